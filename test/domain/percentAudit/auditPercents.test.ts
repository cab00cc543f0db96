import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, formatScaled, scaledPercent } from '../../../electron/domain/numbers';
import { auditPercents } from '../../../electron/domain/percentAudit/auditPercents';

/** "47,59% share 82.930/174.229 truncated" for every percentage, then the codes of the remarks. */
function audit(text: string): readonly string[] {
  const { percents, remarks } = auditPercents(text);
  return [
    ...percents.map(({ printed, meaning, counts, verdict }) =>
      [printed, meaning, counts === null ? '-' : `${counts.numerator}/${counts.denominator}`, verdict].join(' '),
    ),
    ...remarks.map(({ code }) => code),
  ];
}

test.each<[string, readonly string[]]>([
  [
    'vào lúc 17h00, ngày 03/8/2021, toàn thành phố Bắc Giang có tổng số 82.930/174.229 thuê bao cài đặt Bluzone, đạt 47,59%.',
    ['47,59% share 82.930/174.229 truncated'],
  ],
  ['Có 82.930/174.229 thuê bao cài đặt, đạt 47,60%.', ['47,60% share 82.930/174.229 rounded']],
  ['Đạt 47,95% (82.930/174.229 thuê bao).', ['47,95% share 82.930/174.229 wrong']],
  ['Có 42 người trong tổng số 45 người đã tiêm, chiếm 93,3%.', ['93,3% share 42/45 either']],
  ['120 hộ trên tổng số 150 hộ đã nộp, đạt 80%.', ['80% share 120/150 exact']],
  ['Đã nộp 120/150 hồ sơ, tỷ lệ 82 %.', ['82 % share 120/150 wrong']],
  ['82.930 thuê bao, chiếm 47,6% tổng số 174.229 thuê bao.', ['47,6% share 82.930/174.229 rounded']],
  [
    'Tổng số 1.000 hộ, trong đó 250 hộ nghèo (25%), 333 hộ cận nghèo (33,0%), còn lại 417 hộ (41,7%).',
    ['25% share 250/1.000 exact', '33,0% share 333/1.000 wrong', '41,7% share 417/1.000 exact'],
  ],
  ['Thu 1.234,5 tỷ đồng/2.000 tỷ đồng, đạt 61,72%.', ['61,72% share 1.234,5/2.000 truncated']],
  ['Số hộ nghèo giảm từ 320 hộ xuống còn 280 hộ, giảm 12,5% so với năm trước.', ['12,5% change 280/320 exact']],
  [
    'Tỷ lệ tăng từ 42,85% lên 47,59%, tăng 4,74 điểm phần trăm.',
    ['42,85% share - unchecked', '47,59% share - unchecked', '4,74 điểm phần trăm points 47,59%/42,85% exact'],
  ],
  [
    'Tỷ lệ tăng từ 42,85% lên 47,59%, tăng 4,74% so với tuần trước.',
    ['42,85% share - unchecked', '47,59% share - unchecked', '4,74% points 47,59%/42,85% exact', 'pointsCalledPercent'],
  ],
  [
    'Tỷ lệ tăng từ 40% lên 50%, tăng 12%.',
    ['40% share - unchecked', '50% share - unchecked', '12% points 50%/40% wrong'],
  ],
  ['Kết quả 1.575 so với kế hoạch 1.500, vượt 5%.', ['5% excess 1.575/1.500 exact']],
  ['Cài đặt 46/45 người, đạt 102,2%.', ['102,2% share 46/45 either', 'aboveWhole']],
  ['Phấn đấu đến ngày 31/8/2021 đạt chỉ tiêu 60% thuê bao cài đặt.', ['60% share - unchecked']],
  ['Thực hiện Chỉ thị số 09/CT-UBND ngày 02/6/2021, năm 2021 đạt 100% kế hoạch.', ['100% share - unchecked']],
  ['Toàn xã có 5.432 người, nay đã có 2.716 người cài, tức là gần 50,0 %.', ['50,0 % share 2.716/5.432 exact']],
  ['Toàn xã có 5.432 dân; số người đã cài là 2.345, nghĩa là 43,17%.', ['43,17% share 2.345/5.432 either']],
  [
    'Đạt 47,59% (82.930/174.229); phường A đạt 66,7% (2.000/3.000).',
    ['47,59% share 82.930/174.229 truncated', '66,7% share 2.000/3.000 rounded', 'mixedRules'],
  ],
  ['Có 12/15 đơn vị đã nộp (80%), còn 3 đơn vị (25%).', ['80% share 12/15 exact', '25% share 3/15 wrong']],
  ['Trong số 174.229 thuê bao, đã có 82.930 thuê bao (đạt 47,95%).', ['47,95% share 82.930/174.229 wrong']],
  ['Tổng số 200 hộ; hộ nghèo 20 hộ, chiếm 12%.', ['12% share 20/200 wrong']],
  ['Tổng số 5 đợt; đợt 1 có 300 người, đạt 95%.', ['95% share - unchecked']],
  [
    'Tỷ lệ ký cam kết, mức 95%: 4 đơn vị chưa đạt, gồm Thôn 1 (75,00%, thiếu 10 hộ), Làng Dôr 2 (60,00%), Tổ dân phố Tân An 3 (50,00%).',
    ['95% share - unchecked', '75,00% share - unchecked', '60,00% share - unchecked', '50,00% share - unchecked'],
  ],
])('%s', (text, expected) => expect(audit(text)).toEqual(expected));

