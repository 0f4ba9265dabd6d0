import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildLink, type Message } from '../../../src/renderer/briefing/link';

let channels: { onmessage?: (event: { data: unknown }) => void }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  channels = [];
  vi.stubGlobal('window', Object.assign(new EventTarget(), { innerWidth: 1, innerHeight: 1 }));
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage?: (event: { data: unknown }) => void;
      constructor() {
        channels.push(this);
      }
      postMessage() {}
      close() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a partner that is lost without a word is told of as one that said goodbye', () => {
  const heard: (readonly [Message['is'], string])[] = [];
  const partners: string[] = [];
  const link = buildLink({
    run: 'r',
    id: 'me',
    role: 'room',
    onMessage: ({ is }, from) => heard.push([is, from]),
    onPartners: (roles) => partners.push(roles.join()),
  });
  channels[0]?.onmessage?.({ data: { from: 'other', role: 'mirror', message: { is: 'laser', at: [0, 0] } } });
  vi.advanceTimersByTime(2000);
  expect(heard).toEqual([['laser', 'mirror']]);
  vi.advanceTimersByTime(2000);
  expect(heard).toEqual([
    ['laser', 'mirror'],
    ['bye', 'mirror'],
  ]);
  expect(partners).toEqual(['mirror', '']);
  link.end();
});
