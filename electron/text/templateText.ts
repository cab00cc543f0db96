import type { TemplateBlock } from '../domain/template/paperTemplate';

const BLOCKS: Readonly<Record<TemplateBlock['kind'], string>> = {
  letterhead: 'phần đầu văn bản',
  title: 'tên loại và trích yếu',
  heading: 'đề mục',
  paragraph: 'đoạn văn',
  annexHead: 'tiêu đề phụ lục',
  slot: 'khối có sẵn',
  group: 'nhóm khối',
};

const MOST_QUOTED = 48;

function quoted(words: string): string {
  const text = words.trim();
  const short = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).trimEnd()}…` : text;
  return short === '' ? '' : ` “${short}”`;
}

function listed(names: readonly string[]): string {
  return names.join(', ') || 'không có gì';
}

function unknown(what: string, name: string, known: readonly string[], meant: string | null): string {
  const advice = meant === null ? '' : `, có phải "${meant}"?`;
  return `không có ${what} "${name}"${advice} (có: ${listed(known)})`;
}

/** What is wrong with a template, in parts of one Vietnamese sentence; and how its places are called. */
export const templateText = {
  odd: {
    headTwice:
      'phần đầu văn bản (Quốc hiệu, tên cơ quan) có thể in hai lần; giữ một khối, hoặc ghi “Chỉ in khi” cho khối này và “Không in khi” cùng điều kiện cho khối kia',
    signedTwice:
      'phần nơi nhận và chữ ký có thể in hai lần; giữ một khối, hoặc ghi “Chỉ in khi” cho khối này và “Không in khi” cùng điều kiện cho khối kia',
    signedAbove: 'phần nơi nhận và chữ ký đứng trên phần đầu hoặc tên loại văn bản; chuyển xuống cuối',
    headAcross:
      'văn bản có Quốc hiệu in trên khổ giấy ngang; Nghị định 30/2020/NĐ-CP dùng khổ dọc, chỉ bảng biểu mới in ngang',
  },
  blockKind: (kind: TemplateBlock['kind']) => BLOCKS[kind],
  places: {
    title: 'tên tệp văn bản',
    section: (number: number) => `phần ${number}`,
    block: (number: string, kind: TemplateBlock['kind'], text: string) =>
      `khối ${number}, ${BLOCKS[kind]}${quoted(text)}`,
    phrase: (name: string) => `cụm từ “${name}”`,
    measure: (name: string) => `số đo “${name}”`,
    column: (number: number, header: string) => `cột ${number}${quoted(header)}`,
  },
  at: (place: string, fault: string) => `${place}: ${fault}`,
  unknownField: (name: string, known: readonly string[], meant: string | null) =>
    unknown(
      'trường',
      `{${name}}`,
      known.map((one) => `{${one}}`),
      meant === null ? null : `{${meant}}`,
    ),
  unknownCondition: (name: string, known: readonly string[], meant: string | null) =>
    unknown('điều kiện', name, known, meant),
  unknownList: (name: string, known: readonly string[], meant: string | null) =>
    unknown('danh sách', name, known, meant),
  unknownSlot: (name: string, known: readonly string[], meant: string | null) => unknown('khối', name, known, meant),
  unknownColumn: (name: string, known: readonly string[]) => unknown('cột', name, known, null),
  unknownColumnCondition: (name: string, known: readonly string[]) => unknown('điều kiện cột', name, known, null),
  missing: (what: string, names: readonly string[]) => `thiếu ${what} ${listed(names)}`,
  strange: (what: string, names: readonly string[]) => `có ${what} lạ ${listed(names)}`,
  phrases: 'cụm từ',
  measures: 'số đo',
  brace: 'dấu ngoặc nhọn chưa đủ cặp; mỗi trường viết trong một cặp ngoặc',
  control: 'có ký tự điều khiển không in được; hãy xóa rồi gõ lại',
  blank: 'chưa có lời nào',
  never: 'không bao giờ in: “Chỉ in khi” và “Không in khi” cùng một điều kiện',
  repeatedInItself: (name: string) => `danh sách "${name}" đã lặp ở khối bao ngoài, không lặp lại bên trong chính nó`,
  noLetterhead: 'loại giấy tờ này không có phần đầu văn bản (Quốc hiệu, số, ký hiệu)',
  tooDeep: (most: number) => `các nhóm lồng nhau quá ${most} lớp`,
  tooMany: (most: number) => `mẫu có quá ${most} khối`,
  tooLong: (most: number) => `dài quá ${most.toLocaleString('vi')} ký tự`,
  empty: 'mẫu không có khối nào',
  twice: (name: string) => `cột "${name}" có hai lần`,
  noUnitColumn: 'bảng phải có cột đơn vị',
  measureRange: (least: string, most: string) => `phải từ ${least} đến ${most}`,
  columnRange: (least: number, most: number) => `bề rộng phải từ ${least} đến ${most} mm`,
  otherKind: (name: string) => `Đây không phải là mẫu “${name}”.`,
  /** Not refused, but said. */
  mayBeBlank: (field: string, conditions: readonly string[]) =>
    `trường {${field}} có lúc để trống; nên đặt điều kiện ${conditions.map((one) => `“${one}”`).join(' hoặc ')}`,
  without: (name: string) =>
    `mẫu không còn khối “${name}”; văn bản in ra sẽ thiếu thành phần thể thức này (Nghị định 30/2020/NĐ-CP, Điều 8)`,
} as const;
