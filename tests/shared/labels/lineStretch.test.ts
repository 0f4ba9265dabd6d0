import { describe, expect, it } from 'vitest';
import { pointAlong, visibleStretches } from '../../../src/shared/labels/lineStretch';

const VIEW = { minX: 0, minY: 0, maxX: 100, maxY: 100 };

describe('the parts of lines in view', () => {
  it('are cut at the edge of the view, also where both ends of a segment are outside', () => {
    const [stretch] = visibleStretches(
      [
        [
          { x: -50, y: 40 },
          { x: 150, y: 40 },
        ],
      ],
      VIEW,
    );
    expect(stretch).toMatchObject({ startPx: 50, lengthPx: 100 });
    expect(stretch?.points).toEqual([
      { x: 0, y: 40 },
      { x: 100, y: 40 },
    ]);
  });

  it('come the longest first, each with its distance along all lines', () => {
    const there = [
      { x: 10, y: 10 },
      { x: 30, y: 10 },
    ];
    const outAndIn = [
      { x: 10, y: 50 },
      { x: 10, y: 150 },
      { x: 60, y: 150 },
      { x: 60, y: 10 },
    ];
    expect(
      visibleStretches([there, outAndIn], VIEW).map(({ startPx, lengthPx }) => [startPx, lengthPx]),
    ).toEqual([
      [220, 90],
      [20, 50],
      [0, 20],
    ]);
  });

  it('are none where a line passes by', () => {
    expect(
      visibleStretches(
        [
          [
            { x: -50, y: 60 },
            { x: 60, y: 170 },
          ],
        ],
        VIEW,
      ),
    ).toEqual([]);
  });
});

it('a point is found by its distance along the line, and held at the ends of what is in view', () => {
  const [stretch] = visibleStretches(
    [
      [
        { x: -20, y: 10 },
        { x: 30, y: 10 },
        { x: 30, y: 60 },
      ],
    ],
    VIEW,
  );
  if (!stretch) throw new Error('nothing in view');
  expect(pointAlong(stretch, 40)).toEqual({ x: 20, y: 10 });
  expect(pointAlong(stretch, 75)).toEqual({ x: 30, y: 35 });
  expect(pointAlong(stretch, 0)).toEqual({ x: 0, y: 10 });
  expect(pointAlong(stretch, 999)).toEqual({ x: 30, y: 60 });
});
