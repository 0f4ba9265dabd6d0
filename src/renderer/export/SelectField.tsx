import { useId } from 'react';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** A row with a list to choose from. */
export function SelectField<Value extends string>({
  label,
  choices,
  words,
  value,
  choose,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="export-row">
      <label className="export-row-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="export-field"
        value={value}
        onChange={({ target }) => {
          const chosen = choices[target.selectedIndex];
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
