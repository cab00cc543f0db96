/** What an office is opened with in the thread of a window, read in one step. */
export { ExportThread } from './openData/exportThread';
export { openInSteps } from './openInSteps';
export { openOrLook } from './openOrLook';
export { ReadingThread } from './reading/readingThread';
