import { answerPreviews } from './export/desk/answerPreviews';

answerPreviews();
