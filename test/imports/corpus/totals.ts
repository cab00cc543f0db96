import type { DrawnSheet } from './drawnSheet';

/** Totals that stand for some of the rows only: those of one kind, those of a block of their own. */
export const totals: readonly DrawnSheet[] = [
  {
    name: 'a last group merged over the totals by kind',
    drawing: `
h | Địa phương | Đối tượng | Số người | Kinh phí
r | Xã Hoài Châu | Người cao tuổi | 20 | 10800
r | ^ | Khuyết tật nặng | 10 | 7200.5
t | ^ | Cộng | 30 | 18000.5
r | Xã Hoài Hải | Người cao tuổi | 15 | 8100
r | ^ | Khuyết tật nặng | 5 | 3600
t | ^ | Cộng | 20 | 11700
t | Toàn thị xã | Người cao tuổi | 35 | 18900
t | ^ | Khuyết tật nặng | 15 | 10800.5
t | ^ | Cộng | 50 | 29700.5
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'totals by kind, each with its label',
    drawing: `
h | TT | Đơn vị | Bậc học | Số lớp | Số học sinh
r | 1 | Xã Hoài Mỹ | Mầm non | 3 | 60
r | 2 | Xã Hoài Mỹ | Tiểu học | 10 | 300
r | 3 | Xã Hoài Hải | Mầm non | 2 | 45
r | 4 | Xã Hoài Hải | Tiểu học | 8 | 240
t | | Tổng cộng | Mầm non | 5 | 105
t | | Tổng cộng | Tiểu học | 18 | 540
t | | Tổng cộng | | 23 | 645
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a total by kind that is wrong',
    drawing: `
h | Đơn vị | Giới tính | Số người
r | Thôn 1 | Nam | 20
r | ^ | Nữ | 10
r | Thôn 2 | Nam | 15
r | ^ | Nữ | 5
t | Toàn xã | Nam | 35
T | ^ | Nữ | 16
`,
    says: ['total-differs'],
  },
  {
    name: 'two totals over blocks of their own, the second without rows',
    drawing: `
h | Chỉ tiêu | Số lượng
t | Tổng đàn lợn (con) | 3500
r | - Lợn nái | 500
r | - Lợn thịt | 3000
T | Tổng đàn gia cầm (con) | 12000
. | Trong đó: gà | 9000
`,
    says: ['total-not-compared'],
    saysNot: ['total-differs'],
  },
  {
    name: 'two totals over blocks of their own, the second wrong',
    drawing: `
h | Chỉ tiêu | Số lượng
t | Tổng đàn lợn (con) | 3500
r | - Lợn nái | 500
r | - Lợn thịt | 3000
T | Tổng đàn bò (con) | 120
r | - Bò sữa | 30
r | - Bò thịt | 80
`,
    says: ['total-differs'],
  },
  {
    name: 'a closing total is held against the rows although a total above them agrees',
    drawing: `
h | Đơn vị | Số hộ
t | Tổng số | 60
r | Thôn An Hội | 10
r | Thôn Bình Đê | 20
r | Thôn Cẩm Tú | 30
T | Tổng cộng | 66
`,
    says: ['total-differs'],
  },
  {
    name: 'a folded list with the label of the total in its left half only',
    at: ['A:C', 'E:G'],
    drawing: `
hh | TT | Họ và tên | Số tiền | | TT | Họ và tên | Số tiền
rr | 1 | Nguyễn Văn Bình | 100 | | 4 | Lê Văn Dũng | 400
rr | 2 | Trần Thị Chín | 200 | | 5 | Hồ Văn Em | 500
rr | 3 | Ngô Văn Cảnh | 300 | | 6 | Võ Thị Gái | 600
tt | | Tổng cộng | 600 | | | | 1500
`,
    saysNot: ['total-differs', 'row-unnumbered'],
  },
  {
    name: 'a folded list with its whole total under the right half',
    at: ['A:C', 'D:F'],
    drawing: `
hh | STT | Họ và tên | Số tiền | STT | Họ và tên | Số tiền
rr | 1 | Nguyễn Văn Bình | 100 | 4 | Lê Văn Dũng | 400
rr | 2 | Trần Thị Chín | 200 | 5 | Hồ Văn Em | 500
rr | 3 | Ngô Văn Cảnh | 300 | 6 | Võ Thị Gái | 600
Tt | Tổng cộng | < | < | < | < | 2100
`,
    saysNot: ['total-differs', 'total-not-compared', 'row-unnumbered'],
  },
  {
    name: 'a folded list whose whole total under the right half is wrong',
    at: ['A:C', 'D:F'],
    drawing: `
hh | STT | Họ và tên | Số tiền | STT | Họ và tên | Số tiền
rr | 1 | Nguyễn Văn Bình | 100 | 3 | Lê Văn Dũng | 400
rr | 2 | Trần Thị Chín | 200 | 4 | Hồ Văn Em | 500
TT | | Cộng | | | | 1300
`,
    says: ['total-differs'],
  },
  {
    name: 'bare figures beside a total stay records where all rows of their table are bare',
    at: ['A:C', 'F:G'],
    drawing: `
hh | STT | Họ và tên | Số tiền | | | Năm | Số hộ
rr | 1 | Nguyễn Văn Bình | 100 | | | 2019 | 40
rr | 2 | Trần Thị Chín | 200 | | | 2020 | 50
tr | | Tổng cộng | 300 | | | 2021 | 60
`,
  },
  {
    name: 'several lines of which under a total',
    drawing: `
h | TT | Đơn vị | Số người
r | 1 | Xã Hoài Mỹ | 100
r | 2 | Xã Hoài Hải | 150
t | | Tổng cộng | 250
. | | Trong đó: Nữ | 120
. | | Dân tộc thiểu số | 30
`,
    says: ['parts-not-counted'],
    saysNot: ['row-unnumbered', 'total-differs'],
  },
];
