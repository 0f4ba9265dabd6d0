import { type Drawn, estimateBytes } from '../../../shared/export/estimateBytes';
import { pixelsOf } from '../../../shared/export/sheetSize';
import { boundsMeet } from '../../../shared/geodesy/bounds';
import { pointsWithin } from '../../../shared/points/pointsWithin';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { featurePresence, timeShownAt } from '../../../shared/situation/presence';
import type { State } from '../../store/state';
import { filmWished, picturesWished, sheetSizeOf, sizeWished } from './pictured';

/** About how many bytes the export that is wished for will have; null while its sheet is not there. */
export function bytesExpected(state: State, nowMs: number): number | null {
  const { wishes, preview } = state.exporting;
  if (preview.refusal || !preview.shown) return null;
  const [width, height] = pixelsOf(sheetSizeOf(sizeWished(wishes)));
  const sheets = picturesWished(state, nowMs).length;
  const film = filmWished(state);
  return estimateBytes(wishes.format, {
    pixels: width * height,
    letters: preview.shown.svg.length,
    sheets,
    frames: film ? Math.round(film.seconds * film.fps) : 1,
    moves: sheets > 1 ? 'view' : film?.play ? 'time' : 'nothing',
    ...dataOf(state, nowMs),
  });
}

type Data = Pick<Drawn, 'told' | 'points'>;

const NO_DATA: Data = { told: 0, points: 0 };

/** How much is written as data: of a page all there is, of the data of a picture what is visible in it. */
function dataOf(state: State, nowMs: number): Data {
  const { opened, exporting, points } = state;
  if (opened.is !== 'open') return NO_DATA;
  const { layers } = opened.index.situation;
  const tables = Object.entries(points);
  switch (exporting.wishes.format) {
    case 'html':
      return {
        told: lettersOf(layers.flatMap(({ features }) => features)),
        points: tables.reduce((sum, [, { count }]) => sum + count, 0),
      };
    case 'kmz':
    case 'geojson':
    case 'csv': {
      const [picture] = picturesWished(state, nowMs);
      const { shown } = exporting.preview;
      if (!picture || !shown) return NO_DATA;
      const time = timeShownAt(picture.nowMs, picture);
      const isVisible = (id: string) => picture.layers[id]?.visible === true;
      const features = layers
        .filter(({ id }) => isVisible(id))
        .flatMap((layer) => layer.features)
        .filter(({ bounds }) => bounds !== null && boundsMeet(bounds, shown.extent))
        .filter((feature) => featurePresence(feature, time) > 0);
      return {
        told: lettersOf(features),
        points: tables
          .filter(([id]) => isVisible(id))
          .reduce((sum, [, table]) => sum + pointsWithin(table, time, shown.extent).length, 0),
      };
    }
    default:
      return NO_DATA;
  }
}

// enough to know the others by
const SAMPLED = 500;

function lettersOf(features: readonly CompiledFeature[]): number {
  const step = Math.ceil(features.length / SAMPLED) || 1;
  const sample = features.filter((_, i) => i % step === 0);
  return (JSON.stringify(sample).length * features.length) / (sample.length || 1);
}
