import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Issue } from '../../electron/domain/issue';
import { type CheckedReport, checkBatch } from '../../electron/imports/checkHistory';
import type { Workbook } from '../../electron/imports/grid';
import { NO_HISTORY } from '../../electron/imports/history/reportHistory';
import { inspect } from '../../electron/imports/inspect';
import { type ReportReading, readReport } from '../../electron/imports/readReport';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { findReceipt, readReceiptList } from '../../electron/imports/receiptList';
import expected from '../samples/expected.json';
import { context, formOf, units } from './campaign';

const FOLDER = join(import.meta.dirname, '../../resources/samples/hoai-nhon');
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.xlsx'))
  .map((path) => relative('.', path).split('\\').join('/').normalize('NFC'));

function open(path: string): Workbook {
  const onDisk = join(FOLDER, path);
  const result = readWorkbook(readFileSync(onDisk), basename(path));
  if (!result.ok) throw new Error(`${path}: ${result.refusal.code}`);
  return result.workbook;
}

const read = (path: string) => readReport(open(path), basename(path), dirname(path), context);
const readings: ReadonlyMap<string, ReportReading> = new Map(expected.files.map(({ path }) => [path, read(path)]));

function readingOf(path: string): ReportReading {
  const reading = readings.get(path);
  if (reading === undefined) throw new Error(`not read: ${path}`);
  return reading;
}

function checked(path: string): CheckedReport {
  const { formId, unit, period, content, figures, list } = readingOf(path);
  if (formId === null || unit.unitId === null || period === null || content === null)
    throw new Error(`not understood: ${path}`);
  const unitName = units.find(({ id }) => id === unit.unitId)?.name ?? '';
  return {
    unitId: unit.unitId,
    unitName,
    form: formOf(formId),
    period,
    fileName: basename(path),
    receivedAt: toLocalTime('2021-08-19T18:00'),
    standing: 'first',
    hasRows: true,
    content,
    persons: content.persons,
    figures,
    list,
  };
}

const historyIssues = checkBatch(
  expected.files.map(({ path }) => checked(path)),
  NO_HISTORY,
);

/** Code under which each fault of the samples is said. */
const CODES: Readonly<Record<string, string>> = {
  'lost-zero': 'phone-leading-zero',
  'fallen-total': 'running-total-fell',
  'repeated-phone': 'phone-listed-elsewhere',
  'installed-above-smartphones': 'rule-at-most',
};

test('every workbook of the folder is a report or a list of receipts that is expected', () => {
  const known = [...expected.files.map(({ path }) => path), ...expected.receiptLists];
  expect([...paths].sort()).toEqual([...known].sort());
});

describe.each(expected.files.map((file, at) => ({ ...file, at })))('$path', (file) => {
  test('form, unit and day come from the file itself', () => {
    expect(readingOf(file.path)).toMatchObject({
      formId: file.formId,
      unit: { unitId: file.unitId, source: 'content' },
      period: file.period,
    });
  });

  test('rows and figures are right to the cell', () => {
    const { rows, content, figures } = readingOf(file.path);
    expect(rows).toMatchObject({ read: file.rows, accepted: file.rows, rejected: 0, duplicate: 0 });
    expect(content?.isNil).toBe(file.isNil);
    for (const [key, value] of Object.entries(file.figures))
      expect(content?.figures[key]).toEqual({ kind: 'number', value });
    for (const [key, cell] of Object.entries(file.cells))
      expect(figures.find((each) => each.key === key)?.cell).toBe(cell);
    if ('texts' in file) expect(content?.texts).toMatchObject(file.texts ?? {});
  });

  test('every fault is said at its cell, and nothing else is', () => {
    const said = [...readingOf(file.path).issues, ...(historyIssues[file.at] ?? [])].map(({ code, cell }: Issue) => [
      code,
      cell,
    ]);
    const faults = file.faults.filter(({ expectsIssue }) => expectsIssue);
    const cells: { readonly cumulative?: string } = file.cells;
    expect(said).toEqual(
      faults.flatMap(({ kind, cell }) => [
        // The other ward's person is in the stated total too.
        ...(kind === 'repeated-phone' ? [['running-total-mismatch', cells.cumulative]] : []),
        [CODES[kind], cell],
      ]),
    );
  });
});

test('the lists of receipts know when every report came, and how', () => {
  const lists = expected.receiptLists.map((path) => ({ path, list: readReceiptList(open(path), basename(path)) }));
  expect(lists.map(({ list }) => list?.issues)).toEqual(lists.map(() => []));
  for (const { path, receivedAt, channel } of expected.files) {
    const list = lists.find((each) => dirname(each.path) === dirname(path))?.list;
    expect(list ? findReceipt(list, basename(path)) : null).toEqual({ receivedAt, channel });
  }
});

test('the sentence about the fallen total proposes the right one', () => {
  const file = expected.files.findIndex(({ faults }) => faults.some(({ kind }) => kind === 'fallen-total'));
  expect(historyIssues[file]?.[0]?.message).toBe(
    'Phường Hoài Thanh: báo cáo trước (17/8/2021) 2.554, hôm nay 9 người, báo cáo ghi lũy kế 2.536: lũy kế không thể giảm; đề nghị 2.563.',
  );
});

test('the sentence about the repeated phone names unit, day and row', () => {
  const file = expected.files.findIndex(({ faults }) => faults.some(({ kind }) => kind === 'repeated-phone'));
  expect(historyIssues[file]?.map(({ message }) => message)).toEqual([
    'Phường Hoài Xuân: báo cáo trước (17/8/2021) 2.026, hôm nay 11 người, trong đó 1 người đã được tính trước đó, báo cáo ghi 2.037; đề nghị 2.036.',
    expect.stringContaining('đã có ở STT 5 trong danh sách ngày 17/8/2021 của Phường Bồng Sơn'),
  ]);
});

test('inspect sees one table in each Mẫu 02 and none in a Mẫu 01', () => {
  for (const { path, formId, rows } of expected.files) {
    const { refused, sheets } = inspect(readFileSync(join(FOLDER, path)), basename(path), { rows: 3 });
    expect(refused).toBeNull();
    const tables = sheets.flatMap((sheet) => sheet.tables);
    expect(tables.map(({ recordCount }) => recordCount)).toEqual(formId === 'mau-02' ? [rows] : []);
  }
});
