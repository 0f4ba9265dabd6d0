import type { PointTable } from '../../../shared/points/pointTable';
import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { readPoints } from '../../commands/pointFeatures';
import type { Axis } from '../../store/state';
import type { Viewer } from '../../viewer';

/**
 * The points of a large layer that may be there in a part of time, as features; those that have not been read yet are asked for,
 * and null says that some of them are on the axis. To be asked only where they are few.
 */
export function lanePoints(
  { store, run }: Viewer,
  layer: CompiledLayer,
  window: Axis,
): readonly CompiledFeature[] | null {
  const { points, pointFeatures, axis } = store.getState();
  const table = points[layer.id];
  if (!table) return [];
  const read = pointFeatures[layer.id];
  const unread: number[] = [];
  const features: CompiledFeature[] = [];
  let isAxisRead = true;
  for (const at of pointsIn(table, window)) {
    const row = table.row[at] ?? 0;
    const feature = read?.get(row);
    if (feature) features.push(feature);
    else {
      unread.push(row);
      isAxisRead &&= (table.startFromMs[at] ?? 0) > axis.toMs || (table.endToMs[at] ?? 0) < axis.fromMs;
    }
  }
  if (unread.length > 0) run(readPoints(layer.id, unread));
  return isAxisRead ? features : null;
}

// what is always there has no bar
function pointsIn({ count, startFromMs, startToMs, endFromMs, endToMs }: PointTable, window: Axis): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    if ((startFromMs[at] ?? 0) > window.toMs) break;
    if ((endToMs[at] ?? 0) < window.fromMs) continue;
    if ((startToMs[at] ?? 0) <= BEGINNING_MS && (endFromMs[at] ?? 0) >= FOREVER_MS) continue;
    found.push(at);
  }
  return found;
}
