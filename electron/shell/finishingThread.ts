import { Worker } from 'node:worker_threads';
import type { FinishAnswer, Finisher, Finishing, FinishTask } from '../pdf/finishing';
import type { FinishedPdf } from '../pdf/finishPdf';
import type { PaperProperties } from '../pdf/properties';

/** Letters come one after another; a thread that is not asked for this long gives its memory back. */
const IDLE_MS = 60_000;

interface Waiting {
  resolve(finished: FinishedPdf): void;
  reject(error: Error): void;
}

/** Finishes papers in a thread of its own, so that the window answers while a long annex gets its tags. */
export class FinishingThread implements Finisher {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  readonly #open = new Set<number>();
  readonly #waiting = new Map<number, Waiting>();

  /** @param program path of the bundled `finisher.ts` */
  constructor(private readonly program: string) {}

  prepare(): void {
    this.#tell(null);
    this.#rest();
  }

  begin(described: string, properties: PaperProperties): Finishing {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#open.add(id);
    this.#tell({ kind: 'begin', id, described, properties });
    return {
      add: (printed) => {
        const own = new Uint8Array(printed); // a Buffer may lie in memory it shares, which cannot be handed over
        this.#tell({ kind: 'add', id, printed: own }, [own.buffer]);
      },
      end: () =>
        new Promise((resolve, reject) => {
          this.#waiting.set(id, { resolve, reject });
          if (this.#open.has(id)) this.#tell({ kind: 'end', id });
          else this.#settle(id, ({ reject: fail }) => fail(new Error('the finishing thread ended')));
        }),
      drop: () => {
        if (this.#open.has(id)) this.#tell({ kind: 'drop', id });
        this.#settle(id);
      },
    };
  }

  #tell(task: FinishTask | null, buffers: ArrayBuffer[] = []): void {
    clearTimeout(this.#idle);
    this.#worker ??= this.#started();
    this.#worker.ref();
    if (task !== null) this.#worker.postMessage(task, buffers);
  }

  #started(): Worker {
    const worker = new Worker(this.program);
    const lose = (error: Error) => {
      if (this.#worker !== worker) return; // it has said so already, and others may be at work
      this.#worker = null;
      for (const id of [...this.#open]) this.#settle(id, ({ reject }) => reject(error));
    };
    worker.on('message', (answer: FinishAnswer) => this.#take(answer));
    worker.on('error', lose);
    worker.on('exit', () => lose(new Error('the finishing thread ended')));
    return worker;
  }

  #take(answer: FinishAnswer): void {
    this.#settle(answer.id, ({ resolve, reject }) => {
      if (answer.kind === 'finished') resolve(answer.finished);
      else reject(failureOf(answer));
    });
  }

  #settle(id: number, how?: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#open.delete(id);
    if (waiting && how) how(waiting);
    if (this.#open.size === 0) this.#rest();
  }

  /** Kept for the next paper, but neither for ever nor as a reason for the process to stay. */
  #rest(): void {
    const worker = this.#worker;
    if (worker === null) return;
    worker.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#worker = null;
      worker.removeAllListeners();
      worker.on('error', () => undefined); // whatever it still says
      void worker.terminate();
    }, IDLE_MS).unref();
  }
}

function failureOf({ isUnreadable, message, stack }: Extract<FinishAnswer, { kind: 'failed' }>): Error {
  const error = isUnreadable ? new SyntaxError(message) : new Error(message);
  return Object.assign(error, { stack });
}
