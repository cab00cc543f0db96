import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { FormProposal } from '../../electron/domain/formProposal';
import type { KeyedEntry } from '../../electron/domain/keyedEntry';
import type { PeriodKey } from '../../electron/domain/period';
import { cellText, cellValue } from '../../electron/domain/pivot/cellText';
import { machineNumber, numberFormat } from '../../electron/domain/pivot/plainTable';
import { NO_QUESTION_FILTER, type Question } from '../../electron/domain/pivot/question';
import { formatTotal } from '../../electron/domain/totalDecimals';
import type { PointedFigure, Whose } from '../../electron/domain/upper/point';
import type { Core } from '../../electron/ipc/contract';
import { cliText } from '../../electron/text/cliText';
import { levelText } from '../../electron/text/levelText';
import { day } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { aForm } from '../upper/forms';
import { sheetFile, vaccineDuty } from './vaccineForm';

const PLAN = 'Kế hoạch vốn (triệu đồng)';
const PAID = 'Đã giải ngân (triệu đồng)';
const LAND = 'Diện tích đã giải phóng mặt bằng (ha)';
const TITLE = 'BÁO CÁO TIẾN ĐỘ GIẢI NGÂN VỐN ĐẦU TƯ CÔNG';
const AS_OF = toLocalTime('2021-08-19T23:00');
const DAY = '2021-08-19' as PeriodKey;

type Row = readonly (string | number)[];

const fileOf = (rows: readonly Row[], name = 'giai ngan.xlsx') =>
  sheetFile(
    [
      ['UBND THỊ XÃ HOÀI NHƠN'],
      [`${TITLE} ngày 19/8/2021`],
      ['TT', 'Đơn vị', PLAN, PAID, LAND],
      ...rows.map((row, at) => [at + 1, ...row]),
    ],
    [],
    name,
  );

async function defined(core: Core, changes: Partial<FormProposal> = {}) {
  const path = await fileOf([
    ['Phường Bồng Sơn', 1250.5, 0.1, 12.25],
    ['Phường Tam Quan', 500, 0.2, 3],
  ]);
  const heading = { sheet: 'Tiêm chủng', top: 3, bottom: 3, holds: 'heading' } as const;
  const { columns } = await core['forms.sample']({ path, heading });
  const fields = columns.map(({ label, type, decimals }) => ({
    label,
    heading: label,
    type,
    required: type === 'count',
    ...(decimals !== undefined && { decimals }),
  }));
  const { formId } = await core['forms.define']({
    baseFormId: null,
    label: 'Biểu giải ngân',
    title: TITLE,
    shape: 'table',
    answersUnder: null,
    validFrom: null,
    fields,
    rate: { numerator: 3, denominator: 2, measure: 'triệu đồng' },
    link: vaccineDuty(),
    ...changes,
  });
  return { formId, fields };
}

async function taken(core: Core, path: string) {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.accept']({ previewId: preview.previewId, indexes: preview.files.map((_, at) => at) });
  return preview.files[0];
}

