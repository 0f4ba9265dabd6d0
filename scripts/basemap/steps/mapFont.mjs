import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { findTestBrowser } from '../../lib/testBrowser.mjs';

const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];
// Inter has no Arabic: another face, which is not known here, will write it
const ARABIC = /\p{Script=Arabic}/u;
const EM_OF_ARABIC = 0.55;

/**
 * Measures the type of the map, in a browser as the viewer will be in one: a line is as wide as the sum of its letters, without
 * kerning, which changes less than the margin between two names.
 * @param {string} letters all that will be measured @param {{ size: number, weight: number, italic: boolean, spacing: number }[]} styles
 */
export async function measureMapFont(letters, styles) {
  const distinct = [...new Set(letters)];
  const advances = await inBrowser(distinct, styles);
  return {
    /** Pixels of a line in one of the styles. */
    width: (line, style) => {
      const ofStyle = advances[styles.indexOf(style)];
      return [...line].reduce(
        (sum, letter) =>
          sum +
          (ARABIC.test(letter) ? EM_OF_ARABIC * style.size : ofStyle[distinct.indexOf(letter)]) +
          style.spacing,
        0,
      );
    },
  };
}

async function inBrowser(letters, styles) {
  const found = await findTestBrowser();
  if ('reason' in found) throw new Error(found.reason);
  const browser = await chromium.launch({
    executablePath: found.browser,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const advances = await page.evaluate(measure, { letters, styles, faces: await readFaces() });
  await browser.close();
  return advances;
}

function readFaces() {
  const require = createRequire(import.meta.url);
  return Promise.all(
    SUBSETS.map(async (subset) => {
      const file = `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`;
      return (await readFile(require.resolve(file))).toString('base64');
    }),
  );
}

async function measure({ letters, styles, faces }) {
  // a face of each name: the first that has a letter writes it
  const families = await Promise.all(
    faces.map(async (base64, i) => {
      const face = new FontFace(`Inter ${i}`, `url(data:font/woff2;base64,${base64})`, { weight: '100 900' });
      document.fonts.add(await face.load());
      return `'Inter ${i}'`;
    }),
  );
  const context = document.createElement('canvas').getContext('2d');
  return styles.map(({ size, weight, italic }) => {
    context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${families.join(', ')}`;
    return letters.map((letter) => context.measureText(letter).width);
  });
}
