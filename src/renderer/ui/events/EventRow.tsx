import type { CompiledFeature } from '../../../shared/situation/compiled';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import type { SituationIndex } from '../../store/situationIndex';
import { FeatureSymbol } from '../FeatureSymbol';
import { shortTimeInWords } from '../shortTime';

interface EventRowProps {
  readonly id: string;
  readonly event: number;
  readonly feature: CompiledFeature | undefined;
  readonly index: SituationIndex;
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
  const { id, event, feature, index, position, count, isActive, isSelected, onChoose, onPoint } = props;
  if (!feature) return null;
  const { timeZone } = index.situation;
  const when = feature.time ? shortTimeInWords(feature.time, timeZone) : 'always there';
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
      <FeatureSymbol feature={feature} size={20} />
      <span className="event-row-name">{feature.name}</span>
      <span className="event-row-more">
        {[when, index.layers.get(feature.layer)?.name, feature.geometry === null ? 'no place' : undefined]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
      <span className="event-row-status">{STATUS_STROKES[feature.status].words}</span>
    </div>
  );
}
