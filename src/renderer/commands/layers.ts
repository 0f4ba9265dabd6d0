import type { Action } from './action';

/** Shows or hides a layer. */
export function toggleLayer(id: string): Action {
  return ({ store }) =>
    store.setState(({ layers }) => {
      const layer = layers[id];
      return layer ? { layers: { ...layers, [id]: { ...layer, visible: !layer.visible } } } : {};
    });
}

/** Makes sure that a layer is on the map. */
export function showLayer(id: string): Action {
  return ({ store }) =>
    store.setState(({ layers, solo }) => {
      const layer = layers[id];
      if (!layer) return {};
      return { layers: { ...layers, [id]: { ...layer, visible: true } }, solo: solo === id ? solo : null };
    });
}

/** Shows one layer alone; again, and the others come back as they were. */
export function toggleSolo(id: string): Action {
  return ({ store }) => store.setState(({ solo }) => ({ solo: solo === id ? null : id }));
}

/** Draws points of a layer that crowd as counts, or each as a dot. */
export function setCountsCrowds(id: string, countsCrowds: boolean): Action {
  return ({ store }) =>
    store.setState(({ layers }) => {
      const layer = layers[id];
      return layer ? { layers: { ...layers, [id]: { ...layer, countsCrowds } } } : {};
    });
}

/** Opacity from 0 to 1. */
export function setLayerOpacity(id: string, opacity: number): Action {
  return ({ store }) =>
    store.setState(({ layers }) => {
      const layer = layers[id];
      return layer ? { layers: { ...layers, [id]: { ...layer, opacity } } } : {};
    });
}
