import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { FigureNature } from '../../electron/domain/form';
import { CELL } from '../../electron/domain/pivot/answer';
import { cellText } from '../../electron/domain/pivot/cellText';
import { NO_QUESTION_FILTER, type Question } from '../../electron/domain/pivot/question';
import type { Core } from '../../electron/ipc/contract';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { sheetFile, vaccineDuty } from './vaccineForm';

const POOR = 'Số hộ cận nghèo';
const FRESH = 'Số hộ mới thoát nghèo';
const INCOME = 'Thu nhập bình quân (triệu đồng)';
const WORKS = 'Số công trình';
const LABELS = ['TT', 'Đơn vị', POOR, FRESH, INCOME, WORKS];
const TITLE = 'BÁO CÁO GIẢM NGHÈO';
const campaign = { directiveId: SAMPLE_ID, asOf: toLocalTime('2021-08-19T23:00') };

/** Two communes report on two days the same poor households, new ones each day, what they earn and what is built. */
const DAYS = {
  18: [
    ['Phường Bồng Sơn', 5, 1, 2.5, 3],
    ['Phường Tam Quan', 7, 2, 3, 4],
  ],
  19: [
    ['Phường Bồng Sơn', 5, 1, 2.6, 3],
    ['Phường Tam Quan', 6, 0, 3.5, 4],
  ],
} as const;

async function anOffice(works?: FigureNature) {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define']({
    baseFormId: null,
    label: 'Biểu giảm nghèo',
    title: TITLE,
    shape: 'table',
    answersUnder: null,
    validFrom: null,
    fields: LABELS.map((label, at) => ({
      label,
      heading: label,
      type: at === 0 ? 'ordinal' : at === 1 ? 'unit' : 'count',
      required: at > 1,
      ...(label === INCOME && { decimals: 1 }),
      ...(label === WORKS && works !== undefined && { nature: works }),
    })),
    rate: null,
    link: vaccineDuty(),
  });
  for (const [day, rows] of Object.entries(DAYS)) {
    const table = [
      ['UBND THỊ XÃ HOÀI NHƠN'],
      [`${TITLE} ngày ${day}/8/2021`],
      LABELS,
      ...rows.map((row, at) => [at + 1, ...row]),
    ];
    const paths = [await sheetFile(table, [], `giam ngheo ${day}.xlsx`)];
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths });
    expect(preview.files.map(({ state }) => state)).toEqual(['ready']);
    await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  }
  return { core, formId };
}

async function asked(core: Core, formId: string, label: string, changes: Partial<Question> = {}) {
  const { forms } = await core['forms.list']({});
  const key = forms.find(({ id }) => id === formId)?.fields.find((field) => field.label === label)?.key;
  const question: Question = {
    rows: ['unit'],
    columns: [],
    fields: [`figure:${formId}/${key}`],
    value: 'sum',
    filter: NO_QUESTION_FILTER,
    hasChoices: false,
    sort: null,
    ...changes,
  };
  const answer = await core['questions.answer']({ ...campaign, question });
  const rowOf = (name: string) => answer.rowLabels.findIndex((labels) => labels.at(-1) === name);
  const texts = (row: number) => answer.columns.map((_, column) => cellText(answer, row, column));
  return {
    answer,
    notes: answer.noteTexts.join('\n'),
    of: (name: string) => texts(rowOf(name)),
    total: texts(answer.rows.length - 1),
  };
}

