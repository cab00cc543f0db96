import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillSections, fillText } from '../../electron/documents/fillTemplate';
import { TEMPLATE_IDS } from '../../electron/documents/templateScopes';
import { parseTemplate, type Template } from '../../electron/documents/templates';
import { resourcesFolder } from './support';

function raw(id: string): Template {
  return JSON.parse(readFileSync(join(resourcesFolder, 'templates', `${id}.json`), 'utf8')) as Template; // checked by parseTemplate
}

/** The report template with one more block at the end of its first section. */
function withBlock(block: object): unknown {
  const template = raw('report');
  const [first, ...rest] = template.sections;
  return { ...template, sections: [{ ...first, blocks: [...(first?.blocks ?? []), block] }, ...rest] };
}

test('all built-in templates are right', () => {
  for (const id of TEMPLATE_IDS) expect(parseTemplate(raw(id)).id).toBe(id);
});

describe('what the paper does not know is refused with a sentence that names it', () => {
  for (const [what, block, words] of [
    [
      'field',
      { kind: 'paragraph', text: 'Kính thưa {tenDonVi}' },
      /Mẫu văn bản "report".*không có trường "\{tenDonVi\}"/,
    ],
    ['condition', { kind: 'paragraph', text: 'x', when: 'isSunny' }, /không có điều kiện "isSunny" \(có: .*hasMissing/],
    ['condition against', { kind: 'paragraph', text: 'x', unless: 'isRainy' }, /không có điều kiện "isRainy"/],
    [
      'condition for and against',
      { kind: 'paragraph', text: 'x', when: 'hasMissing', unless: 'hasMissing' },
      /không bao giờ in/,
    ],
    ['list', { kind: 'paragraph', text: 'x', forEach: 'planets' }, /không có danh sách "planets" \(có: duties/],
    ['slot', { kind: 'slot', name: 'chart' }, /không có khối "chart" \(có: addressees, closing\)/],
    ['kind of block', { kind: 'video', text: 'x' }, /phần 1, khối \d+: khối không có trong danh sách/],
    ['property', { kind: 'heading', text: 'x', colour: 'red' }, /phần 1, khối \d+: có mục lạ “colour”/],
    ['text that is none', { kind: 'paragraph', text: 5 }, /phần 1, khối \d+, lời văn: phải là chữ/],
    ['text that is missing', { kind: 'paragraph' }, /phần 1, khối \d+, lời văn: chưa có/],
    [
      'what is wrong inside a group',
      { kind: 'group', blocks: [{ kind: 'paragraph', text: 'x', shape: 'bent' }] },
      /phần 1, khối \d+, khối 1, cách trình bày: phải là một trong: indented, flush, centred/,
    ],
    ['no block at all', [], /phần 1, khối \d+: phải là một nhóm mục/],
    ['field outside its list', { kind: 'paragraph', text: '{missingNames}' }, /không có trường "\{missingNames\}"/],
  ] as const) {
    test(what, () => expect(() => parseTemplate(withBlock(block))).toThrow(words));
  }
});

test('a field of a list may be used inside it', () => {
  expect(() =>
    parseTemplate(withBlock({ kind: 'group', forEach: 'duties', blocks: [{ kind: 'paragraph', text: '{dutyName}' }] })),
  ).not.toThrow();
});

test('phrases, measures and columns are checked too', () => {
  const template = raw('report');
  expect(() => parseTemplate({ ...template, phrases: { ...template.phrases, extra: 'x' } })).toThrow(/cụm từ lạ extra/);
  const { total: _, ...phrases } = template.phrases;
  expect(() => parseTemplate({ ...template, phrases })).toThrow(/thiếu cụm từ total/);
  expect(() => parseTemplate({ ...template, measures: {} })).toThrow(/thiếu số đo letterMm/);
  const column = { key: 'weather', header: 'Trời', minimumMm: 10, align: 'left' };
  expect(() => parseTemplate({ ...template, columns: [column] })).toThrow(/không có cột "weather"/);
  expect(() => parseTemplate({ ...template, id: 'poem' })).toThrow(RangeError);
});

const letterhead = () => {
  throw new Error('not asked for');
};

test('parts stand when their condition holds, and once per item of their list', () => {
  const template: Template = {
    ...raw('directive'),
    sections: [
      {
        orientation: 'portrait',
        restartsPageNumbers: true,
        blocks: [
          { kind: 'paragraph', text: 'có {name}', when: 'yes' },
          { kind: 'paragraph', text: 'không', when: 'no' },
          { kind: 'paragraph', text: 'không phải no', unless: 'no' },
          { kind: 'paragraph', text: 'không phải yes', unless: 'yes' },
          { kind: 'paragraph', text: 'yes mà không no', when: 'yes', unless: 'no' },
          { kind: 'paragraph', text: 'chưa ai nói', unless: 'unknown' },
          { kind: 'group', forEach: 'items', blocks: [{ kind: 'paragraph', text: '{name}: {value}', when: 'shown' }] },
        ],
      },
    ],
  };
  const [section] = fillSections(
    template,
    {
      fields: { name: 'An' },
      conditions: { yes: true, no: false },
      lists: {
        items: [
          { fields: { value: '1' }, conditions: { shown: true } },
          { fields: { value: '2' }, conditions: { shown: false } },
          { fields: { name: 'Bình', value: '3' }, conditions: { shown: true } },
        ],
      },
    },
    letterhead,
  );
  const texts = section?.blocks.map((block) => (block.kind === 'paragraph' ? block.runs[0]?.text : block.kind));
  expect(texts).toEqual(['có An', 'không phải no', 'yes mà không no', 'chưa ai nói', 'An: 1', 'Bình: 3']);
});

test('a missing value is a fault of the program, not an empty place on paper', () => {
  expect(() => fillText('Kính gửi {nobody}', {})).toThrow(/nobody/);
});
