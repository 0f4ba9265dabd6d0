import { HANDOUT_PAPERS, paperOfHandout } from '../../shared/export/handoutPaper';
import { wish } from '../commands/export/wishes';
import { useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { Section } from './Section';

/** On which paper a handout stands; it is upright on either. */
export function PaperChoice() {
  const { run } = useViewer();
  const size = useViewerState(({ exporting }) => exporting.wishes.size);
  return (
    <Section title="Paper">
      <Choice
        label="Paper"
        choices={HANDOUT_PAPERS}
        chosen={paperOfHandout(size).id}
        choose={(id) => {
          const chosen = HANDOUT_PAPERS.find((paper) => paper.id === id);
          if (chosen) run(wish({ size: chosen.size }));
        }}
      />
    </Section>
  );
}
