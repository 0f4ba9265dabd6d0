import { formatOf } from '../../shared/export/formats';
import { wish } from '../commands/export/wishes';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { Section } from './Section';

/** What is shown: the map as it is, a scene or all of them. */
export function SubjectChoice() {
  const { run, store } = useViewer();
  const subject = useViewerState(({ exporting }) => exporting.wishes.subject);
  const isData = useViewerState(({ exporting }) => formatOf(exporting.wishes.format).kind === 'data');
  const scenes = useSituation()?.situation.scenes ?? [];
  const [first] = scenes;
  if (!first) return null;
  const shown = subject.is === 'scenes' && isData ? 'scene' : subject.is;
  const choose = (is: 'view' | 'scene' | 'scenes') => {
    const told = store.getState().scene;
    const id = scenes.find((scene) => scene.id === told)?.id ?? first.id;
    // each scene has a part of the world of its own
    run(wish({ subject: is === 'scene' ? { is, id } : { is }, bounds: null }));
  };
  return (
    <Section title="What it shows">
      <Choice
        label="What it shows"
        choices={[
          { id: 'view', label: 'The map now' },
          { id: 'scene', label: 'A scene' },
          { id: 'scenes', label: `All ${scenes.length}`, disabled: isData },
        ]}
        chosen={shown}
        choose={choose}
      />
      {shown === 'scene' && (
        <select
          className="export-field"
          aria-label="Scene"
          value={subject.is === 'scene' ? subject.id : first.id}
          onChange={(event) => run(wish({ subject: { is: 'scene', id: event.target.value }, bounds: null }))}
        >
          {scenes.map(({ id, title }, index) => (
            <option key={id} value={id}>
              {index + 1}. {title}
            </option>
          ))}
        </select>
      )}
    </Section>
  );
}
