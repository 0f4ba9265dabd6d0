import { describe, expect, it } from 'vitest';
import { laneRows } from '../../../src/renderer/timeline/laneRows';

describe('the rows of the timeline', () => {
  it('suit the window as long as nobody asks for more or fewer', () => {
    expect([600, 720, 1080, 2160].map((windowPx) => laneRows(null, windowPx).rows)).toEqual([4, 6, 10, 10]);
  });

  it('are as many as were asked for, within what leaves the map its room', () => {
    expect(laneRows(9, 720).rows).toBe(9);
    expect(laneRows(0, 720).rows).toBe(2);
    const { rows, most } = laneRows(100, 720);
    expect(rows).toBe(most);
    expect(720 - 48 - 118 - most * 16).toBeGreaterThanOrEqual(200);
  });

  it('stay in a window that is too low for both', () => {
    expect(laneRows(null, 200)).toEqual({ rows: 2, least: 2, most: 2 });
  });
});
