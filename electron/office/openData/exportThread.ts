import { Worker } from 'node:worker_threads';
import { AppFailure } from '../../domain/failure';
import { openDataText } from '../../text/openDataText';
import type { OpenDataExporter } from './exporter';
import type { ExportMessage, ExportTask } from './exportMessages';
import type { ExportProgress, ExportWork, Written } from './writeOpenData';

/** An export in a thread of its own, begun when it is asked for and gone with its end. */
export class ExportThread implements OpenDataExporter {
  /**
   * @param program path of the bundled `exporter.ts`
   * @param report takes what went wrong in the thread itself, for the log
   */
  constructor(
    private readonly program: string,
    private readonly report: (error: Error) => void,
  ) {}

  async write(image: Uint8Array, work: ExportWork, progress: ExportProgress, signal: AbortSignal): Promise<Written> {
    if (signal.aborted) throw stopped();
    const own = image.buffer instanceof ArrayBuffer && image.byteLength === image.buffer.byteLength;
    const worker = new Worker(this.program, {
      workerData: { image, work } satisfies ExportTask,
      transferList: own ? [image.buffer as ArrayBuffer] : [],
    });
    try {
      return await this.#answerOf(worker, progress, signal);
    } finally {
      await worker.terminate(); // waits until nothing of it is left
    }
  }

  #answerOf(worker: Worker, progress: ExportProgress, signal: AbortSignal): Promise<Written> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(stopped()), { once: true });
      worker.on('message', (message: ExportMessage) => {
        if (message.kind === 'progress') progress(message.done, message.total, message.label);
        else if (message.kind === 'written') resolve(message.written);
        else reject(new AppFailure(message.code, message.message));
      });
      worker.on('error', (error) => {
        this.report(error instanceof Error ? error : new Error(String(error)));
        reject(new AppFailure('unexpected', openDataText.died));
      });
      worker.on('exit', () => reject(new AppFailure('unexpected', openDataText.died)));
    });
  }
}

function stopped(): AppFailure {
  return new AppFailure('cancelled', openDataText.stopped);
}
