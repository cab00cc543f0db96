import type { Certainty, TextAdviceCode } from '../../electron/domain/writing/textAdvice';

const shown = (read: string, meant: string | null) => (meant === null ? `“${read}”` : `“${read}” → “${meant}”`);

/** Why, and by which part of NĐ 30/2020/NĐ-CP. */
const why: Readonly<Record<TextAdviceCode, string>> = {
  'sentence-start': 'viết hoa chữ cái đầu câu và khi xuống dòng (Phụ lục II, mục I)',
  'cited-part-capital': 'khi viện dẫn, viết hoa Phần, Chương, Mục, Tiểu mục, Điều (Phụ lục II, mục V)',
  'cited-part-small': 'khi viện dẫn, viết thường khoản, điểm (Phụ lục II, mục V)',
  'special-place': 'viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh (Phụ lục II, mục III)',
  'unit-word':
    'danh từ chung chỉ đơn vị hành chính viết thường trước tên riêng; chỉ viết hoa khi tên là số, tên người hoặc tên sự kiện lịch sử (Phụ lục II, mục III)',
  'numbered-unit': 'đơn vị hành chính mang tên số thì viết hoa cả danh từ chung (Phụ lục II, mục III)',
  'named-unit':
    'đơn vị hành chính mang tên người, tên sự kiện lịch sử thì viết hoa cả danh từ chung (Phụ lục II, mục III)',
  'land-word': 'danh từ chung chỉ địa hình viết thường trước tên riêng từ hai âm tiết (Phụ lục II, mục III)',
  'person-name': 'tên người viết hoa chữ cái đầu mọi âm tiết (Phụ lục II, mục II)',
  region: 'tên vùng, miền viết hoa (Phụ lục II, mục III)',
  agency: 'tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình, chức năng, lĩnh vực (Phụ lục II, mục IV)',
  nation: 'Nhân dân, Nhà nước đứng riêng, Đảng, Chính phủ thì viết hoa (Phụ lục II, mục IV và V)',
  'law-name': 'tên luật viết hoa tên loại và âm tiết đầu của tên (Phụ lục II, mục V)',
  'document-kind': 'dẫn một văn bản cụ thể thì viết hoa tên loại (Phụ lục II, mục V)',
  weekday: 'thứ, ngày trong tuần viết hoa: thứ Hai, Chủ nhật (Phụ lục II, mục V)',
  month: 'tháng viết bằng chữ thì viết hoa: tháng Tám (Phụ lục II, mục V)',
  holiday: 'tên ngày lễ, ngày tết (Phụ lục II, mục V)',
  'tone-place': 'cả văn bản nên theo một cách đặt dấu thanh',
  'number-mark': 'phần nghìn ngăn bằng dấu chấm, phần thập phân bằng dấu phẩy',
  'number-grouping': 'số từ năm chữ số trở lên nên có dấu chấm ngăn phần nghìn',
  'percent-space': 'dấu % viết liền sau số',
  'paper-number-zero': 'số văn bản nhỏ hơn 10 thêm số 0 ở trước (Phụ lục I, phần I, mục II.3)',
  'day-zero': 'ngày nhỏ hơn 10 thêm số 0 ở trước (Phụ lục I, phần I, mục II.4)',
  'month-zero': 'chỉ tháng 1, tháng 2 thêm số 0 ở trước (Phụ lục I, phần I, mục II.4)',
  'no-such-day': 'không có ngày này trong lịch, cần xem lại',
  'no-such-time': 'không có giờ này, cần xem lại',
  'mark-space': 'dấu câu viết liền sau chữ, cách chữ tiếp theo một khoảng trống',
  'i-or-y': 'cả văn bản nên theo một cách viết i, y',
  'place-name': 'tên riêng của đơn vị hành chính viết hoa chữ cái đầu mọi âm tiết (Phụ lục II, mục III)',
  'words-differ': 'số và chữ trong ngoặc không khớp nhau, cần xem lại',
};

const certainty: Readonly<Record<Certainty, string>> = {
  sure: 'Theo quy định',
  warn: 'Nên xem lại',
  list: 'Theo danh sách',
};

/** Help with writing: spelling as the decree has it, numbers in words. */
export const writing = {
  certainty,
  sentence: (code: TextAdviceCode, read: string, meant: string | null) => `${shown(read, meant)}: ${why[code]}.`,
  /** All syllables of one paper whose tone stands elsewhere than in the others. */
  tones: (pairs: readonly string[]) => `${pairs.join(', ')}: ${why['tone-place']}.`,
  pair: (read: string, meant: string | null) => shown(read, meant),
  places: (count: number) => `(${count} chỗ)`,
  title: (count: number) => `Chính tả, viết hoa, cách ghi số: ${count} điều nên xem (không bắt buộc)`,
  none: 'Chính tả, viết hoa, cách ghi số: không thấy gì cần xem.',
  mend: 'Sửa',
  mendOf: (sentence: string) => `Sửa: ${sentence}`,
  mendSure: (count: number) => `Sửa ${count} chỗ theo quy định`,

  words: {
    open: 'Số bằng chữ',
    number: 'Số, có thể kèm đơn vị tính',
    hint: 'Ví dụ: 12 người; 1.205.034 đồng; 47,59%',
    wrong: 'Chưa đọc được. Phần nghìn ngăn bằng dấu chấm, phần thập phân bằng dấu phẩy: 1.205.034; 47,59%.',
    doubt: (count: string, decimal: string) =>
      `Chưa rõ là số đếm hay số thập phân. Nếu là số đếm, viết ${count}; nếu là số thập phân, viết thêm hoặc bớt chữ số sau dấu phẩy: ${decimal}.`,
    zeroTens: '105 đọc là',
    thousand: '1.000 đọc là',
    four: '24 đọc là',
    zeroTensOf: { linh: 'một trăm linh năm', lẻ: 'một trăm lẻ năm' },
    thousandOf: { nghìn: 'một nghìn', ngàn: 'một ngàn' },
    fourOf: { tư: 'hai mươi tư', bốn: 'hai mươi bốn' },
    copyWords: 'Chép chữ',
    copyBoth: 'Chép số và chữ',
    copyMoney: 'Chép dòng “Bằng chữ”',
    both: (figures: string, words: string) => `${figures} (bằng chữ: ${words})`,
    insert: 'Chèn vào văn bản',
  },
} as const;
