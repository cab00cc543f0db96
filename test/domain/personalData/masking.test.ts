import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../../electron/domain/calendar';
import { breachDeadline } from '../../../electron/domain/personalData/breach';
import { maskGrid } from '../../../electron/domain/personalData/maskGrid';
import { maskIssue } from '../../../electron/domain/personalData/maskIssue';
import {
  HIDDEN,
  holdsPhone,
  maskAddress,
  maskName,
  maskPhone,
  maskPhonesIn,
  phonesIn,
} from '../../../electron/domain/personalData/masking';
import { maskedSpansIn, maskPeopleIn } from '../../../electron/domain/personalData/maskText';
import { holdsIdentityNumbers, sensitiveKindOf } from '../../../electron/domain/personalData/sensitive';
import { importMessages } from '../../../electron/text/importMessages';

describe('phones', () => {
  for (const [raw, shown] of [
    ['0905123123', '090****123'],
    ['0905 123 123', '090****123'],
    ['905123123', '905****123'],
    ['+84905123123', '090****123'],
    ['02563123456', '025****456'],
    ['1900 1234', '19001234'],
    ['090512', '090****'],
    ['12', '****'],
    ['chưa có', HIDDEN],
    ['', ''],
  ] as const)
    test(`${raw} is shown as ${shown}`, () => expect(maskPhone(raw)).toBe(shown));

  test('no phone of ten digits can be read off, however it was written', () => {
    const phone = fc
      .tuple(fc.constantFrom('03', '05', '07', '08', '09'), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([head, tail]) => head + String(tail).padStart(8, '0'));
    const written = fc.constantFrom(
      (one: string) => one,
      (one: string) => one.slice(1),
      (one: string) => `+84${one.slice(1)}`,
      (one: string) => `${one.slice(0, 4)} ${one.slice(4, 7)} ${one.slice(7)}`,
      (one: string) => `${one.slice(0, 4)}.${one.slice(4, 7)}.${one.slice(7)}`,
    );
    fc.assert(
      fc.property(phone, written, (one, write) => {
        const from = write(one) === one.slice(1) ? 1 : 0; // a zero that was lost stays lost
        const shown = `${one.slice(from, from + 3)}****${one.slice(7)}`;
        expect(maskPhone(write(one))).toBe(shown);
        const text = maskPhonesIn(`gọi ${write(one)} nhé, 3.165 người`);
        expect(text).toBe(`gọi ${shown} nhé, 3.165 người`);
        expect(holdsPhone(text)).toBe(false);
      }),
    );
  });

  test('numbers of identity cards go like phones', () => {
    expect(maskPhonesIn('CCCD 052099001234, cấp 2021')).toBe('CCCD 052******234, cấp 2021');
  });

  test('figures, days and cells are no phones', () => {
    const text = 'ngày 17/8/2021 15h07: 82.930/174.229 thuê bao, 1.234.567.890 đồng, mã 012345';
    expect(maskPhonesIn(text)).toBe(text);
  });
});

describe('names', () => {
  for (const [raw, shown] of [
    ['Nguyễn Văn An', 'Nguyễn V. A.'],
    ['NGUYỄN  THỊ ÁNH', 'NGUYỄN T. Á.'],
    ['Ông: Lê Đức Đạt (chủ hộ)', 'Ông Lê Đ. Đ.'],
    ['Y Bhăm Niê', 'Y B. N.'],
    ['Hoa', 'H.'],
    ['', ''],
  ] as const)
    test(`${raw} is shown as ${shown}`, () => expect(maskName(raw)).toBe(shown));
});

describe('addresses', () => {
  for (const [raw, shown] of [
    ['Khu phố 5', 'Khu phố 5'],
    ['12/3 Lê Lợi, khu phố 5, phường Bồng Sơn', 'khu phố 5, phường Bồng Sơn'],
    ['Số 7 tổ 3 thôn An Lạc', 'thôn An Lạc'],
    ['Phụng Du 2', 'Phụng Du 2'],
    ['24 Nguyễn Trãi', HIDDEN],
    ['KP2 - P. Bồng Sơn', 'KP2, P. Bồng Sơn'],
    ['nhà gần chợ cạnh cây xăng số 2', HIDDEN],
    ['', ''],
  ] as const)
    test(`${raw} is shown as ${shown}`, () => expect(maskAddress(raw)).toBe(shown));
});

