import { millimetresOf, pixelsOf } from '../../shared/export/sheetSize';
import { type ExportSize, isSameSize, SIZE_PRESETS } from '../../shared/export/sizePresets';
import { sheetSizeOf } from '../commands/export/pictured';
import { wish } from '../commands/export/wishes';
import { useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { NumberField } from './NumberField';
import { Section } from './Section';
import { useWrongOptions } from './useWrongOptions';

const PRINT_DPI = 300;

/** How large it will be: one of the sizes asked for most, or one's own in pixels or on paper. */
export function SizeFields() {
  const { run } = useViewer();
  const size = useViewerState(({ exporting }) => exporting.wishes.size);
  const wrong = useWrongOptions();
  const change = (next: ExportSize) => run(wish({ size: next }));
  const preset = SIZE_PRESETS.find((each) => isSameSize(each.size, size));
  return (
    <Section title="Size">
      <Choice
        label="Size"
        choices={SIZE_PRESETS}
        chosen={preset?.id ?? null}
        choose={(id) => {
          const chosen = SIZE_PRESETS.find((each) => each.id === id);
          if (chosen) change(chosen.size);
        }}
      />
      <div className="export-size">
        <Sides size={size} change={change} isWrong={(side) => wrong.has(side) || wrong.has('size')} />
        <select
          className="export-field"
          aria-label="Unit of the size"
          value={size.is}
          onChange={(event) => change(event.target.value === 'paper' ? asPaper(size) : asPixels(size))}
        >
          <option value="pixels">px</option>
          <option value="paper">mm</option>
        </select>
        {size.is === 'paper' && (
          <NumberField
            label="Dots an inch"
            unit="dpi"
            value={size.dpi}
            isWrong={wrong.has('pixelRatio')}
            change={(dpi) => change({ ...size, dpi })}
          />
        )}
      </div>
    </Section>
  );
}

function Sides({
  size,
  change,
  isWrong,
}: {
  readonly size: ExportSize;
  readonly change: (size: ExportSize) => void;
  readonly isWrong: (side: 'width' | 'height') => boolean;
}) {
  const [width, height] = size.is === 'pixels' ? [size.width, size.height] : [size.widthMm, size.heightMm];
  const resize = (w: number, h: number) =>
    change(
      size.is === 'pixels'
        ? { ...size, width: Math.round(w), height: Math.round(h) }
        : { ...size, widthMm: w, heightMm: h },
    );
  return (
    <>
      <NumberField label="Width" value={width} isWrong={isWrong('width')} change={(w) => resize(w, height)} />
      <span className="export-times" aria-hidden="true">
        ×
      </span>
      <NumberField
        label="Height"
        value={height}
        isWrong={isWrong('height')}
        change={(h) => resize(width, h)}
      />
    </>
  );
}

function asPixels(size: ExportSize): ExportSize {
  const [width, height] = pixelsOf(sheetSizeOf(size));
  return { is: 'pixels', width, height };
}

function asPaper(size: ExportSize): ExportSize {
  const [widthMm, heightMm] = millimetresOf(sheetSizeOf(size)).map(Math.round);
  return { is: 'paper', widthMm: widthMm ?? 0, heightMm: heightMm ?? 0, dpi: PRINT_DPI };
}
