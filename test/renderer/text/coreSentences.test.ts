import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { wordChanges } from '../../../electron/text/changeText';
import { officeMessages } from '../../../electron/text/officeMessages';
import { recordMessages } from '../../../electron/text/recordMessages';
import { storeMessages } from '../../../electron/text/storeMessages';
import { unitListMessages } from '../../../electron/text/unitListMessages';
import { vaultText } from '../../../electron/text/vaultText';
import { listSaidBy, saidBy } from '../../../renderer/text/coreWords';
import { en } from '../../../renderer/text/en';
import { textsOf } from '../../support/textsOf';

/**
 * What the core refuses or warns of is worded in `electron/text`, for window and command line alike; the window says it in
 * English by `coreWords` of `en.ts`. The tables named here are said whole: a sentence that was reworded and not followed
 * there would stand in Vietnamese in an English window, so it is found here.
 */
const SAID_WHOLE = [
  'arrivalText',
  'backupMessages',
  'restoreMessages',
  'batchText',
  'campaignMessages',
  'chartText',
  'cipherMessages',
  'destructionText',
  'fileTrouble',
  'healthText',
  'letterMessages',
  'lintMessages',
  'officeMessages',
  'ownReportMessages',
  'packageText',
  'recipientText',
  'recordMessages',
  'registryMessages',
  'reminderMessages',
  'signingText',
  'storeMessages',
  'taskMessages',
  'templateMessages',
  'trialText',
  'unitListMessages',
  'updateText',
  'upperText',
  'vaultText',
  'writtenMessages',
];

/** Sentences the window never shows: they tell of commands, are answers of the command line, or are kept in the data. */
const NOT_IN_THE_WINDOW: readonly RegExp[] = [
  /lệnh vault/,
  /--password-file/,
  /^Không đọc được tệp mật khẩu|^Tệp mật khẩu/,
  /^Đã thêm|^Vai trò là một trong|^Đã lập phiếu khôi phục mới ở|^Đã có tệp .* phiếu khôi phục/,
  /^Nhận xét về một dòng của danh sách/,
  /^Chưa nạp dữ liệu mẫu|^Đã nạp dữ liệu mẫu|^Đã xóa dữ liệu mẫu|^Dữ liệu mẫu ở/,
  /lệnh upper-template|^Chưa có mẫu Excel|^Mẫu có \{\} ô nhận|^Đã chuyển \{\} ô theo|cần JSON dạng|^Chưa rõ đơn vị ở các hàng/,
  /^\{\}: bản \{\} ngày \{\}, chữ ký của/,
];

const inEnglish = saidBy(en.coreWords);
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;
const withoutQuoted = (text: string) => text.replace(/“[^”]*”/g, '').replaceAll('Đôn Đốc', '');

