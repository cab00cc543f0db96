import type { DrawnSheet } from './drawnSheet';

/** Tables of statistics yearbooks: two languages, years as headings, no column of ordinals, totals on top. */
export const yearbooks: readonly DrawnSheet[] = [
  {
    name: 'population by district: years alone over a column of names',
    drawing: `
. | 12 | Dân số trung bình phân theo huyện, thị xã, thành phố
. |    | Average population by district
. |
. |    |        |      |      |      | Người - Person
h |    |        | 2018 | 2019 | 2020 | Sơ bộ\\nPrel. 2021
t |    | TỔNG SỐ - TOTAL | 600 | 630 | 660 | 690
r |    | Thành phố Quy Nhơn | 300 | 310 | 320 | 330
r |    | Huyện An Lão | 100 | 110 | 120 | 130
r |    | Huyện Hoài Ân | 200 | 210 | 220 | 230
`,
    at: ['B:F'],
    roles: { B: 'unit', C: 'number', F: 'number' },
    headings: { C: ['2018'], F: ['Sơ bộ Prel. 2021'] },
  },
  {
    name: 'area, population and density: three languages of heading, density not added',
    drawing: `
. | Diện tích, dân số và mật độ dân số năm 2021 phân theo huyện
. | Area, population and population density in 2021 by district
. |
h |                | Diện tích | Dân số trung bình | Mật độ dân số
h |                | (Km2)     | (Người)           | (Người/km2)
h |                | Area      | Average population | Population density
h |                | (Km2)     | (Person)          | (Person/km2)
t | Tổng số - Total | 100.5 | 2000 | 19.9
r | TP. Cao Lãnh   | 50.2  | 1200 | 23.9
r | Huyện Tân Hồng | 30.1  | 500  | 16.6
r | Huyện Hồng Ngự | 20.2  | 300  | 14.9
`,
    headings: { B: ['Diện tích', '(Km2)', 'Area', '(Km2)'] },
    roles: { A: 'unit' },
  },
  {
    name: 'breakdowns that each add up to the total',
    drawing: `
. | Dân số trung bình phân theo giới tính và thành thị, nông thôn
. |
. |   |      | ĐVT: Nghìn người
h |   | Năm 2019 | Năm 2020
t | TỔNG SỐ | 120.5 | 130.6
s | Phân theo giới tính - By sex |  |
r | Nam - Male | 60.2 | 65.3
r | Nữ - Female | 60.3 | 65.3
s | Phân theo thành thị, nông thôn - By residence |  |
r | Thành thị - Urban | 20.5 | 30.6
r | Nông thôn - Rural | 100 | 100
`,
  },
  {
    name: 'years down the first column, group heading merged',
    drawing: `
. | Dân số phân theo giới tính
h | Năm\\nYear | Tổng số\\nTotal | Phân theo giới tính - By sex | <
h | ^ | ^ | Nam - Male | Nữ - Female
r | 2018 | 300 | 140 | 160
r | 2019 | 310 | 150 | 160
r | 2020 | 320 | 155 | 165
r | Sơ bộ - Prel. 2021 | 330 | 160 | 170
`,
    headings: { D: ['Phân theo giới tính - By sex', 'Nữ - Female'] },
  },
  {
    name: 'regions with their provinces, no numbering: subtotals are told by the sums',
    drawing: `
. | Số xã, phường, thị trấn phân theo địa phương
h |  | Số xã | Số phường | Số thị trấn
t | CẢ NƯỚC - WHOLE COUNTRY | 110 | 55 | 25
t | Đồng bằng sông Hồng - Red River Delta | 60 | 30 | 15
r | Hà Nội | 40 | 20 | 10
r | Vĩnh Phúc | 20 | 10 | 5
t | Trung du và miền núi phía Bắc | 50 | 25 | 10
r | Hà Giang | 15 | 5 | 4
r | Cao Bằng | 25 | 12 | 5
r | Bắc Kạn | 10 | 8 | 1
`,
    says: ['total-by-sum'],
  },
  {
    name: 'four rows of heading with groups of groups',
    drawing: `
. | Số trường học, lớp học, giáo viên và học sinh phổ thông
h |              | Tổng số\\nTotal | Chia ra - Of which | < | < | <
h |              | ^ | Công lập - Public | < | Ngoài công lập - Non-public | <
h |              | ^ | Tiểu học | THCS | Tiểu học | THCS
h |              | ^ | Primary | Lower secondary | Primary | Lower secondary
t | Tổng số - Total | 100 | 40 | 30 | 20 | 10
r | Huyện A | 60 | 20 | 15 | 15 | 10
r | Huyện B | 40 | 20 | 15 | 5 | 0
. | Nguồn: Sở Giáo dục và Đào tạo
`,
    headings: { E: ['Chia ra - Of which', 'Ngoài công lập - Non-public', 'Tiểu học', 'Primary'] },
  },
  {
    name: 'the same years again under each group, blank columns between the groups',
    drawing: `
. | Diện tích và sản lượng lúa cả năm
h |  | Diện tích (ha) - Area | < |  | Sản lượng (tấn) - Production | <
h |  | 2020 | 2021 |  | 2020 | 2021
t | TỔNG SỐ - TOTAL | 300 | 330 |  | 1500 | 1650
r | Thị xã Hoài Nhơn | 100 | 110 |  | 500 | 550
r | Huyện Phù Mỹ | 200 | 220 |  | 1000 | 1100
`,
    headings: { F: ['Sản lượng (tấn) - Production', '2021'] },
  },
  {
    name: 'rates are not added, whatever the total says',
    drawing: `
. | Tỷ lệ hộ nghèo phân theo huyện
. | ĐVT: %
h |  | 2019 | 2020 | 2021
T | TOÀN TỈNH | 5.2 | 4.4 | 3.9
r | Huyện A | 3.1 | 2.5 | 2.1
r | Huyện B | 7.7 | 6.6 | 6.1
r | Huyện C | 5 | 4.2 | 3.6
`,
    says: ['total-not-compared'],
    saysNot: ['total-differs'],
  },
  {
    name: 'rounded figures: the difference is called rounding',
    drawing: `
h | Địa phương | Dân số (nghìn người) | Lao động (nghìn người)
t | Toàn tỉnh | 10.2 | 6.1
r | Huyện A | 3.4 | 2.1
r | Huyện B | 3.3 | 1.9
r | Huyện C | 3.4 | 2.1
`,
    says: ['total-rounding'],
  },
  {
    name: 'heading repeated under "(Tiếp theo)" with other years: two tables',
    drawing: `
. | 15 | Sản lượng thủy sản
h |  | Đơn vị tính\\nUnit | 2017 | 2018
r | Khai thác - Capture | Tấn | 100 | 110
r | Nuôi trồng - Aquaculture | Tấn | 50 | 60
. |
. | 15 | (Tiếp theo) Sản lượng thủy sản
. | (Cont.)
h |  | Đơn vị tính\\nUnit | 2019 | 2020
r | Khai thác - Capture | Tấn | 120 | 130
r | Nuôi trồng - Aquaculture | Tấn | 70 | 80
`,
  },
  {
    name: 'two breakdowns of one total, both add up',
    drawing: `
. | Dân số trung bình (Người)
h | Chỉ tiêu | 2019 | 2020
t | TỔNG SỐ | 100 | 120
s | Phân theo giới tính |  |
r | Nam | 60 | 70
r | Nữ | 40 | 50
s | Phân theo thành thị, nông thôn |  |
r | Thành thị | 30 | 40
r | Nông thôn | 70 | 80
s | Chia theo nhóm tuổi |  |
r | Dưới 15 tuổi | 25 | 30
r | Từ 15 tuổi | 75 | 90
`,
    saysNot: ['breakdown-differs', 'total-differs'],
    under: { 5: 4, 8: 7, 11: 10 },
  },
  {
    name: 'the second of two breakdowns is wrong by one',
    drawing: `
h | Chỉ tiêu | 2019 | 2020
T | Tổng số | 100 | 120
s | Phân theo giới tính |  |
r | Nam | 60 | 70
r | Nữ | 40 | 50
s | Phân theo khu vực |  |
r | Thành thị | 30 | 41
r | Nông thôn | 70 | 80
`,
    says: ['breakdown-differs'],
    saysNot: ['total-differs'],
  },
  {
    name: 'the first of two breakdowns is wrong',
    drawing: `
h | Chỉ tiêu | 2019 | 2020
T | Tổng số | 100 | 120
s | Phân theo giới tính |  |
r | Nam | 61 | 70
r | Nữ | 40 | 50
s | Phân theo khu vực |  |
r | Thành thị | 30 | 40
r | Nông thôn | 70 | 80
`,
    says: ['breakdown-differs'],
    saysNot: ['total-differs'],
  },
];
