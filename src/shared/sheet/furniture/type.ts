import type { TextSetting } from './textBlock';

/** Sizes of a sheet's type in design units; the smallest stays above 9 sheet units at every scale the layout uses. */
export const TYPE = {
  /** Running head and foot. */
  head: { size: 11, weight: 600, lineHeight: 15 },
  foot: { size: 9.25, weight: 400, lineHeight: 12.5, balanced: true },
  label: { size: 11, weight: 600, lineHeight: 16 },
  legend: { size: 11, weight: 400, lineHeight: 15 },
  source: { size: 9.75, weight: 400, lineHeight: 13 },
  /** 12 points at least, as TLP 2.0 asks for. */
  marking: { size: 16.35, weight: 700, lineHeight: 25 },
  scale: { size: 10.5, weight: 500, lineHeight: 14 },
  graticule: { size: 9.25, weight: 400, lineHeight: 12 },
} as const satisfies Readonly<Record<string, TextSetting>>;

/** Title and caption get smaller together when there is much to say, a step at a time; `map` is the part of the height that is left to the map at least. */
export const STEPS = [
  { title: 30, caption: 16, map: 0.5 },
  { title: 25, caption: 14.5, map: 0.44 },
  { title: 21, caption: 13, map: 0.38 },
  { title: 16, caption: 11.5, map: 0.3 },
  { title: 12.5, caption: 10.5, map: 0.3 },
] as const;

export type Step = (typeof STEPS)[number];

/** How a title is set at a step. */
export function titleSetting({ title }: Step): TextSetting {
  return {
    size: title,
    weight: 700,
    lineHeight: Math.round(title * 1.16),
    spacing: title > 20 ? -title * 0.012 : 0,
    balanced: true,
  };
}

/** How a caption is set at a step: room between the lines for long ones. */
export function captionSetting({ caption }: Step): TextSetting {
  return { size: caption, weight: 400, lineHeight: Math.round(caption * 1.44) };
}

/** How the moment is set at a step: never larger than the title. */
export function momentSetting({
  title,
  caption,
}: Step): Readonly<Record<'first' | 'beside' | 'asOf', TextSetting>> {
  const first = Math.min(17, title * 0.85);
  const beside = Math.min(12, caption * 0.96);
  const lineHeight = Math.round(beside * 1.42);
  return {
    first: { size: first, weight: 600, lineHeight: Math.round(first * 1.36) },
    beside: { size: beside, weight: 400, lineHeight },
    asOf: { size: beside, weight: 600, lineHeight },
  };
}
