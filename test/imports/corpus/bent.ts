import type { DrawnSheet } from './drawnSheet';

/** Templates bent out of shape by the people who filled them in. */
export const bent: readonly DrawnSheet[] = [
  {
    name: 'blank row between heading and records',
    drawing: `
h | STT | Đơn vị | Số người
. |
r | 1 | Xã A | 5
r | 2 | Xã B | 6
`,
  },
  {
    name: 'heading cells with line breaks and hyphenation',
    drawing: `
h | S\\nTT | Tên cơ quan,\\nđơn vị | Tổng số\\ncán bộ | Số đã\\ncài đặt | Tỷ lệ\\n(%)
r | 1 | Xã A | 10 | 5 | 50
r | 2 | Xã B | 20 | 20 | 100
t | | Cộng: | 30 | 25 | 83.3
`,
    headings: { B: ['Tên cơ quan, đơn vị'] },
    roles: { E: 'percent' },
  },
  {
    name: 'dates as headings',
    drawing: `
h | STT | Đơn vị | @2021-08-16 | @2021-08-17 | Cộng
r | 1 | Xã A | 1 | 2 | 3
r | 2 | Xã B | 3 | 4 | 7
t | | Tổng | 4 | 6 | 10
`,
  },
  {
    name: 'months as headings under the year',
    drawing: `
h | TT | Chỉ tiêu | Năm 2021 | < | <
h | ^ | ^ | Tháng 1 | Tháng 2 | Tháng 3
r | 1 | Hồ sơ nhận | 10 | 20 | 30
r | 2 | Hồ sơ trả | 9 | 19 | 29
`,
    headings: { D: ['Năm 2021', 'Tháng 2'] },
  },
  {
    name: 'numbers 1 to 12 for the months are the heading',
    drawing: `
h | Đơn vị | Số hồ sơ theo tháng | < | < | <
h | ^ | 1 | 2 | 3 | 4
r | Xã A | 10 | 20 | 30 | 40
r | Xã B | 9 | 19 | 29 | 39
t | Cộng | 19 | 39 | 59 | 79
`,
  },
  {
    name: 'a total of persons in words',
    drawing: `
h | STT | Họ và tên | Thôn
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
t | Tổng cộng: 02 người | < | <
`,
  },
  {
    name: 'unit without ordinals, some figures missing',
    drawing: `
h | Xã, phường | Đợt 1 | Đợt 2
r | Xã A | 10 | 20
r | Xã B | |
r | Xã C | 12 | 22
`,
  },
  {
    name: 'spaces instead of blanks, ghost rows at the end',
    drawing: `
h | STT | Đơn vị | Số người
r | 1 | Xã A | 5
r | 2 | Xã B | 6
. | ' | ' | '
. | ' | ' | '
. | | | '
`,
  },
  {
    name: 'year of data between title and heading',
    drawing: `
. | KẾT QUẢ RÀ SOÁT HỘ NGHÈO
. | 2021
. |
h | STT | Thôn | Số hộ | Số khẩu
r | 1 | Thôn An Lộc | 10 | 40
r | 2 | Thôn Định Trị | 12 | 50
t | Tổng | < | 22 | 90
`,
  },
  {
    name: 'figures that look like years',
    drawing: `
h | Đơn vị | Số hộ | Số khẩu
r | Xã A | 1999 | 2010
r | Xã B | 2001 | 2050
r | Xã C | 2010 | 2060
`,
  },
  {
    name: 'nothing to report',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Điện thoại
. | Không phát sinh | < | < | <
. | Người lập | | | Chủ tịch
`,
  },
  {
    name: 'errors in the cells',
    drawing: `
h | STT | Đơn vị | Số người | Tỷ lệ
r | 1 | Xã A | 5 | #DIV/0!
r | 2 | Xã B | #REF! | 0.5
`,
    says: ['error-cell'],
  },
  {
    name: 'title inside the top of the heading merge',
    drawing: `
. | BẢNG THEO DÕI TIẾN ĐỘ | < | < | < | <
h | TT | Đơn vị | Tiến độ thực hiện | < | Đánh giá
h | ^ | ^ | Tuần 1 | Tuần 2 | ^
r | 1 | Phòng Nội vụ | Đạt | Chưa đạt | Tốt
r | 2 | Phòng Y tế | Đạt | Đạt | Khá
`,
  },
  {
    name: 'total first with roman sections, letters as ordinals of records',
    drawing: `
h | TT | Đơn vị | Số phiếu phát | Số phiếu thu
t | | Tổng số phiếu | 60 | 50
s | I | Cấp tỉnh | |
r | a | Sở Nội vụ | 10 | 10
r | b | Sở Y tế | 20 | 15
s | II | Cấp huyện | |
r | a | UBND huyện A | 30 | 25
`,
  },
  {
    name: 'signature in the columns of figures, one row under the total',
    drawing: `
h | STT | Đơn vị | Số người | Ghi chú
r | 1 | Xã A | 5 |
r | 2 | Xã B | 6 |
t | | Cộng | 11 |
. | | | Hoài Nhơn, ngày 17 tháng 8 năm 2021 |
. | | | TM. ỦY BAN NHÂN DÂN |
. | | | KT. CHỦ TỊCH |
. | | | PHÓ CHỦ TỊCH |
. | | | |
. | | | Nguyễn Văn Mười |
`,
  },
  {
    name: 'receivers beside the signature',
    drawing: `
h | TT | Nội dung công việc | Đơn vị chủ trì | Thời hạn
r | 1 | Rà soát số liệu | Phòng Y tế | '20/8/2021
r | 2 | Tổng hợp báo cáo | Văn phòng | '25/8/2021
. |
. | Nơi nhận: | | TM. UBND THỊ XÃ |
. | - Như trên; | | CHỦ TỊCH |
. | - Lưu: VT. | | |
`,
  },
  {
    name: 'ordinals missing here and there',
    drawing: `
h | STT | Đơn vị | Số hộ | Số khẩu
r | 1 | Xã A | 10 | 40
r | | Xã B | 11 | 45
r | 3 | Xã C | 12 | 48
r | | Xã D | 13 | 50
`,
  },
  {
    name: 'no heading over the ordinals',
    drawing: `
h | | Họ và tên | Năm sinh | Địa chỉ
r | 1 | Nguyễn Văn An | 1980 | Thôn 1
r | 2 | Trần Văn Bình | 1981 | Thôn 2
r | 3 | Lê Văn Cường | 1982 | Thôn 3
`,
    roles: { A: 'ordinal' },
  },
  {
    name: 'measures in a row of their own under the heading',
    drawing: `
h | STT | Đơn vị | Diện tích | Sản lượng | Giá trị
h | | | (ha) | (tấn) | (triệu đồng)
r | 1 | Xã A | 10.5 | 50 | 300
r | 2 | Xã B | 20.5 | 100 | 600
`,
    headings: { C: ['Diện tích', '(ha)'] },
  },
  {
    name: 'long heading texts',
    drawing: `
h | STT | Tên đơn vị | Số hộ gia đình có điện thoại thông minh đã cài đặt ứng dụng khai báo y tế tính đến 17h00 ngày 14/8/2021 theo báo cáo của Tổ công nghệ cộng đồng các thôn, khu phố trên địa bàn | Ghi chú
r | 1 | Xã A | 5 |
r | 2 | Xã B | 6 |
`,
  },
  {
    name: 'total of the whole above the heading is not in the table',
    drawing: `
. | Tổng số: 11 người
h | STT | Đơn vị | Số người
r | 1 | Xã A | 5
r | 2 | Xã B | 6
`,
  },
  {
    name: 'heading in capitals without marks',
    drawing: `
h | STT | HO TEN | DIA CHI | SDT
r | 1 | NGUYEN VAN AN | THON 1 | 905123456
r | 2 | TRAN VAN BINH | THON 2 | 914123456
`,
    roles: { B: 'name', C: 'address', D: 'phone' },
  },
  {
    name: 'formula rows below the list filled with zeros',
    drawing: `
h | STT | Họ và tên | Tiền lương | Phụ cấp | Cộng
r | 1 | Nguyễn Văn An | 100 | 10 | 110
r | 2 | Trần Văn Bình | 200 | 20 | 220
t | | Tổng cộng | 300 | 30 | 330
`,
  },
];
