import type { InputType } from '../../domain/template/writtenTemplate';
import type { WordRows } from './words';

/** What every paper that is typed in the app may name. */
export const WRITTEN_FIELD_WORDS: WordRows = {
  issuerCapitals: ['cơ quan ban hành viết hoa', 'các dòng tên cơ quan, chữ in hoa'],
  areaWord: ['từ chỉ địa bàn', 'như “trên địa bàn phường”'],
  placeOfIssue: ['địa danh', 'nơi ban hành văn bản'],
  contact: ['liên hệ', 'đầu mối liên hệ của cơ quan', 'hasContact'],
  kindName: ['tên loại văn bản', 'Báo cáo, Kế hoạch …'],
  subject: ['trích yếu', 'chữ thường, không có “V/v” hay “Về việc”'],
  abstract: ['trích yếu viết hoa chữ đầu', 'dưới tên loại'],
  aboutAbstract: ['trích yếu có “Về việc”', 'dưới tên loại của quyết định, chỉ thị'],
  typeTitle: ['tên loại in hoa', 'BÁO CÁO, KẾ HOẠCH …'],
  reference: ['kèm theo văn bản nào', 'dòng “(Kèm theo …)” của phụ lục'],
  addressee: ['nơi kính gửi', 'mọi nơi, cách nhau bằng dấu phẩy'],
  campaignName: ['tên đợt', 'tên đợt báo cáo theo văn bản chỉ đạo', 'hasDirective'],
  citation: ['văn bản chỉ đạo', 'loại, số, ngày, cơ quan ban hành và trích yếu', 'hasDirective'],
};

export const WRITTEN_CONDITION_WORDS: WordRows = {
  hasSubject: ['đã có trích yếu', ''],
  hasContact: ['cơ quan có khai đầu mối liên hệ', ''],
  hasDirective: ['văn bản gắn với một văn bản chỉ đạo', ''],
  hasAddressees: ['có nơi kính gửi', ''],
  hasOneAddressee: ['kính gửi một nơi', 'hoặc chưa chọn nơi nào'],
  hasManyAddressees: ['kính gửi nhiều nơi', ''],
  isEnacting: ['trích yếu bắt đầu bằng “ban hành” hoặc “phê duyệt”', ''],
  isDirect: ['trích yếu không bắt đầu bằng “ban hành”, “phê duyệt”', ''],
};

export const WRITTEN_SLOT_WORDS: WordRows = {
  addressees: ['Kính gửi', 'các nơi nhận chính'],
  closing: ['Nơi nhận và chữ ký', 'nơi nhận, dòng lưu, quyền hạn, chức vụ và họ tên người ký'],
  minutesClosing: ['Nơi nhận và hai chữ ký', 'thư ký và chủ tọa cùng ký biên bản'],
  jointSigners: ['Hai chữ ký cạnh nhau', 'hai người cùng ký, phía trên phần nơi nhận và chữ ký của người đứng đầu'],
  partiesClosing: ['Nơi nhận và chữ ký hai bên', 'đại diện Bên A và Bên B cùng ký'],
  annexBody: ['nội dung phụ lục', 'chữ và bảng đã nhập'],
};

export const WRITTEN_ITEM_WORDS: WordRows = {
  item: ['mục', 'một dòng đã nhập'],
  ordinal: ['số thứ tự', '1, 2, 3 …'],
  mark: ['dấu cuối dòng', '“;” giữa danh sách, “.” ở dòng cuối'],
  annexLabel: ['tên phụ lục', '“Phụ lục”, có số La Mã khi có từ hai phụ lục'],
  annexTitle: ['tiêu đề phụ lục', 'dòng dưới chữ “Phụ lục” đã nhập'],
};

/** Words made from the label of an input. */
export const inputWords = {
  field: (label: string): readonly [string, string] => [label, 'ô nhập của văn bản này'],
  day: (label: string): readonly [string, string] => [`${label}, có thứ`, '“thứ Năm, ngày 05 tháng 02 năm 2026”'],
  condition: (label: string): readonly [string, string] => [`có nhập “${label}”`, ''],
  slot: (label: string): readonly [string, string] => [label, 'đoạn văn đã nhập vào ô này'],
  list: (label: string): readonly [string, string] => [`từng dòng của “${label}”`, 'mỗi dòng đã nhập một lần'],
  annexes: (label: string): readonly [string, string] => [`từng phụ lục đã nhập ở “${label}”`, ''],
  addressees: ['từng nơi kính gửi', ''] as readonly [string, string],
  /** A label that is a field's name already. */
  own: (label: string) => `${label} (ô nhập)`,
} as const;

/** Stands in the place of what has not been typed when a template is tried. */
export const sampleInputs: Readonly<Record<InputType, (label: string) => string>> = {
  line: (label) => `[${label}]`,
  text: (label) => `[${label}: đoạn thứ nhất].\n[${label}: đoạn thứ hai].`,
  body: (label) =>
    `[${label}: đoạn mở đầu].\n1. [Nội dung thứ nhất].\na) [Ý thứ nhất];\nb) [Ý thứ hai].\n2. [Nội dung thứ hai].`,
  bases: () => 'Căn cứ Luật Tổ chức chính quyền địa phương\nTheo đề nghị của Văn phòng',
  list: () => '[Mục thứ nhất]\n[Mục thứ hai]',
  day: () => '2026-02-05',
  time: () => '08:00',
  number: () => '12',
  annexes: () => '',
};

export const samplePaper = {
  subject: 'triển khai công tác năm 2026',
  addressees: ['Các phòng chuyên môn', 'Văn phòng HĐND và UBND'],
  recipients: ['Các tổ dân phố'],
} as const;
