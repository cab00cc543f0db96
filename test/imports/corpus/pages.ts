import type { DrawnSheet } from './drawnSheet';

/** Tables over several pages, under one another, and with somebody's own reckoning beside them. */
export const pages: readonly DrawnSheet[] = [
  {
    name: 'pages with a gap, their number and the heading again',
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Lò Thị Mai | 100
r | 2 | Vàng A Chú | 200
. |
. | Trang 2 | |
. | STT | Họ và tên | Số tiền
r | 3 | Giàng A Páo | 50
r | 4 | Hà Thị Nụ | 60
. |
. | | DANH SÁCH HỖ TRỢ (tiếp theo) |
. | STT | Họ và tên | Số tiền
r | 5 | Sùng Thị Dợ | 70
t | | Tổng cộng | 480
`,
  },
  {
    name: 'ordinals that start again after a page number are another table',
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Lò Thị Mai | 100
r | 2 | Vàng A Chú | 200
. |
. | Trang 2 | |
h | STT | Họ và tên | Số tiền
r | 1 | Giàng A Páo | 50
r | 2 | Hà Thị Nụ | 60
`,
  },
  {
    name: 'tables right under one another with numbered titles',
    drawing: `
. | 1. Đường sá | |
h | STT | Tuyến đường | Chiều dài (km)
r | 1 | Đường Suối Lội | 12
r | 2 | Đường Bản Mới | 3
t | | Cộng | 15
. | 2. Cầu | |
h | STT | Tên cầu | Số nhịp
r | 1 | Cầu Treo | 2
r | 2 | Cầu Bản | 1
`,
  },
  {
    name: 'a check column behind two empty columns',
    drawing: `
h | STT | Đơn vị | Số hộ | | | đối chiếu
r | 1 | Xã Đồng Tâm | 10 | | | 10
r | 2 | Xã Hòa Lạc | 20 | | | 30
t | | Tổng | 30 | | |
`,
    at: ['A:C'],
    says: ['cells-outside'],
  },
  {
    name: 'groups of figures set apart by empty columns stay one table',
    drawing: `
h | STT | Đơn vị | Số hộ | | | Số nam | Số nữ
r | 1 | Xã Đồng Tâm | 10 | | | 5 | 6
r | 2 | Xã Hòa Lạc | 20 | | | 7 | 8
t | | Tổng | 30 | | | 12 | 14
`,
    saysNot: ['cells-outside'],
  },
  {
    name: 'the name of the last unit goes on in the next line',
    drawing: `
h | STT | Tên đơn vị | Số tiền
r | 1 | Hội Chữ thập đỏ | 5
r | 2 | Ban quản lý rừng phòng hộ | 6
. | | sông Hiếu |
r | 3 | Trung tâm Dịch vụ | 7
. | | Nông nghiệp |
. | | Mường Thanh |
t | | Cộng | 18
`,
    values: { B3: 'Ban quản lý rừng phòng hộ sông Hiếu', B5: 'Trung tâm Dịch vụ Nông nghiệp Mường Thanh' },
  },
  {
    name: 'a village in small letters over its persons is a banner',
    drawing: `
h | STT | Tên nhóm | Số tiền
r | 1 | Nhóm trồng rừng | 5
s | | thôn Đồng Tâm |
r | 2 | Nhóm nuôi ong | 6
t | | Cộng | 11
`,
  },
  {
    name: 'a banner over records stays a banner',
    drawing: `
h | STT | Tên đơn vị | Số tiền
r | 1 | Hội Chữ thập đỏ | 5
s | | Đơn vị sự nghiệp |
r | 2 | Trung tâm Y tế | 6
t | | Cộng | 11
`,
  },
  {
    name: 'a heading of two rows without merges, on every page',
    drawing: `
h | STT | Họ và tên | Kết quả |
h | | | Đợt 1 | Đợt 2
h | 1 | 2 | 3 | 4
r | 1 | Lò Thị Mai | x | x
r | 2 | Vàng A Chú | x |
. | STT | Họ và tên | Kết quả |
. | | | Đợt 1 | Đợt 2
. | 1 | 2 | 3 | 4
r | 3 | Giàng A Páo | x | x
r | 4 | Hà Thị Nụ | | x
`,
  },
  {
    name: 'number of the form and of the page over the heading of every page',
    drawing: `
. | Mẫu số 03/TK | | | Trang 1/2
h | STT | Họ và tên | Năm sinh | Nghề nghiệp
r | 1 | Nguyễn Văn Bình | 1980 | Làm nông
r | 2 | Trần Thị Chín | 1975 | Ngư dân
. | | | | Trang 1/2
. | Mẫu số 03/TK | | | Trang 2/2
. | STT | Họ và tên | Năm sinh | Nghề nghiệp
r | 3 | Lê Thị Dung | 1966 | Nội trợ
. | | | | Trang 2/2
`,
  },
  {
    name: 'a heading typed anew on each page, with slips, over ordinals that go on',
    drawing: `
h | STT | Họ và tên | Năm sinh | Nơi ở | Số tiền
r | 1 | Vũ Đức Nghĩa | 1943 | Xóm Một | 310
r | 2 | Dương Minh Giàu | 1946 | Xóm Một | 320
t | | Cộng trang 1 | | | 630
. | Stt | Họ & tên | N. sinh | Nơi ở | Số tiền
r | 3 | Hồ Hữu Thuỷ | 1952 | Xóm Hai | 340
t | | Cộng trang 2 | | | 340
. | TT | Họ và  tên | Năm sinh | Nơi ở | Số tiền (đ)
r | 4 | Trần Thị Dậu | 1961 | Xóm Ba | 370
t | | Tổng cộng | | | 1340
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'the heading again over each group with a line that names it',
    drawing: `
h | TT | Họ tên | Số tiền
s | KHU PHỐ 1: 02 hộ | < | <
r | 1 | Vũ Đức Nghĩa | 500
r | 2 | Dương Minh Giàu | 500
. | TT | Họ tên | Số tiền
s | KHU PHỐ 2: 02 hộ | < | <
r | 1 | Huỳnh Xuân Lượm | 500
r | 2 | Hồ Hữu Thuỷ | 700
t | Tổng 2 khu phố: 04 hộ | < | 2200
`,
    saysNot: ['total-differs', 'count-differs'],
  },
  {
    name: 'tables of groups under their own headings, with a total of all under the last',
    at: ['A:C', 'A:C'],
    drawing: `
h | TT | Họ tên | Số tiền
r | 1 | Nguyễn Văn Bình | 500
r | 2 | Trần Thị Chín | 500
t | | Cộng | 1000
. | Danh sách tổ 2
h | TT | Họ tên | Số tiền
r | 1 | Ngô Văn Cảnh | 500
r | 2 | Hồ Văn Dũng | 700
t | | Cộng | 1200
t | | Tổng cộng | 2200
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a total of neither its own table nor of all',
    at: ['A:C', 'A:C'],
    drawing: `
h | TT | Họ tên | Số tiền
r | 1 | Nguyễn Văn Bình | 500
r | 2 | Trần Thị Chín | 500
. | Danh sách tổ 2
h | TT | Họ tên | Số tiền
r | 1 | Ngô Văn Cảnh | 500
r | 2 | Hồ Văn Dũng | 700
T | | Tổng cộng | 2300
`,
    says: ['total-differs'],
  },
  {
    name: 'the heading again with slips where nothing is numbered, and a sum by chance',
    drawing: `
h | Đơn vị | Số hộ | Số khẩu
r | Xã A Lưới | 10 | 40
r | Xã Hương Phong | 20 | 80
. | Đơn vị | Số hộ (hộ) | Số khẩu:
r | Xã Hồng Vân | 30 | 120
t | Tổng cộng | 60 | 240
`,
    saysNot: ['total-differs', 'total-by-sum'],
  },
  {
    name: 'another table of as many columns right below',
    at: ['A:C', 'A:C'],
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Nguyễn Văn Bình | 500
r | 2 | Trần Thị Chín | 500
h | STT | Tên hàng | Số lượng
r | 1 | Gạo | 20
r | 2 | Muối | 5
`,
  },
  {
    name: 'columns that check the list, two columns off',
    at: ['A:C'],
    drawing: `
h | TT | Họ và tên | Số tiền | | | Kiểm tra | Trùng?
r | 1 | Vũ Đức Nghĩa | 500 | | | 1 | 0
r | 2 | Dương Minh Giàu | 500 | | | 1 | 0
t | | Cộng | 1000 | | | |
`,
    says: ['cells-outside'],
  },
  {
    name: 'a sheet of cards is said to hold no table',
    drawing: `
. | PHIẾU THÔNG TIN |
. | Họ và tên: | Vũ Đức Nghĩa
. | Năm sinh: | 1970
. | Địa chỉ: | Thôn Ca Công
. | Họ và tên: | Dương Minh Giàu
. | Năm sinh: | 1981
. | Địa chỉ: | Thôn Giao Hội
`,
    says: ['no-table'],
  },
  {
    name: '"Có" and "Không", "Chưa" head columns',
    drawing: `
h | TT | Thôn | Smartphone | Cài Bluezone | Chưa
r | 1 | An Lộc | '1.250 | '1.100 | '150
r | 2 | Bình Đê | '980 | '850 | '130
t | | Cộng | '2.230 | '1.950 | '280
`,
  },
  {
    name: 'the same headings in another order are another table',
    at: ['A:D', 'A:D'],
    drawing: `
h | STT | Họ và tên | Điện thoại | Thôn
r | 1 | Nguyễn Văn Bình | '0905123456 | Thôn Một
r | 2 | Trần Thị Chín | '0905123457 | Thôn Hai
h | STT | Họ và tên | Thôn | Điện thoại
r | 3 | Ngô Văn Cảnh | Thôn Ba | '0905123458
r | 4 | Hồ Văn Dũng | Thôn Bốn | '0905123459
`,
  },
  {
    name: 'a second page with its title and longer words in the heading',
    drawing: `
. | DANH SÁCH TRẺ EM | | | |
h | TT | Họ và tên | Ngày sinh | Họ tên mẹ | Số mũi
r | 1 | Vũ Đức Nghĩa | @2019-01-02 | Dương Minh Giàu | 3
r | 2 | Huỳnh Xuân Lượm | @2020-05-06 | Hồ Thị Thuỷ | 2
. | Trang 1 | | | |
. | DANH SÁCH TRẺ EM (tiếp theo) | | | |
. | STT | Họ và tên trẻ | Ngày sinh | Họ và tên mẹ | Số mũi tiêm
r | 3 | Phạm Quốc Vượng | @2018-03-04 | Bùi Thị Yến | 4
. | Trang 2 | | | |
t | | Tổng cộng: 03 trẻ | | | 9
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a heading of two rows again with a shortened word, over a line that names a group',
    drawing: `
h | TT | Chủ hộ | Diện tích (ha) | <
h | ^ | ^ | Lúa | Màu
r | 1 | Vũ Đức Nghĩa | 0.5 | 0.1
r | 2 | Dương Minh Giàu | 0.75 | 0.2
. | TT | Chủ hộ | D.tích (ha) | <
. | ^ | ^ | Lúa | Màu
s | THÔN AN ĐÔNG | | |
r | 3 | Huỳnh Xuân Lượm | 0.4 | 0.3
t | | Cộng | 1.65 | 0.6
`,
    saysNot: ['total-differs'],
  },
  {
    name: "somebody's scratch columns three off",
    at: ['A:D'],
    drawing: `
h | TT | Đơn vị | Số hộ | Số khẩu | | | | BQ khẩu/hộ | Nháp
r | 1 | Phường Bồng Sơn | 100 | 410 | | | | 4.1 | x
r | 2 | Phường Hoài Đức | 120 | 480 | | | | 4 |
t | | Cộng | 220 | 890 | | | | 4.05 | ok
`,
    says: ['cells-outside'],
  },
  {
    name: 'cards in one column are said, an invitation is not',
    drawing: `
. | Họ tên: Vũ Đức Nghĩa |
. | Ngày sinh: 1/2/1970 |
. | Họ tên: Dương Minh Giàu |
. | Ngày sinh: 3/4/1980 |
`,
    says: ['no-table'],
  },
  {
    name: 'a letter with labels holds no cards',
    drawing: `
. | GIẤY MỜI |
. | Kính gửi: Ông Nguyễn Văn An |
. | Nội dung: họp dân |
`,
    saysNot: ['no-table'],
  },
  {
    name: 'a difference reckoned two columns off',
    at: ['A:C'],
    drawing: `
h | TT | Họ tên | Số tiền | | | '=C-D | OK?
r | 1 | Vũ Đức Nghĩa | 100 | | | 0 | ok
r | 2 | Dương Minh Giàu | 200 | | | 0 | ok
t | | Cộng | 300 | | | |
`,
    says: ['cells-outside'],
  },
];
