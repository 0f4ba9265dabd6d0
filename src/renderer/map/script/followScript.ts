import type L from 'leaflet';
import { type Briefing, type Place, progressAt } from '../../../shared/briefing/briefing';
import { ease } from '../../../shared/sheet/film/flight';
import { type Picture, pictureOfScene } from '../../../shared/sheet/picture';
import { isCalm } from '../../commands/briefing/step';
import { setTold, showLayers } from '../../commands/briefing/tell';
import { goToScene, showSceneOnAxis } from '../../commands/scenes';
import { keepOnAxis } from '../../commands/time';
import { flyTo } from '../../commands/view';
import { isScriptTold, placeHere } from '../../store/isScriptTold';
import type { State } from '../../store/state';
import { watch } from '../../store/store';
import type { Viewer } from '../../viewer';
import { LANDING, PROSPECT, type Prospect, TAKE_OFF, type TakeOff } from '../flightEvents';
import { targetOf } from '../flights';
import { beginFlight } from '../moveMap';

/**
 * Follows the script on a map: view and clock go together from wherever they are to the scene that is told, and stand at its very view and moment
 * in the end, by whatever way they came. A flight that is interrupted is left where it is. Returns what ends that.
 */
export function followScript(viewer: Viewer, map: L.Map): () => void {
  const { store, clock, run } = viewer;
  let frame = 0;
  let standing: Picture | null = null;
  /** Where a flight leads that is under way, or about to be. */
  let ahead: Picture | null = null;

  const hold = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };

  const show = (picture: Picture) => {
    ahead = null;
    run(showLayers(picture));
    clock.set(picture.nowMs);
    run(picture.scene === null ? keepOnAxis : showSceneOnAxis(picture.scene));
  };

  const land = (picture: Picture) => {
    hold();
    standing = picture;
    // whatever else was shown meanwhile, as by a situation that has only just opened
    run(setTold(picture));
    show(picture);
    map.fire(LANDING);
    beginFlight(map, targetOf(map, picture)).to(1);
    caption.follow();
    expectAll();
  };

  // a jump then finds its map read, wherever it leads
  let isExpected = false;
  const expectAll = () => {
    if (isExpected) return;
    isExpected = true;
    const stands = picturesToCome(store.getState()).map((each) => targetOf(map, each));
    map.fire(PROSPECT, { stands } satisfies Prospect);
  };

  const fly = (picture: Picture, briefing: Briefing) => {
    const to = targetOf(map, picture);
    const fromMs = clock.nowMs;
    const flight = beginFlight(map, to);
    map.fire(TAKE_OFF, { over: flight.over } satisfies TakeOff);
    const begun = progressAt(briefing, Date.now());
    let isHalfWay = false;
    const next = () => {
      const progress = progressAt(briefing, Date.now());
      const fraction = begun >= 1 ? 1 : (progress - begun) / (1 - begun);
      if (fraction >= 1) return land(picture);
      const eased = ease(fraction);
      // in the middle of the way, where least of either is to be seen
      if (!isHalfWay && fraction >= 0.5) {
        isHalfWay = true;
        run(showLayers(picture));
      }
      clock.set(Math.round(fromMs + (picture.nowMs - fromMs) * eased));
      flight.to(eased);
      frame = requestAnimationFrame(next);
    };
    next();
  };

  const go = (state: State) => {
    const { briefing } = state;
    const picture = pictureHere(state);
    if (!briefing || !picture) return;
    hold();
    standing = null;
    ahead = picture;
    run(setTold(picture));
    const cuts = isCalm() || progressAt(briefing, Date.now()) >= 1 || !briefing.passage;
    whenWritten(
      picture,
      (handle) => {
        frame = handle;
      },
      () => (cuts ? land(picture) : fly(picture, briefing)),
    );
  };

  // the size of window, caption or type has changed: what is shown is fitted anew
  const refit = () => {
    if (standing && isScriptTold(store.getState())) land(standing);
  };
  const caption = watchCaption(refit);
  // the panels come back: what the room saw, or was to see at the end of a flight, is fitted into what they leave clear, once the map has its
  // other size
  const release = () => {
    const { view } = standing ?? ahead ?? {};
    if (ahead) show(ahead);
    if (view) requestAnimationFrame(() => run(flyTo(view, false)));
    standing = null;
  };
  const follow = (key: string) => {
    if (key === '') {
      hold();
      release();
      map.fire(LANDING);
    } else go(store.getState());
  };

  /** The small map shows what the speaker looks ahead at, among the viewer's own panels. */
  const lookAhead = (scene: string) => scene !== '' && run(goToScene(scene, { animate: false }));

  follow(keyOf(store.getState()));
  map.on('resize', refit);
  const endings = [
    watch(store, keyOf, follow),
    watch(store, aheadOf, lookAhead),
    watch(
      store,
      ({ briefing }) => briefing?.largeLabels,
      () => requestAnimationFrame(refit),
    ),
  ];
  return () => {
    hold();
    release();
    // one that was under way is over
    map.fire(LANDING);
    map.off('resize', refit);
    caption.end();
    for (const end of endings) end();
  };
}

