import { describe, expect, test } from 'vitest';
import { NO_QUESTION_FILTER, type Question } from '../../electron/domain/pivot/question';
import { time } from '../support/builders';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const asOf = time('2021-08-17T17:00');
const RATE = 'rate:installed-among-smartphone-users';
const campaign = { directiveId: SAMPLE_ID, asOf };

function aQuestion(overrides: Partial<Question> = {}): Question {
  return {
    rows: ['unit'],
    columns: ['period'],
    fields: [RATE],
    value: 'rate',
    filter: NO_QUESTION_FILTER,
    hasChoices: false,
    sort: null,
    ...overrides,
  };
}

async function anOfficeWithReports() {
  const core = await aSampleOffice();
  await takeAll(core, [SAMPLE_REPORTS]);
  return core;
}

describe('answers', () => {
  test('the total of a day is that of the summary; what is imported later is there at once', async () => {
    const core = await aSampleOffice();
    const before = await core['questions.answer']({ ...campaign, question: aQuestion() });
    expect(before.sentence).toContain('0/17 đơn vị');
    await takeAll(core, [SAMPLE_REPORTS]);
    const { rows, columns, cells, columnLabels } = await core['questions.answer']({
      ...campaign,
      question: aQuestion(),
    });
    const [compiled] = (await core['compilation.get'](campaign)).indicators;
    const at = (rows.length - 1) * columns.length + columnLabels.findIndex(([label]) => label === '17/8');
    expect(cells.values[at]).toBe(compiled?.percentScaled);
    expect([cells.reported[at], cells.owing[at]]).toEqual([15, 17]);
  });

  test('cut at a data hour it is the summary of that hour, and says who is not in it', async () => {
    const core = await anOfficeWithReports();
    const cut = { ...campaign, dataHour: time('2021-08-17T14:00') };
    const { rows, columns, cells, columnLabels, sentence, noteTexts, legend } = await core['questions.answer']({
      ...cut,
      question: aQuestion(),
    });
    const [compiled] = (await core['compilation.get'](cut)).indicators;
    const at = (rows.length - 1) * columns.length + columnLabels.findIndex(([label]) => label === '17/8');
    expect(compiled?.coverage.reported).toBeLessThan(15);
    expect([cells.reported[at], cells.owing[at]]).toEqual([compiled?.coverage.reported, compiled?.coverage.expected]);
    expect(sentence).toContain('số liệu tính đến 14h00 ngày 17/8/2021 của các báo cáo nhận đến 17h00 ngày 17/8/2021');
    expect(noteTexts.join('\n')).toMatch(/không tính \(\d+ đơn vị\): /);
    expect(legend).toContain('“≠”');
  });

  test('every question to begin with has an answer', async () => {
    const core = await anOfficeWithReports();
    const { ready } = await core['questions.catalogue'](campaign);
    expect(ready.map(({ name }) => name)).toContain('Đơn vị nào báo cáo muộn nhiều nhất tháng này');
    for (const { question } of ready) {
      const answer = await core['questions.answer']({ ...campaign, question });
      expect(answer.rows.length).toBeGreaterThan(1);
      expect(answer.sentence).toMatch(/số liệu đến 17h00 ngày 17\/8\/2021, \d+\/\d+ đơn vị/);
    }
  });

  test('a cell tells the reports behind it, and which of them can be looked up', async () => {
    const core = await anOfficeWithReports();
    const question = aQuestion();
    const { title, reports } = await core['questions.behind']({
      ...campaign,
      question,
      row: 'total',
      column: '|period=2021-08-17',
    });
    expect(title).toMatch(/^Tổng, 17\/8, Tỷ lệ người dân .*: 45,06%$/);
    expect(reports).toHaveLength(17);
    expect(reports.filter(({ isTraced }) => isTraced)).toHaveLength(15);
    expect(reports.filter(({ stateText }) => stateText === 'chưa báo cáo').map(({ unitName }) => unitName)).toEqual([
      'Xã Hoài Sơn',
      'Xã Hoài Phú',
    ]);
  });

  test('every figure leads down to its file: to the cell, to the list, to the report', async () => {
    const core = await anOfficeWithReports();
    const column = '|period=2021-08-17';
    const row = '|unit=phuong-bong-son';
    const traced = async (fieldId: string) => {
      const question = aQuestion({ fields: [fieldId], value: 'sum' });
      const { reports } = await core['questions.behind']({ ...campaign, question, row, column });
      expect(reports.map(({ isTraced }) => isTraced)).toEqual([true]);
      return core['questions.trace']({ ...campaign, dutyId: reports[0]?.dutyId ?? '', fieldId });
    };
    const { fields } = await core['questions.catalogue'](campaign);
    const ofForm = fields.filter(({ id, kind }) => id === RATE || id.includes(':mau-02') || kind === 'state');
    for (const { id, kind } of ofForm) {
      const { parts, keptFileIds } = await traced(id);
      const sources = parts.flatMap(({ halves }) => halves.map(({ figure }) => figure?.source));
      const reported = sources.filter((source) => source?.kind === 'report');
      expect(reported.length, id).toBeGreaterThan(0);
      for (const source of reported) {
        expect(keptFileIds).toContain(source?.fileId);
        if (kind !== 'state') expect(source?.place?.cell, id).toMatch(/^[A-Z]+\d+$/);
      }
    }
    const rate = await core['compilation.trace']({
      ...campaign,
      indicatorId: RATE.slice('rate:'.length),
      unitId: 'phuong-bong-son',
    });
    const { parts } = await traced(RATE);
    expect(parts[0]?.halves.map(({ figure }) => figure)).toEqual([rate.numerator, rate.denominator]);
  });

  test('what it names and is gone is said, and the rest is answered', async () => {
    const core = await anOfficeWithReports();
    const filter = { ...NO_QUESTION_FILTER, unitIds: ['phuong-bong-son', 'xa-da-mat'] };
    const question = aQuestion({ fields: [RATE, 'figure:mau-99/x'], value: 'sum', filter });
    const answer = await core['questions.answer']({ ...campaign, question });
    expect(answer.noteTexts.slice(0, 2)).toEqual([
      'Câu hỏi nêu chỉ số không còn trong văn bản này: figure:mau-99/x; phần ấy không được tính.',
      'Câu hỏi nêu đơn vị không còn trong văn bản này: xa-da-mat; phần ấy không được tính.',
    ]);
    expect(answer.rows.map(({ path }) => path[0]?.key)).toEqual(['phuong-bong-son', undefined]);
  });

  test('what the clerk chose for a missing unit is in it only where it is asked for', async () => {
    const core = await anOfficeWithReports();
    const [compiled] = (await core['compilation.get'](campaign)).indicators;
    const place = {
      indicatorId: compiled?.indicatorId ?? '',
      unitId: 'xa-hoai-son',
      period: compiled?.period ?? 'once',
    };
    const choice = { kind: 'zero' } as const;
    await core['choices.save']({ directiveId: SAMPLE_ID, entries: [{ ...place, choice, reason: '' }] });
    const [filled] = (await core['compilation.get'](campaign)).indicators;
    const valueWith = async (hasChoices: boolean) => {
      const answer = await core['questions.answer']({ ...campaign, question: aQuestion({ hasChoices }) });
      const column = answer.columnLabels.findIndex(([label]) => label === '17/8');
      return answer.cells.values[(answer.rows.length - 1) * answer.columns.length + column];
    };
    expect(await valueWith(false)).toBe(compiled?.percentScaled);
    expect(await valueWith(true)).toBe(filled?.percentScaled);
    expect(filled?.percentScaled).not.toBe(compiled?.percentScaled);
  });
});

