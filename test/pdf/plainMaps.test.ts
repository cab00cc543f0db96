import { expect, test } from 'vitest';
import { plainMaps, withoutRanges } from '../../electron/pdf/plainMaps';
import { contentsOf } from '../../electron/pdf/readFile';
import { dict, isStream, name, type PdfObject, PdfRef } from '../../electron/pdf/values';
import { packedStream } from '../../electron/pdf/writeFile';

const map = (blocks: string) => `begincmap\n${blocks}\nendcmap`;

test('each glyph of a run gets a line of its own, the letters as before', () => {
  const runs = '2 beginbfrange\n<0124> <0126> <1ED8>\n<0201> <0201> <D83DDE00>\nendbfrange';
  expect(withoutRanges(map(`1 beginbfchar\n<0003> <0020>\nendbfchar\n${runs}`))).toBe(
    map(
      '1 beginbfchar\n<0003> <0020>\nendbfchar\n4 beginbfchar\n<0124> <1ED8>\n<0125> <1ED9>\n<0126> <1EDA>\n<0201> <D83DDE00>\nendbfchar',
    ),
  );
});

test('a run of more than a hundred glyphs is several blocks', () => {
  const text = withoutRanges(map('1 beginbfrange\n<0000> <00F9> <0100>\nendbfrange'));
  expect(text.match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
  expect(text).toContain('<00F9> <01F9>');
});

test('the maps of all fonts of a file are written out, those without runs left alone', () => {
  const stream = (text: string) => packedStream(Buffer.from(map(text), 'latin1'));
  const font = (id: number): PdfObject => ({ value: dict({ Type: name('Font'), ToUnicode: new PdfRef(id) }) });
  const objects = new Map<number, PdfObject>([
    [1, font(3)],
    [2, font(4)],
    [3, stream('1 beginbfrange\n<0001> <0002> <0110>\nendbfrange')],
    [4, stream('1 beginbfchar\n<0001> <0110>\nendbfchar')],
  ]);
  const plain = plainMaps({ objects, trailer: new Map() });
  expect([...plain.keys()]).toEqual([3]);
  const object = plain.get(3);
  if (!isStream(object)) throw new Error('no stream');
  expect(Buffer.from(contentsOf(object)).toString('latin1')).toBe(
    map('2 beginbfchar\n<0001> <0110>\n<0002> <0111>\nendbfchar'),
  );
});
