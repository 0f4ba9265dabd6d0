import { useEffect } from 'react';
import { problemInWords } from '../../shared/situation/problem';
import { loadCatalogue, openListed, openSituation } from '../commands/open';
import { choose } from '../commands/openFiles';
import { copyText } from '../commands/tools';
import { useViewer, useViewerState } from '../viewer';
import { ProblemList } from './ProblemList';
import { TextButton } from './TextButton';
import './RefusedScreen.css';

/** In place of the map when nothing could be opened: why, and ways on. */
export function RefusedScreen() {
  const { run } = useViewer();
  const opened = useViewerState((state) => state.opened);
  const catalogue = useViewerState((state) => state.catalogue) ?? [];
  const isRefused = opened.is === 'refused';
  useEffect(() => {
    if (isRefused) run(loadCatalogue);
  }, [isRefused, run]);
  if (opened.is !== 'refused' && opened.is !== 'unreachable') return null;
  return (
    <div className="refused-screen">
      <section className="refused-screen-card" aria-labelledby="refused-screen-title">
        {opened.is === 'refused' ? (
          <>
            <h2 id="refused-screen-title">The situation cannot be opened</h2>
            <p>It was read, but what it says cannot be shown. Mend what is named below and read it again.</p>
            <div className="refused-screen-problems">
              <ProblemList problems={opened.problems} />
            </div>
          </>
        ) : (
          <>
            <h2 id="refused-screen-title">The viewer’s own server does not answer</h2>
            <p>
              The window is open, but the program behind it is not running or is busy. Start it again, then
              try again here.
            </p>
            <p className="refused-screen-reason">{opened.reason}</p>
          </>
        )}
        <div className="refused-screen-actions">
          <TextButton icon="reload" onPress={() => run(openSituation)}>
            {isRefused ? 'Read it again' : 'Try again'}
          </TextButton>
          {opened.is === 'refused' && (
            <TextButton
              icon="copy"
              onPress={() => run(copyText(opened.problems.map(problemInWords).join('\n')))}
            >
              Copy as text
            </TextButton>
          )}
          {isRefused &&
            catalogue
              .filter(({ isOpen }) => !isOpen)
              .map(({ reference, title }) => (
                <TextButton key={reference} onPress={() => run(openListed(reference))}>
                  Open “{title}”
                </TextButton>
              ))}
          {isRefused && (
            <TextButton icon="open" onPress={() => run(choose('file'))}>
              Open…
            </TextButton>
          )}
        </div>
      </section>
    </div>
  );
}
