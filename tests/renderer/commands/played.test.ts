import { describe, expect, it } from 'vitest';
import { type ActionContext, buildRun } from '../../../src/renderer/commands/action';
import { setPlayEnd } from '../../../src/renderer/commands/playback';
import { playedRange, playedRangeAt } from '../../../src/renderer/commands/played';
import { goToPeriod } from '../../../src/renderer/commands/time';
import { buildClock } from '../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../src/renderer/store/store';
import { buildFeature, buildSituation, timeOf } from '../ui/features';

const startOf = (written: string) => timeOf(written).span.start[0];
const endOf = (written: string) => timeOf(written).span.end[1];

function viewer(period: string, ...whens: string[]) {
  const features = whens.map((when) => buildFeature(when, { when }));
  const layer = { id: 'layer', name: 'Layer', visible: true, features };
  const index = buildSituationIndex(buildSituation({ period: timeOf(period), layers: [layer] }));
  const store = buildStore({ opened: { is: 'open', index }, axis: { fromMs: 0, toMs: 4e12 } });
  const clock = buildClock(startOf('2024-12-03'));
  return { state: store.getState, clock, run: buildRun({ store, clock } as ActionContext) };
}

describe('what is played', () => {
  const period = '2024-12-01/2024-12-21';

  it('is the period of the situation, whatever the axis shows and whatever lies beyond', () => {
    const { state } = viewer(period, '2017/2024-12-05', '2025-03-01/2025-04-01');
    expect(playedRange(state())).toEqual({ fromMs: startOf(period), toMs: endOf(period) });
    expect(playedRangeAt(state(), startOf('2017'))).toEqual(playedRange(state()));
  });

  it('is on from behind the period to the last event', () => {
    const { state } = viewer(period, '2025-03-01/2025-04-01');
    expect(playedRangeAt(state(), startOf('2025-02-01')).toMs).toBe(endOf('2025-04-01'));
    expect(playedRangeAt(state(), endOf(period)).toMs).toBe(endOf(period));
  });

  it('is from the first to the last event where the period is open', () => {
    const { state } = viewer('../..', '2024-12-02/2024-12-05', '2024-12-09/2024-12-11');
    expect(playedRange(state())).toEqual({ fromMs: startOf('2024-12-02'), toMs: endOf('2024-12-11') });
  });

  it('is from the in point to the out point, each without the other as well', () => {
    const { state, run } = viewer(period);
    run(setPlayEnd('in', startOf('2024-12-05')));
    expect(playedRange(state())).toEqual({ fromMs: startOf('2024-12-05'), toMs: endOf(period) });
    run(setPlayEnd('out', startOf('2024-12-09')));
    expect(playedRangeAt(state(), startOf('2025'))).toEqual({
      fromMs: startOf('2024-12-05'),
      toMs: startOf('2024-12-09'),
    });
  });

  it('is what Home and End go to the ends of', () => {
    for (const written of [period, '2024-12-01/..', '../..']) {
      const { state, run, clock } = viewer(written, '2024-12-02/2024-12-05');
      run(goToPeriod('start'));
      expect(clock.nowMs).toBe(playedRange(state()).fromMs);
      run(goToPeriod('end'));
      expect(clock.nowMs).toBe(playedRange(state()).toMs);
    }
  });
});
