import './Controls.css';
import { useViewerState } from '../viewer';
import { AsOfControl } from './AsOfControl';
import { Icon } from './icons';
import { Readout } from './Readout';
import { SpeedSelect } from './SpeedSelect';
import { TimeButton } from './TimeButton';
import { WindowControl } from './WindowControl';

/** The row of controls above the lanes: playback, the moment shown, and how much of time and whose knowledge is. */
export function Controls() {
  const playing = useViewerState(({ playback }) => playback.playing);
  return (
    <div className="timeline-controls">
      <fieldset className="timeline-group" aria-label="Playback">
        <TimeButton command="time.start" className="timeline-far">
          <Icon name="start" />
        </TimeButton>
        <TimeButton command="time.previousEvent">
          <Icon name="previous" />
        </TimeButton>
        <TimeButton command="time.play" className="timeline-play" label={playing ? 'Pause' : 'Play'}>
          <Icon name={playing ? 'pause' : 'play'} />
        </TimeButton>
        <TimeButton command="time.nextEvent">
          <Icon name="next" />
        </TimeButton>
        <TimeButton command="time.end" className="timeline-far">
          <Icon name="end" />
        </TimeButton>
        <SpeedSelect />
        <TimeButton command="time.loop" toggles>
          <Icon name="loop" />
        </TimeButton>
        <TimeButton command="time.skipQuiet" className="timeline-usual" toggles>
          <Icon name="skip" />
        </TimeButton>
      </fieldset>
      <Readout />
      <WindowControl />
      <AsOfControl />
    </div>
  );
}
