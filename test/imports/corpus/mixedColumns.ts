import type { DrawnSheet } from './drawnSheet';

/** Columns whose heading says what they hold while many cells hold something else. */
export const mixedColumns: readonly DrawnSheet[] = [
  {
    name: 'percents that are none exactly stay among the exact ones and are said',
    drawing: `
h | STT | Đơn vị | Tỷ lệ hoàn thành
r | 1 | Phường Hoài Đức | ≈ 45%
r | 2 | Phường Hoài Tân | 45-50%
r | 3 | Phường Hoài Hảo | trên 90%
r | 4 | Phường Bồng Sơn | '100%
r | 5 | Phường Hoài Thanh | '47,59 %
`,
    roles: { C: 'percent' },
    values: { C2: '≈ 45%', C3: '45-50%', C4: 'trên 90%', C5: 1, C6: 0.4759 },
    says: ['no-percent'],
  },
  {
    name: 'an approximate percent is not taken for an exact one',
    drawing: `
h | STT | Đơn vị | Tỷ lệ (%)
r | 1 | Phường Hoài Đức | '45,5
r | 2 | Phường Hoài Tân | '50-55
r | 3 | Phường Hoài Hảo | '62
r | 4 | Phường Bồng Sơn | khoảng 80
`,
    values: { C2: 45.5, C3: '50-55', C4: 62, C5: 'khoảng 80' },
    says: ['no-percent'],
  },
  {
    name: 'days stay days when most have none yet',
    drawing: `
h | STT | Họ và tên | Ngày hoàn thành
r | 1 | Ngô Thị Sáu | '15/8/2021
r | 2 | Hồ Văn Bảy | chưa xong
r | 3 | Lê Văn Tám | đang làm
r | 4 | Lê Thị Chín | @2021-08-20
r | 5 | Hồ Thị Mười | tạm dừng
`,
    roles: { C: 'date' },
    values: { C2: '2021-08-15', C3: 'chưa xong', C5: '2021-08-20' },
  },
  {
    name: 'signs written out before a figure',
    drawing: `
h | STT | Đơn vị | Chênh lệch (triệu đồng)
r | 1 | Phường Hoài Đức | âm 250
r | 2 | Phường Hoài Tân | '- 12,5
r | 3 | Phường Hoài Hảo | (+) 30
r | 4 | Phường Bồng Sơn | (-) 7,25
`,
    values: { C2: -250, C3: -12.5, C4: 30, C5: -7.25 },
  },
  {
    name: 'months of age are no years and are said',
    drawing: `
h | STT | Họ và tên | Tuổi
r | 1 | Ngô Thị Sáu | 75
r | 2 | Hồ Văn Bảy | 8 tháng
r | 3 | Lê Văn Tám | 6 tuổi
`,
    values: { C2: 75, C3: '8 tháng', C4: 6 },
    says: ['no-figure'],
  },
  {
    name: 'marks that repeat the cell above do not decide what a column is',
    drawing: `
h | STT | Họ và tên | Ngày tiêm | Mức đóng
r | 1 | Ngô Thị Sáu | '20/6/2021 | 50000
r | 2 | Hồ Văn Bảy | nt | -nt-
r | 3 | Lê Văn Tám | nt | "
r | 4 | Lê Thị Chín | '21/6/2021 | 30000
r | 5 | Hồ Thị Mười | 〃 | nt
t | | Cộng | | 210000
`,
    roles: { C: 'date', D: 'number' },
    values: { C3: '2021-06-20', C4: '2021-06-20', C6: '2021-06-21', D3: 50000, D4: 50000, D6: 30000 },
    says: ['ditto-figures'],
    saysNot: ['total-differs', 'no-figure'],
  },
  {
    name: 'numbers of plots of which Excel made days are said',
    drawing: `
h | STT | Chủ sử dụng | Thửa
r | 1 | Ngô Thị Sáu | '125
r | 2 | Hồ Văn Bảy | @2021-12-03
r | 3 | Lê Văn Tám | '126/1
`,
    says: ['day-for-code'],
  },
  {
    name: 'days under a heading of days are days',
    drawing: `
h | STT | Họ và tên | Ngày nhận | Ghi chú
r | 1 | Ngô Thị Sáu | @2021-12-03 | '1/2
r | 2 | Hồ Văn Bảy | @2021-12-04 |
`,
    saysNot: ['day-for-code'],
  },
  {
    name: 'tax codes and numbers of insurance that lost their first zero',
    drawing: `
h | STT | Hộ kinh doanh | Mã số thuế | Mã số BHXH
r | 1 | Ngô Thị Sáu | 4100258369 | 5213004567
r | 2 | Hồ Văn Bảy | 301234567 | 113004567
`,
    says: ['lost-zero'],
  },
  {
    name: 'identity numbers that a program took for fractions',
    drawing: `
h | STT | Họ và tên | Số CCCD
r | 1 | Ngô Thị Sáu | '52085000123.0
r | 2 | Hồ Văn Bảy | '52190004567.0
`,
    says: ['lost-zero'],
    saysNot: ['identity-digits'],
  },
];
