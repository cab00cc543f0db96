import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { DirectiveReading } from '../../domain/directiveText/reading';
import { AppFailure } from '../../domain/failure';
import type { ReadPackage } from '../../domain/package/packageModel';
import type { Ruling } from '../../domain/ruling';
import type { Inspection, InspectOptions } from '../../imports/inspect';
import type { ReadingProgress } from '../../imports/readingProgress';
import type { Assignment, ReportContext } from '../../imports/readReport';
import type { Refusal } from '../../imports/refusal';
import { officeMessages } from '../../text/officeMessages';
import type { FoundFile } from '../collectFiles';
import type { ImportFile } from '../importFiles';
import type { AuditedText, AuditSource } from './auditFile';
import type { Answered, FileReader, Unopened } from './fileReader';
import {
  HEAP_LIMITS,
  LARGE_BYTES,
  MOST_GROWTH_BYTES,
  PACKAGE_GROWTH_BYTES,
  PATIENCE,
  packageTimeLimitMs,
  timeLimitMs,
  WATCH_EVERY_MS,
} from './limits';
import type { Answer, AnyAnswer, PackageBytes, PackedFile, PaperSource, Task } from './messages';
import { unpackFile } from './packFile';
import type { QuestionInput, QuestionKind } from './questions';
import type { FileMark } from './readFile';
import { refusedContent } from './refusedContent';
import { type ReadingLimits, tooMuch, watchReading } from './watchReading';

/** A thread that is not asked for this long gives its memory back; one that has read a large file does so at once. */
const IDLE_MS = 20_000;
/** Somebody looks for the files to drop. */
const PREPARED_MS = 300_000;
const UNFORESEEN: Refusal = { code: 'damaged', detail: { what: 'unexpected' } };

type Outcome =
  | { readonly kind: 'report'; readonly packed: PackedFile }
  | { readonly kind: 'inspection'; readonly inspection: Inspection | { readonly unreadable: string } }
  | { readonly kind: 'answered'; readonly answered: AnyAnswer | Unopened }
  | { readonly kind: 'letter'; readonly letter: DirectiveReading | Unopened }
  | { readonly kind: 'ruling'; readonly ruling: Ruling | Unopened }
  | { readonly kind: 'audit'; readonly audit: AuditedText | Unopened }
  | { readonly kind: 'package'; readonly read: ReadPackage | Unopened }
  | { readonly kind: 'packageFiles'; readonly read: PackageBytes | Unopened }
  | { readonly kind: 'ended'; readonly refusal: Refusal; readonly mark: FileMark | null };

type FileTask = Exclude<Task, { kind: 'context' }>;

interface Reading {
  end(outcome: Outcome | AppFailure): void;
}

/** A reader in a thread of its own: made when it will soon be needed, and made anew after it had to be ended. */
export class ReadingThread implements FileReader {
  #worker: Worker | null = null;
  #context: ReportContext | null = null;
  #reading: Reading | null = null;
  #idle: NodeJS.Timeout | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #stops = 0;
  /** What was asked and is not answered yet. */
  #waiting = 0;
  #isResting = false;

  /**
   * @param program path of the bundled `reader.ts`
   * @param report takes what went wrong in the reader itself, for the log
   */
  constructor(
    private readonly program: string,
    private readonly report: (error: Error) => void,
    private readonly limits: ReadingLimits = { timeLimitMs, patience: PATIENCE, growthBytes: MOST_GROWTH_BYTES },
  ) {}

