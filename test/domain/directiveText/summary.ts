import type { DirectiveReading, DueReading } from '../../../electron/domain/directiveText/reading';

/** A reading in a few lines of plain words, to be held against what a person has read in the same text. */
export interface ReadingSummary {
  readonly head: string;
  readonly subject: string | null;
  readonly to: readonly string[];
  readonly bases: readonly string[];
  readonly links: readonly string[];
  readonly clauses: readonly string[];
  readonly duties: readonly string[];
  readonly percentages: readonly string[];
  readonly windows: readonly string[];
  readonly relays: readonly string[];
  readonly contacts: readonly string[];
  readonly recipients: readonly string[];
  readonly signature: string;
  readonly forms: readonly string[];
}

export function summaryOf(reading: DirectiveReading): ReadingSummary {
  const { number, placeDate, kind, signature } = reading;
  const issuer = [
    ...reading.parentLines.map(({ value }) => `(${value})`),
    ...reading.issuerLines.map(({ value }) => value),
  ].join(' ');
  const date = placeDate?.value;
  return {
    head: [
      issuer,
      number === null ? '-' : `${number.value.number ?? '…'}/${number.value.code}`,
      date === undefined ? '-' : `${date.place}: ${date.day ?? '…'}.${date.month ?? '…'}.${date.year}`,
      kind?.value.kind ?? '-',
    ].join(' | '),
    subject: reading.subject?.value ?? null,
    to: reading.addressees.map(({ value }) => value),
    bases: reading.legalBases.map(({ value }) => value.quote.slice(0, 60)),
    links: reading.links.map(
      ({ value }) =>
        `${value.kind} ${value.number ?? `“${value.subject}”`} ${value.issuedOn ?? '-'} ${value.authority ?? '-'}`,
    ),
    clauses: reading.clauses.map(({ value }) => {
      const of = (role: string) =>
        value.addressees
          .filter((one) => one.value.role === role)
          .map((one) => one.value.group)
          .join(' + ');
      return `${value.number}: ${of('lead')}${of('coordinating') === '' ? '' : ` & ${of('coordinating')}`}`;
    }),
    duties: reading.duties.map(({ value }) =>
      [
        `${value.clause ?? '-'} ${value.who.join(' + ')} → ${value.receiver}`,
        value.via && `qua ${value.via}`,
        value.channel,
        value.form,
        value.due === null ? 'không nêu' : dueWords(value.due.value),
      ]
        .filter(Boolean)
        .join(' | '),
    ),
    percentages: reading.percentages.map(({ value }) =>
      [
        value.role,
        value.comparison,
        value.printed,
        value.base,
        value.deadline ?? value.asOf,
        value.numerator && `${value.numerator}/${value.denominator}`,
      ]
        .filter(Boolean)
        .join(' | '),
    ),
    windows: reading.moments.flatMap(({ value }) =>
      value.window === null ? [] : [`${value.window.from ?? '…'} – ${value.window.to ?? '…'}`],
    ),
    relays: reading.relays.map(({ value }) => `${value.who} → ${value.to}`),
    contacts: reading.contacts.map(({ value }) => `${value.kind} ${value.value}`),
    recipients: reading.recipients.map(({ value }) => value.text),
    signature: signature === null ? '-' : `${signature.value.authorityLines.join(' / ')}: ${signature.value.name}`,
    forms: reading.attachedForms.map(({ value }) =>
      [
        value.label,
        value.titleLines.join(' '),
        ...value.fields.map((one) => one.value),
        ...value.columns.map((one) => one.value),
      ].join(' | '),
    ),
  };
}

function dueWords(due: DueReading): string {
  if (due.kind === 'undated') return due.words;
  const edge = due.isExclusive === null ? '' : due.isExclusive ? 'trước ' : 'đến hết ';
  const day =
    due.kind === 'once'
      ? due.day
      : due.kind === 'weekly'
        ? `weekly ${due.weekday ?? '…'}`
        : due.kind === 'daily'
          ? 'daily'
          : `${due.kind} ${due.day ?? '…'}`;
  return `${edge}${day}${due.clock === null ? '' : ` ${due.clock}`}`;
}
