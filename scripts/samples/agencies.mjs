/**
 * Agencies that sent Mẫu 01, with staff, staff with a smartphone and staff who installed. Phòng Y tế, Bảo hiểm xã hội
 * and Thị đoàn have sent nothing by the evening of 19/8.
 */
export const AGENCIES = [
  agency('van-phong-hdnd-va-ubnd', [28, 28, 28], 'CHÁNH VĂN PHÒNG', '2021-08-17T09:15', 'VP HDND-UBND mau 01.xlsx'),
  agency('phong-noi-vu', [12, 12, 12], 'TRƯỞNG PHÒNG', '2021-08-17T10:40', 'Mau 01 - Phong Noi vu.xlsx'),
  agency('phong-tu-phap', [6, 6, 6], 'TRƯỞNG PHÒNG', '2021-08-17T14:05', 'PhongTuPhap_mau01.xlsx'),
  agency(
    'phong-tai-chinh-ke-hoach',
    [14, 14, 13],
    'TRƯỞNG PHÒNG',
    '2021-08-18T08:22',
    'Báo cáo mẫu 01 Phòng TC-KH.xlsx',
  ),
  agency(
    'phong-tai-nguyen-va-moi-truong',
    [15, 15, 14],
    'TRƯỞNG PHÒNG',
    '2021-08-18T15:48',
    'BC Bluezone Phong TNMT.xlsx',
  ),
  agency(
    'phong-lao-dong-thuong-binh-va-xa-hoi',
    [13, 12, 12],
    'TRƯỞNG PHÒNG',
    '2021-08-18T16:31',
    'Phòng LĐTBXH - mẫu 01.xlsx',
  ),
  agency('phong-van-hoa-va-thong-tin', [9, 9, 9], 'TRƯỞNG PHÒNG', '2021-08-17T08:02', 'Phòng VHTT_Mẫu 01.xlsx'),
  agency('phong-giao-duc-va-dao-tao', [16, 16, 16], 'TRƯỞNG PHÒNG', '2021-08-18T10:10', 'mau 01 phong GDDT.xlsx'),
  agency('phong-kinh-te', [17, 16, 15], 'TRƯỞNG PHÒNG', '2021-08-19T09:37', 'Phong Kinh te (mau 01).xlsx'),
  agency('phong-quan-ly-do-thi', [11, 11, 10], 'TRƯỞNG PHÒNG', '2021-08-19T14:20', 'QLDT bao cao bluezone.xlsx'),
  agency('thanh-tra', [7, 6, 6], 'CHÁNH THANH TRA', '2021-08-18T09:05', 'Thanh tra thi xa.xlsx'),
  agency('ban-quan-ly-du-an-dau-tu-xay-dung', [34, 33, 30], 'GIÁM ĐỐC', '2021-08-19T16:45', 'BQLDA mau01.xlsx'),
  agency(
    'trung-tam-van-hoa-thong-tin-the-thao',
    [22, 21, 21],
    'GIÁM ĐỐC',
    '2021-08-18T14:14',
    'TTVHTTTT - Mau 01.xlsx',
  ),
  agency('lien-doan-lao-dong', [6, 6, 5], 'CHỦ TỊCH', '2021-08-19T10:26', 'LDLD mau 01.xlsx'),
  agency('hoi-lien-hiep-phu-nu', [6, 6, 6], 'CHỦ TỊCH', '2021-08-17T16:12', 'Hoi LHPN thi xa bao cao mau 01.xlsx'),
  /** The one fault of this folder: more installed than have a smartphone. */
  agency('hoi-nong-dan', [5, 4, 5], 'CHỦ TỊCH', '2021-08-19T08:51', 'Hội Nông dân - Báo cáo Bluezone.xlsx'),
];

/** Channel of those that did not come through the Zalo group. */
export const BROUGHT_BY_HAND = new Set(['phong-van-hoa-va-thong-tin', 'van-phong-hdnd-va-ubnd', 'thanh-tra']);

function agency(unitId, [staffTotal, staffWithSmartphone, staffInstalled], position, receivedAt, fileName) {
  return { unitId, staffTotal, staffWithSmartphone, staffInstalled, position, receivedAt, fileName };
}
