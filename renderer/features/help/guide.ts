import markdown from '../../../docs/huong-dan-su-dung.md?raw';
import { readGuide } from './readGuide';
import { indexGuide } from './searchGuide';

/** The user guide as it was when the app was built; only the chunk of the help panel carries it. */
export const guide = readGuide(markdown);
export const guideIndex = indexGuide(guide);
