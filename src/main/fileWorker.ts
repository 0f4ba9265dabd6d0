import { answerFile } from './export/files/answerFile';

await answerFile();
