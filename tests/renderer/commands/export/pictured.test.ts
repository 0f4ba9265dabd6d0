import { describe, expect, it } from 'vitest';
import {
  editedScenes,
  filmWished,
  isWorldFileWished,
  optionsWished,
  picturesWished,
} from '../../../../src/renderer/commands/export/pictured';
import type { ExportWishes } from '../../../../src/renderer/store/exporting';
import { buildSituationIndex } from '../../../../src/renderer/store/situationIndex';
import type { State } from '../../../../src/renderer/store/state';
import { buildStore } from '../../../../src/renderer/store/store';
import { pixelsOf } from '../../../../src/shared/export/sheetSize';
import { addEdit, buildHistory } from '../../../../src/shared/scenes/history';
import type { SheetOptions } from '../../../../src/shared/sheet/options';
import type { CompiledScene } from '../../../../src/shared/situation/compiled';
import type { WrittenScene } from '../../../../src/shared/situation/schema/scene';
import { buildSituation } from '../../ui/features';

const scene = (id: string, atMs: number): CompiledScene =>
  ({
    id,
    title: id,
    caption: '',
    atMs,
    view: { center: [36, 35], zoom: 8 },
    layers: ['a'],
    highlight: [id],
  }) as never;
const layers = ['a', 'b'].map((id) => ({ id, name: id, visible: true, features: [] }));
const situation = buildSituation({ layers, scenes: [scene('one', 100), scene('two', 200)] });

function stateOf(wishes: Partial<ExportWishes>, more: Partial<State> = {}): State {
  const state = buildStore({
    opened: { is: 'open', index: buildSituationIndex(situation) },
    layers: { a: { visible: true, opacity: 0.5 }, b: { visible: true, opacity: 1 } },
    seen: { bounds: [345, 25, 405, 89], view: { bounds: [350, 30, 400, 89] }, atScene: false },
    ...more,
  }).getState();
  return { ...state, exporting: { ...state.exporting, wishes: { ...state.exporting.wishes, ...wishes } } };
}

describe('the picture that is wished for', () => {
  it('is what the map shows, on the globe, with the layer alone that is shown alone', () => {
    const [picture] = picturesWished(stateOf({}, { solo: 'b', asOfMs: 7, selected: 'x' }), 150);
    expect(picture).toMatchObject({
      scene: null,
      view: { bounds: [-10, 30, 40, 85] },
      nowMs: 150,
      asOfMs: 7,
      selected: 'x',
      layers: { a: { visible: false, opacity: 0.5 }, b: { visible: true } },
    });
  });

  it('is the scene while map and time stand where it is told', () => {
    const seen = { bounds: [30, 30, 40, 40], view: { bounds: [35, 34, 36, 35] }, atScene: true } as const;
    const there = stateOf({}, { scene: 'one', seen });
    expect(picturesWished(there, 100)[0]).toMatchObject({
      scene: 'one',
      view: { center: [36, 35], zoom: 8 },
    });
    expect(picturesWished(there, 101)[0]).toMatchObject({ scene: null, view: { bounds: [35, 34, 36, 35] } });
  });

  it('is a scene or each of them, wherever the map is, in the viewer’s own symbols', () => {
    const looks = { symbols: 'app6', labelLanguage: 'ar' } as const;
    expect(picturesWished(stateOf({ subject: { is: 'scene', id: 'two' } }, looks), 0)).toMatchObject([
      { scene: 'two', nowMs: 200, highlight: ['two'], ...looks },
    ]);
    const all = picturesWished(stateOf({ subject: { is: 'scenes' }, bounds: [0, 0, 1, 1] }), 0);
    expect(all.map(({ scene: id }) => id)).toEqual(['one', 'two']);
    expect(all[0]?.view).toEqual({ center: [36, 35], zoom: 8 });
  });

  it('has the part of the world that was typed', () => {
    const [picture] = picturesWished(stateOf({ bounds: [30, 31, 32, 33] }), 0);
    expect(picture?.view).toEqual({ bounds: [30, 31, 32, 33] });
  });

  it('is none while nothing is open', () => {
    expect(picturesWished({ ...stateOf({}), opened: { is: 'loading' } }, 0)).toEqual([]);
  });
});

describe('the sheet that is wished for', () => {
  const { wishes } = stateOf({}).exporting;

  it('has the viewer’s colours unless others are wished for', () => {
    expect(optionsWished(wishes, 'light').theme).toBe('light');
    expect(optionsWished({ ...wishes, theme: 'dark' }, 'light').theme).toBe('dark');
  });

  it('is as large as is wished, but for slides and handouts, which have sizes of their own', () => {
    const square = { ...wishes, size: { is: 'pixels', width: 1000, height: 1000 } } as const;
    const pixels = (format: ExportWishes['format']) =>
      pixelsOf(optionsWished({ ...square, format }, 'dark') as SheetOptions);
    expect(pixels('png')).toEqual([1000, 1000]);
    expect(pixels('pptx')).toEqual([3840, 2160]);
    expect(pixels('handout')).toEqual([2480, 3508]);
  });

  it('leaves each of several scenes its own words', () => {
    const named = { ...wishes, sheet: { ...wishes.sheet, title: 'Mine', marking: 'TLP:RED' } };
    expect(optionsWished(named, 'dark')).toMatchObject({ title: 'Mine', marking: 'TLP:RED' });
    const all = optionsWished({ ...named, subject: { is: 'scenes' } }, 'dark');
    expect(all).toMatchObject({ marking: 'TLP:RED' });
    expect(all.title).toBeUndefined();
  });
});

describe('the scenes that go with it', () => {
  const written = { scenes: [], exports: [] };
  const edited = { scenes: [{ id: 'new' } as unknown as WrittenScene], exports: [] };

  it('are those that were edited and not saved, and none where the app has read them', () => {
    const history = buildHistory(written);
    expect(editedScenes(stateOf({}, { edits: history }))).toBeUndefined();
    expect(editedScenes(stateOf({}, { edits: addEdit(history, edited, 'Add') }))).toEqual(edited.scenes);
  });
});

describe('a world file', () => {
  const { wishes } = stateOf({ worldFile: true }).exporting;

  it('is laid beside pictures of pixels in Web Mercator alone', () => {
    expect(isWorldFileWished(wishes)).toBe(true);
    expect(isWorldFileWished({ ...wishes, format: 'svg' })).toBe(false);
    expect(isWorldFileWished({ ...wishes, sheet: { ...wishes.sheet, projection: 'azimuthal' } })).toBe(false);
  });
});

describe('the film that is wished for', () => {
  const playback = { ...stateOf({}).playback, inMs: 10, outMs: 90 };

  it('plays from the in to the out point, stands, or flies from scene to scene', () => {
    const film = { seconds: 4, fps: 10, plays: true };
    expect(filmWished(stateOf({ format: 'webm', film }, { playback }))).toEqual({
      seconds: 4,
      fps: 10,
      play: { fromMs: 10, toMs: 90 },
    });
    const standing = { format: 'webm', film: { ...film, plays: false } } as const;
    expect(filmWished(stateOf(standing, { playback }))?.play).toBeNull();
    const flown = { format: 'gif', film, subject: { is: 'scenes' } } as const;
    expect(filmWished(stateOf(flown, { playback }))?.play).toBeNull();
  });

  it('is none where a picture is', () => {
    expect(filmWished(stateOf({ format: 'png' }))).toBeUndefined();
  });
});
