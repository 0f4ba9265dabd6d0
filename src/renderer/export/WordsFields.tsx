import { useId } from 'react';
import { wishOnSheet } from '../commands/export/wishes';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { Section } from './Section';
import { useWrongOptions } from './useWrongOptions';

/** Words instead of those of the scene and the situation; those stand in the fields until others are typed. */
export function WordsFields() {
  const { run } = useViewer();
  const situation = useSituation()?.situation;
  const { title, caption, marking } = useViewerState(({ exporting }) => exporting.wishes.sheet);
  const subject = useViewerState(({ exporting }) => exporting.wishes.subject);
  const told = useViewerState((state) => (subject.is === 'scene' ? subject.id : state.scene));
  const scene = situation?.scenes.find(({ id }) => id === told);
  const wrong = useWrongOptions();
  const isAll = subject.is === 'scenes';
  return (
    <Section title="Words">
      {!isAll && (
        <>
          <WordsField
            label="Title"
            own={scene?.title ?? situation?.title ?? ''}
            value={title}
            isWrong={wrong.has('title')}
            canLeaveOut
            change={(words) => run(wishOnSheet({ title: words }))}
          />
          <WordsField
            label="Caption"
            own={scene?.caption ?? ''}
            value={caption}
            isWrong={wrong.has('caption')}
            isLong
            canLeaveOut
            change={(words) => run(wishOnSheet({ caption: words }))}
          />
        </>
      )}
      <WordsField
        label="Marking"
        own={situation?.marking ?? 'None'}
        value={marking}
        isWrong={wrong.has('marking')}
        change={(words) => run(wishOnSheet({ marking: words }))}
      />
    </Section>
  );
}

interface WordsFieldProps {
  readonly label: string;
  /** What stands there unless something else is typed. */
  readonly own: string;
  /** Undefined for its own; empty where it is left out. */
  readonly value: string | undefined;
  readonly isWrong: boolean;
  readonly isLong?: boolean;
  readonly canLeaveOut?: boolean;
  readonly change: (words: string | undefined) => void;
}

function WordsField({
  label,
  own,
  value,
  isWrong,
  isLong = false,
  canLeaveOut = false,
  change,
}: WordsFieldProps) {
  const id = useId();
  const isOut = canLeaveOut && value === '';
  const field = {
    id,
    className: 'export-field',
    value: value ?? '',
    placeholder: isOut ? 'Left out' : own,
    disabled: isOut,
    'aria-invalid': isWrong,
    // nothing typed is its own words again
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      change(target.value || undefined),
  };
  return (
    <div className="export-words">
      <label className="export-row-label" htmlFor={id}>
        {label}
      </label>
      {canLeaveOut && (
        <label className="export-words-shown">
          <input
            type="checkbox"
            aria-label={`Show the ${label.toLowerCase()}`}
            checked={!isOut}
            onChange={({ target }) => change(target.checked ? undefined : '')}
          />
          Shown
        </label>
      )}
      {isLong ? <textarea rows={3} {...field} /> : <input type="text" autoComplete="off" {...field} />}
    </div>
  );
}
