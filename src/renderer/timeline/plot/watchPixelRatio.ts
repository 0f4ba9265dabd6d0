/** Calls back when the page gets another device pixel ratio: another screen, another zoom. Returns its unsubscribe. */
export function watchPixelRatio(listener: () => void): () => void {
  let query: MediaQueryList | null = null;
  const changed = () => {
    listen();
    listener();
  };
  // a query can only ask for the ratio that is; after a change the next one has to be asked for
  const listen = () => {
    query?.removeEventListener('change', changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', changed);
  };
  listen();
  return () => query?.removeEventListener('change', changed);
}
