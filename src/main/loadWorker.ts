import { answerLoad } from './situation/loading/answerLoad';

await answerLoad();
