import type { LocalTime } from '../domain/calendar';
import { formatCount, formatScaled } from '../domain/numbers';
import { type OfficePaper, paperNumberText } from '../domain/officePaper';
import type { IndicatorDifference, MoveReason, TotalSide, UnitMove } from '../domain/summary/difference';
import type { SnapshotHead } from '../domain/summary/snapshot';
import { formatTotal } from '../domain/totalDecimals';
import { choiceText, standInCount } from './choiceText';
import { momentText } from './moment';
import { periodName } from './periodText';

/** "Lần chốt 3, bản 2" */
function name({ number, version }: Pick<SnapshotHead, 'number' | 'version'>): string {
  return version === 1 ? `Lần chốt ${number}` : `Lần chốt ${number}, bản ${version}`;
}

/** "Lần chốt 3, bản 2, số liệu nhận đến 17h00 ngày 17/8/2021" */
function frozenText(head: Pick<SnapshotHead, 'number' | 'version' | 'asOf' | 'dataHour'>): string {
  const hour = head.dataHour === null ? '' : `, tính đến ${momentText(head.dataHour)}`;
  return `${name(head)}, số liệu nhận đến ${momentText(head.asOf)}${hour}`;
}

/** Words about frozen summaries and what moved between them. */
export const snapshotText = {
  name,
  field: 'chốt số liệu tổng hợp',
  frozen: frozenText,
  now: (asOf: LocalTime) => `Số liệu hiện tại, nhận đến ${momentText(asOf)}`,
  line: (head: SnapshotHead) =>
    `- ${name(head)} [${head.id}]: số liệu nhận đến ${momentText(head.asOf)}, chốt lúc ${momentText(head.frozenAt)} bởi ${head.frozenBy}${head.reason === '' ? '' : ` (${head.reason})`}`,
  idNeeded: 'Thiếu mã lần chốt số liệu; xem bằng lệnh snapshots list.',
  none: 'Chưa chốt số liệu lần nào.',
  noSnapshot: (id: string) => `Không có lần chốt số liệu nào mang mã “${id}”.`,
  otherDirective: 'Hai lần chốt không thuộc cùng một văn bản chỉ đạo nên không so sánh được.',
  notNewest: (head: Pick<SnapshotHead, 'number' | 'version'>) =>
    `${name(head)} đã được lập lại. Hãy lập lại từ bản mới nhất.`,
  otherPeriod: (head: Pick<SnapshotHead, 'number' | 'version'>, was: string, is: string) =>
    `${name(head)} là số liệu ${was}, còn số liệu định chốt là số liệu ${is}. Bản lập lại phải cùng kỳ: hãy xem số liệu ${was} rồi chốt, hoặc chốt thành lần mới.`,
  /** Of a summary just frozen. */
  unchanged: (head: Pick<SnapshotHead, 'number' | 'version'>) =>
    `Số liệu không có gì thay đổi so với ${name(head)}, cùng giờ.`,
  changed: (head: Pick<SnapshotHead, 'number' | 'version'>) =>
    `${name(head)} trong dữ liệu không còn đúng như lúc chốt (mã kiểm tra khác) nên không dùng được. Hãy khôi phục từ bản sao lưu.`,
  /** "05/BC-UBND" or "bản thảo: …"; what became of its number is said. */
  paper: (paper: Pick<OfficePaper, 'number' | 'numberSuffix' | 'code' | 'status' | 'subject'>) => {
    if (paper.number === null) return `bản thảo “${paper.subject}”`;
    const gone = { cancelled: ' (đã hủy số)', recalled: ' (đã thu hồi)' } as const;
    return `${paperNumberText(paper)}${paper.status in gone ? gone[paper.status as keyof typeof gone] : ''}`;
  },
  madeFrom: (head: Pick<SnapshotHead, 'number' | 'version' | 'asOf' | 'dataHour'>) => `Lập từ ${frozenText(head)}`,
  replaces: (
    number: string,
    before: Pick<SnapshotHead, 'number' | 'version'>,
    now: Pick<SnapshotHead, 'number' | 'version'>,
  ) =>
    `${name(before)} đã ra Báo cáo số ${number}. ${name(now)} đổi số liệu đã báo cáo, nên phải ban hành báo cáo thay thế (Nghị định 30/2020/NĐ-CP, Điều 18). Lấy số thì báo cáo này ghi rõ thay thế Báo cáo số ${number} và nêu số liệu thay đổi.`,
  ofOther: 'Lần chốt số liệu không thuộc văn bản chỉ đạo này.',
  noLevels: (head: Pick<SnapshotHead, 'number' | 'version'>) =>
    `${name(head)} được chốt trước khi phần mềm giữ tổng hợp theo nhóm, cấp, nên không in được phụ lục này. Hãy bỏ chọn phụ lục, hoặc chốt lần mới.`,
  nothing: 'Chưa có số liệu nào để chốt: chưa có kỳ báo cáo nào đến hạn.',
  nothingMoved: 'Không có số liệu nào thay đổi.',
} as const;

