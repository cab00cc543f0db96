import { expect, test } from 'vitest';
import { readGuide } from '../../../../renderer/features/help/readGuide';
import { readSpans } from '../../../../renderer/features/help/readSpans';

const blocksOf = (text: string) => readGuide(`# Tên\n\nlời đầu\n\n## 1. Chương\n\n${text}`)[0]?.blocks;
const plain = (text: string) => [{ style: 'plain', text }];

test('chapters and parts, without what stands before the first', () => {
  const sections = readGuide('# Tên\n\nlời đầu\n\n## 2. Nhập\n\nmột\n\n### Gán\n\nhai\n');
  expect(sections).toMatchObject([
    { title: 'Nhập', heading: '2. Nhập', isChapter: true, blocks: [{ spans: plain('một') }] },
    { title: 'Gán', heading: 'Gán', isChapter: false, blocks: [{ spans: plain('hai') }] },
  ]);
});

test('lines of one paragraph are one, also where a line begins with a year', () => {
  expect(blocksOf('từ ngày\n2021. Sau đó\n\nkhác')).toEqual([
    { kind: 'paragraph', spans: plain('từ ngày 2021. Sau đó') },
    { kind: 'paragraph', spans: plain('khác') },
  ]);
});

test('lists end a paragraph; a line set in goes on with its item', () => {
  expect(blocksOf('Có:\n- một\n  tiếp\n- hai\n\n1. đầu\n2. sau')).toEqual([
    { kind: 'paragraph', spans: plain('Có:') },
    { kind: 'list', isOrdered: false, items: [plain('một tiếp'), plain('hai')] },
    { kind: 'list', isOrdered: true, items: [plain('đầu'), plain('sau')] },
  ]);
});

test('a table, fenced code as it stands, no picture', () => {
  expect(blocksOf('![Hình](images/a.png)\n\n| A | B |\n|---|---|\n| 1 | |\n\n```\n# a\n\n  b\n```')).toEqual([
    { kind: 'table', head: [plain('A'), plain('B')], rows: [[plain('1'), []]] },
    { kind: 'code', text: '# a\n\n  b' },
  ]);
});

test('bold, code, italics; of a link its words; HTML stays text', () => {
  expect(readSpans('bấm **Lưu**, gõ `%A*B*%`, *rồi* xem [bảng](b.md) <b>x</b> 2 * 3')).toEqual([
    { style: 'plain', text: 'bấm ' },
    { style: 'strong', text: 'Lưu' },
    { style: 'plain', text: ', gõ ' },
    { style: 'code', text: '%A*B*%' },
    { style: 'plain', text: ', ' },
    { style: 'emphasis', text: 'rồi' },
    { style: 'plain', text: ' xem ' },
    { style: 'plain', text: 'bảng' },
    { style: 'plain', text: ' <b>x</b> 2 * 3' },
  ]);
});
