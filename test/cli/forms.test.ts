import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { readFormKey } from '../../electron/imports/report/formKey';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { buildFirst, cli, json } from './cli';

buildFirst();

async function anOffice(): Promise<string> {
  const data = join(temporaryFolder(), 'du-lieu');
  await json(['init', '--data', data, '--sample', SAMPLE_ID, '--without-reports']);
  return data;
}

function keyIn(path: string) {
  const result = readWorkbook(readFileSync(path), path);
  return result.ok ? readFormKey(result.workbook) : null;
}

test('a blank for one unit and day carries its key; without a period the paper stays as it was', async () => {
  const data = await anOffice();
  const folder = temporaryFolder();
  const out = join(folder, 'mau.xlsx');
  const args = [
    'document',
    'form-02',
    '--data',
    data,
    '--directive',
    SAMPLE_ID,
    '--unit',
    'phuong-bong-son',
    '--out',
    out,
  ];
  const { units } = await json<{ units: { id: string; groups: string[] }[] }>(['units', 'list', '--data', data]);
  const unit = units.find(({ groups }) => groups.includes('cac-xa-phuong'))?.id ?? '';
  const own = args.map((arg) => (arg === 'phuong-bong-son' ? unit : arg));
  await json([...own, '--period', '2021-08-17']);
  expect(keyIn(out)).toMatchObject({ unitId: unit, period: '2021-08-17', formId: 'mau-02', directiveId: SAMPLE_ID });
  await json(own);
  expect(keyIn(out)).toBeNull();
  expect((await cli(...own, '--period', 'hôm qua')).status).toBe(2);
});

test('blanks for all units of a period, none written over another', async () => {
  const data = await anOffice();
  const out = join(temporaryFolder(), 'phat');
  const args = ['forms', 'blank', '--data', data, '--directive', SAMPLE_ID, '--form', 'mau-02', '--out', out];
  const { files } = await json<{ files: { path: string }[] }>([...args, '--period', '2021-08-18']);
  expect(files).toHaveLength(17);
  expect(new Set(files.map(({ path }) => keyIn(path)?.unitId)).size).toBe(17);
  await json([...args, '--period', '2021-08-18']);
  expect(readdirSync(out)).toHaveLength(34);
  expect((await cli(...args, '--period', '2021-09-30')).status).toBe(1);
});

test('an import names the workbook for the units; a dry run writes one only where it is told to', async () => {
  const data = await anOffice();
  const args = ['reports', 'import', SAMPLE_REPORTS, '--data', data, '--directive', SAMPLE_ID];
  const dry = await json<{ errorWorkbook?: string }>([...args, '--dry-run']);
  expect(dry.errorWorkbook).toBeUndefined();
  const wanted = join(temporaryFolder(), 'loi.xlsx');
  const told = await json<{ errorWorkbook?: string }>([...args, '--dry-run', '--errors', wanted]);
  expect(told.errorWorkbook).toBe(wanted);
  const real = await json<{ errorWorkbook?: string }>(args);
  expect(existsSync(real.errorWorkbook ?? '')).toBe(true);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(readFileSync(real.errorWorkbook ?? '')).buffer);
  expect(workbook.worksheets[0]?.name).toBe('Nội dung cần sửa');
  expect(workbook.worksheets.length).toBeGreaterThan(2);
  expect((await json<{ ok: boolean }>(['verify', '--data', data])).ok).toBe(true);
});

test('a form from a JSON file is kept beside its earlier version', async () => {
  const data = await anOffice();
  type Forms = { forms: { id: string; version: number; validFrom?: string; isNew?: boolean }[] };
  const { forms } = await json<Forms>(['forms', 'list', '--data', data]);
  const newer = forms
    .filter(({ id }) => id === 'mau-02')
    .map((form) => ({ ...form, version: 2, validFrom: '2021-08-20' }));
  const path = join(temporaryFolder(), 'mau.json');
  writeFileSync(path, JSON.stringify({ forms: newer }));
  expect((await json<Forms>(['forms', 'import', path, '--data', data])).forms).toEqual([
    { id: 'mau-02', version: 2, isNew: true },
  ]);
  expect((await json<Forms>(['forms', 'import', path, '--data', data])).forms[0]?.isNew).toBe(false);
  const after = await json<Forms>(['forms', 'list', '--data', data]);
  expect(after.forms.filter(({ id }) => id === 'mau-02').map(({ version }) => version)).toEqual([1, 2]);
  writeFileSync(path, JSON.stringify({ ...newer[0], shape: 'table' }));
  const refused = await cli('forms', 'import', path, '--data', data);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('cột ghi tên đơn vị');
});
