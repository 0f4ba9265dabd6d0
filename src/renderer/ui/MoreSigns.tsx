import type { Ref } from 'react';
import { Icon } from './Icon';
import './MoreSigns.css';

/** Two small buttons that say how many rows lie above and below what is seen, and bring them in; written by `tellMore`. */
export function MoreSigns({ ref }: { readonly ref?: Ref<HTMLSpanElement> }) {
  return (
    <span ref={ref} className="more">
      <button type="button" data-more="above" hidden>
        <Icon name="up" size={12} />
        <span />
      </button>
      <button type="button" data-more="below" hidden>
        <Icon name="down" size={12} />
        <span />
      </button>
    </span>
  );
}
