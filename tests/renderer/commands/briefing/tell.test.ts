import { expect, test } from 'vitest';
import { setTold } from '../../../../src/renderer/commands/briefing/tell';
import { pictureOfScene } from '../../../../src/shared/sheet/picture';
import { sceneOf, windowOf } from '../../briefing/joining';
import { buildSituation } from '../../ui/features';

test('a search that was opened under questions does not lie over the scene that is told after them', () => {
  const { viewer, store } = windowOf('room', { dialog: 'search' });
  viewer.run(setTold(pictureOfScene(buildSituation(), sceneOf('a'))));
  expect(store.getState()).toMatchObject({ dialog: null, scene: 'a' });
});
