import '../frame.css';
import './startMessage.css';
import { PAGE_PARTS } from '../../shared/standalonePage';
import { startViewer } from '../startViewer';
import { readPage } from './readPage';

// the message says that the viewer has not started; it goes once that is untrue, and says why where that is known
const message = document.getElementById(PAGE_PARTS.message);

readPage()
  .then(startViewer)
  .then(() => message?.remove())
  .catch((error: unknown) => message?.append(` (${error instanceof Error ? error.message : String(error)})`));
