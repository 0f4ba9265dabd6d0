import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Status } from '../../../shared/situation/vocabulary';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import { BEGINNING_MS } from '../../../shared/time/span';
import { instantInWords } from '../../../shared/time/words';
import { FeatureSymbol } from '../FeatureSymbol';
import { shortTimeInWords } from '../shortTime';

/** What a row says of an event; of a point whose feature has not come yet, what its table knows. */
export interface EventEntry {
  readonly event: number;
  readonly feature: CompiledFeature | undefined;
  readonly fromMs: number;
  readonly status: Status;
  readonly layer: string;
}

interface EventRowProps {
  readonly id: string;
  readonly entry: EventEntry;
  readonly zone: string;
  /** Its place among all that are listed, from 1. */
  readonly position: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

/** One event: what it is called, when it is, in which layer, and how well it is founded. Whether it is there (`data-there`) is written by the list. */
export function EventRow(props: EventRowProps) {
  const { id, entry, zone, position, count, isActive, isSelected, onChoose, onPoint } = props;
  const { event, feature, status, layer } = entry;
  const more = [whenInWords(entry, zone), layer, feature?.geometry === null ? 'no place' : ''];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and its keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      className="event-row"
      data-event={event}
      data-active={isActive}
      onMouseDown={(press) => press.preventDefault()}
      onMouseEnter={onPoint}
      onClick={onChoose}
    >
      {feature && <FeatureSymbol feature={feature} size={20} />}
      <span className="event-row-name">{feature?.name ?? '…'}</span>
      <span className="event-row-more">{more.filter((part) => part !== '').join(' · ')}</span>
      <span className="event-row-status">{STATUS_STROKES[status].words}</span>
    </div>
  );
}

// where the clock is known at which it begins, that tells it from the others of its day
function whenInWords({ feature, fromMs }: EventEntry, zone: string): string {
  const start = feature?.time?.start;
  if (start !== undefined && typeof start !== 'string' && start.clock) {
    const { date, time } = instantInWords(fromMs, zone);
    return `${date}, ${time}`;
  }
  if (feature) return feature.time ? shortTimeInWords(feature.time, zone) : 'always there';
  return fromMs <= BEGINNING_MS ? 'always there' : instantInWords(fromMs, zone).date;
}
