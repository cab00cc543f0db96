import { daysBetween, type IsoDay } from '../domain/calendar';
import { type Forecast, printGain } from '../domain/forecast';
import type { Milestone, PaceStart } from '../domain/milestones';
import { formatCount } from '../domain/numbers';
import type { QuotedView } from '../domain/quotedView';
import type { ShortfallSum } from '../domain/shortfallSum';
import type { MilestoneForecast, TargetView } from '../domain/targetView';
import { standInCount } from './choiceText';
import { dayText, momentText } from './moment';

/** The targets of a campaign in lines, for the console. */
export function targetLines(view: TargetView): readonly string[] {
  const lines = [
    ...(view.isOfNobody ? ['  Không đơn vị nào của nhóm tính chỉ tiêu phải gửi biểu có số liệu này'] : []),
    ...(view.standIns === 0 || view.figuresOn === null ? [] : [`  ${withStandIns(view.standIns)}`]),
    ...view.milestones.map((milestone) => `  ${milestoneText(milestone, view.measure)}`),
    ...(view.shortfallSum === null ? [] : [`  ${shortfallSumText(view.shortfallSum)}`]),
    ...(view.figuresOn === null ? [] : view.forecasts.map((one) => `  ${milestoneForecast(one, view)}`)),
    ...(view.quoted === null ? [] : quotedLines(view.quoted, view.measure)),
  ];
  return lines.length === 0 ? [] : [`Chỉ tiêu: ${view.label}`, ...lines];
}

function withStandIns(standIns: number): string {
  return `Các mốc tính từ tổng số ở trên, gồm cả ${formatCount(standIns)} đơn vị dùng số thay thế; dự báo chỉ dựa trên số đơn vị tự báo cáo`;
}

/** "Dự báo mốc 60% (hạn 20/8/2021): đạt vào ngày 22/8/2021, sau hạn 2 ngày, nếu giữ …". */
function milestoneForecast(
  { targetId, forecast, units, isOfSome }: MilestoneForecast,
  { milestones, measure }: TargetView,
): string {
  const milestone = milestones.find((one) => one.targetId === targetId);
  const deadline = milestone?.deadline ?? null;
  const head = `Dự báo mốc ${milestone?.requiredPrinted ?? ''}${deadline === null ? '' : ` (hạn ${dayText(deadline)})`}`;
  if (forecast.kind === 'met' && units !== null)
    return `${head}: ${units} đơn vị có đủ số liệu đã đạt, chưa dự báo được cho cả các đơn vị khác`;
  const text = forecastText(forecast, measure, deadline);
  if (units === null || units === 0 || !('basis' in forecast)) return `${head}: ${text}`;
  return isOfSome
    ? `${head}: chưa dự báo được cho chung; riêng ${units} đơn vị có số liệu cả ngày đầu và ngày cuối: ${text}`
    : `${head}: ${text}; tính trên ${units} đơn vị có số liệu cả ngày đầu và ngày cuối`;
}

/** Why the column of shortfalls does not add up to the total's. */
function shortfallSumText({ sum, total, hasSurplus }: ShortfallSum): string {
  const beyond = hasSurplus ? 'phần vượt của đơn vị đã đạt được tính vào số chung và ' : '';
  return `Số còn thiếu của các đơn vị cộng lại là ${formatCount(sum)}, khác số thiếu chung ${formatCount(total)}, vì ${beyond}số của mỗi đơn vị được làm tròn lên`;
}

function quotedLines(quoted: QuotedView, measure: string): readonly string[] {
  const { printed, counts, rounded, truncated, printedAs, asOf, milestones } = quoted;
  const how = {
    round: 'là số làm tròn',
    truncate: `là số cắt bỏ phần lẻ (làm tròn là ${rounded})`,
    both: 'đúng với số đếm',
    neither: `không khớp số đếm (làm tròn ${rounded}, cắt bỏ ${truncated})`,
  } as const;
  const check = printedAs === null ? '' : ` ${how[printedAs]}`;
  const count =
    counts === null ? '' : ` (${formatCount(counts.numerator)}/${formatCount(counts.denominator)} ${measure})`;
  return [
    `  Văn bản nêu ${printed}${count} lúc ${momentText(asOf)}${check}`,
    ...milestones.map((milestone) => `    ${milestoneText(milestone, measure)}`),
  ];
}

