import { rehearsalCsv } from '../../../shared/briefing/rehearsal';
import { TextButton } from '../../ui/TextButton';
import { useViewerState } from '../../viewer';
import { RehearsalTable } from '../RehearsalTable';
import { saveText } from '../saveText';

/** When there is no briefing: what the last one took, or how to begin one. */
export function EndCard({ situation }: { readonly situation: string }) {
  const rehearsal = useViewerState((state) => state.rehearsal);
  return (
    <main className="presenter presenter-empty">
      <section className="presenter-end">
        <h1>{rehearsal ? 'The briefing has ended' : 'No briefing is under way'}</h1>
        <p>{situation}</p>
        {rehearsal ? (
          <>
            <RehearsalTable rehearsal={rehearsal} />
            <p className="presenter-end-actions">
              <TextButton
                onPress={() => saveText(`${rehearsal.situation}-times.csv`, rehearsalCsv(rehearsal))}
              >
                Save as CSV
              </TextButton>
              <TextButton onPress={() => window.close()}>Close this window</TextButton>
            </p>
          </>
        ) : (
          <p>Press F5 in the viewer to begin one: this window follows.</p>
        )}
      </section>
    </main>
  );
}
