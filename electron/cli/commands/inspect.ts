import { basename, resolve } from 'node:path';
import { type Inspection, refusedInspection } from '../../imports/inspect';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command, CommandContext } from '../command';
import { InputRefusal } from '../inputRefusal';

/** How a spreadsheet is understood, without any directive and without writing anything. */
export const inspectCommand: Command = {
  name: ['inspect'],
  usage: 'inspect <file> [--rows all|N]',
  async run({ args, operands, reader }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const report = await inspectFile(reader, path, rowLimit(args.text('rows')));
    const isRefused = report.refused !== null;
    return { json: report, text: cliText.inspected(report), ...(isRefused && { status: 1 }) };
  },
};

async function inspectFile(reader: CommandContext['reader'], path: string, rows: 'all' | number): Promise<Inspection> {
  const file = { path: resolve(path), fileName: basename(path).normalize('NFC'), folder: '' };
  const answer = await reader.inspect(file, { rows });
  if ('refusal' in answer) return refusedInspection(file.fileName, answer.refusal);
  if (!('unreadable' in answer)) return answer;
  throw new InputRefusal({ code: 'unreadable', message: cliText.unreadable(path, answer.unreadable), file: path });
}

function rowLimit(text: string | undefined): 'all' | number {
  if (text === undefined) return 3;
  if (text === 'all') return 'all';
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 0) throw new UsageError(cliText.badRows(text));
  return rows;
}
