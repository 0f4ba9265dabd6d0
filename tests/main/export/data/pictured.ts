import { join } from 'node:path';
import type { Pictured } from '../../../../src/main/export/data/visible';
import { app6Symbol } from '../../../../src/main/situation/app6';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import type { Bounds } from '../../../../src/shared/position';
import { type Picture, pictureOfScene } from '../../../../src/shared/sheet/picture';

/** The scene of the example situation as data, with what is to be otherwise in it. */
export async function picturedExample(
  changed: Partial<Picture> = {},
  extent: Bounds = [10, 34, 16, 39],
): Promise<Pictured> {
  return picturedAt(join('docs', 'example-situation'), changed, extent);
}

/** The first scene of the situation in a folder, or all of it where it has none. */
export async function picturedAt(
  folder: string,
  changed: Partial<Picture>,
  extent: Bounds,
): Promise<Pictured> {
  const loaded = await loadSituation(folder, app6Symbol);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const [scene] = loaded.value.scenes;
  const layers = Object.fromEntries(loaded.value.layers.map(({ id }) => [id, { visible: true, opacity: 1 }]));
  const picture: Picture = scene
    ? pictureOfScene(loaded.value, scene)
    : {
        scene: null,
        view: { bounds: extent },
        nowMs: 0,
        timeWindow: { is: 'soFar' },
        asOfMs: null,
        layers,
        highlight: [],
        selected: null,
        symbols: 'pictogram',
        labelLanguage: 'english',
        utc: false,
      };
  return { situation: loaded.value, points: loaded.points, picture: { ...picture, ...changed }, extent };
}

/** What a sheet of it would say of itself. */
export function aboutPictured({ situation, picture, extent }: Pictured) {
  return {
    application: { name: 'Situation Viewer', version: '0.1.0' },
    situation: { id: situation.id, title: situation.title, version: situation.version },
    scene: null,
    title: 'The ferry waits',
    caption: 'In the night <b>it</b> stops.',
    time: { iso: '2024-03-02T05:00:00.000Z', words: '2 March 2024, 06:00', zone: 'Europe/Rome', asOf: null },
    extent,
    layers: [],
    sources: [],
    marking: 'EXAMPLE',
    theme: 'light' as const,
    projection: 'mercator',
    attribution: ['Natural Earth'],
    picture,
  };
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
