import { answerNames } from './situation/search/answerNames';

answerNames();
