import { exportSheets } from './export/exportSheets';
import { answerOrder } from './export/thread/answerOrder';

await answerOrder(exportSheets);
