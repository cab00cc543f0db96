import { resolve } from 'node:path';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

export const unitsImport: Command = {
  name: ['units', 'import'],
  usage: 'units import <file> [--dry-run]',
  async run({ args, operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const result = await (await office())['units.import']({ path: resolve(path), dryRun: args.has('dry-run') });
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
