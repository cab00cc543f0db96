import type { DrawnSheet } from './drawnSheet';

/** Tables typed by people who merge nothing, break headings by hand, sign right under the last row. */
export const handmade: readonly DrawnSheet[] = [
  {
    name: 'heading words broken into rows by hand, nothing merged',
    drawing: `
. | SỔ THEO DÕI THU GOM RÁC
h | | Tên chủ | Số | Mức | Điện
h | TT | hộ gia | bao | thu | thoại
h | | đình | rác | | liên lạc
r | 1 | Trần Thị Lan | 2 | 30000 | '0905000111
r | 2 | Lê Văn Phú | 1 | 30000 | '0905000112
t | | Cộng | 3 | 60000 |
`,
    headings: { B: ['Tên chủ hộ gia đình'], C: ['Số bao rác'], D: ['Mức thu'], E: ['Điện thoại liên lạc'] },
    roles: { A: 'ordinal', E: 'phone' },
  },
  {
    name: 'a list typed in small letters has no such heading',
    drawing: `
h | Tên hàng | Màu | Ghi chú
r | bút bi | xanh | còn
r | vở ô ly | trắng | hết
r | thước kẻ | nhựa | còn
`,
  },
  {
    name: 'a first record without a phone is no rest of the heading',
    drawing: `
h | Họ và tên | Điện thoại | Thôn
r | nguyễn thị hoa | chưa có | an hội
r | trần văn lợi | '0905000121 | an hội
r | lê thị mai | '0905000122 | an dưỡng
`,
  },
  {
    name: 'groups over several columns that nobody merged',
    drawing: `
h | TT | Trường | Học sinh | | | Giáo viên | | Ghi chú
h | | | Tổng số | Nam | Nữ | Biên chế | Hợp đồng |
r | 1 | TH Số 1 | 30 | 14 | 16 | 5 | 1 |
r | 2 | TH Số 2 | 20 | 12 | 8 | 4 | 2 |
t | | Cộng | 50 | 26 | 24 | 9 | 3 |
`,
    headings: {
      B: ['Trường'],
      D: ['Học sinh', 'Nam'],
      E: ['Học sinh', 'Nữ'],
      F: ['Giáo viên', 'Biên chế'],
      G: ['Giáo viên', 'Hợp đồng'],
      H: ['Ghi chú'],
    },
  },
  {
    name: 'a remark beside an unmerged group is not of the group',
    drawing: `
h | Thôn | Số hộ | | |
h | | Năm 2023 | Năm 2024 | Ghi chú |
r | An Quý | 10 | 12 | tăng |
r | An Đông | 20 | 19 | giảm |
`,
    at: ['A:D'],
    headings: { C: ['Số hộ', 'Năm 2024'], D: ['Ghi chú'] },
  },
  {
    name: 'blank columns between every two columns',
    drawing: `
h | TT | | Tên sách | | Thể loại | | Số bản
r | 1 | | Đất rừng | | Truyện | | 3
r | 2 | | Lịch sử xã | | Sử | | 2
t | Cộng | | | | | | 5
`,
  },
  {
    name: 'a blank column behind the ordinals',
    drawing: `
h | STT | | Đơn vị | Số hộ
r | 1 | | Thôn An | 3
r | 2 | | Thôn Bình | 2
t | Cộng | | | 5
`,
  },
  {
    name: 'day of signing in the column of sums, roles nobody expects',
    drawing: `
h | STT | Nội dung chi | Thành tiền | Ký
r | 1 | Mua phông rạp | 400000 |
r | 2 | Nước uống | 150000 |
. | (Năm trăm năm mươi nghìn đồng)
. | | | Ngày 12 tháng 3 năm 2024 |
. | Người giao tiền | | Thủ kho
`,
    saysNot: ['row-unnumbered'],
  },
  {
    name: 'days in words that are values',
    drawing: `
h | Ngày tháng | Việc đã làm | Người làm
r | Ngày 5 tháng 9 năm 2021 | Phát khẩu trang | Ông An
r | Ngày 6 tháng 9 năm 2021 | Phun khử khuẩn | Bà Bình
r | Ngày 7 tháng 9 năm 2021 | Trực chốt | Ông Cư
`,
  },
  {
    name: 'running figures under the total',
    drawing: `
h | STT | Đơn vị | Lượt khám trong tuần
r | 1 | Trạm y tế An Hội | 14
r | 2 | Trạm y tế An Quý | 9
t | | Cộng | 23
. | | Lũy kế từ đầu năm | 412
`,
    says: ['asides-not-counted'],
    saysNot: ['row-unnumbered'],
  },
  {
    name: 'running figures as records',
    drawing: `
h | Chỉ tiêu | Xã A | Xã B
r | Trong ngày | 4 | 5
r | Lũy kế | 40 | 55
`,
  },
  {
    name: 'name and address go on in the next row',
    drawing: `
h | STT | Họ và tên | Nơi ở | Điện thoại
r | 1 | Phan Thị Ngọc | Tổ 4, đường Lê Lợi, | '0905000131
. | | Hạnh | khu phố An Lộc | 
r | 2 | Võ Văn Tâm | Tổ 5 | '0905000132
`,
    values: { B2: 'Phan Thị Ngọc Hạnh', C2: 'Tổ 4, đường Lê Lợi, khu phố An Lộc' },
    saysNot: ['row-unnumbered'],
  },
  {
    name: 'a line for a seal to the right of the heading hides no table',
    drawing: `
h | STT | Thôn | Số cây | | | Xác nhận của thôn
r | 1 | An Hội | 12 | | |
r | 2 | An Quý | 15 | | |
`,
    at: ['A:C'],
  },
  {
    name: 'several people in one cell',
    drawing: `
h | STT | Chủ hộ | Con cái | Năm sinh
r | 1 | Ngô Thị Sáu | Lê An\\nLê Bình | 2001\\n2004
r | 2 | Hồ Văn Bảy | Hồ Cư | '2010
`,
    says: ['several-in-cell'],
  },
  {
    name: 'a name broken into two lines is one name',
    drawing: `
h | STT | Họ và tên | Năm sinh
r | 1 | Ngô Thị\\nSáu | 1960
r | 2 | Hồ Văn Bảy | 1961
`,
    saysNot: ['several-in-cell'],
  },
  {
    name: 'one row whose sum is wrong',
    drawing: `
h | STT | Thôn | Nam | Nữ | Tổng số
r | 1 | An Hội | 10 | 11 | 21
r | 2 | An Quý | 7 | 9 | 17
r | 3 | An Đông | 6 | 6 | 12
`,
    says: ['row-sum-differs'],
  },
  {
    name: 'columns that are no parts of the total are not accused',
    drawing: `
h | STT | Thôn | Tổng số | Nữ | Đảng viên
r | 1 | An Hội | 21 | 11 | 10
r | 2 | An Quý | 17 | 9 | 3
r | 3 | An Đông | 12 | 6 | 2
`,
    saysNot: ['row-sum-differs'],
  },
  {
    name: 'headings in two languages',
    drawing: `
h | Địa phương | Số trường | Số lớp
h | Locality | Schools | Classes
r | Phường Bồng Sơn | 3 | 40
r | Phường Hoài Đức | 2 | 21
t | Tổng số - Total | 5 | 61
`,
    roles: { A: 'unit' },
  },
  {
    name: 'three rows of headings, nothing merged',
    drawing: `
h | STT | Tổ | Đàn vật nuôi | | | |
h | | | Trâu | | Bò | |
h | | | Tổng | Tiêm | Tổng | Tiêm |
r | 1 | Tổ Đông | 30 | 20 | 10 | 5 |
r | 2 | Tổ Tây | 25 | 20 | 8 | 8 |
t | | Cộng | 55 | 40 | 18 | 13 |
`,
    at: ['A:F'],
    headings: { D: ['Đàn vật nuôi', 'Trâu', 'Tiêm'], E: ['Đàn vật nuôi', 'Bò', 'Tổng'] },
  },
  {
    name: 'signed right under the last record, by whom nobody expects',
    drawing: `
h | STT | Vật tư | ĐVT | Số lượng
r | 1 | Xi măng | bao | 20
r | 2 | Cát vàng | khối | 5
. | Người nhận hàng | | Thủ kho | Chỉ huy công trình
. | Ngô Thị Sáu | | Hồ Văn Bảy | Lê Văn Tám
`,
    values: { D3: 5 },
    roles: { D: 'number' },
  },
  {
    name: 'figures of the time before, and of all, under the total',
    drawing: `
h | STT | Đơn vị | Số hồ sơ
r | 1 | Bộ phận Hộ tịch | 5
r | 2 | Bộ phận Chứng thực | 7
t | | Cộng trong kỳ | 12
. | | Kỳ trước chuyển sang | 40
. | | Lũy kế | 52
`,
    saysNot: ['row-unnumbered'],
  },
  {
    name: 'a first record of one letter and small figures numbers no columns',
    drawing: `
h | TT | Tổ | Nam | Nữ | Cộng
r | 1 | A | 3 | 4 | 7
r | 2 | B | | 4 | 4
r | 3 | C | 5 | | 5
`,
    saysNot: ['row-sum-differs'],
  },
  {
    name: 'members of a household in one cell of a column that says so',
    drawing: `
h | STT | Chủ hộ | Thành viên | Thôn
r | 1 | Ngô Thị Sáu | Lê Văn An\\nLê Thị Bình | Thôn Đông\\nXã An Hội
r | 2 | Hồ Văn Bảy | Hồ Thị Cư | Thôn Tây
`,
    says: ['several-in-cell'],
  },
  {
    name: 'a list of posts without a table is said',
    drawing: `
. | Chức danh | Người phụ trách
. | Bí thư | Ngô Thị Sáu
. | Trưởng thôn | Hồ Văn Bảy
. | Thủ quỹ | Lê Văn Tám
`,
    says: ['no-table'],
  },
  {
    name: 'a list that goes on below a signature is said',
    drawing: `
h | STT | Họ và tên | Số tiền
r | 1 | Ngô Thị Sáu | 100
. | Người lập | | Kế toán
. | 2 | Hồ Văn Bảy | 200
`,
    says: ['records-further-down'],
  },
  {
    name: 'figures on lines of one cell are several, and no longer one',
    drawing: `
h | STT | Thửa | Diện tích (m2)
r | 1 | Thửa Đồng Cát | 100\\n250
r | 2 | Thửa Gò Đông | 300
`,
    values: { C2: '100 250' },
    says: ['several-in-cell'],
  },
];
