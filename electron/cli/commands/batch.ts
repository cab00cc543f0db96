import { resolve } from 'node:path';
import type { BatchTools } from '../../batch/makeBatch';
import { type CallCore, openBatches, runBatch } from '../../batch/runBatch';
import { exists, removeWorkFolder } from '../../batch/workFolder';
import { AppFailure } from '../../domain/failure';
import { BATCH_KINDS, type BatchOrder, SINGLE_FORMATS } from '../../domain/paperBatch';
import { unitsOwingForm } from '../../domain/unitsOwingForm';
import type { Core, InternalApi, MadeBatch, OpenBatch } from '../../ipc/contract';
import { batchCliText } from '../../text/batchCliText';
import { UsageError } from '../arguments';
import type { Command, CommandContext, CommandResult } from '../command';
import { makeWritableFolder } from '../makeFolder';
import { signerWarnings } from '../signerWarnings';

/** Many papers in one action, as the window makes them: all of their files, or none. */
export const batchMake: Command = {
  name: ['batch', 'make'],
  usage:
    'batch make <reminder|form-01|form-02> --directive <id> [--units <id,id…>] [--at <time>] [--numbers [--number <số đầu>]] [--insist] [--date <ngày>] [--signatory <id>] [--one-sided] --out <folder>',
  async run(context) {
    const { args, operands, office, now } = context;
    const kind = BATCH_KINDS.find((one) => one === operands[0]);
    if (kind === undefined) throw new UsageError(batchCliText.badKind(BATCH_KINDS.join(', ')));
    const folder = resolve(args.required('out'));
    const core = await office();
    const question = { kind, directiveId: args.required('directive'), at: args.time('at') ?? now() };
    const unitIds =
      args
        .text('units')
        ?.split(',')
        .map((id) => id.trim()) ?? (await usualUnits(core, question));
    if (unitIds.length === 0)
      return { json: { folder: null, papers: 0, files: 0, numbers: null }, text: batchCliText.nobody };
    await makeWritableFolder(folder); // before any number is given
    const order: BatchOrder = {
      ...question,
      unitIds,
      givesNumbers: args.has('numbers'),
      insist: args.has('insist'),
      again: args.has('insist'),
      number: args.text('number'),
      issuedOn: args.day('date'),
      signatoryId: args.text('signatory'),
      ownSheets: !args.has('one-sided'),
      formats: SINGLE_FORMATS,
    };
    const batch = await core['batches.open']({ order, folder });
    try {
      const { json, text } = made(await make(context, core, batch, folder));
      const warnings = await signerWarnings(core, order);
      return { json: { ...json, warnings }, text: [text, ...warnings].join('\n') };
    } catch (error) {
      if (!order.givesNumbers) await core['batches.drop']({ batchId: batch.batchId });
      throw error;
    }
  },
};

/** Actions that were begun and have no files yet. */
export const batchList: Command = {
  name: ['batch', 'list'],
  usage: 'batch list',
  async run({ office }) {
    const core = await office();
    const open = await openBatches(callOf(core));
    return { json: { batches: open.map(openJson) }, text: batchCliText.open(open) };
  },
};

/** The files of an unfinished action, with the numbers it has. */
export const batchResume: Command = {
  name: ['batch', 'resume'],
  usage: 'batch resume <id> [--out <folder>]',
  async run(context) {
    const core = await context.office();
    const batch = await core['batches.get']({ batchId: batchIdOf(context) });
    const wanted = context.args.text('out');
    const folder = wanted === undefined ? batch.folder : resolve(wanted);
    if (wanted !== undefined) await makeWritableFolder(resolve(wanted));
    if (folder === null || !(await exists(folder))) throw new AppFailure('notFound', batchCliText.folderNeeded);
    return made(await make(context, core, batch, folder));
  },
};

/** Gives an unfinished action up. */
export const batchDrop: Command = {
  name: ['batch', 'drop'],
  usage: 'batch drop <id>',
  async run(context) {
    const core = await context.office();
    const batch = await core['batches.get']({ batchId: batchIdOf(context) });
    const numbers = await core['batches.drop']({ batchId: batch.batchId });
    await removeWorkFolder(batch);
    return { json: { dropped: batch.batchId, numbers }, text: batchCliText.dropped(numbers) };
  },
};

function batchIdOf({ operands: [batchId] }: CommandContext): string {
  if (batchId === undefined) throw new UsageError(batchCliText.batchNeeded);
  return batchId;
}

/** Whom a letter is due to; for a form, those that owe it. */
async function usualUnits(core: Core, { kind, directiveId, at }: Pick<BatchOrder, 'kind' | 'directiveId' | 'at'>) {
  if (kind === 'reminder') return (await core['reminders.list']({ directiveId, at })).map(({ unitId }) => unitId);
  const { directive, forms } = await core['directives.get']({ directiveId });
  const { units } = await core['units.list']({});
  return unitsOwingForm(directive, forms, kind, units).map(({ id }) => id);
}

function callOf(core: Core) {
  return async <C extends keyof InternalApi>(
    channel: C,
    input: Parameters<InternalApi[C]>[0],
  ): Promise<ReturnType<InternalApi[C]>> => {
    const handler = core[channel] as (input: Parameters<InternalApi[C]>[0]) => ReturnType<InternalApi[C]>; // the one of this channel
    return handler(input);
  };
}

async function make(context: CommandContext, core: Core, batch: OpenBatch, folder: string): Promise<MadeBatch> {
  const call = callOf(core);
  let said = '';
  const tools: BatchTools = {
    call,
    print: async (jobs, onPrinted) => {
      const printed = await context.print(jobs);
      for (const _ of printed) onPrinted();
      return printed.map(({ pages }) => pages);
    },
    progress: (_done, _total, label) => {
      if (label !== said) context.progress(label); // a line for each kind of work, not for each file
      said = label;
    },
    checkpoint: () => undefined,
  };
  const callCore: CallCore = call;
  return runBatch(batch, folder, callCore, tools);
}

function made(result: MadeBatch): CommandResult {
  return { json: { ...result }, text: batchCliText.made(result) };
}

function openJson({ batchId, title, kind, createdAt, folder, papers }: OpenBatch) {
  return {
    id: batchId,
    title,
    kind,
    createdAt,
    folder,
    papers: papers.map(({ unitId, unitName, number }) => ({ unit: { id: unitId, name: unitName }, number })),
  };
}
