/** Fictional residents: every name is put together by lot, every number uses a prefix no subscriber had in 2021. */

/** Repeated entries are commoner names. */
const SURNAMES = words(`Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Võ Võ Võ Huỳnh Huỳnh Huỳnh
  Đặng Đặng Bùi Bùi Phan Phan Đỗ Hồ Hồ Ngô Trương Trương Dương Đinh Mai Cao Châu Lâm Đoàn Lý Tô Thái Hà Lương Tạ Văn Đào`);

const MEN = {
  middle: words(
    `Văn Văn Văn Hữu Đức Quốc Minh Ngọc Thanh Công Xuân Đình Quang Tấn Hoàng Thành Bá Trọng Duy Anh Nhật Gia`,
  ),
  given:
    words(`An Bình Cường Dũng Duy Đạt Hải Hậu Hiếu Hòa Hoàng Hùng Huy Khánh Khoa Kiệt Lâm Lộc Long Lợi Mạnh Minh Nam
    Nghĩa Nhân Nhật Phong Phú Phúc Phước Quân Quý Sang Sơn Tài Tâm Tân Thắng Thành Thiện Thịnh Thuận Tiến Tín Toàn Trí
    Trung Tuấn Tùng Vinh Vũ Vương`),
};
const WOMEN = {
  middle: [
    'Thị',
    'Thị',
    'Thị',
    'Thị',
    'Thị Kim',
    'Thị Thanh',
    'Thị Mỹ',
    'Thị Ngọc',
    'Thị Thu',
    'Thị Bích',
    'Thị Hồng',
  ].concat(['Thị Tuyết', 'Ngọc', 'Thùy', 'Bảo', 'Như', 'Minh', 'Khánh']),
  given:
    words(`Anh Ánh Bích Châu Chi Cúc Diễm Diệu Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Lan Lệ Liên Linh
    Loan Ly Mai My Nga Ngân Nguyệt Nhi Nhung Oanh Phượng Phương Quyên Sương Tâm Thảo Thắm Thoa Thơ Thủy Thúy Thư Thương
    Tiên Trang Trâm Trinh Tú Tuyền Tuyết Vân Vy Xuân Yến`),
};

/** Given to nobody by the numbering plan of 2021, so no sample number can be a person's number. */
const FREE_PREFIXES = ['053', '054', '057', '072', '073', '074', '075', '095'];

function words(list) {
  return list.trim().split(/\s+/);
}

/** @param {ReturnType<import('./seededRandom.mjs').seededRandom>} random */
export function fictionalName(random) {
  const { middle, given } = random.next() < 0.52 ? WOMEN : MEN;
  const surname = random.pick(SURNAMES);
  for (;;) {
    const parts = [surname, ...random.pick(middle).split(' '), random.pick(given)];
    if (new Set(parts).size === parts.length) return parts.join(' ');
  }
}

/**
 * Ten digits that are not in `taken` yet.
 * @param {ReturnType<import('./seededRandom.mjs').seededRandom>} random
 * @param {Set<string>} taken
 */
export function fictionalPhone(random, taken) {
  for (;;) {
    const phone = random.pick(FREE_PREFIXES) + String(random.between(0, 9_999_999)).padStart(7, '0');
    if (taken.has(phone)) continue;
    taken.add(phone);
    return phone;
  }
}

/** How one office types its numbers: "0951234567", "0951 234 567" or "0951.234.567". */
export function writePhone(phone, separator) {
  return [phone.slice(0, 4), phone.slice(4, 7), phone.slice(7)].join(separator);
}
