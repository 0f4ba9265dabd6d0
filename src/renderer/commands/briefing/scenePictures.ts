import { DEFAULT_OPTIONS } from '../../../shared/sheet/options';
import { pictureOfScene } from '../../../shared/sheet/picture';
import type { Action, ActionContext } from '../action';

let last: Promise<void> = Promise.resolve();
const asked = new Set<string>();

/** Asks for the small picture of a scene, one after the other, unless it is there. Without an app there are none. */
export function askScenePicture(id: string): Action {
  return (context) => {
    const { opened, capabilities, theme } = context.store.getState();
    if (opened.is !== 'open' || !capabilities.has('export')) return;
    const key = `${opened.index.situation.version} ${theme} ${id}`;
    if (asked.has(key)) return;
    asked.add(key);
    last = last.then(() => draw(context, id)).catch(() => {});
  };
}

// a thumbnail is read at arm's length: no furniture but what a sheet must have
const SIZE = { width: 960, height: 540, legend: false, graticule: false } as const;
const PLAIN = { scaleBar: 'off', northArrow: 'off', locator: 'off', title: '', caption: '' } as const;

async function draw({ store, client }: ActionContext, id: string): Promise<void> {
  const { opened, theme, symbols, labelLanguage, utc } = store.getState();
  if (opened.is !== 'open') return;
  const { situation, scenes } = opened.index;
  const scene = scenes.get(id);
  if (!scene) return;
  const picture = { ...pictureOfScene(situation, scene), symbols, labelLanguage, utc };
  const options = { ...DEFAULT_OPTIONS, ...SIZE, ...PLAIN, theme };
  const sheet = await client.previewSheet(
    { version: situation.version, picture, options },
    new AbortController().signal,
  );
  if (!sheet.ok) return;
  store.setState(({ scenePictures }) => ({ scenePictures: { ...scenePictures, [id]: sheet.value } }));
}
