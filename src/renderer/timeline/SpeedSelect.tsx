import { useRef } from 'react';
import { SPEEDS, setSpeed } from '../commands/playback';
import { useViewer, useViewerState } from '../viewer';

/** How much time a second of playback covers. */
export function SpeedSelect() {
  const { run } = useViewer();
  const speedMs = useViewerState(({ playback }) => playback.speedMs);
  const byPointer = useRef(false);
  return (
    <select
      className="timeline-speed"
      aria-label="Speed"
      data-tooltip="Speed  [ slower, ] faster"
      value={speedMs}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        run(setSpeed(Number(event.target.value)));
        // whoever chose with the mouse means Space to play next
        if (byPointer.current) event.target.blur();
      }}
    >
      {SPEEDS.map(({ ms, words }) => (
        <option key={ms} value={ms}>
          {words}
        </option>
      ))}
    </select>
  );
}
