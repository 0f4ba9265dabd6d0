/** @typedef {import('./mercator.mjs').Position} Position */

/**
 * Joins directed segments end to start into rings and chains. GMT cuts its shorelines at the edges of its bins;
 * two halves of a cut carry the same numbers, so a rounding to 1e-6 degree is only for the last bits of a double.
 * @param {Position[][]} segments each directed, land (or water, for lakes) always on the same hand
 * @returns {{ rings: Position[][], chains: Position[][] }} rings repeat their first position; chains stay open
 */
export function joinDirected(segments) {
  const rings = [];
  const byStart = new Map();
  for (const segment of segments) {
    if (key(segment[0]) === key(segment.at(-1))) rings.push(segment);
    else if (byStart.has(key(segment[0]))) throw new Error(`two shorelines start at ${segment[0]}`);
    else byStart.set(key(segment[0]), segment);
  }
  const ends = new Set([...byStart.values()].map((segment) => key(segment.at(-1))));
  const heads = [...byStart.values()].filter((segment) => !ends.has(key(segment[0])));
  const chains = heads.map((head) => follow(head, byStart));
  while (byStart.size > 0) rings.push(follow(byStart.values().next().value, byStart));
  return { rings, chains };
}

/** Takes `head` and all that continues it out of `byStart`. */
function follow(head, byStart) {
  byStart.delete(key(head[0]));
  const line = head.slice();
  for (;;) {
    const next = byStart.get(key(line.at(-1)));
    if (next === undefined) return line;
    byStart.delete(key(next[0]));
    for (let i = 1; i < next.length; i++) line.push(next[i]);
  }
}

/**
 * Joins undirected segments where exactly two ends meet, so that a river runs through the edges of GMT's bins
 * and still ends at its forks.
 * @param {Position[][]} segments @returns {Position[][]}
 */
export function joinUndirected(segments) {
  const touching = new Map();
  for (const segment of segments) {
    for (const end of [segment[0], segment.at(-1)]) {
      if (!touching.has(key(end))) touching.set(key(end), []);
      touching.get(key(end)).push(segment);
    }
  }
  const used = new Set();
  const grow = (line) => {
    for (;;) {
      const meeting = touching.get(key(line.at(-1)));
      const next = meeting.length === 2 ? meeting.find((segment) => !used.has(segment)) : undefined;
      if (next === undefined) return line;
      used.add(next);
      const onward = key(next[0]) === key(line.at(-1)) ? next : next.slice().reverse();
      for (let i = 1; i < onward.length; i++) line.push(onward[i]);
    }
  };
  const joined = [];
  for (const segment of segments) {
    if (used.has(segment)) continue;
    used.add(segment);
    joined.push(grow(grow(segment.slice()).reverse()));
  }
  return joined;
}

function key([longitude, latitude]) {
  return `${Math.round(longitude * 1e6)},${Math.round(latitude * 1e6)}`;
}
