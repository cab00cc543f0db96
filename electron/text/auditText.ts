import {
  type AuditedMeaning,
  type AuditedPercent,
  type AuditRemark,
  type AuditRemarkCode,
  type AuditVerdict,
  outcomeOf,
  type UncheckedReason,
} from '../domain/percentAudit/audited';

const VERDICTS: Readonly<Record<AuditVerdict, string>> = {
  exact: 'đúng, không phải làm tròn',
  either: 'đúng; làm tròn hay cắt bỏ phần lẻ đều như vậy',
  rounded: 'đúng, làm tròn',
  truncated: 'đúng, cắt bỏ phần lẻ',
  holds: 'đúng với số tính lại',
  raised: 'làm tròn lên',
  opposite: 'ngược chiều tăng, giảm',
  wrong: 'không khớp',
  unchecked: 'không có số để tính lại',
};

const REASONS: Readonly<Record<UncheckedReason, string>> = {
  noCounts: 'không có số để tính lại',
  wish: 'chỉ tiêu, mức phấn đấu: không có số để tính lại',
  range: 'một khoảng tỷ lệ, không tính lại được từ hai con số',
  unclear: 'chưa kiểm tra: không rõ tỷ lệ tính từ hai con số nào',
  bodies: 'chưa kiểm tra: số đi kèm là số đơn vị, không phải số của tỷ lệ này',
  noEarlier: 'chưa kiểm tra: không thấy số của kỳ trước',
  short: 'chưa kiểm tra: các số đi kèm đã làm tròn, tỷ lệ có thể đúng',
  zeroBase: 'không tính được: mẫu số bằng 0',
  noRates: 'chưa kiểm tra: không thấy hai tỷ lệ để trừ',
  blank: 'chưa kiểm tra: ô số bỏ trống',
  noColumns: 'chưa kiểm tra: không rõ tính từ hai cột nào',
};

const REMARKS: Readonly<Record<AuditRemarkCode, (read: string, other: string) => string>> = {
  mixedRules: (read, other) =>
    `“${other}” được làm tròn còn “${read}” bị cắt bỏ phần lẻ; trong một văn bản hãy dùng thống nhất một cách.`,
  mixedBases: (read, other) =>
    `Văn bản dùng hai mẫu số khác nhau: “${other}” và “${read}”; không cộng, không so hai tỷ lệ này với nhau.`,
  averaged: (read, other) =>
    `“${read}” là trung bình cộng của ${other} tỷ lệ; tỷ lệ chung phải tính lại từ tổng các tử số và tổng các mẫu số.`,
  pointsCalledPercent: (read) =>
    `“${read}” là chênh lệch giữa hai tỷ lệ, phải ghi là điểm phần trăm; “%” ở đây sẽ bị hiểu là tốc độ tăng, giảm.`,
  aboveWhole: (read, other) =>
    `“${read}”: tử số lớn hơn mẫu số (${other}); hãy xem lại nếu đây không phải mức thực hiện so với kế hoạch.`,
  notWhole: (read, other) =>
    `“${read}” làm tròn từ ${other}, thực ra chưa tròn; hãy ghi thêm chữ số thập phân hoặc ghi rõ hai con số.`,
  direction: (read, other) =>
    `“${read}”: hai con số cho thấy ${other === 'up' ? 'tăng' : 'giảm'}, ngược với chữ đi kèm. Hãy xem lại chữ hoặc số.`,
};

/** Sentences about percentages that were recomputed. */
export const auditText = {
  verdict: ({ verdict, reason }: Pick<AuditedPercent, 'verdict' | 'reason'>): string =>
    reason === null ? VERDICTS[verdict] : REASONS[reason],
  /** What is wrong and what to do; null: nothing is. */
  message: (percent: AuditedPercent): string | null => {
    const { verdict, printed, counts, rounded, truncated, elsewhere, meaning } = percent;
    if (counts === null || outcomeOf(percent) !== 'wrong') return null;
    const { numerator, denominator } = counts;
    const joint = jointOf(meaning);
    const right = rounded === truncated ? `${rounded}` : `${rounded} (làm tròn) hoặc ${truncated} (cắt bỏ phần lẻ)`;
    const hint =
      elsewhere === null
        ? ''
        : ` “${printed}” lại khớp với ${elsewhere.numerator}/${elsewhere.denominator}: có thể lẫn mẫu số.`;
    if (verdict === 'opposite')
      return `“${printed}” đúng về độ lớn nhưng ngược chiều tăng, giảm: số trước là ${denominator}, số sau là ${numerator}. Hãy xem lại chữ hoặc số.`;
    return verdict === 'raised'
      ? `“${printed}” được làm tròn lên: từ ${numerator}${joint}${denominator} tính lại được ${right}.`
      : `“${printed}” không khớp với ${numerator}${joint}${denominator}: tính lại được ${right}. Hãy hỏi lại nơi cung cấp số liệu.${hint}`;
  },
  remark: ({ code, read, other }: AuditRemark) => REMARKS[code](read, other ?? ''),
  summary: ({ all, right, wrong, unchecked }: Record<'all' | 'right' | 'wrong' | 'unchecked', number>) =>
    all === 0
      ? 'Không thấy tỷ lệ phần trăm nào.'
      : `${all} tỷ lệ: ${right} đúng, ${wrong} không khớp, ${unchecked} chưa kiểm tra được.`,
  counts: ({ counts, meaning }: AuditedPercent) =>
    counts === null ? '' : `${counts.numerator}${jointOf(meaning)}${counts.denominator}`,
  empty: 'Chưa có chữ nào để soát. Hãy dán đoạn văn có tỷ lệ phần trăm vào ô.',
  pasted: 'đoạn vừa dán',
  columns: ['Tỷ lệ', 'Tính từ', 'Kết quả', 'Tính lại'] as const,
} as const;

function jointOf(meaning: AuditedMeaning): string {
  return meaning === 'share' || meaning === 'excess' || meaning === 'times' ? '/' : ' so với ';
}
