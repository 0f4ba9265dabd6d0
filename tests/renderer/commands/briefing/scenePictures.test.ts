import { expect, test, vi } from 'vitest';
import type { Client } from '../../../../src/renderer/client/client';
import { askScenePicture } from '../../../../src/renderer/commands/briefing/scenePictures';
import { capture, recapture } from '../../../../src/renderer/commands/sceneEdits';
import { fail, ok } from '../../../../src/shared/result';
import { editing, writtenScene } from '../editing';

/** An app that knows the scenes of the file alone. */
async function drawing() {
  const previewSheet = vi.fn<Client['previewSheet']>(async ({ picture }) =>
    picture.scene === null
      ? ok({ svg: JSON.stringify(picture.view) } as never)
      : fail({ is: 'unknownScene' } as never),
  );
  const viewer = await editing([writtenScene('a')], { client: { previewSheet } });
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
