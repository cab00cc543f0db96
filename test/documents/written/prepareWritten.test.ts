import { describe, expect, test } from 'vitest';
import { parseWrittenTemplate } from '../../../electron/documents/written/writtenTemplates';
import { annexedIndicators } from '../../../electron/domain/annexedFigures';
import { blocksOf, sample as campaign, compilationAt, directive, forms, kit, wordsOf } from '../support';
import { copied, ENACTING, SAMPLES, templateCalled, WRITTEN_PAPERS, written } from './samples';

const paper = (id: string) => {
  const document = WRITTEN_PAPERS[id];
  if (document === undefined) throw new Error(`no paper ${id}`);
  return document;
};
const sample = (id: string) => SAMPLES[id] ?? { subject: '', values: {} };
const kindsOf = (id: string) => paper(id).sections[0]?.blocks.map(({ kind }) => kind);
const lastWords = (id: string) => wordsOf({ ...paper(id), sections: paper(id).sections.slice(0, 1) });

test('every kind that names a template has it, and every template serves a kind', () => {
  const ids = kit.writtenTemplates.map(({ id }) => id);
  const named = kit.kinds.kinds.flatMap(({ templateId }) => templateId ?? []);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  // one beside a kind's own is for papers the app draws up by itself
  expect(ids.filter((id) => !named.includes(id))).toEqual(['bien-ban-tieu-huy']);
});

test('a decision: authority, bases in italics, "QUYẾT ĐỊNH:", articles, and recipients after its last article', () => {
  expect(kindsOf('quyet-dinh')?.slice(0, 5)).toEqual(['letterhead', 'titleBlock', 'heading', 'bases', 'heading']);
  expect(blocksOf(paper('quyet-dinh'), 'heading').map(({ lines }) => lines.join())).toEqual([
    'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN',
    'QUYẾT ĐỊNH:',
  ]);
  expect(blocksOf(paper('quyet-dinh'), 'bases')[0]?.lines.map((line) => line.at(-1))).toEqual([';', ';', '.']);
  expect(blocksOf(paper('quyet-dinh'), 'titleBlock')[0]?.abstractLines).toEqual([
    'Về việc thành lập Tổ công nghệ số cộng đồng phường Bình An',
  ]);
  expect(blocksOf(paper('quyet-dinh'), 'closing')[0]?.recipientLines[0]).toBe('- Như Điều 4;');
});

test('a decision that enacts a text says so without "Về việc", and the text counts its own pages', () => {
  const enacting = written('quyet-dinh', ENACTING);
  expect(blocksOf(enacting, 'titleBlock')[0]?.abstractLines[0]).toMatch(/^Ban hành Quy chế/);
  const [, attached] = enacting.sections;
  expect(attached?.restartsPageNumbers).toBe(true);
  expect(blocksOf(enacting, 'annexHead')[0]).toMatchObject({
    label: 'QUY CHẾ',
    reference: '(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND\u00a0phường\u00a0Bình\u00a0An)',
  });
  expect(attached?.blocks.filter(({ kind }) => kind === 'letterhead')).toMatchObject([
    { numberLine: '', placeDateLine: '' },
  ]);
});

test('a proposal names its addressees after the title, a letter without one', () => {
  expect(kindsOf('to-trinh')?.slice(0, 4)).toEqual(['letterhead', 'titleBlock', 'addressees', 'bases']);
  expect(kindsOf('cong-van')?.slice(0, 2)).toEqual(['letterhead', 'addressees']);
});

test('a wire is addressed by "điện:", an invitation by "kính mời:"', () => {
  expect(wordsOf(paper('cong-dien'))).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BÌNH AN điện:');
  expect(blocksOf(paper('cong-dien'), 'addressees')).toEqual([]);
  expect(wordsOf(paper('giay-moi'))).toContain('UBND phường Bình An trân trọng kính mời:');
  expect(wordsOf(paper('giay-moi'))).toContain('Thời gian: 08h00, thứ Năm, ngày 09 tháng 4 năm 2026.');
  const one = written('giay-moi', { ...sample('giay-moi'), addressees: ['Ông Trần Văn Bình'] });
  expect(wordsOf(one)).toContain('UBND phường Bình An trân trọng kính mời: Ông Trần Văn Bình');
});

