import { expect, test } from 'vitest';
import { chooseByRow } from '../../../src/shared/briefing/chooseByRow';

const grid = { count: 8, columns: 3 };

test('up and down keep the column', () => {
  expect(chooseByRow(1, 1, grid)).toBe(4);
  expect(chooseByRow(4, -1, grid)).toBe(1);
});

test('a last row that is shorter is reached at its end', () => {
  expect(chooseByRow(5, 1, grid)).toBe(7);
});

test('beyond the first and the last row there is nothing', () => {
  expect(chooseByRow(2, -1, grid)).toBe(2);
  expect(chooseByRow(6, 1, grid)).toBe(6);
  expect(chooseByRow(5, 1, { count: 6, columns: 3 })).toBe(5);
});
