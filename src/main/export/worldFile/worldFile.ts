import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import { fail, ok, type Result } from '../../../shared/result';
import type { Sheet } from '../../../shared/sheet/sheet';
import { WEB_MERCATOR_WKT } from './webMercatorWkt';

/** Metres around the equator of the sphere of EPSG:3857. */
const AROUND_M = 2 * Math.PI * 6_378_137;
/** The latitude at which the map of EPSG:3857 ends, less what is lost in reckoning. */
const EDGE = 85.051;

/** Where the pixels of a picture lie in EPSG:3857, in metres: those of its upper left corner, and how large a pixel is. */
export interface PixelPlaces {
  readonly west: number;
  readonly north: number;
  readonly across: number;
  readonly down: number;
}

type Mapped = Pick<Sheet, 'width' | 'height' | 'pixelRatio' | 'projection' | 'extent'>;

/** Works out where the pixels of a sheet lie that is map from edge to edge. Refuses what EPSG:3857 cannot tell. */
export function pixelPlaces(sheet: Mapped): Result<PixelPlaces, string> {
  if (sheet.projection !== 'mercator')
    return fail('world file: goes with the Mercator map alone, which is that of EPSG:3857');
  const [west, south, givenEast, north] = sheet.extent;
  // across the antimeridian a picture runs on to the east of it
  const east = givenEast <= west ? givenEast + 360 : givenEast;
  if (east - west >= 360 - 1e-9)
    return fail('world file: the picture shows the whole world or more: choose bounds that are narrower');
  const metres = (longitude: number, latitude: number) => {
    const [x, y] = mercatorSquare([longitude, latitude]);
    return { x: (x - 0.5) * AROUND_M, y: (0.5 - y) * AROUND_M };
  };
  const left = metres(west, 0).x;
  const metresAUnit = (metres(east, 0).x - left) / sheet.width;
  const high = metresAUnit * sheet.height;
  const hasNorth = north < EDGE;
  if (!hasNorth && south <= -EDGE)
    return fail('world file: the picture reaches beyond both ends of the map: choose bounds that are lower');
  // a picture that reaches beyond one end of the map is placed by the other
  const top = hasNorth ? metres(west, north).y : metres(west, south).y + high;
  const [columns, rows] = [sheet.width, sheet.height].map((units) =>
    Math.max(1, Math.round(units * sheet.pixelRatio)),
  ) as [number, number];
  return ok({ west: left, north: top, across: (metresAUnit * sheet.width) / columns, down: high / rows });
}

/** A file that lies beside a picture. */
export interface FileBeside {
  /** In place of the picture's own extension, or behind it. */
  readonly ending: string;
  readonly instead: boolean;
  readonly text: string;
}

const ENDINGS: Readonly<Record<string, string>> = { png: '.pgw', jpg: '.jgw' };

/** What tells other programs where a picture lies: a world file and the words of EPSG:3857 for programs of Esri's kind, and those again for GDAL, which reads no .prj beside a PNG. */
export function filesBeside(places: PixelPlaces, extension: string): FileBeside[] {
  const { west, north, across, down } = places;
  // a world file tells the middle of the first pixel
  const numbers = [across, 0, 0, -down, west + across / 2, north - down / 2];
  const aux = `<PAMDataset>\n  <SRS dataAxisToSRSAxisMapping="1,2">${WEB_MERCATOR_WKT.replaceAll('"', '&quot;')}</SRS>\n</PAMDataset>\n`;
  return [
    {
      ending: ENDINGS[extension] ?? '.wld',
      instead: true,
      text: `${numbers.map((value) => value.toFixed(10)).join('\n')}\n`,
    },
    { ending: '.prj', instead: true, text: `${WEB_MERCATOR_WKT}\n` },
    { ending: '.aux.xml', instead: false, text: aux },
  ];
}
