import type { DrawnSheet } from './drawnSheet';

const DOUBTS = ['lost-thousands', 'fraction-of-things', 'fraction-or-thousand', 'other-scale'];

/** What is measured tells whether a fraction is one, or a thousand whose dot was lost. */
export const measures: readonly DrawnSheet[] = [
  {
    name: 'a column of measures: hectares and percent have fractions, heads have none',
    drawing: `
h | TT | Chỉ tiêu | ĐVT | Thực hiện
r | 1 | Đàn bò | con | 1.035
r | 2 | Đàn trâu | con | 412
r | 3 | Diện tích lúa | ha | 45.6
r | 4 | Hộ dùng nước sạch | % | 97.5
r | 5 | Thu phí | 1.000 đồng | 125.5
r | 6 | Đàn lợn | con | 2200
`,
    values: { D2: 1035, D4: 45.6, D5: 97.5, D6: 125.5 },
    says: ['lost-thousands'],
  },
  {
    name: 'lines that name their measure themselves',
    drawing: `
h | Chỉ tiêu | Thôn Một | Thôn Hai
r | Số hộ | 300 | 280
r | Dân số (người) | 1200 | 1100
r | Diện tích tự nhiên, ha | 12.5 | 9.8
r | Tỷ lệ hộ nghèo (%) | 3.2 | 2.95
`,
    values: { B4: 12.5, C4: 9.8, B5: 3.2 },
    saysNot: DOUBTS,
  },
  {
    name: 'the unit of the whole table in a line above it',
    drawing: `
. | BÁO CÁO QUYẾT TOÁN | < | <
. | | | Đơn vị tính: triệu đồng
h | TT | Nội dung | Quyết toán
r | 1 | Sự nghiệp giáo dục | 1248
r | 2 | Sự nghiệp y tế | 318.5
r | 3 | Quản lý hành chính | 890
`,
    values: { C5: 318.5 },
    saysNot: DOUBTS,
  },
  {
    name: 'half of the households are fractions: all lost their thousands',
    drawing: `
h | Đơn vị | Số hộ
r | Xã A | 1.035
r | Xã B | 985
r | Xã C | 1.2
r | Xã D | 740
`,
    values: { B2: 1035, B4: 1200 },
    says: ['lost-thousands'],
  },
  {
    name: 'a company is no billion, and a day in brackets no rate',
    drawing: `
h | Tên công ty | Số lao động (31/12/2021)
r | Công ty May | 1.035
r | Công ty Giày | 985
r | Công ty Gỗ | 640
`,
    values: { B2: 1035 },
    says: ['lost-thousands'],
  },
  {
    name: 'half a household stays, and is said',
    drawing: `
h | Đơn vị | Số hộ
r | Xã A | 12.5
r | Xã B | 9
r | Xã C | 14
`,
    values: { B2: 12.5 },
    says: ['fraction-of-things'],
  },
  {
    name: 'a fraction among thousands of millions stays, and is asked',
    drawing: `
h | Đơn vị | Kinh phí (triệu đồng)
r | Xã A | 1.035
r | Xã B | 985
r | Xã C | 1240
`,
    values: { B2: 1.035 },
    says: ['fraction-or-thousand'],
  },
  {
    name: 'đồng among millions of đồng',
    drawing: `
h | Đơn vị | Kinh phí (triệu đồng)
r | Xã A | 12
r | Xã B | 15.5
r | Xã C | 25000000
r | Xã D | 18
`,
    values: { B3: 15.5, B4: 25000000 },
    says: ['other-scale'],
  },
  {
    name: 'a large project beside small ones is no other unit',
    drawing: `
h | Tên dự án | Tổng mức đầu tư (triệu đồng)
r | Kè sông | 25000
r | Sửa nhà văn hóa | 120
r | Đường bê tông | 95.5
`,
    values: { B2: 25000, B4: 95.5 },
    saysNot: DOUBTS,
  },
  {
    name: 'the section says what its lines count',
    drawing: `
h | TT | Chỉ tiêu | Kết quả
s | I | Diện tích (ha) |
r | 1 | Lúa | 45.6
r | 2 | Ngô | 120
s | II | Số hộ |
r | 1 | Nghèo | 1.035
r | 2 | Cận nghèo | 412
`,
    values: { C3: 45.6, C6: 1035 },
    says: ['lost-thousands'],
  },
];
