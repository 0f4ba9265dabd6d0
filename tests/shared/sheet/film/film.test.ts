import { describe, expect, it } from 'vitest';
import { type Film, type FilmPlan, planFilm } from '../../../../src/shared/sheet/film/film';
import type { Picture } from '../../../../src/shared/sheet/picture';

const OPTIONS = { fps: 10, frame: { width: 1280, height: 720 } };

const picture: Picture = {
  scene: null,
  view: { bounds: [35, 34, 36.5, 36] },
  nowMs: 1000,
  timeWindow: { is: 'moment' },
  asOfMs: null,
  layers: { bases: { visible: true, opacity: 1 }, ships: { visible: true, opacity: 1 } },
  highlight: [],
  selected: null,
  symbols: 'pictogram',
  labelLanguage: 'english',
  utc: false,
};

const later: Picture = {
  ...picture,
  scene: 'later',
  view: { bounds: [-18, -5, 50, 45] },
  nowMs: 5000,
  layers: { bases: { visible: true, opacity: 1 }, routes: { visible: true, opacity: 1 } },
};

function planned(plan: FilmPlan, options = OPTIONS): Film {
  const film = planFilm(plan, options);
  if (!film.ok) throw new Error(film.error.reason);
  return film.value;
}

const momentsOf = (film: Film) =>
  Array.from({ length: film.frameCount }, (_, index) => film.frameAt(index).picture.nowMs);

describe('a film that plays', () => {
  const film = planned({ is: 'play', picture, fromMs: 0, toMs: 900, seconds: 1 });

  it('runs evenly from the first moment to the last', () => {
    expect(momentsOf(film)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  });

  it('is one shot, and says all that is there at some time of it', () => {
    expect(film.shots).toHaveLength(1);
    expect(film.shots[0]?.parts).toMatchObject([
      { shown: [{ nowMs: 900, timeWindow: { is: 'trailing', lengthMs: 900 } }] },
    ]);
  });

  it('knows the times of its frames, for what has to be explained', () => {
    expect(film.shots[0]?.parts[0]?.times.map(({ toMs }) => toMs)).toEqual(momentsOf(film));
  });

  it('counts the window before its first moment to what the shot shows', () => {
    const trailing = { ...picture, timeWindow: { is: 'trailing', lengthMs: 50 } } as const;
    const windowed = planned({ is: 'play', picture: trailing, fromMs: 100, toMs: 900, seconds: 1 });
    expect(windowed.shots[0]?.parts[0]?.shown[0]?.timeWindow).toEqual({ is: 'trailing', lengthMs: 850 });
  });
});

describe('a film from scene to scene', () => {
  const film = planned({ is: 'scenes', pictures: [picture, later], holdSeconds: 1, flySeconds: 0.5 });

  it('holds each scene for its time and flies between them', () => {
    expect(film.frameCount).toBe(25);
    expect(film.frameAt(0).picture).toBe(picture);
    expect(film.frameAt(9).picture).toBe(picture);
    expect(film.frameAt(10).picture.view).not.toEqual(picture.view);
    expect(film.frameAt(14).picture.view).not.toEqual(later.view);
    expect(film.frameAt(15).picture).toBe(later);
    expect(film.frameAt(24).picture).toBe(later);
  });

  it('lets time run from the one moment to the other meanwhile, never backwards', () => {
    const moments = momentsOf(film).slice(9, 16);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(new Set(moments).size).toBe(moments.length);
  });

  it('tells of a scene until the middle of the way to the next', () => {
    const scenes = [9, 10, 11, 12, 14, 15].map((index) => film.frameAt(index).picture.scene);
    expect(scenes).toEqual([null, null, null, 'later', 'later', 'later']);
    expect(film.frameAt(11).shot.key).toBe(picture);
    expect(film.frameAt(12).shot.key).toBe(later);
  });

  it('counts to a scene at rest nothing but what it shows itself', () => {
    for (const [index, key] of [
      [0, picture],
      [9, picture],
      [15, later],
      [24, later],
    ] as const)
      expect(film.frameAt(index).part.shown).toEqual([key]);
  });

  it('counts to each half of a flight what its own frames show', () => {
    for (const frames of [
      [10, 11],
      [12, 13, 14],
    ])
      for (const index of frames)
        expect(film.frameAt(index).part.shown).toEqual(frames.map((each) => film.frameAt(each).picture));
  });

  it('fades what only one of both shows, and never both at once', () => {
    for (let index = 10; index < 15; index++) {
      const { ships, routes, bases } = film.frameAt(index).picture.layers;
      expect(bases).toEqual({ visible: true, opacity: 1 });
      expect(ships?.visible && routes?.visible).toBe(false);
    }
    expect(film.frameAt(10).picture.layers.ships?.opacity).toBeGreaterThan(0.5);
    expect(film.frameAt(14).picture.layers.routes?.opacity).toBeGreaterThan(0.5);
  });

  it('does not let roundings of many scenes add up', () => {
    const many = planned(
      { is: 'scenes', pictures: Array(31).fill(picture), holdSeconds: 0.33, flySeconds: 0.33 },
      { ...OPTIONS, fps: 7 },
    );
    expect(many.frameCount).toBe(Math.round(61 * 0.33 * 7));
  });

  it('cuts where no time is given to fly', () => {
    const cut = planned({ is: 'scenes', pictures: [picture, later], holdSeconds: 1, flySeconds: 0 });
    expect(cut.frameCount).toBe(20);
    expect(cut.frameAt(10).picture).toBe(later);
  });
});

describe('a steady film', () => {
  it('shows the same moment all along', () => {
    const film = planned({ is: 'steady', picture, seconds: 0.5 });
    expect(momentsOf(film)).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(film.shots[0]?.parts[0]?.shown[0]?.timeWindow).toEqual({ is: 'moment' });
  });
});

describe('planFilm refuses', () => {
  const steady: FilmPlan = { is: 'steady', picture, seconds: 1 };
  it.each([
    ['no frames a second', steady, 0, 'fps'],
    ['a part of a frame', steady, 12.5, 'fps'],
    ['an absurd rate', steady, 1000, 'fps'],
    ['a rate that is no number', steady, Number.NaN, 'fps'],
    ['zero seconds', { ...steady, seconds: 0 }, 10, 'film'],
    ['less than no time', { ...steady, seconds: -3 }, 10, 'film'],
    ['more than an hour', { ...steady, seconds: 3601 }, 1, 'film'],
    ['more frames than anybody plays', { ...steady, seconds: 3600 }, 60, 'film'],
    ['no scenes', { is: 'scenes', pictures: [], holdSeconds: 1, flySeconds: 1 }, 10, 'film'],
    [
      'scenes held for less than no time',
      { is: 'scenes', pictures: [picture], holdSeconds: -1, flySeconds: 9 },
      10,
      'film',
    ],
    ['a time that ends where it begins', { is: 'play', picture, fromMs: 5, toMs: 5, seconds: 1 }, 10, 'film'],
  ] as const)('%s', (_, plan, fps, option) => {
    const refused = planFilm(plan, { ...OPTIONS, fps });
    expect(refused).toMatchObject({ ok: false, error: { option } });
    expect(refused.ok ? '' : refused.error.reason).toMatch(/^expected /);
  });
});
