import { describe, expect, test } from 'vitest';
import { cellAt, type Sheet } from '../../../electron/imports/grid';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { textIssues } from '../../../electron/imports/text/textIssues';
import { aSheet, aWorkbook } from '../buildWorkbook';

function decoded(text: string): { text: unknown; said: readonly string[] } {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet([[text]]))).sheets;
  return { text: textIn(sheet), said: sheet === undefined ? [] : textIssues(sheet).map(({ code }) => code) };
}
const textIn = (sheet: Sheet | undefined) => (sheet === undefined ? null : cellAt(sheet, 1, 1)?.value);

describe('codes and letters from elsewhere', () => {
  test.each([
    ['codes of a web page', 'Nguy&#7877;n V&#259;n An, Th&ocirc;n 1', 'Nguyễn Văn An, Thôn 1'],
    ['codes of a program', 'Nguy\\u1ec5n V\\u0103n An', 'Nguyễn Văn An'],
    ['bytes of an address', 'Th%C3%B4n 1', 'Thôn 1'],
    ['bytes of a mail', 'Nguy=E1=BB=85n An', 'Nguyễn An'],
    ['Cyrillic letters among ours', 'Phường Н\u043eài Hương', 'Phường Hoài Hương'],
    ['letters of double width', 'Ｔｈôn １', 'Thôn 1'],
  ])('%s are replaced, and said', (_name, raw, text) => {
    expect(decoded(raw)).toEqual({ text, said: ['text-signs'] });
  });

  test.each([
    'Công ty A & B; số 5',
    'Đạt 100%',
    'Хоай Нон', // all Cyrillic: another language
    'a = b; 5 = 5',
    'Mã &#7915; là chữ ừ',
    '100%25',
  ])('"%s" stays', (text) => expect(decoded(text)).toEqual({ text, said: [] }));

  test('a tone typed before its circumflex is put in order', () =>
    expect(decoded('Nguye\u0303\u0302n Va\u0306n').text).toBe('Nguyễn Văn'));
  test('a soft hyphen in Unicode is dropped', () =>
    expect(decoded('Phường Hoài\u00adHương').text).toBe('Phường HoàiHương'));
  test('signs that no encoding explains are said', () => expect(decoded('Tr§n Thþ').said).toEqual(['text-unclear']));
});
