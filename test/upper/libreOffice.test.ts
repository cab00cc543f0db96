import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { fillTemplate } from '../../electron/upper/fillTemplate';
import { temporaryFolder } from '../support/folder';
import { aForm, partsOf } from './forms';
import { anOddForm } from './oddForm';

const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
const SHEET = 'Biểu 1';

function filledForm(form = aForm()): Uint8Array {
  const read = readWorkbook(form, 'mẫu.xlsx');
  if (!read.ok) throw new Error('the form is no workbook');
  const count = (cell: string, value: number) => ({ sheet: SHEET, cell, value: { kind: 'count' as const, value } });
  const hour = toLocalTime('2021-08-17T15:00');
  return fillTemplate(form, read.workbook, [
    count('C8', 30),
    count('C9', 12),
    count('D8', 60),
    count('D9', 40),
    { sheet: SHEET, cell: 'C10', value: null },
    { sheet: SHEET, cell: 'D2', value: { kind: 'moment', at: hour, hasClock: true, text: '' } },
    { sheet: SHEET, cell: 'A4', value: { kind: 'text', text: 'Xã Hoài Sơn chưa báo cáo' } },
  ]).bytes;
}

test('of a macro form with all that forms have beside their cells, only the sheet that is filled and who made a remark change', () => {
  const form = anOddForm();
  const [before, after] = [partsOf(form), partsOf(filledForm(form))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after].filter(([name, content]) => content !== before.get(name)).map(([name]) => name);
  expect(changed.toSorted()).toEqual([
    'xl/comments1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  const author = /<author>[^<]*/; // the remark itself stays
  expect(after.get('xl/comments1.xml')).toBe(before.get('xl/comments1.xml')?.replace(author, '<author>Author'));
  const frame = (xml = '') => xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension[^>]*>/, '');
  expect(frame(after.get('xl/worksheets/sheet1.xml'))).toBe(frame(before.get('xl/worksheets/sheet1.xml')));
  expect(after.get('xl/workbook.xml')?.replace(' fullCalcOnLoad="1"', '')).toBe(before.get('xl/workbook.xml'));
  expect(after.get('xl/vbaProject.bin')).toBe(before.get('xl/vbaProject.bin'));
  expect(after.get('[Content_Types].xml')).toContain('macroEnabled');
});

/** Said to be skipped by the runner where LibreOffice is not installed; exceljs and SheetJS are asked in any case. */
test.skipIf(!hasLibreOffice)(
  'LibreOffice opens the filled form, works its totals out and shows what was put in',
  () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mau.xlsx'), filledForm());
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const made = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1',
        '--outdir',
        folder,
        join(folder, 'mau.xlsx'),
      ],
      {
        encoding: 'utf8',
      },
    );
    expect(made.stderr.includes('Error')).toBe(false);
    const lines = readFileSync(join(folder, 'mau.csv'), 'utf8').split('\n');
    expect(lines[1]).toContain('17/08/2021 15:00');
    expect(lines[3]).toContain('Xã Hoài Sơn chưa báo cáo');
    expect(lines[7]).toContain('"Phường Bồng Sơn",30,60,50.00%');
    expect(lines[10]).toContain('"Cộng",42,100,42.00%');
  },
  120_000,
);
