import { expect, test } from 'vitest';
import { prepareDirective } from '../../electron/documents/prepareDirective';
import type { Directive } from '../../electron/domain/directive';
import { blocksOf, directive, forms, kit, sample, wordsOf } from './support';

const set = (over: Partial<Directive> = {}, withForms = false) =>
  prepareDirective({ office: sample.office, directive: { ...directive, ...over }, forms: withForms ? forms : [] }, kit);

test('every word of the directive is there, in its order', () => {
  const text = wordsOf(set());
  const quotes = [
    'THỊ XÃ HOÀI NHƠN',
    '/UBND-VX',
    `V/v ${directive.subject}`,
    ...directive.addressees.map((name) => `- ${name}`),
    ...directive.openingParagraphs,
    ...directive.clauses.flatMap((clause) => clause.paragraphs),
    ...directive.closingParagraphs,
    ...directive.recipients.map((line) => `- ${line.text}`),
    ...directive.authorityLines,
    directive.signerName,
  ];
  let from = 0;
  for (const quote of quotes) {
    const found = text.indexOf(quote, from);
    expect(found, quote).toBeGreaterThanOrEqual(0);
    from = found;
  }
});

test('bases that the opening already holds are not printed twice', () => {
  expect(blocksOf(set(), 'bases')).toEqual([]);
});

test('bases of their own end with ; and the last with a full stop, unless printed otherwise', () => {
  const legalBases = [{ quote: 'Căn cứ Luật A' }, { quote: 'Căn cứ Nghị định B' }];
  expect(blocksOf(set({ legalBases }), 'bases')[0]?.lines).toEqual(['Căn cứ Luật A;', 'Căn cứ Nghị định B.']);
  const printed = [{ quote: 'Căn cứ Nghị định B,' }];
  expect(blocksOf(set({ legalBases: printed }), 'bases')[0]?.lines).toEqual(['Căn cứ Nghị định B,']);
});

test('one end mark, after the very last words', () => {
  expect(wordsOf(set()).match(/\.\/\./g)).toHaveLength(1);
  expect(wordsOf(set({ closingParagraphs: [] }))).toContain('theo thời gian quy định./.');
});

test('a clause title on its own line is a heading', () => {
  expect(blocksOf(set(), 'heading').map((block) => block.lines[0])).toEqual(['2. UBND các xã, phường:']);
});

test('a chỉ thị has its type name and abstract, no V/v and no Kính gửi', () => {
  const over = {
    kind: 'Chỉ thị',
    hasTypeTitle: true,
    number: '3',
    code: 'CT-UBND',
    addressees: [],
    subject: 'V/v tăng cường',
  };
  const paper = set(over);
  expect(blocksOf(paper, 'letterhead')[0]).toMatchObject({ subject: null, numberLine: 'Số: 03/CT-UBND' });
  expect(blocksOf(paper, 'titleBlock')[0]).toMatchObject({
    typeName: 'CHỈ THỊ',
    abstractLines: ['Về việc tăng cường'],
    hasRule: true,
  });
  expect(blocksOf(paper, 'addressees')).toEqual([]);
});

test('copies after the archive line stay', () => {
  const recipients = [{ text: 'Lưu: VT. 75', isArchiveLine: true }];
  expect(blocksOf(set({ recipients }), 'closing')[0]?.recipientLines).toEqual(['- Lưu: VT. 75']);
});

test('its forms follow on pages of their own', () => {
  const paper = set({}, true);
  expect(paper.sections).toHaveLength(3);
  expect(paper.sections.every((section) => section.restartsPageNumbers)).toBe(true);
  expect(blocksOf(paper, 'formHeader').map((block) => block.label)).toEqual([null, '(Mẫu 02)']);
});

test('issuers other than the office are named as far as their letterhead tells', () => {
  const from = (issuerLines: readonly string[]) => set({ issuerLines }).issuer;
  expect(from(['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'])).toBe('UBND thị xã Hoài Nhơn');
  expect(from(['ỦY BAN NHÂN DÂN', 'TỈNH BẮC KẠN'])).toBe('UBND tỉnh Bắc Kạn');
  expect(from(['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'])).toBe('Sở Thông tin và Truyền thông');
});

test('the other title of one who signs for a committee stands above the name', () => {
  expect(blocksOf(set(), 'closing')[0]?.otherTitleLines).toEqual([]);
  const over = { authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], otherTitleLines: ['CHỦ TỊCH UBND XÃ'] };
  expect(blocksOf(set(over), 'closing')[0]).toMatchObject(over);
});
