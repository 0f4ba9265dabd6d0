import { roomPlace } from '../../shared/briefing/briefing';
import { Ink } from '../map/script/Ink';
import type { SituationMap } from '../map/situationMap';
import { placeHere } from '../store/isScriptTold';
import { useSituation, useViewerState } from '../viewer';
import './AudienceView.css';
import { Caption } from './Caption';
import { Hand } from './Hand';
import { Marking } from './Marking';
import { Overview } from './Overview';
import { SceneDots } from './SceneDots';
import { TestCard } from './TestCard';

/** What lies over the map while a scene is told to a room: caption, marking, where the script stands, and nothing else. */
export function AudienceView({ map }: { readonly map: SituationMap }) {
  const index = useSituation();
  const briefing = useViewerState((state) => state.briefing);
  const place = useViewerState(placeHere);
  const typed = useViewerState(({ briefingWindow }) => briefingWindow.typed);
  if (!briefing || !place || !index) return null;
  const scene = place.off ? null : (index.scenes.get(briefing.plan[place.at]?.scene ?? '') ?? null);
  const { marking } = index.situation;
  return (
    <div className="audience">
      <Ink map={map} strokes={briefing.strokes} />
      <Caption scene={scene} timeZone={index.situation.timeZone} />
      <Hand map={map} briefing={briefing} />
      {briefing.screen.is === 'overview' && (
        <Overview chosen={briefing.screen.chosen} index={index} plan={briefing.plan} />
      )}
      {briefing.screen.is === 'card' && <TestCard marking={marking} />}
      {marking !== undefined && <Marking marking={marking} edge="top" />}
      <footer className="audience-foot" data-map-edge="bottom">
        {marking !== undefined && <Marking marking={marking} edge="bottom" />}
        <SceneDots at={roomPlace(briefing).at} count={briefing.plan.length} />
      </footer>
      {(briefing.screen.is === 'black' || briefing.screen.is === 'white') && (
        <div className="audience-blank" data-colour={briefing.screen.is} />
      )}
      {typed !== '' && <output className="audience-typed">{typed}</output>}
    </div>
  );
}
