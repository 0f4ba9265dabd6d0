import { useEffect, useRef, useState } from 'react';
import type { CompiledScene } from '../../shared/situation/compiled';
import { momentInWords, utcInWords } from '../../shared/time/momentWords';
import { parseTypedTime } from '../../shared/time/typed';
import { asOfInWords, instantInWords } from '../../shared/time/words';
import { setPlaying } from '../commands/playback';
import { goToTypedTime } from '../commands/time';
import type { State } from '../store/state';
import { watch } from '../store/store';
import { setText } from '../ui/setText';
import { useSituation, useViewer } from '../viewer';
import { buildSkippedWords } from './skippedWords';
import { TypedField } from './TypedField';

/** The moment shown, with its zone; a click or Enter, and another can be typed. */
export function Readout() {
  const zone = useSituation()?.situation.timeZone ?? 'UTC';
  const { run, clock, store } = useViewer();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const edit = () => {
    // a moment that runs on cannot be typed over
    run(setPlaying(false));
    setEditing(true);
  };
  const close = (leaveTo: 'readout' | 'cursor' | 'nowhere') => {
    setEditing(false);
    requestAnimationFrame(() => {
      if (leaveTo === 'readout') button.current?.focus();
      // a moment that was typed is looked at or played next: the keys for that are the cursor's
      else if (leaveTo === 'cursor') document.querySelector<HTMLElement>('.timeline-handle')?.focus();
    });
  };
  // both clocks, worked out only for whoever asks
  const tellBoth = () => {
    const { long } = instantInWords(clock.nowMs, zone);
    const utc = instantInWords(clock.nowMs, 'UTC');
    const { asOfMs } = store.getState();
    const lines = [long, `${utc.date}, ${utc.time} UTC`];
    if (asOfMs !== null) lines.push(`As known on ${asOfInWords(asOfMs, zone)}`);
    lines.push('Press to type another date or time');
    if (button.current) button.current.dataset.tooltip = lines.join('\n');
  };
  return (
    <div className="timeline-readout">
      {editing ? (
        <TypedMoment zone={zone} onClose={close} />
      ) : (
        <button
          ref={button}
          type="button"
          className="timeline-moment"
          data-tooltip="Type another date or time"
          onPointerEnter={tellBoth}
          onFocus={tellBoth}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            edit();
          }}
          onClick={edit}
        >
          <Moment zone={zone} />
        </button>
      )}
    </div>
  );
}

// written straight into the page each frame: the clock renders nothing
function Moment({ zone }: { readonly zone: string }) {
  const { clock, store } = useViewer();
  const date = useRef<HTMLSpanElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const zoneName = useRef<HTMLSpanElement>(null);
  const aside = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = () => {
      const state = store.getState();
      const words = momentInWords(clock.nowMs, zone, sceneOf(state));
      setText(date.current, words.date);
      setText(time.current, words.time);
      setText(zoneName.current, words.zoneName);
      const skippedWords = skipped.words();
      const isSkipping = String(skippedWords !== null);
      if (aside.current && aside.current.dataset.skipped !== isSkipping)
        aside.current.dataset.skipped = isSkipping;
      if (skippedWords) setText(aside.current, skippedWords);
      // of a day there is no time of day in UTC either
      else if (state.utc && words.time !== '') setText(aside.current, utcInWords(clock.nowMs, zone));
      else setText(aside.current, words.weekday);
    };
    const skipped = buildSkippedWords(store, write);
    write();
    const endings = [
      clock.subscribe(write),
      watch(store, (state) => state.scene, write),
      watch(store, (state) => state.utc, write),
      skipped.end,
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [clock, store, zone]);
  return (
    <>
      <span ref={date} className="timeline-date" /> <span ref={time} className="timeline-time" />{' '}
      <span className="timeline-beside">
        <span ref={zoneName} className="timeline-zone" /> <span ref={aside} className="timeline-aside" />
      </span>
    </>
  );
}

/** The scene that is told. */
function sceneOf({ opened, scene: id }: State): CompiledScene | undefined {
  return opened.is === 'open' && id !== null ? opened.index.scenes.get(id) : undefined;
}

interface TypedMomentProps {
  readonly zone: string;
  /** Says where the focus goes; `nowhere` when it has gone elsewhere already. */
  readonly onClose: (leaveTo: 'readout' | 'cursor' | 'nowhere') => void;
}

function TypedMoment({ zone, onClose }: TypedMomentProps) {
  const { clock, run } = useViewer();
  const isApplied = useRef(false);
  const [initial] = useState(() => {
    const { date, time } = instantInWords(clock.nowMs, zone);
    return `${date} ${time}`;
  });
  return (
    <TypedField
      label="Date and time"
      hint="Such as 2024-12-14, 14 Dec 08:00 or +2d; Enter goes there"
      initial={initial}
      check={(text) => parseTypedTime(text, { zone, nowMs: clock.nowMs })}
      apply={(text) => {
        isApplied.current = true;
        run(goToTypedTime(text));
      }}
      onClose={(leaveTo) =>
        onClose(leaveTo === 'nowhere' ? 'nowhere' : isApplied.current ? 'cursor' : 'readout')
      }
    />
  );
}
