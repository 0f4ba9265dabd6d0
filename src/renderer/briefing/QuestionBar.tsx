import { step } from '../commands/briefing/step';
import { TextButton } from '../ui/TextButton';
import { useViewer, useViewerState } from '../viewer';
import './QuestionBar.css';

/** Says that the script is left, and leads back to it. */
export function QuestionBar() {
  const { run } = useViewer();
  const isAsking = useViewerState(({ briefing }) => briefing?.asking === true);
  return (
    <div className="question-bar" data-map-edge="top" role="status">
      <span>{isAsking ? 'Questions' : 'The room keeps its picture'}</span>
      <TextButton onPress={() => run(step({ is: isAsking ? 'ask' : 'freeze' }))}>
        {isAsking ? 'Back to the scene' : 'Back to what the room sees'} <kbd>{isAsking ? 'Z' : 'F'}</kbd>
      </TextButton>
    </div>
  );
}
