import type { FeatureCollection } from 'geojson';
import type { PackedBasemap } from '../../shared/standalonePage';
import { unpackJson } from './unpack';

/** A file of the base map that the page carries. */
export async function readBasemapFile({ files }: PackedBasemap, name: string): Promise<FeatureCollection> {
  const packed = files[name];
  if (packed === undefined) throw new Error(`the base map has no ${name}`);
  return unpackJson<FeatureCollection>(packed);
}
