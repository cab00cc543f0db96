import type { DrawnSheet } from './drawnSheet';

/** Lists that tick instead of counting: the row of totals counts the ticks. */
export const ticks: readonly DrawnSheet[] = [
  {
    name: 'a total counts the ticks of a list of persons',
    drawing: `
h | STT | Họ và tên | Nam | Nữ | Hộ nghèo
r | 1 | Nguyễn Văn Bình | x | | ✓
r | 2 | Trần Thị Chín | | X |
r | 3 | Lê Thị Dung | | x | ✔
t | | Cộng | 1 | 2 | 2
`,
    saysNot: ['total-differs'],
    values: { C2: 'x', D2: null },
  },
  {
    name: 'a total that counted one tick too many',
    drawing: `
h | STT | Họ và tên | Đã nhận | Ký nhận
r | 1 | Nguyễn Văn Bình | v |
r | 2 | Trần Thị Chín | | v
r | 3 | Lê Thị Dung | v | v
T | | Tổng cộng | 3 | 2
`,
    says: ['total-differs'],
  },
  {
    name: 'attendance with half days, leave and other signs',
    drawing: `
h | STT | Họ và tên | Ngày trong tháng | < | < | < | Số công
h | ^ | ^ | 1 | 2 | 3 | 4 | ^
r | 1 | Nguyễn Văn Bình | x | x | P | x | 3
r | 2 | Trần Thị Chín | x | x/2 | x | KL | 2.5
r | 3 | Lê Thị Dung | x | x | Ô | x/2 | 2.5
t | | Cộng | 3 | 2.5 | 1 | 1.5 | 8
`,
    saysNot: ['total-differs', 'no-figure', 'misspelt-figure'],
    values: { D4: 'x/2', E3: 'P' },
  },
  {
    name: 'attendance with the days in one row with the ordinals',
    drawing: `
h | STT | Họ và tên | 1 | 2 | 3 | 4 | 5 | Số công
r | 1 | Nguyễn Văn Bình | x | x | x | x | x | 5
r | 2 | Trần Thị Chín | x | o | x | x | x | 4
r | 3 | Lê Thị Dung | + | x | Ô | CT | x | 4
t | | Tổng | 3 | 2 | 2 | 2 | 3 | 13
`,
    headings: { C: ['1'], G: ['5'] },
    saysNot: ['total-differs', 'no-figure'],
  },
  {
    name: 'ticks of groups and of all',
    drawing: `
h | STT | Họ và tên | Tiêm mũi 1 | Tiêm mũi 2
s | Tổ 1 | < | < | <
r | 1 | Nguyễn Văn Bình | x | x
r | 2 | Trần Thị Chín | x |
t | | Cộng tổ 1 | 2 | 1
s | Tổ 2 | < | < | <
r | 3 | Lê Thị Dung | x | x
t | | Cộng tổ 2 | 1 | 1
t | | Tổng cộng | 3 | 2
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'an x that says "not to be filled in" among figures is counted by nobody',
    drawing: `
h | STT | Chỉ tiêu | Kế hoạch | Thực hiện
r | 1 | Trồng rừng | 120 | 80
r | 2 | Chăm sóc rừng | x | 20
r | 3 | Bảo vệ rừng | 30 | x
t | | Tổng cộng | 150 | 100
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a first row with as many ticks as the others together is no total',
    drawing: `
h | Đơn vị | Đạt | Chưa đạt | Đề nghị khen
r | Xã Hoài Mỹ | x | x | x
r | Xã Hoài Hải | x | |
r | Xã Hoài Xuân | | x |
r | Xã Hoài Châu | | | x
`,
  },
  {
    name: 'a remark among ticks is named',
    drawing: `
h | STT | Họ và tên | Số buổi có mặt | Vắng
r | 1 | Nguyễn Văn Bình | x |
r | 2 | Trần Thị Chín | x |
r | 3 | Lê Thị Dung | 2 buổi |
t | | Cộng | 2 | 0
`,
    says: ['no-figure'],
  },
];
