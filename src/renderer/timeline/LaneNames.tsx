import { toggleLane } from '../commands/lanes';
import { Icon } from '../ui/Icon';
import { useViewer } from '../viewer';
import type { LaneLayout } from './layout/lanes';

// of a lower lane hardly a row is left when its name has gone
const TALL_PX = 40;

/** The lanes’ names, each beside the first row of its lane; a press folds the lane to one row or opens it. */
export function LaneNames({ layout }: { readonly layout: LaneLayout }) {
  const { run } = useViewer();
  return (
    <ul className="timeline-names" style={{ height: layout.height }}>
      {layout.lanes.map(({ layer, height, folded, histogram }) => (
        <li
          key={layer.id}
          className="timeline-name"
          data-tall={height > TALL_PX || undefined}
          style={{ height }}
        >
          <button
            type="button"
            aria-expanded={!folded}
            data-tooltip={`${folded ? 'Open' : 'Fold'} ${layer.name}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(toggleLane(layer.id))}
          >
            <Icon name="down" size={12} />
            <span className="timeline-lane-name">{layer.name}</span>
          </button>
          {/* written where the histogram is painted */}
          {histogram && !folded && <span className="timeline-scale" data-scale={layer.id} />}
        </li>
      ))}
    </ul>
  );
}
