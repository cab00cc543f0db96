import type { LocalTime } from '../domain/calendar';
import type { CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { formatCount } from '../domain/numbers';
import { hourLacks } from '../domain/summary/dataHour';
import type { HeirParts } from '../domain/summary/mergedParts';
import { choiceLines } from './choiceText';
import { momentText } from './moment';
import { partText } from './partText';

type NameOf = (unit: { readonly id: string; readonly name: string }) => string;

/** How totals cut at a data hour are made, for whoever reads them. */
export const dataHourText = {
  /** "số liệu tính đến 17h00 ngày 14/8/2021" */
  asOf: (dataHour: LocalTime) => `số liệu tính đến ${momentText(dataHour)}`,
  rule: (dataHour: LocalTime, arrivedBy: LocalTime) =>
    `Chỉ lấy số liệu tính đến ${momentText(dataHour)} của các báo cáo nhận đến ${momentText(arrivedBy)}: mỗi đơn vị lấy bản mới nhất có giờ số liệu không sau giờ này; báo cáo không ghi giờ số liệu hoặc chỉ có số liệu của giờ sau thì để ngoài tổng số và được nêu tên.`,
} as const;

/**
 * What must be said below a total: whose reports speak of no hour or of a later one, who reported
 * without a base to count on, and who is in it with what somebody
 * chose. A line each, no end mark.
 */
export function totalNotes(indicator: Pick<CompiledIndicator, 'units' | 'measure'>, nameOf: NameOf): readonly string[] {
  return [
    ...partsLines(indicator.units, nameOf),
    ...hourLines(indicator.units, nameOf),
    ...baseLines(indicator.units, nameOf),
    ...partialLines(indicator.units, nameOf),
    ...choiceLines(indicator, nameOf),
  ];
}

/** Beside a unit's figures: how the reports of the units it was made of stand to them. */
export function partsNote(parts: HeirParts): string {
  const names = (units: HeirParts['parts']) => units.map(({ name }) => name).join(', ');
  switch (parts.kind) {
    case 'merged':
      return `Gộp từ báo cáo của ${names(parts.parts)}${parts.aboveWhole === undefined ? '' : `; cần kiểm tra lại số của ${names(parts.aboveWhole)}: tử số lớn hơn mẫu số`}`;
    case 'replaced':
      return `Thay cho báo cáo riêng của ${names(parts.parts)}`;
    case 'lacking':
      return `Chưa gộp được: đã có báo cáo của ${names(parts.parts)}, chưa có của ${names(parts.lacking)}`;
  }
}

function partsLines(units: readonly CompiledUnit[], nameOf: NameOf): readonly string[] {
  const named = units.flatMap(({ unitId, unitName, parts }) =>
    parts === undefined
      ? []
      : `${nameOf({ id: unitId, name: unitName })} (${small(partsNote(renamed(parts, nameOf)))})`,
  );
  return named.length === 0
    ? []
    : [`Đơn vị mới sắp xếp trong kỳ (${formatCount(named.length)} đơn vị): ${named.join('; ')}`];
}

function renamed(parts: HeirParts, nameOf: NameOf): HeirParts {
  const all = (units: HeirParts['parts']) => units.map((unit) => ({ ...unit, name: nameOf(unit) }));
  return parts.kind === 'lacking'
    ? { ...parts, parts: all(parts.parts), lacking: all(parts.lacking) }
    : parts.kind === 'merged' && parts.aboveWhole !== undefined
      ? { ...parts, parts: all(parts.parts), aboveWhole: all(parts.aboveWhole) }
      : { ...parts, parts: all(parts.parts) };
}

/** Who sent a total that lacks some of its own units: x of y here is not x of y of those below. */
function partialLines(units: readonly CompiledUnit[], nameOf: NameOf): readonly string[] {
  const partial = units.flatMap(({ unitId, unitName, partOf, numerator }) =>
    partOf === undefined || numerator === null ? [] : `${nameOf({ id: unitId, name: unitName })} (${partText(partOf)})`,
  );
  return partial.length === 0
    ? []
    : [
        `Số của cấp dưới chưa đủ đơn vị trực thuộc, mẫu số cũng chỉ của các đơn vị đã báo cáo (${formatCount(partial.length)} đơn vị): ${partial.join('; ')}`,
      ];
}

function small(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}

function hourLines(units: readonly CompiledUnit[], nameOf: NameOf): readonly string[] {
  const { later, unstated } = hourLacks(units);
  const named = ({ unitId, unitName }: CompiledUnit) => nameOf({ id: unitId, name: unitName });
  const line = (count: number, what: string, names: readonly string[]) =>
    count === 0 ? [] : [`${what} (${formatCount(count)} đơn vị): ${names.join('; ')}`];
  return [
    ...line(
      later.length,
      'Đã báo cáo nhưng chỉ có số liệu của giờ sau, không đưa vào tổng số',
      later.map((unit) => `${named(unit)} (${momentText(unit.hourLack.dataAsOf)})`),
    ),
    ...line(unstated.length, 'Báo cáo không ghi giờ số liệu, không đưa vào tổng số', unstated.map(named)),
  ];
}

/** A report without its base is a report: what is missing is the base, which the office enters. */
function baseLines(units: readonly CompiledUnit[], nameOf: NameOf): readonly string[] {
  const baseless = units.filter(
    ({ numerator, denominator, receivedAt }) => receivedAt !== null && numerator !== null && denominator === null,
  );
  if (baseless.length === 0) return [];
  const names = baseless.map(({ unitId, unitName, numerator }) => {
    const name = nameOf({ id: unitId, name: unitName });
    return `${name} (${formatCount(numerator ?? 0)})`;
  });
  return [
    `Đã báo cáo nhưng chưa có mẫu số (số nền) đến kỳ này, không đưa vào tổng số (${formatCount(baseless.length)} đơn vị): ${names.join('; ')}`,
  ];
}
