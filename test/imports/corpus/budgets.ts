import type { DrawnSheet } from './drawnSheet';

/** Budget tables: an outline of letters, roman and arabic numbers, dashes and "trong đó". */
export const budgets: readonly DrawnSheet[] = [
  {
    name: 'A, I, 1 with figures at every level',
    drawing: `
. | HỘI ĐỒNG NHÂN DÂN | < | | Biểu mẫu số 15
. | DỰ TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG NĂM 2021 | < | < | <
. | | | | Đơn vị: Triệu đồng
h | STT | NỘI DUNG | DỰ TOÁN | ƯỚC THỰC HIỆN
h | A | B | 1 | 2
t | | TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG | 200 | 210
t | A | CHI CÂN ĐỐI NGÂN SÁCH ĐỊA PHƯƠNG | 150 | 160
t | I | Chi đầu tư phát triển | 60 | 65
r | 1 | Chi đầu tư cho các dự án | 50 | 55
r | 2 | Chi đầu tư khác | 10 | 10
r | II | Chi thường xuyên | 80 | 85
r | III | Dự phòng ngân sách | 10 | 10
t | B | CHI CÁC CHƯƠNG TRÌNH MỤC TIÊU | 50 | 50
r | I | Chương trình nông thôn mới | 30 | 30
r | II | Chương trình giảm nghèo | 20 | 20
`,
  },
  {
    name: 'of which rows and dashes are parts of the row above',
    drawing: `
h | STT | Nội dung | Dự toán | Quyết toán | So sánh (%)
t | I | Chi thường xuyên | 100 | 90 | %0.9
r | 1 | Chi giáo dục | 60 | 55 | %0.917
. |  | Trong đó: | | |
. | - | Lương | 30 | 28 | %0.933
. | - | Mua sắm | 10 | 9 | %0.9
r | 2 | Chi y tế | 40 | 35 | %0.875
r | II | Dự phòng | 10 | 0 | %0
t |  | Tổng cộng | 110 | 90 | %0.818
`,
    says: ['parts-not-counted'],
  },
  {
    name: 'decimal outline 1, 1.1, 1.2',
    drawing: `
h | Mã số | Chỉ tiêu | Năm 2020 | Năm 2021
t | '1 | Thu nội địa | 30 | 33
r | '1.1 | Thu từ DNNN | 10 | 11
r | '1.2 | Thu ngoài quốc doanh | 20 | 22
t | '2 | Thu viện trợ | 5 | 6
r | '2.1 | Viện trợ ODA | 3 | 4
r | '2.2 | Viện trợ khác | 2 | 2
t |  | TỔNG THU | 35 | 39
`,
  },
  {
    name: 'the mark and the words in one cell',
    drawing: `
h | Nội dung | Dự toán năm | Thực hiện 6 tháng
t | Tổng thu | 60 | 30
t | I. Thu cân đối | 40 | 20
r | 1. Thuế | 30 | 15
r | 2. Phí, lệ phí | 10 | 5
t | II. Thu bổ sung | 20 | 10
r | 1. Bổ sung cân đối | 15 | 8
r | 2. Bổ sung mục tiêu | 5 | 2
`,
  },
  {
    name: 'projects under banners with a measure row',
    drawing: `
. | DANH MỤC CÔNG TRÌNH XÂY DỰNG CƠ BẢN
. | | | | | ĐVT: triệu đồng
h | TT | Tên công trình | Địa điểm xây dựng | Tổng mức đầu tư | Kế hoạch vốn 2021
s | I | Công trình chuyển tiếp | | |
r | 1 | Đường Bồng Sơn - Hoài Mỹ | Bồng Sơn | 1500.5 | 500
r | 2 | Trường TH Hoài Hải | Hoài Hải | 2500 | 1000
s | II | Công trình khởi công mới | | |
r | 1 | Trụ sở UBND xã | Hoài Mỹ | 3000 | 700
t | | Tổng cộng | | 7000.5 | 2200
`,
  },
  {
    name: 'dashes that make up a section',
    drawing: `
h | STT | Nội dung | Số tiền
t | I | Thu | 30
r | - | Thu quỹ | 10
r | - | Thu ủng hộ | 20
t | II | Chi | 25
r | - | Chi hội họp | 15
r | - | Chi thăm hỏi | 10
`,
  },
  {
    name: 'every row is roman',
    drawing: `
h | STT | Lĩnh vực | Số hồ sơ
r | I | Tư pháp | 10
r | II | Đất đai | 20
r | III | Xây dựng | 5
t | | Cộng | 35
`,
  },
  {
    name: 'balance of income and expense side by side',
    drawing: `
.. | CÂN ĐỐI THU CHI
hh | STT | Phần thu | Số tiền | STT | Phần chi | Số tiền
rr | 1 | Thu thuế | 100 | 1 | Chi lương | 80
rr | 2 | Thu phí | 20 | 2 | Chi mua sắm | 30
r. | 3 | Thu khác | 5 | | |
tt | | Tổng thu | 125 | | Tổng chi | 110
`,
    at: ['A:C', 'D:F'],
  },
  {
    name: 'income, spending and what is left, each a branch of its own',
    drawing: `
h | STT | Nội dung | Dự toán | Quyết toán
t | A | TỔNG THU | 5200 | 5300
t | I | Thu cân đối | 5000 | 5080
r | 1 | Thuế | 3000 | 3050
r | 2 | Thu bổ sung | 2000 | 2030
r | II | Thu quản lý qua ngân sách | 200 | 220
t | B | TỔNG CHI | 4900 | 4700
r | I | Chi đầu tư | 1900 | 1800
r | II | Chi thường xuyên | 3000 | 2900
. | C | KẾT DƯ (A-B) | 300 | 600
`,
    saysNot: ['total-differs'],
    says: ['asides-not-counted'],
  },
  {
    name: 'indicators in measures of their own have no total',
    drawing: `
h | Chỉ tiêu | ĐVT | Kế hoạch | Sáu tháng
r | Tổng giá trị sản xuất | tỷ đồng | '1.250,5 | '640,2
r | Sản lượng lương thực | tấn | '12.300 | '7.150
r | Thu ngân sách | triệu đồng | '8.500 | '5.020
r | Tỷ lệ hộ nghèo | % | '2,5 | '2,9
`,
    saysNot: ['total-differs'],
    values: { C2: 1250.5 },
  },
  {
    name: 'totals among indicators over the rows of their own measure',
    drawing: `
h | Chỉ tiêu | ĐVT | Kế hoạch
t | Tổng diện tích gieo trồng | ha | 100
r | Lúa | ha | 60
r | Ngô | ha | 40
t | Tổng sản lượng | tấn | 500
r | Lúa | tấn | 300
r | Ngô | tấn | 200
r | Tỷ lệ che phủ rừng | % | 42.5
`,
    saysNot: ['total-differs'],
  },
  {
    name: 'a total marked over its parts is held against them, whatever the measures beside',
    drawing: `
h | STT | Chỉ tiêu | ĐVT | Kế hoạch
T | I | Tổng đàn gia súc | con | 100
r | 1 | Trâu | con | 60
r | 2 | Bò | con | 30
r | II | Diện tích rừng | ha | 4000
`,
    says: ['total-differs'],
  },
];
