import { resolve } from 'node:path';
import { USUAL_TOLERANCE_PERCENT } from '../../domain/outsideCount';
import { cliText } from '../../text/cliText';
import { type Arguments, UsageError } from '../arguments';
import type { Command } from '../command';

/** Counts of another body, to hold reports against. */
export const countsImport: Command = {
  name: ['counts', 'import'],
  usage:
    'counts import <file> --directive <id> --field <form>.<field> --as-of <time> --source "<text>" [--column <letter>] [--tolerance <percent>] [--dry-run]',
  async run({ args, operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const pointed = {
      path: resolve(path),
      directiveId: args.required('directive'),
      ...figureIn(args.required('field')),
      column: args.text('column') ?? null,
    };
    const asOf = args.time('as-of');
    if (asOf === undefined) throw new UsageError(cliText.optionNeeded('as-of'));
    const said = { asOf, source: args.required('source'), tolerancePercent: toleranceIn(args) };
    const core = await office();
    const isDryRun = args.has('dry-run');
    const result = isDryRun
      ? { batchId: null, ...(await core['counts.read'](pointed)) }
      : await core['counts.take']({ ...pointed, ...said });
    const { batchId: batch, ...preview } = result;
    return {
      json: { batch, ...preview },
      text: cliText.countsImported(batch, preview),
      ...(preview.rows.length === 0 && { status: 1 }),
    };
  },
};

export const countsUndo: Command = {
  name: ['counts', 'undo'],
  usage: 'counts undo <batch>',
  async run({ operands, office }) {
    const [batchId] = operands;
    if (batchId === undefined) throw new UsageError(cliText.batchNeeded);
    const { units } = await (await office())['counts.undo']({ batchId });
    return { json: { batch: batchId, units }, text: cliText.countsUndone(batchId, units) };
  },
};

/** @throws UsageError unless it is `<form>.<field>` */
function figureIn(text: string) {
  const dot = text.lastIndexOf('.');
  if (dot <= 0 || dot === text.length - 1) throw new UsageError(cliText.badField(text));
  return { formId: text.slice(0, dot), fieldKey: text.slice(dot + 1) };
}

/** @throws UsageError unless it is a whole per cent */
function toleranceIn(args: Arguments): number {
  const text = args.text('tolerance');
  if (text === undefined) return USUAL_TOLERANCE_PERCENT;
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100) throw new UsageError(cliText.badTolerance(text));
  return Number(text);
}
