import type { Bounds } from '../../shared/position';
import { wish } from '../commands/export/wishes';
import { TextButton } from '../ui/TextButton';
import { useViewer, useViewerState } from '../viewer';
import { NumberField } from './NumberField';
import { Section } from './Section';
import { useWrongOptions } from './useWrongOptions';

const EDGES = [
  { sign: 'W', label: 'West, degrees' },
  { sign: 'S', label: 'South, degrees' },
  { sign: 'E', label: 'East, degrees' },
  { sign: 'N', label: 'North, degrees' },
] as const;

/** Which part of the world: what is shown has its own; another one is typed, or drawn on the sheet. */
export function ExtentFields() {
  const { run } = useViewer();
  const bounds = useViewerState(({ exporting }) => exporting.wishes.bounds);
  const isAll = useViewerState(({ exporting }) => exporting.wishes.subject.is === 'scenes');
  const extent = useViewerState(({ exporting }) => exporting.preview.shown?.extent ?? null);
  const wrong = useWrongOptions();
  if (isAll) return null;
  const shown = bounds ?? extent?.map(rounded) ?? null;
  const change = (edge: number, value: number) => {
    if (!shown) return;
    const next = shown.map((before, index) => (index === edge ? value : before));
    run(wish({ bounds: next as unknown as Bounds }));
  };
  return (
    <Section
      title="Part of the world"
      action={
        bounds && (
          <TextButton className="export-small-button" onPress={() => run(wish({ bounds: null }))}>
            Its own
          </TextButton>
        )
      }
    >
      <div className="export-extent">
        {EDGES.map(({ sign, label }, edge) => (
          <NumberField
            key={sign}
            sign={sign}
            label={label}
            unit="°"
            value={shown?.[edge] ?? null}
            isWrong={wrong.has('bounds')}
            change={(value) => change(edge, value)}
          />
        ))}
      </div>
    </Section>
  );
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
