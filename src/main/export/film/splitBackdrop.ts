import type { GroupShape, Shape } from '../../../shared/sheet/shapes';

/** Shapes taken apart into what lies under all else and changes only with the view, and the rest. */
export interface Split {
  readonly backdrop: readonly Shape[];
  readonly rest: readonly Shape[];
}

/**
 * Takes the base map out of a sheet: the group of that label that is painted first. Groups around it (moved, scaled, clipped) stand around both parts. Null where
 * something is painted before it, or a group around it is translucent.
 */
export function splitBackdrop(shapes: readonly Shape[], label: string): Split | null {
  const [first, ...others] = shapes;
  if (first?.is !== 'group') return null;
  if (first.label === label) return { backdrop: [first], rest: others };
  if (first.opacity !== undefined && first.opacity < 1) return null;
  const within = splitBackdrop(first.shapes, label);
  if (!within) return null;
  const around = (inner: readonly Shape[]): GroupShape => ({ ...first, shapes: inner });
  return { backdrop: [around(within.backdrop)], rest: [around(within.rest), ...others] };
}
