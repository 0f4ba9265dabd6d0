import type { Position as RawPosition } from 'geojson';
import { linesInPixels } from '../../picture/lines/lineFeature';
import { lineLook } from '../../picture/lines/lineLook';
import { pathAround, pathThroughAll } from '../../picture/path';
import type { PictureFrame } from '../../picture/pictureFrame';
import { hundredth } from '../../picture/rounding';
import type { ShownFeature } from '../../picture/shownFeatures';
import type { Position } from '../../position';
import type { Shape } from '../shapes';
import type { MapProjection } from './mapProjection';

/** Draws a line or an area: a casing in the ground's colour, and over it the line in that of its status. */
export function drawLine(shown: ShownFeature, frame: PictureFrame, projection: MapProjection): Shape[] {
  const rings = areaInPixels(shown, projection);
  const d = rings ? rings.map(pathAround).join('') : pathThroughAll(linesInPixels(frame.plane, shown));
  if (d === '') return [];
  const { casing, line } = lineLook(shown, frame);
  const { fill, fillOpacity, dash, ...stroke } = line;
  const path = { is: 'path', d, lineCap: 'round', lineJoin: 'round' } as const;
  return [
    { ...path, ...casing, strokeOpacity: hundredth(casing.strokeOpacity) },
    {
      ...path,
      ...stroke,
      strokeOpacity: hundredth(stroke.strokeOpacity),
      ...(dash.length > 0 && { dash }),
      ...(rings && {
        fill,
        fillOpacity: Math.round(fillOpacity * 1000) / 1000,
        fillRule: 'evenodd' as const,
      }),
    },
  ];
}

/** The rings of an area on the sheet by polygon; null for what is none. */
export function areaInPixels({ feature: { geometry }, mover }: ShownFeature, projection: MapProjection) {
  if (mover) return null;
  if (geometry?.type === 'Polygon') return [projection.area(positionsOf(geometry.coordinates))];
  if (geometry?.type === 'MultiPolygon')
    return geometry.coordinates.map((polygon) => projection.area(positionsOf(polygon)));
  return null;
}

function positionsOf(rings: readonly RawPosition[][]): Position[][] {
  return rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude]));
}
