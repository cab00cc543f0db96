import { expect, test } from 'vitest';
import { cellAt } from '../../../electron/imports/grid';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { aSheet, aWorkbook } from '../buildWorkbook';
import { writeTcvn3, writeVni } from './legacyWriter';

/** Names as Khmer, Chăm, Ê-đê, Gia Rai, Ba Na, Cơ Ho, Raglai, Thái, Hmông, Dao and others are written in lists. */
const NAMES = [
  ...['Néang Ôl', 'Néang Sóc Kha', 'Kim Sêng', 'Châu Rênh', 'Danh Sà Rène', 'Thạch Sà Khêl', 'Lâm Ônl', 'Kiên Ênh'],
  ...['H Bliă Êban', 'Y Niê Knul', "H'Yưm Byă", 'Rơ Châm Hyéo', 'Ksor Krôk', 'Siu Hlól', 'Nay Hyuê', 'Rô Krik'],
  ...['Kpă Klôm', 'Kpuih Blét', 'Puih Ríu', 'Đinh Yêr', 'A Blôi', 'Y Lhêm', 'A Thíu', "K'Brôih", "K'Bròm"],
  ...['Cil Múp Ha Krang', 'Liêng Jrang Ha Prông', 'Kon Sơ Ha Bréo', 'Pinăng Thị Ngãi', 'Chamaléa Thị Bé'],
  ...['Mang Thị Ngoéo', 'Tà Yên Xéo', 'Quảng Đại Hơi', 'Lò Văn Ín', 'Lường Văn Pâng', 'Giàng A Sếnh', 'Thào Mí Dình'],
  ...['Ly Xừ Xè', 'Chẻo Sành Phàn', 'Phùng Mùi Pham', 'Blúp Dung', 'Hồ Thị Xèm', 'Bríu Pố', 'A Lăng Bhuôch', 'Zuôn'],
];

function read(raw: readonly string[], font: string) {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet(raw.map((text) => [{ text, font }])))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const said = new Set(sheet.texts?.doubts.map(({ row }) => row));
  return raw.map((_, at) => ({ text: String(cellAt(sheet, at + 1, 1)?.value), isSaid: said.has(at + 1) }));
}

test.each(['.VnTime', 'VNI-Times', 'Times New Roman'])(
  'a list in Unicode stays what it is under the font %s',
  (font) => {
    const changed = read(NAMES, font).filter(({ text, isSaid }, at) => text !== NAMES[at] || isSaid);
    expect(changed).toEqual([]);
  },
);

test.each(['.VnTime', 'VNI-Times'])(
  'a lone name in Unicode under the font %s is not changed without a word',
  (font) => {
    const read1 = NAMES.flatMap((name) => read([name], font));
    const changed = read1.filter(({ text }, at) => text !== NAMES[at]);
    expect(changed.filter(({ isSaid }) => !isSaid)).toEqual([]);
    expect(changed.length).toBeLessThanOrEqual(1);
  },
);

test.each([
  ['TCVN3', '.VnTime', writeTcvn3],
  ['TCVN3', 'Arial', writeTcvn3],
  ['VNI', 'VNI-Times', writeVni],
])('a list in %s under the font %s is read, and what it does not make sure is said', (_encoding, font, write) => {
  const wrong = read(NAMES.map(write), font).filter(({ text }, at) => text !== NAMES[at]);
  expect(wrong).toEqual([]);
});
