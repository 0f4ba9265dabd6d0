import './MarkingChip.css';

const TLP = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'];

/** The situation's marking. Those of the Traffic Light Protocol 2.0 (FIRST, 2022) wear its colours on black. */
export function MarkingChip({ marking }: { readonly marking: string }) {
  const level = /^TLP:\s*(.+)$/i.exec(marking)?.[1]?.toUpperCase();
  const tlp = level !== undefined && TLP.includes(level) ? level.split('+')[0]?.toLowerCase() : undefined;
  return (
    <span
      className={tlp === undefined ? 'marking-chip' : `marking-chip marking-chip-tlp marking-chip-${tlp}`}
      title="Marking"
    >
      {marking}
    </span>
  );
}
