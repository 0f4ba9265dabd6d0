import type {
  CompiledFeature,
  CompiledScene,
  CompiledSituation,
} from '../../../src/shared/situation/compiled';
import { type CompiledTime, compileTime } from '../../../src/shared/time/edtf';
import { BEGINNING_MS } from '../../../src/shared/time/span';

/** A time in Damascus, for a test; one that cannot be read is a mistake in the test. */
export function timeOf(written: string): CompiledTime {
  const compiled = compileTime(written, 'Asia/Damascus');
  if (!compiled.ok) throw new Error(compiled.error);
  return compiled.value;
}

/** A feature of which a test says only what it is about. */
export function buildFeature(
  id: string,
  { when, ...more }: Partial<CompiledFeature> & { readonly when?: string } = {},
): CompiledFeature {
  return {
    id,
    layer: 'layer',
    name: id,
    label: id,
    names: {},
    kind: 'ship',
    status: 'reported',
    basis: 'source',
    sources: [{ source: 'S1' }],
    knownMs: BEGINNING_MS,
    tags: [],
    illustrative: false,
    geometry: { type: 'Point', coordinates: [35.87, 34.91] },
    anchor: [35.87, 34.91],
    bounds: [35.87, 34.91, 35.87, 34.91],
    style: {},
    ...(when !== undefined && { time: timeOf(when) }),
    ...more,
  };
}

/** A situation of which a test says only what it is about. */
export function buildSituation(more: Partial<CompiledSituation> = {}): CompiledSituation {
  return {
    id: 's',
    version: '1',
    title: 'Situation',
    summary: 'Summary',
    period: timeOf('2024-11-25/2024-12-21'),
    timeZone: 'Asia/Damascus',
    sources: [],
    actors: [],
    layers: [],
    scenes: [],
    problems: [],
    ...more,
  };
}

/** A scene that shows no layers, of which a test says only when it is told. */
export function buildScene(id: string, atMs: number): CompiledScene {
  return {
    id,
    title: id,
    atMs,
    time: timeOf(new Date(atMs).toISOString().replace('.000', '')),
    view: { center: [35.87, 34.91], zoom: 8 },
    caption: '',
    layers: [],
    highlight: [],
  };
}
