import { exportFile } from './export/files/exportFile';
import { answerOrder } from './export/thread/answerOrder';

await answerOrder(exportFile);
