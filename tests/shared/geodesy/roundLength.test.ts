import { expect, it } from 'vitest';
import { roundLength } from '../../../src/shared/geodesy/roundLength';

it('rounds a length down to 1, 2, 3 or 5 times a power of ten', () => {
  expect([0.0234, 0.99, 1, 4.9, 5, 29, 31, 999, 5400].map(roundLength)).toEqual([
    0.02, 0.5, 1, 3, 5, 20, 30, 500, 5000,
  ]);
});
