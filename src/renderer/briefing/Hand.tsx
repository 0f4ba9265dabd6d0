import { type PointerEvent, useEffect, useRef } from 'react';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Position } from '../../shared/position';
import { step } from '../commands/briefing/step';
import { pathOf, positionAt } from '../map/script/Ink';
import type { SituationMap } from '../map/situationMap';
import { useViewer } from '../viewer';
import { holdLaser, moveLaser } from './laser';

const POINTER_REST_MS = 2000;

/** Takes the pointer over the map that is told: laser dot, drawing, and else nothing; at rest the pointer hides. */
export function Hand({ map, briefing }: { readonly map: SituationMap; readonly briefing: Briefing }) {
  const { run } = useViewer();
  const hand = useRef<HTMLDivElement>(null);
  const stroke = useRef<Position[] | null>(null);
  const wet = useRef<SVGPathElement>(null);
  const rest = useRef(0);
  const { pen, strokesFade } = briefing;
  useEffect(() => () => clearTimeout(rest.current), []);
  useEffect(() => {
    if (pen !== 'laser') moveLaser(null);
  }, [pen]);

  const awake = () => {
    hand.current?.removeAttribute('data-resting');
    clearTimeout(rest.current);
    rest.current = window.setTimeout(() => hand.current?.setAttribute('data-resting', ''), POINTER_REST_MS);
  };
  const onMove = (event: PointerEvent) => {
    awake();
    if (pen === 'laser') moveLaser([event.clientX / innerWidth, event.clientY / innerHeight]);
    if (!stroke.current) return;
    for (const each of event.nativeEvent.getCoalescedEvents?.() ?? [event.nativeEvent])
      stroke.current.push(positionAt(map, each));
    wet.current?.setAttribute('d', pathOf(stroke.current, map));
  };
  const onDown = (event: PointerEvent) => {
    if (pen !== 'draw' || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = [positionAt(map, event.nativeEvent)];
  };
  const onUp = () => {
    const positions = stroke.current;
    stroke.current = null;
    wet.current?.setAttribute('d', '');
    if (!positions || positions.length < 2) return;
    const endedMs = Date.now();
    run(step({ is: 'stroke', stroke: { id: crypto.randomUUID(), positions, endedMs, fades: strokesFade } }));
  };
  return (
    <>
      <svg className="ink" aria-hidden="true">
        <path ref={wet} />
      </svg>
      <div
        ref={hand}
        className="audience-hand"
        data-pen={pen}
        onPointerMove={onMove}
        onPointerDown={onDown}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onPointerLeave={() => pen === 'laser' && moveLaser(null)}
      />
      <div ref={holdLaser} className="laser-dot" hidden />
    </>
  );
}
