import { estimateBytes } from '../../../shared/export/estimateBytes';
import { pixelsOf } from '../../../shared/export/sheetSize';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { featurePresence, timeShownAt } from '../../../shared/situation/presence';
import type { State } from '../../store/state';
import { filmWished, picturesWished, sheetSizeOf, sizeWished } from './pictured';

/** About how many bytes the export that is wished for will have; null while its sheet is not there, or where only writing it tells. */
export function bytesExpected(state: State, nowMs: number): number | null {
  const { wishes, preview } = state.exporting;
  if (preview.refusal || !preview.shown) return null;
  const told = lettersTold(state, nowMs);
  if (told === null) return null;
  const [width, height] = pixelsOf(sheetSizeOf(sizeWished(wishes)));
  const sheets = picturesWished(state, nowMs).length;
  const film = filmWished(state);
  return estimateBytes(wishes.format, {
    pixels: width * height,
    letters: preview.shown.svg.length,
    sheets,
    frames: film ? Math.round(film.seconds * film.fps) : 1,
    moves: sheets > 1 ? 'view' : film?.play ? 'time' : 'nothing',
    told,
  });
}

/** Letters of what is told as data. Of large layers too little is at hand. */
function lettersTold(state: State, nowMs: number): number | null {
  const { opened, exporting, points } = state;
  if (opened.is !== 'open') return null;
  const { layers: all } = opened.index.situation;
  const { format } = exporting.wishes;
  if (format === 'html')
    return Object.keys(points).length > 0 ? null : lettersOf(all.flatMap(({ features }) => features));
  if (format !== 'kmz' && format !== 'geojson' && format !== 'csv') return 0;
  const [picture] = picturesWished(state, nowMs);
  if (!picture) return null;
  const layers = all.filter(({ id }) => picture.layers[id]?.visible);
  if (layers.some(({ id }) => points[id])) return null;
  const time = timeShownAt(picture.nowMs, picture);
  const seen = layers
    .flatMap(({ features }) => features)
    .filter((feature) => featurePresence(feature, time) > 0);
  return lettersOf(seen);
}

// enough to know the others by
const SAMPLED = 500;

function lettersOf(features: readonly CompiledFeature[]): number {
  const step = Math.ceil(features.length / SAMPLED) || 1;
  const sample = features.filter((_, i) => i % step === 0);
  return (JSON.stringify(sample).length * features.length) / (sample.length || 1);
}