describe('one total over days', () => {
  test('households that are there are those of each unit’s latest report, and the table says so', async () => {
    const { core, formId } = await anOffice();
    const { of, total, answer, notes } = await asked(core, formId, POOR);
    expect([of('Phường Bồng Sơn'), of('Phường Tam Quan'), total]).toEqual([['5'], ['6'], ['11']]);
    expect(answer.sentence).toContain('Số tại thời điểm báo cáo gần nhất');
    expect(notes).toContain('mỗi đơn vị lấy số tại thời điểm báo cáo gần nhất');
  });

  test('what happens anew each day is added', async () => {
    const { core, formId } = await anOffice();
    const { of, total } = await asked(core, formId, FRESH);
    expect([of('Phường Bồng Sơn'), of('Phường Tam Quan'), total]).toEqual([['2'], ['2'], ['4']]);
  });

  test('averages stand by unit and day, and no total is made of them', async () => {
    const { core, formId } = await anOffice();
    const { of, total, answer, notes } = await asked(core, formId, INCOME, { columns: ['period'] });
    const labels = answer.columnLabels.map(([label]) => label);
    const at = (texts: readonly string[], label: string) => texts[labels.indexOf(label)];
    expect([at(of('Phường Bồng Sơn'), '18/8'), at(of('Phường Bồng Sơn'), '19/8')]).toEqual(['2,5', '2,6']);
    expect(of('Phường Bồng Sơn').at(-1)).toBe('không cộng');
    expect([at(total, '18/8'), at(total, '19/8'), total.at(-1)]).toEqual(['không cộng', 'không cộng', 'không cộng']);
    expect(notes).toContain('ô của nhiều đơn vị hoặc nhiều kỳ ghi “không cộng”');
    expect([...answer.cells.kinds].filter((kind) => kind === CELL.number)).toHaveLength(4);
  });

  test('a figure nobody has told the kind of is added, which is said, until somebody tells it', async () => {
    const plain = await anOffice();
    const added = await asked(plain.core, plain.formId, WORKS);
    expect(added.total).toEqual(['14']);
    expect(added.notes).toContain('chưa nói là số phát sinh hay số hiện có');
    const told = await anOffice('level');
    const last = await asked(told.core, told.formId, WORKS);
    expect(last.total).toEqual(['7']);
    expect(last.notes).not.toContain('chưa nói là số phát sinh');
    const { forms } = await told.core['forms.list']({});
    expect(forms.find(({ id }) => id === told.formId)?.fields.map(({ nature }) => nature)).toContain('level');
  });

  test('told of a form in use it holds for the days already reported, without a new version; taken back it is as before', async () => {
    const { core, formId } = await anOffice();
    const form = async () => (await core['forms.list']({})).forms.filter(({ id }) => id === formId);
    const [before] = await form();
    const fieldKey = before?.fields.find(({ label }) => label === WORKS)?.key ?? '';
    const was = await core['forms.setNatures']({ formId, natures: [{ fieldKey, nature: 'level' }] });
    const last = await asked(core, formId, WORKS);
    expect(last.total).toEqual(['7']);
    expect(last.notes).not.toContain('chưa nói là số phát sinh');
    expect((await form()).map(({ version }) => version)).toEqual([1]);
    const { entries } = await core['history.list']({ subjectKind: 'form' });
    expect(entries[0]).toMatchObject({ fieldLabel: 'Số qua các kỳ', newValue: `${WORKS}: lấy số mới nhất` });
    expect(was).toEqual({ formId, natures: [{ fieldKey, nature: null }] });
    await core['forms.setNatures'](was);
    expect(await form()).toEqual([before]);
    expect((await asked(core, formId, WORKS)).total).toEqual(['14']);
  });

  test('a figure that a rate is counted from is never an average, and one that is not there is refused', async () => {
    const core = await aSampleOffice();
    const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
    const source = directive.indicators[0]?.numerator;
    if (source?.kind !== 'field') throw new Error('the sample counts a rate from a form');
    const { formId, fieldKey } = source;
    const average = { formId, natures: [{ fieldKey, nature: 'average' as const }] };
    await expect(core['forms.setNatures'](average)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(directive.indicators[0]?.label ?? ''),
    });
    const stranger = { formId, natures: [{ fieldKey: 'khong_co', nature: 'flow' as const }] };
    await expect(core['forms.setNatures'](stranger)).rejects.toMatchObject({ code: 'notFound' });
  });
});
