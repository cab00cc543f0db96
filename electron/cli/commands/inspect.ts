import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inspect } from '../../imports/inspect';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { InputRefusal } from '../inputRefusal';

/** How a spreadsheet is understood, without any directive and without writing anything. */
export const inspectCommand: Command = {
  name: ['inspect'],
  usage: 'inspect <file> [--rows all|N]',
  async run({ args, operands }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const report = inspect(await readBytes(path), basename(path).normalize('NFC'), {
      rows: rowLimit(args.text('rows')),
    });
    const isRefused = report.refused !== null;
    return { json: report, text: cliText.inspected(report), ...(isRefused && { status: 1 }) };
  },
};

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputRefusal({ code: 'unreadable', message: cliText.unreadable(path, detail), file: path });
  }
}

function rowLimit(text: string | undefined): 'all' | number {
  if (text === undefined) return 3;
  if (text === 'all') return 'all';
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 0) throw new UsageError(cliText.badRows(text));
  return rows;
}
