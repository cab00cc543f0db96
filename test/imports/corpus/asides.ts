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
  {
    name: 'what was left at the start and the end of a cash book',
    drawing: `
h | Ngày | Diễn giải | Thu | Chi | Tồn quỹ
. | | Số dư đầu kỳ | | | 500
r | @2021-08-02 | Thu quỹ khuyến học | 250 | | 750
r | @2021-08-05 | Chi mua vật tư | | 125 | 625
t | | Cộng phát sinh trong kỳ | 250 | 125 | 625
. | | Số dư cuối kỳ | | | 625
`,
    says: ['asides-not-counted'],
    saysNot: ['total-differs'],
  },
  {
    name: 'a balance over numbered records is none of what is added up',
    drawing: `
h | STT | Nội dung | Số tiền
. | | Tồn đầu kỳ | 700
r | 1 | Thu quỹ Đền ơn đáp nghĩa | 2000
r | 2 | Thu quỹ khuyến học | 1500
t | | Cộng | 3500
. | | Còn lại (I-II) | 700
`,
    says: ['asides-not-counted'],
    saysNot: ['total-differs', 'row-unnumbered'],
  },
  {
    name: 'balances that a table reports by number or place by place are its records',
    drawing: `
h | STT | Chỉ tiêu | Số tiền
r | 1 | Số dư đầu kỳ | 700
r | 2 | Thu trong kỳ | 2000
r | 3 | Số dư cuối kỳ | 2700
. |
. |
h | Đơn vị | Mục | Số tiền
r | Xã Hoài Mỹ | Nhập trong kỳ | 70
r | | Xuất trong kỳ | 30
r | | Tồn cuối kỳ | 40
r | Xã Hoài Hải | Nhập trong kỳ | 50
r | | Xuất trong kỳ | 10
r | | Tồn cuối kỳ | 40
`,
    at: ['A:C', 'A:C'],
    saysNot: ['asides-not-counted'],
  },
  {
    name: 'a remainder that names the sections it was worked out from',
    drawing: `
h | TT | Nội dung | Tiền (đ)
t | I | THU | 3500
r | 1 | Thu quỹ Đền ơn đáp nghĩa | 2000
r | 2 | Thu quỹ Phòng chống thiên tai | 1500
t | II | CHI | 1200
r | 1 | Chi thăm gia đình chính sách | 700
r | 2 | Chi khác | 500
. | III | TỒN QUỸ (I-II) | 2300
`,
    says: ['asides-not-counted'],
  },
  {
    name: 'averages called by what they are an average of',
    drawing: `
h | STT | Đơn vị | Số hộ vay
r | 1 | Phường Hoài Đức | 90
r | 2 | Phường Hoài Hảo | 91
r | 3 | Xã Trung Bình | 95
. | Điểm bình quân | | 92
. | TB chung toàn thị xã | | 92
. | Mức bình quân/xã | | 92
. | | Số lượng trung bình | 92
`,
    says: ['asides-not-counted'],
  },
  {
    name: 'a running total ends where the last day has come to',
    drawing: `
h | STT | Ngày | Số ca trong ngày | Lũy kế
r | 1 | @2021-08-01 | 3 | 103
r | 2 | @2021-08-02 | 5 | 108
r | 3 | @2021-08-03 | 2 | 110
t | Tổng | | 10 | 110
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'lines of dots nobody wrote on are no records',
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Nguyễn Văn Bình | 500
r | 2 | Trần Thị Chín | 300
. | 3 | ..... | .....
. | 4 | _____ | _____
. | 5 | … | …
t | | Cộng | 800
`,
    saysNot: ['not-compared', 'total-differs'],
  },
  {
    name: 'counts in banners and in the total of a list of households that are wrong',
    drawing: `
h | STT | Chủ hộ | Số khẩu
s | Tổ 1 (03 hộ) | |
r | 1 | Ngô Thị Sáu | 4
r | 2 | Hồ Văn Bảy | 3
s | Tổ 2 (02 hộ) | |
r | 1 | Lê Văn Tám | 2
r | 2 | Lê Thị Chín | 5
T | Tổng cộng: 05 hộ | | 14
`,
    says: ['count-differs'],
  },
  {
    name: 'right counts in banners',
    drawing: `
h | STT | Họ và tên | Năm sinh
s | Thôn An Hội: 02 người | |
r | 1 | Ngô Thị Sáu | 1940
r | 2 | Hồ Văn Bảy | 1941
s | Thôn An Đông: 01 người | |
r | 3 | Lê Văn Tám | 1950
t | Cộng: 03 người | |
`,
    saysNot: ['count-differs'],
  },
  {
    name: 'a wrong count in one banner',
    drawing: `
h | STT | Họ và tên | Năm sinh
s | Thôn An Hội: 03 người | |
r | 1 | Ngô Thị Sáu | 1940
r | 2 | Hồ Văn Bảy | 1941
s | Thôn An Đông: 01 người | |
r | 3 | Lê Văn Tám | 1950
`,
    says: ['count-differs'],
  },
  {
    name: 'households are not counted against persons',
    drawing: `
h | STT hộ | Họ và tên | Quan hệ với chủ hộ | Năm sinh | Số khẩu
r | 1 | Ngô Thị Sáu | Chủ hộ | 1970 | 2
r | | Hồ Văn Bảy | Chồng | 1968 |
r | 2 | Lê Văn Tám | Chủ hộ | 1988 | 1
t | Tổng: 2 hộ | | | | 3
`,
    saysNot: ['count-differs'],
  },
  {
    name: 'a list folded in two halves is added up over both',
    drawing: `
hh | TT | Hộ | Số tiền | TT | Hộ | Số tiền
rr | 1 | Ngô Thị Sáu | 100 | 4 | Lê Thị Chín | 400
rr | 2 | Hồ Văn Bảy | 200 | 5 | Hồ Thị Mười | 500
rr | 3 | Lê Văn Tám | 300 | 6 | Ngô Văn Tư | 600
Tt | Cộng | | | | | 2100
`,
    at: ['A:C', 'D:F'],
    saysNot: ['count-differs', 'total-differs'],
  },
  {
    name: 'what a fund holds at the start and the end of months',
    drawing: `
h | Tháng | Tổng thu | Tổng chi | Tồn quỹ
. | Đầu kỳ | | | 1000
r | '01/2021 | 500 | 200 | 1300
r | '02/2021 | 100 | 400 | 1000
r | '03/2021 | 300 | 300 | 1000
. | Cuối kỳ | | | 1000
t | Cộng | 900 | 900 | 1000
`,
    says: ['asides-not-counted'],
    saysNot: ['total-differs'],
  },
  {
    name: 'points of time that are what a table records',
    drawing: `
h | Thời điểm | Số hộ nghèo | Số hộ cận nghèo
r | Đầu năm | 120 | 80
r | Giữa năm | 100 | 75
r | Cuối năm | 90 | 60
`,
  },
  {
    name: 'averages in the row of totals under abbreviated headings',
    drawing: `
h | STT | Thôn | Số hộ | Thu nhập BQ (triệu đồng) | Thu nhập (triệu đồng/năm) | Điểm TB
r | 1 | A Dơi | 120 | 35.5 | 35.5 | 7
r | 2 | B Lăng | 80 | 41 | 41 | 8
t | | Toàn xã | 200 | 37.7 | 37.7 | 7.4
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a wrong sum of what is had in a year',
    drawing: `
h | STT | Thôn | Doanh thu (triệu đồng/năm)
r | 1 | A Dơi | 120
r | 2 | B Lăng | 80
T | | Toàn xã | 210
`,
    says: ['total-differs'],
  },
  {
    name: 'a row of shares under the total',
    drawing: `
h | TT | Đơn vị | Tổng số | Đạt | Chưa đạt
r | 1 | Phường Bồng Sơn | 50 | 45 | 5
r | 2 | Phường Hoài Đức | 40 | 30 | 10
t | | Cộng | 90 | 75 | 15
. | | Tỷ lệ % | | 83.3 | 16.7
`,
    says: ['asides-not-counted'],
  },
  {
    name: 'a running count in words under the total of a list of persons',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Số điện thoại
r | 1 | Vũ Đức Nghĩa | KP1 | '0905000111
r | 2 | Dương Minh Giàu | KP1 | '0905000112
t | | Tổng cộng trong ngày: 02 người | |
. | | Lũy kế đến nay: 52 người | |
`,
    saysNot: ['row-unnumbered', 'count-differs'],
  },
  {
    name: 'averages under headings of few letters, one with a decimal',
    drawing: `
h | TT | Thôn | Diện tích (ha) | TNBQ | Số con TB
r | 1 | A Hội | 100 | 45 | 2.1
r | 2 | B Quí | 80 | 43 | 1.9
t | | Toàn xã | 180 | 44.1 | 2
`,
    saysNot: ['total-differs', 'lost-thousands'],
  },
];
