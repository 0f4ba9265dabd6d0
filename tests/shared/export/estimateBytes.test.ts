import { expect, it } from 'vitest';
import { bytesInWords, estimateBytes } from '../../../src/shared/export/estimateBytes';

// the third scene of the bundled situation, as it was exported
const picture = {
  pixels: 1920 * 1080,
  letters: 414_921,
  sheets: 1,
  frames: 1,
  moves: 'nothing',
  told: 14_700,
  points: 0,
} as const;
const film = { ...picture, pixels: 1280 * 720, frames: 60 } as const;

it.each([
  ['png', picture, 259_250],
  ['jpeg', picture, 268_116],
  ['svg', picture, 414_921],
  ['kmz', picture, 71_596],
  ['geojson', picture, 15_199],
  ['csv', picture, 8580],
  ['webm', { ...film, moves: 'time' }, 265_961],
  ['webm', film, 152_599],
  ['gif', { ...film, moves: 'time' }, 280_378],
  ['gif', film, 85_039],
  ['webm', { ...film, frames: 240, moves: 'view' }, 4_130_163],
  ['gif', { ...film, frames: 240, moves: 'view' }, 5_564_728],
  ['frames', { ...film, frames: 240, moves: 'view' }, 51_598_084],
  ['pptx', { ...picture, pixels: 3840 * 2160, sheets: 8 }, 5_110_179],
  ['handout', { ...picture, sheets: 8 }, 793_298],
  ['html', { ...picture, told: 120_326 }, 3_134_031],
  // 368 of 10,000 invented points
  ['kmz', { ...picture, told: 0, points: 368 }, 382_013],
  ['geojson', { ...picture, told: 0, points: 368 }, 238_279],
  ['csv', { ...picture, told: 0, points: 368 }, 144_258],
  ['html', { ...picture, told: 0, points: 10_000 }, 6_477_647],
] as const)('says about how large a file of %s will be', (format, drawn, written) => {
  const share = estimateBytes(format, drawn) / written;
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(1.33);
});

it('estimates several as their sum', () => {
  expect(estimateBytes('png', { ...picture, sheets: 8 })).toBe(8 * estimateBytes('png', picture));
});

it.each([
  [812, '812 bytes'],
  [224_806, '225 kB'],
  [2_900_860, '2.9 MB'],
  [48_200_000, '48 MB'],
])('tells %d bytes as people read them', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
