import { describe, expect, it } from 'vitest';
import { app6Svg, app6Symbol } from '../../../src/main/situation/app6';
import { STATUSES } from '../../../src/shared/situation/vocabulary';
import { PALETTES } from '../../../src/shared/symbology/palette';

// a base, a ship under a closed frame, an aircraft under an open one; friend, neutral, hostile, unknown
const SIDCS = [
  '10042000001213090000',
  '10033000001202000000',
  '10060100001101070000',
  '10011000001211000000',
];
const colour = 'purple' as const;

/** The line of the frame: the last thing drawn on the frame's own shape. */
function frameLine(svg: string): string {
  const frame = new RegExp(`<(?:path|circle) ([^>]+) fill="${PALETTES.dark.actors[colour]}">`).exec(svg)?.[1];
  const elements = [...svg.matchAll(/<(?:path|circle)[^>]*>/g)].map(([element]) => element);
  return elements.findLast((element) => frame !== undefined && element.includes(frame)) ?? '';
}

describe('an APP-6 symbol', () => {
  it.each(SIDCS)('tells every status by a frame of its own, whatever the frame: %s', async (sidc) => {
    const lines = await Promise.all(
      STATUSES.map(async (status) => frameLine(await app6Svg({ sidc, colour, status }))),
    );
    expect(new Set(lines).size).toBe(STATUSES.length);
    for (const line of lines) expect(line).toContain('stroke="black"');
  });

  it('breaks the line of a claim and leaves that of a report whole', async () => {
    const line = async (status: 'claimed' | 'reported') =>
      frameLine(await app6Svg({ sidc: SIDCS[0] ?? '', colour, status }));
    expect(await line('claimed')).toMatch(/stroke-dasharray="\d/);
    expect(await line('reported')).toContain('stroke-dasharray="none"');
  });

  it('takes the same room at every status', async () => {
    const sizes = await Promise.all(
      STATUSES.map(async (status) => {
        const { width, height, anchor } = await app6Symbol({ sidc: SIDCS[0] ?? '', colour, status });
        return `${width} ${height} ${anchor}`;
      }),
    );
    expect(new Set(sizes).size).toBe(1);
  });
});
