import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildStore } from '../../../src/renderer/store/store';
import { buildSkippedWords } from '../../../src/renderer/timeline/skippedWords';

const DAY_MS = 86_400_000;

describe('the words for what was skipped', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function tell() {
    const store = buildStore();
    const onGone = vi.fn();
    const words = buildSkippedWords(store, onGone);
    const skip = (days: number) =>
      store.setState({ skipped: { lengthMs: days * DAY_MS, serial: Math.random() } });
    return { words, skip, onGone };
  }

  it('go after two seconds, on a clock that rests as well', () => {
    const { words, skip, onGone } = tell();
    expect(words.words()).toBeNull();
    skip(6);
    vi.advanceTimersByTime(1900);
    expect(words.words()).toBe('6 d skipped');
    vi.advanceTimersByTime(200);
    expect(words.words()).toBeNull();
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('last as long again for the next stretch', () => {
    const { words, skip, onGone } = tell();
    skip(6);
    vi.advanceTimersByTime(1500);
    skip(2);
    vi.advanceTimersByTime(1500);
    expect(words.words()).toBe('2 d skipped');
    vi.advanceTimersByTime(600);
    expect(words.words()).toBeNull();
    expect(onGone).toHaveBeenCalledOnce();
  });

  it('call nobody once they were ended', () => {
    const { words, skip, onGone } = tell();
    skip(6);
    words.end();
    vi.advanceTimersByTime(5000);
    expect(onGone).not.toHaveBeenCalled();
  });
});
