import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directive } from '../../../electron/domain/directive';
import { bareName, lineOf, raisedCounts, readEntry } from '../../../electron/domain/recipients/recipientEntry';
import { ROLE_MARKS } from '../../../electron/domain/recipients/roleMarks';

const PAPERS = ['bac-giang-2021-08', 'bac-kan-2020-08', 'binh-duong-2021-02', 'hoai-nhon-2021-08', 'long-an-2021-02'];
const LINES = PAPERS.flatMap((id) => {
  const path = resolve(__dirname, `../../../resources/directives/${id}.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { directive: Directive }).directive.recipients;
});

function body(text: string) {
  return readEntry({ text, isArchiveLine: false });
}

function archive(text: string) {
  return readEntry({ text, isArchiveLine: true });
}

describe('a line in its parts', () => {
  for (const [text, parts] of [
    ['UBMTTQVN thị xã (ph/hợp)', { name: 'UBMTTQVN thị xã', mark: 'ph/hợp', copies: null }],
    ['Như trên (t/h)', { name: 'Như trên', mark: 't/h', copies: null }],
    ['Các trường ĐH trên địa bàn tỉnh⁽⁸⁾', { name: 'Các trường ĐH trên địa bàn tỉnh', mark: null, copies: 8 }],
    ['UBND tỉnh (b/c)⁽²⁾', { name: 'UBND tỉnh', mark: 'b/c', copies: 2 }],
    ['Cục Tin học hóa (Bộ TTTT)', { name: 'Cục Tin học hóa (Bộ TTTT)', mark: null, copies: null }],
    ['Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh', { name: 'Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh', copies: null }],
  ] as const)
    test(text, () => expect(body(text)).toMatchObject({ kind: 'body', ...parts }));

  test('a heading over the lines below it', () =>
    expect(body('Gửi bản điện tử:')).toEqual({ kind: 'heading', text: 'Gửi bản điện tử:' }));

  for (const [text, parts] of [
    ['Lưu: VT', { drafter: '', copies: null, total: null }],
    ['Lưu: VT, lvt', { drafter: 'lvt', copies: null, total: null }],
    ['Lưu: VT, HC (2)', { drafter: 'HC', copies: 2, total: null }],
    ['Lưu: VT. 75', { drafter: '', copies: null, total: 75 }],
    ['Lưu: VT, VX (3). 120', { drafter: 'VX', copies: 3, total: 120 }],
  ] as const)
    test(text, () => expect(archive(text)).toEqual({ kind: 'archive', ...parts }));

  test('an archive line of another form stays word for word', () =>
    expect(archive('Lưu VT')).toEqual({ kind: 'other', text: 'Lưu VT', isArchiveLine: true }));
});

test('every line of the five papers comes back as it was', () => {
  expect(LINES.length).toBeGreaterThan(35);
  for (const line of LINES) expect(lineOf(readEntry(line))).toEqual(line);
});

test('any text comes back as it was, but for spaces', () => {
  const piece = fc.constantFrom(
    'UBND',
    ' tỉnh',
    ' (b/c)',
    '⁽⁶⁰⁾',
    ' ⁽⁾',
    '(2)',
    ':',
    '; ',
    ', ',
    'Lưu: VT',
    '. 75',
    ' ',
    '⁽⁰⁾',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), fc.boolean(), (pieces, isArchiveLine) => {
      const text = pieces.join('');
      const once = lineOf(readEntry({ text, isArchiveLine }));
      expect(once.text).toBe(text.replace(/\s+/gu, ' ').trim());
      expect(once.isArchiveLine).toBe(isArchiveLine);
    }),
  );
});

test('what is picked and counted reads back as it was picked', () => {
  const name = fc.constantFrom('UBND các xã, phường', 'Sở Y tế', 'Ban Tuyên giáo Thị ủy');
  fc.assert(
    fc.property(
      name,
      fc.option(fc.constantFrom(...ROLE_MARKS)),
      fc.option(fc.integer({ min: 0, max: 99_999 })),
      (text, mark, copies) => {
        const entry = { kind: 'body', name: text, mark, copies } as const;
        expect(readEntry(lineOf(entry))).toEqual(entry);
      },
    ),
  );
});

test('names without what stands around them', () => {
  expect(bareName('Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh; (18)')).toBe('Các Sở, Ban, ngành, đoàn thể tỉnh');
  expect(bareName('UBND tỉnh (b/c);')).toBe('UBND tỉnh');
  expect(raisedCounts('Các Sở, Ban, ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh')).toEqual([60, 6]);
});
