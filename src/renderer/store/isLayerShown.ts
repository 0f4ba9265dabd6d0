import type { State } from './state';

/** Whether a layer is on the map: the one shown alone is, else each that is ticked. */
export function isLayerShown({ layers, solo }: Pick<State, 'layers' | 'solo'>, id: string): boolean {
  return solo === null ? layers[id]?.visible === true : solo === id;
}
