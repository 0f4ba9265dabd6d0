import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildHearing } from '../../../src/renderer/briefing/hear';
import { holdLaser } from '../../../src/renderer/briefing/laser';
import type { Message } from '../../../src/renderer/briefing/link';
import type { Picture } from '../../../src/shared/sheet/picture';
import { runOver, windowOf } from './joining';

const PICTURE = { scene: 'explored' } as unknown as Picture;

function hearing({ known = null as Picture | null } = {}) {
  const { store } = windowOf('room', { briefing: runOver('ab') });
  const sent: Message['is'][] = [];
  const hear = buildHearing({
    store,
    exploring: { show: () => {}, known: () => known, end: () => {} },
    scenes: { begin: () => {}, hear: () => {}, tell: () => sent.push('scenes'), end: () => {} },
    send: ({ is }) => sent.push(is),
    adopt: () => {},
    end: () => {},
  });
  return { hear, sent };
}

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 500);
});
afterEach(() => {
  holdLaser(null);
  vi.unstubAllGlobals();
});

test('a window that has just come is told scenes, state and what is explored, in that order', () => {
  const { hear, sent } = hearing({ known: PICTURE });
  hear({ is: 'hello' }, 'mirror');
  expect(sent).toEqual(['scenes', 'state', 'explored']);
});

test('where nothing is explored, nothing is told of it', () => {
  const { hear, sent } = hearing();
  hear({ is: 'hello' }, 'mirror');
  expect(sent).toEqual(['scenes', 'state']);
});

test('the laser dot goes with the window whose hand held it', () => {
  const dot = { hidden: true, style: { transform: '' } } as unknown as HTMLElement;
  holdLaser(dot);
  const { hear } = hearing();
  hear({ is: 'laser', at: [0.5, 0.5] }, 'mirror');
  expect(dot.hidden).toBe(false);
  hear({ is: 'bye' }, 'mirror');
  expect(dot.hidden).toBe(true);
});
