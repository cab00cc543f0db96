import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { time } from '../support/builders';
import { countsWorkbook } from '../support/countsWorkbook';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { wardReport } from '../support/wardReport';

const FIGURE = { directiveId: SAMPLE_ID, formId: 'mau-02', fieldKey: 'cumulative' } as const;
const DEPARTMENT = 'Sở Thông tin và Truyền thông';
const ROWS = [
  [1, 'UBND phường Bồng Sơn', 15_000, 5000],
  [2, 'P. Hoài Đức', 12_000, '4.100'],
  [3, 'Xã Không Có Thật', 900, 7],
  [null, 'Tổng cộng', 27_900, 9107],
] as const;

const pointed = (path: string, column: string | null = null) => ({ ...FIGURE, path, column });

async function taken(core: Core, asOf: string, count = 5000, tolerancePercent = 5) {
  const path = await countsWorkbook(temporaryFolder(), [[1, 'UBND phường Bồng Sơn', 15_000, count]]);
  return core['counts.take']({ ...pointed(path, 'D'), asOf: time(asOf), source: DEPARTMENT, tolerancePercent });
}

/** What the preview says of a report of the ward for 17/8 against the counts. */
async function saidOf(core: Core, total: number) {
  const path = join(temporaryFolder(), 'bong-son.xlsx');
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total }));
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  return files[0]?.issues.filter(({ code }) => code.startsWith('outside-count')) ?? [];
}

async function compiled(core: Core) {
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: time('2021-08-17T18:00') });
  return indicators.find(({ formId }) => formId === 'mau-02')?.units.find(({ unitId }) => unitId === 'phuong-bong-son')
    ?.outside;
}

