import { beforeAll, describe, expect, it } from 'vitest';
import { app6Symbol } from '../../../../src/main/situation/app6';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { composeSheet } from '../../../../src/shared/sheet/composeSheet';
import { type Film, planFilm } from '../../../../src/shared/sheet/film/film';
import { filmedMaps, shotLayout } from '../../../../src/shared/sheet/film/shotMaps';
import type { LocatedMap, MapMaker } from '../../../../src/shared/sheet/layout/mapMaker';
import type { SheetOptions } from '../../../../src/shared/sheet/options';
import { type Picture, pictureOfScene } from '../../../../src/shared/sheet/picture';
import type { GroupShape, Shape } from '../../../../src/shared/sheet/shapes';
import type { CompiledSituation } from '../../../../src/shared/situation/compiled';
import { fixtureMaps, sheetInput, textsIn } from '../../../fixtures/sheet';

let situation: CompiledSituation;
let film: Film;

beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024', app6Symbol);
  if (!loaded.ok) throw new Error('the bundled situation does not open');
  situation = loaded.value;
  const scene = situation.scenes[2];
  if (!scene) throw new Error('no third scene');
  const plan = {
    is: 'play',
    picture: pictureOfScene(situation, scene),
    fromMs: Date.parse('2024-12-08T00:00Z'),
    toMs: Date.parse('2024-12-16T00:00Z'),
    seconds: 2,
  } as const;
  const planned = planFilm(plan, { fps: 5, frame: { width: 1280, height: 720 } });
  if (!planned.ok) throw new Error(planned.error.reason);
  film = planned.value;
});

/** What stands around the map in each frame, by name, but for the moment. */
function furnitureOf(sheetOf: (picture: Picture, index: number) => readonly Shape[]): string[] {
  return Array.from({ length: film.frameCount }, (_, index) => {
    const [page] = sheetOf(film.frameAt(index).picture, index) as readonly GroupShape[];
    const named = (page?.shapes ?? []).filter((shape): shape is GroupShape => shape.is === 'group');
    return JSON.stringify(
      named.flatMap(({ label, move, shapes }) =>
        ['map', 'graticule'].includes(label ?? '') ? [] : [[label, move, shapes.length]],
      ),
    );
  });
}

function composed<Located extends LocatedMap>(picture: Picture, maps: MapMaker<Located>): readonly Shape[] {
  const sheet = composeSheet(sheetInput(situation, picture), maps);
  if (!sheet.ok) throw new Error(sheet.error.reason);
  return sheet.value.shapes;
}

describe('the furniture of a film', () => {
  it('stays where it is all through a shot, whatever comes and goes', () => {
    const [shot] = film.shots;
    if (!shot) throw new Error('no shot');
    const layout = shotLayout(shot, (picture) => fixtureMaps(situation, picture));
    const filmed = furnitureOf((picture, index) =>
      composed(picture, filmedMaps(fixtureMaps(situation, picture), layout, film.frameAt(index).part)),
    );
    expect(new Set(filmed).size).toBe(1);
  });

  it('would hop if each frame were laid out by itself', () => {
    const alone = furnitureOf((picture) => composed(picture, fixtureMaps(situation, picture)));
    expect(new Set(alone).size).toBeGreaterThan(1);
  });

  it('passes on why a picture cannot be shown', () => {
    const refusal = { option: 'bounds', reason: 'expected bounds' };
    const refusing = {
      ...fixtureMaps(situation, film.frameAt(0).picture),
      locate: () => ({ ok: false, error: refusal }) as const,
    };
    const { picture, shot, part } = film.frameAt(0);
    const layout = shotLayout(shot, () => refusing);
    const maps = filmedMaps(fixtureMaps(situation, picture), layout, part);
    expect(composeSheet(sheetInput(situation, picture), maps)).toEqual({
      ok: false,
      error: refusal,
    });
  });
});

describe('the words of a film from scene to scene', () => {
  const fps = 4;
  let flown: Film;
  beforeAll(() => {
    const pictures = situation.scenes.slice(0, 2).map((scene) => pictureOfScene(situation, scene));
    const plan = { is: 'scenes', pictures, holdSeconds: 1, flySeconds: 2.5 } as const;
    const planned = planFilm(plan, { fps, frame: { width: 1280, height: 720 } });
    if (!planned.ok) throw new Error(planned.error.reason);
    flown = planned.value;
  });

  const sheetOf = (index: number, options: Partial<SheetOptions> = {}) => {
    const { picture, shot, part } = flown.frameAt(index);
    const layout = shotLayout(shot, (each) => fixtureMaps(situation, each));
    const maps = filmedMaps(fixtureMaps(situation, picture), layout, part);
    const sheet = composeSheet(sheetInput(situation, picture, options), maps);
    if (!sheet.ok) throw new Error(sheet.error.reason);
    return sheet.value;
  };
  const alone = (index: number) => {
    const { picture } = flown.frameAt(index);
    const sheet = composeSheet(sheetInput(situation, picture), fixtureMaps(situation, picture));
    if (!sheet.ok) throw new Error(sheet.error.reason);
    return sheet.value;
  };
  const legendOf = ({ shapes }: { readonly shapes: readonly Shape[] }) => {
    const texts = textsIn(shapes);
    return texts.slice(texts.indexOf('On the map'));
  };

  it('are those of a scene by itself while it rests', () => {
    expect(legendOf(sheetOf(0))).toEqual(legendOf(alone(0)));
    const last = flown.frameCount - 1;
    expect(legendOf(sheetOf(last))).toEqual(legendOf(alone(last)));
  });

  it('rest on all that is seen in flight', () => {
    for (let index = fps; index < flown.frameCount - fps; index++)
      expect(sheetOf(index).about.sources.map(({ id }) => id)).toEqual(
        expect.arrayContaining(alone(index).about.sources.map(({ id }) => id)),
      );
  });

  it.each([
    ['beside', {}],
    ['below', { width: 720, height: 1280, words: 'below' }],
  ] as const)('leave the map where it is when they change: %s it', (_, options) => {
    const shot = flown.shots[1];
    const frames = shot?.parts.map(({ firstFrame }) => sheetOf(firstFrame, options).frame) ?? [];
    expect(frames.length).toBeGreaterThan(1);
    expect(new Set(frames.map((frame) => JSON.stringify(frame))).size).toBe(1);
  });
});
