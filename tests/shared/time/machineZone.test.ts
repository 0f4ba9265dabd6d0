import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MACHINE_ZONES = ['Pacific/Midway', 'UTC', 'Asia/Damascus', 'Pacific/Kiritimati'];
const run = promisify(execFile);

let folder = '';
let answers: { readonly machineOffsets: readonly number[]; readonly results: readonly unknown[] }[] = [];

// whole processes, because a process may keep the zone in which it started
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'machine-zone-'));
  const program = join(folder, 'probe.mjs');
  await writeFile(program, await bundle(fileURLToPath(new URL('./machineZone.probe.ts', import.meta.url))));
  const outputs = await Promise.all(
    MACHINE_ZONES.map((zone) => run(process.execPath, [program], { env: { ...process.env, TZ: zone } })),
  );
  answers = outputs.map(({ stdout }) => JSON.parse(stdout));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: entry, write: false, minify: false },
  });
  if (!('output' in built)) throw new Error('the probe was not built');
  return built.output[0].code;
}

test('the machines really stand in different zones', () => {
  expect(answers.map(({ machineOffsets }) => machineOffsets)).toEqual([
    [660, 660],
    [0, 0],
    [-180, -180],
    [-840, -840],
  ]);
});

test('the machine’s zone changes nothing: no day shifts, no time moves, no word differs', () => {
  const [first, ...others] = answers;
  expect(first?.results).toHaveLength(4);
  for (const other of others) expect(other.results).toEqual(first?.results);
});
