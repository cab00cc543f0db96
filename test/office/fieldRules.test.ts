import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { FormProposal } from '../../electron/domain/formProposal';
import type { PeriodKey } from '../../electron/domain/period';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { sheetFile, vaccineDuty } from './vaccineForm';

/** A form of label lines with what must hold between its figures, as the clerk states it. */
const LABELS = ['Tổng số hộ nghèo', 'Hộ nghèo thành thị', 'Hộ nghèo nông thôn', 'Hộ được vay vốn'];
const TITLE = 'BÁO CÁO HỘ NGHÈO';
const SUM = { kind: 'sum', total: 0, parts: [1, 2], isAdvice: false } as const;
const AT_MOST = { kind: 'atMost', left: 3, right: 0, isAdvice: true } as const;
const PERIOD = '2021-08-19' as PeriodKey;

function proposal(changes: Partial<FormProposal> = {}): FormProposal {
  return {
    baseFormId: null,
    label: 'Biểu hộ nghèo',
    title: TITLE,
    shape: 'fields',
    answersUnder: null,
    validFrom: null,
    fields: LABELS.map((label) => ({ label, heading: label, type: 'count', required: true })),
    rules: [SUM, AT_MOST],
    rate: null,
    link: vaccineDuty(),
    ...changes,
  };
}

const fileOf = (figures: readonly (number | null)[]) =>
  sheetFile(
    [
      ['Phường Bồng Sơn'],
      [TITLE],
      ['(ngày 19/8/2021)'],
      ['TT', 'Nội dung', 'Số lượng'],
      ...LABELS.map((label, at) => [at + 1, label, figures[at] ?? null]),
    ],
    [],
    'ho ngheo.xlsx',
  );

async function previewed(core: Core, figures: readonly (number | null)[]) {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [await fileOf(figures)] });
  const file = preview.files[0];
  return {
    state: file?.state,
    rules: file?.issues
      .filter(({ code }) => code.startsWith('rule-'))
      .map(({ severity, message }) => [severity, message]),
  };
}

async function unitIdOf(core: Core): Promise<string> {
  const { units } = await core['units.list']({});
  return units.find(({ name }) => name === 'Phường Bồng Sơn')?.id ?? '';
}

test('a report that breaks a rule is told sheet, cell and both figures; one rule refuses, the other remarks', async () => {
  const core = await aSampleOffice();
  await core['forms.define'](proposal());
  expect(await previewed(core, [10, 4, 6, 8])).toEqual({ state: 'ready', rules: [] });
  const off = await previewed(core, [10, 4, 5, 8]);
  expect(off.state).not.toBe('ready');
  expect(off.rules).toEqual([
    [
      'error',
      'Trang “Tiêm chủng”, ô C5: “Tổng số hộ nghèo” ghi 10, nhưng cộng “Hộ nghèo thành thị” (ô C6) + “Hộ nghèo nông thôn” (ô C7) được 9. Đề nghị đơn vị kiểm tra và gửi lại số đúng.',
    ],
  ]);
  const over = await previewed(core, [10, 4, 6, 12]);
  expect([over.state, over.rules?.map(([severity]) => severity)]).toEqual(['warnings', ['warning']]);
});

test('the same rules hold for figures that are typed in', async () => {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define'](proposal());
  const unitId = await unitIdOf(core);
  const [first] = await core['keyed.check']({
    directiveId: SAMPLE_ID,
    entries: [
      {
        formId,
        unitId,
        period: PERIOD,
        receivedAt: toLocalTime('2021-08-19T16:00'),
        arrivalBasis: 'message',
        isArrivalSure: false,
        channel: 'zalo',
        dataAsOf: null,
        values: { tong_so_ho_ngheo: '10', ho_ngheo_thanh_thi: '4', ho_ngheo_nong_thon: '5', ho_duoc_vay_von: '11' },
        rows: '',
        persons: '',
        isNil: false,
        evidence: [],
        decision: null,
        alias: null,
      },
    ],
  });
  expect(
    first?.issues.filter(({ code }) => code.startsWith('rule-')).map(({ field, severity }) => [field, severity]),
  ).toEqual([
    ['tong_so_ho_ngheo', 'error'],
    ['ho_duoc_vay_von', 'warning'],
  ]);
});

test('a new version keeps the rules unless they are stated anew, and the log tells them', async () => {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define'](proposal());
  const { rules: _, ...unsaid } = proposal({ baseFormId: formId, link: null, fields: proposal().fields.slice(0, 3) });
  await core['forms.define'](unsaid);
  await core['forms.define']({ ...unsaid, rules: [] });
  const { forms } = await core['forms.list']({});
  expect(forms.filter(({ id }) => id === formId).map(({ rules }) => rules)).toEqual([
    [
      { kind: 'sum', total: 'tong_so_ho_ngheo', parts: ['ho_ngheo_thanh_thi', 'ho_ngheo_nong_thon'] },
      { kind: 'atMost', left: 'ho_duoc_vay_von', right: 'tong_so_ho_ngheo', isAdvice: true },
    ],
    [{ kind: 'sum', total: 'tong_so_ho_ngheo', parts: ['ho_ngheo_thanh_thi', 'ho_ngheo_nong_thon'] }],
    [],
  ]);
  const { entries } = await core['history.list']({ subjectKind: 'form', subjectId: formId, limit: 100 });
  const told = entries.find(({ field }) => field === 'rules');
  expect([told?.fieldLabel, told?.oldValue]).toEqual([
    'Ràng buộc giữa các số',
    'Tổng số hộ nghèo = Hộ nghèo thành thị + Hộ nghèo nông thôn',
  ]);
});

test('a rule needs figures that are there, and none twice', async () => {
  const core = await aSampleOffice();
  for (const rule of [
    { ...SUM, parts: [1, 9] },
    { ...SUM, parts: [0, 1] },
    { ...AT_MOST, right: 3 },
  ])
    await expect(core['forms.define'](proposal({ rules: [rule] }))).rejects.toThrow();
});

test('the blank handed out says the rule at the cell and turns it red while it is broken', async () => {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define'](proposal());
  const [file] = await core['forms.renderBlanks']({
    directiveId: SAMPLE_ID,
    formId,
    period: PERIOD,
    unitIds: [await unitIdOf(core)],
  });
  const path = join(temporaryFolder(), 'mau.xlsx');
  writeFileSync(path, file?.bytes ?? new Uint8Array());
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.worksheets[0] as unknown as {
    readonly dataValidations: { readonly model: Readonly<Record<string, { readonly prompt?: string }>> };
    readonly conditionalFormattings: unknown;
  };
  const prompts = Object.values(sheet.dataValidations.model).flatMap(({ prompt = '' }) => prompt);
  expect(prompts).toContainEqual(expect.stringContaining('Bằng tổng của “Hộ nghèo thành thị” + “Hộ nghèo nông thôn”.'));
  expect(prompts).toContainEqual(expect.stringContaining('Không lớn hơn “Tổng số hộ nghèo”.'));
  expect(JSON.stringify(sheet.conditionalFormattings)).toMatch(/ROUND\(SUM\(.*<>0/);
});
