import { useMemo, useRef } from 'react';
import { distanceInWords } from '../../shared/geodesy/units';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { gradingInWords } from '../../shared/situation/grading';
import { featurePresence } from '../../shared/situation/presence';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { featureStyle, KIND_SYMBOLS } from '../../shared/symbology/symbology';
import { asOfInWords, timeInWords } from '../../shared/time/words';
import { setAsOf } from '../commands/asOf';
import { showLayer } from '../commands/layers';
import { isSceneEditable } from '../commands/sceneEdits';
import { goToFeature, select } from '../commands/selection';
import { goToTime } from '../commands/time';
import { isLayerShown } from '../store/isLayerShown';
import type { SituationIndex } from '../store/situationIndex';
import { useViewer, useViewerState } from '../viewer';
import { BasisRow, PartBasis } from './BasisRow';
import { CommandButton } from './CommandButton';
import { DetailsRow } from './DetailsRow';
import { FeatureSymbol } from './FeatureSymbol';
import { featureEventTimes } from './featureEvents';
import { IconButton } from './IconButton';
import { PositionRow } from './PositionRow';
import { SourceList } from './SourceList';
import { StatusSample } from './StatusSample';
import { registerScrollCue } from './scrollCue';
import { TextButton } from './TextButton';
import { useTimeShown } from './useClock';

interface FeatureDetailsProps {
  readonly feature: CompiledFeature;
  readonly index: SituationIndex;
}

/** A feature: what it is, how well that is known, when, where, and who says so. */
export function FeatureDetails({ feature, index }: FeatureDetailsProps) {
  const { run } = useViewer();
  return (
    <>
      <header className="details-head">
        <FeatureSymbol feature={feature} size={36} />
        <div className="details-titles">
          <h2>{feature.name}</h2>
          <LocalNames names={feature.names} />
          <p>{kindAndActor(feature, index)}</p>
        </div>
        <IconButton icon="close" label="Close" keys="Esc" small onPress={() => run(select(null))} />
      </header>
      <div ref={registerScrollCue} className="details-body scroll-cue">
        <HiddenHint feature={feature} index={index} />
        <AbsentHint feature={feature} index={index} />
        <Statement feature={feature} index={index} />
        <Place feature={feature} />
        {feature.illustrative && (
          <DetailsRow title="Drawn">
            <p>
              <strong>Illustrative:</strong> drawn to explain; the source gives no such line or outline
            </p>
          </DetailsRow>
        )}
        {feature.note !== undefined && (
          <DetailsRow title="Note">
            <p className="details-text">{feature.note}</p>
          </DetailsRow>
        )}
        {feature.grading !== undefined && (
          <DetailsRow title="Grading">
            <p>
              {feature.grading} <span className="details-small">{gradingInWords(feature.grading)}</span>
            </p>
          </DetailsRow>
        )}
        <SourceList citations={feature.sources} index={index} />
      </div>
      <footer className="details-actions">
        <TextButton icon="locate" onPress={() => run(goToFeature(feature.id))}>
          Fly to
        </TextButton>
        <SceneToggle />
        <EventSteps feature={feature} />
      </footer>
    </>
  );
}

// pressed while the scene that is told is about the feature
function SceneToggle() {
  const isOffered = useViewerState(isSceneEditable);
  return isOffered ? <CommandButton command="scenes.highlight" icon="scene" /> : null;
}

function LocalNames({ names }: { readonly names: CompiledFeature['names'] }) {
  const entries = Object.entries(names);
  if (entries.length === 0) return null;
  return (
    <p>
      {entries.map(([language, name], index) => (
        <span key={language}>
          {index > 0 && ' · '}
          <bdi lang={language}>{name}</bdi>
        </span>
      ))}
    </p>
  );
}

function Statement({ feature, index }: FeatureDetailsProps) {
  const theme = useViewerState((state) => state.theme);
  const { words, explained } = STATUS_STROKES[feature.status];
  // what is context is not reported by the situation's source
  const isPublic = feature.basis === 'context' && feature.status === 'reported';
  const actor = feature.actor === undefined ? undefined : index.actors.get(feature.actor);
  return (
    <>
      <DetailsRow title="Status">
        <p className="details-status">
          <StatusSample status={feature.status} colour={featureStyle(feature, actor, theme).colour} />
          <strong>{words}</strong>
          <span>{isPublic ? 'in public record' : explained}</span>
        </p>
      </DetailsRow>
      <BasisRow feature={feature} />
      {feature.time && (
        <DetailsRow title="When">
          <p>{capitalised(timeInWords(feature.time, index.situation.timeZone))}</p>
          <p className="details-mono">{feature.time.written}</p>
          <PartBasis feature={feature} part="time" />
        </DetailsRow>
      )}
      {feature.summary !== undefined && (
        <DetailsRow title="What">
          <p className="details-text">{feature.summary}</p>
        </DetailsRow>
      )}
    </>
  );
}