test('minutes carry no place and day, and are signed by secretary and chair under their bare names', () => {
  expect(blocksOf(paper('bien-ban'), 'letterhead')[0]?.placeDateLine).toBe('');
  expect(blocksOf(paper('bien-ban'), 'minutesClosing')[0]).toMatchObject({
    left: { titleLines: ['THƯ KÝ'], name: 'Phạm Thu Lan' },
    right: { titleLines: ['CHỦ TỌA'], name: 'Nguyễn Thị Bình An' },
  });
});

test('minutes whose chair and secretary are not named yet are signed by nobody, not by the usual signer', () => {
  const begun = written('bien-ban', { subject: 'họp', values: {}, signerName: 'Trần Hữu Thảo' });
  expect(blocksOf(begun, 'minutesClosing')[0]).toMatchObject({ left: { name: '' }, right: { name: '' } });
  expect(wordsOf(begun)).not.toContain('Trần Hữu Thảo');
});

test('a report that goes to no higher level has no Kính gửi; a proposal always has one', () => {
  const none = { ...sample('bao-cao'), addressees: [] };
  expect(blocksOf(written('bao-cao', none), 'addressees')).toEqual([]);
  expect(blocksOf(written('bao-cao', none), 'closing')[0]?.recipientLines[0]).not.toBe('- Như trên;');
  expect(blocksOf(written('to-trinh', { ...sample('to-trinh'), addressees: [] }), 'addressees')).toHaveLength(1);
});

test('the closing sentence of a proposal ends in a full stop where a list follows it', () => {
  const values = { ...sample('to-trinh').values, ending: 'Kính trình xem xét', attachments: 'Dự thảo\nBáo cáo' };
  expect(wordsOf(written('to-trinh', { ...sample('to-trinh'), values }))).toContain('Kính trình xem xét.');
});

test('a greeting typed with its own mark gets no second one', () => {
  const values = { ...sample('thu-cong').values, greeting: 'Thân gửi các cháu!' };
  expect(wordsOf(written('thu-cong', { ...sample('thu-cong'), values }))).toMatch(/các cháu!(?![.,])/);
});

test('telephone numbers in a table are no figures, and stay on one line', () => {
  const annexes = 'Phụ lục\nDanh sách\nSTT\tHọ và tên\tĐiện thoại\tSố lượng\n1\tPhạm Lan\t0905 123 456\t05';
  const values = { ...sample('cong-van').values, annexes };
  const [table] = blocksOf(written('cong-van', { ...sample('cong-van'), values }), 'table');
  expect(table?.columns.map(({ align }) => align)).toEqual(['center', 'left', 'left', 'right']);
  expect(table?.rows[0]?.cells[2]?.text).toBe('0905\u00a0123\u00a0456');
});

test('the end mark stands once, behind the last word of the text', () => {
  for (const id of Object.keys(WRITTEN_PAPERS)) expect(lastWords(id).split('./.'), id).toHaveLength(2);
});

test('an annex takes the label without a number when it is alone, Roman numerals when it is not', () => {
  expect(blocksOf(paper('cong-van'), 'annexHead').map(({ label }) => label)).toEqual(['Phụ lục']);
  const two = written('cong-van', {
    ...sample('cong-van'),
    values: { ...sample('cong-van').values, annexes: 'PHỤ LỤC I\nDANH SÁCH HỘ\nDài\nPhụ lục 2:\nDanh sách tổ\nNgắn' },
  });
  expect(blocksOf(two, 'annexHead').map(({ label, titleLines }) => [label, ...titleLines])).toEqual([
    ['Phụ lục I', 'DANH SÁCH HỘ'],
    ['Phụ lục II', 'DANH SÁCH TỔ'],
  ]);
});

test('the title of an annex ends where its first heading begins, also in capitals', () => {
  for (const [line, title] of [
    ['I. MỤC TIÊU', 'KẾ HOẠCH CHI TIẾT'],
    ['1. A', 'KẾ HOẠCH CHI TIẾT'],
    ['CHƯƠNG I', 'KẾ HOẠCH CHI TIẾT'],
    ['PHẦN THỨ NHẤT', 'KẾ HOẠCH CHI TIẾT'],
    ['- BƯỚC MỘT', 'KẾ HOẠCH CHI TIẾT'],
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'KẾ HOẠCH CHI TIẾT CHƯƠNG TRÌNH HÀNH ĐỘNG'],
  ] as const) {
    const values = { ...sample('cong-van').values, annexes: `Phụ lục\nKẾ HOẠCH CHI TIẾT\n${line}\nNội dung.` };
    const [head] = blocksOf(written('cong-van', { ...sample('cong-van'), values }), 'annexHead');
    expect([line, head?.titleLines.join(' ')]).toEqual([line, title]);
  }
});

