import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directive } from '../../../electron/domain/directive';
import { wordsOf } from '../../../electron/domain/directiveLint/words';
import {
  mended,
  paperAdvice,
  type TextAdviceCode,
  textAdvice,
  type WrittenText,
} from '../../../electron/domain/writing/textAdvice';

/** What the advice makes of a text when everything it says is taken. */
const corrected = (text: string) => mended(text, textAdvice(text));
const codes = (text: string) => textAdvice(text).map(({ code }) => code);

describe('faults are found, and mended as the decree has it', () => {
  const FAULTS: readonly (readonly [code: TextAdviceCode, wrong: string, right: string])[] = [
    ['sentence-start', 'Đã xong. các đơn vị báo cáo.', 'Đã xong. Các đơn vị báo cáo.'],
    ['sentence-start', '- phối hợp với công an xã.', '- Phối hợp với công an xã.'],
    ['sentence-start', 'Đã xong.\nđề nghị báo cáo.', 'Đã xong.\nĐề nghị báo cáo.'],
    ['sentence-start', 'a) rà soát số liệu;', 'a) Rà soát số liệu;'],
    ['cited-part-small', 'Theo điểm a Khoản 2 Điều 103.', 'Theo điểm a khoản 2 Điều 103.'],
    ['cited-part-small', 'Quy định tại Điểm a khoản 2 Điều 103.', 'Quy định tại điểm a khoản 2 Điều 103.'],
    ['cited-part-capital', 'Theo khoản 2 điều 103 của Luật.', 'Theo khoản 2 Điều 103 của Luật.'],
    ['cited-part-capital', 'Tại mục II chương III.', 'Tại Mục II Chương III.'],
    ['weekday', 'Họp vào sáng thứ hai, ngày 16/8/2021.', 'Họp vào sáng thứ Hai, ngày 16/8/2021.'],
    ['weekday', 'Kể cả thứ Bảy, chủ nhật.', 'Kể cả thứ Bảy, Chủ nhật.'],
    ['month', 'Hoàn thành trong tháng tám năm 2021.', 'Hoàn thành trong tháng Tám năm 2021.'],
    ['special-place', 'Tại thành phố Hồ Chí Minh và thủ đô Hà Nội.', 'Tại Thành phố Hồ Chí Minh và Thủ đô Hà Nội.'],
    ['unit-word', 'Trên địa bàn Thị xã Hoài Nhơn.', 'Trên địa bàn thị xã Hoài Nhơn.'],
    ['unit-word', 'Các hộ của Phường Hoài Hương.', 'Các hộ của phường Hoài Hương.'],
    ['unit-word', 'UBND Tỉnh Bắc Kạn giao nhiệm vụ.', 'UBND tỉnh Bắc Kạn giao nhiệm vụ.'],
    ['unit-word', 'Giao các Huyện, Thị xã, Thành phố thực hiện.', 'Giao các huyện, thị xã, thành phố thực hiện.'],
    ['named-unit', 'Tại phường Điện Biên Phủ có ca bệnh.', 'Tại Phường Điện Biên Phủ có ca bệnh.'],
    ['land-word', 'Khu vực Biển Cửa Lò.', 'Khu vực biển Cửa Lò.'],
    ['person-name', 'Giao ông Nguyễn văn an thực hiện.', 'Giao ông Nguyễn Văn An thực hiện.'],
    ['person-name', 'Giao bà Trần thị Nhung thực hiện.', 'Giao bà Trần Thị Nhung thực hiện.'],
    ['special-place', 'Tại Thành Phố Hồ Chí Minh.', 'Tại Thành phố Hồ Chí Minh.'],
    ['special-place', 'Tại thành phố hồ chí minh.', 'Tại Thành phố Hồ Chí Minh.'],
    ['nation', 'Người dân góp công; nhà nước hỗ trợ vật tư.', 'Người dân góp công; Nhà nước hỗ trợ vật tư.'],
    ['cited-part-small', 'Theo điểm A Khoản 2 Điều 5.', 'Theo điểm a khoản 2 Điều 5.'],
    ['month', 'Tháng tám, các đơn vị báo cáo.', 'Tháng Tám, các đơn vị báo cáo.'],
    ['month', 'Tháng 7, tháng tám đều đạt.', 'Tháng 7, tháng Tám đều đạt.'],
    ['agency', 'Theo Luật Tổ chức quốc hội.', 'Theo Luật Tổ chức Quốc hội.'],
    ['number-mark', 'Chi 1.23 triệu đồng.', 'Chi 1,23 triệu đồng.'],
    ['numbered-unit', 'Tại phường 5 có ca bệnh.', 'Tại Phường 5 có ca bệnh.'],
    ['region', 'Các tỉnh miền trung và vùng tây bắc.', 'Các tỉnh miền Trung và vùng Tây Bắc.'],
    ['agency', 'Giao Uỷ Ban Nhân Dân xã.', 'Giao Uỷ ban nhân dân xã.'],
    ['agency', 'Giao sở thông tin và truyền thông.', 'Giao Sở Thông tin và Truyền thông.'],
    ['agency', 'Họp Ban chỉ đạo tỉnh.', 'Họp Ban Chỉ đạo tỉnh.'],
    ['nation', 'Chủ trương của Đảng và nhà nước.', 'Chủ trương của Đảng và Nhà nước.'],
    ['law-name', 'Căn cứ Luật tổ chức chính quyền địa phương.', 'Căn cứ Luật Tổ chức chính quyền địa phương.'],
    ['law-name', 'Theo bộ luật hình sự.', 'Theo Bộ luật Hình sự.'],
    ['document-kind', 'Thực hiện công văn số 59/UBND-VX.', 'Thực hiện Công văn số 59/UBND-VX.'],
    ['holiday', 'Nghỉ tết nguyên đán.', 'Nghỉ tết Nguyên đán.'],
    ['tone-place', 'Tỉnh Hòa Bình, tỉnh Thanh Hóa và hoà giải.', 'Tỉnh Hòa Bình, tỉnh Thanh Hóa và hòa giải.'],
    ['tone-place', 'Uỷ ban nhân dân tuỳ tình hình hủy lịch.', 'Uỷ ban nhân dân tuỳ tình hình huỷ lịch.'],
    ['number-mark', 'Đạt 47.59%.', 'Đạt 47,59%.'],
    ['number-mark', 'Có 1,234,567 người.', 'Có 1.234.567 người.'],
    ['number-mark', 'Có 82,930 người.', 'Có 82.930 người.'],
    ['number-grouping', 'Có 174229 thuê bao.', 'Có 174.229 thuê bao.'],
    ['percent-space', 'Đạt 47,59 %.', 'Đạt 47,59%.'],
    ['day-zero', 'Từ ngày 5 tháng 8 năm 2021.', 'Từ ngày 05 tháng 8 năm 2021.'],
    ['month-zero', 'Từ ngày 15 tháng 2 năm 2021.', 'Từ ngày 15 tháng 02 năm 2021.'],
    ['month-zero', 'Từ ngày 15 tháng 08 năm 2021.', 'Từ ngày 15 tháng 8 năm 2021.'],
    ['month-zero', 'Từ 15/08/2021 đến nay.', 'Từ 15/8/2021 đến nay.'],
  ];
  for (const [code, wrong, right] of FAULTS)
    test(`${code}: ${wrong}`, () => {
      expect(codes(wrong)).toContain(code);
      expect(corrected(wrong)).toBe(right);
    });

  test('a day that is in no calendar is shown, and left to the clerk', () => {
    const text = 'Từ 31/02/2021 đến 45/13/2021, trước 29/02/2024.';
    expect(textAdvice(text)).toMatchObject([
      { code: 'no-such-day', read: '31/02/2021', meant: null },
      { code: 'no-such-day', read: '45/13/2021', meant: null },
    ]);
  });

  test('number and words in brackets that say two things are shown, and left to the clerk', () => {
    const text = 'Có 12 (mười ba) đơn vị và 05 (năm) ngày.';
    expect(textAdvice(text)).toMatchObject([{ code: 'words-differ', read: '12 (mười ba)', meant: null }]);
    expect(corrected(text)).toBe(text);
  });

  test('what is counted may stand beside the number, in the words, or in both', () => {
    for (const wrong of [
      '12 người (mười ba người)',
      '1.200.000 đồng (Bằng chữ: Một triệu hai trăm đồng./.)',
      '1.200.000 đồng (Bằng chữ: Một triệu đồng chẵn)',
    ])
      expect(textAdvice(`Chi ${wrong}.`)).toMatchObject([{ code: 'words-differ', read: wrong }]);
    for (const right of [
      '12 người (mười hai người)',
      '12 người (hai nữ)',
      '12 đơn vị (năm phường, bảy xã)',
      '1.200.000 đồng (Bằng chữ: Một triệu hai trăm nghìn đồng chẵn)',
      '1.200.000 đồng (một triệu hai trăm nghìn đồng./.)',
    ])
      expect(textAdvice(`Chi ${right}.`)).toEqual([]);
  });
});

