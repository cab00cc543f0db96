import type { DrawnSheet } from './drawnSheet';

/** Averages, extremes and sums carried over a page: figures that are neither data nor totals. */
export const asides: readonly DrawnSheet[] = [
  {
    name: 'an average between the records and the total',
    drawing: `
h | STT | Đơn vị | Số hộ | Số khẩu
t | | Toàn xã | 60 | 240
r | 1 | Thôn An Hội | 10 | 40
r | 2 | Thôn Bình Đê | 20 | 80
r | 3 | Thôn Cẩm Tú | 30 | 120
. | | Bình quân | 20 | 80
t | | Tổng cộng | 60 | 240
`,
    says: ['asides-not-counted'],
    saysNot: ['total-differs'],
  },
  {
    name: 'highest, lowest and average at the end',
    drawing: `
h | Đơn vị | Số ngày | Số lượt
r | Xã Đồng Tâm | 7 | 3
r | Xã Hòa Lạc | 9 | 5
. | Trung bình | 8 | 4
. | TB chung: | 8 | 4
. | Cao nhất | 9 | 5
. | Thấp nhất | 7 | 3
`,
    says: ['asides-not-counted'],
  },
  {
    name: 'sums carried to the next page',
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Lò Thị Mai | 100
r | 2 | Vàng A Chú | 200
t | | Cộng trang 1 | 300
. | | Chuyển trang sau | 300
. | | Mang sang trang 2 | 300
r | 3 | Giàng A Páo | 50
r | 4 | Hà Thị Nụ | 60
t | | Cộng mang sang | 410
t | | Tổng cộng | 410
`,
    says: ['asides-not-counted'],
    saysNot: ['total-differs'],
  },
  {
    name: 'an average above the rows it is of',
    drawing: `
h | Đơn vị | Số ngày
. | Bình quân toàn huyện | 3
r | Xã Đồng Tâm | 2
r | Xã Hòa Lạc | 4
`,
  },
  {
    name: 'averages and extremes that are what a table of the weather records',
    drawing: `
h | Chỉ tiêu | Tháng 1 | Tháng 2
s | I. Nhiệt độ | |
r | Trung bình | 20 | 21
r | Cao nhất | 28 | 29
r | Thấp nhất | 12 | 13
`,
    saysNot: ['asides-not-counted'],
  },
  {
    name: 'the commune Trung Bình, and a case moved to another level',
    drawing: `
h | Đơn vị | Số hộ
r | Lịch Hội Thượng | 15
r | Trung Bình | 25
r | Chuyển sang tuyến trên | 2
t | Tổng | 42
`,
    saysNot: ['asides-not-counted'],
  },
];
