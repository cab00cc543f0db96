import { parentPort } from 'node:worker_threads';
import { serveReading } from './office/reading/serveReading';

/** Start of the thread in which files from outside are read; it knows no database and can be ended at any moment. */
if (!parentPort) throw new Error('reader.js runs as a worker thread only');
serveReading(parentPort);
