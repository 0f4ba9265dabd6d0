import './frame.css';
import { windowAddress } from './briefing/windowAddress';
import { headStart } from './headStart';
import { startViewer } from './startViewer';

if (windowAddress().role === 'presenter') void startNotes();
else void startViewer(headStart);

async function startNotes(): Promise<void> {
  const { startPresenter } = await import('./briefing/presenter/startPresenter');
  const place = document.getElementById('root');
  if (place) startPresenter(place, headStart);
}