/** What is told here; when it changes there is somewhere to go. */
function keyOf(state: State): string {
  const place = placeHere(state);
  if (!isScriptTold(state) || !place || state.opened.is !== 'open') return '';
  const { briefing } = state;
  return `${state.opened.index.situation.version} ${briefing?.plan[place.at]?.scene} ${place.off ? JSON.stringify(place.off) : ''} ${briefing?.passage?.startedMs ?? ''}`;
}

/** The scene that the speaker looks ahead at in the small map, while the room is frozen. */
function aheadOf({ briefing, briefingWindow, opened }: State): string {
  if (!briefing?.frozen || briefingWindow.role !== 'mirror' || opened.is !== 'open') return '';
  return briefing.plan[briefing.place.at]?.scene ?? '';
}

function pictureHere(state: State): Picture | null {
  const place = placeHere(state);
  return place && pictureOf(state, place);
}

// the base map's worker keeps no more cells than a dozen scenes may need
const MOST_AHEAD = 12;

/** The pictures of the scenes that come next, from the first again after the last. */
function picturesToCome(state: State): Picture[] {
  const { plan = [], place } = state.briefing ?? {};
  const next = (place?.at ?? 0) + 1;
  const inTurn = [...plan.keys()].slice(0, MOST_AHEAD).map((i) => (next + i) % plan.length);
  return inTurn.flatMap((at) => pictureOf(state, { at, off: null }) ?? []);
}

function pictureOf(
  { briefing, opened, symbols, labelLanguage, utc }: State,
  { at, off }: Place,
): Picture | null {
  if (!briefing || opened.is !== 'open') return null;
  if (off) return off;
  const scene = opened.index.scenes.get(briefing.plan[at]?.scene ?? '');
  return scene ? { ...pictureOfScene(opened.index.situation, scene), symbols, labelLanguage, utc } : null;
}

// the caption comes with the view over the map, which is fetched when a briefing begins; without it there is still a map to show
const LONGEST_WAIT_MS = 5000;

/** Calls back once the caption of a picture stands, since what is shown keeps clear of it; each frame until then is told. */
function whenWritten({ scene }: Picture, onFrame: (handle: number) => void, then: () => void): void {
  const begunMs = performance.now();
  const look = () => {
    const isWritten = findCaption()?.dataset.captionOf === (scene ?? '');
    if (isWritten || performance.now() - begunMs > LONGEST_WAIT_MS) then();
    else onFrame(requestAnimationFrame(look));
  };
  onFrame(requestAnimationFrame(look));
}

function findCaption(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-caption-of]');
}

/** Calls back when the caption takes another size, as it does once its type has come; `follow` takes up the caption that stands. */
function watchCaption(onResize: () => void): { follow(): void; end(): void } {
  let followed: HTMLElement | null = null;
  let size = '';
  const sizeOf = (element: HTMLElement) => `${element.offsetWidth} ${element.offsetHeight}`;
  const observer = new ResizeObserver(() => {
    if (!followed || size === sizeOf(followed)) return;
    size = sizeOf(followed);
    onResize();
  });
  return {
    follow: () => {
      const found = findCaption();
      if (found) size = sizeOf(found);
      if (found === followed) return;
      observer.disconnect();
      followed = found;
      if (found) observer.observe(found);
    },
    end: () => observer.disconnect(),
  };
}
