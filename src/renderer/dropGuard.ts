import type { Store } from './store/store';

/**
 * Keeps a file that is dropped on the window from replacing the page, which is what a browser would do with it, and says how a
 * situation is opened. Returns what ends that.
 */
export function registerDropGuard(store: Store): () => void {
  const hold = (event: DragEvent) => event.preventDefault();
  const tell = (event: DragEvent) => {
    event.preventDefault();
    const text =
      'Nothing was opened. Name the situation’s folder when you start the viewer: npm start -- <folder>';
    store.setState({ notice: { text, serial: performance.now() } });
  };
  window.addEventListener('dragover', hold);
  window.addEventListener('drop', tell);
  return () => {
    window.removeEventListener('dragover', hold);
    window.removeEventListener('drop', tell);
  };
}
