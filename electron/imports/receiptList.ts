import { isLocalTime, type LocalTime } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import { foldedPhrase, tidy } from '../domain/vietnamese';
import { importMessages as say } from '../text/importMessages';
import { textOf } from './cells';
import { parseTime } from './days';
import { address, type Cell, cellAt, type Sheet, type Workbook } from './grid';
import { issueAt } from './issues';
import { findTables } from './tables/findTables';
import type { FoundTable } from './tables/types';
import { decodeName } from './text/decodeName';
import { textIssues } from './text/textIssues';

/** When and how a file came in, as the clerk wrote it down. */
export interface Receipt {
  readonly receivedAt: LocalTime;
  /** "Zalo nhóm ACEVH"; null when not given. */
  readonly channel: string | null;
}

/** The clerk's "Sổ nhận báo cáo". */
export interface ReceiptList {
  readonly fileName: string;
  /** By file name as `receiptKey` writes it. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  readonly issues: readonly Issue[];
}

interface Columns {
  readonly file: number;
  readonly time: number;
  readonly channel: number | null;
}

const FILE_HEADING = /^ten (?:tep|file|tap tin)/;
const TIME_HEADING = /^(?:thoi (?:diem|gian)|gio|ngay gio|ngay)(?: nhan| den)?\b/;
const CHANNEL_HEADING = /^(?:kenh|hinh thuc|qua)\b/;

/** @returns null when the workbook is no list of receipts */
export function readReceiptList(workbook: Workbook, fileName: string): ReceiptList | null {
  for (const sheet of workbook.sheets.filter(({ state }) => state === 'visible'))
    for (const table of findTables(sheet)) {
      const columns = columnsOf(table);
      if (columns !== null) return readRows(sheet, table, columns, fileName.normalize('NFC'));
    }
  return null;
}

/** The receipt of a file, whatever the case, spacing or accents' encoding of its name; the extension may be left out. */
export function findReceipt(list: ReceiptList, fileName: string): Receipt | null {
  return list.receipts.get(receiptKey(fileName)) ?? null;
}

export function receiptKey(fileName: string): string {
  return tidy(decodeName(fileName))
    .toLowerCase()
    .replace(/\.(?:xlsx|xlsm|xls|ods|csv)$/, '');
}

function columnsOf({ columns }: FoundTable): Columns | null {
  const find = (heading: RegExp) => columns.find(({ header }) => heading.test(foldedPhrase(header)))?.column;
  const file = find(FILE_HEADING);
  const time = find(TIME_HEADING);
  return file === undefined || time === undefined ? null : { file, time, channel: find(CHANNEL_HEADING) ?? null };
}

function readRows(sheet: Sheet, table: FoundTable, columns: Columns, listName: string): ReceiptList {
  const receipts = new Map<string, Receipt>();
  const issues: Issue[] = [];
  for (const { row } of table.rows.filter(({ kind }) => kind === 'record')) {
    const name = textOf(cellAt(sheet, row, columns.file));
    const cell = cellAt(sheet, row, columns.time);
    const receivedAt = timeOf(cell);
    if (name === '' || receivedAt === null) {
      issues.push(badRow(sheet, row, name === '' ? columns.file : columns.time, name, textOf(cell)));
      continue;
    }
    const channel = columns.channel === null ? '' : textOf(cellAt(sheet, row, columns.channel));
    const receipt = { receivedAt, channel: channel === '' ? null : channel };
    const known = receipts.get(receiptKey(name));
    if (known !== undefined && known.receivedAt !== receivedAt)
      issues.push(listedTwice(sheet, row, columns.file, name));
    if (known === undefined || receivedAt < known.receivedAt) receipts.set(receiptKey(name), receipt);
  }
  return { fileName: listName, receipts, issues: [...issues, ...textIssues(sheet)] };
}

function timeOf(cell: Cell | undefined): LocalTime | null {
  if (cell?.kind !== 'date') return parseTime(textOf(cell), null);
  const minute = cell.value.slice(0, 16);
  return isLocalTime(minute) ? minute : null;
}

function badRow(sheet: Sheet, row: number, column: number, name: string, raw: string): Issue {
  const named = { sheet: sheet.name, cell: address(row, column) };
  const message = name === '' ? say.receiptWithoutFile(named) : say.receiptWithoutTime(named, name, raw);
  return issueAt('warning', 'receipt-row-unreadable', message, { sheet: sheet.name, row, column }, { raw });
}

function listedTwice(sheet: Sheet, row: number, column: number, name: string): Issue {
  const message = say.receiptTwice({ sheet: sheet.name, cell: address(row, column) }, name);
  return issueAt('note', 'receipt-twice', message, { sheet: sheet.name, row, column }, { raw: name });
}
