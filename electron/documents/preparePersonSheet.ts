import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalTime } from '../domain/calendar';
import { formatCount } from '../domain/numbers';
import type { OfficeProfile } from '../domain/office';
import { momentText } from '../text/moment';
import { withFittedTables } from './body/fitTables';
import { fillText } from './fillTemplate';
import { type Block, type OfficialDocument, paragraph, type Table } from './model';
import type { PaperKit } from './paperKit';
import { finished } from './parts/finished';
import { officeHead } from './parts/officeHead';

const text = z.string().min(1);
const schema = z.strictObject({
  id: text,
  source: text,
  title: text,
  typeName: text,
  abstract: z.array(text),
  opening: text,
  rowsTitle: text,
  columns: z.strictObject({ ordinal: text, list: text, unit: text, name: text, phone: text, address: text }),
  version: text,
  fieldOf: text,
  whyTitle: text,
  whyColumns: z.strictObject({ form: text, purpose: text, ground: text, until: text }),
  open: text,
  rights: z.array(text).min(1),
  contact: text,
  receiver: text,
  maker: text,
});

export type PersonSheetWords = Readonly<z.infer<typeof schema>>;

/** @throws ZodError when our own file is not as it should be, which a test sees */
export function loadPersonSheet(resourcesFolder: string): PersonSheetWords {
  return schema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'sheets', 'person.json'), 'utf8')));
}

/** One row of a list, in words. */
export interface SheetRow {
  /** "Tuần cao điểm; Mẫu 02; ngày 17/8/2021". */
  readonly list: string;
  readonly unit: string;
  readonly version: number;
  /** null: a field of the report, on no list. */
  readonly ordinal: number | null;
  readonly fullName: string;
  readonly phone: string;
  /** Address, then what the form asks besides: "Thôn 1; Số nhân khẩu: 4". */
  readonly address: string;
}

/** Why a form asks for people's data, how long that is kept and whom residents may ask; "" where nobody has written it down. */
export interface SheetReason {
  readonly form: string;
  readonly purpose: string;
  readonly ground: string;
  readonly until: string;
  readonly contact: string;
}

export interface PersonSheetInput {
  readonly office: OfficeProfile | null;
  readonly madeAt: LocalTime;
  /** Who makes the sheet; "": left to be signed. */
  readonly makerName: string;
  readonly rows: readonly SheetRow[];
  readonly reasons: readonly SheetReason[];
}

/** All that is kept of one person, to be handed to that person: no numbered paper, and nothing of it is kept. */
export function preparePersonSheet(
  input: PersonSheetInput,
  words: PersonSheetWords,
  kit: Pick<PaperKit, 'layout' | 'fonts'>,
): OfficialDocument {
  const { office, madeAt, rows, reasons, makerName } = input;
  const officeName = office?.name ?? '';
  const contact = contactOf(reasons, officeName);
  const bold = (line: string): Block => ({ kind: 'paragraph', runs: [{ text: line, bold: true }], shape: 'indented' });
  const blocks: readonly Block[] = [
    ...officeHead(office, madeAt, kit),
    { kind: 'titleBlock', typeName: words.typeName, abstractLines: words.abstract, hasRule: true },
    paragraph(fillText(words.opening, { officeName, madeAt: momentText(madeAt) }), 'indented'),
    bold(fillText(words.rowsTitle, { rows: formatCount(rows.length) })),
    rowTable(rows, words),
    bold(words.whyTitle),
    reasonTable(reasons, words),
    ...words.rights.map((line) => paragraph(line, 'indented')),
    ...(contact === '' ? [] : [paragraph(fillText(words.contact, { contact }), 'indented')]),
    {
      kind: 'minutesClosing',
      left: { titleLines: [words.receiver], name: '' },
      right: { titleLines: [words.maker], name: makerName },
      recipientsLabel: '',
      recipientLines: [],
    },
  ];
  const section = { orientation: 'portrait', restartsPageNumbers: true, blocks } as const;
  return finished({ title: words.title, issuer: officeName, sections: [withFittedTables(section, kit)] });
}

/** Whom this person may ask; by form where forms name several. Where none is named it is the office as such. */
function contactOf(reasons: readonly SheetReason[], officeName: string): string {
  const named = reasons.map(({ form, contact }) => ({ form, contact: contact.replace(/[.;\s]+$/, '') || officeName }));
  const [first = officeName, ...others] = new Set(named.map(({ contact }) => contact));
  return others.length === 0 ? first : named.map(({ form, contact }) => `${form}: ${contact}`).join('; ');
}

function rowTable(rows: readonly SheetRow[], { columns, version, fieldOf }: PersonSheetWords): Table {
  return {
    kind: 'table',
    size: 'normal',
    columns: [
      { header: columns.ordinal, widthMm: 10, align: 'center' },
      { header: columns.list, widthMm: 50, align: 'left' },
      { header: columns.unit, widthMm: 28, align: 'left' },
      { header: columns.name, widthMm: 30, align: 'left' },
      { header: columns.phone, widthMm: 24, align: 'left' },
      { header: columns.address, widthMm: 30, align: 'left' },
    ],
    rows: rows.map((row, at) => ({
      kind: 'body',
      cells: [
        { text: String(at + 1) },
        {
          text: `${row.list} (${
            row.ordinal === null
              ? fillText(fieldOf, { version: String(row.version) })
              : fillText(version, { version: String(row.version), ordinal: String(row.ordinal) })
          })`,
        },
        { text: row.unit },
        { text: row.fullName },
        { text: row.phone },
        { text: row.address },
      ],
    })),
  };
}

function reasonTable(reasons: readonly SheetReason[], { whyColumns, open }: PersonSheetWords): Table {
  const said = (value: string) => ({ text: value === '' ? open : value });
  return {
    kind: 'table',
    size: 'normal',
    columns: [
      { header: whyColumns.form, widthMm: 26, align: 'left' },
      { header: whyColumns.purpose, widthMm: 52, align: 'left' },
      { header: whyColumns.ground, widthMm: 44, align: 'left' },
      { header: whyColumns.until, widthMm: 43, align: 'left' },
    ],
    rows: reasons.map(({ form, purpose, ground, until }) => ({
      kind: 'body',
      cells: [{ text: form }, said(purpose), said(ground), said(until)],
    })),
  };
}