describe('what is right, or only a reader can judge, is let be', () => {
  for (const text of [
    'Ủy ban nhân dân tỉnh Bắc Kạn, thị xã Hoài Nhơn, phường Hoài Hương.',
    'Tại Quận 1, Phường Điện Biên Phủ và Phường Nguyễn Huệ, Thành phố Hồ Chí Minh.',
    'Chủ tịch Quốc hội, Chủ tịch Ủy ban nhân dân thị xã Nguyễn Hữu Đính.',
    'Khoản 2 Điều 5 quy định như sau.',
    'Nhắc lần thứ hai; đợt thứ ba; mỗi tháng hai lần; ngày tháng năm sinh.',
    'Sinh tháng năm nào cũng được, cứ hai tháng ba lần.',
    'Danh mục 5 và hạng mục 3, chuyên mục 2.',
    'Liên hệ ông A, SĐT: 0905123456; truy cập https://www.bluezone.gov.vn/ hoặc e-mail.',
    'Doanh nghiệp,... trên địa bàn; v.v. và các đơn vị khác.',
    'Tại TP. Hồ Chí Minh, Th.S. Nguyễn Văn A; P. Bồng Sơn.',
    'Quản lý nhà nước, cơ quan nhà nước, doanh nghiệp nhà nước.',
    'Các ban chỉ đạo; các sở, ban, ngành; các cơ sở y tế.',
    'Phòng ban chỉ đạo thực hiện; phòng, chống dịch bệnh.',
    'Luật này, luật sư, đúng luật, pháp luật đất đai.',
    'Thực hiện kế hoạch số 2 của đơn vị; 03 báo cáo số liệu.',
    'Đạt 82.930/174.229 thuê bao, tỷ lệ 47,59%; năm 2021; 12.345.678 đồng.',
    'Ngày 05 tháng 02 năm 2021; ngày 15 tháng 8 năm 2021; 02/6/2021; 17h00 ngày 14/8/2021.',
    'Có 12 (mười hai) đơn vị, 05 (năm) ngày và 03 (bản chính) mẫu.',
    'Quý III, quỳnh, toàn, hoàn, khoản: một chỗ cho dấu.',
    'Ông Nguyễn Văn Hoà ở tỉnh Hòa Bình.',
    'UBND Thành phố Hồ Chí Minh; HĐND Phường Nguyễn Huệ; các Phường 5, Phường 6.',
    'Ông Nguyễn Văn An, bà Trần Thị Hồng Nhung; ông Lê Văn Nam làm tổ trưởng.',
    'Biển Đông, Hồ Gươm; xã Biển Bạch Đông; sông Vàm Cỏ.',
    'Hội đồng nhân dân và Ủy ban nhân dân xã; ngày, tháng năm ban hành.',
    'CÔNG VĂN CỦA ỦY BAN NHÂN DÂN THỊ XÃ HOÀI NHƠN',
    '',
  ])
    test(text.slice(0, 60), () => expect(textAdvice(text)).toEqual([]));
});

