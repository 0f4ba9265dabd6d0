import { instantInWords } from '../../shared/time/words';
import { wishOfFilm } from '../commands/export/wishes';
import { playedRange } from '../commands/played';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { NumberField } from './NumberField';
import { Section } from './Section';
import { useWrongOptions } from './useWrongOptions';

/** How long a film is and what happens in it: time runs from the in to the out point, or from scene to scene, or stands. */
export function FilmFields() {
  const { run } = useViewer();
  const { film, subject } = useViewerState(({ exporting }) => exporting.wishes);
  const wrong = useWrongOptions();
  const isFlown = subject.is === 'scenes';
  return (
    <Section title="Film">
      <div className="export-row">
        <span className="export-row-label">Length</span>
        <div className="export-pair">
          <NumberField
            label="Seconds"
            unit="s"
            value={film.seconds}
            isWrong={wrong.has('film')}
            change={(seconds) => run(wishOfFilm({ seconds }))}
          />
          <NumberField
            label="Frames a second"
            unit="fps"
            value={film.fps}
            isWrong={wrong.has('fps')}
            change={(fps) => run(wishOfFilm({ fps }))}
          />
        </div>
      </div>
      {!isFlown && (
        <div className="export-row">
          <span className="export-row-label">Time</span>
          <Choice
            label="Time in the film"
            choices={[
              { id: 'plays', label: 'Plays' },
              { id: 'stands', label: 'Stands still' },
            ]}
            chosen={film.plays ? 'plays' : 'stands'}
            choose={(id) => run(wishOfFilm({ plays: id === 'plays' }))}
          />
        </div>
      )}
      <p className="export-hint">
        {isFlown ? 'The view flies from scene to scene, and time runs with it.' : film.plays && <Played />}
      </p>
    </Section>
  );
}

/** From when to when it plays. */
function Played() {
  const zone = useSituation()?.situation.timeZone ?? 'UTC';
  const playback = useViewerState((state) => state.playback);
  const { store } = useViewer();
  const { fromMs, toMs } = playedRange({ ...store.getState(), playback });
  const told = (tMs: number) => instantInWords(tMs, zone).date;
  const isSet = playback.inMs !== null || playback.outMs !== null;
  return (
    <>
      {told(fromMs)} to {told(toMs)}
      {isSet
        ? ', the timeline’s in and out point.'
        : ', all of the situation’s period. An in and an out point on the timeline (I and O) make it shorter.'}
    </>
  );
}
