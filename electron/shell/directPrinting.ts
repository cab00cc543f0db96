import type { PrinterInfo, WebContents, WebContentsPrintOptions } from 'electron';
import { AppFailure } from '../domain/failure';
import type { PrintChoice } from '../domain/printChoice';
import { compareVietnamese } from '../domain/vietnamese';
import type { Printer } from '../ipc/contract';
import { shellText } from '../text/shell';
import { withLimit } from './withLimit';

/** The sheet is the page's own: no margins, no scaling of ours. */
const SHEET: WebContentsPrintOptions = { printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } };
/** Chromium's words for a print dialog that was closed; every other reason is a failure. */
const CLOSED_BY_USER = /cancel/i;
/** Electron 25 on Linux never answers when its printing fails. */
const LIMIT_MS = 60_000;

/** What Chromium is told for printing without a dialog; its pages count from 0. */
export function silentOptions({ printer, copies, ranges, sides }: PrintChoice): WebContentsPrintOptions {
  return {
    ...SHEET,
    silent: true,
    deviceName: printer,
    copies,
    collate: true,
    duplexMode: sides,
    ...(ranges.length > 0 && { pageRanges: ranges.map(({ from, to }) => ({ from: from - 1, to: to - 1 })) }),
  };
}

/** @throws AppFailure `printFailed` when the printer refuses or nothing is heard of it */
export async function printSilently(
  contents: Pick<WebContents, 'print'>,
  choice: PrintChoice,
  limitMs = LIMIT_MS,
): Promise<void> {
  const printing = new Promise<void>((resolve, reject) => {
    contents.print(silentOptions(choice), (isPrinted, reason) => {
      if (isPrinted) resolve();
      else reject(refused(choice, reason));
    });
  });
  await withLimit(printing, limitMs, () => refused(choice, ''));
}

function refused({ printer }: PrintChoice, reason: string): AppFailure {
  return new AppFailure('printFailed', shellText.failure.spooler(printer, reason));
}

/** The system's dialog, which may stay open for as long as the clerk likes. @returns false when it was closed without printing */
export function printWithDialog(contents: Pick<WebContents, 'print'>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ ...SHEET, silent: false }, (isPrinted, reason) => {
      if (isPrinted || CLOSED_BY_USER.test(reason)) resolve(isPrinted);
      else reject(new AppFailure('printFailed', shellText.failure.printer));
    });
  });
}

/** Printers in the order of their names; the system's default is known to older Electron only. */
export async function listPrinters(contents: Pick<WebContents, 'getPrintersAsync'>): Promise<readonly Printer[]> {
  const printers = await contents.getPrintersAsync();
  return printers
    .map((printer) => ({
      name: printer.name,
      label: printer.displayName || printer.name,
      isDefault: isDefault(printer),
    }))
    .toSorted((left, right) => compareVietnamese(left.label, right.label));
}

function isDefault(printer: PrinterInfo): boolean {
  return Reflect.get(printer, 'isDefault') === true;
}