test('a phrase begins with whatever letter it likes', () => {
  expect(textAdvice('triển khai cài đặt ứng dụng', 'phrase')).toEqual([]);
  expect(codes('triển khai cài đặt ứng dụng')).toEqual(['sentence-start']);
});

describe('slips seen in papers that were let through', () => {
  for (const [wrong, right] of [
    ['Nghị định của chính phủ.', 'Nghị định của Chính phủ.'],
    ['Chủ trương của đảng và nhà nước.', 'Chủ trương của Đảng và Nhà nước.'],
    ['Kỷ niệm ngày Quốc Khánh 02/9.', 'Kỷ niệm ngày Quốc khánh 02/9.'],
    ['Đã xong .Các đơn vị báo cáo.', 'Đã xong. Các đơn vị báo cáo.'],
    ['Phòng Nội vụ ,Phòng Tư pháp ; Công an.', 'Phòng Nội vụ, Phòng Tư pháp; Công an.'],
    ['Kế hoạch năm 2021.Tiếp theo là năm 2022.', 'Kế hoạch năm 2021. Tiếp theo là năm 2022.'],
    ['Đã họp,đã thống nhất.Các xã thực hiện.', 'Đã họp, đã thống nhất. Các xã thực hiện.'],
    ['Ngày 8 tháng 9 năm 2021, ngày 5/9/2021.', 'Ngày 08 tháng 9 năm 2021, ngày 05/9/2021.'],
    ['Quyết định số 5/QĐ-UBND, số 7/2021/NĐ-CP.', 'Quyết định số 05/QĐ-UBND, số 07/2021/NĐ-CP.'],
    ['Ông trần văn nam ở quận 1, phường 5.', 'Ông Trần Văn Nam ở Quận 1, Phường 5.'],
    ['Đoàn thanh niên, mặt trận tổ quốc và hội phụ nữ.', 'Đoàn Thanh niên, Mặt trận Tổ quốc và Hội Phụ nữ.'],
    ['Quản lý, xử lý và quản lí, công lý.', 'Quản lý, xử lý và quản lý, công lý.'],
  ] as const)
    test(wrong, () => expect(corrected(wrong)).toBe(right));

  test('days and hours that no calendar and no clock has', () => {
    const text = 'Trước ngày 30 tháng 02 năm 2021, lúc 17h60, hoặc 25h00; chậm nhất 24h00, trong 48h.';
    expect(textAdvice(text).map(({ read }) => read)).toEqual(['30 tháng 02 năm 2021', '17h60', '25h00']);
  });

  test('what looks like them is let be', () => {
    for (const right of [
      'Tổ chức phi chính phủ; Chính phủ điện tử; chính phủ điện tử, chính phủ các nước.',
      'Đảng viên; chi bộ đảng; công tác đảng, đoàn thể.',
      'Xem tệp bao-cao.Final.xlsx, thư phong.noivu@abc.gov.vn, trang https://abc.gov.vn/Tin.Tuc,trang2.',
      'Đạt 1.234,5 ha; tỷ lệ 47,59%; lúc 17:30; 24/24h; v.v.; Doanh nghiệp...; “A”, “B”.',
      'Tỉ mỉ, tỷ lệ; kí lô, ký tên; Ông Lí, quản lý.',
      'Kính gửi: Phòng Nội vụ./.',
      'Thu ngân sách được 24,023 tỷ đồng; trồng mới 5,125 ha rừng.',
    ])
      expect(textAdvice(right)).toEqual([]);
  });
});

