import type { DrawnSheet } from './drawnSheet';

/** Compiled tables: one row per commune, school or office. */
export const communes: readonly DrawnSheet[] = [
  {
    name: 'five rows of heading merged downwards, column numbers with formulas',
    drawing: `
. | UBND THỊ XÃ HOÀI NHƠN | < | < | < | < | Biểu số 02
. | TỔNG HỢP KẾT QUẢ CÀI ĐẶT ỨNG DỤNG | < | < | < | < | <
. | (Kèm theo Báo cáo số 125/BC-UBND ngày 17/8/2021) | < | < | < | < | <
h | TT | Tên xã, phường | Dân số | Kết quả | < | <
h | ^ | ^ | ^ | Tổng số | Trong đó | <
h | ^ | ^ | ^ | ^ | Cán bộ | Nhân dân
h | ^ | ^ | ^ | ^ | ^ | ^
h | ^ | ^ | ^ | ^ | ^ | ^
h | A | B | 1 | 2=3+4 | 3 | 4
t |  | TỔNG SỐ | 300 | 60 | 20 | 40
r | 1 | Phường Bồng Sơn | 100 | 30 | 10 | 20
r | 2 | Xã Hoài Mỹ | 200 | 30 | 10 | 20
`,
    headings: { E: ['Kết quả', 'Trong đó', 'Cán bộ'] },
    roles: { A: 'ordinal', B: 'unit', C: 'number' },
  },
  {
    name: 'sections with their subtotals in the same row',
    drawing: `
h | STT | Đơn vị | Số hộ | Số khẩu
t | I | Khối phường | 30 | 90
r | 1 | Phường Bồng Sơn | 10 | 30
r | 2 | Phường Hoài Đức | 20 | 60
t | II | Khối xã | 50 | 150
r | 1 | Xã Hoài Mỹ | 25 | 75
r | 2 | Xã Hoài Hải | 25 | 75
t |  | Tổng cộng (I+II) | 80 | 240
`,
    under: { 3: 2, 4: 2, 6: 5, 7: 5 },
  },
  {
    name: 'a subtotal that is wrong by one',
    drawing: `
h | STT | Đơn vị | Số hộ | Số khẩu
T | I | Khối phường | 31 | 90
r | 1 | Phường Bồng Sơn | 10 | 30
r | 2 | Phường Hoài Đức | 20 | 60
t | II | Khối xã | 50 | 150
r | 1 | Xã Hoài Mỹ | 25 | 75
r | 2 | Xã Hoài Hải | 25 | 75
T |  | Tổng cộng | 81 | 240
`,
    says: ['total-differs'],
  },
  {
    name: 'Cộng I, Cộng II under the groups',
    drawing: `
h | STT | Đơn vị | Số liều
s | I | Các phường |
r | 1 | Phường Bồng Sơn | 10
r | 2 | Phường Hoài Đức | 20
t |  | Cộng I | 30
s | II | Các xã |
r | 3 | Xã Hoài Mỹ | 25
r | 4 | Xã Hoài Hải | 26
t |  | Cộng II | 51
t |  | Tổng cộng I + II | 81
`,
    under: { 3: 2, 4: 2, 7: 6, 8: 6 },
  },
  {
    name: 'total without a name in the first column, told by the sums',
    drawing: `
h | Đơn vị | Số lớp | Số học sinh
t | Thị xã Hoài Nhơn | 33 | 1000
r | Trường TH Bồng Sơn | 10 | 300
r | Trường TH Hoài Mỹ | 11 | 340
r | Trường TH Hoài Hải | 12 | 360
`,
    says: ['total-by-sum'],
    under: { 3: 2, 4: 2, 5: 2 },
  },
  {
    name: 'bottom row with figures but no label at all',
    drawing: `
h | STT | Tên trường | Số lớp | Số học sinh
r | 1 | Trường TH Bồng Sơn | 10 | 300
r | 2 | Trường TH Hoài Mỹ | 11 | 340
r | 3 | Trường TH Hoài Hải | 12 | 360
t |  |  | 33 | 1000
`,
    under: { 2: undefined, 4: undefined },
  },
  {
    name: 'notes of every kind under the table',
    drawing: `
h | STT | Tên đơn vị | Kế hoạch | Thực hiện | Đạt (%)
r | 1 | Xã A | 100 | 50 | %0.5
r | 2 | Xã B | 200 | 150 | %0.75
t | Cộng | < | 300 | 200 | %0.6667
. | Ghi chú: số liệu đến 15h ngày 17/8/2021
. | (*) Chưa tính số đang chờ duyệt
. | Nguồn: Phòng Y tế
. | Biểu này gửi về Văn phòng trước ngày 20 hằng tháng
. | - Cột 3: số liệu lũy kế
`,
    roles: { E: 'percent' },
  },
  {
    name: 'dashes, zeros and blanks are three things',
    drawing: `
h | TT | Xã, phường | F0 mới | Khỏi bệnh | Tử vong
r | 1 | Phường Bồng Sơn | 3 | - | 0
r | 2 | Xã Hoài Mỹ |  |  |
r | 3 | Xã Hoài Hải | x | không | -
t |  | Toàn thị xã | 3 | 0 | 0
`,
  },
  {
    name: 'district banners with figures over the communes, roman numbers',
    drawing: `
h | STT | Địa phương | Số hộ nghèo | Số hộ cận nghèo
t |  | TOÀN TỈNH | 70 | 35
t | I | Huyện An Lão | 30 | 15
r | 1 | Xã An Hòa | 10 | 5
r | 2 | Xã An Tân | 20 | 10
t | II | Huyện Hoài Ân | 40 | 20
r | 1 | Xã Ân Đức | 15 | 8
r | 2 | Xã Ân Phong | 25 | 12
`,
    under: { 4: 3, 5: 3, 7: 6 },
  },
  {
    name: 'district banners without figures and without numbers',
    drawing: `
h | STT | Tên trường | Loại hình | Số lớp
s |  | Huyện An Lão |  |
r | 1 | Trường TH An Hòa | Công lập | 10
r | 2 | Trường TH An Tân | Công lập | 12
s |  | Huyện Hoài Ân |  |
r | 3 | Trường TH Ân Đức | Tư thục | 8
`,
    roles: { C: 'text', D: 'number' },
    under: { 3: 2, 4: 2, 6: 5 },
  },
  {
    name: 'STT stands in the lower row only, groups are not merged',
    drawing: `
. | BẢNG TỔNG HỢP
h |     |        | Tổng số | Trong đó |     | Ghi
h | STT | Đơn vị |         | Nam      | Nữ  | chú
r | 1 | Xã A | 10 | 4 | 6 |
r | 2 | Xã B | 20 | 9 | 11 |
`,
    headings: { C: ['Tổng số'], D: ['Trong đó', 'Nam'] },
  },
  {
    name: 'stray number and measure above the heading',
    drawing: `
. |  |  |  | 1
. | Biểu 03 |  |  | Đơn vị tính: Triệu đồng
h | STT | Nội dung | Dự toán | Thực hiện
r | 1 | Thu phí | 10.5 | 9.5
r | 2 | Thu lệ phí | 20.5 | 21
`,
  },
  {
    name: 'empty template: heading and column numbers only',
    drawing: `
. | BIỂU TỔNG HỢP
h | STT | Tên đơn vị | Tổng số | Trong đó | <
h | ^ | ^ | ^ | Nam | Nữ
h | (1) | (2) | (3)=(4)+(5) | (4) | (5)
. | 1 |  |  |  |
. | 2 |  |  |  |
. | Người lập biểu |  |  | Thủ trưởng đơn vị |
`,
  },
  {
    name: 'empty template: heading alone',
    drawing: `
. | DANH SÁCH ĐĂNG KÝ
h | STT | Họ và tên | Đơn vị | Số điện thoại
`,
  },
  {
    name: 'one record',
    drawing: `
. | Báo cáo nhanh
h | Tên đơn vị | Số ca mắc | Số ca khỏi
r | Xã Hoài Mỹ | 3 | 2
`,
  },
  {
    name: 'two columns',
    drawing: `
. | Số liệu dân số
h | Xã, phường | Dân số
r | Bồng Sơn | 1000
r | Hoài Mỹ | 2000
t | Cộng | 3000
`,
  },
  {
    name: 'two columns without known words',
    drawing: `
h | Khoản mục | Giá trị
r | Bàn ghế | 1500
r | Máy in | 2500
r | Giấy | 300
`,
  },
  {
    name: 'communes across, indicators down',
    drawing: `
. | MỘT SỐ CHỈ TIÊU CHỦ YẾU
h | Chỉ tiêu | ĐVT | Bồng Sơn | Hoài Mỹ | Hoài Hải
r | Dân số | Người | 1000 | 2000 | 1500
r | Số hộ | Hộ | 250 | 500 | 400
r | Diện tích | Ha | 120.5 | 300 | 250
`,
  },
  {
    name: 'helper columns beside the table',
    drawing: `
h | STT | Đơn vị | Số người |  | 
r | 1 | Xã A | 5 |  | 5
r | 2 | Xã B | 6 |  | 11
r | 3 | Xã C | 7 |  | 18
`,
    at: ['A:C'],
    says: ['cells-outside'],
  },
  {
    name: 'helper column right beside the table',
    drawing: `
h | STT | Đơn vị | Số người |
r | 1 | Xã A | 5 | 0.5
r | 2 | Xã B | 6 | 0.6
r | 3 | Xã C | 7 | 0.7
`,
    at: ['A:C'],
    says: ['cells-outside'],
  },
  {
    name: 'total in the middle and at both ends',
    drawing: `
h | TT | Đơn vị | Số lượng
t |  | Toàn ngành | 21
r | 1 | Trường A | 5
r | 2 | Trường B | 6
t |  | Cộng THCS | 11
r | 3 | Trường C | 10
t |  | Cộng THPT | 10
t |  | Tổng cộng | 21
`,
    under: { 3: undefined, 6: undefined },
  },
  {
    name: 'of which, not counted',
    drawing: `
h | STT | Đơn vị | Tổng số | Đã tiêm
r | 1 | Xã A | 10 | 5
r | 2 | Xã B | 20 | 15
t |  | Tổng cộng | 30 | 20
. |  | Trong đó: nữ | 12 | 8
`,
  },
  {
    name: 'numbers written as text with dots, total agrees',
    drawing: `
h | STT | Huyện | Kinh phí (đồng)
r | 1 | An Lão | '1.250.000
r | 2 | Hoài Ân | '2.750.000
t |  | TỔNG CỘNG: | '4.000.000
`,
  },
  {
    name: 'schools by level, letters as sections',
    drawing: `
h | TT | Tên trường | Địa chỉ | Số điện thoại | Email
s | A | KHỐI MẦM NON | | |
r | 1 | MN Bồng Sơn | Bồng Sơn | '0256386123 | mn@example.vn
r | 2 | MN Hoài Mỹ | Hoài Mỹ | '02563861234 | mm@example.vn
s | B | KHỐI TIỂU HỌC | | |
r | 1 | TH số 1 Bồng Sơn | Bồng Sơn | '02563861235 | th@example.vn
`,
  },
  {
    name: 'communes whose names start like a total, in a list without ordinals',
    drawing: `
h | Xã | Số hộ | Số khẩu
r | Cộng Hòa | 100 | 400
r | Tổng Cọt | 101 | 403
r | Toàn Thắng | 104 | 412
r | Cộng Lạc | 105 | 415
r | Sơ Pai | 106 | 418
t | Tổng cộng | 516 | 2048
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a total in capitals of what it counts, right or wrong, stays a total',
    drawing: `
h | Nội dung | Kế hoạch | Thực hiện
r | Thuế | 100 | 400
r | Phí | 200 | 403
T | Tổng Thu | 310 | 803
`,
    says: ['total-differs'],
  },
  {
    name: 'communes of a province that is named once',
    drawing: `
h | Tỉnh (mã) | Xã (mã)
r | Gia Lai (52) | Phường Bồng Sơn (21640)
r | | Xã Hoài Mỹ (21673)
r | Đắk Lắk (66) | Xã Ea Súp (24000)
`,
    values: { B3: 'Xã Hoài Mỹ (21673)' },
  },
];
