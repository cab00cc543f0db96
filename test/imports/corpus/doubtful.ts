import type { DrawnSheet } from './drawnSheet';

const DOUBTS = ['total-or-record', 'row-unnumbered', 'rows-unnumbered', 'banner-or-record', 'text-outside', 'no-table'];

/** Sheets on which nothing decides what a row is: taken one way, and the other way said. */
export const doubtful: readonly DrawnSheet[] = [
  {
    name: 'three rows, the last the sum of the others, without a word',
    drawing: `
h | Đơn vị | Số người
r | Xã A | 5
r | Xã B | 6
r | Huyện C | 11
`,
    says: ['total-or-record'],
  },
  {
    name: 'three rows, the first the sum of the others',
    drawing: `
h | Đơn vị | Số người
r | Huyện C | 11
r | Xã A | 5
r | Xã B | 6
`,
    says: ['total-or-record'],
  },
  {
    name: 'two rows that say the same, a district and a commune',
    drawing: `
h | Đơn vị | Số người
r | Huyện C | 5
r | Xã A | 5
`,
    says: ['total-or-record'],
  },
  {
    name: 'two communes that say the same, or three that do not add up, leave no doubt',
    drawing: `
h | Đơn vị | Số người
r | Xã C | 5
r | Xã A | 5
`,
    saysNot: DOUBTS,
  },
  {
    name: 'numbered rows of which the last equals the sum in two columns',
    drawing: `
h | STT | Đơn vị | Số lớp | Số học sinh
r | 1 | Trường A | 10 | 300
r | 2 | Trường B | 11 | 340
r | 3 | Phòng GDĐT | 21 | 640
`,
    says: ['total-or-record'],
  },
  {
    name: 'a labelled total leaves no doubt about the sum of two rows',
    drawing: `
h | STT | Đơn vị | Số người
r | 1 | Xã A | 5
r | 2 | Xã B | 6
r | 3 | Xã C | 11
t |  | Tổng cộng | 22
`,
    saysNot: DOUBTS,
  },
  {
    name: 'a row without a number among numbered ones',
    drawing: `
h | STT | Họ và tên | Địa chỉ | Điện thoại
r | 1 | Nguyễn Văn An | Thôn 1 | '0905123456
r |  | Trần Văn Bình | Thôn 2 | '0905123457
r | 2 | Lê Thị Cúc | Thôn 3 | '0905123458
r | 3 | Phạm Văn Dũng | Thôn 3 | '0905123459
`,
    says: ['row-unnumbered'],
  },
  {
    name: 'most rows without a number',
    drawing: `
h | STT | Họ và tên | Năm sinh | Quan hệ
r | 1 | Nguyễn Văn An | 1970 | Chủ hộ
r |  | Trần Thị Bé | 1972 | Vợ
r |  | Nguyễn Văn Con | 1995 | Con
r | 2 | Lê Văn Hai | 1965 | Chủ hộ
r |  | Lê Thị Ba | 1990 | Con
`,
    says: ['rows-unnumbered'],
    saysNot: ['row-unnumbered'],
  },
  {
    name: 'a name alone that may be a banner or a place without figures',
    drawing: `
h | Địa bàn | Số hộ | Số khẩu
r | Bồng Sơn | 10 | 30
s | Hoài Mỹ |  |
r | Hoài Hải | 12 | 40
r | Hoài Đức | 13 | 50
`,
    says: ['banner-or-record'],
  },
  {
    name: 'a person alone in a list without numbers',
    drawing: `
h | Họ và tên | Địa chỉ | Điện thoại
r | Nguyễn Văn An | Thôn 1 | '0905123456
s | Trần Văn Bình |  |
r | Lê Thị Cúc | Thôn 3 | '0905123458
`,
    says: ['banner-or-record'],
  },
  {
    name: 'the last name alone drops out of the table, and is said',
    drawing: `
h | Địa bàn | Số hộ | Số khẩu
r | Bồng Sơn | 10 | 30
r | Hoài Hải | 12 | 40
. | Hoài Mỹ |  |
`,
    at: ['A:C'],
    says: ['text-outside'],
  },
  {
    name: 'records of words behind two blank rows',
    drawing: `
h | Họ và tên | Địa chỉ | Ghi chú
r | Nguyễn Văn An | Thôn 1 | Đã tiêm
r | Trần Văn Bình | Thôn 2 | Đã tiêm
. |
. |
. | Lê Thị Cúc | Thôn 3 |
. | NGƯỜI LẬP BIỂU | | CHỦ TỊCH
. | Nguyễn Thị Mai | | Lê Văn Tám
`,
    says: ['text-outside'],
  },
  {
    name: 'forms, signatures, remarks and ordinals printed beforehand are no doubt',
    drawing: `
h | STT | Họ và tên | Địa chỉ
r | 1 | Nguyễn Văn An | Thôn 1
r | 2 | Trần Văn Bình | Thôn 2
. | 3 |  |
. | 4 |  |
. | Ấn định danh sách có 02 (hai) người.
. | Ghi chú: nộp trước ngày 20
. | Người lập biểu |  | Chủ tịch
. | Nguyễn Thị Mai |  | Lê Văn Tám
`,
    saysNot: DOUBTS,
  },
  {
    name: 'a list of words without a heading',
    drawing: `
. | Nguyễn Văn An | Thôn Một | Bồng Sơn
. | Trần Văn Bình | Thôn Hai | Bồng Sơn
. | Lê Thị Cúc | Thôn Ba | Hoài Mỹ
. | Phạm Văn Dũng | Thôn Ba | Hoài Mỹ
`,
    says: ['no-table'],
  },
  {
    name: 'words in a column beside the table',
    drawing: `
h | STT | Đơn vị | Số người |
r | 1 | Xã A | 5 | đã gọi
r | 2 | Xã B | 6 | chưa
r | 3 | Xã C | 7 |
`,
    at: ['A:C'],
    says: ['cells-outside'],
  },
];
