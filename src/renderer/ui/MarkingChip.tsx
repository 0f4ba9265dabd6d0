import { TLP_GROUND, tlpColour } from '../../shared/situation/marking';
import './MarkingChip.css';

/** The situation's marking. Those of the Traffic Light Protocol 2.0 (FIRST, 2022) wear its colours on black. */
export function MarkingChip({ marking }: { readonly marking: string }) {
  const colour = tlpColour(marking);
  return (
    <span
      className={colour === null ? 'marking-chip' : 'marking-chip marking-chip-tlp'}
      style={colour === null ? undefined : { color: colour, background: TLP_GROUND }}
      title="Marking"
    >
      {marking}
    </span>
  );
}
