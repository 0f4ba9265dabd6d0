import type { LayerShown, Picture } from '../picture';
import { ease, type FrameSize, flightBetween } from './flight';

/** The pictures on the way from one to another: in the first half the words and looks of the one, from the middle on those of the other. */
export function passage(from: Picture, to: Picture, frame: FrameSize): (fraction: number) => Picture {
  const viewAt = flightBetween(from.view, to.view, frame);
  return (fraction) => ({
    ...(fraction < 0.5 ? from : to),
    view: viewAt(fraction),
    nowMs: Math.round(from.nowMs + (to.nowMs - from.nowMs) * ease(fraction)),
    layers: layersBetween(from.layers, to.layers, fraction),
  });
}

type Layers = Picture['layers'];

function layersBetween(from: Layers, to: Layers, fraction: number): Layers {
  const ids = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return Object.fromEntries(ids.map((id) => [id, layerBetween(from[id], to[id], fraction)]));
}

// what leaves is gone by the middle of the way, and what comes begins there: neither is taken for the other
function layerBetween(
  from: LayerShown | undefined,
  to: LayerShown | undefined,
  fraction: number,
): LayerShown {
  const [out, into] = [from?.visible ? from.opacity : 0, to?.visible ? to.opacity : 0];
  const look = to ?? from ?? { visible: false, opacity: 1 };
  const opacity =
    out > 0 && into > 0
      ? out + (into - out) * fraction
      : Math.max(out * (1 - 2 * fraction), into * (2 * fraction - 1), 0);
  return opacity > 0 ? { ...look, visible: true, opacity } : { ...look, visible: false };
}
