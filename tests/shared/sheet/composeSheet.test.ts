import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import type { Box } from '../../../src/shared/labels/boxIndex';
import { createPointTable } from '../../../src/shared/points/pointTable';
import { composeSheet } from '../../../src/shared/sheet/composeSheet';
import { INKS } from '../../../src/shared/sheet/furniture/inks';
import { layOut } from '../../../src/shared/sheet/layout/layOut';
import type { SheetOptions } from '../../../src/shared/sheet/options';
import { type Picture, pictureOfScene } from '../../../src/shared/sheet/picture';
import { tellPicture } from '../../../src/shared/sheet/told';
import type { CompiledSituation } from '../../../src/shared/situation/compiled';
import { BEGINNING_MS } from '../../../src/shared/time/span';
import { fixtureMaps, measureEvenly, sheetInput, textsIn } from '../../fixtures/sheet';

let situation: CompiledSituation;
beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024');
  if (!loaded.ok) throw new Error('the bundled situation does not load');
  situation = loaded.value;
});

const sceneOf = (id: string): Picture => {
  const scene = situation.scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`no scene ${id}`);
  return pictureOfScene(situation, scene);
};
const compose = (picture: Picture, options: Partial<SheetOptions> = {}, of = situation) =>
  composeSheet(sheetInput(of, picture, options), fixtureMaps(of, picture));
const sheetOf = (...wished: Parameters<typeof compose>) => {
  const composed = compose(...wished);
  if (!composed.ok) throw new Error(composed.error.reason);
  return composed.value;
};
const wordsOf = (...wished: Parameters<typeof compose>) => textsIn(sheetOf(...wished).shapes).join(' ');
const layoutOf = (picture: Picture, options: Partial<SheetOptions> = {}) => {
  const input = sheetInput(situation, picture, options);
  return layOut({
    input,
    told: tellPicture(input),
    maps: fixtureMaps(situation, picture),
    setting: { measure: measureEvenly, theme: 'dark', inks: INKS.dark },
  });
};

const SIZES = {
  'slide 16:9': { width: 1920, height: 1080 },
  'A4 landscape': { width: 1122.5, height: 793.7 },
  'A4 portrait': { width: 793.7, height: 1122.5 },
  square: { width: 1080, height: 1080 },
} as const;

describe('room under the running head', () => {
  it.each(Object.entries(SIZES))('is left clear where it is wished for: %s', (_, size) => {
    const { headRoom, frame } = sheetOf(sceneOf('ships-leave'), { ...size, title: '', headRoom: 0.16 });
    if (!headRoom) throw new Error('no room');
    expect(headRoom.maxY - headRoom.minY).toBeGreaterThan(0.12 * size.height);
    expect(headRoom.maxY).toBeLessThan(frame.minY);
    const laid = layoutOf(sceneOf('ships-leave'), { ...size, title: '', headRoom: 0.16 });
    if (!laid.ok) throw new Error(laid.error.reason);
    const { blocks, headRoom: room } = laid.value.fitted;
    for (const { box } of blocks) expect(box.maxY <= room.minY || box.minY >= room.maxY).toBe(true);
  });

  it('is refused beyond half of the sheet', () => {
    expect(compose(sceneOf('ships-leave'), { headRoom: 0.6 })).toMatchObject({
      ok: false,
      error: { option: 'headRoom' },
    });
  });
});

