import { useEffect, useState } from 'react';

interface NumberFieldProps {
  /** Its name for a screen reader. */
  readonly label: string;
  /** Written in the field before the number. */
  readonly sign?: string;
  readonly value: number | null;
  readonly placeholder?: string;
  /** Written in the field after the number. */
  readonly unit?: string;
  readonly isWrong?: boolean;
  readonly change: (value: number) => void;
}

/** A field for a number; what is none stays as it was typed, is said to be none once the field is left, and changes nothing. */
export function NumberField({
  label,
  sign,
  value,
  placeholder,
  unit,
  isWrong = false,
  change,
}: NumberFieldProps) {
  const [text, setText] = useState(told(value));
  const [isLeft, setLeft] = useState(true);
  // changed from elsewhere: by a preset, or by dragging
  useEffect(() => setText((before) => (parse(before) === value ? before : told(value))), [value]);
  const isNumber = text.trim() === '' || parse(text) !== null;
  return (
    <span className="export-number" data-wrong={isWrong || !isNumber}>
      {sign !== undefined && <span aria-hidden="true">{sign}</span>}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isWrong || !isNumber}
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setLeft(false);
          const typed = parse(target.value);
          if (typed !== null) change(typed);
        }}
        onBlur={() => {
          setLeft(true);
          if (isNumber) setText(told(value));
        }}
      />
      {unit !== undefined && <span aria-hidden="true">{unit}</span>}
      {isLeft && !isNumber && (
        <em role="alert" className="export-number-wrong">
          Not a number{value !== null && `: ${told(value)} stays`}
        </em>
      )}
    </span>
  );
}

function told(value: number | null): string {
  return value === null ? '' : String(value);
}

// a true minus is what people copy from a map
function parse(text: string): number | null {
  const written = text.trim().replace('−', '-');
  return /^-?\d+([.,]\d*)?$/.test(written) ? Number(written.replace(',', '.')) : null;
}
