import { useState } from 'react';
import { type DistanceUnit, METRES_IN } from '../../../shared/geodesy/units';
import { RING_LIMITS_M, setRingStep } from '../../commands/tools';
import type { Tool } from '../../store/state';
import { useViewer } from '../../viewer';

const UNITS = Object.keys(METRES_IN) as DistanceUnit[];

/** The distance from ring to ring: a number and its unit. */
export function RingStep({ stepM, unit }: Pick<Extract<Tool, { is: 'rings' }>, 'stepM' | 'unit'>) {
  const { run } = useViewer();
  const [typed, setTyped] = useState(String(stepM / METRES_IN[unit]));
  const [given, setGiven] = useState(unit);
  const [least, most] = [RING_LIMITS_M.least / METRES_IN[given], RING_LIMITS_M.most / METRES_IN[given]];
  const step = Number(typed);
  const isFit = step >= least && step <= most;
  const change = (nextTyped: string, nextUnit: DistanceUnit) => {
    setTyped(nextTyped);
    setGiven(nextUnit);
    run(setRingStep(Number(nextTyped), nextUnit));
  };
  return (
    <span className="tool-hint-step">
      <label>
        A ring every{' '}
        <input
          type="number"
          min={0}
          step="any"
          value={typed}
          aria-invalid={!isFit}
          aria-describedby="tool-hint-limits"
          onChange={({ target }) => change(target.value, given)}
        />
      </label>
      <select
        aria-label="Unit of the distance between rings"
        value={given}
        onChange={({ target }) => change(typed, UNITS.find((each) => each === target.value) ?? 'km')}
      >
        {UNITS.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
      <span id="tool-hint-limits" role="alert" className="tool-hint-meant">
        {isFit ? '' : `From ${least.toPrecision(1)} to ${Math.floor(most)} ${given}.`}
      </span>
    </span>
  );
}
