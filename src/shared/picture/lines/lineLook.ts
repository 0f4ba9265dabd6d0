import type { Paint } from '../../sheet/shapes';
import type { PictureFrame } from '../pictureFrame';
import type { ShownFeature } from '../shownFeatures';

/** How a line or an area is painted: a casing in the ground's colour, and over it the line in that of its status. */
export interface LineLook {
  readonly casing: Required<Pick<Paint, 'stroke' | 'strokeWidth' | 'strokeOpacity'>>;
  readonly line: Required<
    Pick<Paint, 'stroke' | 'strokeWidth' | 'strokeOpacity' | 'dash' | 'fill' | 'fillOpacity'>
  >;
}

/** Resolves it; the fill is that of an area. */
export function lineLook(
  { feature, style, opacity }: ShownFeature,
  { state, palette }: Pick<PictureFrame, 'state' | 'palette'>,
): LineLook {
  const selected = feature.id === state.selected;
  const lookedAt = selected || feature.id === state.hovered;
  const width = style.stroke.width + (lookedAt ? 1 : 0);
  return {
    casing: { stroke: palette.halo, strokeWidth: width + 3, strokeOpacity: 0.55 * opacity },
    line: {
      stroke: selected ? palette.accent : style.colour,
      strokeWidth: width,
      strokeOpacity: style.stroke.opacity * opacity,
      dash: style.stroke.dash,
      fill: style.fill,
      fillOpacity: style.fillOpacity * opacity * (lookedAt ? 1.6 : 1),
    },
  };
}
