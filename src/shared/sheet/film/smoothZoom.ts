/** A view as a camera has it: its middle and the width that it sees, in any one flat unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

// how strongly the path zooms out to get ahead: what the authors' test persons liked best
const RHO = 1.42;
const RHO2 = RHO * RHO;
const RHO4 = RHO2 * RHO2;

/**
 * The path from one view to another that looks smoothest: far ones are left by zooming out, at an even visible speed. Returns the view at a
 * fraction of the way, 0 to 1; the ends are met exactly.
 *
 * J. J. van Wijk and W. A. A. Nuij, “Smooth and efficient zooming and panning”, IEEE InfoVis 2003, equation 9.
 */
export function smoothZoom(from: Camera, to: Camera): (fraction: number) => Camera {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const u1 = Math.hypot(dx, dy);
  const [w0, w1] = [from.width, to.width];
  // side by side to within a thousandth of the view: nothing to pan
  const isZoomOnly = u1 < 1e-3 * Math.min(w0, w1);
  const path = isZoomOnly ? zoomOnly(w0, w1) : zoomAndPan(w0, w1, u1);
  return (fraction) => {
    if (fraction <= 0) return from;
    if (fraction >= 1) return to;
    const { panned, width } = path(fraction);
    return { x: from.x + panned * dx, y: from.y + panned * dy, width };
  };
}

/** The share of the way panned, and the width, at a fraction of the path. */
type Path = (fraction: number) => { readonly panned: number; readonly width: number };

function zoomOnly(w0: number, w1: number): Path {
  return (fraction) => ({ panned: fraction, width: w0 * (w1 / w0) ** fraction });
}

function zoomAndPan(w0: number, w1: number, u1: number): Path {
  const b = (end: 0 | 1) => {
    const sign = end === 0 ? 1 : -1;
    const w = end === 0 ? w0 : w1;
    return (w1 * w1 - w0 * w0 + sign * RHO4 * u1 * u1) / (2 * w * RHO2 * u1);
  };
  // ln(sqrt(b² + 1) - b), in the form that loses no digits
  const r0 = -Math.asinh(b(0));
  const r1 = -Math.asinh(b(1));
  const length = (r1 - r0) / RHO;
  return (fraction) => {
    const s = fraction * length;
    const u = (w0 / RHO2) * (Math.cosh(r0) * Math.tanh(RHO * s + r0) - Math.sinh(r0));
    return { panned: u / u1, width: (w0 * Math.cosh(r0)) / Math.cosh(RHO * s + r0) };
  };
}
