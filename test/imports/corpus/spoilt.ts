import type { DrawnSheet } from './drawnSheet';

/** Figures, percents, years and codes that were typed or kept wrongly: what is left of them is said. */
export const spoilt: readonly DrawnSheet[] = [
  {
    name: 'letters and marks between the digits: the column stays one of figures, its total is checked',
    drawing: `
h | TT | Đơn vị | Số lượng
r | 1 | Xã A | 20
r | 2 | Xã B | '1O
r | 3 | Xã C | 'l2
r | 4 | Xã D | '12;
r | 5 | Xã Đ | ba
r | 6 | Xã E | 30
t | | Cộng | 50
`,
    roles: { C: 'number' },
    values: { C3: '1O', C5: '12;', C6: 'ba' },
    says: ['misspelt-figure', 'no-figure'],
    saysNot: ['total-differs'],
  },
  {
    name: 'a fraction among percents in points',
    drawing: `
h | Đơn vị | Tỷ lệ (%)
r | Xã A | 45.5
r | Xã B | 0.62
r | Xã C | 78
`,
    values: { B3: 0.62 },
    says: ['percent-scale'],
  },
  {
    name: 'low rates in points are no fractions',
    drawing: `
h | Đơn vị | Tỷ lệ hộ nghèo (%)
r | Xã A | 2.5
r | Xã B | 0.62
r | Xã C | 3.1
r | Xã D | 12
`,
    saysNot: ['percent-scale'],
  },
  {
    name: 'bare numbers beside percent texts come into one scale, and are said',
    drawing: `
h | Đơn vị | Tỷ lệ
r | Xã A | '45,5%
r | Xã B | '0,5
r | Xã C | %0.8
r | Xã D | 62
`,
    values: { B2: 0.455, B3: 0.5, B4: 0.8, B5: 0.62 },
    says: ['percent-scale', 'percent-points'],
  },
  {
    name: 'one text with a sign among points comes out in points',
    drawing: `
h | Đơn vị | Tỷ lệ (%)
r | Xã A | 45.5
r | Xã B | '47,59%
r | Xã C | 62
`,
    values: { B2: 45.5, B3: 47.59 },
    says: ['percent-mixed'],
    saysNot: ['percent-points', 'percent-scale'],
  },
  {
    name: 'years: two digits, a question mark, a day that lost its format',
    drawing: `
h | TT | Họ và tên | Năm sinh
r | 1 | Nguyễn Văn An | 1985
r | 2 | Trần Văn Bình | '1975?
r | 3 | Lê Thị Cúc | 85
r | 4 | Phạm Văn Dũng | 21916
r | 5 | Võ Thị Em | 1990
r | 6 | Bùi Văn Giang | '01/02/1970
r | 7 | Hồ Thị Hoa | 1966
`,
    says: ['odd-year'],
    saysNot: ['no-figure'],
  },
  {
    name: 'men are no years',
    drawing: `
h | Đơn vị | Nam | Nữ
r | Xã A | 1950 | 1975
r | Xã B | 2010 | 85
r | Xã C | 85 | 2001
`,
    saysNot: ['odd-year'],
  },
  {
    name: 'identity numbers in scientific writing or with a digit too many',
    drawing: `
h | TT | Họ và tên | Số CCCD
r | 1 | Nguyễn Văn An | '052085001234
r | 2 | Trần Văn Bình | '5.2085E+10
r | 3 | Lê Thị Cúc | '0520850012345
r | 4 | Phạm Văn Dũng | '211234567
`,
    says: ['digits-lost', 'identity-digits'],
  },
  {
    name: 'an account of more digits than a number keeps',
    drawing: `
h | TT | Họ và tên | Số tài khoản
r | 1 | Nguyễn Văn An | 123456789012345678
r | 2 | Trần Văn Bình | '19035678901012
`,
    says: ['digits-lost'],
  },
  {
    name: 'shares that were rounded',
    drawing: `
h | Đơn vị | Tỷ trọng (%)
r | Xã A | 33.3
r | Xã B | 33.3
r | Xã C | 33.3
t | Tổng cộng | 100
`,
    says: ['total-rounding'],
    saysNot: ['total-not-compared'],
  },
  {
    name: 'a count of ranges and sums in words is no column of figures, and is said',
    drawing: `
h | Đơn vị | Số hộ
r | Xã A | '10-12
r | Xã B | '5/7
r | Xã C | '3+2
r | Xã D | 12
r | Xã E | 14
`,
    says: ['words-in-figures'],
  },
  {
    name: 'a sum in millions beside sums in đồng is no lost thousand',
    drawing: `
h | Đơn vị | Kinh phí
r | Xã A | 12000000
r | Xã B | 15.5
r | Xã C | 18000000
`,
    values: { B3: 15.5 },
    says: ['other-scale'],
    saysNot: ['lost-thousands'],
  },
  {
    name: 'a figure that shows as a day',
    drawing: `
h | Đơn vị | Số hộ
r | Xã A | @2021-08-14
r | Xã B | 12
r | Xã C | 15
`,
    says: ['day-in-figures'],
  },
  {
    name: 'percents in brackets fell',
    drawing: `
h | Đơn vị | Tăng trưởng
r | Xã A | '-3,5%
r | Xã B | '(2,1%)
r | Xã C | '4%
`,
    roles: { B: 'percent' },
    values: { B2: -0.035, B3: -0.021, B4: 0.04 },
  },
];
