import { describe, expect, it } from 'vitest';
import { mercatorSquare } from '../../../../src/shared/geodesy/webMercator';
import { flightBetween } from '../../../../src/shared/sheet/film/flight';
import type { View } from '../../../../src/shared/situation/compiled';

const FRAME = { width: 1600, height: 900 };

/** The width of the world that is seen when a view's bounds fit into the frame. */
function widthSeen(view: View): number {
  if (!('bounds' in view)) return FRAME.width / (256 * 2 ** view.zoom);
  const [west, south, east, north] = view.bounds;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  return Math.max(right - left, ((bottom - top) * FRAME.width) / FRAME.height);
}

describe('flightBetween', () => {
  const coast: View = { bounds: [35, 34, 36.5, 36] };
  const africa: View = { bounds: [-18, -5, 50, 45] };

  it('begins and ends with the views themselves', () => {
    const flight = flightBetween(coast, africa, FRAME);
    expect(flight(0)).toBe(coast);
    expect(flight(1)).toBe(africa);
  });

  it('does not hop at either end, whatever the shapes of the bounds', () => {
    for (const other of [africa, { bounds: [30, 30, 40, 30.5] } as const]) {
      const flight = flightBetween(coast, other, FRAME);
      expect(widthSeen(flight(0.01))).toBeCloseTo(widthSeen(coast), 4);
      expect(widthSeen(flight(0.99)) / widthSeen(other)).toBeCloseTo(1, 2);
    }
  });

  it('flies between views by middle and zoom as well', () => {
    const port: View = { center: [35.87, 34.9], zoom: 12 };
    const flight = flightBetween(port, coast, FRAME);
    expect(widthSeen(flight(0.001))).toBeCloseTo(widthSeen(port), 6);
  });

  it('takes the shorter way, over the antimeridian', () => {
    const flight = flightBetween({ bounds: [170, 40, 178, 45] }, { bounds: [-178, 40, -170, 45] }, FRAME);
    const middle = flight(0.5);
    if (!('bounds' in middle)) throw new Error('expected bounds');
    const [west, , east] = middle.bounds;
    expect(west).toBeGreaterThan(160);
    expect(east).toBeLessThan(-160);
  });
});
