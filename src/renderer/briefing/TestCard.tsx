import { ACTOR_COLOURS } from '../../shared/situation/vocabulary';
import { PALETTES } from '../../shared/symbology/palette';
import { useViewerState } from '../viewer';

/** Shows on the room's display what a briefing asks of it: all four edges, the smallest type, the colours, black from white. */
export function TestCard({ marking }: { readonly marking: string | undefined }) {
  const theme = useViewerState((state) => state.theme);
  const { actors, land, sea } = PALETTES[theme];
  return (
    <section className="test-card" aria-label="Test card">
      <div className="test-card-frame" />
      <div className="test-card-body">
        <h1>Room check</h1>
        <ol>
          <li>The yellow frame touches all four edges of the picture.</li>
          <li>The last row can read the lowest line of type. If not: G makes everything larger.</li>
          <li>Seven colours can be told apart, land from sea, and each grey from the next.</li>
          <li>
            The marking reads {marking === undefined ? 'nothing: this situation has none' : `“${marking}”`}.
          </li>
        </ol>
        <div className="test-card-type">
          <p style={{ fontSize: 22 }}>Caption: Tartus 34°54′N 35°53′E</p>
          <p style={{ fontSize: 16 }}>Marking: {marking ?? 'none'}</p>
          <p style={{ fontSize: 13 }}>Names of the situation: Khmeimim airbase</p>
          <p style={{ fontSize: 11 }}>Smallest names of the base map: Arwad, Baniyas, Jableh</p>
        </div>
        <div className="test-card-colours">
          {ACTOR_COLOURS.map((colour) => (
            <span key={colour} style={{ background: actors[colour], color: land }}>
              {colour}
            </span>
          ))}
        </div>
        <div className="test-card-colours">
          <span style={{ background: sea }}>sea</span>
          <span style={{ background: land }}>land</span>
          {GREYS.map((grey) => (
            <span key={grey} style={{ background: `rgb(${grey} ${grey} ${grey})` }} />
          ))}
        </div>
      </div>
    </section>
  );
}

// the darkest and the lightest steps go first on a poor projector
const GREYS = [0, 12, 24, 48, 96, 144, 192, 224, 240, 255];
