import './frame.css';
import { windowAddress } from './briefing/windowAddress';
import { headStart } from './headStart';
import { keptTheme } from './keptTheme';

// before anything is drawn
document.documentElement.dataset.theme = keptTheme();

const start = windowAddress().role === 'presenter' ? startNotes : startMap;
void start();

// a worker that has not started by then is not worth waiting for
const LONGEST_WAIT_MS = 300;

// not before the base map's worker listens: it then paints the first tiles while the page draws what lies on them
async function startMap(): Promise<void> {
  const wait = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
  const [{ startViewer }] = await Promise.all([
    import('./startViewer'),
    Promise.race([headStart.worker.ready, wait]),
  ]);
  await startViewer(headStart);
}

async function startNotes(): Promise<void> {
  const { startPresenter } = await import('./briefing/presenter/startPresenter');
  const place = document.getElementById('root');
  if (place) startPresenter(place, headStart);
}