describe('sentences of the core in an English window', () => {
  test.each(SAID_WHOLE)('%s is said whole', (name) => {
    const source = readFileSync(resolve(__dirname, `../../../electron/text/${name}.ts`), 'utf8');
    const sentences = textsOf(source, '{}').filter(
      (text) => /\S \S.*\.$/.test(text) && !NOT_IN_THE_WINDOW.some((one) => one.test(text)),
    );
    const isVietnamese = (text: string) => VIETNAMESE.test(withoutQuoted(inEnglish(text)));
    const isUnsaid = (text: string) => isVietnamese(text) && isVietnamese(text.replaceAll('{}', '7'));
    expect([...new Set(sentences.filter(isUnsaid))]).toEqual([]);
  });

  test.each([
    [officeMessages.noAttachment('chi thi.pdf'), 'The attachment “chi thi.pdf” is not in the data folder.'],
    [
      officeMessages.unreadableFile('D:\\bao cao.xlsx', 'EBUSY'),
      'D:\\bao cao.xlsx could not be read: open in another program. Check the path and the rights to it.',
    ],
    [storeMessages.closed, 'Đôn Đốc is closing, so this was not saved. Open it and do it again.'],
    [
      recordMessages.notReturnable('Báo cáo tuần', 'signed'),
      '“Báo cáo tuần” is signed, so its number cannot be returned.',
    ],
    [
      vaultText.refused('leader', 'work'),
      'leader (looks only) may look, print and export, not change data. Ask a clerk to do this.',
    ],
    [
      'So với ngày 16/8/2021 (15/17 đơn vị có số liệu cả hai kỳ): Số đã cài đặt 81.000 → 82.930, tăng 1.930 thuê bao (2,38%); tỷ lệ 46,49% → 47,59%, tăng 1,10 điểm phần trăm.',
      'Against 16/8/2021 (15/17 units with figures for both): Số đã cài đặt 81.000 → 82.930, up 1.930 thuê bao (2,38%); rate 46,49% → 47,59%, up 1,10 % points.',
    ],
    [
      'So với ngày 16/8/2021 (15/17 đơn vị có số liệu cả hai kỳ): Số đã cài đặt 81.000 → 81.000, không thay đổi; tỷ lệ 46,49% → 46,49%, không thay đổi.',
      'Against 16/8/2021 (15/17 units with figures for both): Số đã cài đặt 81.000 → 81.000, unchanged; rate 46,49% → 46,49%, unchanged.',
    ],
    [
      unitListMessages.phoneRepaired({ sheet: 'Danh sách', cell: 'C4' }, '0905.111', '0905111'),
      'Sheet “Danh sách”, cell C4: phone “0905.111” is understood as 0905111.',
    ],
  ])('“%s”', (said, meant) => expect(inEnglish(said)).toBe(meant));

  test('an English page says them from its first word on', async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    onTestFinished(() => void vi.unstubAllGlobals());
    vi.resetModules();
    const { fromCore, loggedValue } = await import('../../../renderer/text/coreWords');
    expect(fromCore(storeMessages.closed)).toMatch(/^Đôn Đốc is closing/);
    expect(loggedValue('thêm 3')).toBe('3 added');
  });

  test('what is quoted is data and stays as it was written', () => {
    expect(inEnglish('Văn bản “Đã ký” chưa có số.')).toBe('“Đã ký” has no number yet.');
  });
});

describe('values of the log in an English window', () => {
  const logged = listSaidBy(inEnglish);
  const unit = { kind: 'unit', id: 'u1', label: 'Xã Hoài Sơn' } as const;
  const oneChange = (value: Parameters<typeof wordChanges>[1]) =>
    logged(wordChanges(unit, { name: { kind: 'blank' } }, value)[0]?.newValue ?? '');

  test.each([
    [{ name: { kind: 'flag', is: true } }, 'yes'],
    [{ name: { kind: 'missing' } }, 'not in the file'],
    [{ name: { kind: 'persons', count: 12, added: 3, removed: 1 } }, '12 people (3 more, 1 fewer)'],
    [{ name: { kind: 'time', time: '2021-08-17T15:00' } }, '15h00 on 17/8/2021'],
    [{ name: { kind: 'text', text: 'Xã Hoài Sơn' } }, 'Xã Hoài Sơn'],
  ] as const)('%j', (value, meant) => expect(oneChange(value as never)).toBe(meant));

  test('labels are said and data are not, part by part', () => {
    expect(logged('Tên đơn vị: Xã Hoài Sơn; Mã: 21640; Thuộc nhóm: Khối xã')).toBe(
      'Name of the unit: Xã Hoài Sơn; Code: 21640; In groups: Khối xã',
    );
    expect(logged('bản 1, tệp “a; b.xlsx”, nhận lúc 14h59 ngày 18/8/2021; Lũy kế: 1.743; 9 người')).toBe(
      'version 1, file “a; b.xlsx”, received 14h59 on 18/8/2021; Lũy kế: 1.743; 9 people',
    );
    expect(logged('thêm 3, bỏ 1')).toBe('3 added, 1 removed');
    expect(logged('nhận 5 tệp, không nhận 2 tệp, bỏ qua 0 tệp')).toBe('5 files taken, 2 not taken, 0 left out');
    expect(logged('nhận 62 tệp, không nhận 1 tệp, chưa nhập 2 tệp, bỏ qua 5 tệp')).toBe(
      '62 files taken, 1 not taken, 2 not yet taken, 5 left out',
    );
    expect(logged('Hoàn tác: Sửa nhóm “Khối xã”')).toBe('Taken back: group “Khối xã” changed');
    expect(logged('Nhiệm vụ khoản 1, Xã Hoài Sơn, Tuần cao điểm')).toBe('Task: clause 1, Xã Hoài Sơn, Tuần cao điểm');
    expect(logged('Thêm bớt, ghi thế nào cũng được')).toBe('Thêm bớt, ghi thế nào cũng được');
  });
});
