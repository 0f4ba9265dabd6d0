import type { CompiledFeature, CompiledLayer } from '../../../../src/shared/situation/compiled';
import { compileTime } from '../../../../src/shared/time/edtf';
import { BEGINNING_MS } from '../../../../src/shared/time/span';

/** A feature of which only name and time matter. */
export function featureOf(label: string, written?: string): CompiledFeature {
  const time = written === undefined ? undefined : compileTime(written, 'Asia/Damascus');
  if (time && !time.ok) throw new Error(time.error);
  return {
    id: label,
    layer: 'layer',
    name: label,
    label,
    names: {},
    kind: 'event',
    status: 'reported',
    basis: 'source',
    ...(time && { time: time.value }),
    sources: [],
    knownMs: BEGINNING_MS,
    tags: [],
    illustrative: false,
    geometry: { type: 'Point', coordinates: [35.9, 35.4] },
    anchor: null,
    bounds: null,
    style: {},
  };
}

export function layerOf(...features: readonly CompiledFeature[]): CompiledLayer {
  return { id: 'layer', name: 'Layer', visible: true, features };
}
