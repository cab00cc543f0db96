import type { CompiledIndicator, CompiledUnit } from '../domain/compilation';
import { formatCount } from '../domain/numbers';
import { chosenUnits, type FilledUnit, filledCount } from '../domain/summary/chosenUnits';
import type { CarriedFormers, JudgedChoice, MissingChoice } from '../domain/summary/missingChoice';
import { periodName } from './periodText';

type NameOf = (unit: { readonly id: string; readonly name: string }) => string;

/** Words for what the clerk lets stand for units without figures: one wording for paper, workbook, letter, screen and log. */
export const choiceText = {
  /** "lấy số ngày 16/8/2021" */
  name: (choice: MissingChoice) => {
    switch (choice.kind) {
      case 'leaveOut':
        return 'để ngoài tổng số';
      case 'zero':
        return 'tính bằng 0';
      case 'carryForward':
        return `lấy số ${periodName(choice.from)}`;
    }
  },
  fieldLabel: (unit: string, indicator: string, period: string) =>
    `cách tính khi chưa có số liệu: ${unit}, ${indicator}, ${period}`,
  noIndicator: (id: string) => `Văn bản chỉ đạo không có tỷ lệ nào mang mã “${id}”.`,
  laterPeriod: (unit: string, period: string) =>
    `${unit}: chỉ lấy được số của kỳ trước ${period}. Hãy chọn một kỳ sớm hơn.`,
  /** Of units without a report. @param hasStandIns figures stand in for some of them */
  outOfTotal: (hasStandIns: boolean) =>
    hasStandIns
      ? 'kết quả chung không có số liệu các đơn vị này gửi, chỉ có số thay thế nêu tại Mục 2'
      : 'các đơn vị này không có số liệu trong kết quả chung',
  badWay: (known: string) => `--as là một trong: ${known}.`,
  undo: 'Hoàn tác lựa chọn cho đơn vị chưa có số liệu',
  saved: (changed: number) => `Đã lưu lựa chọn cho ${formatCount(changed)} đơn vị.`,
  /** Said of a choice just saved that changes no total as things stand. */
  idle: (unit: string, way: string, standing: 'unneeded' | 'impossible') =>
    standing === 'impossible'
      ? `${unit}: ${way} không dùng được, không có số để thay, nên đơn vị vẫn ở ngoài tổng số.`
      : `${unit}: đã có số liệu của kỳ nên lựa chọn chưa dùng đến.`,
  none: 'Chưa có lựa chọn nào cho đơn vị chưa có số liệu.',
  standing: {
    used: 'đang dùng',
    unneeded: 'không còn dùng, đơn vị đã có số liệu',
    impossible: 'không dùng được, không có số để thay',
  },
} as const;

/** What stands in "Ghi chú" beside the figures of a unit that somebody chose for. */
export function choiceNote({ choice, standing, formers }: JudgedChoice): string {
  const name = choiceText.name(choice);
  switch (standing) {
    case 'used':
      return formers === undefined ? name : `${name} ${formersText(formers, ({ name: own }) => own)}`;
    case 'unneeded':
      return '';
    case 'impossible':
      return `không ${name} được`;
  }
}

/** "của 1/2 đơn vị cũ (Phường A; chưa có số của Phường B)" */
function formersText({ parts, lacking }: CarriedFormers, nameOf: NameOf): string {
  const names = (units: CarriedFormers['parts']) => units.map(nameOf).join(', ');
  const rest = lacking.length === 0 ? '' : `; chưa có số của ${names(lacking)}`;
  return `của ${formatCount(parts.length)}/${formatCount(parts.length + lacking.length)} đơn vị cũ (${names(parts)}${rest})`;
}

/** Behind the share of units with figures: " và 2 đơn vị dùng số thay thế"; "" where nothing stands in. */
export function standInShare(units: readonly CompiledUnit[]): string {
  return standInCount(filledCount(units));
}

/** The same of a number of units that is known. */
export function standInCount(filled: number): string {
  return filled === 0 ? '' : ` và ${formatCount(filled)} đơn vị dùng số thay thế`;
}

/** Who is in the total with what, and who was left out on purpose: a line for each way, no end mark. */
export function choiceLines(
  { units, measure }: Pick<CompiledIndicator, 'units' | 'measure'>,
  nameOf: NameOf,
): readonly string[] {
  const { carried, zeroed, leftOut } = chosenUnits(units);
  const named = (unit: CompiledUnit) => nameOf({ id: unit.unitId, name: unit.unitName });
  const counts = ({ numerator, denominator }: CompiledUnit) =>
    `${formatCount(numerator ?? 0)}/${formatCount(denominator ?? 0)} ${measure}`;
  const from = ({ standIn, choice }: FilledUnit) => {
    if (standIn.kind !== 'carryForward') return '';
    const formers = choice?.formers === undefined ? '' : ` ${formersText(choice.formers, nameOf)}`;
    return `${periodName(standIn.from)}${formers}: `;
  };
  const line = <Unit extends CompiledUnit>(list: readonly Unit[], what: string, say: (unit: Unit) => string) =>
    list.length === 0 ? [] : [`${what} (${formatCount(list.length)} đơn vị): ${list.map(say).join('; ')}`];
  return [
    ...line(
      carried,
      'Chưa có số liệu của kỳ, lấy số của kỳ trước đưa vào tổng số',
      (unit) => `${named(unit)} (${from(unit)}${counts(unit)})`,
    ),
    ...line(zeroed, 'Chưa có số liệu của kỳ, tính bằng 0', (unit) => `${named(unit)} (${counts(unit)})`),
    ...line(leftOut, 'Chưa có số liệu của kỳ, để ngoài tổng số', named),
  ];
}