describe('composeSheet', () => {
  it('says all that keeps a picture honest', () => {
    const words = wordsOf(sceneOf('ships-leave'));
    expect(words).toContain('The ships leave harbour');
    expect(words).toContain('10 December 2024');
    expect(words).toContain('day known · Damascus (UTC+3)');
    expect(words.match(/TLP:CLEAR/g)).toHaveLength(2);
    expect(words).toContain('How well it is known');
    expect(words).toMatch(/Illustrative/);
    expect(words).toMatch(/\[1\] News analysis/);
    expect(words).toContain('¶\u00a02');
    expect(words).toContain('Coast:\u00a0somebody,\u00a0LGPL');
    expect(words).toContain('Situation Viewer 0.1.0');
  });

  it('keeps what is honest when legend, graticule, scale, arrow and locator are put away', () => {
    const bare = {
      legend: false,
      graticule: false,
      scaleBar: 'off',
      northArrow: 'off',
      locator: 'off',
    } as const;
    const words = wordsOf(sceneOf('ships-leave'), bare);
    expect(words).not.toContain('On the map');
    expect(words).not.toContain('nmi');
    expect(words).toContain('How well it is known');
    expect(words).toMatch(/Illustrative/);
    expect(words).toContain('[1] News analysis');
    expect(words.match(/TLP:CLEAR/g)).toHaveLength(2);
  });

  it('tells the moment of a scene no more precisely than the scene is dated', () => {
    expect(wordsOf(sceneOf('two-bases'))).toContain('2017 month not given · Damascus');
    expect(wordsOf(sceneOf('two-bases'))).not.toMatch(/\d\d:\d\d/);
  });

  it('tells window, state of knowledge and UTC where they are wished for', () => {
    const picture: Picture = {
      ...sceneOf('airlift'),
      nowMs: Date.UTC(2024, 11, 14, 6),
      timeWindow: { is: 'trailing', lengthMs: 2 * 86_400_000 },
      asOfMs: Date.UTC(2024, 11, 31, 20, 59, 59, 999),
      utc: true,
    };
    const words = wordsOf(picture);
    expect(words).toContain('Window: the 2 d up to this moment');
    expect(words).toContain('As known on 31 December 2024');
    expect(words).toContain('06:00 UTC');
  });

  it('counts points of large layers among what is shown whatever was known', () => {
    const picture: Picture = { ...sceneOf('airlift'), asOfMs: Date.UTC(2024, 11, 31, 21) - 1 };
    const { table } = createPointTable(3);
    table.knownMs.fill(BEGINNING_MS);
    const told = (points: Record<string, typeof table>) =>
      Number(/\d+/.exec(tellPicture({ ...sheetInput(situation, picture), points }).moment.undated)?.[0]);
    expect(told({ posts: table }) - told({})).toBe(3);
  });

  it('composes slides of the same shape alike, whatever their size', () => {
    const small = sheetOf(sceneOf('airlift'), { width: 1280, height: 720 });
    const large = sheetOf(sceneOf('airlift'), { width: 1920, height: 1080 });
    expect(large.frame.minX / 1.5).toBeCloseTo(small.frame.minX, 6);
    expect(textsIn(large.shapes)).toEqual(textsIn(small.shapes));
  });

  it('gives the same sheet for the same input', () => {
    expect(sheetOf(sceneOf('line-to-africa'))).toEqual(sheetOf(sceneOf('line-to-africa')));
  });

  it('says about itself what reopens the view, as plain JSON', () => {
    const picture = sceneOf('ships-leave');
    const { about } = sheetOf(picture, { page: { number: 3, of: 8 } });
    expect(JSON.parse(JSON.stringify(about))).toEqual(about);
    expect(about).toMatchObject({
      situation: { id: 'syria-withdrawal-2024' },
      scene: { id: 'ships-leave', title: 'The ships leave harbour' },
      time: {
        iso: '2024-12-10T09:00:00.000Z',
        words: '10 December 2024 · day known · Damascus (UTC+3)',
        zone: 'Asia/Damascus',
        asOf: null,
      },
      layers: ['Places', 'Bases', 'Warships'],
      marking: 'TLP:CLEAR',
      picture,
    });
    expect(about.sources.map(({ id }) => id)).toContain('S1');
  });
});

