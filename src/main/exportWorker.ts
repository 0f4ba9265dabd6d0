import { answerExport } from './export/answerExport';

await answerExport();