function Place({ feature }: { readonly feature: CompiledFeature }) {
  const shore = useViewerState((state) => (state.shore?.feature === feature.id ? state.shore.shore : null));
  const isLine = feature.lengthM !== undefined;
  return (
    <>
      {feature.place !== undefined && (
        <DetailsRow title="Where">
          <p>{feature.place}</p>
          <PartBasis feature={feature} part="place" />
        </DetailsRow>
      )}
      {!isLine && <PositionRow feature={feature} />}
      {feature.uncertaintyM !== undefined && (
        <DetailsRow title="Within">
          <p>{distanceInWords(feature.uncertaintyM)}</p>
          <p className="details-small">of the point shown; where exactly is not known</p>
        </DetailsRow>
      )}
      {feature.kind === 'ship' && shore && (
        <DetailsRow title="To shore">
          <p>{distanceInWords(shore.distanceM)}</p>
          <p className="details-small">to the nearest, measured on the bundled coastline</p>
        </DetailsRow>
      )}
      {feature.lengthM !== undefined && (
        <DetailsRow title={feature.kind === 'measure' ? 'Distance' : 'Length'}>
          <p>{distanceInWords(feature.lengthM)}</p>
          <p className="details-small">
            {feature.illustrative ? 'as drawn: the line is illustrative' : 'along the ellipsoid of WGS 84'}
          </p>
        </DetailsRow>
      )}
    </>
  );
}

// a card whose feature was hidden stays: what is read is not taken away, and the layer is a press from being back
function HiddenHint({ feature, index }: FeatureDetailsProps) {
  const { run } = useViewer();
  const isShown = useViewerState((state) => isLayerShown(state, feature.layer));
  if (isShown) return null;
  return (
    <p className="details-absent" role="status">
      Not on the map: its layer “{index.layers.get(feature.layer)?.name}” is hidden.{' '}
      <button type="button" className="details-link" onClick={() => run(showLayer(feature.layer))}>
        Show the layer
      </button>
    </p>
  );
}

// said by the clock, so that playing renders nothing
function AbsentHint({ feature, index }: FeatureDetailsProps) {
  const { run } = useViewer();
  const asOfMs = useViewerState((state) => state.asOfMs);
  const hint = useRef<HTMLParagraphElement>(null);
  useTimeShown((time) => {
    if (hint.current) hint.current.hidden = featurePresence(feature, time) > 0;
  }, 100);
  const isUnknown = asOfMs !== null && feature.knownMs > asOfMs;
  return (
    <p ref={hint} className="details-absent" hidden>
      {isUnknown
        ? `Not known on ${asOfInWords(asOfMs, index.situation.timeZone)}: first published by ${asOfInWords(feature.knownMs, index.situation.timeZone)}. `
        : 'Not there in the time shown. '}
      <button
        type="button"
        className="details-link"
        onClick={() => run(isUnknown ? setAsOf(null) : goToFeature(feature.id))}
      >
        {isUnknown ? 'Show all that is known' : 'Go to its time'}
      </button>
    </p>
  );
}

function EventSteps({ feature }: { readonly feature: CompiledFeature }) {
  const { run, clock } = useViewer();
  const times = useMemo(() => featureEventTimes(feature), [feature]);
  if (times.length < 2) return null;
  const step = (tMs: number | undefined) => tMs !== undefined && run(goToTime(tMs));
  return (
    <>
      <IconButton
        icon="previous"
        label="Its previous event"
        small
        onPress={() => step(times.findLast((tMs) => tMs < clock.nowMs))}
      />
      <IconButton
        icon="next"
        label="Its next event"
        small
        onPress={() => step(times.find((tMs) => tMs > clock.nowMs))}
      />
    </>
  );
}

function kindAndActor(feature: CompiledFeature, { actors }: SituationIndex): string {
  const actor = feature.actor === undefined ? undefined : actors.get(feature.actor)?.name;
  const { words } = KIND_SYMBOLS[feature.kind];
  return actor === undefined ? words : `${words} · ${actor}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
