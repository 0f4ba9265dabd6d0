import { boundsMeet } from '../../../shared/geodesy/bounds';
import { wrapLongitude } from '../../../shared/geodesy/longitude';
import { pointsWithin } from '../../../shared/points/pointsWithin';
import { decodePointTable } from '../../../shared/points/pointTable';
import type { Bounds, Position } from '../../../shared/position';
import type { Picture } from '../../../shared/sheet/picture';
import type { CompiledFeature, CompiledLayer, CompiledSituation } from '../../../shared/situation/compiled';
import { featurePresence, type TimeShown, timeShownAt } from '../../../shared/situation/presence';
import type { Gap } from '../../../shared/track/gap';
import { buildMover } from '../../../shared/track/mover';
import { compileRows, type PointLayer } from '../../situation/points/pointLayer';

/** What is in a picture, as data. */
export interface Pictured {
  readonly situation: CompiledSituation;
  /** Large layers by id. */
  readonly points: ReadonlyMap<string, PointLayer>;
  readonly picture: Picture;
  /** Of the map in the picture. */
  readonly extent: Bounds;
}

/** A feature that is to be seen in a picture. */
export interface VisibleFeature {
  readonly feature: CompiledFeature;
  /** 0 to 1: how certainly it is there then (`boundsWeight`). */
  readonly presence: number;
  /** Of what moves: where it is at the picture's moment. */
  readonly fix: {
    readonly position: Position;
    /** Degrees clockwise from north. */
    readonly heading: number;
    /** Worked out between two fixes of its record. */
    readonly interpolated: boolean;
    /** The stretch without record that it is in: then the place is where it was last known. */
    readonly gap: Gap | null;
  } | null;
}

const ROWS_AT_ONCE = 500;

/** What is to be seen, layer by layer in the order of the situation: there at its time, in a layer that is shown, and within its extent. */
export async function* visibleFeatures(pictured: Pictured): AsyncGenerator<VisibleFeature> {
  for (const layer of pictured.situation.layers) yield* visibleInLayer(pictured, layer);
}

/** The same of one layer. What has no place is in no picture. Features of large layers are read a few hundred at a time. */
export async function* visibleInLayer(
  { picture, extent, points }: Pictured,
  layer: CompiledLayer,
): AsyncGenerator<VisibleFeature> {
  if (!picture.layers[layer.id]?.visible) return;
  const time = timeShownAt(picture.nowMs, picture);
  for (const feature of layer.features) {
    const visible = visibleAt(feature, time);
    if (visible && isWithin(visible, time, extent)) yield visible;
  }
  const table = points.get(layer.id);
  if (!table) return;
  const rows = visibleRows(table, time, extent);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const compiled = await compileRows(layer.id, table, rows.slice(at, at + ROWS_AT_ONCE));
    if (!compiled.ok) throw new Error(compiled.error);
    for (const feature of compiled.value) {
      const visible = visibleAt(feature, time);
      if (visible) yield visible;
    }
  }
}

function visibleAt(feature: CompiledFeature, time: TimeShown): VisibleFeature | null {
  const presence = featurePresence(feature, time);
  if (presence === 0 || feature.anchor === null) return null;
  if (!feature.track) return { feature, presence, fix: null };
  const { position, heading, moving, gap } = buildMover(feature.track).at(time.toMs);
  return {
    feature,
    presence,
    fix: { position: [wrapLongitude(position[0]), position[1]], heading, interpolated: moving, gap },
  };
}

// what moves is where it is then, and its way through the window
function isWithin({ feature, fix }: VisibleFeature, time: TimeShown, extent: Bounds): boolean {
  if (!fix || !feature.track) return feature.bounds !== null && boundsMeet(feature.bounds, extent);
  const trail = buildMover(feature.track).trail(time.fromMs, time.toMs).flat();
  const isIn = ([longitude, latitude]: Position) => {
    const at = wrapLongitude(longitude);
    return boundsMeet([at, latitude, at, latitude], extent);
  };
  return isIn(fix.position) || trail.some(isIn);
}

/** Rows of the file, ascending, of what is there in the extent. */
function visibleRows({ table: buffer }: PointLayer, time: TimeShown, extent: Bounds): number[] {
  const decoded = decodePointTable(buffer);
  if (!decoded.ok) throw new Error(decoded.error);
  const table = decoded.value;
  const rows = pointsWithin(table, time, extent).map((index) => table.row[index] as number);
  return rows.sort((a, b) => a - b);
}
