import { describe, expect, test } from 'vitest';
import { findSender } from '../../../electron/imports/report/findSender';
import { aUnit } from '../../support/builders';

const units = ['Thôn An Lộc', 'Thôn Vạn Trung', 'Trạm Y tế xã Đak Đoa'].map((name, at) =>
  aUnit({ id: `u${at}`, name, kind: at < 2 ? 'thôn' : 'trạm', addressee: name }),
);
const ownNames = ['UBND xã Đak Đoa', 'ỦY BAN NHÂN DÂN XÃ ĐAK ĐOA', 'TỈNH GIA LAI'];

/** @param texts lines of the head, one to a row */
function senderOf(texts: readonly string[], fileName = 'bc.xlsx', own: readonly string[] = ownNames) {
  const lines = texts.map((text, at) => ({ row: at + 1, column: 1, text }));
  const clues = { lines, fileName, folder: '', form: null, schedules: [], period: null };
  return findSender(clues, { units, ownNames: own });
}

describe('the head of the office’s own form', () => {
  const head = ['UBND XÃ ĐAK ĐOA', 'BÁO CÁO KẾT QUẢ DIỆT LĂNG QUĂNG'];

  test('is not taken for the name of an unknown unit: what stands behind “Đơn vị báo cáo:” is', () => {
    const { unitId, nameInFile, issues } = senderOf([...head, 'Đơn vị báo cáo: Thôn Một']);
    expect({ unitId, nameInFile }).toEqual({ unitId: null, nameInFile: 'Thôn Một' });
    expect(issues[0]?.message).toContain('“Thôn Một”');
    expect(issues[0]?.message).not.toContain('ĐAK ĐOA');
  });
  test('tells nothing where no sender is named', () => {
    for (const blank of ['Đơn vị báo cáo: ........', 'Đơn vị: ']) {
      const { unitId, nameInFile } = senderOf([...head, blank], 'bao cao.xlsx');
      expect({ unitId, nameInFile }).toEqual({ unitId: null, nameInFile: null });
    }
  });
  test('does not cast doubt on what the file is called', () =>
    expect(senderOf(head, 'Bao cao thon An Loc.xlsx')).toMatchObject({ unitId: 'u0', source: 'file-name' }));
  test('leaves a known unit that is named under it to be found', () => {
    expect(senderOf([...head, 'Đơn vị báo cáo: Thôn Vạn Trung']).unitId).toBe('u1');
    expect(senderOf(['UBND XÃ ĐAK ĐOA', 'TRẠM Y TẾ XÃ ĐAK ĐOA', 'BÁO CÁO']).unitId).toBe('u2');
  });
});

test('the letterhead of a body that is on no list is still what an unknown unit is called', () =>
  expect(senderOf(['TRƯỜNG THCS NGUYỄN HUỆ', 'BÁO CÁO'], 'a.xlsx').nameInFile).toBe('TRƯỜNG THCS NGUYỄN HUỆ'));
