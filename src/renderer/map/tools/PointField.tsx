import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { formatPosition } from '../../../shared/geodesy/coordinates';
import { loadPlaces } from '../../commands/places';
import { setPointAt } from '../../commands/tools';
import { useSituation, useViewer, useViewerState } from '../../viewer';
import { buildNamedPoints, findPoint } from './findPoint';

/** Sets points of the tool in hand by what is typed: a position in any notation, or a name on the map. */
export function PointField() {
  const { run, clock } = useViewer();
  const situation = useSituation();
  const places = useViewerState((state) => state.places);
  const format = useViewerState((state) => state.coordinateFormat);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState('');
  const named = useMemo(
    () => buildNamedPoints(situation?.features.values() ?? [], places ?? []),
    [situation, places],
  );
  useEffect(() => run(loadPlaces), [run]);

  const found = typed.trim() === '' ? null : findPoint(typed, named, clock.nowMs);
  const meant = found?.ok ? [found.value.name, formatPosition(found.value.position, format)] : [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!found?.ok) {
      setRefusal(found?.error ?? '');
      return;
    }
    run(setPointAt(found.value.position));
    setTyped('');
  };
  return (
    <form className="tool-hint-point" onSubmit={onSubmit}>
      <input
        type="text"
        aria-label="Set a point at a position or a name"
        aria-describedby="tool-hint-meant"
        placeholder="A name, or 34.915 N 35.874 E"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setRefusal('');
        }}
        onKeyDown={(event) => {
          // one step back: what is typed first, then the tool
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          setTyped('');
          setRefusal('');
        }}
      />
      <button type="submit">Set</button>
      <span id="tool-hint-meant" role={refusal ? 'alert' : undefined} className="tool-hint-meant">
        {refusal || meant.filter(Boolean).join(' · ')}
      </span>
    </form>
  );
}
