import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Result } from '../../shared/result';

interface TypedFieldProps {
  readonly label: string;
  /** What is understood, with an example. */
  readonly hint: string;
  readonly initial: string;
  readonly className?: string;
  readonly check: (text: string) => Result<unknown, string>;
  readonly apply: (text: string) => void;
  /** After it was applied or given up with Esc the focus goes back; it goes nowhere when it has gone elsewhere already. */
  readonly onClose: (leaveTo: 'back' | 'nowhere') => void;
  /** Stays open after Enter, and leaves it to others to give it the focus. */
  readonly stays?: boolean;
}

/** A field in which a time or a length is typed: Enter applies it, Esc gives it up, and what is refused says why and stays. */
export function TypedField({
  label,
  hint,
  initial,
  className = '',
  check,
  apply,
  onClose,
  stays = false,
}: TypedFieldProps) {
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  const helpId = useId();
  useEffect(() => setText(initial), [initial]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const checked = check(text);
    if (!checked.ok) return setRefusal(checked.error);
    apply(text);
    if (!stays) onClose('back');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose('back');
  };
  return (
    <form className={`timeline-typed ${className}`} onSubmit={onSubmit}>
      <input
        ref={stays ? undefined : focusAndSelect}
        type="text"
        aria-label={label}
        aria-describedby={helpId}
        aria-invalid={refusal !== null}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(null);
        }}
        onKeyDown={onKeyDown}
        // what was typed and not applied yet stays
        onBlur={() => text === initial && onClose('nowhere')}
      />
      <p
        id={helpId}
        className={refusal === null ? 'timeline-hint' : 'timeline-refusal'}
        role={refusal === null ? undefined : 'alert'}
      >
        {refusal === null ? hint : sentence(refusal)}
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