describe('a form of amounts with decimals', () => {
  test('the line of totals is held against the figures as they are taken', async () => {
    const core = await aSampleOffice();
    await defined(core);
    const rows = (total: number): readonly Row[] => [
      ['Phường Bồng Sơn', 1250.5, '10,123', 12.25],
      ['Phường Tam Quan', 500, '1.500', 3],
      ['Phường Hoài Tân', 500, 64.2, 3],
      ['Cộng', 2250.5, total, 18.25],
    ];
    const told = async (total: number) => {
      const paths = [await fileOf(rows(total))];
      const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths });
      return files[0]?.issues.filter(({ code }) => code === 'total-differs').map(({ message }) => message);
    };
    expect(await told(1574.323)).toEqual([]);
    expect(await told(70)).toEqual([expect.stringContaining('cộng các dòng được 1.574,323')]);
  });

  test('decimals are proposed from the figures of the sample and the measure of the column', async () => {
    const { fields } = await defined(await aSampleOffice());
    expect(fields.map(({ label, decimals }) => [label, decimals])).toEqual([
      ['TT', undefined],
      ['Đơn vị', undefined],
      [PLAN, 1],
      [PAID, 1],
      [LAND, 2],
    ]);
  });

  test('is read in each notation, added up exactly, and told in the Vietnamese one', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    const file = await taken(
      core,
      await fileOf([
        ['Phường Bồng Sơn', '1.250,5', 0.1, 12.25],
        ['Phường Tam Quan', '500', '0,2', '3 ha'],
        ['Phường Hoài Hảo', '1250.5', 0.3, 0],
      ]),
    );
    expect([file?.state, file?.issues.map(({ message }) => message)]).toEqual(['ready', []]);
    expect(file?.figures.map(({ understood }) => understood)).toEqual([
      'cộng 3 đơn vị: 3.001,0', // as exact as what it is made of
      'cộng 3 đơn vị: 0,6',
      'cộng 3 đơn vị: 15,25',
    ]);
    const compilation = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: AS_OF });
    const total = compilation.indicators.find((one) => one.formId === formId);
    expect([total?.numerator, total?.denominator, total?.percentPrinted]).toEqual([0.6, 3001, '0,02%']);
    expect(total?.units.find(({ unitName }) => unitName === 'Phường Bồng Sơn')).toMatchObject({
      numerator: 0.1,
      denominator: 1250.5,
    });
    expect(cliText.compilation(compilation)).toContain('0,6/3.001,0 triệu đồng');
    const levels = await core['compilation.levels']({ directiveId: SAMPLE_ID, asOf: AS_OF });
    expect(levelText.lines(levels).join('\n')).toMatch(/phường: 0,6\/3\.001,0, 0,02%/i);
  });

  test('units that merged are added up under their new name as exactly as they reported', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    const rows = [
      ['Phường Bồng Sơn', 1250.5, 0.1, 12.25],
      ['Phường Hoài Đức', 500.5, 0.4, 3],
    ] as const;
    await taken(core, await fileOf(rows));
    await core['units.reorganise']({
      kind: 'merge',
      fromIds: ['phuong-bong-son', 'phuong-hoai-duc'],
      into: [{ name: 'Phường Bồng Sơn', code: '21640' }],
      since: day('2024-01-01'),
      source: 'Nghị quyết 1664/NQ-UBTVQH15',
    });
    const asked = { directiveId: SAMPLE_ID, asOf: AS_OF };
    const at = (await core['compilation.get'](asked)).indicators.findIndex((one) => one.formId === formId);
    const { units = [] } = (await core['compilation.rolledUp']({ ...asked, on: day('2024-06-01') }))[at] ?? {};
    const [whole] = units.filter(({ parts }) => parts.length === 2);
    expect(whole?.decimals).toEqual({ numerator: 1, denominator: 1 });
    expect(formatTotal(whole?.denominator ?? 0, whole?.decimals.denominator ?? 0)).toBe('1.751,0');
  });

  test('a figure with more decimals is rounded and said, one in another measure is not taken', async () => {
    const core = await aSampleOffice();
    await defined(core);
    const file = await taken(
      core,
      await fileOf([
        ['Phường Bồng Sơn', 1250.54, 0.1 + 0.2, 12.25],
        ['Phường Tam Quan', '500 nghìn đồng', 0.2, 3],
      ]),
    );
    const said = file?.issues.map(({ code, message }) => `${code}: ${message}`) ?? [];
    expect(
      said.some((one) => one.startsWith('figure-rounded') && one.includes('1.250,54') && one.includes('1.250,5')),
    ).toBe(true);
    expect(said.some((one) => one.startsWith('figure-not-a-count') && one.includes('“500 nghìn đồng”'))).toBe(true);
    expect(said.filter((one) => one.includes('0,3'))).toEqual([]);
  });

  test('a whole count keeps refusing a fraction', async () => {
    const core = await aSampleOffice();
    const { fields } = await defined(core);
    const whole = fields.map(({ decimals: _, ...field }) => field);
    await core['forms.define']({
      baseFormId: null,
      label: 'Biểu số nguyên',
      title: 'BÁO CÁO KHÁC',
      shape: 'table',
      answersUnder: null,
      validFrom: null,
      fields: whole,
      rate: null,
      link: null,
    });
    const trial = await core['forms.try']({
      path: await fileOf([['Phường Bồng Sơn', 1250.5, 1, 2]]),
      proposal: {
        baseFormId: null,
        label: 'Biểu số nguyên 2',
        title: TITLE,
        shape: 'table',
        answersUnder: null,
        validFrom: null,
        fields: whole,
        rate: null,
        link: null,
      },
    });
    expect(trial.issues.map(({ code }) => code)).toContain('figure-not-a-count');
  });

  test('a figure without a rate goes into the Excel form of the level above, of all and of one unit', async () => {
    const core = await aSampleOffice();
    await defined(core);
    await taken(
      core,
      await fileOf([
        ['Phường Bồng Sơn', 1250.5, 0.1, 12.25],
        ['Phường Tam Quan', 500, 0.2, 3],
      ]),
    );
    const path = join(temporaryFolder(), 'bieu tinh.xlsx');
    writeFileSync(path, aForm());
    const { id: templateId } = await core['upperTemplates.add']({ directiveId: SAMPLE_ID, path, name: 'Biểu tỉnh' });
    const { choices } = await core['upperTemplates.get']({ templateId });
    const indicatorId = choices.indicators.find(({ label }) => label === `${LAND} (Biểu giải ngân)`)?.id ?? '';
    const unitId = await idOf(core, 'Phường Bồng Sơn');
    const point = (cell: string, figure: PointedFigure, whose: Whose) => ({
      sheet: 'Biểu 1',
      cell,
      source: { kind: 'figure' as const, indicatorId, figure, whose, periodsBack: 0 },
    });
    const total = { kind: 'total' } as const;
    await core['upperTemplates.savePoints']({
      templateId,
      points: [
        point('C8', 'numerator', total),
        point('C9', 'numerator', { kind: 'unit', id: unitId }),
        point('G10', 'reported', total),
      ],
    });
    const { lines, coverage } = await core['upperTemplates.preview']({ templateId, asOf: AS_OF });
    expect(lines.map(({ written }) => written)).toEqual(['15,25', '12,25', '2']);
    expect(coverage.map(({ coverage: { reported, expected } }) => [reported, expected])).toEqual([[2, 17]]);
    await expect(
      core['upperTemplates.savePoints']({ templateId, points: [point('C8', 'percent', total)] }),
    ).rejects.toThrow();
  });

  test('a question to the figures answers in decimals, in the cell, the clipboard and the workbook', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    await taken(
      core,
      await fileOf([
        ['Phường Bồng Sơn', 1250.5, 0.1, 12.25],
        ['Phường Tam Quan', 500, 0.2, 3],
      ]),
    );
    const campaign = { directiveId: SAMPLE_ID, asOf: AS_OF };
    const { forms } = await core['forms.list']({});
    const key = forms.find(({ id }) => id === formId)?.fields.find(({ label }) => label === LAND)?.key;
    const question: Question = {
      rows: ['unit'],
      columns: ['period'],
      fields: [`figure:${formId}/${key}`],
      value: 'sum',
      filter: NO_QUESTION_FILTER,
      hasChoices: false,
      sort: null,
    };
    const answer = await core['questions.answer']({ ...campaign, question });
    const column = answer.columnLabels.findIndex(([label]) => label === '19/8');
    const total = answer.rows.length - 1;
    expect(cellText(answer, total, column)).toBe('15,25');
    const value = cellValue(answer, total, column);
    expect(value && [machineNumber(value), numberFormat(value)]).toEqual(['15.25', '#,##0.00']);
  });

  test('a total is no less exact than its parts: on paper, in Excel and in the table of a question', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    await taken(
      core,
      await fileOf([
        ['Phường Bồng Sơn', 1250.5, 0.1, 12.25],
        ['Phường Tam Quan', 500.5, 0.2, 3.75],
      ]),
    );
    const request = { directiveId: SAMPLE_ID, kind: 'report', at: AS_OF } as const;
    const { html } = await core['papers.compose'](request);
    const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain('0,3/1.751,0 triệu đồng');
    expect(text).toMatch(/16,00/); // hectares beside the rate
    expect(text).not.toMatch(/1\.751(?!,0)/);
    const { forms } = await core['forms.list']({});
    const key = forms.find(({ id }) => id === formId)?.fields.find(({ label }) => label === LAND)?.key;
    const question: Question = {
      rows: ['unit'],
      columns: [],
      fields: [`figure:${formId}/${key}`],
      value: 'sum',
      filter: NO_QUESTION_FILTER,
      hasChoices: false,
      sort: null,
    };
    const answer = await core['questions.answer']({ directiveId: SAMPLE_ID, asOf: AS_OF, question });
    const total = answer.rows.length - 1;
    expect(cellText(answer, total, 0)).toBe('16,00');
    const value = cellValue(answer, total, 0);
    expect(value && [machineNumber(value), numberFormat(value)]).toEqual(['16.00', '#,##0.00']);
  });

  test('keyed in: the comma and the dot are understood, and a figure in another measure is asked about', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    const { forms } = await core['forms.list']({});
    const keys = forms.find(({ id }) => id === formId)?.fields.map(({ key }) => key) ?? [];
    const unitId = await idOf(core, 'Phường Bồng Sơn');
    const checked = async (...texts: readonly string[]) => {
      const values = Object.fromEntries(keys.map((key, at) => [key, texts[at] ?? '']));
      const [check] = await core['keyed.check']({ directiveId: SAMPLE_ID, entries: [entryOf(unitId, formId, values)] });
      return check?.issues.map(({ field, code, message }) => [keys.indexOf(field ?? ''), code, message]);
    };
    expect(await checked('1.250,5', '1250.5', '12,25 ha')).toEqual([]);
    expect(await checked('1.250,57', '0,5', '12')).toEqual([
      [0, 'figure-rounded', expect.stringContaining('đã làm tròn thành 1.250,6')],
    ]);
    expect(await checked('1.250', '0,5', '12')).toEqual([
      [0, 'dot-thousands', expect.stringContaining('Đã hiểu là 1.250, không phải 1,25')],
    ]);
    expect(await checked('1250', '500 nghìn đồng', '12')).toEqual([
      [1, 'figure-not-a-count', expect.stringContaining('không đọc được thành số (triệu đồng)')],
    ]);
  });

  test('the blank asks for a number with as many decimals, and comes back as it was typed', async () => {
    const core = await aSampleOffice();
    const { formId } = await defined(core);
    const unitId = await idOf(core, 'Phường Bồng Sơn');
    const [blank] = await core['forms.renderBlanks']({
      directiveId: SAMPLE_ID,
      formId,
      period: DAY,
      unitIds: [unitId],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((blank?.bytes ?? new Uint8Array()).buffer as ArrayBuffer);
    const open: ExcelJS.Cell[] = [];
    workbook.worksheets[0]?.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false && cell.numFmt.startsWith('#,##0')) open.push(cell);
      }),
    );
    expect(open.slice(0, 3).map(({ numFmt, dataValidation }) => [numFmt, dataValidation?.type])).toEqual([
      ['#,##0.0', 'decimal'],
      ['#,##0.0', 'decimal'],
      ['#,##0.00', 'decimal'],
    ]);
    for (const [at, value] of [1250.5, 0.4, 12.25].entries()) if (open[at] !== undefined) open[at].value = value;
    const path = join(temporaryFolder(), 'gui lai.xlsx');
    writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files.map(({ state, issues }) => [state, issues])).toEqual([['ready', []]]);
    expect(files[0]?.figures.map(({ understood }) => understood)).toEqual(['1.250,5', '0,4', '12,25']);
  });
});

async function idOf(core: Core, name: string): Promise<string> {
  return (await core['units.list']({})).units.find((unit) => unit.name === name)?.id ?? '';
}

function entryOf(unitId: string, formId: string, values: Readonly<Record<string, string>>): KeyedEntry {
  return {
    unitId,
    formId,
    period: DAY,
    receivedAt: toLocalTime('2021-08-19T10:00'),
    arrivalBasis: 'call',
    isArrivalSure: false,
    channel: 'phone',
    dataAsOf: null,
    values,
    rows: '',
    persons: '',
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
  };
}