/** What moved, rate by rate: the totals, then unit by unit with the reason; no bullet marks. */
export function differenceLines(differences: readonly IndicatorDifference[]): readonly string[] {
  const moved = differences.filter(isMoved);
  return moved.length === 0 ? [snapshotText.nothingMoved] : moved.flatMap(indicatorLines);
}

/** What moved of the totals alone. */
export function movedTotals(differences: readonly IndicatorDifference[]): readonly string[] {
  return differences.filter(isMoved).map(totalLine);
}

function isMoved({ before, after, moves, isCutOtherwise }: IndicatorDifference): boolean {
  return moves.length > 0 || isCutOtherwise || JSON.stringify(before) !== JSON.stringify(after);
}

function indicatorLines(difference: IndicatorDifference): readonly string[] {
  return [totalLine(difference), ...difference.moves.map((move) => `  + ${moveText(move, difference.measure)}`)];
}

/** "tỷ lệ cài đặt: từ 40% (…) thành 43% (…)" */
export function totalLine({ label, measure, before, after, isCutOtherwise }: IndicatorDifference): string {
  const cut = isCutOtherwise ? ' Cách làm tròn hai lần khác nhau.' : '';
  const was = before === null ? 'chưa có' : sideText(before, measure);
  const is = after === null ? 'không còn' : sideText(after, measure);
  return `${label}: từ ${was} thành ${is}.${cut}`;
}

function sideText(
  { period, numerator, denominator, percentPrinted, reported, expected, filled, decimals }: TotalSide,
  measure: string,
) {
  const figures =
    numerator === null || denominator === null
      ? 'chưa có số liệu'
      : `${percentPrinted ?? '–'} (${formatTotal(numerator, decimals.numerator)}/${formatTotal(denominator, decimals.denominator)} ${measure})`;
  const standIns = standInCount(filled);
  const kind = period === 'once' ? '' : `, ${periodName(period)}`;
  return `${figures}${kind}, ${formatCount(reported)}/${formatCount(expected)} đơn vị có số liệu${standIns}`;
}

/** "Phường A: từ 400/1.000 thành 430/1.000 người (+30 người vào tổng số), vì …" */
export function moveText({ unitName, before, after, added, reasons }: UnitMove, measure: string): string {
  const of = ({ numerator, denominator }: UnitMove['before']) =>
    numerator === null && denominator === null
      ? 'chưa có số liệu'
      : `${numerator === null ? '–' : formatCount(numerator)}/${denominator === null ? '–' : formatCount(denominator)}`;
  const base = added.denominator === 0 ? '' : `, mẫu số ${signed(added.denominator)}`;
  const change = `${signed(added.numerator)} ${measure} vào tổng số${base}`;
  return `${unitName}: từ ${of(before)} thành ${of(after)} (${change}); ${reasons.map(reasonText).join('; ')}.`;
}

function signed(value: number): string {
  return value > 0 ? `+${formatCount(value)}` : value < 0 ? `−${formatScaled(-value, 0)}` : '0';
}

/** Why, in words. */
export function reasonText(reason: MoveReason): string {
  switch (reason.kind) {
    case 'arrived':
      return reason.isLate
        ? `báo cáo đến lúc ${momentText(reason.at)}, sau giờ chốt (tệp “${reason.fileName}”)`
        : `báo cáo đến lúc ${momentText(reason.at)} nhưng nhập vào phần mềm sau khi chốt (tệp “${reason.fileName}”)`;
    case 'newVersion':
      return `báo cáo bản ${reason.to} thay bản ${reason.from}, nhận lúc ${momentText(reason.at)} (tệp “${reason.fileName}”)`;
    case 'takenBack':
      return `báo cáo đã bị gỡ do hoàn tác (tệp “${reason.fileName}”)`;
    case 'choice':
      return `cách tính khi chưa có số liệu đổi từ “${choiceOr(reason.before)}” thành “${choiceOr(reason.after)}”`;
    case 'base':
      return `số nền đổi từ ${countOr(reason.before)} thành ${countOr(reason.after)}`;
    case 'joined':
      return 'đơn vị nay phải báo cáo';
    case 'left':
      return 'đơn vị không còn phải báo cáo';
    case 'period':
      return 'số liệu của kỳ khác';
    case 'rule':
      return 'cách lấy số liệu của chỉ tiêu thay đổi';
  }
}

const choiceOr = (choice: Parameters<typeof choiceText.name>[0] | null) =>
  choice === null ? 'không thay số' : choiceText.name(choice);
const countOr = (value: number | null) => (value === null ? 'chưa có' : formatCount(value));
