export interface WardReport {
  readonly ward: string;
  readonly total: number | string;
  /** "17 tháng 8 năm 2021" */
  readonly day?: string;
  /** "14h00 ngày 17/8/2021": what hour its figures speak of; left out: it says none. */
  readonly hour?: string;
  /** Name and phone of each row; a number is a phone that Excel took for one. */
  readonly people?: readonly (readonly [name: string, phone: string | number])[];
  /** More cells under the running total, one per row. */
  readonly totals?: readonly (number | string)[];
}

/** A well-made Mẫu 02, of one person unless told otherwise. */
export async function wardReport({
  ward,
  total,
  day = '17 tháng 8 năm 2021',
  hour,
  people = [['Nguyễn Văn Thử', '0539000001']],
  totals = [],
}: WardReport): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Mẫu 02');
  sheet.addRows([
    ['ỦY BAN NHÂN DÂN'],
    [ward],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    [`(ngày ${day})`],
    ...(hour === undefined ? [] : [[`(Số liệu tính đến ${hour})`]]),
    ['STT', 'Họ và tên', 'Địa chỉ (thôn, khu phố)', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
    ...people.map(([name, phone], at) => [
      at + 1,
      name,
      'Khu phố 1',
      phone,
      at === 0 ? total : (totals[at - 1] ?? null),
    ]),
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
