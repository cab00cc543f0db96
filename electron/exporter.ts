import { parentPort, workerData } from 'node:worker_threads';
import type { ExportTask } from './office/openData/exportMessages';
import { serveExport } from './office/openData/serveExport';

/** Start of the thread that writes open data: a province's lists take a while, and whoever asks the core meanwhile is answered. */
if (!parentPort) throw new Error('exporter.js runs as a worker thread only');
process.noDeprecation = true; // of exceljs' zip tools; the console of whoever scripts is no place to say so
void serveExport(parentPort, workerData as ExportTask); // handed over by ExportThread, this program's other end
