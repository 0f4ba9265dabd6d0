import type { WrittenScene } from '../situation/schema/scene';

type Scenes = readonly WrittenScene[];

/** What can be said of a scene without showing it anew. */
export type SceneWords = Partial<
  Pick<WrittenScene, 'title' | 'caption' | 'notes' | 'plannedSeconds' | 'priority' | 'highlight'>
>;

/** Puts a scene behind the one that `after` names, or at the end. Its id is made one of its own. */
export function addScene(scenes: Scenes, scene: WrittenScene, after: string | null): Scenes {
  const index = scenes.findIndex(({ id }) => id === after);
  const place = index === -1 ? scenes.length : index + 1;
  return [...scenes.slice(0, place), withFreeId(scenes, scene), ...scenes.slice(place)];
}

/** Changes what is said of a scene; what is `undefined` goes, and so does an empty text that a scene can do without. */
export function changeScene(scenes: Scenes, id: string, words: SceneWords): Scenes {
  return scenes.map((scene) => (scene.id === id ? prune({ ...scene, ...words }) : scene));
}

/** Shows something else in a scene and keeps what is said. */
export function recaptureScene(scenes: Scenes, id: string, shown: ShownScene): Scenes {
  return scenes.map((scene) => {
    if (scene.id !== id) return scene;
    const { window: _window, asOf: _asOf, layers: _layers, opacity: _opacity, ...said } = scene;
    return prune({ ...said, ...shown });
  });
}

/** What a scene shows, as {@link recaptureScene} replaces it. */
export type ShownScene = Pick<
  WrittenScene,
  'at' | 'window' | 'asOf' | 'view' | 'layers' | 'opacity' | 'highlight'
>;

/** Puts a copy behind a scene. */
export function duplicateScene(scenes: Scenes, id: string): Scenes {
  const scene = scenes.find((each) => each.id === id);
  return scene ? addScene(scenes, { ...scene, title: `${scene.title} (copy)` }, id) : scenes;
}

/** Brings a scene to a place in the order, from 0; beyond the ends it stays at the end. */
export function moveScene(scenes: Scenes, id: string, place: number): Scenes {
  const scene = scenes.find((each) => each.id === id);
  if (!scene) return scenes;
  const others = scenes.filter((each) => each !== scene);
  const at = Math.min(Math.max(place, 0), others.length);
  return scenes.indexOf(scene) === at ? scenes : [...others.slice(0, at), scene, ...others.slice(at)];
}

/** Takes a scene out. */
export function removeScene(scenes: Scenes, id: string): Scenes {
  return scenes.filter((scene) => scene.id !== id);
}

/** Makes a scene about a feature, or no longer. */
export function toggleHighlight(scenes: Scenes, id: string, feature: string): Scenes {
  const highlight = scenes.find((scene) => scene.id === id)?.highlight ?? [];
  const next = highlight.includes(feature)
    ? highlight.filter((each) => each !== feature)
    : [...highlight, feature];
  return changeScene(scenes, id, { highlight: next });
}

/** An identifier made from words: `Two bases` gives `two-bases`. */
export function idFromTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain || 'scene';
}

function withFreeId(scenes: Scenes, scene: WrittenScene): WrittenScene {
  const taken = new Set(scenes.map(({ id }) => id));
  if (!taken.has(scene.id)) return scene;
  const stem = scene.id.replace(/-\d+$/, '').slice(0, 90);
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return { ...scene, id: `${stem}-${number}` };
}

function prune(scene: { [K in keyof WrittenScene]: WrittenScene[K] | undefined }): WrittenScene {
  return Object.fromEntries(
    Object.entries(scene).filter(
      ([key, value]) => value !== undefined && !(key === 'notes' && value === '') && !isEmptyList(key, value),
    ),
  ) as WrittenScene;
}

// a scene that is about nothing need not say so
function isEmptyList(key: string, value: unknown): boolean {
  return key === 'highlight' && Array.isArray(value) && value.length === 0;
}
