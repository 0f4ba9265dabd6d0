import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildRehearsals } from '../../../../src/main/situation/save/rehearsals';
import { rehearsal } from '../../../fixtures/rehearsal';

const SMALL = { situation: 'small', place: 'f1' };

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'rehearsals-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return join(path, 'new');
}

it('what the last briefing took is kept for another run of the viewer', async () => {
  const path = await folder();
  expect(await buildRehearsals(path).last(SMALL)).toBeNull();
  await buildRehearsals(path).keep(SMALL, rehearsal());
  await buildRehearsals(path).keep(SMALL, rehearsal({ run: 'second' }));
  expect(await buildRehearsals(path).last(SMALL)).toEqual(rehearsal({ run: 'second' }));
});

it('times of one copy of a situation are not those of another', async () => {
  const rehearsals = buildRehearsals(await folder());
  await rehearsals.keep(SMALL, rehearsal());
  expect(await rehearsals.last({ ...SMALL, place: 'f2' })).toBeNull();
});

it('a file that is damaged or none of ours is none', async () => {
  const path = await folder();
  const rehearsals = buildRehearsals(path);
  await rehearsals.keep(SMALL, rehearsal());
  for (const text of ['{ "half', '{}', JSON.stringify(rehearsal({ situation: 'other' }))]) {
    await writeFile(join(path, 'small@f1.json'), text);
    expect(await rehearsals.last(SMALL), text).toBeNull();
  }
});