/** "Mốc 60% đến 20/8/2021: cần 2,86 điểm % mỗi ngày trong 6 ngày, tính từ 42,85% ngày 14/8/2021". */
export function milestoneText(milestone: Milestone, measure: string): string {
  const { requiredPrinted, deadline, closing, outcome } = milestone;
  const head = `Mốc ${requiredPrinted}${deadline === null ? ' (không có hạn)' : ` đến ${dayText(deadline)}`}`;
  if (outcome === 'unknown' && closing !== null)
    return `${head}: đã qua, không có số liệu của ngày chốt; gần nhất là ${closing.printed} ngày ${dayText(closing.day)}`;
  if (closing !== null) return `${head}: ${closingText(closing, measure)}`;
  if (outcome === 'unknown') return `${head}: đã qua, không có số liệu để kết luận`;
  if (outcome === 'met') return `${head}: đã đạt`;
  const parts = [peopleText(milestone, measure), paceText(milestone, measure)].filter((part) => part !== '');
  return `${head}: ${parts.length === 0 ? 'chưa tính được' : parts.join('; ')}`;
}

function closingText(
  { day, printed, isMet, pointsShort, shortfall, coverage }: NonNullable<Milestone['closing']>,
  measure: string,
) {
  const isOfSome = coverage !== null && coverage.reported < coverage.expected;
  const of = isOfSome
    ? ` của ${coverage.reported}/${coverage.expected} đơn vị${standInCount(coverage.standIns ?? 0)}`
    : '';
  if (isMet) return `đạt, chốt ${printed} theo số liệu ngày ${dayText(day)}${of}`;
  const people = shortfall === null ? '' : `, thiếu ${formatCount(shortfall)} ${measure}`;
  return `không đạt, chốt ${printed} theo số liệu ngày ${dayText(day)}${of} (thiếu ${pointsShort} điểm %${people})`;
}

function peopleText({ needed, shortfall }: Milestone, measure: string): string {
  if (needed === null || shortfall === null) return '';
  return `cần ${formatCount(needed)} ${measure}, còn thiếu ${formatCount(shortfall)}`;
}

function paceText({ start, days, pointsPerDayPrinted, perDay }: Milestone, measure: string): string {
  if (start === null || days === null || pointsPerDayPrinted === null) return '';
  const people = perDay === null ? '' : `, tức ${formatCount(perDay)} ${measure}`;
  return `mỗi ngày cần ${pointsPerDayPrinted} điểm %${people} ${paceBasis(start, days)}`;
}

/** What a pace is counted from: "trong 10 ngày, nếu đạt 60% ngày 20/8/2021". */
export function paceBasis({ kind, printed, day }: PaceStart, days: number): string {
  const from = kind === 'milestone' ? `nếu đạt ${printed} ngày` : `tính từ ${printed} ngày`;
  return `trong ${days} ngày, ${from} ${dayText(day)}`;
}

/** When the target would be reached, with what it stands on; "không đủ số liệu" rather than a guess. */
function forecastText(forecast: Forecast, measure: string, deadline: IsoDay | null): string {
  switch (forecast.kind) {
    case 'met':
      return 'đã đạt';
    case 'notEnough':
      return 'không đủ số liệu (cần ít nhất 3 kỳ có số liệu; báo cáo hằng ngày thì trong 7 ngày gần nhất)';
    case 'stalled':
      return `không tăng ${basisText(forecast.basis)} nên không dự báo được ngày đạt`;
    case 'far':
      return `theo mức tăng ${basisText(forecast.basis)} thì hơn một năm nữa mới đạt`;
    case 'day': {
      const gain = printGain(forecast.gainPerDayHundredths);
      return `đạt vào ngày ${dayText(forecast.day)}${lateText(deadline, forecast.day)} nếu giữ mức tăng bình quân ${gain} ${measure}/ngày ${basisText(forecast.basis)}`;
    }
  }
}

function lateText(deadline: IsoDay | null, day: IsoDay): string {
  const days = deadline === null ? 0 : daysBetween(deadline, day);
  return days > 0 ? `, sau hạn ${formatCount(days)} ngày,` : '';
}

function basisText({ from, to, points }: { from: { day: IsoDay }; to: { day: IsoDay }; points: number }): string {
  return `từ ${dayText(from.day)} đến ${dayText(to.day)} (${points} kỳ có số liệu)`;
}