describe('texts of any length', () => {
  const picture = () => sceneOf('ships-leave');
  const long = (length: number) =>
    'The ships lie off the coast. '
      .repeat(length / 29 + 1)
      .slice(0, length)
      .trim();
  const allOf = (text: string) => text.replace(/\s+/g, '');

  it('sets a title of 2,000 characters whole, smaller and over the map', () => {
    const title = long(2000);
    expect(
      allOf(textsIn(sheetOf(picture(), { title, width: 1920, height: 1080 }).shapes).join('')),
    ).toContain(allOf(title));
  });

  it('sets a caption of 5,000 characters whole where there is room, and refuses it where there is none', () => {
    const caption = long(5000);
    const large = { caption, width: 1587, height: 1122 };
    expect(allOf(textsIn(sheetOf(picture(), large).shapes).join(''))).toContain(allOf(caption));
    const small = compose(picture(), { caption, width: 700, height: 480 });
    expect(small).toMatchObject({ ok: false, error: { option: 'caption' } });
    expect(!small.ok && small.error.reason).toContain('5,000 characters');
  });

  it('lists 60 sources', () => {
    const sources = Array.from({ length: 60 }, (_, index) => ({
      ...(situation.sources[0] as (typeof situation.sources)[number]),
      id: `S${index}`,
      title: `Report ${index} of the harbour office on what was seen`,
    }));
    const layers = situation.layers.map((layer) => ({
      ...layer,
      features: layer.features.map((feature) => ({
        ...feature,
        sources: sources.map(({ id }) => ({ source: id })),
      })),
    }));
    const many = { ...situation, sources, layers };
    for (const size of Object.values(SIZES)) {
      const words = textsIn(sheetOf(picture(), size, many).shapes)
        .join(' ')
        .replaceAll('\u00a0', ' ');
      for (const { title } of sources) expect(allOf(words)).toContain(allOf(title));
    }
  });

  it('explains 40 things in the legend', () => {
    const actors = Array.from({ length: 40 }, (_, index) => ({
      id: `a${index}`,
      name: `Party ${index}`,
      colour: 'blue' as const,
    }));
    const bases = situation.layers.find(({ id }) => id === 'bases');
    const shown = bases?.features.find(({ id }) => id === 'tartus-naval-base');
    if (!shown) throw new Error('the bundled situation has other layers');
    const features = actors.map(({ id }) => ({ ...shown, id, actor: id }));
    const layers = situation.layers.map((layer) => (layer.id === 'bases' ? { ...layer, features } : layer));
    for (const size of Object.values(SIZES)) {
      const sheet = sheetOf(picture(), size, { ...situation, actors, layers });
      const texts = textsIn(sheet.shapes);
      for (const { name } of actors) expect(texts).toContain(name);
      expect(sheet.notes).toEqual([]);
    }
  });

  it('sets Arabic at the right edge of its column', () => {
    const { shapes } = sheetOf(picture(), { caption: 'غادرت السفن الميناء' });
    const found = JSON.stringify(shapes).match(/\{"is":"text","text":"غادرت[^}]*"anchor":"end"/);
    expect(found).not.toBeNull();
  });

  it('leaves out what only explains where room is short, and says so', () => {
    const small = sheetOf(picture(), { width: 480, height: 410, caption: '' });
    const words = textsIn(small.shapes).join(' ');
    expect(words).toContain('TLP:CLEAR');
    expect(words).toContain('News analysis');
    expect(small.notes.join(' ')).toMatch(/left out/);
  });

  it('makes a thumbnail of 320 × 200 or says why not', () => {
    const tiny = compose(picture(), { width: 320, height: 200 });
    expect(tiny.ok || tiny.error.reason).toMatch(/larger sheet/);
  });
});

describe('layout', () => {
  const boxesOf = (laid: {
    fitted: { blocks: readonly { box: Box; name: string }[] };
    floating: readonly { box: Box; name: string }[];
  }) => [...laid.fitted.blocks, ...laid.floating];
  const meet = (a: Box, b: Box) => a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;

  it('lets nothing overlap, lie off the sheet or cover what the picture is about', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...situation.scenes.map(({ id }) => id)),
        fc.integer({ min: 300, max: 2400 }),
        fc.integer({ min: 300, max: 2400 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('auto', 'below', 'left', 'right'),
        (id, width, height, length, words) => {
          const laid = layoutOf(sceneOf(id), { width, height, words, caption: 'word '.repeat(length / 5) });
          if (!laid.ok) {
            expect(laid.error.reason).toMatch(/larger sheet/);
            return;
          }
          const { fitted, map, floating } = laid.value;
          const boxes = boxesOf(laid.value);
          for (const [index, { box, name }] of boxes.entries()) {
            expect(box.minX, name).toBeGreaterThanOrEqual(0);
            expect(box.minY, name).toBeGreaterThanOrEqual(0);
            expect(box.maxX, name).toBeLessThanOrEqual(fitted.page.width + 1e-6);
            expect(box.maxY, name).toBeLessThanOrEqual(fitted.page.height + 1e-6);
            for (const other of boxes.slice(index + 1))
              expect([name, other.name, meet(box, other.box)]).toEqual([name, other.name, false]);
          }
          for (const { box } of fitted.blocks) expect(meet(box, fitted.frame)).toBe(false);
          for (const { box } of floating) for (const kept of map.kept) expect(meet(box, kept)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('puts what finds no place on the map beside the words, and off the sheet only where there is no room either', () => {
    const picture = sceneOf('airlift');
    const input = sheetInput(situation, picture);
    const maps = fixtureMaps(situation, picture);
    const full: typeof maps = {
      ...maps,
      locate: (frame, scale) => {
        const located = maps.locate(frame, scale);
        return located.ok ? { ok: true, value: { ...located.value, kept: [frame] } } : located;
      },
    };
    const setting = { measure: measureEvenly, theme: 'dark', inks: INKS.dark } as const;
    const lay = (wished: Partial<SheetOptions>) => {
      const asked = { ...input, options: { ...input.options, ...wished } };
      const laid = layOut({ input: asked, told: tellPicture(asked), maps: full, setting });
      if (!laid.ok) throw new Error(laid.error.reason);
      return laid.value;
    };
    const roomy = lay({});
    expect(roomy.floating).toEqual([]);
    expect(roomy.notes).toEqual([]);
    expect(textsIn(roomy.fitted.blocks.map(({ shape }) => shape)).join(' ')).toMatch(/km .* mi .* nmi/);
    const tight = lay({ width: 600, height: 420 });
    expect(tight.floating).toEqual([]);
    expect(tight.notes.join(' ')).toContain('The scale bar found no room');
  });

  it('takes the corners and the side that are wished for', () => {
    const wished = {
      scaleBar: 'top-right',
      northArrow: 'bottom-right',
      locator: 'off',
      words: 'right',
    } as const;
    const laid = layoutOf(sceneOf('ships-leave'), wished);
    if (!laid.ok) throw new Error(laid.error.reason);
    const { fitted, floating } = laid.value;
    expect(floating.map(({ name }) => name)).toEqual(['scale bar', 'north arrow']);
    const [bar, arrow] = floating;
    expect(bar?.box.minY).toBe(fitted.frame.minY + 12);
    expect(arrow?.box.maxY).toBe(fitted.frame.maxY - 12);
    expect(fitted.blocks.find(({ name }) => name.startsWith('title'))?.box.minX).toBeGreaterThan(
      fitted.frame.maxX,
    );
  });

  it('is as it was', () => {
    const picture = {
      'ships-leave': 'slide 16:9',
      'line-to-africa': 'slide 16:9',
      'two-ways-on': 'A4 portrait',
    } as const;
    const told = Object.entries(picture).map(([id, size]) => {
      const laid = layoutOf(sceneOf(id), SIZES[size]);
      if (!laid.ok) return `${id}: ${laid.error.reason}`;
      const box = ({ minX, minY, maxX, maxY }: Box) => [minX, minY, maxX, maxY].map(Math.round).join(' ');
      return [
        `${id}, ${size}`,
        `  frame ${box(laid.value.fitted.frame)}`,
        ...boxesOf(laid.value).map((each) => `  ${each.name} ${box(each.box)}`),
      ].join('\n');
    });
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "ships-leave, slide 16:9
        frame 372 53 1252 667
        situation 28 19 258 34
        marking 589 14 692 39
        title, time and caption 28 53 327 305
        legend and sources 28 345 340 667
        attribution 28 687 131 700
        marking 589 681 692 706
        imprint 991 687 1252 700
        scale bar 384 613 517 655
        locator 384 65 516 161
        north arrow 1204 65 1240 101
      line-to-africa, slide 16:9
        frame 372 53 1252 667
        situation 28 19 258 34
        marking 589 14 692 39
        title, time and caption 28 53 336 270
        legend and sources 28 418 340 667
        attribution 28 687 131 700
        marking 589 681 692 706
        imprint 991 687 1252 700
        scale bar 384 601 496 655
        locator 384 65 516 161
        north arrow 1204 65 1240 101
      two-ways-on, A4 portrait
        frame 31 117 776 770
        situation 31 21 261 36
        marking 352 16 455 41
        title 31 57 361 92
        time 418 60 592 101
        caption 31 789 723 835
        legend and sources 31 849 776 1085
        attribution 31 1107 134 1119
        marking 352 1101 455 1126
        imprint 515 1107 776 1119
        scale bar 43 704 184 758
        locator 43 129 175 225
        north arrow 728 129 764 165"
    `);
  });
});
