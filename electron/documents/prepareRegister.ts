import { type IsoDay, partsOf } from '../domain/calendar';
import type { OfficeProfile } from '../domain/office';
import type { RegisterId } from '../domain/register';
import { dayText } from '../text/moment';
import { type OfficialDocument, paragraph, type RegisterCover, type Row, type Section, type Table } from './model';
import type { PaperKit } from './paperKit';
import { finished } from './parts/finished';
import type { RegisterForms } from './registers';

/** One line of a register, by the keys of its columns; a key left out is a blank to be filled in by hand. */
export type RegisterLine = Readonly<Record<string, string>>;

/** What one book of a register holds. */
export interface RegisterBook {
  /** First and last day, both included. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** First and last number in it; null: none. */
  readonly numbers: { readonly first: string; readonly last: string } | null;
  readonly lines: readonly RegisterLine[];
}

export interface RegisterInput {
  readonly office: OfficeProfile;
  readonly register: RegisterId;
  /** Quyển số of the first; null: left blank. */
  readonly volume: number | null;
  readonly books: readonly RegisterBook[];
}

/** A register as books, each with its cover, then the columns of the decree with their numbers (NĐ 30/2020, Phụ lục IV). */
export function prepareRegister(input: RegisterInput, { registers }: Pick<PaperKit, 'registers'>): OfficialDocument {
  const { office, register, books, volume } = input;
  return finished({
    title: formOf(registers, register).title,
    issuer: office.name,
    sections: books.flatMap((book, at) =>
      sectionsOf({ office, register, book, volume: at === 0 ? volume : null }, registers),
    ),
  });
}

type BookInput = Pick<RegisterInput, 'office' | 'register' | 'volume'> & { readonly book: RegisterBook };

function sectionsOf(input: BookInput, registers: RegisterForms): readonly Section[] {
  const { columns } = formOf(registers, input.register);
  const { lines } = input.book;
  return [
    { orientation: 'landscape', restartsPageNumbers: true, blocks: [coverOf(input, registers)] },
    {
      orientation: 'landscape',
      restartsPageNumbers: true,
      blocks: [tableOf(columns, lines), ...(lines.length === 0 ? [paragraph(registers.empty, 'centred')] : [])],
    },
  ];
}

type Form = NonNullable<RegisterForms['registers'][RegisterId]>;

/** The title and columns of one register. */
export function formOf({ registers }: RegisterForms, register: RegisterId): Form {
  const form = registers[register];
  if (form === undefined) throw new RangeError(`no register ${register}`);
  return form;
}

function coverOf({ office, register, book, volume }: BookInput, registers: RegisterForms): RegisterCover {
  const { cover } = registers;
  const form = formOf(registers, register);
  const { from, to, numbers } = book;
  const fill = (words: string, values: RegisterLine) =>
    words.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? cover.blank);
  return {
    kind: 'registerCover',
    parentLines: office.parentLines,
    issuerLines: office.issuerLines,
    title: form.title,
    lines: [
      fill(cover.year, { year: String(partsOf(to).year) }),
      fill(cover.days, { from: dayText(from), to: dayText(to) }),
      ...(form.hasNumbers ? [fill(cover.numbers, { ...numbers })] : []),
      fill(cover.volume, volume === null ? {} : { volume: String(volume).padStart(2, '0') }),
    ],
  };
}

function tableOf(columns: Form['columns'], lines: readonly RegisterLine[]): Table {
  return {
    kind: 'table',
    size: 'small',
    hasColumnNumbers: true,
    columns: columns.map(({ header, widthMm, align }) => ({ header, widthMm, align })),
    rows: lines.map((line): Row => ({ kind: 'body', cells: columns.map(({ key }) => ({ text: line[key] ?? '' })) })),
  };
}