test('the very words of a pair elsewhere in the sentence that does give the figure', () => {
  const [first] = auditPercents(
    'Toàn thị xã có 20.000 thuê bao, 15.000 người dùng; 9.000/20.000 thuê bao đã cài, đạt 60,00%.',
  ).percents;
  expect(first?.verdict).toBe('wrong');
  expect(first?.rounded).toBe('45,00%');
});

test('a pasted table: each row, the total that is a mean, and the row that was typed wrong', () => {
  const text = [
    'Kết quả cụ thể:',
    'STT\tĐơn vị\tSố thuê bao\tĐã cài\tTỷ lệ (%)',
    '(1)\t(2)\t(3)\t(4)\t(5)=(4)/(3)',
    '1\tPhường Hoài Hảo\t1.000\t500\t50,0',
    '2\tPhường Bồng Sơn\t200\t150\t75,0',
    '3\tXã Hoài Mỹ\t300\t100\t33,4',
    '\tTổng cộng\t1.500\t750\t52,8',
  ].join('\n');
  expect(audit(text)).toEqual([
    '50,0 share 500/1.000 exact',
    '75,0 share 150/200 exact',
    '33,4 share 100/300 raised',
    '52,8 share 750/1.500 wrong',
    'averaged',
  ]);
});

test('every figure printed by a rule is told by that rule, and any other is called wrong', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1_000, max: 999_999 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: -30, max: 30 }),
      (numerator, denominator, decimals, off) => {
        fc.pre(numerator <= denominator);
        const rounded = scaledPercent(numerator, denominator, decimals, 'round') ?? 0;
        const truncated = scaledPercent(numerator, denominator, decimals, 'truncate') ?? 0;
        const printed = rounded + off;
        fc.pre(printed >= 0);
        const text = `Có ${formatCount(numerator)}/${formatCount(denominator)} người tham gia, đạt ${formatScaled(printed, decimals)}%.`;
        const [only] = auditPercents(text).percents;
        const isRight = printed === rounded || printed === truncated;
        expect(['exact', 'either', 'rounded', 'truncated'].includes(only?.verdict ?? '')).toBe(isRight);
        expect(only?.rounded).toBe(`${formatScaled(rounded, decimals)}%`);
        expect(only?.truncated).toBe(`${formatScaled(truncated, decimals)}%`);
      },
    ),
  );
});

test('any text is read without a fault, and every place is where it says', () => {
  const piece = fc.constantFrom(
    '82.930',
    '/',
    '174.229',
    ' thuê bao',
    ', đạt ',
    '47,59%',
    ' trong đó ',
    '(',
    ')',
    '\n',
    '\t',
    'từ ',
    ' lên ',
    '%',
    ';',
    ' ',
    '0',
    '1.000%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { span, printed, meaning } of auditPercents(text).percents)
        if (meaning !== 'points') expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(printed);
    }),
  );
});

test('numbers that are no counts stay out of it', () => {
  const text =
    'Năm 2021, Thứ 7 ngày 14/8/2021 lúc 17h00, theo Công văn số 812/STTTT-CNTT và khoản 2 Điều 5, tỷ lệ của 17 xã trong 3 ngày đạt 12,5%.';
  expect(audit(text)).toEqual(['12,5% share - unchecked']);
});

test('"nam 60/120 người" are men, not years; "thu 1.234 tỷ" is money', () => {
  expect(audit('Trong đó nam 60/120 người, đạt 50%; thu 1.234/2.468 tỷ đồng, đạt 50%.')).toEqual([
    '50% share 60/120 exact',
    '50% share 1.234/2.468 exact',
  ]);
});

