import { expect, test } from 'vitest';
import { cellAt } from '../../../electron/imports/grid';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { aSheet, aWorkbook } from '../buildWorkbook';
import { writeTcvn3, writeVni, writeWindows1258 } from './legacyWriter';

const FAMILIES = 'Nguyễn,Trần,Lê,Phạm,Huỳnh,Hoàng,Võ,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Lý,Đinh,Tô,Tạ,Hà,Cao,Lò,Vi,Nông'.split(',');
const MIDDLES = 'Văn,Thị,Hữu,Đức,Ngọc,Minh,Thanh,Bảo,Mỹ,Thúy,Gia'.split(',');
const GIVEN =
  'An,Ánh,Bình,Cường,Dũng,Đạt,Hà,Hải,Hằng,Hoà,Hòa,Hùng,Lan,Linh,Nga,Phúc,Quỳnh,Sơn,Thủy,Toàn,Tuấn,Yến,Bé,Tý,Út,Cúc,Đào'.split(
    ',',
  );
const NAMES = FAMILIES.flatMap((family) =>
  MIDDLES.flatMap((middle) => GIVEN.map((given) => `${family} ${middle} ${given}`)),
);

/** Names that came out other than they were meant, and those of them nothing was said about. */
function read(names: readonly string[], raw: readonly string[]) {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet(raw.map((text) => [text])))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const said = new Set(sheet.texts?.doubts.map(({ row }) => row));
  const isRight = (name: string, at: number) =>
    String(cellAt(sheet, at + 1, 1)?.value).toLowerCase() === name.toLowerCase();
  const wrong = names.flatMap((name, at) => (isRight(name, at) ? [] : [{ name, row: at + 1 }]));
  return { wrong: wrong.length, silent: wrong.filter(({ row }) => !said.has(row)).map(({ name }) => name) };
}

test(`of ${NAMES.length} names in Unicode none is changed`, () => {
  expect(read(NAMES, NAMES)).toEqual({ wrong: 0, silent: [] });
});

test.each([
  ['TCVN3', writeTcvn3],
  ['VNI', writeVni],
  ['Windows-1258', writeWindows1258],
])('a whole column in %s is read without a fault', (_name, write) => {
  expect(read(NAMES, NAMES.map(write))).toEqual({ wrong: 0, silent: [] });
});

test('three encodings by turns in one column, without fonts: few faults, each of them said', () => {
  const writers = [(text: string) => text, writeTcvn3, writeVni];
  const raw = NAMES.map((name, at) => writers[(at * 7 + (at >> 3)) % 3]?.(name) ?? name);
  const { wrong, silent } = read(NAMES, raw);
  expect(wrong).toBeLessThan(NAMES.length / 100);
  expect(silent).toEqual([]);
});
