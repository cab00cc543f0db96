import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { statusAt } from '../../electron/cli/commands/status';
import type { Directive, Schedule } from '../../electron/domain/directive';
import { DECREE_09_2019, type PeriodicRule } from '../../electron/domain/dueRule';
import { parsePeriodKey } from '../../electron/domain/period';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID } from '../support/office';

/** A regime by quarter all the way: rows, blank workbooks out and back, files by name, board, totals, reminders. */
const AT = time('2021-10-01T08:00');
const RULE: PeriodicRule = {
  kind: 'periodic',
  cycle: 'quarter',
  from: day('2021-01-01'),
  to: day('2021-12-31'),
  ...DECREE_09_2019,
  clock: '17:00',
  isExclusive: false,
};

async function quarterly(): Promise<Core> {
  const core = await anOffice(temporaryFolder(), '2021-10-01T08:00');
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const change = (schedule: Schedule): Schedule =>
    schedule.id === 'agencies-once'
      ? { ...schedule, due: RULE, answers: [], decisions: [], quote: 'hằng quý' }
      : schedule;
  const changed: Directive = { ...directive, schedules: directive.schedules.map(change) };
  await core['directives.save']({ json: JSON.stringify({ directive: changed, forms: [] }) });
  return core;
}

interface Row {
  readonly unit: { readonly id: string };
  readonly period: string;
  readonly state: string;
  readonly dueAt: string;
  readonly dataAsOf: string;
}

async function rowsOf(core: Core, unitId: string): Promise<readonly Row[]> {
  const { json } = await statusAt(core, SAMPLE_ID, AT);
  return (json as { obligations: readonly Row[] }).obligations.filter(
    ({ unit, period }) => unit.id === unitId && period.includes('-Q'),
  );
}

test('four quarters a year, each with the hour it is due and the day its figures go to', async () => {
  const core = await quarterly();
  expect(await rowsOf(core, 'phong-noi-vu')).toMatchObject([
    { period: '2021-Q1', dueAt: '2021-03-25T17:00', dataAsOf: '2021-03-14T23:59', state: 'missing' },
    { period: '2021-Q2', dueAt: '2021-06-25T17:00', dataAsOf: '2021-06-14T23:59', state: 'missing' },
    { period: '2021-Q3', dueAt: '2021-09-25T17:00', dataAsOf: '2021-09-14T23:59', state: 'missing' },
    { period: '2021-Q4', dueAt: '2021-12-25T17:00', dataAsOf: '2021-12-14T23:59', state: 'not-due' },
  ]);
});

const ANSWERS: Readonly<Record<string, number | string>> = {
  'Số điện thoại người tạo mã QR': '0539000001',
  'Mã QR Code Bluezone': 'BZ-01',
  'Tổng số cán bộ': 42,
  'Số cán bộ, CC, VC, người lao động có': 40,
  'Số cán bộ, CC, VC, người lao động đã': 38,
};

/** Writes the answers into the open cells under or beside the labels, as a unit would. */
async function filled(bytes: Uint8Array, path: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const [, answer] = Object.entries(ANSWERS).find(([label]) => String(cell.value).includes(label)) ?? [];
      if (answer === undefined) return;
      const [down, right] = [
        sheet.getCell(Number(cell.row) + 1, Number(cell.col)),
        sheet.getCell(Number(cell.row), Number(cell.col) + 1),
      ];
      const open = [right, down].find(({ protection }) => protection?.locked === false);
      if (open !== undefined) open.value = answer;
    }),
  );
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

test('the blank workbook of a quarter carries it, and is known again under any name', async () => {
  const core = await quarterly();
  const period = parsePeriodKey('2021-Q3');
  if (period === null) throw new Error('no period');
  const [file] = await core['forms.renderBlanks']({
    directiveId: SAMPLE_ID,
    formId: 'mau-01',
    period,
    unitIds: ['phong-noi-vu'],
  });
  expect(file?.fileName).toContain('2021-q3'.toUpperCase());
  const path = await filled(file?.bytes ?? new Uint8Array(), join(temporaryFolder(), 'ten bat ky.xlsx'));
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(preview.files[0]).toMatchObject({ unitId: 'phong-noi-vu', formId: 'mau-01', period: '2021-Q3' });
  expect(preview.files[0]?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  await core['imports.assign']({ previewId: preview.previewId, index: 0, receivedAt: time('2021-09-26T08:00') });
  await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  const [, , third] = await rowsOf(core, 'phong-noi-vu');
  expect(third).toMatchObject({ state: 'late', receivedAt: '2021-09-26T08:00' });
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: AT });
  const staff = indicators.find(({ indicatorId }) => indicatorId === 'staff-installed');
  expect(staff).toMatchObject({ period: '2021-Q3', percentPrinted: '95,00%' });
  const needs = await core['reminders.list']({ directiveId: SAMPLE_ID, at: AT });
  expect(needs.find(({ unitId }) => unitId === 'phong-noi-vu')?.reasons.join()).toContain('quý I/2021');
  const paper = await core['papers.compose']({
    kind: 'reminder',
    directiveId: SAMPLE_ID,
    unitId: 'phong-noi-vu',
    at: AT,
  });
  expect(paper.html).toContain('Mẫu 01 quý I/2021');
  const { entries } = await core['history.list']({ subjectKind: 'report', text: 'quy III/2021' });
  expect(entries[0]?.subject.label).toContain('quý III/2021');
});

test('a campaign without a rate lets its periods be chosen, as what its forms ask for is added up', async () => {
  const core = await quarterly();
  const asked = { directiveId: SAMPLE_ID, asOf: AT };
  const ofRates = await core['compilation.periods'](asked);
  const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const without: Directive = { ...directive, indicators: [], targets: [], quotedFigures: [] };
  await core['directives.save']({ json: JSON.stringify({ directive: without, forms: [] }) });
  const periods = await core['compilation.periods'](asked);
  expect(ofRates.length).toBeGreaterThan(0);
  expect(ofRates.filter((period) => !periods.includes(period))).toEqual([]);
  expect(periods).toContain('2021-Q3');
});
