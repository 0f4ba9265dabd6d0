import { setText } from '../../ui/setText';
import type { PlacedHistogram } from '../layout/histogram';

/** Writes beside each histogram what its highest bar stands for, where its lane has a place for that (`data-scale`, by layer). */
export function tellScales(scroller: HTMLElement, histograms: readonly PlacedHistogram[]): void {
  for (const place of scroller.querySelectorAll<HTMLElement>('[data-scale]')) {
    const histogram = histograms.find(({ lane }) => lane.layer.id === place.dataset.scale);
    const words = histogram ? scaleInWords(histogram) : '';
    setText(place, words);
  }
}

function scaleInWords({ most, size }: PlacedHistogram): string {
  return most === 0 ? 'none in sight' : `most ${most.toLocaleString('en')} ${size.per}`;
}