describe('questions kept under a name', () => {
  test('they are renamed, changed, removed and brought back; the log tells it', async () => {
    const core = await anOfficeWithReports();
    const question = aQuestion();
    const made = await core['questions.save']({
      id: null,
      directiveId: SAMPLE_ID,
      name: ' Tỷ lệ  ',
      question,
      hour: null,
    });
    expect(made.name).toBe('Tỷ lệ');
    await core['questions.save']({ ...made, name: 'Tỷ lệ từng ngày', directiveId: null });
    await expect(
      core['questions.save']({ id: null, directiveId: null, name: 'tỷ lệ TỪNG ngày', question, hour: null }),
    ).rejects.toThrow('Đã có câu hỏi tên');
    const removed = await core['questions.remove']({ id: made.id });
    expect(await core['questions.saved']({ directiveId: SAMPLE_ID })).toEqual([]);
    await core['questions.save'](removed);
    expect(await core['questions.saved']({ directiveId: 'another' })).toEqual([removed]);
    const hour = { daysBefore: 1, clock: '17:00' };
    await core['questions.save']({ ...removed, hour });
    expect(await core['questions.saved']({ directiveId: 'another' })).toEqual([{ ...removed, hour }]);
    const { entries } = await core['history.list']({ subjectKind: 'question' });
    expect(entries.map(({ fieldLabel, newValue }) => [fieldLabel, newValue]).reverse()).toEqual([
      ['Câu hỏi số liệu', 'Tỷ lệ; hàng: đơn vị; cột: kỳ báo cáo; 1 chỉ số'],
      ['Tên', 'Tỷ lệ từng ngày'],
      ['Dùng cho', 'dùng chung cho mọi văn bản'],
      ['Câu hỏi số liệu', null],
      ['Câu hỏi số liệu', 'Tỷ lệ; hàng: đơn vị; cột: kỳ báo cáo; 1 chỉ số'],
      ['Giờ số liệu', 'tính đến 17h00 trước ngày xem 1 ngày'],
    ]);
  });
});
