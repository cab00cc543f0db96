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
];
