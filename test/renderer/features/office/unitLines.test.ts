import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUnitLines } from '../../../../renderer/features/office/setup/unitLines';

const namesIn = (text: string) => readUnitLines(text, ['UBND phường Kiến An']).names;

describe('units named line by line', () => {
  test('once each; a column of Excel may have others beside it', () => {
    expect(namesIn('Khu phố 1\t120\r\n\n  Khu phố 2 \nKhu phố 1')).toEqual(['Khu phố 1', 'Khu phố 2']);
  });

  test('a table of Excel: the number before the name is none, heading and sum are no units', () => {
    const pasted = 'STT\tTên đơn vị\tSố hộ\n1\tTổ dân phố Cây Đa\t120\n2\tTổ dân phố Quy Tức\t90\n\tTổng cộng\t210';
    expect(readUnitLines(pasted, [])).toEqual({
      names: ['Tổ dân phố Cây Đa', 'Tổ dân phố Quy Tức'],
      skipped: [
        { line: 'STT Tên đơn vị Số hộ', why: 'heading' },
        { line: 'Tổng cộng 210', why: 'sum' },
      ],
    });
  });

  test('the title above a copied table is no unit', () => {
    const pasted = 'DANH SÁCH THÔN\nSTT\tTên thôn\n1\tThôn Hạ\n2\tThôn Thượng';
    expect(namesIn(pasted)).toEqual(['Thôn Hạ', 'Thôn Thượng']);
    expect(readUnitLines(pasted, []).skipped.map(({ why }) => why)).toEqual(['heading', 'heading']);
  });

  test('numbers and dashes of a list are no part of a name', () => {
    expect(namesIn('3. Tổ dân phố Cây Đa\n- Tổ dân phố Quy Tức\nTổ dân phố Cây Đa')).toEqual([
      'Tổ dân phố Cây Đa',
      'Tổ dân phố Quy Tức',
    ]);
    expect(namesIn('Thôn 3\nTổ 12')).toEqual(['Thôn 3', 'Tổ 12']);
  });

  test('the office itself and a sum are named as left out', () => {
    expect(
      readUnitLines('UBND Phường Kiến An\nTổng cộng: 11 đơn vị\nTổng kho xăng dầu', ['UBND phường Kiến An']),
    ).toEqual({
      names: ['Tổng kho xăng dầu'],
      skipped: [
        { line: 'UBND Phường Kiến An', why: 'office' },
        { line: 'Tổng cộng: 11 đơn vị', why: 'sum' },
      ],
    });
  });

  test('a name that stands there twice is named as left out, so that who counts the lines knows why one is fewer', () => {
    expect(readUnitLines('1\tLàng Mun\t12\n2\tLàng Kép\t9\n3\tLàng Mun\t7', [])).toEqual({
      names: ['Làng Mun', 'Làng Kép'],
      skipped: [{ line: '3 Làng Mun 7', why: 'repeated' }],
    });
  });

  test('plain names come through as they are', () => {
    const name = fc.constantFrom('Thôn', 'Làng', 'Tổ dân phố').chain((kind) => fc.nat(99).map((at) => `${kind} ${at}`));
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        expect(readUnitLines(names.join('\n'), [])).toEqual({ names, skipped: [] });
      }),
    );
  });
});