test('names of the registry have their capitals, whatever stands behind them', () => {
  const units = ['Phường Bồng Sơn', 'Xã Hoài Sơn', 'Phường Hoài Thanh', 'Phường Hoài Thanh Tây', 'Trường Mầm non'];
  const adviceOn = (text: string) =>
    paperAdvice([{ key: 'k', text, shape: 'sentences' }], null, { units, places: ['Hoài Nhơn'] }).map(
      ({ read, meant }) => `${read} > ${meant}`,
    );
  expect(adviceOn('Phường Bồng sơn và xã hoài sơn, xã Hoài sơn báo cáo.')).toEqual([
    'Bồng sơn > Bồng Sơn',
    'hoài sơn > Hoài Sơn',
    'Hoài sơn > Hoài Sơn',
  ]);
  expect(adviceOn('Ở phường hoài thanh tây và phường Hoài thanh.')).toEqual([
    'hoài thanh tây > Hoài Thanh Tây',
    'Hoài thanh > Hoài Thanh',
  ]);
  expect(adviceOn('Tại phường Bồng Sơn, xã Hoài Sơn; PHƯỜNG BỒNG SƠN; xã đã báo cáo; trường mầm non.')).toEqual([]);
  expect(adviceOn('Hoài nhơn là quê; thị xã hoài nhơn, tại Hoài nhơn, tại Hoài Nhơn, hoài nhơn.')).toEqual([
    'hoài nhơn > Hoài Nhơn',
    'Hoài nhơn > Hoài Nhơn',
  ]);
});

