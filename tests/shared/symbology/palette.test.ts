import { describe, expect, it } from 'vitest';
import { PALETTES, type ThemeName } from '../../../src/shared/symbology/palette';

// WCAG 2.2, relative luminance and contrast ratio
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['dark', 'light'] as ThemeName[])('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it('has names that pass WCAG AA on the ground they are written on', () => {
    const texts: [string, string][] = [
      [palette.label, palette.land],
      [palette.labelStrong, palette.land],
      [palette.labelStrong, palette.sea],
      [palette.labelWater, palette.sea],
      [palette.labelWater, palette.lake],
      [palette.labelRiver, palette.land],
      ...[...Object.values(palette.actors), palette.neutral].flatMap((colour): [string, string][] => [
        [colour, palette.land],
        [colour, palette.sea],
      ]),
    ];
    for (const [text, ground] of texts)
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('has rivers, shores and borders that can be seen on land, and less than any name', () => {
    for (const line of [palette.river, palette.coastline, palette.border]) {
      expect(contrast(line, palette.land), line).toBeGreaterThan(1.5);
      expect(contrast(line, palette.land), line).toBeLessThan(contrast(palette.labelRiver, palette.land));
    }
    expect(contrast(palette.river, palette.land)).toBeGreaterThan(1.9);
  });
});