test('a table most of whose rates are wrong: the headings say which two columns were meant', () => {
  const text = [
    'Đơn vị\tTổng số\tĐã cài\tTỷ lệ (%)',
    'Phường A\t1.000\t500\t50,00',
    'Phường B\t200\t150\t70,00',
    'Tổng cộng\t1.200\t650\t60,00',
  ].join('\n');
  expect(audit(text)).toEqual([
    '50,00 share 500/1.000 exact',
    '70,00 share 150/200 wrong',
    '60,00 share 650/1.200 wrong',
    'averaged',
  ]);
});

test('cells of a spreadsheet with line breaks and quotation marks, and merged headings, are read as the paper prints them', () => {
  const text = [
    'Kết quả như sau:',
    '<<2 dòng tiêu đề>>',
    '"Đơn vị\n(xã, phường)"\tSố thuê bao\t<<gộp trái>>\t"Tỷ lệ\n(%)"',
    '<<gộp trên>>\tTổng số\tĐã cài\t<<gộp trên>>',
    '"Phường ""Hoài Hảo""\n(khu vực 1)"\t1.000\t500\t50,00',
    'Phường Bồng Sơn\t"200"\t150\t"70,00"',
    'Tổng cộng\t1.200\t650\t54,17',
    'Có 12/15 đơn vị gửi, đạt 80%.',
  ].join('\n');
  expect(audit(text)).toEqual([
    '50,00 share 500/1.000 exact',
    '70,00 share 150/200 wrong',
    '54,17 share 650/1.200 rounded',
    '80% share 12/15 exact',
  ]);
  const { percents } = auditPercents(text);
  expect(percents.map(({ span }) => text.slice(span.start, span.end))).toEqual(['50,00', '70,00', '54,17', '80%']);
  expect(percents[0]?.quote).toBe('Phường "Hoài Hảo" (khu vực 1) | 1.000 | 500 | 50,00');
});

test('a column of rates is of the column it is called after', () => {
  const text = [
    'STT\tĐơn vị\tTổng số hộ\tHộ nghèo\tHộ cận nghèo\tTỷ lệ hộ nghèo (%)\tTL% hộ cận nghèo',
    '1\tXã A\t1.000\t50\t30\t5,00\t3,00',
    '2\tXã B\t500\t20\t10\t4,50\t2,00',
    '\tCộng\t1.500\t70\t40\t4,75\t2,67',
  ].join('\n');
  expect(audit(text)).toEqual([
    '5,00 share 50/1.000 exact',
    '3,00 share 30/1.000 exact',
    '4,50 share 20/500 wrong',
    '2,00 share 10/500 exact',
    '4,75 share 70/1.500 wrong',
    '2,67 share 40/1.500 rounded',
    'averaged',
  ]);
});

test('a rate of a plan is not held against the whole named before it', () => {
  const text =
    'Thu ngân sách được 285,3 tỷ đồng; trong đó, thu trên địa bàn 24,023 tỷ đồng, đạt 43% kế hoạch tỉnh giao, chi 100 tỷ đồng, chiếm 35,05%.';
  expect(audit(text)).toEqual(['43% share - unchecked', '35,05% share 100/285,3 either']);
});

test('one rate named in full in several sentences stands on one base', () => {
  const rate = 'Tỷ lệ người dân cài đặt tính trên số người có điện thoại thông minh';
  const text = [
    `Tính đến 17h00 ngày 18/8/2021, ${rate} đạt 44,37% (43.399/97.820 người).`,
    `${rate} theo Mẫu 02 ngày 18/8/2021: cao nhất là phường Bồng Sơn (61,61%).`,
    `${rate} theo Mẫu 02 ngày 18/8/2021, so với chỉ tiêu 60%: 2/17 đơn vị đã đạt.`,
  ].join('\n');
  expect(auditPercents(text).remarks).toEqual([]);
});

test('a unit named in a sentence has the counts of its row where both print the same figure', () => {
  const text = [
    'Thấp nhất là xã Hoài Mỹ (36,17%), phường Bồng Sơn (75,5%), cao nhất phường Tam Quan (59,87%).',
    'Đơn vị\tĐiện thoại thông minh\tĐã cài\tTỷ lệ (%)\tCòn thiếu so với 60%',
    'Phường Tam Quan\t6.427\t3.848\t59,87\t-9',
    'Xã Hoài Mỹ\t4.846\t1.753\t36,17\t-1.155',
    'Phường Bồng Sơn\t1.000\t750\t75,00\t150',
  ].join('\n');
  expect(audit(text)).toEqual([
    '36,17% share 1.753/4.846 either',
    '75,5% share - unchecked',
    '59,87% share 3.848/6.427 either',
    '59,87 share 3.848/6.427 either',
    '36,17 share 1.753/4.846 either',
    '75,00 share 750/1.000 exact',
  ]);
});