describe('words that somebody wrote', () => {
  test('names go with the phone they stand by; streets, schools and communes stay', () => {
    expect(maskPeopleIn('1. Chị Nguyễn Thị Lan 0905 123 123\nTrường Lê Lợi, phường Trần Phú: 45 người')).toBe(
      '1. Chị Nguyễn T. L. 090****123\nTrường Lê Lợi, phường Trần Phú: 45 người',
    );
  });

  test('the stretches it changes, for who marks the rest: put in their places they make the same text', () => {
    const word = fc.constantFrom(
      ...['Nguyễn Thị Lan', 'Chị', '0905 123 123', '905123123', '012 345 678 901', 'đạt 82.930', '\n', 'Lê Lợi,', '1.'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        let shown = '';
        let at = 0;
        for (const span of maskedSpansIn(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          shown += text.slice(at, span.start) + span.shown;
          at = span.end;
        }
        expect(shown + text.slice(at)).toBe(maskPeopleIn(text));
      }),
    );
  });

  test('a sheet is masked under its headings, and where a row holds a phone', () => {
    const cells = [
      { row: 1, column: 2, text: 'Họ và tên' },
      { row: 1, column: 3, text: 'Địa chỉ' },
      { row: 2, column: 2, text: 'Y Bhăm Niê' },
      { row: 2, column: 3, text: '12 Lê Lợi, buôn Ky' },
      { row: 3, column: 5, text: 'Lê Hoa' },
      { row: 3, column: 6, text: '905123123' },
      { row: 4, column: 5, text: 'Trần Phú' },
    ];
    const shown = maskGrid(cells, new Set(['tran phu'])).map(({ text }) => text);
    expect(shown).toEqual(['Họ và tên', 'Địa chỉ', 'Y B. N.', 'buôn Ky', 'Lê H.', '905****123', 'Trần Phú']);
  });
});

test('phones in a text are told once each, service numbers not at all', () => {
  expect(phonesIn('Gọi 0905 123 123, 905123123 hoặc 1900 1234; 3.165 người')).toEqual(['0905123123']);
});

describe('kinds a list should not hold without need', () => {
  for (const [heading, kind] of [
    ['Dân tộc', 'ethnicity'],
    ['Tình trạng tiêm chủng', 'health'],
    ['Số CCCD/CMND', 'identity'],
    ['Số tài khoản ngân hàng', 'account'],
    ['Họ và tên', null],
    ['Số điện thoại', null],
    ['Đơn vị', null],
  ] as const)
    test(`${heading}: ${kind}`, () => expect(sensitiveKindOf(heading)).toBe(kind));

  test('identity numbers are known by their digits', () => {
    expect(holdsIdentityNumbers(['052099001234', '052 099 001 235', ''])).toBe(true);
    expect(holdsIdentityNumbers(['0905123123', '052099001234', '0905123124'])).toBe(false);
  });
});

describe('findings', () => {
  const place = { sheet: 'Nguyễn Trãi', cell: 'D9' };
  test('keep place and sense, and lose who it is', () => {
    const message = importMessages.duplicatePhone(place, '0905123123', 'Trần Văn Bình', 7);
    expect(maskIssue({ code: 'duplicate-phone', message, raw: '905123123' })).toEqual({
      code: 'duplicate-phone',
      message:
        'Trang “Nguyễn Trãi”, ô D9: số điện thoại 090****123 trùng với “Trần V. B.” ở dòng 7. Đề nghị đơn vị kiểm tra lại một trong hai số.',
      raw: '905****123',
    });
    const unreadable = importMessages.phoneUnreadable(place, '0905 1x2');
    expect(maskIssue({ code: 'phone-unreadable', message: unreadable, raw: '0905 1x2' })).toMatchObject({
      message: expect.stringContaining('ô D9: “090****” không phải số điện thoại'),
      raw: '090****',
    });
  });

  test('others stay as they are', () => {
    const message = importMessages.figureBlank(place, 'Số cán bộ');
    expect(maskIssue({ code: 'figure-blank', message, raw: '3.165' })).toEqual({
      code: 'figure-blank',
      message,
      raw: '3.165',
    });
  });
});

test('the authority has to be told of a breach within 72 hours', () => {
  expect(breachDeadline(toLocalTime('2026-11-27T14:30'))).toBe('2026-11-30T14:30');
  expect(breachDeadline(toLocalTime('2026-12-30T00:05'))).toBe('2027-01-02T00:05');
});
