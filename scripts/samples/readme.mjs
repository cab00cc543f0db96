/** README.md of the sample folder, written from the same truth as the workbooks. */

const NUMBER = new Intl.NumberFormat('vi-VN');

/**
 * @param {ReturnType<import('./expected.mjs').expectedTruth>} truth
 * @param {(unitId: string) => string} nameOf
 */
export function sampleReadme(truth, nameOf) {
  const daily = truth.files.filter(({ formId }) => formId === 'mau-02');
  const agencies = truth.files.filter(({ formId }) => formId === 'mau-01');
  const rows = daily.reduce((sum, file) => sum + file.rows, 0);
  return `# Báo cáo mẫu: tuần cao điểm cài đặt Bluezone, thị xã Hoài Nhơn, tháng 8/2021

**Tất cả họ tên, số điện thoại, mã QR, ảnh và số liệu trong thư mục này là hư cấu**, do máy ghép ngẫu nhiên; nếu trùng
với người thật thì chỉ là tình cờ. Số điện thoại dùng các đầu số chưa cấp cho thuê bao di động vào năm 2021 (053, 054,
057, 072–075, 095). Tên xã, phường, thôn, khu phố chỉ để báo cáo trông giống thật, không phản ánh kết quả thực tế của
địa phương nào. Chỗ ký tên để trống.

## Có gì ở đây

| Thư mục | Nội dung |
|---|---|
| \`2021-08-16\`, \`2021-08-17\`, \`2021-08-18\` | Mẫu 02 của 17 xã, phường: ${daily.length} tệp, ${rows} dòng người mới cài đặt |
| \`mau-01\` | Mẫu 01 của ${agencies.length} cơ quan, đơn vị |
| \`So nhan bao cao.xlsx\` (trong mỗi thư mục) | Sổ nhận báo cáo của văn thư: tệp nào đến lúc nào, qua kênh nào |

Tên tệp đặt theo nhiều kiểu như các đơn vị vẫn thường gửi. Cột “Lũy kế đến thời điểm hiện tại” của Mẫu 02 có ba cách
ghi: một số trong ô gộp (phần lớn các xã, phường), số chạy theo từng dòng (${namesWith('perRow')}), dòng “Tổng cộng”
(${namesWith('totalRow')}).

## Lỗi cố ý

Mỗi lỗi có ở đúng một chỗ; ngoài các chỗ này, lũy kế mỗi ngày bằng lũy kế của báo cáo trước cộng số dòng trong ngày.
Xã không có báo cáo ngày 17/8 thì báo cáo ngày 18/8 gồm người mới cài đặt của cả hai ngày.

| Tệp | Ô | Lỗi |
|---|---|---|
${missingLines()}
${faultLines().join('\n')}

## Số đúng của toàn thị xã

Tính trên các xã, phường đã báo cáo, theo số ghi trong tệp (kể cả số lũy kế giảm ngày 18/8). Số người có điện thoại
thông minh là số liệu minh họa; lúc 17h00 ngày 14/8 toàn thị xã có ${ratio(truth.communesOn14)}, đúng tỷ lệ
công văn nêu.

| Ngày | Lúc | Đơn vị | Mới cài đặt | Lũy kế / số người có điện thoại thông minh | Tỷ lệ |
|---|---|---|---|---|---|
${truth.communeTotals.map(totalLine).join('\n')}

Tệp đối chiếu cho kiểm thử: \`test/samples/expected.json\`. Toàn bộ thư mục do lệnh \`npm run samples\` tạo ra; không sửa
tay.
`;

  function namesWith(mode) {
    return [...new Set(daily.filter(({ totalMode }) => totalMode === mode).map(({ unitId }) => nameOf(unitId)))].join(
      ', ',
    );
  }

  function missingLines() {
    return truth.missing
      .filter(({ formId }) => formId === 'mau-02')
      .map(({ unitId, period }) => `| \`${period}\` | | ${nameOf(unitId)} không có báo cáo |`)
      .join('\n');
  }

  function faultLines() {
    return truth.files.flatMap(({ path, faults }) =>
      faults.map(({ cell, words }) => `| \`${path}\` |${cell === null ? '' : ` ${cell}`} | ${words} |`),
    );
  }
}

function ratio({ numerator, denominator, percentPrinted }) {
  return `${NUMBER.format(numerator)}/${NUMBER.format(denominator)} người (${percentPrinted})`;
}

function totalLine({ period, at, reported, expected, newPersons, numerator, denominator, percentPrinted }) {
  const counts = `${NUMBER.format(numerator)} / ${NUMBER.format(denominator)}`;
  const clock = at.slice(11).replace(':', 'h');
  return `| ${Number(period.slice(8))}/8 | ${clock} | ${reported}/${expected} | ${newPersons} | ${counts} | ${percentPrinted} |`;
}
