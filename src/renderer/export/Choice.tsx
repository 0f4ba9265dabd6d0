import { useId } from 'react';

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly disabled?: boolean }[];
  /** Null where none of them is chosen. */
  readonly chosen: Id | null;
  readonly choose: (id: Id) => void;
  /** Names the group instead of its own, so that several rows are one choice. */
  readonly group?: string;
}

/** A row of choices of which one holds; the arrow keys walk through them. */
export function Choice<Id extends string>({ label, choices, chosen, choose, group }: ChoiceProps<Id>) {
  const ownGroup = useId();
  return (
    <div className="export-choice" role="radiogroup" aria-label={label}>
      {choices.map(({ id, label: words, disabled = false }) => (
        <label key={id} className="export-choice-item">
          <input
            type="radio"
            name={group ?? ownGroup}
            checked={id === chosen}
            disabled={disabled}
            onChange={() => choose(id)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
