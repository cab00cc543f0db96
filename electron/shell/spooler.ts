import { spawn } from 'node:child_process';
import { AppFailure } from '../domain/failure';
import { type PrintChoice, pageRangesText, type Sides } from '../domain/printChoice';
import { shellText } from '../text/shell';

/** Hands a PDF as it is to the print service of Linux and macOS (CUPS), which takes PDF: what comes out is the very file. */

const SIDES_OF_CUPS: Readonly<Record<Sides, string>> = {
  simplex: 'one-sided',
  longEdge: 'two-sided-long-edge',
  shortEdge: 'two-sided-short-edge',
};
/** A print server that does not answer. */
const LIMIT_MS = 60_000;

/** Windows has no service that takes PDF. */
export function takesPdf(platform: NodeJS.Platform): boolean {
  return platform === 'linux' || platform === 'darwin';
}

/** Arguments of `lp`; the file comes over its standard input, so no copy of the paper is left on the disk. */
export function lpArguments({ printer, copies, ranges, sides }: PrintChoice, title: string): readonly string[] {
  return [
    ...['-d', printer, '-n', String(copies), '-t', title],
    ...(ranges.length === 0 ? [] : ['-P', pageRangesText(ranges)]),
    ...['-o', `sides=${SIDES_OF_CUPS[sides]}`, '-o', 'media=A4', '-o', 'print-scaling=none', '-o', 'collate=true'],
  ];
}

/** @throws AppFailure `printFailed` with what the print service said */
export async function spoolPdf(
  pdf: Uint8Array,
  choice: PrintChoice,
  title: string,
  { command = 'lp', limitMs = LIMIT_MS }: { readonly command?: string; readonly limitMs?: number } = {},
): Promise<void> {
  const { status, said } = await run(command, lpArguments(choice, title), pdf, limitMs);
  if (status !== 0) throw new AppFailure('printFailed', shellText.failure.spooler(choice.printer, said));
}

interface Ended {
  /** null: it could not be started, or was ended by the limit. */
  readonly status: number | null;
  readonly said: string;
}

function run(command: string, args: readonly string[], input: Uint8Array, limitMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: limitMs });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdin.on('error', () => {}); // it ended without reading; its status says why
    child.on('error', (error) => resolve({ status: null, said: error.message }));
    child.on('close', (status) => resolve({ status, said: said.trim() }));
    child.stdin.end(input);
  });
}
