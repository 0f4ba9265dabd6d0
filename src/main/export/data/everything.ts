import type { Picture } from '../../../shared/sheet/picture';
import type { CompiledSituation } from '../../../shared/situation/compiled';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';

/** The picture of all that a situation holds in its layers: everything so far, at its last moment. */
export function pictureOfEverything({ layers, period }: CompiledSituation): Picture {
  const ends = layers.flatMap(({ features, points }) => [
    ...features.flatMap(({ time, track }) => [
      ...(time ? [...time.span.start, ...time.span.end] : []),
      track?.timesMs.at(-1) ?? BEGINNING_MS,
    ]),
    points?.toMs ?? BEGINNING_MS,
  ]);
  const lastMs = [...ends, ...period.span.end, ...period.span.start]
    .filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS)
    .reduce((latest, tMs) => Math.max(latest, tMs), BEGINNING_MS);
  return {
    scene: null,
    view: { bounds: [-180, -90, 180, 90] },
    nowMs: lastMs === BEGINNING_MS ? 0 : lastMs,
    timeWindow: { is: 'soFar' },
    asOfMs: null,
    layers: Object.fromEntries(layers.map(({ id }) => [id, { visible: true, opacity: 1 }])),
    highlight: [],
    selected: null,
    symbols: 'pictogram',
    labelLanguage: 'english',
    utc: false,
  };
}
