import './frame.css';
import { headStart } from './headStart';
import { startViewer } from './startViewer';

void startViewer(headStart);
