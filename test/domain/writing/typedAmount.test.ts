import { describe, expect, test } from 'vitest';
import { DEFAULT_WORDS_STYLE } from '../../../electron/domain/writing/numberWords';
import { amountWords, parseTypedAmount } from '../../../electron/domain/writing/typedAmount';

function wordsOf(text: string) {
  const amount = parseTypedAmount(text);
  return amount?.typed.kind === 'number' ? amountWords(amount.typed.number, amount.measure, DEFAULT_WORDS_STYLE) : null;
}

describe('a number typed with what is counted', () => {
  for (const [typed, words] of [
    ['12 người', 'mười hai người'],
    ['1.205 hộ dân', 'một nghìn hai trăm linh năm hộ dân'],
    ['05 ngày', 'năm ngày'],
    ['3,5 ha', 'ba phẩy năm héc-ta'],
    ['120m2', 'một trăm hai mươi mét vuông'],
    ['1,5 tỷ đồng', 'một phẩy năm tỷ đồng'],
    ['47,59%', 'bốn mươi bảy phẩy năm mươi chín phần trăm'],
    ['50.000đ', 'năm mươi nghìn đồng'],
    ['82.930', 'tám mươi hai nghìn chín trăm ba mươi'],
  ] as const)
    test(typed, () => expect(wordsOf(typed)?.words).toBe(words));

  test('money gets the line of bills and contracts; nothing else does', () => {
    expect(wordsOf('1.234.567 đồng')).toEqual({
      figures: '1.234.567 đồng',
      words: 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng',
      capital: 'Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng',
      moneyLine: 'Bằng chữ: Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng./.',
    });
    expect(wordsOf('2 triệu đồng')?.moneyLine).toBe('Bằng chữ: Hai triệu đồng./.');
    expect(wordsOf('5000 VNĐ')).toMatchObject({ figures: '5.000 VNĐ', moneyLine: 'Bằng chữ: Năm nghìn đồng./.' });
    expect(wordsOf('12 người')?.moneyLine).toBeNull();
    expect(wordsOf('12 cánh đồng mẫu')?.moneyLine).toBeNull();
  });

  test('what is no number of ours is not guessed at', () => {
    for (const typed of ['1,234,567 đồng', '12 - 15 người', 'mười người', '1.5 ha', '12/8/2021', ''])
      expect(parseTypedAmount(typed)).toBeNull();
    expect(parseTypedAmount('82,930 đồng')?.typed.kind).toBe('doubt');
  });
});
