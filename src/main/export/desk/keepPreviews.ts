import { type Preview, versionOf } from './previewer';

// the small pictures of a briefing, for each of its windows, and what a dialog was just set to
const MOST = 48;

/** Draws what several windows ask for only once: the latest previews of the situation are kept. */
export function keepPreviews(preview: Preview): Preview {
  const kept = new Map<string, ReturnType<Preview>>();
  let version = '';
  return (source, previewed) => {
    if (versionOf(source) !== version) kept.clear();
    version = versionOf(source);
    const key = JSON.stringify(previewed);
    const drawn = kept.get(key) ?? preview(source, previewed);
    // what is asked for again is the latest
    kept.delete(key);
    kept.set(key, drawn);
    for (const oldest of [...kept.keys()].slice(0, -MOST)) kept.delete(oldest);
    drawn.catch(() => kept.get(key) === drawn && kept.delete(key));
    return drawn;
  };
}
