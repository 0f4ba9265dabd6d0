import { describe, expect, it } from 'vitest';
import { splitBackdrop } from '../../../../src/main/export/film/splitBackdrop';
import type { GroupShape, Shape } from '../../../../src/shared/sheet/shapes';

const dot: Shape = { is: 'circle', x: 1, y: 2, radius: 3 };
const group = (label: string, shapes: readonly Shape[], more: Partial<GroupShape> = {}): GroupShape => ({
  is: 'group',
  label,
  shapes,
  ...more,
});

describe('splitBackdrop', () => {
  it('leaves what is around the base map around both parts', () => {
    const clip = { minX: 0, minY: 0, maxX: 9, maxY: 9 };
    const split = splitBackdrop(
      [{ is: 'group', scale: 2, shapes: [group('map', [group('Base map', [dot]), dot], { clip }), dot] }],
      'Base map',
    );
    expect(split).toEqual({
      backdrop: [{ is: 'group', scale: 2, shapes: [group('map', [group('Base map', [dot])], { clip })] }],
      rest: [{ is: 'group', scale: 2, shapes: [group('map', [dot], { clip }), dot] }],
    });
  });

  it('takes nothing out where something else is painted first', () => {
    expect(splitBackdrop([dot, group('Base map', [dot])], 'Base map')).toBeNull();
  });

  it('takes nothing out of a translucent group', () => {
    expect(
      splitBackdrop([group('map', [group('Base map', [dot])], { opacity: 0.5 })], 'Base map'),
    ).toBeNull();
  });
});
