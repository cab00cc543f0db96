/** Kinds of administrative papers with their abbreviations: NĐ 30/2020/NĐ-CP, Phụ lục III.I; those of the Party besides. */
export interface PaperKind {
  readonly name: string;
  readonly abbreviations: readonly string[];
}

const TABLE: readonly (readonly [name: string, ...abbreviations: string[]])[] = [
  ['Công văn', 'CV'],
  ['Chỉ thị', 'CT'],
  ['Kế hoạch', 'KH'],
  ['Thông báo', 'TB'],
  ['Báo cáo', 'BC'],
  ['Quyết định', 'QĐ'],
  ['Tờ trình', 'TTr'],
  ['Nghị quyết', 'NQ'],
  ['Hướng dẫn', 'HD'],
  ['Công điện', 'CĐ'],
  ['Chương trình', 'CTr', 'CTrHĐ'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Biên bản', 'BB'],
  ['Giấy mời', 'GM'],
  ['Kết luận', 'KL'],
  ['Thông tri', 'TT-TU'],
];

export const PAPER_KINDS: readonly PaperKind[] = TABLE.map(([name, ...abbreviations]) => ({ name, abbreviations }));

/** Kinds that are cited but are no administrative papers; longest first where one begins another. */
export const CITED_KINDS: readonly string[] = [
  'Thông báo kết luận',
  'Thông tư liên tịch',
  'Bộ luật',
  'Nghị định',
  'Thông tư',
  'Pháp lệnh',
  'Luật',
  ...PAPER_KINDS.map(({ name }) => name),
];

/** null: no kind goes by the abbreviation. */
export function kindOfAbbreviation(abbreviation: string): string | null {
  return PAPER_KINDS.find(({ abbreviations }) => abbreviations.includes(abbreviation))?.name ?? null;
}
