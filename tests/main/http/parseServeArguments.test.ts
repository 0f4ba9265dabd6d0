import { expect, test } from 'vitest';
import { parseServeArguments } from '../../../src/main/http/parseServeArguments';

test('nothing asked for is the bundled situation on any port without a window', () => {
  expect(parseServeArguments([])).toEqual({ ok: true, value: { opened: undefined, port: 0, shell: 'none' } });
});

test('situation, port and shell are read in any order', () => {
  const value = { opened: './mine', port: 8080, shell: 'browser' };
  expect(parseServeArguments(['--port', '8080', './mine', '--shell=browser'])).toEqual({ ok: true, value });
});

test('what cannot be meant is refused, with the argument named', () => {
  const refusals: [string[], string][] = [
    [['--port', '65536'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port', '80.5'], '--port'],
    [['--port', 'http'], '--port'],
    [['--port='], '--port'],
    [['--shell', 'electron'], '--shell'],
    [['--colour'], '--colour'],
    [['a', 'b'], '2 were named'],
  ];
  for (const [args, named] of refusals) {
    const parsed = parseServeArguments(args);
    expect([args, !parsed.ok && parsed.error]).toEqual([args, expect.stringContaining(named)]);
  }
});
