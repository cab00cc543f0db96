import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalTime } from '../domain/calendar';
import type { PersonRequest, RequestStanding } from '../domain/destruction/personRequest';
import { formatCount } from '../domain/numbers';
import type { OfficeProfile, Signatory } from '../domain/office';
import { requestWords } from '../text/destructionText';
import { dayText, momentText } from '../text/moment';
import { fillText } from './fillTemplate';
import { textWidthMm } from './layout';
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
  columns: z.strictObject({
    number: text,
    asked: text,
    receivedOn: text,
    reply: text,
    due: text,
    done: text,
    outcome: text,
  }),
  replyDue: text,
  replied: text,
  notReplied: text,
  missingDays: text,
  extended: text,
  extendedOn: text,
  processor: text,
  standings: z.strictObject({ reply: text, act: text, late: text, done: z.string() }),
  corrected: text,
  undone: text,
  ofAll: text,
  ofYear: text,
  none: text,
  noneOfYear: text,
  notes: z.array(text),
  maker: text,
  head: text,
});

export type RequestSheetWords = Readonly<z.infer<typeof schema>>;

/** @throws ZodError when our own file is not as it should be, which a test sees */
export function loadRequestSheet(resourcesFolder: string): RequestSheetWords {
  return schema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'sheets', 'requests.json'), 'utf8')));
}

/** A request with what the sheet says of it. */
export interface SheetRequest extends PersonRequest {
  readonly standing: RequestStanding;
  /** Years whose announced days off are not known. */
  readonly missingYears: readonly number[];
  /** Newest first, values masked as the screen has them. */
  readonly corrections: readonly SheetCorrection[];
}

export interface SheetCorrection {
  readonly correctedAt: LocalTime;
  readonly people: number;
  readonly fields: readonly string[];
  readonly undoneAt: LocalTime | null;
}

export interface RequestSheetInput {
  readonly office: OfficeProfile | null;
  readonly madeAt: LocalTime;
  /** Who makes it; "": left to be signed. */
  readonly makerName: string;
  /** Who signs for the office; null: nobody has been entered. */
  readonly signatory: Signatory | null;
  /** Of which year they are; null: all there are. */
  readonly year: number | null;
  /** In any order. */
  readonly requests: readonly SheetRequest[];
}

/** Millimetres; the outcome takes what is left. */
const WIDTHS = { number: 12, asked: 48, receivedOn: 26, reply: 37, due: 46, done: 27 } as const;

/** The register of what people ask of their data, by number, as the office shows it to who inspects it: nobody is named. */
export function prepareRequestSheet(
  input: RequestSheetInput,
  words: RequestSheetWords,
  kit: Pick<PaperKit, 'layout'>,
): OfficialDocument {
  const { office, madeAt, requests, year, makerName, signatory } = input;
  const ofYear = (sentence: string) => fillText(sentence, { year: String(year) });
  const countOf = (counted: readonly unknown[]) => formatCount(counted.length);
  const open = requests.filter(({ doneOn }) => doneOn === null);
  const opening = fillText(words.opening, {
    madeAt: momentText(madeAt),
    all: countOf(requests),
    done: formatCount(requests.length - open.length),
    open: countOf(open),
    late: countOf(open.filter(({ standing }) => standing === 'late')),
  });
  const blocks: readonly Block[] = [
    ...officeHead(office, madeAt, kit),
    {
      kind: 'titleBlock',
      typeName: words.typeName,
      abstractLines: [...words.abstract, year === null ? words.ofAll : ofYear(words.ofYear)],
      hasRule: true,
    },
    paragraph(opening, 'indented'),
    tableOf(
      [...requests].sort((left, right) => left.number - right.number),
      words,
      kit,
    ),
    ...(requests.length === 0 ? [paragraph(year === null ? words.none : ofYear(words.noneOfYear), 'centred')] : []),
    ...words.notes.map((line) => paragraph(line, 'indented')),
    {
      kind: 'minutesClosing',
      left: { titleLines: [words.maker], name: makerName },
      right:
        signatory === null
          ? { titleLines: [words.head], name: '' }
          : { titleLines: [...signatory.authorityLines, ...signatory.otherTitleLines], name: signatory.fullName },
      recipientsLabel: '',
      recipientLines: [],
    },
  ];
  const sections = [{ orientation: 'landscape', restartsPageNumbers: true, blocks } as const];
  return finished({ title: words.title, issuer: office?.name ?? '', sections });
}

function tableOf(
  requests: readonly SheetRequest[],
  words: RequestSheetWords,
  { layout }: Pick<PaperKit, 'layout'>,
): Table {
  const { columns } = words;
  const others = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  return {
    kind: 'table',
    size: 'small',
    columns: [
      { header: columns.number, widthMm: WIDTHS.number, align: 'center' },
      { header: columns.asked, widthMm: WIDTHS.asked, align: 'left' },
      { header: columns.receivedOn, widthMm: WIDTHS.receivedOn, align: 'center' },
      { header: columns.reply, widthMm: WIDTHS.reply, align: 'left' },
      { header: columns.due, widthMm: WIDTHS.due, align: 'left' },
      { header: columns.done, widthMm: WIDTHS.done, align: 'center' },
      { header: columns.outcome, widthMm: textWidthMm(layout, 'landscape') - others, align: 'left' },
    ],
    rows: requests.map((one) => ({
      kind: 'body',
      cells: [
        { text: String(one.number), number: { value: one.number, format: 'bare', decimals: 0 } },
        { text: lines(requestWords(one.kind), one.way, one.hasProcessor ? words.processor : '') },
        { text: dayText(one.receivedOn) },
        { text: replyText(one, words) },
        { text: dueText(one, words) },
        { text: one.doneOn === null ? words.standings[one.standing] : dayText(one.doneOn) },
        { text: lines(one.outcome, ...one.corrections.toReversed().map((done) => correctedText(done, words))) },
      ],
    })),
  };
}

/** Sentences below one another; nothing for what there is not. */
function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function replyText({ replyDueOn, repliedOn, doneOn, missingYears }: SheetRequest, words: RequestSheetWords): string {
  const unanswered = doneOn === null ? words.notReplied : '';
  return lines(
    fillText(words.replyDue, { on: dayText(replyDueOn) }),
    missingYears.length === 0 ? '' : fillText(words.missingDays, { years: missingYears.join(', ') }),
    repliedOn === null ? unanswered : fillText(words.replied, { on: dayText(repliedOn) }),
  );
}

function dueText({ dueOn, extendedTo, extendedOn, extensionReason }: SheetRequest, words: RequestSheetWords): string {
  if (extendedTo === null) return dayText(dueOn);
  const told = { before: dayText(dueOn), reason: extensionReason ?? '' };
  const how =
    extendedOn === null
      ? fillText(words.extended, told)
      : fillText(words.extendedOn, { ...told, on: dayText(extendedOn) });
  return lines(dayText(extendedTo), how);
}

function correctedText({ correctedAt, people, fields, undoneAt }: SheetCorrection, words: RequestSheetWords): string {
  const done = fillText(words.corrected, {
    at: momentText(correctedAt),
    people: formatCount(people),
    fields: fields.join('; '),
  });
  return undoneAt === null ? done : `${done} ${fillText(words.undone, { at: momentText(undoneAt) })}`;
}