test('an annex begins at its label, however that is numbered', () => {
  const annexes =
    'Phụ lục số 02\nMột\nA.\nPHỤ LỤC III: BẢNG BA\nNội dung b.\nPhụ lục A\nBốn\nNội dung c.\nPhụ lục 1 kèm theo nêu rõ.';
  const paper = written('cong-van', { ...sample('cong-van'), values: { ...sample('cong-van').values, annexes } });
  expect(blocksOf(paper, 'annexHead').map(({ label, titleLines }) => [label, ...titleLines])).toEqual([
    ['Phụ lục I', 'MỘT'],
    ['Phụ lục II', 'BẢNG BA'],
    ['Phụ lục III', 'BỐN'],
  ]);
});

describe('the tables of a campaign', () => {
  const all = compilationAt('2021-08-17T17:00');
  const of = (indicators: typeof all.indicators) => ({
    directive,
    forms,
    units: campaign.units,
    compilation: { ...all, indicators },
  });
  const figures = of(annexedIndicators(all, {}));
  const report = { ...sample('bao-cao'), number: '31' };

  test('go along with a typed paper as its annexes, with their coverage, under the number of that paper', () => {
    const paper = written('bao-cao', report, figures);
    const [main, ...annexes] = paper.sections;
    expect(blocksOf(paper, 'annexHead')).toMatchObject([
      {
        label: 'Phụ lục',
        titleLines: ['TỔNG HỢP TỶ LỆ NGƯỜI DÂN CÀI ĐẶT BLUEZONE TÍNH TRÊN SỐ NGƯỜI CÓ ĐIỆN THOẠI THÔNG MINH'],
        reference: '(Kèm theo Báo cáo số 31/BC-UBND ngày 05 tháng 02 năm 2026 của UBND\u00a0phường\u00a0Bình\u00a0An)',
      },
    ]);
    expect(main).toEqual(written('bao-cao', report).sections[0]);
    expect(annexes).toMatchObject([{ restartsPageNumbers: true }]);
    expect(wordsOf({ ...paper, sections: annexes })).toMatch(/Tổng cộng tính trên \d+\/17 đơn vị có số liệu; chưa có/);
    expect(wordsOf({ ...paper, sections: annexes }).split('./.')).toHaveLength(2);
  });

  test('come behind the annexes that were typed, and are counted with them', () => {
    const typed = { ...report, values: { ...report.values, annexes: 'Phụ lục\nDANH SÁCH TỔ\nTổ 1' } };
    expect(blocksOf(written('bao-cao', typed, figures), 'annexHead').map(({ label }) => label)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
    ]);
  });

  test('lie across where they are too wide, while the paper stays upright', () => {
    const [indicator] = figures.compilation.indicators;
    if (indicator === undefined) throw new Error('no figures');
    const units = indicator.units.map((unit) => ({ ...unit, unitName: `${unit.unitName} thuộc thị xã Hoài Nhơn mới` }));
    const numeratorLabel = 'Số người dân đã cài đặt và đang sử dụng thường xuyên ứng dụng Bluezone trên điện thoại';
    const paper = written('bao-cao', report, of([{ ...indicator, numeratorLabel, units }]));
    expect(paper.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  });

  test('are those that have figures, until the clerk chooses', () => {
    const ids = all.indicators.map(({ indicatorId }) => indicatorId);
    expect(ids).toHaveLength(2); // the offices report on the 20th only
    expect(figures.compilation.indicators.map(({ coverage }) => coverage.reported > 0)).toEqual([true]);
    expect(annexedIndicators(all, { indicatorIds: ids })).toEqual(all.indicators);
    expect(annexedIndicators(all, { indicatorIds: [] })).toEqual([]);
    expect(written('bao-cao', report, of([]))).toEqual(written('bao-cao', report));
  });
});

