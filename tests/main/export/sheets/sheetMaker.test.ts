import { beforeAll, describe, expect, it } from 'vitest';
import { buildSheetMaker, type SheetMaker } from '../../../../src/main/export/sheets/sheetMaker';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { DEFAULT_OPTIONS } from '../../../../src/shared/sheet/options';
import { type Picture, pictureOfScene } from '../../../../src/shared/sheet/picture';
import { textsIn } from '../../../fixtures/sheet';

let maker: SheetMaker;
let picture: Picture;
beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024');
  const scene = loaded.ok ? loaded.value.scenes[0] : undefined;
  if (!loaded.ok || !scene) throw new Error('the bundled situation does not open');
  const { value: situation, points } = loaded;
  const application = { name: 'Situation Viewer', version: '0.1.0' };
  maker = buildSheetMaker({ situation, points, resourcesDir: 'resources', application }, () => undefined);
  picture = pictureOfScene(situation, scene);
});

describe('a slide that is looked at', () => {
  it('has its title and caption over the map, in the room that is left for them', () => {
    const made = maker.slideOf(picture, { ...DEFAULT_OPTIONS, width: 1000, height: 1000 });
    if (!made.ok) throw new Error(made.error.reason);
    const { width, height, shapes, headRoom, frame, about } = made.value;
    expect(width / height).toBeCloseTo(16 / 9);
    expect(headRoom?.maxY).toBeLessThan(frame.minY);
    expect(textsIn(shapes).slice(-3).join(' ')).toContain('Two bases on one strip of coast');
    expect(about.title).toBe('Two bases on one strip of coast');
  });

  it('says where letters are drawn otherwise than they will be', () => {
    const made = maker.slideOf(picture, { ...DEFAULT_OPTIONS, title: 'Port 村' });
    expect(made.ok && made.value.notes).toEqual([expect.stringContaining('on the slide they are text')]);
  });

  it('is refused where it tells no scene', () => {
    expect(maker.slideOf({ ...picture, scene: null }, DEFAULT_OPTIONS)).toMatchObject({
      ok: false,
      error: { option: 'scene' },
    });
  });
});
