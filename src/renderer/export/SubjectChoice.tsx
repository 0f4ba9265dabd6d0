import { formatOf } from '../../shared/export/formats';
import { chooseSubject } from '../commands/export/wishes';
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
  const choose = (is: 'view' | 'scene' | 'scenes') => {
    const told = store.getState().scene;
    const id = scenes.find((scene) => scene.id === told)?.id ?? first.id;
    run(chooseSubject(is === 'scene' ? { is, id } : { is }));
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
        chosen={subject.is}
        choose={choose}
      />
      {subject.is === 'scene' && (
        <select
          className="export-field"
          aria-label="Scene"
          value={subject.id}
          onChange={(event) => run(chooseSubject({ is: 'scene', id: event.target.value }))}
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
