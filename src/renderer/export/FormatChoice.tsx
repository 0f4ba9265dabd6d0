import { useId } from 'react';
import { EXPORT_FORMATS, type FormatKind } from '../../shared/export/formats';
import { chooseFormat } from '../commands/export/wishes';
import { useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { Section } from './Section';

const KINDS: readonly { readonly kind: FormatKind; readonly label: string }[] = [
  { kind: 'picture', label: 'Picture' },
  { kind: 'document', label: 'Document' },
  { kind: 'film', label: 'Film' },
  { kind: 'data', label: 'Data' },
  { kind: 'page', label: 'Web page' },
];

/** What kind of file it will be. */
export function FormatChoice() {
  const { run } = useViewer();
  const format = useViewerState(({ exporting }) => exporting.wishes.format);
  const group = useId();
  const rows = KINDS.map((row) => ({
    ...row,
    formats: EXPORT_FORMATS.filter(({ kind }) => kind === row.kind),
  }));
  return (
    <Section title="Format">
      {rows
        .filter(({ formats }) => formats.length > 0)
        .map(({ kind, label, formats }) => (
          <div key={kind} className="export-row">
            <span className="export-row-label">{label}</span>
            <Choice
              label={`Format: ${label.toLowerCase()}`}
              group={group}
              choices={formats}
              chosen={format}
              choose={(id) => run(chooseFormat(id))}
            />
          </div>
        ))}
    </Section>
  );
}
