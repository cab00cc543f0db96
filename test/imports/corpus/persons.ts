import type { DrawnSheet } from './drawnSheet';

/** Lists of persons. */
export const persons: readonly DrawnSheet[] = [
  {
    name: 'letterhead in two columns, place and date, signature',
    drawing: `
. | ỦY BAN NHÂN DÂN | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | <
. | XÃ HOÀI MỸ | < | Độc lập - Tự do - Hạnh phúc | < | <
. |  |  | Hoài Mỹ, ngày 17 tháng 8 năm 2021 | < | <
. | DANH SÁCH | < | < | < | <
. | Cán bộ, công chức tham gia tiêm vắc xin | < | < | < | <
. |
h | TT | Họ và tên | Ngày sinh | Chức vụ | Số điện thoại
r | 1 | Nguyễn Văn An | '12/3/1980 | Chủ tịch | '0905123456
r | 2 | Trần Thị Bình | '01/02/1975 | Phó Chủ tịch | '0914123456
r | 3 | Lê Văn Cường | '1990 | Kế toán | '0935123456
. |
. | Danh sách này có 03 người./.
. | NGƯỜI LẬP BIỂU |  |  | KT. CHỦ TỊCH | <
. | (Ký, ghi rõ họ tên) |  |  | PHÓ CHỦ TỊCH | <
. |
. | Nguyễn Thị Mai |  |  | Lê Văn Tám | <
`,
    roles: { A: 'ordinal', B: 'name', C: 'date', D: 'text', E: 'phone' },
  },
  {
    name: 'no ordinals, posts that sign papers among the values',
    drawing: `
h | Họ và tên | Chức vụ | Điện thoại
r | Nguyễn Văn An | Chủ tịch | '0905123456
r | Trần Thị Bình | Hiệu trưởng | '0914123456
r | Lê Văn Cường | Thủ trưởng đơn vị | '0935123456
`,
  },
  {
    name: 'names and posts alone',
    drawing: `
h | Họ và tên | Chức vụ
r | Nguyễn Văn An | Chủ tịch
r | Trần Thị Bình | Phó Chủ tịch
r | Lê Văn Cường | Kế toán
`,
  },
  {
    name: 'male and female as merged sub-headings of the year of birth',
    drawing: `
. | DANH SÁCH NGƯỜI CAO TUỔI ĐƯỢC HƯỞNG TRỢ CẤP
h | Số TT | Họ và tên | Năm sinh | < | Chỗ ở hiện nay | Ghi chú
h | ^ | ^ | Nam | Nữ | ^ | ^
h | (1) | (2) | (3) | (4) | (5) | (6)
r | 1 | Lê Văn Một | 1935 |  | Thôn An Lộc |
r | 2 | Trần Thị Hai |  | 1938 | nt |
r | 3 | Phạm Văn Ba | 1937 |  | -nt- |
r | 4 | Võ Thị Tư |  | 1939 | 〃 |
r | 5 | Đỗ Văn Năm | 1940 |  | Thôn Xuân Vinh |
`,
    values: { E8: 'Thôn An Lộc', E9: 'Thôn Xuân Vinh' },
  },
  {
    name: 'address goes on in the next line, sometimes with a second phone',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Điện thoại
r | 1 | Nguyễn Văn An | Thôn An Lộc 1, | '0905123456
. |  |  | xã Hoài Mỹ |
r | 2 | Trần Thị Bình | Thôn Định Trị | '0914123456
r | 3 | Lê Văn Cường | 12 Quang Trung, | '0935123456
. |  |  | khu phố 3, |
. |  |  | phường Bồng Sơn |
r | 4 | Phạm Thị Dung | Thôn Xuân Vinh | '0935123457
`,
    values: { C2: 'Thôn An Lộc 1, xã Hoài Mỹ', C5: '12 Quang Trung, khu phố 3, phường Bồng Sơn' },
  },
  {
    name: 'banner rows with the village',
    drawing: `
. | DANH SÁCH HỘ NGHÈO NĂM 2021
h | STT | Họ và tên chủ hộ | Số khẩu | Ghi chú
s | THÔN AN LỘC | < | < | <
r | 1 | Nguyễn Văn An | 4 |
r | 2 | Trần Văn Bình | 3 |
s | THÔN XUÂN VINH | < | < | <
r | 1 | Lê Thị Cúc | 2 |
r | 2 | Phạm Văn Dũng | 5 |
t | Tổng cộng | < | 14 |
`,
    under: { 4: 3, 5: 3, 7: 6, 8: 6 },
  },
  {
    name: 'banner rows without merges, in the column of ordinals',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Điện thoại
s | Thôn An Lộc |  |  |
r | 1 | Nguyễn Văn An | Xóm 1 | '0905123456
r | 2 | Trần Văn Bình | Xóm 2 | '0905123457
s | Thôn Xuân Vinh |  |  |
r | 3 | Lê Thị Cúc | Xóm 1 | '0905123458
`,
  },
  {
    name: 'heading on each printed page, numbering goes on',
    drawing: `
. | DANH SÁCH CỬ TRI
h | STT | Họ và tên | Năm sinh | Nơi ở
r | 1 | Nguyễn Văn An | 1980 | Thôn 1
r | 2 | Trần Văn Bình | 1981 | Thôn 1
. | Trang 1 |  |  |
. | STT | Họ và tên | Năm sinh | Nơi ở
r | 3 | Lê Thị Cúc | 1982 | Thôn 2
r | 4 | Phạm Văn Dũng | 1983 | Thôn 2
. | Trang 2 |  |  |
. |
. | STT | Họ và tên | Năm sinh | Nơi ở
r | 5 | Võ Thị Em | 1984 | Thôn 3
`,
  },
  {
    name: 'blank rows and pre-printed ordinals',
    drawing: `
h | STT | Họ và tên | Số CCCD | Ghi chú
r | 1 | Nguyễn Văn An | '052080001234 |
. |
r | 2 | Trần Văn Bình | '052081001235 |
. |
. |
. |
r | 3 | Lê Thị Cúc | '052182001236 |
. | 4 |  |  |
. | 5 |  |  |
`,
  },
  {
    name: 'hidden rows are taken and said',
    drawing: `
h | STT | Họ và tên | Địa chỉ
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
r | 3 | Lê Thị Cúc | Thôn 3
`,
    hiddenRows: [3],
    says: ['hidden-rows'],
  },
  {
    name: 'text only, no ordinals, family names that look like totals',
    drawing: `
h | Họ tên | Nơi công tác | Trình độ
r | Tống Văn Cộng | Trường THCS Cộng Hòa | Đại học
r | Tổng Thị Hoa | Công ty Toàn Thắng | Cao đẳng
r | Nguyễn Toàn | UBND xã | Đại học
`,
  },
  {
    name: 'household book: ordinal and head of household merged over the members',
    drawing: `
h | STT | Chủ hộ | Họ và tên thành viên | Năm sinh | Quan hệ
r | 1 | Nguyễn Văn An | Nguyễn Văn An | 1970 | Chủ hộ
r | ^ | ^ | Trần Thị Bé | 1972 | Vợ
r | ^ | ^ | Nguyễn Văn Con | 1995 | Con
r | 2 | Lê Văn Hai | Lê Văn Hai | 1965 | Chủ hộ
r | ^ | ^ | Lê Thị Ba | 1990 | Con
`,
    values: { B4: 'Nguyễn Văn An' },
  },
  {
    name: 'everything of the record merged but the address',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Điện thoại
r | 1 | Nguyễn Văn An | Thôn An Lộc | '0905123456
. | ^ | ^ | xã Hoài Mỹ | ^
r | 2 | Trần Thị Bình | Thôn Định Trị | '0914123456
. | ^ | ^ | xã Hoài Mỹ | ^
`,
    values: { C2: 'Thôn An Lộc xã Hoài Mỹ', C4: 'Thôn Định Trị xã Hoài Mỹ' },
  },
  {
    name: 'a count in words under the list that does not agree',
    drawing: `
. | DANH SÁCH HỘ NGHÈO
h | STT | Họ và tên | Địa chỉ
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
r | 3 | Lê Thị Cúc | Thôn 3
. | Danh sách này có 15 người./.
`,
    says: ['count-differs'],
  },
  {
    name: 'a count in words in the row of the total',
    drawing: `
h | STT | Họ và tên | Địa chỉ
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
r | 3 | Lê Thị Cúc | Thôn 3
T | Tổng cộng: 02 người | < | <
`,
    says: ['count-differs'],
  },
  {
    name: 'counts in words that agree, over and under the list',
    drawing: `
. | DANH SÁCH CÁN BỘ
. | (Danh sách gồm 03 đồng chí)
h | STT | Họ và tên | Địa chỉ
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
r | 3 | Lê Thị Cúc | Thôn 3
t | Tổng cộng: 3 (ba) người | < | <
. | Ấn định danh sách có 03 (ba) người.
`,
    saysNot: ['count-differs'],
  },
  {
    name: 'households and their members counted in words',
    drawing: `
h | STT | Chủ hộ | Họ và tên thành viên | Năm sinh
r | 1 | Nguyễn Văn An | Nguyễn Văn An | 1970
r | ^ | ^ | Trần Thị Bé | 1972
r | 2 | Lê Văn Hai | Lê Văn Hai | 1965
t | Tổng số: 2 hộ | < | < | <
`,
    saysNot: ['count-differs'],
  },
  {
    name: 'a count that is the sum of a column',
    drawing: `
h | STT | Họ và tên chủ hộ | Số khẩu
r | 1 | Nguyễn Văn An | 4
r | 2 | Trần Văn Bình | 3
. | Danh sách có 7 người
`,
    saysNot: ['count-differs'],
  },
  {
    name: 'household and sum merged over the members, one member a row',
    drawing: `
h | TT | Hộ | Thành viên | Số tiền
r | 1 | Nguyễn Văn Hạnh | Ngô Thị Ngọc Dậu | 500
r | ^ | ^ | Võ Hữu Hưởng | ^
r | ^ | ^ | Võ Hữu Tài | ^
r | 2 | Dương Minh Giàu | Lý Thị Ngọc Lượm | 500
r | ^ | ^ | Huỳnh Đức Bảo | ^
t | | | Cộng | 1000
`,
    values: { B3: 'Nguyễn Văn Hạnh', C3: 'Võ Hữu Hưởng', D3: null, C4: 'Võ Hữu Tài' },
    says: ['rows-under-merge'],
    saysNot: ['row-unnumbered', 'total-differs'],
  },
  {
    name: 'household named once, one member a row, nothing merged',
    drawing: `
h | TT | Hộ | Thành viên | Số tiền
r | 1 | Nguyễn Văn Hạnh | Ngô Thị Ngọc Dậu | 500
r | | | Võ Hữu Hưởng |
r | 2 | Dương Minh Giàu | Lý Thị Ngọc Lượm | 500
t | | | Cộng | 1000
`,
    values: { C3: 'Võ Hữu Hưởng' },
    says: ['row-unnumbered'],
  },
  {
    name: 'commune merged over its villages',
    drawing: `
h | TT | Xã | Thôn | Ghi chú
r | 1 | Xã Hoài Mỹ | Định Công | đã họp
r | ^ | ^ | Định Bình | ^
r | 2 | Xã Hoài Hải | Kim Giao | chưa họp
r | ^ | ^ | Diêu Quang | ^
`,
    values: { B3: 'Xã Hoài Mỹ', C3: 'Định Bình' },
  },
  {
    name: 'a place of work that goes on behind a comma under merges',
    drawing: `
h | TT | Họ và tên | Nơi làm việc | Điện thoại
r | 1 | Nguyễn Văn An | Công ty May Hoài Nhơn, | '0905123456
. | ^ | ^ | Khu công nghiệp Tam Quan | ^
r | 2 | Trần Thị Bình | Trường TH số 1 | '0914123456
`,
    values: { B2: 'Nguyễn Văn An', C2: 'Công ty May Hoài Nhơn, Khu công nghiệp Tam Quan' },
    saysNot: ['rows-joined'],
  },
  {
    name: 'a line with a capital that was joined is said',
    drawing: `
h | TT | Họ và tên | Đơn vị | Điện thoại
r | 1 | Nguyễn Văn An | Công ty May Hoài Nhơn | '0905123456
. | | | Khu công nghiệp Tam Quan |
r | 2 | Trần Thị Bình | Trường TH số 1 | '0914123456
`,
    says: ['rows-joined'],
  },
  {
    name: 'Phan is a family name and no part of a table',
    drawing: `
h | TT | Hộ | Thành viên | Số tiền
r | 1 | Dương Minh Giàu | Võ Minh Quyên | 500
r | ^ | ^ | Phan Văn Ấn | ^
r | 2 | Phan Thị Bé | Phan Văn Cường | 500
s | Phần bổ sung | < | < | <
r | 3 | Hồ Văn Dũng | Hồ Thị Em | 300
`,
    values: { C3: 'Phan Văn Ấn' },
  },
];