test('tones are held to the habit of the whole paper, or of the office', () => {
  const texts: readonly WrittenText[] = ['Ủy ban nhân dân', 'Văn hóa, hòa giải', 'Uỷ quyền'].map((text, at) => ({
    key: String(at),
    text,
    shape: 'phrase',
  }));
  expect(paperAdvice(texts)).toMatchObject([{ key: '2', read: 'Uỷ', meant: 'Ủy' }]);
  expect(paperAdvice(texts, 'new').map(({ meant }) => meant)).toEqual(['Uỷ', 'hoá', 'hoà']);
});

/** Read one by one: each is a place where the paper departs from the decree, none is a false alarm. */
const SEEDS: Readonly<Record<string, readonly string[]>> = {
  'bac-giang-2021-08': ['yêu → Yêu', 'nhân dân → Nhân dân', 'theo → Theo'],
  'bac-kan-2020-08': [],
  'binh-duong-2021-02': ['Ban chỉ đạo → Ban Chỉ đạo', '1 → 01'],
  'hoai-nhon-2021-08': ['07 → 7', '07 → 7', '07 → 7', '07 → 7', 'Liên đoàn lao động → Liên đoàn Lao động'],
  'long-an-2021-02': [
    'Đài phát thanh và Truyền hình → Đài Phát thanh và Truyền hình',
    'Đoàn thanh niên → Đoàn Thanh niên',
  ],
};
for (const [id, expected] of Object.entries(SEEDS))
  test(`the paper ${id} as it was printed`, () => {
    const file = resolve(__dirname, `../../../resources/directives/${id}.json`);
    const { directive } = JSON.parse(readFileSync(file, 'utf8')) as { directive: Directive };
    const texts = wordsOf(directive).map(({ field, text }): WrittenText => {
      return { key: field, text, shape: /paragraphs|heading/i.test(field) ? 'sentences' : 'phrase' };
    });
    expect(paperAdvice(texts).map(({ read, meant }) => `${read} → ${meant}`)).toEqual(expected);
  });

test('property: places hold what was read, never overlap, and once mended nothing of the same kind is left there', () => {
  const pieces = fc.constantFrom(
    ...[
      'hoà',
      'Hòa',
      'ủy ban nhân dân',
      'Thị xã Hoài Nhơn',
      'điều 5',
      'Khoản 2',
      '.',
      ' ',
      '\n',
      '- ',
      'thứ hai',
      '47.5%',
    ],
    ...['ngày 5 tháng 2 năm 2021', '82930', 'tháng tám', 'của nhân dân', 'luật đất đai', 'a', 'Đ', 'chủ nhật', ' và '],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join(' ');
      const advice = textAdvice(text);
      let end = 0;
      for (const one of advice) {
        expect(text.slice(one.start, one.end)).toBe(one.read);
        expect(one.start).toBeGreaterThanOrEqual(end);
        end = one.end;
      }
      const once = mended(text, advice);
      const steady = Array.from({ length: 4 }).reduce<string>((kept) => corrected(kept), once);
      expect(corrected(steady)).toBe(steady);
    }),
    { numRuns: 500 },
  );
});

test('an advice is left alone where the text was typed on since', () => {
  expect(mended('Thị xã X', textAdvice('Tại Thị xã Hoài Nhơn.'))).toBe('Thị xã X');
});
