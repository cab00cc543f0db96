import { type BatchTools, stopped } from '../batch/makeBatch';
import { type CallCore, openBatches, runBatch } from '../batch/runBatch';
import { exists, makeWorkFolder, removeWorkFolder } from '../batch/workFolder';
import { AppFailure } from '../domain/failure';
import type { BatchOrder, DroppedNumbers } from '../domain/paperBatch';
import type { Events, MadeBatch, OpenBatch, Output, ShellHandlers } from '../ipc/contract';
import { batchText } from '../text/batchText';
import { shellText } from '../text/shell';
import { chooseSaveFolder } from './chooseSaveFolder';
import type { PaperShop } from './papers';
import { saveCopy } from './savedCopy';

type BatchHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `batches.${string}`>>;
type Progress = (progress: Events['batches.progress']) => void;

/** Actions that make many papers, one at a time: the core numbers and writes them, the print engine lays them out. */
export class BatchDesk {
  private isBusy = false;
  private isStopping = false;

  constructor(
    private readonly shop: PaperShop,
    private readonly progress: Progress,
  ) {}

  /** @returns null when the clerk closed the dialog: then nothing was begun */
  async make(order: BatchOrder): Promise<MadeBatch | null> {
    return this.alone(async () => {
      const folder = await this.chooseFolder();
      if (folder === null) return null;
      const batch = await this.shop.core.call('batches.open', { order, folder });
      if (order.ownSheets !== undefined) this.shop.settings.update({ ownSheets: order.ownSheets });
      try {
        return await this.run(batch, folder);
      } catch (error) {
        if (!order.givesNumbers) await this.shop.core.call('batches.drop', { batchId: batch.batchId });
        throw error;
      }
    });
  }

  /** @param elsewhere the clerk wants another folder: the disk of the first is full, or it may not be written to */
  async resume(batchId: string, elsewhere = false): Promise<MadeBatch | null> {
    return this.alone(async () => {
      const batch = await this.shop.core.call('batches.get', { batchId });
      const isThere = !elsewhere && batch.folder !== null && (await exists(batch.folder));
      const folder = isThere ? batch.folder : await this.chooseFolder();
      return folder === null ? null : this.run(batch, folder);
    });
  }

  async giveUp(batchId: string): Promise<DroppedNumbers> {
    return this.alone(async () => {
      const batch = await this.shop.core.call('batches.get', { batchId });
      const dropped = await this.shop.core.call('batches.drop', { batchId });
      await removeWorkFolder(batch);
      return dropped;
    });
  }

  stop(): void {
    this.isStopping = this.isBusy;
  }

  async listOpen(): Promise<readonly OpenBatch[]> {
    return this.isBusy ? [] : openBatches((channel, input) => this.shop.core.call(channel, input));
  }

  /** Two offices on one sheet spoil a batch, blank sides cost paper: where nothing is known, each begins a sheet. */
  usual(): Output<'batches.usual'> {
    const { ownSheets, printer, sides } = this.shop.settings.current;
    return { ownSheets: ownSheets ?? (printer === null || sides !== 'simplex') };
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.isBusy) throw new AppFailure('conflict', batchText.busy);
    this.isBusy = true;
    this.isStopping = false;
    try {
      return await work();
    } finally {
      this.isBusy = false;
    }
  }

  /** Asked for before any number is given, and tried out, because a number given for nothing is a gap in the register. */
  private async chooseFolder(): Promise<string | null> {
    const folder = await chooseSaveFolder(this.shop, shellText.fileDialogs.chooseReminderFolder);
    if (folder === null) return null;
    const trial = await makeWorkFolder({ batchId: String(Date.now()), folder, folderName: 'thu' });
    await trial.remove();
    return folder;
  }

  private async run(batch: OpenBatch, folder: string): Promise<MadeBatch> {
    const { core, saved } = this.shop;
    const call: CallCore = (channel, input) => core.call(channel, input);
    const made = await runBatch(batch, folder, call, this.tools(batch));
    saved.add(made.folder);
    return made;
  }

  private tools(batch: OpenBatch): BatchTools {
    const { core, engine } = this.shop;
    return {
      call: (channel, input) => core.call(channel, input),
      print: async (jobs, onPrinted) => {
        const pages: number[] = [];
        for (const { html, title, pdf } of jobs) {
          const printed = await engine.toPdf(html, title);
          await saveCopy(pdf, printed.pdf);
          pages.push(printed.pages);
          onPrinted();
        }
        return pages;
      },
      progress: (done, total, label) => this.progress({ done, total, label }),
      checkpoint: () => {
        if (this.isStopping) throw stopped(batch);
      },
    };
  }
}

export function batchHandlers(desk: BatchDesk): BatchHandlers {
  return {
    'batches.make': (order) => desk.make(order),
    'batches.resume': ({ batchId, elsewhere }) => desk.resume(batchId, elsewhere),
    'batches.stop': () => {
      desk.stop();
      return {};
    },
    'batches.giveUp': ({ batchId }) => desk.giveUp(batchId),
    'batches.listOpen': () => desk.listOpen(),
    'batches.usual': () => desk.usual(),
  };
}
