import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadMessageTemplate } from '../../../electron/documents/messages/messageTemplate';
import { builtInLines, readWording, wordingFields, wordingOf } from '../../../electron/documents/messages/wording';
import { REMINDER_STAGES, WORDING_KINDS } from '../../../electron/domain/reminder';
import { RESOURCES } from '../../support/office';

const template = loadMessageTemplate(RESOURCES);
const EVERY = WORDING_KINDS.flatMap((kind) => REMINDER_STAGES.map((stage) => [kind, stage] as const));

test.each(EVERY)('the built-in words for %s, %s come back the same from the form the clerk edits', (kind, stage) => {
  const lines = builtInLines(kind, stage, template);
  const text = wordingOf(lines);
  expect(text).not.toMatch(/officeName|reason|addressee/);
  expect(readWording(kind, stage, text)).toEqual({ lines, faults: [] });
});

describe('what is wrong is said in a sentence', () => {
  test.each([
    ['zalo', 'first', '', 'Chưa có lời nào.'],
    ['zalo', 'first', 'Kính gửi {đơn vị}', 'phải có {nội dung}'],
    ['zalo', 'first', '{nội dung}\n{đơn vi}', 'Dòng 2: không dùng được trường {đơn vi} ở đây. Có phải {đơn vị}?'],
    ['zalo', 'first', '{nội dung} {xyz}', 'Dùng được: {cơ quan}, {đợt}'],
    ['zalo', 'first', '{nội dung} {lần}', 'không dùng được trường {lần}'],
    ['zalo', 'first', '{nội dung} {thứ tự}', 'không dùng được trường {thứ tự}'],
    ['zalo', 'second', '{nội dung}\n{đơn vị', 'Dòng 2: dấu ngoặc nhọn chưa đủ cặp'],
    ['zalo', 'second', '{nội dung} }', 'dấu ngoặc nhọn chưa đủ cặp'],
    ['zaloGroup', 'first', 'Các đơn vị chưa gửi: {số đơn vị}', 'phải có một dòng'],
    ['zaloGroup', 'first', '{đơn vị}: {từng nội dung}', 'không dùng được trường {từng nội dung}'],
    ['emailSubject', 'first', 'a\nb', 'Tiêu đề thư chỉ gồm một dòng.'],
  ] as const)('%s, %s: %j', (kind, stage, text, words) =>
    expect(readWording(kind, stage, text).faults.join(' ')).toContain(words),
  );

  test('letters, spaces and the form of Unicode do not matter', () => {
    const text = '{ Đơn Vị }: {nội dung}'.normalize('NFD');
    expect(readWording('sms', 'first', text)).toEqual({
      faults: [],
      lines: [{ text: '{unit}: {reasonsInLine}' }],
    });
  });
});

test('whatever is written, either it is refused or every field of it is known', () => {
  const part = fc.constantFrom(
    '{nội dung}',
    '{từng nội dung}',
    '{đơn vị}',
    '{liên hệ}',
    '{',
    '}',
    '{}',
    '\n',
    ' Kính gửi ',
  );
  fc.assert(
    fc.property(fc.constantFrom(...EVERY), fc.array(part, { maxLength: 12 }), ([kind, stage], parts) => {
      const { lines, faults } = readWording(kind, stage, parts.join(''));
      if (faults.length > 0) return;
      const known = wordingFields(kind, stage).map(({ key }) => key);
      for (const [, key] of lines
        .map(({ text }) => text)
        .join('\n')
        .matchAll(/\{([^{}]*)\}/g))
        expect(known).toContain(key);
      expect(lines.map(({ text }) => text.replace(/\{[^{}]*\}/g, '')).join('')).not.toMatch(/[{}]/);
    }),
  );
});
