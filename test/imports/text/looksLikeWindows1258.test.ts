import { expect, test } from 'vitest';
import { looksLikeWindows1258 } from '../../../electron/imports/text/looksLikeWindows1258';
import { writeTcvn3, writeVni, writeWindows1258 } from './legacyWriter';

const TEXT = 'STT;Họ và tên;Địa chỉ\n1;Nguyễn Hữu Đính;khu phố Thiện Đức\n2;Trần Thị Thảo;phường Bồng Sơn';

test('a file is in Windows-1258 when its words are, not when they are in a legacy font or another language', () => {
  expect(looksLikeWindows1258(writeWindows1258(TEXT))).toBe(true);
  expect(looksLikeWindows1258(writeWindows1258('Đơn vị'))).toBe(true);
  expect(looksLikeWindows1258(writeTcvn3(TEXT))).toBe(false);
  expect(looksLikeWindows1258(writeVni(TEXT))).toBe(false);
  expect(looksLikeWindows1258('São Paulo; João; Conceição; Guimarães')).toBe(false);
  expect(looksLikeWindows1258('Bác Ái;Võ Thì;Bá Lê')).toBe(false); // good as it stands: its cells decide
});
