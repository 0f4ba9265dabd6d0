import { isDeepStrictEqual } from 'node:util';
import { type Node, parseTree } from 'jsonc-parser';
import { exportPresetSchema } from '../../../shared/situation/schema/exportPreset';
import { sceneSchema } from '../../../shared/situation/schema/scene';
import type { Written } from '../../../shared/situation/written';
import { editList } from './editList';
import { editObject, findProperty } from './editObject';
import { readStyle } from './jsonStyle';

const LISTS = {
  scenes: { by: 'id', order: Object.keys(sceneSchema.shape) },
  exports: { by: 'name', order: Object.keys(exportPresetSchema.shape) },
} as const;

/**
 * The text of a manifest with other scenes and presets, every byte that says nothing else left as it was: formatting, order of keys,
 * escapes, line ends, byte order mark. jsonc-parser says where everything stands; its own editing lays lines out anew. `before` is what
 * the checked text says.
 */
export function editManifest(text: string, before: Written, after: Written): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let edited = text.slice(mark.length);
  for (const list of ['scenes', 'exports'] as const) {
    if (isDeepStrictEqual(before[list], after[list])) continue;
    edited = editOne(edited, list, before[list], after[list]);
  }
  return mark + edited;
}

type Json = Readonly<Record<string, unknown>>;

function editOne(text: string, list: keyof typeof LISTS, before: readonly Json[], after: readonly Json[]) {
  const root = parseTree(text);
  if (!root) throw new Error('a manifest that was parsed before is no JSON now');
  const style = readStyle(text, root);
  const found = arrayOf(root, list);
  if (found) {
    const written = editList({ text, list: found, before, after, ...LISTS[list], style });
    return text.slice(0, found.offset) + written + text.slice(found.offset + found.length);
  }
  const own = text.slice(root.offset, root.offset + root.length);
  const added = editObject({
    text: own,
    before: {},
    after: { [list]: after },
    order: [],
    style,
    indent: '',
  });
  return text.slice(0, root.offset) + added + text.slice(root.offset + root.length);
}

function arrayOf(root: Node, key: string): Node | undefined {
  const node = findProperty(root, key)?.children?.[1];
  return node?.type === 'array' ? node : undefined;
}
