import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportContext } from '../../electron/imports/readReport';
import type { ImportFile } from '../../electron/office/importFiles';
import { ReadingThread } from '../../electron/office/reading/readingThread';
import { randomFrom } from '../support/randomFrom';
import { corpusOf } from './corpus';
import { type ImportChecker, openImportChecker } from './importChecker';
import { type Mutant, mutantOf } from './mutate';

export interface FuzzOptions {
  readonly projectFolder: string;
  /** Path of the bundled `reader.ts`. */
  readonly reader: string;
  readonly cases: number;
  readonly seed: number;
  /** Spoilt files that made trouble are kept here. */
  readonly keepIn: string;
  onCase?(done: number): void;
}

export interface FuzzResult {
  readonly cases: number;
  /** Cases by how they ended. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly worstMs: number;
  readonly worst: string;
  readonly peakBytes: number;
  /** Imports that were checked against the store, reports that got in and were there whole. */
  readonly imports: number;
  readonly reportsTaken: number;
  /** What must not be, each with the file it was seen on. */
  readonly faults: readonly string[];
}

const IMPORT_EVERY = 50;
const FILES_OF_AN_IMPORT = 12;
const MOST_MS = 10_000;

/** Spoils real files in every way it knows and reads them as an import does; some go all the way into a store. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-fuzz-'));
  const run = new FuzzRun(options, folder);
  const checker = await openImportChecker(options.projectFolder, join(folder, 'office'), run.reader);
  try {
    return await run.all(checker);
  } finally {
    run.reader.stop();
    await checker.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class FuzzRun {
  readonly reader: ReadingThread;
  readonly #corpus;
  readonly #random;
  readonly #outcomes: Record<string, number> = {};
  readonly #faults: string[] = [];
  #bugs: string[] = [];
  #worst = { ms: 0, name: '' };
  #peakBytes = 0;
  #reportsTaken = 0;
  #imports = 0;

  constructor(
    private readonly options: FuzzOptions,
    private readonly folder: string,
  ) {
    this.reader = new ReadingThread(options.reader, ({ stack }) => this.#bugs.push(String(stack)));
    this.#corpus = corpusOf(options.projectFolder);
    this.#random = randomFrom(options.seed);
  }

  async all(checker: ImportChecker): Promise<FuzzResult> {
    let recent: Mutant[] = [];
    for (let done = 1; done <= this.options.cases; done += 1) {
      const mutant = mutantOf(this.#corpus, this.#random);
      recent.push(mutant);
      await this.#readOne(mutant, checker.context, done);
      if (done % IMPORT_EVERY === 0) {
        await this.#importSome(recent.slice(-FILES_OF_AN_IMPORT), checker, done);
        recent = [];
      }
      this.options.onCase?.(done);
    }
    return {
      cases: this.options.cases,
      outcomes: this.#outcomes,
      worstMs: this.#worst.ms,
      worst: this.#worst.name,
      peakBytes: this.#peakBytes,
      imports: this.#imports,
      reportsTaken: this.#reportsTaken,
      faults: this.#faults,
    };
  }

  async #readOne(mutant: Mutant, context: ReportContext, number: number): Promise<void> {
    const path = join(this.folder, mutant.name);
    writeFileSync(path, mutant.bytes);
    const started = performance.now();
    const file = await this.reader.readReport({ path, fileName: mutant.name, folder: '' }, context, {});
    const ms = performance.now() - started;
    rmSync(path);
    if (ms > this.#worst.ms) this.#worst = { ms, name: `${mutant.name} (${mutant.way})` };
    this.#peakBytes = Math.max(this.#peakBytes, process.memoryUsage.rss());
    const outcome = outcomeOf(file);
    this.#outcomes[outcome] = (this.#outcomes[outcome] ?? 0) + 1;
    if (ms > MOST_MS) this.#fault(mutant, number, `took ${Math.round(ms)} ms`);
    for (const bug of this.#bugs) this.#fault(mutant, number, bug);
    this.#bugs = [];
  }

  async #importSome(mutants: readonly Mutant[], checker: ImportChecker, number: number): Promise<void> {
    const folder = join(this.folder, 'batch');
    for (const [index, { name, bytes }] of mutants.entries()) {
      mkdirSync(join(folder, String(index)), { recursive: true });
      writeFileSync(join(folder, String(index), name), bytes);
    }
    const { taken, faults } = await checker.importAndLook(folder);
    rmSync(folder, { recursive: true, force: true });
    this.#imports += 1;
    this.#reportsTaken += taken;
    for (const fault of faults) this.#faults.push(`import after case ${number}: ${fault}`);
  }

  #fault({ name, way, bytes }: Mutant, number: number, what: string): void {
    mkdirSync(this.options.keepIn, { recursive: true });
    const kept = join(this.options.keepIn, `${this.options.seed}-${number}-${name}`);
    writeFileSync(kept, bytes);
    this.#faults.push(`case ${number}, ${name} (${way}), kept as ${kept}: ${what}`);
  }
}

function outcomeOf({ content }: ImportFile): string {
  switch (content.kind) {
    case 'refused':
      return `refused: ${content.issue.code}`;
    case 'receiptList':
      return 'read: receipt list';
    case 'report':
      return content.reading.content === null ? 'read: no report found' : 'read: report';
  }
}
