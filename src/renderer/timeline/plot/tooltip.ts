import type { Actor, CompiledFeature } from '../../../shared/situation/compiled';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import { timeInWords } from '../../../shared/time/words';
import { setText } from '../../ui/setText';
import { binInWords } from '../layout/bins';
import type { Bin, PlacedHistogram } from '../layout/histogram';

/** Words beside the pointer: what is there, and more about it. */
export interface Tooltip {
  show(words: TooltipWords, clientX: number, clientY: number): void;
  hide(): void;
}

interface TooltipWords {
  readonly title: string;
  readonly more: string;
}

const OFFSET_PX = 14;

/** Builds the tooltip in an element with two children, one for the title and one for the rest. */
export function buildTooltip(element: HTMLElement): Tooltip {
  return {
    show({ title, more }, clientX, clientY) {
      const [first, second] = element.children;
      setText(first, title);
      setText(second, more);
      element.hidden = false;
      const { offsetWidth, offsetHeight } = element;
      const x = Math.max(Math.min(clientX + OFFSET_PX, window.innerWidth - offsetWidth - 8), 8);
      const y = clientY - offsetHeight - OFFSET_PX;
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
    hide() {
      element.hidden = true;
    },
  };
}

/** A feature, when it is and how well it is founded; of one without a place, that the map cannot show it; of one that is not shown, why. */
export function featureTip(feature: CompiledFeature, zone: string, asOfMs: number | null): TooltipWords {
  const words = [
    feature.time ? timeInWords(feature.time, zone) : '',
    STATUS_STROKES[feature.status].words.toLowerCase(),
    feature.geometry === null ? 'no place' : '',
    asOfMs !== null && feature.knownMs > asOfMs ? 'published later' : '',
  ];
  return { title: feature.name, more: words.filter((part) => part !== '').join(' · ') };
}

/** What is counted in a part of time: `14 Dec 2024: 1,204 events`, how many of them only may be there then, whose they are, and what a filter hides. */
export function binTip(
  { histogram: { size, density }, bin }: { readonly histogram: PlacedHistogram; readonly bin: Bin },
  actors: readonly Actor[],
  zone: string,
): TooltipWords {
  const certain = bin.groups.reduce((sum, group) => sum + group.certain, 0);
  const doubtful = bin.shown - certain;
  const owners = density.groups
    .map(({ actor }, at) => ({
      name: actor === null ? 'nobody’s' : (actors[actor]?.name ?? ''),
      count: bin.groups[at]?.possible ?? 0,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const parts = [
    doubtful > 0 ? `${counted(doubtful)} perhaps` : '',
    ...(owners.length > 1
      ? owners.slice(0, MOST_OWNERS).map(({ name, count }) => `${name} ${counted(count)}`)
      : []),
    owners.length > MOST_OWNERS ? `${owners.length - MOST_OWNERS} others` : '',
    bin.hidden > 0 ? `${counted(bin.hidden)} more not shown` : '',
  ];
  return {
    title: `${binInWords(size, bin, zone)}: ${counted(bin.shown)} ${bin.shown === 1 ? 'event' : 'events'}`,
    more: parts.filter((part) => part !== '').join(' · '),
  };
}

const MOST_OWNERS = 3;

function counted(count: number): string {
  return count.toLocaleString('en');
}
