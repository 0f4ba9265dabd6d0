import { useViewerState } from '../viewer';

/** The options of the sheet that were refused, by the preview or by the export. */
export function useWrongOptions(): ReadonlySet<string> {
  const preview = useViewerState(({ exporting }) => exporting.preview.refusal?.option);
  const run = useViewerState(({ exporting }) =>
    exporting.run.is === 'refused' ? exporting.run.option : undefined,
  );
  return new Set([preview, run].flatMap((option) => option ?? []));
}
