import type { PointLayer } from '../points/pointLayer';
import { buildNameListBuilder, type NameList } from './nameList';
import { nameParts, namingOf } from './nameParts';

/** Reads the names of a large layer, so that they can be searched. */
export type GatherNames = (layer: PointLayer) => Promise<NameList>;

/** Reads them on the thread that asks. */
export const gatherHere: GatherNames = async (layer) => {
  const builder = buildNameListBuilder(namingOf(layer));
  for (const part of nameParts(layer)) builder.add(part);
  return builder.build();
};

/** Reads the names of each layer once, when they are first asked for; they go with the layer. */
export function rememberNames(gather: GatherNames): GatherNames {
  const lists = new WeakMap<PointLayer, Promise<NameList>>();
  return (layer) => {
    const known = lists.get(layer);
    if (known) return known;
    const list = gather(layer);
    lists.set(layer, list);
    // what failed is tried again
    list.catch(() => lists.delete(layer));
    return list;
  };
}
