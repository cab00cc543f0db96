import type { Worker } from 'node:worker_threads';
import { AppFailure } from '../domain/failure';
import type { EventName, Events } from '../ipc/contract';
import { shellText } from '../text/shell';
import {
  ANSWERED_EARLY,
  type CallMessage,
  type CoreCall,
  type CoreInput,
  type CoreMessage,
  type CoreOutput,
  OPEN,
  STOPPING,
} from './coreMessages';
import { endThread } from './endThread';
import { withLimit } from './withLimit';

export interface CoreClientOptions {
  /** Shared with the worker; see `CoreSettings`. */
  readonly stops: SharedArrayBuffer;
  /** @param restore path of a backup to put into a damaged data folder first */
  spawn(restore?: string): Worker;
  onEvent<E extends EventName>(event: E, payload: Events[E]): void;
  /** The worker ended by itself after the office was open; every call under way has already failed. */
  onCrash(): void;
  /** @throws AppFailure when what asks began on other data than those that are open now */
  requireSameData?(): void;
  report(error: unknown): void;
}

/** The end is told at once, too: then nothing needs to be opened. */
const SENT_EARLY: ReadonlySet<CoreCall> = new Set([...ANSWERED_EARLY, 'core.close']);

interface Waiting {
  resolve(value: unknown): void;
  reject(failure: AppFailure): void;
}

/** The shell's end of the line to the office core. Calls made before the office is open wait until it is. */
export class CoreClient {
  private worker: Worker | null = null;
  private isOpen = false;
  /** What was kept of the office can be asked for, the office not yet. */
  private isAnswering = false;
  /** An office that was answered for from what was kept of it could not be opened: the next may say otherwise. */
  private isDoubted = false;
  /** Kept when the worker of now has ended or could not open the office. */
  private gone: Promise<void> = Promise.resolve();
  private tellGone = () => {};
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private unsent: CallMessage[] = [];
  /** Sent before the office was open: asked again of the next one if it never is. */
  private unopened: CallMessage[] = [];
  private readonly stops: Int32Array;

  constructor(private readonly options: CoreClientOptions) {
    this.stops = new Int32Array(options.stops);
  }

  /**
   * Starts the worker and waits for the office to open. May be called again after it failed or after a crash.
   * @param restore path of a backup to put into a damaged data folder first
   * @throws AppFailure that says why the office cannot be opened
   */
  start(restore?: string): Promise<void> {
    const worker = this.options.spawn(restore);
    this.worker = worker;
    this.gone = new Promise((resolve) => {
      this.tellGone = resolve;
    });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: CoreMessage) => {
        if (message.kind === 'answering') this.answering(worker);
        else if (message.kind === 'opened') {
          this.open(worker);
          resolve();
        } else if (message.kind === 'openFailed') {
          this.isDoubted ||= this.isAnswering;
          void this.forget(worker);
          const { code, message: sentence, backup } = message.failure;
          reject(new AppFailure(code, sentence, backup));
        } else this.receive(message);
      });
      worker.on('error', (error) => this.options.report(error));
      worker.on('exit', () => {
        if (this.worker !== worker) return; // its end was wanted
        reject(new AppFailure('unexpected', shellText.failure.coreNotStarted)); // nothing happens once it has opened
        this.crashed(worker);
      });
    });
  }

  async call<C extends CoreCall>(channel: C, input: CoreInput<C>): Promise<CoreOutput<C>> {
    this.options.requireSameData?.();
    if (STOPPING.has(channel)) Atomics.add(this.stops, 0, 1);
    const message: CallMessage = { id: ++this.lastId, channel, input };
    return new Promise<CoreOutput<C>>((resolve, reject) => {
      this.waiting.set(message.id, { resolve: (value) => resolve(value as CoreOutput<C>), reject }); // the pair id–channel is ours
      this.send(message);
    });
  }

  /**
   * Lets the core write what is left. Nothing is answered after that.
   * @throws AppFailure when the core could not finish, or not within `limitMs`
   */
  async close(limitMs: number): Promise<void> {
    if (this.worker === null) return;
    const isOpen = this.isOpen; // else it is waited for: what is being opened holds the folder
    const closed = Promise.race([this.call('core.close', {}), this.gone]);
    await withLimit(closed, limitMs, closeTimedOut).catch((error: unknown) => {
      if (isOpen) throw error;
    });
  }

  /** Ends the thread; settled when it has gone. Whoever still waits for an answer of it is told. */
  async end(): Promise<void> {
    this.unsent = []; // they were meant for what was being opened; the next core may have other data
    this.refuseSent();
    if (this.worker !== null) await this.forget(this.worker);
  }

  private send(message: CallMessage): void {
    if (this.isOpen || (this.isAnswering && SENT_EARLY.has(message.channel))) {
      if (!this.isOpen) this.unopened.push(message);
      this.worker?.postMessage(message);
      return;
    }
    this.unsent.push(message);
    if (this.isAnswering) this.worker?.postMessage(OPEN);
  }

  private answering(worker: Worker): void {
    if (this.worker !== worker) return;
    this.isAnswering = true;
    for (const message of this.unsent.splice(0)) this.send(message);
  }

  private open(worker: Worker): void {
    this.isOpen = true;
    this.isAnswering = false;
    this.unopened = [];
    for (const message of this.unsent) worker.postMessage(message);
    this.unsent = [];
    if (this.isDoubted) this.options.onEvent('office.renewed', {});
    this.isDoubted = false;
  }

  private receive(message: Exclude<CoreMessage, { kind: 'answering' | 'opened' | 'openFailed' }>): void {
    switch (message.kind) {
      case 'event':
        this.options.onEvent(message.event, message.payload);
        break;
      case 'bug':
        this.options.report(Object.assign(new Error(message.message), { stack: message.stack }));
        break;
      case 'value':
        this.take(message.id)?.resolve(message.value);
        break;
      case 'failure':
        this.take(message.id)?.reject(new AppFailure(message.failure.code, message.failure.message));
        break;
      default:
        message satisfies never;
    }
  }

  /** The caller that waits for this answer, once. */
  private take(id: number): Waiting | undefined {
    const caller = this.waiting.get(id);
    this.waiting.delete(id);
    return caller;
  }

  /** Ends a worker whose end is wanted, so that it is no crash. */
  private async forget(worker: Worker): Promise<void> {
    if (this.worker === worker) this.worker = null;
    this.isOpen = false;
    this.isAnswering = false;
    this.tellGone();
    this.unsent = [...this.unopened.splice(0).filter(({ id }) => this.waiting.has(id)), ...this.unsent];
    await endThread(worker);
  }

  private crashed(worker: Worker): void {
    if (this.worker !== worker) return;
    const wasOpen = this.isOpen;
    this.isDoubted ||= this.isAnswering;
    this.worker = null;
    this.isOpen = false;
    this.isAnswering = false;
    this.unopened = [];
    this.tellGone();
    this.refuseSent();
    if (wasOpen) this.options.onCrash();
  }

  private refuseSent(): void {
    const sent = new Set(this.waiting.keys());
    for (const { id } of this.unsent) sent.delete(id);
    for (const id of sent) this.take(id)?.reject(coreStopped());
  }
}

function coreStopped(): AppFailure {
  return new AppFailure('unexpected', shellText.failure.coreStopped);
}

function closeTimedOut(): AppFailure {
  return new AppFailure('unexpected', shellText.failure.coreCloseTimedOut);
}
