import { answerEncode } from './export/webm/answerEncode';

answerEncode();
