import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CompiledTime } from '../../shared/time/edtf';
import { parseTypedTime } from '../../shared/time/typed';
import { instantInWords, timeInWords } from '../../shared/time/words';
import { goToTypedTime, setPlaying } from '../commands/time';
import type { State } from '../store/state';
import { watch } from '../store/store';
import { useSituation, useViewer } from '../viewer';

/** The moment shown, with its zone; a click or Enter, and another can be typed. */
export function Readout() {
  const zone = useSituation()?.situation.timeZone ?? 'UTC';
  const { run } = useViewer();
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
      else if (leaveTo === 'cursor') document.querySelector<HTMLElement>('.timeline [role=slider]')?.focus();
    });
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
  useEffect(() => {
    const write = () => {
      const words = instantInWords(clock.nowMs, zone);
      // the moment of a scene is known no better than the scene says
      const told = sceneTime(store.getState(), clock.nowMs);
      setText(date.current, told ? timeInWords(told, zone) : words.date);
      setText(time.current, told ? '' : words.time);
      setText(zoneName.current, words.zoneName);
    };
    write();
    const endings = [clock.subscribe(write), watch(store, (state) => state.scene, write)];
    return () => {
      for (const end of endings) end();
    };
  }, [clock, store, zone]);
  return (
    <>
      <span ref={date} className="timeline-date" /> <span ref={time} className="timeline-time" />{' '}
      <span ref={zoneName} className="timeline-zone" />
    </>
  );
}

/** The time of the scene that is shown, at its moment and where that is no time of day. */
function sceneTime({ opened, scene: id }: State, nowMs: number): CompiledTime | undefined {
  const scene = opened.is === 'open' && id !== null ? opened.index.scenes.get(id) : undefined;
  const isCoarse = scene && !['minute', 'second', 'millisecond'].includes(scene.time.precision);
  return isCoarse && scene.atMs === nowMs ? scene.time : undefined;
}

function setText(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

interface TypedMomentProps {
  readonly zone: string;
  /** Says where the focus goes; `nowhere` when it has gone elsewhere already. */
  readonly onClose: (leaveTo: 'readout' | 'cursor' | 'nowhere') => void;
}

function TypedMoment({ zone, onClose }: TypedMomentProps) {
  const { clock, run } = useViewer();
  const [initial] = useState(() => {
    const { date, time } = instantInWords(clock.nowMs, zone);
    return `${date} ${time}`;
  });
  const [text, setTyped] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  const helpId = useId();

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseTypedTime(text, { zone, nowMs: clock.nowMs });
    if (!parsed.ok) return setRefusal(parsed.error);
    run(goToTypedTime(text));
    onClose('cursor');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose('readout');
  };
  return (
    <form className="timeline-typed" onSubmit={apply}>
      <input
        ref={focusAndSelect}
        type="text"
        aria-label="Date and time"
        aria-describedby={helpId}
        aria-invalid={refusal !== null}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefusal(null);
        }}
        onKeyDown={onKeyDown}
        // what was typed and not applied yet stays
        onBlur={() => text === initial && onClose('nowhere')}
      />
      <p
        id={helpId}
        className={refusal === null ? 'timeline-hint' : 'timeline-refusal'}
        role={refusal ? 'alert' : undefined}
      >
        {refusal === null ? 'Such as 2024-12-14, 14 Dec 08:00 or +2d; Enter goes there' : sentence(refusal)}
      </p>
    </form>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
