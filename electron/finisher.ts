import { parentPort } from 'node:worker_threads';
import { serveFinishing } from './pdf/serveFinishing';

/** Start of the thread in which printed papers are finished: seconds of work for a long annex, and the window stays alive. */
if (!parentPort) throw new Error('finisher.js runs as a worker thread only');
serveFinishing(parentPort);
