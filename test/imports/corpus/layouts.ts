import type { DrawnSheet } from './drawnSheet';

/** Several tables on a sheet, and sheets that hold none. */
export const layouts: readonly DrawnSheet[] = [
  {
    name: 'three different tables under one another with titles',
    drawing: `
. | I. Dân số
h | STT | Đơn vị | Dân số
r | 1 | Xã A | 100
r | 2 | Xã B | 200
t | | Cộng | 300
. |
. | II. Danh sách cán bộ
h | STT | Họ và tên | Chức vụ | Điện thoại
r | 1 | Nguyễn Văn An | Chủ tịch | '0905123456
. |
. | III. Thiết bị
h | Tên thiết bị | Số lượng | Đơn giá | Thành tiền
r | Máy tính | 2 | 10 | 20
r | Máy in | 1 | 5 | 5
t | Cộng | 3 | | 25
`,
    at: ['A:C', 'A:D', 'A:D'],
  },
  {
    name: 'no blank row between the tables',
    drawing: `
h | STT | Đơn vị | Dân số
r | 1 | Xã A | 100
r | 2 | Xã B | 200
h | STT | Đơn vị | Số hộ
r | 1 | Xã A | 30
r | 2 | Xã B | 50
`,
  },
  {
    name: 'side by side, the right one starts lower and is longer',
    drawing: `
h. | STT | Đơn vị | Số hộ | | | | 
r. | 1 | Xã A | 10 | | | |
rh | 2 | Xã B | 20 | | STT | Thôn | Số khẩu
rr | 3 | Xã C | 30 | | 1 | Thôn An | 5
tr | | Cộng | 60 | | 2 | Thôn Bình | 6
.r | | | | | 3 | Thôn Cư | 7
.r | | | | | 4 | Thôn Dân | 8
.t | | | | | | Cộng | 26
`,
    at: ['A:C', 'E:G'],
  },
  {
    name: 'side by side without ordinals',
    drawing: `
hh | Đơn vị | Số hộ | | Đơn vị | Số hộ
rr | Xã A | 10 | | Xã D | 40
rr | Xã B | 20 | | Xã E | 50
r. | Xã C | 30 | | |
`,
    at: ['A:B', 'D:E'],
  },
  {
    name: 'a small legend beside the table',
    drawing: `
hh | STT | Đơn vị | Loại | | Ký hiệu | Ý nghĩa
rr | 1 | Xã A | K1 | | K1 | Khó khăn
rr | 2 | Xã B | K2 | | K2 | Rất khó khăn
r. | 3 | Xã C | K1 | | |
`,
    at: ['A:C', 'E:F'],
  },
  {
    name: 'starts far from the corner',
    drawing: `
. | | | | |
. | | | | |
. | | | | BẢNG KÊ
. | | | | |
h | | | STT | Đơn vị | Số người
r | | | 1 | Xã A | 5
r | | | 2 | Xã B | 6
`,
    at: ['C:E'],
  },
  {
    name: 'a form of labels and values is no table',
    drawing: `
. | ỦY BAN NHÂN DÂN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
. | XÃ HOÀI MỸ | | Độc lập - Tự do - Hạnh phúc
. | BÁO CÁO NHANH
. | Kính gửi: UBND thị xã
. | Đơn vị báo cáo: | UBND xã Hoài Mỹ
. | Ngày báo cáo: | '17/8/2021
. | - Tổng số cán bộ: | 42
. | - Đã cài đặt: | 40
. | Người báo cáo | | Chủ tịch
`,
  },
  {
    name: 'prose is no table',
    drawing: `
. | Hướng dẫn nhập liệu
. | Bước 1: mở tệp
. | Bước 2: nhập số liệu vào cột C
. | Bước 3: lưu tệp và gửi về phòng
`,
  },
  {
    name: 'numbers without any heading are said',
    drawing: `
. | Xã A | 10 | 20 | 30
. | Xã B | 11 | 21 | 31
. | Xã C | 12 | 22 | 32
. | Xã D | 13 | 23 | 33
`,
    says: ['cells-outside'],
  },
  {
    name: 'letterhead repeated on each page',
    drawing: `
. | UBND XÃ HOÀI MỸ | | | 
. | DANH SÁCH TIÊM CHỦNG | < | < | <
h | STT | Họ và tên | Năm sinh | Loại vắc xin
r | 1 | Nguyễn Văn An | 1980 | AstraZeneca
r | 2 | Trần Văn Bình | 1981 | AstraZeneca
. | UBND XÃ HOÀI MỸ | | | 
. | DANH SÁCH TIÊM CHỦNG | < | < | <
. | STT | Họ và tên | Năm sinh | Loại vắc xin
r | 3 | Lê Thị Cúc | 1982 | Pfizer
r | 4 | Phạm Văn Dũng | 1983 | Pfizer
`,
  },
  {
    name: 'database export: English codes as headings',
    drawing: `
h | ma_dvi | ten_dvi | nam | thang | so_luong
r | '01 | Xã A | 2021 | 8 | 15
r | '02 | Xã B | 2021 | 8 | 16
r | '03 | Xã C | 2021 | 8 | 17
`,
  },
  {
    name: 'list of administrative units, all text',
    drawing: `
h | Tỉnh Thành Phố | Mã TP | Quận Huyện | Mã QH | Phường Xã | Mã PX | Cấp
r | Thành phố Hà Nội | '01 | Quận Ba Đình | '001 | Phường Phúc Xá | '00001 | Phường
r | Thành phố Hà Nội | '01 | Quận Ba Đình | '001 | Phường Trúc Bạch | '00004 | Phường
`,
  },
  {
    name: 'groups named in the column of ordinals with the sums of the rows below',
    drawing: `
h | STT | Lớp / Họ tên | Số tiền | Đã nộp
t | Khối 6: 2 học sinh | < | 900 | 700
r | 1 | Nguyễn Văn Bình | 400 | 400
r | 2 | Trần Thị Chín | 500 | 300
t | Khối 7: 1 học sinh | < | 450 | 450
r | 3 | Lê Thị Dung | 450 | 450
t | Cả trường: 3 học sinh | < | 1350 | 1150
`,
    under: { 3: 2, 4: 2, 6: 5 },
    saysNot: ['total-differs', 'row-unnumbered'],
  },
  {
    name: 'groups of groups of persons in the column of ordinals',
    drawing: `
h | TT | Họ tên | Tiền ăn | Tiền xe
t | Thôn An Dinh | | 350 | 35
t | Tổ 1 | | 300 | 30
r | 1 | Nguyễn Văn Bình | 100 | 10
r | 2 | Trần Thị Chín | 200 | 20
t | Tổ 2 | | 50 | 5
r | 3 | Lê Thị Dung | 50 | 5
t | Tổng cộng | | 350 | 35
`,
    saysNot: ['total-differs', 'row-unnumbered'],
  },
  {
    name: 'a row named in the column of ordinals that is no sum stays a record and is said',
    drawing: `
h | STT | Đơn vị | Số hộ | Số khẩu
r | 1 | Xã Hoài Mỹ | 10 | 31
r | 2 | Xã Hoài Hải | 20 | 62
r | Chưa phân bổ | < | 5 | 17
t | Tổng cộng | < | 35 | 110
`,
    says: ['row-unnumbered'],
    saysNot: ['total-differs'],
  },
];
