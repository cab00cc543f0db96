import type { IncomingPaper } from './incomingPaper';
import { formatPaperNumber } from './numbering/series';
import type { OfficePaper, Urgency } from './officePaper';

/** What both records begin with, in their order. */
const COMMON_FIELDS = {
  OrganId: 13,
  FileCatalog: 4,
  FileNotation: 20,
  DocOrdinal: 3,
  TypeName: 100,
  CodeNumber: 11,
  CodeNotation: 30,
  IssuedDate: null,
  OrganName: 200,
  Subject: 500,
  Language: 30,
  PageAmount: 3,
  Description: 500,
} as const;

/**
 * The fields by which records are handed to other systems (NĐ 30/2020, Phụ lục VI, phần II): their names and how many
 * characters each takes; null: a day or a long text.
 */
export const RECORD_FIELDS = {
  outgoing: {
    ...COMMON_FIELDS,
    Position: 100,
    FullName: 50,
    ToOrganId: 13,
    ToOrganName: 200,
    Priority: 1,
    IssuedAmount: 3,
    DueDate: null,
  },
  incoming: {
    ...COMMON_FIELDS,
    ArrivalDate: null,
    ArrivalNumber: 10,
    Position: 100,
    FullName: 50,
    Priority: 1,
    ToPlaces: 1_000,
    TraceHeaderList: null,
    DueDate: null,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number | null>>>>;

export type RecordFlow = keyof typeof RECORD_FIELDS;
export type FieldOf<F extends RecordFlow> = keyof (typeof RECORD_FIELDS)[F];
export type FieldRecord<F extends RecordFlow> = Readonly<Record<FieldOf<F>, string>>;

/** A value that is longer than its field takes. It is cut in the record, and told. */
export interface CutField {
  readonly field: string;
  /** As it was. */
  readonly value: string;
  readonly most: number;
}

const LANGUAGE = 'Tiếng Việt';
const PRIORITIES: Readonly<Record<Urgency, string>> = { urgent: '1', veryUrgent: '2', express: '3' };
const USUAL_PRIORITY = '0';

/** What is the same on every record of an office. */
export interface RecordNames {
  /** Mã định danh of the office; "": not given. */
  readonly organId: string;
  readonly office: string;
  /** Name of a kind: "Công văn". */
  kind(id: string): string;
}

/** What a record says that does not stand in the paper itself. */
export interface SaidOfRecord {
  /** Its place in its file (hồ sơ); "" when it lies in none. */
  readonly ordinal: string;
  /** What was noted, and that it was cancelled or recalled. */
  readonly description: string;
}

/** A paper that went out, by the names of Phụ lục VI; `recipients`: whom it goes to, in one line. */
export function outgoingRecord(
  paper: OfficePaper,
  { recipients, ordinal, description }: SaidOfRecord & { readonly recipients: string },
  { organId, office, kind }: RecordNames,
): FieldRecord<'outgoing'> {
  return {
    OrganId: organId,
    FileCatalog: paper.year === null ? '' : String(paper.year),
    FileNotation: paper.fileCode,
    DocOrdinal: ordinal,
    TypeName: kind(paper.kindId),
    CodeNumber: paper.number === null ? '' : formatPaperNumber({ number: paper.number, suffix: paper.numberSuffix }),
    CodeNotation: paper.code,
    IssuedDate: paper.issuedOn ?? '',
    OrganName: office,
    Subject: paper.subject,
    Language: LANGUAGE,
    PageAmount: paper.pages === null ? '' : String(paper.pages),
    Description: description,
    Position: paper.authorityLines.join(', '),
    FullName: paper.signerName,
    ToOrganId: '', // several bodies may be named, none of them by an identifier
    ToOrganName: recipients,
    Priority: priorityOf(paper.urgency),
    IssuedAmount: paper.copies === null ? '' : String(paper.copies),
    DueDate: paper.dueOn ?? '',
  };
}

/** A paper that came, by the names of Phụ lục VI. */
export function incomingRecord(
  paper: IncomingPaper,
  { ordinal, description }: SaidOfRecord,
  { organId }: Pick<RecordNames, 'organId'>,
): FieldRecord<'incoming'> {
  const [number = '', ...notation] = paper.numberAndCode.split('/');
  return {
    OrganId: organId,
    FileCatalog: String(paper.year),
    FileNotation: paper.fileCode,
    DocOrdinal: ordinal,
    TypeName: paper.kindName,
    CodeNumber: number,
    CodeNotation: notation.join('/'),
    IssuedDate: paper.issuedOn ?? '',
    OrganName: paper.author,
    Subject: paper.subject,
    Language: LANGUAGE,
    PageAmount: paper.pages === null ? '' : String(paper.pages),
    Description: description,
    ArrivalDate: paper.arrivedOn,
    ArrivalNumber: `${paper.number}${paper.suffix}`,
    Position: '', // the register of papers that came does not ask for it
    FullName: paper.signerName,
    Priority: priorityOf(paper.urgency),
    ToPlaces: paper.forwardedTo,
    TraceHeaderList: [paper.progress, paper.answer].filter((part) => part !== '').join('; '),
    DueDate: paper.dueOn ?? '',
  };
}

function priorityOf(urgency: Urgency | null): string {
  return urgency === null ? USUAL_PRIORITY : PRIORITIES[urgency];
}

/** Places of papers in their files (hồ sơ), in the order of the papers; "" for one that lies in none. */
export function ordinalsInFiles(papers: readonly { readonly fileCode: string }[]): readonly string[] {
  const counts = new Map<string, number>();
  return papers.map(({ fileCode }) => {
    const file = fileCode.trim();
    if (file === '') return '';
    const ordinal = (counts.get(file) ?? 0) + 1;
    counts.set(file, ordinal);
    return String(ordinal);
  });
}

/** The record with every value within its length, and what had to be cut. */
export function withinLengths<F extends RecordFlow>(
  flow: F,
  record: FieldRecord<F>,
): { readonly values: readonly string[]; readonly cut: readonly CutField[] } {
  const lengths: Readonly<Record<string, number | null>> = RECORD_FIELDS[flow];
  const values = Object.keys(lengths).map((field) => ({
    field,
    value: (record as Readonly<Record<string, string>>)[field] ?? '', // the record has the fields of its flow
    most: lengths[field] ?? null,
  }));
  const cut = values.flatMap(({ field, value, most }) =>
    most !== null && [...value].length > most ? [{ field, value, most }] : [],
  );
  return {
    values: values.map(({ value, most }) => (most === null ? value : [...value].slice(0, most).join(''))),
    cut,
  };
}
