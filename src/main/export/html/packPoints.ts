import { type CarriedPoints, ROWS_A_BLOCK } from '../../../shared/standalonePage';
import { app6Symbol } from '../../situation/app6';
import { sizeOfCollection } from '../../situation/collection/collection';
import { compileRows, type PointLayer } from '../../situation/points/pointLayer';
import { carrySymbol } from './carrySymbol';
import { pack } from './pack';

/** A large layer as a page carries it: its table, and its features in blocks, of which the page unpacks those it needs. */
export async function packPoints(id: string, layer: PointLayer): Promise<CarriedPoints> {
  const size = sizeOfCollection(layer.collection);
  const blocks: string[] = [];
  for (let from = 0; from < size; from += ROWS_A_BLOCK) {
    const rows = Array.from({ length: Math.min(ROWS_A_BLOCK, size - from) }, (_, at) => from + at);
    const compiled = await compileRows(id, layer, rows, app6Symbol);
    if (!compiled.ok) throw new Error(compiled.error);
    blocks.push(pack(await Promise.all(compiled.value.map(carrySymbol))));
  }
  return { table: pack(new Uint8Array(layer.table)), blocks };
}
