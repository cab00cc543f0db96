import type { DrawnSheet } from './drawnSheet';

/** Tables of bare figures: which row numbers the columns, which is a record, which a total. */
export const numbers: readonly DrawnSheet[] = [
  {
    name: 'a first record 1 2 3 4: the ordinals go on with 2',
    drawing: `
h | STT | Số nhà | Tầng | Phòng
r | 1 | 2 | 3 | 4
r | 2 | 4 | 3 | 7
r | 3 | 8 | 1 | 2
`,
    saysNot: ['numbers-or-record'],
  },
  {
    name: 'numbers of the columns: the ordinals start below',
    drawing: `
h | STT | Số nhà | Tầng | Phòng
h | 1 | 2 | 3 | 4
r | 1 | 4 | 3 | 7
r | 2 | 8 | 1 | 2
`,
    saysNot: ['numbers-or-record'],
  },
  {
    name: 'a first record 1 2 3: the total is right only with it',
    drawing: `
h | Số tổ | Số nhà | Số hộ
r | 1 | 2 | 3
r | 4 | 6 | 5
r | 9 | 8 | 7
t | Cộng | | 15
`,
    saysNot: ['numbers-or-record', 'total-differs'],
  },
  {
    name: 'numbers of the columns: the total is right only without it',
    drawing: `
h | Số tổ | Số nhà | Số hộ
h | 1 | 2 | 3
r | 4 | 6 | 5
r | 9 | 8 | 7
t | Cộng | | 12
`,
    saysNot: ['numbers-or-record', 'total-differs'],
  },
  {
    name: 'nothing tells what 1 2 3 is: said',
    drawing: `
h | Số tổ | Số nhà | Số hộ
h | 1 | 2 | 3
r | 4 | 6 | 5
r | 9 | 8 | 7
`,
    says: ['numbers-or-record'],
  },
  {
    name: 'over words 1 2 3 numbers the columns',
    drawing: `
h | STT | Đơn vị | Số hộ
h | 1 | 2 | 3
r | 2 | Xã Hòa Lạc | 5
r | 3 | Xã Đồng Tâm | 7
`,
    saysNot: ['numbers-or-record'],
  },
  {
    name: 'wards called 1, 2, 3 do not add up to one another',
    drawing: `
h | Phường | Số ca | Khỏi
r | 1 | 4 | 2
r | 2 | 8 | 3
r | 3 | 5 | 1
t | Tổng | 17 | 6
`,
    saysNot: ['total-differs', 'total-by-sum'],
  },
  {
    name: 'a row of column numbers with its own word in front',
    drawing: `
h | Đơn vị | Số cuộc | < | < | Sai phạm (triệu đồng) | <
h | ^ | Tổng số | Theo KH | Đột xuất | Phải thu | Đã thu
h | MS | '1=2+3 | '2 | '3 | '4 | '5
r | Thanh tra huyện | 5 | 4 | 1 | 125.4 | 100
r | Phòng Tài chính | 2 | 2 | 0 | 0 | 0
t | Tổng | 7 | 6 | 1 | 125.4 | 100
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'column numbers of which some are divided',
    drawing: `
h | TT | Đơn vị | Nam | Nữ | Tổng
h | 1 | 2 | '3.1 | '3.2 | 4
r | 1 | Công ty May Hoài Nhơn | 45 | 320 | 365
r | 2 | Công ty Thiên Bắc | 100 | 20 | 120
t | | Cộng | 145 | 340 | 485
`,
    saysNot: ['total-differs', 'row-sum-differs'],
  },
  {
    name: 'column numbers divided and typed as numbers',
    drawing: `
h | TT | Đơn vị | Nam | Nữ | Tổng
h | 1 | 2 | 3.1 | 3.2 | '3=3.1+3.2
r | 1 | Công ty May Hoài Nhơn | 45 | 320 | 365
r | 2 | Công ty Thiên Bắc | 100 | 20 | 120
`,
    at: ['A:E'],
  },
  {
    name: 'Roman column numbers',
    drawing: `
h | TT | Đơn vị | Nam | Nữ | Tổng
h | I | II | III | IV | V
r | 1 | Công ty May Hoài Nhơn | 45 | 320 | 365
r | 2 | Công ty Thiên Bắc | 100 | 20 | 120
t | | Cộng | 145 | 340 | 485
`,
  },
  {
    name: 'a first record of small figures in order with a name is a record',
    drawing: `
h | TT | Đơn vị | Nam | Nữ | Tổng
r | 1 | Công ty May | 1 | 2 | 3
r | 2 | Công ty Thiên Bắc | 4 | 5 | 9
t | | Cộng | 5 | 7 | 12
`,
  },
  {
    name: 'columns numbered in words',
    drawing: `
h | STT | Thôn | Nam | Nữ
h | Cột 1 | Cột 2 | Cột 3 | Cột 4
r | 1 | Thôn Đệ Đức | 110 | 120
r | 2 | Thôn Hội An | 95 | 88
t | | Tổng cộng | 205 | 208
`,
    saysNot: ['no-figure'],
  },
  {
    name: 'column numbers in brackets that Excel made negative',
    drawing: `
h | STT | Thôn | Nam | Nữ | Tổng
h | -1 | -2 | -3 | -4 | -5
r | 1 | Thôn Đệ Đức | 110 | 120 | 230
r | 2 | Thôn Hội An | 95 | 88 | 183
t | | Tổng cộng | 205 | 208 | 413
`,
    saysNot: ['total-differs', 'row-sum-differs'],
  },
  {
    name: 'columns lettered and numbered in words',
    drawing: `
h | STT | Đơn vị | Chỉ tiêu | Kết quả
h | Cột A | Cột B | Cột 1 | Cột 2
r | 1 | Phường Hoài Hương | 50 | 45
r | 2 | Phường Hoài Tân | 60 | 61
t | | Tổng | 110 | 106
`,
  },
  {
    name: 'column numbers of which the first is its name again',
    drawing: `
h | STT | Đơn vị | Chỉ tiêu | Kết quả
h | TT | '2 | '3 | '4
r | 1 | Phường Hoài Hương | 50 | 45
r | 2 | Phường Hoài Tân | 60 | 61
t | | Tổng | 110 | 106
`,
  },
];
