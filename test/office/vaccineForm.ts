import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { FormProposal } from '../../electron/domain/formProposal';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';

/** A form of the office itself in the tests: doses given to a commune and doses injected, daily on 18 and 19/8/2021. */
export const TITLE = 'BÁO CÁO TIẾN ĐỘ TIÊM VẮC XIN';
export const GIVEN = 'Số liều được phân bổ';
export const DONE = 'Số liều đã tiêm';

type CellValue = string | number | null;

/** A workbook of one sheet. @param merges areas as Excel writes them */
export async function sheetFile(
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
  name = 'tiem chung.xlsx',
  folder = temporaryFolder(),
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Tiêm chủng');
  for (const row of rows) sheet.addRow([...row]);
  for (const area of merges) sheet.mergeCells(area);
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

/** Defines the form from a plain table of two communes. */
export async function defineVaccineForm(core: Core, changes: Partial<FormProposal> = {}) {
  const path = await sheetFile([
    ['UBND THỊ XÃ HOÀI NHƠN'],
    [`${TITLE} ngày 19/8/2021`],
    ['TT', 'Đơn vị', GIVEN, DONE],
    [1, 'Phường Bồng Sơn', 1000, 800],
    [2, 'Phường Tam Quan', 500, 0],
  ]);
  const { columns } = await core['forms.sample']({
    path,
    heading: { sheet: 'Tiêm chủng', top: 3, bottom: 3, holds: 'heading' },
  });
  return core['forms.define']({
    baseFormId: null,
    label: 'Biểu tiêm chủng',
    title: TITLE,
    shape: 'table',
    answersUnder: null,
    validFrom: null,
    fields: columns.map(({ label, type }) => ({ label, heading: label, type, required: type === 'count' })),
    rate: { numerator: 3, denominator: 2, measure: 'liều' },
    link: vaccineDuty(),
    ...changes,
  });
}

export function vaccineDuty(): NonNullable<FormProposal['link']> {
  const [from, to] = [toIsoDay('2021-08-18'), toIsoDay('2021-08-19')];
  const due = { kind: 'daily', from, to, clock: '17:00', isExclusive: false } as const;
  return { directiveId: SAMPLE_ID, clauseId: 'clause-2', groupId: 'cac-xa-phuong', due };
}

/** Doses injected of all communes, as the compilation knows them at a moment. */
export async function dosesDone(core: Core, formId: string, day: string): Promise<number | null | undefined> {
  const asOf = toLocalTime(`${day}T23:00`);
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  return indicators.find((indicator) => indicator.formId === formId)?.numerator;
}
