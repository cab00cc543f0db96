import { askAhead } from './askAhead';

/** Named first by the page's script: what stands here runs before anything else of it. */
export const firstAnswers = askAhead();
