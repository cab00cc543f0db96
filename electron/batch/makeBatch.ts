import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import type { InternalApi, MadeBatch, OpenBatch } from '../ipc/contract';
import { batchText } from '../text/batchText';
import { mailsOf } from './reminderMails';
import { makeWorkFolder, type WorkFolder } from './workFolder';

type BatchChannel =
  | 'batches.compose'
  | 'batches.render'
  | 'batches.dispatchList'
  | 'batches.finish'
  | 'reminders.renderEmail';

export interface PageJob {
  readonly html: string;
  readonly title: string;
  /** File to write. */
  readonly pdf: string;
}

export interface BatchTools {
  call<C extends BatchChannel>(channel: C, input: Parameters<InternalApi[C]>[0]): Promise<ReturnType<InternalApi[C]>>;
  /** Lays pages out and writes them, in order; `onPrinted` after each. @returns pages of each */
  print(jobs: readonly PageJob[], onPrinted: () => void): Promise<readonly number[]>;
  progress(done: number, total: number, label: string): void;
  /** @throws to stop: asked between any two files */
  checkpoint(): void;
}

type MadeFiles = Omit<MadeBatch, 'logged'>;
type PlacedBatch = OpenBatch & { readonly folder: string };

/**
 * Makes the files of a batch in a folder nobody sees yet, which takes its name when all of them are on the disk; then the
 * batch is done. Stopped, broken off or killed at any moment, no file is there and the batch is as open as before.
 * @throws AppFailure what went wrong, or what `checkpoint` threw
 */
export async function makeBatch(batch: PlacedBatch, tools: BatchTools): Promise<MadeFiles> {
  const work = await makeWorkFolder(batch);
  try {
    return await new BatchMaker(batch, tools, work).make();
  } catch (error) {
    await work.remove().catch(() => undefined); // what cannot be removed now goes with the next attempt
    throw error;
  }
}

class BatchMaker {
  private done = 0;
  private files = 0;
  private readonly total: number;

  constructor(
    private readonly batch: PlacedBatch,
    private readonly tools: BatchTools,
    private readonly work: WorkFolder,
  ) {
    const perPaper = 2 + Number(batch.formats.includes('docx')); // composed, counted or kept, and as Word
    this.total = batch.papers.length * perPaper + 4;
  }

  async make(): Promise<MadeFiles> {
    const { batch, tools, work } = this;
    const { pages, pdfOf } = await this.printPapers();
    if (batch.formats.includes('docx')) await this.writeWordFiles();
    await this.writeWhole();
    await this.writeList(pages);
    await this.writeMails(pdfOf);
    tools.checkpoint();
    tools.progress(this.total, this.total, batchText.steps.keep);
    await work.keep();
    await tools.call('batches.finish', { batchId: batch.batchId, pages });
    return {
      batchId: batch.batchId,
      folder: work.target,
      files: this.files,
      papers: batch.papers.length,
      numbers: numbersOf(batch),
    };
  }

  private step(label: string): void {
    this.done += 1;
    this.tools.progress(this.done, this.total, label);
    this.tools.checkpoint();
  }

  /** The file to print has them all; each alone is made only where the clerk wants it. */
  private async printPapers() {
    const { batch, tools, work } = this;
    const jobs: PageJob[] = [];
    const pdfOf = new Map<string, string>();
    if (!batch.formats.includes('pdf')) return { pages: {}, pdfOf };
    await mkdir(join(work.path, batchText.singles.pdf));
    for (const { unitId, fileName } of batch.papers) {
      const page = await tools.call('batches.compose', { batchId: batch.batchId, unitId });
      const name = `${batchText.singles.pdf}/${fileName}.pdf`;
      jobs.push({ ...page, pdf: join(work.path, name) });
      pdfOf.set(unitId, join(work.path, name));
      this.step(batchText.steps.compose);
    }
    const counts = await tools.print(jobs, () => this.step(batchText.steps.pdf));
    for (const { fileName } of batch.papers) await work.settle(`${batchText.singles.pdf}/${fileName}.pdf`);
    this.files += jobs.length;
    return { pages: Object.fromEntries(batch.papers.map(({ unitId }, index) => [unitId, counts[index] ?? 0])), pdfOf };
  }

  private async writeWordFiles(): Promise<void> {
    for (const { unitId, fileName } of this.batch.papers) {
      const { bytes } = await this.tools.call('batches.render', { batchId: this.batch.batchId, unitId });
      await this.write(`${batchText.singles.docx}/${fileName}.docx`, bytes);
      this.step(batchText.steps.docx);
    }
  }

  private async writeWhole(): Promise<void> {
    this.step(batchText.steps.whole);
    const page = await this.tools.call('batches.compose', { batchId: this.batch.batchId, unitId: null });
    await this.printOne(page, batchText.toPrint);
  }

  private async writeList(pages: Readonly<Record<string, number>>): Promise<void> {
    this.step(batchText.steps.list);
    const { xlsx, ...page } = await this.tools.call('batches.dispatchList', { batchId: this.batch.batchId, pages });
    await this.write(`${batchText.list}.xlsx`, xlsx);
    await this.printOne(page, `${batchText.list}.pdf`);
  }

  private async writeMails(pdfOf: ReadonlyMap<string, string>): Promise<void> {
    const { reminds } = this.batch;
    if (reminds == null) return;
    for await (const { name, bytes } of mailsOf(this.tools.call, reminds.choice, pdfOf)) {
      await this.write(`${batchText.mails}/${name}`, bytes);
      this.tools.checkpoint();
    }
  }

  private async printOne(page: Omit<PageJob, 'pdf'>, name: string): Promise<void> {
    await this.tools.print([{ ...page, pdf: join(this.work.path, name) }], () => this.tools.checkpoint());
    await this.work.settle(name);
    this.files += 1;
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    await this.work.write(name, bytes);
    this.files += 1;
  }
}

function numbersOf({ papers }: OpenBatch): MadeBatch['numbers'] {
  const [first, last] = [papers[0]?.number, papers.at(-1)?.number];
  return first == null || last == null ? null : { first, last };
}

/** Thrown between two files when the clerk has asked to stop. */
export function stopped(batch: OpenBatch): AppFailure {
  const numbers = numbersOf(batch);
  const words = numbers === null ? batchText.stopped : batchText.stoppedNumbers(numbers.first, numbers.last);
  return new AppFailure('cancelled', words);
}
