import { formatCount } from '../domain/numbers';
import { type SeriesPoint, type Suspicion, type SuspicionKind, USUAL_RULES } from '../domain/suspicious/suspicion';
import { periodName } from './periodText';

/** Names the sentence needs. */
export interface SuspicionNames {
  readonly unit: string;
  /** null: every figure of the report. */
  readonly field: string | null;
}

const SENTENCES: Readonly<Record<SuspicionKind, (found: Suspicion, names: SuspicionNames) => string>> = {
  fell: ({ points }, { unit, field }) =>
    `${unit}: “${field}” là số lũy kế nhưng giảm từ ${pair(points)}. Đề nghị đơn vị kiểm tra và giải thích hoặc báo cáo lại.`,
  jump: ({ points, usualChange }, { unit, field }) =>
    `${unit}: “${field}” thay đổi từ ${pair(points)}, trong khi mức thay đổi thường có của đơn vị là ${formatCount(usualChange ?? 0)} mỗi kỳ. Đề nghị đơn vị kiểm tra lại số liệu.`,
  copied: ({ period }, { unit }) =>
    `${unit}: mọi số liệu ${periodName(period)} giống hệt kỳ trước đó. Đề nghị đơn vị cho biết đây là số mới hay gửi lại báo cáo cũ.`,
  relisted: ({ points, period }, { unit }) =>
    `${unit}: cả ${formatCount(points.at(-1)?.value ?? 0)} người trong danh sách ${periodName(period)} đều đã có ở các danh sách gửi trước đó. Đề nghị đơn vị cho biết có gửi lại danh sách cũ không.`,
  flat: ({ points, period }, { unit, field }) =>
    `${unit}: “${field}” giữ nguyên ${formatCount(points.at(-1)?.value ?? 0)} trong ${points.length} kỳ liền, đến ${periodName(period)}, trong khi các đơn vị khác có thay đổi. Đề nghị đơn vị kiểm tra lại.`,
  tens: ({ points, period }, { unit, field }) =>
    `${unit}: “${field}” của ${points.length} kỳ liền, đến ${periodName(period)}, đều là số tròn chục (${points.map(({ value }) => formatCount(value)).join('; ')}). Đề nghị đơn vị cho biết đây là số đếm hay số ước.`,
};

function pair([before, now]: readonly SeriesPoint[]): string {
  if (before === undefined || now === undefined) return '';
  return `${formatCount(before.value)} (${periodName(before.period)}) thành ${formatCount(now.value)} (${periodName(now.period)})`;
}

/** Sentences about odd series, each to be forwarded to the unit as it stands. */
export const suspicionText = {
  message: (found: Suspicion, names: SuspicionNames): string => SENTENCES[found.kind](found, names),
  none: 'Chưa thấy dãy số nào bất thường.',
  /** By which rules, with their numbers. */
  rules: `Đứng yên: từ ${USUAL_RULES.flatPeriods} kỳ liền cùng một số. Đột biến: từ ${USUAL_RULES.jumpFactor} lần mức thay đổi thường có của chính đơn vị và từ ${USUAL_RULES.jumpLeast} trở lên. Tròn chục: từ ${USUAL_RULES.tensPeriods} số khác nhau liền nhau. Danh sách cũ: từ ${USUAL_RULES.relistedPeople} người, không ai mới. Đây là điều cần hỏi lại, không phải kết luận.`,
} as const;
