import { type KeyboardEvent, useState } from 'react';
import { canEdit } from '../commands/edits';
import { applyPreset, dropPreset, keepPreset } from '../commands/export/presets';
import { TextButton } from '../ui/TextButton';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { Section } from './Section';

const LONGEST_NAME = 60;

/** What is exported again and again, kept in the situation under names of one's own. */
export function PresetChoice() {
  const { run } = useViewer();
  const presets = useSituation()?.situation.written?.exports ?? [];
  const isEditable = useViewerState(canEdit);
  const [applied, setApplied] = useState<string | null>(null);
  const [isNaming, setNaming] = useState(false);
  if (presets.length === 0 && !isEditable) return null;
  const choose = (name: string) => {
    const preset = presets.find((each) => each.name === name);
    if (preset) run(applyPreset(preset));
    setApplied(name);
  };
  const keep = (name: string) => {
    run(keepPreset(name));
    setNaming(false);
  };
  return (
    <Section
      title="Presets"
      action={
        isEditable &&
        !isNaming && (
          <span className="export-actions">
            {applied !== null && presets.some(({ name }) => name === applied) && (
              <TextButton className="export-small-button" onPress={() => run(dropPreset(applied))}>
                Remove
              </TextButton>
            )}
            <TextButton className="export-small-button" onPress={() => setNaming(true)}>
              Keep these…
            </TextButton>
          </span>
        )
      }
    >
      {presets.length > 0 && (
        <Choice
          label="Presets"
          choices={presets.map(({ name }) => ({ id: name, label: name }))}
          chosen={applied}
          choose={choose}
        />
      )}
      {isNaming && <NameField keep={keep} giveUp={() => setNaming(false)} />}
      {presets.length === 0 && !isNaming && (
        <p className="export-hint">Format, size and sheet as they are now, kept in the situation.</p>
      )}
    </Section>
  );
}

/** Enter keeps under the name, Esc gives it up; the dialog stays. */
function NameField({ keep, giveUp }: { readonly keep: (name: string) => void; readonly giveUp: () => void }) {
  const [name, setName] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      giveUp();
    }
    if (event.key === 'Enter' && !event.ctrlKey && name.trim() !== '') keep(name.trim());
  };
  return (
    <input
      ref={focus}
      type="text"
      className="export-field"
      aria-label="Name of the preset"
      placeholder="Name, then Enter"
      autoComplete="off"
      maxLength={LONGEST_NAME}
      value={name}
      onChange={({ target }) => setName(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function focus(input: HTMLInputElement | null): void {
  input?.focus();
}
