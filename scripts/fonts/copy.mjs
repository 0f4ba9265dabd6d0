// Fetches the bundled fonts from npm and copies what is needed of them to resources/fonts: `node scripts/fonts/copy.mjs`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../lib/paths.mjs';

const PACKAGES = [
  {
    spec: '@expo-google-fonts/inter@0.4.2',
    family: 'Inter',
    faces: [
      '400Regular',
      '500Medium',
      '600SemiBold',
      '700Bold',
      '400Regular_Italic',
      '500Medium_Italic',
      '600SemiBold_Italic',
    ],
  },
  {
    spec: '@expo-google-fonts/noto-sans-arabic@0.4.3',
    family: 'NotoSansArabic',
    faces: ['400Regular', '700Bold'],
  },
];

const target = at('resources/fonts');
mkdirSync(target, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'fonts-'));
for (const { spec, family, faces } of PACKAGES) {
  const archive = execFileSync('npm', ['pack', '--silent', spec], { cwd: work, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', archive], { cwd: work });
  for (const face of faces)
    copyFileSync(
      join(work, 'package', face, `${family}_${face}.ttf`),
      join(target, `${family}-${styleOf(face)}.ttf`),
    );
  copyFileSync(join(work, 'package/LICENSE_FONT'), join(target, `${family}-LICENSE.txt`));
  rmSync(join(work, 'package'), { recursive: true });
}
rmSync(work, { recursive: true });

/** `500Medium_Italic` is called `MediumItalic`, as the foundries do. @param {string} face */
function styleOf(face) {
  const style = face.replace(/^\d+/, '').replace('_', '');
  return style === 'RegularItalic' ? 'Italic' : style;
}
