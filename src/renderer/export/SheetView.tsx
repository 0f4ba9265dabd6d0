import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { SheetPreview } from '../../shared/export/exportRequest';
import { formatOf } from '../../shared/export/formats';
import { isWorldFileWished } from '../commands/export/pictured';
import { Icon } from '../ui/Icon';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { registerExtentDrag } from './extentDrag';
import './SheetView.css';

/** The sheet itself, as it will be. The last one stays, paler, until the next is there. */
export function SheetView() {
  const { run } = useViewer();
  const { shown, isAsked, refusal } = useViewerState(({ exporting }) => exporting.preview);
  const { format, subject } = useViewerState(({ exporting }) => exporting.wishes);
  const isBare = useViewerState(({ exporting }) => isWorldFileWished(exporting.wishes));
  const failed = useViewerState(({ exporting }) => (exporting.run.is === 'refused' ? exporting.run : null));
  const written = useViewerState(({ exporting }) =>
    exporting.run.is === 'written' ? exporting.run.written.notes : null,
  );
  // of all that was written, once it is
  const notes = written ?? shown?.notes ?? [];
  const count = useSituation()?.situation.scenes.length ?? 0;
  const address = useObjectAddress(shown?.svg);
  const canDrag = shown?.projection === 'mercator' && subject.is !== 'scenes' && !refusal;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the sheet stands in the page once it has an address
    if (box.current && address !== null && shown && canDrag)
      return registerExtentDrag(box.current, shown, run);
    return undefined;
  }, [shown, address, canDrag, run]);
  const wrong = refusal ?? failed;
  const kind = formatOf(format).kind;
  return (
    <div className="sheet-view" data-asked={isAsked} data-refused={refusal !== null}>
      <div className="sheet-view-ground">
        {shown && address !== null && (
          <div ref={box} className="sheet-view-sheet" data-drag={canDrag} style={shapeOf(shown)}>
            <img src={address} alt={`The sheet: ${shown.title}`} draggable={false} />
            <div className="sheet-view-extent" hidden />
          </div>
        )}
        {!shown && !wrong && <p className="sheet-view-wait">Drawing the sheet…</p>}
        {isAsked && <div className="sheet-view-progress" />}
      </div>
      <div className="sheet-view-notes" aria-live="polite">
        {wrong && (
          <p className="sheet-view-refusal">
            <Icon name="warning" />
            <span>{sentence(wrong.reason)}</span>
          </p>
        )}
        {!wrong && subject.is === 'scenes' && kind !== 'data' && kind !== 'page' && (
          <p>
            {format === 'handout' ? 'The first page of' : 'The first of'} {count}{' '}
            {format === 'pptx' ? 'slides' : format === 'handout' ? 'scenes' : 'sheets'}.
          </p>
        )}
        {!wrong && isBare && (
          <p>
            The file is the bare map of this sheet, with files beside it that say where it lies in EPSG:3857.
          </p>
        )}
        {!wrong && kind === 'data' && (
          <p>What this picture shows, as data; the sheet shows which part that is.</p>
        )}
        {!wrong && kind === 'page' && (
          <p>The whole situation in one file that opens in any browser: map, timeline, scenes and details.</p>
        )}
        {!wrong && kind !== 'data' && kind !== 'page' && notes.map((note) => <p key={note}>{note}</p>)}
        {!wrong && canDrag && (
          <p className="sheet-view-hint">Drag on the map to choose another part of the world.</p>
        )}
      </div>
    </div>
  );
}

function shapeOf({ width, height }: SheetPreview): CSSProperties {
  const shape: CSSProperties & Record<'--aspect', number> = {
    aspectRatio: `${width} / ${height}`,
    '--aspect': width / height,
  };
  return shape;
}

/** An address at which the page finds a text as a picture; given back when another takes its place. */
function useObjectAddress(svg: string | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (svg === undefined) return;
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(next);
    return () => URL.revokeObjectURL(next);
  }, [svg]);
  return address;
}

function sentence(words: string): string {
  const capital = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
