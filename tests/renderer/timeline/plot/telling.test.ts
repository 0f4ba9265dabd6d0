import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildTelling } from '../../../../src/renderer/timeline/plot/telling';

const FRAME_MS = 16;

/** Plays for some seconds; returns how often that was told. */
function playFor(seconds: number, tell: () => void) {
  const telling = buildTelling(tell);
  for (let frame = 0; frame < (seconds * 1000) / FRAME_MS; frame++) {
    telling.changed();
    vi.advanceTimersByTime(FRAME_MS);
  }
  return telling;
}

describe('telling what a slider says', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for rest', () => {
    const tell = vi.fn();
    playFor(1, tell);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(tell).toHaveBeenCalledOnce();
  });

  it('tells now and then of what goes on', () => {
    const tell = vi.fn();
    playFor(10, tell);
    expect(tell).toHaveBeenCalledTimes(3);
  });

  it('says nothing once it has ended', () => {
    const tell = vi.fn();
    playFor(1, tell).end();
    vi.advanceTimersByTime(5000);
    expect(tell).not.toHaveBeenCalled();
  });
});