  prepare(): void {
    if (this.#worker !== null) return;
    const worker = this.#ready(null);
    worker.on('error', this.report);
    worker.on('exit', () => this.#drop());
    this.#rest(worker, PREPARED_MS);
  }

  async readReport(
    file: FoundFile,
    context: ReportContext,
    assignment: Assignment,
    progress?: ReadingProgress,
  ): Promise<ImportFile> {
    const outcome = await this.#run({ kind: 'report', file, assignment }, context, progress);
    if (outcome.kind === 'report') return unpackFile(outcome.packed);
    const { refusal, mark } = outcome.kind === 'ended' ? outcome : { refusal: UNFORESEEN, mark: null };
    return refusedFile(file, refusal, mark ?? (await markBefore(file.path)));
  }

  async inspect(file: FoundFile, options: InspectOptions): Promise<Inspection | Unopened> {
    const outcome = await this.#run({ kind: 'inspect', file, options }, null);
    if (outcome.kind === 'inspection') return outcome.inspection;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async ask<K extends QuestionKind>(
    file: FoundFile,
    question: K,
    input: QuestionInput<K>,
  ): Promise<Answered<K> | Unopened> {
    const outcome = await this.#run({ kind: 'ask', file, question, input }, null);
    if (outcome.kind === 'answered') return outcome.answered as Answered<K> | Unopened; // the thread answers what it is asked
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async readLetter(source: FoundFile | { readonly text: string }): Promise<DirectiveReading | Unopened> {
    const task: FileTask =
      'text' in source ? { kind: 'letterText', text: source.text } : { kind: 'letter', file: source };
    const outcome = await this.#run(task, null);
    if (outcome.kind === 'letter') return outcome.letter;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async measure(paper: PaperSource, resourcesFolder: string): Promise<Ruling | Unopened> {
    const outcome = await this.#run({ kind: 'measure', paper, resourcesFolder }, null);
    if (outcome.kind === 'ruling') return outcome.ruling;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async audit(source: AuditSource): Promise<AuditedText | Unopened> {
    const outcome = await this.#run({ kind: 'audit', source }, null);
    if (outcome.kind === 'audit') return outcome.audit;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async readPackage(file: FoundFile, password: string | null): Promise<ReadPackage | Unopened> {
    const outcome = await this.#run({ kind: 'package', file, password }, null);
    if (outcome.kind === 'package') return outcome.read;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  async readPackageFiles(
    file: FoundFile,
    password: string | null,
    hashes: readonly string[],
    sha256: string,
  ): Promise<PackageBytes | Unopened> {
    const outcome = await this.#run({ kind: 'packageFiles', file, password, hashes, sha256 }, null);
    if (outcome.kind === 'packageFiles') return outcome.read;
    return { refusal: outcome.kind === 'ended' ? outcome.refusal : UNFORESEEN };
  }

  stop(): void {
    this.#stops += 1;
    this.#reading?.end(cancelled());
    this.#drop();
  }

  /** Between the files of one import too: a next file gets a new thread, which goes by itself when it is idle. */
  rest(): void {
    this.#isResting = this.#waiting > 0;
    if (!this.#isResting) this.#drop();
  }

  /** One file after another; whoever still waits for a turn when all is stopped gets none. */
  #run(task: FileTask, context: ReportContext | null, progress?: ReadingProgress): Promise<Outcome> {
    const stops = this.#stops;
    this.#waiting += 1;
    const done = this.#queue.then(async () => {
      const sizeBytes = await sizeOfTask(task);
      if (this.#stops !== stops) throw cancelled();
      return this.#read(task, context, sizeBytes, progress);
    });
    this.#queue = done.catch(() => undefined).then(() => this.#answered());
    return done;
  }

  #answered(): void {
    this.#waiting -= 1;
    if (this.#isResting) this.rest();
  }

  #read(
    task: FileTask,
    context: ReportContext | null,
    sizeBytes: number,
    progress?: ReadingProgress,
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const worker = this.#ready(context);
      let mark: FileMark | null = null;
      const unwatch = watchReading(sizeBytes, this.#limitsOf(task), WATCH_EVERY_MS, (refusal) => giveUp(refusal));
      const end = (outcome: Outcome | AppFailure) => {
        if (this.#reading !== reading) return;
        this.#reading = null;
        unwatch();
        if (sizeBytes > LARGE_BYTES) this.#drop();
        else this.#rest(worker);
        if (outcome instanceof AppFailure) reject(outcome);
        else resolve(outcome);
      };
      const giveUp = (refusal: Refusal) => {
        this.#drop();
        end({ kind: 'ended', refusal, mark });
      };
      const reading: Reading = { end };
      this.#reading = reading;
      worker.removeAllListeners();
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'opened') mark = answer.mark;
        else if (answer.kind === 'progress') progress?.(answer.doneBytes, answer.totalBytes);
        else if (answer.kind === 'bug') {
          this.report(Object.assign(new Error(answer.message), { stack: answer.stack }));
          end({ kind: 'ended', refusal: UNFORESEEN, mark });
        } else end(answer);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (!isMemory) this.report(error);
        giveUp(isMemory ? tooMuch('memory') : UNFORESEEN);
      });
      worker.on('exit', () => giveUp(UNFORESEEN));
      worker.postMessage(task);
    });
  }

  #limitsOf({ kind }: FileTask): ReadingLimits {
    if (kind !== 'package' && kind !== 'packageFiles') return this.limits;
    return { ...this.limits, timeLimitMs: packageTimeLimitMs, growthBytes: PACKAGE_GROWTH_BYTES };
  }

  #ready(context: ReportContext | null): Worker {
    clearTimeout(this.#idle);
    this.#worker ??= new Worker(this.program, { resourceLimits: HEAP_LIMITS });
    this.#worker.ref();
    if (context !== null && context !== this.#context) {
      this.#worker.postMessage({ kind: 'context', context } satisfies Task);
      this.#context = context;
    }
    return this.#worker;
  }

  /** Kept for the next file, but neither for ever nor as a reason for the process to stay. */
  #rest(worker: Worker, idleMs = IDLE_MS): void {
    if (this.#worker !== worker) return;
    worker.unref();
    this.#idle = setTimeout(() => this.#drop(), idleMs).unref();
  }

  /** Its end is not waited for: Node may take a while, and nothing of it is needed any more. */
  #drop(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    this.#context = null;
    worker?.removeAllListeners();
    worker?.on('error', () => undefined); // whatever it still says
    worker?.unref();
    void worker?.terminate();
  }
}

function cancelled(): AppFailure {
  return new AppFailure('cancelled', officeMessages.cancelled);
}

async function sizeOfTask(task: FileTask): Promise<number> {
  if (task.kind === 'measure') return 'path' in task.paper ? sizeOf(task.paper.path) : task.paper.bytes.length;
  if (task.kind === 'audit') return sizeOfAudited(task.source);
  return 'file' in task ? sizeOf(task.file.path) : 0;
}

async function sizeOfAudited(source: AuditSource): Promise<number> {
  if ('text' in source) return source.text.length;
  return 'path' in source ? sizeOf(source.path) : source.bytes.length;
}

/** 0 when it cannot be told; the reader will say why. */
async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

type GivenMark = Pick<ImportFile, keyof FileMark>;

/** What the folder says of a file that was given up before its bytes were here. */
async function markBefore(path: string): Promise<GivenMark> {
  const found = await stat(path).catch(() => null);
  return { sha256: '', sizeBytes: found?.size ?? 0, modifiedMs: found?.mtimeMs ?? null };
}

function refusedFile({ path, fileName, folder }: FoundFile, refusal: Refusal, mark: GivenMark): ImportFile {
  return { path, fileName, folder, ...mark, content: refusedContent(refusal, fileName) };
}
