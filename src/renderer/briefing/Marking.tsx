import { TLP_GROUND, tlpColour } from '../../shared/situation/marking';

/** The marking at an edge of what the room sees. */
export function Marking({ marking, edge }: { readonly marking: string; readonly edge: 'top' | 'bottom' }) {
  const colour = tlpColour(marking);
  return (
    <p
      className="audience-marking"
      data-edge={edge}
      // the foot as a whole is kept clear of
      data-map-edge={edge === 'top' ? 'top' : undefined}
      style={colour === null ? undefined : { color: colour, background: TLP_GROUND }}
    >
      {marking}
    </p>
  );
}
