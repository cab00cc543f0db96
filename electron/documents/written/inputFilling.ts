import { isIsoDay, partsOf } from '../../domain/calendar';
import { formatCount } from '../../domain/numbers';
import {
  conditionOf,
  type InputType,
  type WrittenInput,
  type WrittenValues,
} from '../../domain/template/writtenTemplate';
import { bodyBlocks, plainBlocks } from '../body/bodyBlocks';
import type { FittingKit } from '../body/fitTables';
import type { Filling } from '../fillTemplate';
import { type Block, paragraph } from '../model';
import { longDate } from '../officialText';
import { bare } from '../parts/bare';
import { annexFillings } from './annexes';
import { withWeekday } from './writtenScope';

/** Room for what has not been typed yet, to be seen on the page and filled in by hand. */
export const DOTS = '…………';
const DOTTED_DAY = 'ngày …… tháng …… năm ……';
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** What the text of an input is laid out with. */
export interface TypedKit extends FittingKit {
  /** Annexes that the paper has besides the typed ones, behind them. */
  readonly moreAnnexes: number;
}

/** What one input gives to the template. */
type InputReader = (input: WrittenInput, value: string, kit: TypedKit) => Filling;

const field = (input: WrittenInput, text: string): Filling => ({ fields: { [input.key]: text } });
const slot = (input: WrittenInput, blocks: readonly Block[]): Filling => ({
  fields: {},
  slots: { [input.key]: blocks.length > 0 || !input.isRequired ? blocks : [paragraph(DOTS)] },
});

const READERS: Readonly<Record<InputType, InputReader>> = {
  line: (input, value) => {
    const text = input.isCapital === true ? value.toLocaleUpperCase('vi') : value;
    return field(input, bareEnd(text) || (input.isRequired ? DOTS : ''));
  },
  number: (input, value) => field(input, /^\d+$/.test(value) ? formatCount(Number(value)) : value || DOTS),
  time: (input, value) => field(input, clockWords(value)),
  day: (input, value) => ({
    fields: { [input.key]: dayWords(value), [withWeekday(input.key)]: dayWithWeekday(value) },
  }),
  text: (input, value) => slot(input, plainBlocks(value)),
  body: (input, value, kit) => slot(input, bodyBlocks(value, kit)),
  bases: (input, value) => slot(input, basesBlocks(value)),
  list: (input, value) => {
    const items = lines(value);
    return {
      fields: {},
      lists: { [input.key]: itemFillings(items.length === 0 && input.isRequired ? [DOTS] : items) },
    };
  },
  annexes: (input, value, kit) => ({ fields: {}, lists: { [input.key]: annexFillings(value, kit.moreAnnexes, kit) } }),
};

/** Everything that was typed, for the template. Values of keys that are no input are left alone. */
export function inputFilling(inputs: readonly WrittenInput[], values: WrittenValues, kit: TypedKit): Filling {
  const fillings = inputs.map((input) => READERS[input.type](input, typedFor(input, values), kit));
  return {
    fields: Object.assign({}, ...fillings.map(({ fields }) => fields)),
    conditions: Object.fromEntries(inputs.map((input) => [conditionOf(input.key), typedFor(input, values) !== ''])),
    lists: Object.assign({}, ...fillings.map(({ lists }) => lists ?? {})),
    slots: Object.assign({}, ...fillings.map(({ slots }) => slots ?? {})),
  };
}

function typedFor({ key }: WrittenInput, values: WrittenValues): string {
  return (values[key] ?? '').normalize('NFC').trim();
}

/** Items of a list, each with its number and the mark behind it: ";", after the last one ".". */
export function itemFillings(items: readonly string[]): readonly Filling[] {
  return items.map((item, index) => ({
    fields: { item: bare(item), ordinal: String(index + 1), mark: index === items.length - 1 ? '.' : ';' },
  }));
}

function lines(value: string): readonly string[] {
  return value.split(/\r\n|[\r\n]/).filter((line) => bare(line) !== '');
}

/** The template ends the sentence. */
function bareEnd(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/(\.\/)?[.;,]+$/, '');
}

/** One a line, each ended by ";", the last by "." (Phụ lục I, II.6.a). */
function basesBlocks(value: string): readonly Block[] {
  const bases = lines(value).map((line) => bare(line.replace(/\s+/g, ' ')));
  if (bases.length === 0) return [];
  return [{ kind: 'bases', lines: bases.map((line, index) => `${line}${index === bases.length - 1 ? '.' : ';'}`) }];
}

/** "08h00"; what is no hour stays as it was typed. */
function clockWords(value: string): string {
  if (value === '') return '…… giờ ……';
  const [, hour, minute] = /^(\d{1,2})[:hH](\d{2})$/.exec(value) ?? [];
  return hour === undefined ? value : `${hour.padStart(2, '0')}h${minute}`;
}

function dayWords(value: string): string {
  if (value === '') return DOTTED_DAY;
  return isIsoDay(value) ? longDate(partsOf(value)) : value;
}

function dayWithWeekday(value: string): string {
  if (!isIsoDay(value)) return dayWords(value);
  return `${WEEKDAYS[new Date(`${value}T00:00:00Z`).getUTCDay()]}, ${dayWords(value)}`;
}
