import { answerFile } from './export/desk/answerFile';

await answerFile();
