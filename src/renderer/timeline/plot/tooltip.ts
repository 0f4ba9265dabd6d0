import type { CompiledFeature } from '../../../shared/situation/compiled';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import { timeInWords } from '../../../shared/time/words';

/** Names a bar beside the pointer, and says when it is and how well it is founded. */
export interface Tooltip {
  show(feature: CompiledFeature, zone: string, clientX: number, clientY: number): void;
  hide(): void;
}

const OFFSET_PX = 14;

/** Builds the tooltip in an element with two children, one for the name and one for the rest. */
export function buildTooltip(element: HTMLElement): Tooltip {
  let shown: CompiledFeature | null = null;
  return {
    show(feature, zone, clientX, clientY) {
      const [name, when] = element.children;
      if (feature !== shown && name && when) {
        name.textContent = feature.name;
        const words = feature.time ? `${timeInWords(feature.time, zone)} · ` : '';
        when.textContent = words + STATUS_STROKES[feature.status].words.toLowerCase();
        shown = feature;
      }
      element.hidden = false;
      const { offsetWidth, offsetHeight } = element;
      const x = Math.max(Math.min(clientX + OFFSET_PX, window.innerWidth - offsetWidth - 8), 8);
      const y = clientY - offsetHeight - OFFSET_PX;
      element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    },
    hide() {
      element.hidden = true;
      shown = null;
    },
  };
}