test('an annex whose table is too wide lies across', () => {
  const header = Array.from({ length: 14 }, (_, index) => `Chỉtiêusố${index}`).join('\t');
  const wide = written('cong-van', {
    ...sample('cong-van'),
    values: { ...sample('cong-van').values, annexes: `Phụ lục\nTổng hợp\n${header}\n${header}` },
  });
  expect(wide.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
});

test('a table too wide for the upright body turns the body, not what is attached', () => {
  const row = Array.from({ length: 14 }, (_, index) => `Nghiêng${index}`).join('\t');
  const values = {
    ...sample('cong-van').values,
    body: `Số liệu như sau:\n${row}\n${row}`,
    annexes: 'Phụ lục\nDanh sách\nMột.',
  };
  const wide = written('cong-van', { ...sample('cong-van'), values });
  expect(wide.sections.map(({ orientation }) => orientation)).toEqual(['landscape', 'portrait']);
});

test('a subject typed with the words of its kind and a full stop has them once, and no stop', () => {
  const headed = (subject: string) =>
    blocksOf(written('cong-van', { ...sample('cong-van'), subject }), 'letterhead')[0];
  expect(headed('V/v Về việc họp ngày 05/02/2021.')?.subject).toBe('V/v họp ngày 05/02/2021');
  expect(headed('về việc: cấp sổ, thẻ, v.v.')?.subject).toBe('V/v cấp sổ, thẻ, v.v.');
});

test('marks of direction and other signs nobody sees are not printed', () => {
  const hidden = written('cong-van', {
    ...sample('cong-van'),
    values: { body: 'Gửi \u202Eabc\u202C trước\u200B ngày 5 ./.' },
  });
  expect(wordsOf(hidden)).toContain('Gửi abc trước ngày 5./.');
  expect(wordsOf(hidden)).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
});

test('nothing typed yet gives a whole page with room to write', () => {
  for (const kind of Object.keys(SAMPLES)) {
    const blank = written(kind, { subject: '', values: {}, number: null, issuedOn: null, addressees: [] });
    expect(wordsOf(blank), kind).toContain('…………');
    expect(wordsOf(blank), kind).not.toMatch(/[{}]/);
  }
});

test('braces that were typed are text, no field', () => {
  const braced = written('cong-van', { ...sample('cong-van'), values: { body: 'Theo {mẫu} của {officeName}.' } });
  expect(wordsOf(braced)).toContain('Theo {mẫu} của {officeName}./.');
});

test('urgency stands on the first sheet, not on what is attached', () => {
  const [first, second] = blocksOf(written('quyet-dinh', { ...ENACTING, urgency: 'express' }), 'letterhead');
  expect([first?.urgency, second?.urgency]).toEqual(['express', null]);
});

test('a template with a strange field, kind or input is refused with a sentence', () => {
  const template = templateCalled('cong-van');
  expect(() => parseWrittenTemplate({ ...template, title: '{ten}' }, kit.kinds)).toThrow(/"cong-van".*\{ten\}/);
  expect(() => parseWrittenTemplate({ ...template, kindId: 'tho' }, kit.kinds)).toThrow(/không có loại văn bản "tho"/);
  const [input] = template.inputs;
  expect(() => parseWrittenTemplate({ ...template, inputs: [{ ...input, key: 'subject' }] }, kit.kinds)).toThrow(
    /ô nhập "subject" trùng tên/,
  );
  expect(() => parseWrittenTemplate({ ...template, inputs: [{ ...input, initial: '{subject}' }] }, kit.kinds)).toThrow(
    /chữ có sẵn của ô nhập không dùng được trường "\{subject\}"/,
  );
});

test('an excerpt of a paper from elsewhere prints what was typed, above the head of the copy', () => {
  const values = { original: 'Công văn số 12/UBND-VX của UBND tỉnh', excerpt: 'Khoản 1. Nội dung được trích sao' };
  const [section] = copied('trich-sao', null, values).sections;
  expect(section?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'copyBlock']);
  expect(wordsOf(copied('trich-sao', null, values))).toContain('Khoản 1. Nội dung được trích sao./.');
  expect(wordsOf(copied('sao-y', null, values))).not.toContain('Khoản 1.');
});
