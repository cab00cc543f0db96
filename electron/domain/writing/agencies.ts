import { findingsOf, type TextAdvice, type WritingRule } from './advice';
import { namePattern, withCapitalsOf } from './knownName';

/** Names of agencies as Phụ lục II, IV has them: capitals for the words of kind, function and field. */
const NAMES: readonly string[] = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc Việt Nam',
  'Đảng Cộng sản Việt Nam',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Mặt trận Tổ quốc',
  'Đoàn Thanh niên',
  'Hội Phụ nữ',
  'Hội Chữ thập đỏ',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Hội Nông dân',
  'Liên đoàn Lao động',
  'Ban Chỉ đạo',
  'Ban Quản lý các Khu công nghiệp',
  'Đài Phát thanh và Truyền hình',
  'Quốc hội',
  'Văn phòng Chính phủ',
  'Thanh tra Chính phủ',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Thủ tướng Chính phủ',
  'Bộ Thông tin và Truyền thông',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Khoa học và Công nghệ',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Nội vụ',
  'Bộ Y tế',
  'Bộ Tài chính',
  'Bộ Tư pháp',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Xây dựng',
  'Bộ Công Thương',
  'Bộ Ngoại giao',
  'Bộ Dân tộc và Tôn giáo',
  'Bộ Tài nguyên và Môi trường',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Giao thông vận tải',
  'Sở Thông tin và Truyền thông',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Tài nguyên và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Kế hoạch và Đầu tư',
  'Sở Giao thông vận tải',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Ngoại vụ',
  'Phòng Văn hóa và Thông tin',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Nội vụ',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Kiểm soát bệnh tật',
];

/** "các ban chỉ đạo", "lãnh đạo hội nông dân các cấp": a kind of body, not one of them. */
const PLURAL = /(?:các|những|mỗi|mọi|một|từng|nhiều|số|hệ thống|có|cơ) $/iu; // "cơ sở y tế" among them
/** "ban chỉ đạo" may be a verb ("phòng ban chỉ đạo"), "hội nông dân" two words ("xã hội nông dân"). */
const INSIDE_A_WORD: ReadonlyMap<string, RegExp> = new Map([
  ['Ban Chỉ đạo', /(?:phòng|sở|ngành|địa|ủy|uỷ|thường|lãnh đạo),? $/iu],
  ['Hội Nông dân', /(?:xã|cơ|đại) $/iu],
  ['Hội Phụ nữ', /(?:xã|cơ|đại) $/iu],
  ['Đoàn Thanh niên', /(?:tập|phái|tổ|binh) $/iu],
]);

const RULES: readonly WritingRule[] = NAMES.map((name) => ({
  code: 'agency',
  certainty: 'warn',
  pattern: namePattern(name),
  mend: (read, { index, input }) => {
    if (read === read.toLocaleUpperCase('vi')) return null; // a heading in capitals
    const before = input.slice(Math.max(0, index - 20), index);
    const isAKind = read === read.toLocaleLowerCase('vi') && PLURAL.test(before);
    return isAKind || INSIDE_A_WORD.get(name)?.test(before) ? null : withCapitalsOf(name, read);
  },
}));

export function agencyAdvice(text: string): readonly TextAdvice[] {
  return RULES.flatMap((rule) => findingsOf(rule, text));
}
