import type { Described, FieldValue } from './changes';
import type { IncomingDraft } from './incomingPaper';
import type { NumberSeries } from './numbering/series';
import type { OfficePaper, PaperDraft, PaperSource } from './officePaper';

const BLANK = { kind: 'blank' } as const;

function text(value: string | null): FieldValue {
  return value === null || value === '' ? BLANK : { kind: 'text', text: value };
}

function day(value: PaperDraft['dueOn']): FieldValue {
  return value === null ? BLANK : { kind: 'day', day: value };
}

function count(value: number | null): FieldValue {
  return value === null ? BLANK : { kind: 'text', text: String(value) };
}

function lines(values: readonly string[]): FieldValue {
  return values.length === 0 ? BLANK : { kind: 'lines', lines: values };
}

/** What was typed, however it is kept; a paper made from a campaign has nothing typed. */
function content(source: PaperSource): FieldValue {
  const typed = 'values' in source ? Object.values(source.values).join('') : '';
  return { kind: 'content', text: JSON.stringify(source), letters: Array.from(typed).length };
}

/** What kinds and number series are called; where only equality counts, their ids do. */
export interface PaperNames {
  readonly kind: (id: string) => string;
  readonly series: (id: string) => string;
}
const IDS: PaperNames = { kind: (id) => id, series: (id) => id };

/** What a clerk fills in of a paper that goes out, as the log tells it. */
export function describePaper(paper: PaperDraft, names: PaperNames = IDS): Described {
  return {
    kindId: text(names.kind(paper.kindId)),
    subject: text(paper.subject),
    code: text(paper.code),
    seriesId: text(paper.seriesId && names.series(paper.seriesId)),
    addressees: lines(paper.addressees),
    recipients: lines(paper.recipients.map((line) => line.text)),
    signer: lines([...paper.authorityLines, ...paper.otherTitleLines, paper.signerName].filter(Boolean)),
    urgency: text(paper.urgency),
    circulation: text(paper.circulation),
    drafterCode: text(paper.drafterCode),
    copies: count(paper.copies),
    envelopes: count(paper.envelopes),
    keptBy: text(paper.keptBy),
    fileCode: text(paper.fileCode),
    dueOn: day(paper.dueOn),
    note: text(paper.note),
    content: content(paper.source),
  };
}

export function describeIncoming(paper: IncomingDraft): Described {
  return {
    arrivedOn: day(paper.arrivedOn),
    arrivedClock: text(paper.arrivedClock),
    author: text(paper.author),
    numberAndCode: text(paper.numberAndCode),
    issuedOn: day(paper.issuedOn),
    kindName: text(paper.kindName),
    subject: text(paper.subject),
    forwardedTo: text(paper.forwardedTo),
    forwardedOn: day(paper.forwardedOn),
    fileCode: text(paper.fileCode),
    urgency: text(paper.urgency),
    pages: count(paper.pages),
    signerName: text(paper.signerName),
    dueOn: day(paper.dueOn),
    progress: text(paper.progress),
    answer: text(paper.answer),
    note: text(paper.note),
  };
}

export function describeSeries(series: NumberSeries, kindName: (id: string) => string): Described {
  return {
    name: text(series.name),
    kindIds: { kind: 'list', items: series.kindIds.map(kindName) },
    owner: text(series.owner),
    symbol: text(series.symbol),
    isClosed: { kind: 'flag', is: series.isClosed },
  };
}

/** Fields that stand on the paper itself; once it has its number they stay. */
export function isFixedChanged(before: OfficePaper, after: PaperDraft): boolean {
  const FREE = ['copies', 'envelopes', 'keptBy', 'fileCode', 'dueOn', 'note'];
  // a paper made elsewhere was only copied into the register, so a slip of the copyist may be mended
  const HELD_OF_OUTSIDE = ['kindId', 'code', 'seriesId', 'content'];
  const [old, now] = [describePaper(before), describePaper(after)];
  return Object.keys(old)
    .filter((field) => (before.source.kind === 'outside' ? HELD_OF_OUTSIDE.includes(field) : !FREE.includes(field)))
    .some((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]));
}
