import type { Setting } from '../furniture/block';
import { STEPS } from '../furniture/type';
import type { WordPlace } from '../options';
import { compose } from './compose';
import type { Content, DesignPage } from './content';
import type { Arrangement, Composition, Tightness } from './words';

/** A composition with what it took to fit. */
export interface Fitted extends Composition {
  readonly page: DesignPage;
  /** Sheet units of a design unit. */
  readonly scale: number;
  readonly tightness: Tightness;
}

/** The geometric mean of a slide's sides at which a design unit is one sheet unit. */
const REFERENCE = Math.sqrt(1280 * 720);
/** Below this the smallest type would be smaller than 9 sheet units. */
const LEAST_SCALE = 0.98;
const SMALLER = [1, 0.85, 0.72] as const;
const PARTS = [0.255, 0.3, 0.36] as const;
/** Where room is very short, words have nearly half of the sheet. */
const WIDEST_PART = 0.42;

const TIGHTNESS: readonly Tightness[] = [
  ...STEPS.flatMap((step, index): Tightness[] => [
    ...(index < 3 ? [{ step, density: 'roomy' } as const] : []),
    ...(index > 0 ? [{ step, density: 'dense' } as const] : []),
  ]),
  ...STEPS.slice(2).map((step): Tightness => ({ step, density: 'terse' })),
];

/** Scales at which a sheet of this size may be composed, the one that looks alike at all sizes first. */
function scalesFor(width: number, height: number): number[] {
  const alike = Math.max(LEAST_SCALE, Math.sqrt(width * height) / REFERENCE);
  return [...new Set(SMALLER.map((part) => Math.max(LEAST_SCALE, alike * part)))];
}

/**
 * Composes a sheet with type as large as what is to be said allows: the arrangement that is `preferred` at every size of type before the other, and only then
 * everything smaller. Null where nothing fits.
 */
export function fitContent(
  content: Content,
  size: { readonly width: number; readonly height: number },
  preferred: readonly Arrangement['is'][],
  side: 'left' | 'right',
  setting: Setting,
): Fitted | null {
  for (const scale of scalesFor(size.width, size.height)) {
    const page = { width: size.width / scale, height: size.height / scale };
    for (const tightness of TIGHTNESS)
      for (const is of preferred)
        for (const arrangement of is === 'below'
          ? [{ is }]
          : partsFor(tightness).map((part) => ({ is, side, part }))) {
          const composition = compose(content, page, arrangement, tightness, setting);
          if (composition) return { ...composition, page, scale, tightness };
        }
  }
  return null;
}

function partsFor({ density }: Tightness): readonly number[] {
  return density === 'terse' ? [...PARTS, WIDEST_PART] : PARTS;
}

/** In which order arrangements are tried: the one first that draws what is looked at (`aspect` is its width by its height) larger. */
export function arrangementsFor(
  wish: WordPlace,
  content: Content,
  size: { readonly width: number; readonly height: number },
  aspect: number | null,
  setting: Setting,
): readonly Arrangement['is'][] {
  if (wish === 'below') return ['below'];
  if (wish !== 'auto') return ['beside'];
  const drawn = (is: Arrangement['is']) => {
    const fitted = fitContent(content, size, [is], 'left', setting);
    if (!fitted) return 0;
    const { minX, minY, maxX, maxY } = fitted.frame;
    const [width, height] = [maxX - minX, maxY - minY];
    const looked = aspect ?? Math.max(0.8, Math.min(1.6, size.width / size.height));
    return Math.min(width / looked, height) * fitted.scale * (fitted.tightness.step.title / 100 + 1);
  };
  // words beside the map are read sooner, so they are preferred where both come out about the same
  return drawn('beside') * 1.06 >= drawn('below') ? ['beside', 'below'] : ['below', 'beside'];
}
