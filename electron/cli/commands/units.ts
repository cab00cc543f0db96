import { resolve } from 'node:path';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** @throws UsageError when it is no list of row numbers */
function rowsIn(text: string | undefined): readonly number[] {
  if (text === undefined) return [];
  if (!/^\d+(,\d+)*$/.test(text)) throw new UsageError(cliText.rowsNeeded(text));
  return text.split(',').map(Number);
}

export const unitsImport: Command = {
  name: ['units', 'import'],
  usage: 'units import <file> [--dry-run] [--new-rows <row,row>]',
  async run({ args, operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const choices = rowsIn(args.text('new-rows')).map((row) => ({ row, choice: { kind: 'new' } as const }));
    const question = { path: resolve(path), dryRun: args.has('dry-run'), choices };
    const result = await (await office())['units.import'](question);
    return { json: result, text: cliText.unitsImported(result, args.has('dry-run')) };
  },
};

export const unitsList: Command = {
  name: ['units', 'list'],
  isReading: true,
  usage: 'units list',
  async run({ office }) {
    const { units } = await (await office())['units.list']({});
    return { json: { units }, text: units.map(cliText.unitLine).join('\n') };
  },
};
