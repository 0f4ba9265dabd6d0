import { expect, test, vi } from 'vitest';
import type { Client } from '../../../../src/renderer/client/client';
import {
  askPicturesAhead,
  askScenePicture,
  putOffScenePicture,
} from '../../../../src/renderer/commands/briefing/scenePictures';
import { capture, recapture } from '../../../../src/renderer/commands/sceneEdits';
import { fail, ok } from '../../../../src/shared/result';
import { runOver } from '../../briefing/joining';
import { editing, writtenScene } from '../editing';

/** An app that knows the scenes of the file alone. */
async function drawing(scenes = [writtenScene('a')]) {
  const previewSheet = vi.fn<Client['previewSheet']>(async ({ picture }) =>
    picture.scene === null
      ? ok({ svg: JSON.stringify(picture.view) } as never)
      : fail({ is: 'unknownScene' } as never),
  );
  const viewer = await editing(scenes, { client: { previewSheet } });
  const ask = async (id: string) => {
    await viewer.run(askScenePicture(id));
    await new Promise((resolve) => setTimeout(resolve));
    return viewer.store.getState().scenePictures[id]?.sheet?.svg;
  };
  return { ...viewer, ask, previewSheet };
}

test('a scene that was captured and not saved has a picture, of its own view', async () => {
  const { ask, run, store } = await drawing();
  await run(capture);
  const id = store.getState().scene ?? '';
  expect(id).not.toBe('a');
  expect(await ask(id)).toBe(JSON.stringify({ bounds: [34, 33, 36, 35] }));
});

test('a scene that is captured anew has a new picture, and one that stays is asked for once', async () => {
  const { ask, run, store, previewSheet } = await drawing();
  const before = await ask('a');
  await ask('a');
  expect(previewSheet).toHaveBeenCalledOnce();
  store.setState({ seen: { bounds: [1, 2, 3, 4], atScene: false, view: { bounds: [1, 2, 3, 4] } } });
  await run(recapture);
  expect(await ask('a')).not.toBe(before);
});

test('the next scene is drawn before one that was told, and those in sight before either', async () => {
  const scenes = [...'abcdef'].map((id, at) => ({ ...writtenScene(id), at: `2024-12-0${at + 1}` }));
  const { run, store, previewSheet } = await drawing(scenes);
  store.setState({ briefing: runOver('abcdef', 2) });
  void run(askPicturesAhead);
  void run(askScenePicture('a'));
  void run(askScenePicture('f'));
  void run(putOffScenePicture('a'));
  await vi.waitFor(() => expect(previewSheet).toHaveBeenCalledTimes(6));
  const days = previewSheet.mock.calls.map(([{ picture }]) => new Date(picture.nowMs).getUTCDate());
  expect(days.map((day) => 'abcdef'[day - 1]).join('')).toBe('dfeabc');
});