describe('reading a count of another body', () => {
  test('units are matched, the total is none, a stranger is said', async () => {
    const core = await aSampleOffice();
    const path = await countsWorkbook(temporaryFolder(), ROWS);
    const found = await core['counts.read'](pointed(path, 'D'));
    expect(found.rows.map(({ unitName, value, cell }) => [unitName, value, cell])).toEqual([
      ['Phường Bồng Sơn', 5000, 'D3'],
      ['Phường Hoài Đức', 4100, 'D4'],
    ]);
    expect(found.issues.map(({ code, cell }) => [code, cell])).toEqual([['row-unit-unknown', 'B5']]);
  });

  test('of several columns none is guessed; the clerk is asked which', async () => {
    const core = await aSampleOffice();
    const path = await countsWorkbook(temporaryFolder(), ROWS);
    const found = await core['counts.read'](pointed(path));
    expect(found).toMatchObject({ column: null, rows: [] });
    expect(found.columns.map(({ letter }) => letter)).toEqual(['C', 'D']);
    expect(found.issues[0]).toMatchObject({ severity: 'error', code: 'count-column-unknown' });
    const take = core['counts.take']({
      ...pointed(path),
      asOf: time('2021-08-17T12:00'),
      source: DEPARTMENT,
      tolerancePercent: 5,
    });
    await expect(take).rejects.toMatchObject({ code: 'invalid' });
    expect(await core['counts.list']({ directiveId: SAMPLE_ID })).toEqual([]);
  });

  test('a column with the words of the form is found by itself', async () => {
    const core = await aSampleOffice();
    const { forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
    const label = forms.find(({ id }) => id === 'mau-02')?.fields.find(({ key }) => key === 'cumulative')?.label ?? '';
    const path = await countsWorkbook(temporaryFolder(), ROWS, ['TT', 'Đơn vị', 'Dân số', label]);
    expect(await core['counts.read'](pointed(path))).toMatchObject({ column: 'D' });
  });
});

test('a count of hectares keeps its decimals, in the file, in the store and beside the report', async () => {
  const core = await aSampleOffice();
  const { directive, forms } = await core['directives.get']({ directiveId: SAMPLE_ID });
  const [daily] = directive.schedules.filter(({ due }) => due.kind === 'daily');
  const form = forms.find(({ id }) => id === 'mau-01');
  const [field] = form?.fields.filter(({ type }) => type === 'count') ?? [];
  if (daily === undefined || form === undefined || field === undefined) throw new Error('the sample has them');
  const area = { ...field, key: 'area', label: 'Diện tích gieo trồng (ha)', measure: 'ha', decimals: 2 };
  const land = { ...form, id: 'dien-tich', label: 'Biểu diện tích', version: 1, fields: [area], rules: [] };
  const schedules = [...directive.schedules, { ...daily, id: 'land-daily', formId: land.id, answers: [] }];
  await core['directives.save']({
    json: JSON.stringify({ directive: { ...directive, schedules }, forms: [...forms, land] }),
  });
  const path = await countsWorkbook(
    temporaryFolder(),
    [
      [1, 'UBND phường Bồng Sơn', 15_000, 125.5],
      [2, 'P. Hoài Đức', 12_000, '1.250,75'],
    ],
    ['TT', 'Đơn vị', 'Dân số', area.label],
  );
  const figure = { directiveId: SAMPLE_ID, formId: land.id, fieldKey: area.key, path, column: 'D' };
  const asOf = time('2021-08-17T12:00');
  const { rows } = await core['counts.take']({ ...figure, asOf, source: DEPARTMENT, tolerancePercent: 5 });
  expect(rows.map(({ value }) => value)).toEqual([125.5, 1250.75]);
  expect(await core['counts.list']({ directiveId: SAMPLE_ID })).toMatchObject([{ units: 2 }]);
});

describe('a report beside the count', () => {
  test('a larger difference is a warning with both figures, source and moment', async () => {
    const core = await aSampleOffice();
    await taken(core, '2021-08-17T12:00');
    const [issue] = await saidOf(core, 6100);
    expect(issue).toMatchObject({ severity: 'warning', code: 'outside-count-differs', expected: '5.000' });
    expect(issue?.message).toMatch(
      /Phường Bồng Sơn.*6\.100.*nhiều hơn 1\.100.*5\.000 \(Sở Thông tin và Truyền thông, lúc 12h00 ngày 17\/8\/2021\)/,
    );
  });

  test.each([
    ['2021-08-17T12:00', 5250, 5, ['note outside-count-close']], // exactly 5 %
    ['2021-08-17T12:00', 5251, 5, ['warning outside-count-differs']],
    ['2021-08-17T12:00', 4749, 5, ['warning outside-count-differs']],
    ['2021-08-17T12:00', 5001, 0, ['warning outside-count-differs']],
    ['2021-08-17T12:00', 5000, 0, []],
    ['2021-08-16T12:00', 6100, 5, ['note outside-count-older']], // it may have grown since the day before
    ['2021-08-16T12:00', 4000, 5, ['warning outside-count-differs']], // but not shrunk
    ['2021-08-18T00:00', 6100, 5, []], // later than the period
  ])('counted %s, reported %i, tolerance %i %%: %j', async (asOf, reported, tolerance, expected) => {
    const core = await aSampleOffice();
    await taken(core, asOf, 5000, tolerance);
    const said = await saidOf(core, reported);
    expect(said.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  test('the newest count is the one; of one moment the later file; taken back, the one before', async () => {
    const core = await aSampleOffice();
    await taken(core, '2021-08-17T12:00', 5000);
    await taken(core, '2021-08-16T12:00', 4000);
    expect(await compiled(core)).toMatchObject({ value: 5000 });
    const { batchId } = await taken(core, '2021-08-17T12:00', 5100);
    expect(await compiled(core)).toMatchObject({ value: 5100, source: DEPARTMENT });
    expect(await core['counts.undo']({ batchId })).toEqual({ batchId, units: 1 });
    expect(await compiled(core)).toMatchObject({ value: 5000 });
    await expect(core['counts.undo']({ batchId })).rejects.toMatchObject({ code: 'conflict' });
  });
});

test('taking and taking back stand in the log, with file and source', async () => {
  const core = await aSampleOffice();
  const { batchId } = await taken(core, '2021-08-17T12:00');
  await core['counts.undo']({ batchId });
  const { entries } = await core['history.list']({ subjectKind: 'counts' });
  expect(entries.map(({ field, newValue, oldValue }) => [field, newValue, oldValue])).toEqual([
    ['undo', null, `1 đơn vị, nguồn: ${DEPARTMENT}`],
    ['import', `1 đơn vị, nguồn: ${DEPARTMENT}, tệp “thong-ke-cua-so.xlsx”`, null],
  ]);
  expect(entries[0]?.subject.label).toMatch(/lúc 12h00 ngày 17\/8\/2021/);
});

test('a figure no form has is refused with those there are', async () => {
  const core = await aSampleOffice();
  const path = await countsWorkbook(temporaryFolder(), ROWS);
  await expect(core['counts.read']({ ...pointed(path), fieldKey: 'nothing' })).rejects.toMatchObject({
    code: 'notFound',
    message: expect.stringContaining('mau-02.cumulative'),
  });
});
