import type { Clause, Directive, Schedule } from '../directive';
import { ARRIVAL_NUMBER_KEY, arrivalOf, corrected, type DraftChoices, type Read } from './choices';
import { draftClauses, unnumberedFrom } from './draftClauses';
import { relaysOf, schedulesOf } from './draftDuties';
import { figuresOf } from './draftFigures';
import type { Corrections } from './fields';
import type { DirectiveReading } from './reading';

/**
 * The reading, as corrected, as a draft of a directive: what the paper leaves open stays open, what nobody of the registry
 * answers to is left out of the duties and stays in the wording.
 * @param id of the new directive
 */
export function draftOf(reading: DirectiveReading, choices: DraftChoices, id: string): Directive {
  const read = corrected(choices.corrections);
  const clauses = draftClauses(reading, choices);
  const subject = read('subject', reading.subject?.value ?? '') ?? '';
  const schedules = schedulesOf(reading, clauses, choices);
  const figures = figuresOf(reading, clauses, choices);
  return {
    id,
    kind: read('kind', reading.kind?.value.kind ?? '') ?? '',
    hasTypeTitle: reading.kind?.value.hasTypeTitle ?? false,
    shortName: headed(subject).slice(0, 80),
    isDraft: true,
    issuerLevel: '',
    parentLines: texts(read, 'parent', reading.parentLines),
    issuerLines: texts(read, 'issuer', reading.issuerLines),
    number: read('number', reading.number?.value.number ?? ''),
    code: read('code', reading.number?.value.code ?? '') ?? '',
    placeOfIssue: read('place', reading.placeDate?.value.place ?? '') ?? '',
    issuedDay: wholeIn(read('day', String(reading.placeDate?.value.day ?? '')), 1, 31),
    issuedMonth: wholeIn(read('month', String(reading.placeDate?.value.month ?? '')), 1, 12),
    issuedYear: wholeIn(read('year', String(reading.placeDate?.value.year ?? '')), 1945, 2200),
    stamp: stampOf(reading, choices.corrections),
    subject,
    addressees: texts(read, 'addressee', reading.addressees),
    legalBases: reading.legalBases.flatMap(({ value }, index) => {
      const quote = read(`basis.${index}`, value.quote);
      return quote === null ? [] : [{ quote }];
    }),
    links: [],
    openingParagraphs: texts(read, 'opening', reading.opening.slice(0, unnumberedFrom(reading))),
    clauses: clauses.map(({ clause }) => withOwners(clause, schedules)),
    relays: relaysOf(reading, clauses, choices),
    closingParagraphs: texts(read, 'closing', reading.closing),
    recipients: reading.recipients.flatMap(({ value }, index) => {
      const text = read(`recipient.${index}`, value.text);
      return text === null ? [] : [{ text, isArchiveLine: value.isArchiveLine }];
    }),
    authorityLines: (reading.signature?.value.authorityLines ?? []).flatMap(
      (line, index) => read(`authority.${index}`, line) ?? [],
    ),
    ...otherTitleOf(reading, read),
    signerName: read('signer', reading.signature?.value.name ?? '') ?? '',
    ...figures,
    schedules,
    reportReceivers: [],
    reportRecipients: [],
    reminderRecipients: [],
    campaignName: subject,
  };
}

/** A clause that names nobody the registry knows is for whoever owes its report: otherwise it would be nobody's task. */
function withOwners(clause: Clause, schedules: readonly Schedule[]): Clause {
  if (clause.addressees.length > 0) return clause;
  const own = schedules.filter(({ clauseId, owedBy }) => clauseId === clause.id && owedBy === 'units');
  const groups = [...new Set(own.map(({ groupId }) => groupId))];
  return { ...clause, addressees: groups.map((groupId) => ({ groupId, role: 'lead' })) };
}

/** “V/v tăng cường …” runs on from its mark; as a name of its own it begins with a capital. */
function headed(subject: string): string {
  return subject.slice(0, 1).toLocaleUpperCase('vi') + subject.slice(1);
}

/** Nothing where the paper has none, so that it is told from one whose title was taken away. */
function otherTitleOf({ signature }: DirectiveReading, read: Read): Pick<Directive, 'otherTitleLines'> {
  const printed = signature?.value.otherTitleLines ?? [];
  if (printed.length === 0) return {};
  return { otherTitleLines: printed.flatMap((line, index) => read(`other-title.${index}`, line) ?? []) };
}

function texts(read: Read, name: string, found: readonly { readonly value: string }[]): readonly string[] {
  return found.flatMap(({ value }, index) => read(`${name}.${index}`, value) ?? []);
}

function wholeIn(words: string | null, least: number, most: number): number | null {
  const number = words !== null && /^\d+$/.test(words) ? Number(words) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

function stampOf({ stamp }: DirectiveReading, corrections: Corrections): Directive['stamp'] {
  const given = corrected(corrections)(ARRIVAL_NUMBER_KEY, '');
  if (stamp === null || corrections.get('stamp') === null) return arrivalOnly(given, corrections);
  const { owner, number, forwardedTo, fileReference } = stamp.value;
  return {
    owner: owner ?? '',
    number: number === null ? given : String(number),
    arrivedOn: arrivalOf({ stamp }, corrections),
    forwardedTo,
    fileUnder: fileReference,
  };
}

/** A paper that is not stamped, and of which the clerk says when it came or under which number. */
function arrivalOnly(number: string | null, corrections: Corrections): Directive['stamp'] {
  const arrivedOn = arrivalOf({ stamp: null }, corrections);
  if (arrivedOn === null && number === null) return null;
  return { owner: '', number, arrivedOn, forwardedTo: null, fileUnder: null };
}
