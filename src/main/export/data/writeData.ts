import type { Bounds } from '../../../shared/position';
import type { Sink } from '../film/sink';
import { writeKml } from '../kmz/kml';
import { writeKmz } from '../kmz/writeKmz';
import { readText } from '../png/readText';
import type { PictureAbout } from './about';
import { type CsvOptions, writeCsv } from './csv';
import type { DataFormat } from './dataFormats';
import { writeGeoJson } from './geojson';
import type { Pictured } from './visible';

const OVERLAY = 'files/map.png';

export interface DataOptions extends CsvOptions {
  readonly about: PictureAbout;
  /** Of KMZ: the picture of the map under the features, PNG in equal steps of latitude, whose `Copyright` the document repeats. */
  readonly overlay?: { readonly png: Uint8Array; readonly bounds: Bounds } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes what is visible in a picture, piece by piece. Throws the signal's reason once it is aborted. */
export async function writeData(
  format: DataFormat,
  pictured: Pictured,
  sink: Sink,
  options: DataOptions,
): Promise<void> {
  const { about, overlay, signal } = options;
  if (format === 'kmz') {
    // the picture says itself whose map it is
    const laid = overlay && {
      href: OVERLAY,
      bounds: overlay.bounds,
      credits: readText(overlay.png, 'Copyright') ?? '',
    };
    const kml = writeKml(pictured, { about, overlay: laid ?? null, icon: () => null });
    await writeKmz(sink, kml, overlay ? { [OVERLAY]: overlay.png } : {}, signal);
    return;
  }
  const pieces = format === 'csv' ? writeCsv(pictured, options) : writeGeoJson(pictured, about);
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    // a mark of byte order at the beginning is a letter like any other here
    await sink.write(encoder.encode(piece));
  }
}
