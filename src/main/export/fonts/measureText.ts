import type { MeasureText } from '../../../shared/sheet/text';
import type { LayText } from './layText';

/** Measures texts in the bundled fonts, with kerning and joined letters, as the files of a sheet draw them. */
export function measureBy(layText: LayText): MeasureText {
  return (text, { size, weight, italic = false, spacing = 0 }) =>
    layText(text, { weight, italic, spacingEm: spacing / size }).advance * size;
}
