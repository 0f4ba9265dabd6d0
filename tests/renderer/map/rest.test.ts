import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildRest } from '../../../src/renderer/map/rest';

describe('rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes once, a moment after the last change', () => {
    const onRest = vi.fn();
    const rest = buildRest(() => false, onRest);
    for (let change = 0; change < 5; change++) {
      rest.begin();
      vi.advanceTimersByTime(200);
    }
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  it('does not come while time is played, however long nothing changes, and not after its end', () => {
    const onRest = vi.fn();
    let playing = true;
    const rest = buildRest(() => playing, onRest);
    rest.begin();
    vi.advanceTimersByTime(5000);
    expect(onRest).not.toHaveBeenCalled();
    playing = false;
    vi.advanceTimersByTime(500);
    expect(onRest).toHaveBeenCalledTimes(1);
    rest.begin();
    rest.end();
    vi.advanceTimersByTime(5000);
    expect(onRest).toHaveBeenCalledTimes(1);
  });
});
