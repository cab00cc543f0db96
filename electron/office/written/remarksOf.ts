import type { ReadDb } from '../../db/database';
import { findDirective } from '../../db/directives';
import { findOffice } from '../../db/office';
import { momentText } from '../../documents/officialText';
import type { PaperKit } from '../../documents/paperKit';
import { annexIndicators } from '../../documents/parts/compiledAnnexes';
import { annexFaults } from '../../documents/written/annexes';
import { endFault } from '../../documents/written/endFault';
import { withArticleLine } from '../../documents/written/prepareWritten';
import { at, dayOf, type IsoDay } from '../../domain/calendar';
import type { PaperDraft } from '../../domain/officePaper';
import { unitsNamed } from '../../domain/recipients/reach';
import { recipientDoubts } from '../../domain/recipients/recipientDoubts';
import { givesOrders, toldInText } from '../../domain/recipients/toldInText';
import { collectiveFault } from '../../domain/signingAuthority';
import { isSignedByChair, type WrittenInput } from '../../domain/template/writtenTemplate';
import { type DayRemark, dayRemarks } from '../../domain/written/dayRemarks';
import { type WrittenRemark, writtenRemarks } from '../../domain/written/writtenRemarks';
import { copyInputs } from '../../text/copyInputs';
import { recipientDoubtText } from '../../text/recipientText';
import { signingText } from '../../text/signingText';
import { writtenMessages } from '../../text/writtenMessages';
import { knownBodies } from '../recipientHandlers';
import { signingWarnings, stackWarnings } from '../signing';
import { annexedFigures, composeWritten, kindOf, templateOf } from './composeWritten';
import { copyRemarks } from './copyRemarks';
import { printRemarks } from './printRemarks';

/** What a draft lacks, and who had better not sign it on that day. */
export function remarksOf(db: ReadDb, kit: PaperKit, draft: PaperDraft, day: IsoDay): readonly string[] {
  const inputs = inputsOf(kit, draft);
  const values = 'values' in draft.source ? draft.source.values : {};
  const hasFigures = draft.source.kind === 'written' && draft.source.figures !== undefined;
  const template = draft.source.kind === 'written' ? templateOf(kit, draft.source.templateId) : null;
  const signedBy = { isSignedByChair: template !== null && isSignedByChair(template) };
  const state = { ...draft, ...signedBy, kind: kindOf(kit, draft.kindId), inputs, values, hasFigures };
  const missing = [...writtenRemarks(state).map(sentenceOf), ...dayRemarks(inputs, values, day).map(daySentence)];
  const signing = draft.signatoryId === null ? [] : signingWarnings(db, draft.signatoryId, day);
  const annexes = inputs.filter(({ type }) => type === 'annexes').flatMap(({ key }) => annexFaults(values[key] ?? ''));
  const faults = annexes.map(({ code, line }) => writtenMessages.remarks[code](line));
  const advice = [...recipientRemarks(db, kit, draft, inputs, day), ...printRemarks(draft, inputs, kit)];
  const stack =
    signedBy.isSignedByChair || draft.signerName.trim() === ''
      ? []
      : stackWarnings({ ...draft, fullName: draft.signerName });
  const signed = [...signing, ...stack, ...collectiveRemarks(draft, values)];
  const inText = [...faults, ...endRemarks(db, kit, draft, day), ...copyRemarks(db, draft)];
  return [...missing, ...inText, ...figuresRemarks(db, kit, draft, day), ...signed, ...advice];
}

/** How the text ends, as it would be printed without what goes along. */
function endRemarks(db: ReadDb, kit: PaperKit, draft: PaperDraft, day: IsoDay): readonly string[] {
  const { source } = draft;
  if (source.kind !== 'written') return [];
  const bare = { ...draft, directiveId: null, source: { ...source, figures: undefined } };
  const unnumbered = { number: null, numberSuffix: '', issuedOn: null };
  const fault = endFault(composeWritten(db, { ...bare, ...unnumbered }, kit, at(day, '00:00')));
  return fault === null ? [] : [writtenMessages.end[fault.code](fault.text)];
}

/** Why the tables of a campaign are not printed as they were meant. */
function figuresRemarks(db: ReadDb, { templates }: PaperKit, { source }: PaperDraft, day: IsoDay): readonly string[] {
  const figures = source.kind === 'written' ? source.figures : undefined;
  if (figures === undefined) return [];
  const words = writtenMessages.figures;
  const directive = findDirective(db, figures.directiveId);
  if (directive === null) return [words.gone];
  if (templates.report.sections.every(({ forEach }) => forEach !== 'annexes')) return [words.noAnnexInTemplate];
  const { compilation } = annexedFigures(db, figures);
  const { asOf } = compilation;
  const moment = momentText(asOf);
  return [
    ...(annexIndicators(compilation).length === 0 ? [words.empty(directive.shortName, moment)] : []),
    ...(dayOf(asOf) > day ? [words.ahead(moment)] : []),
  ];
}

function collectiveRemarks(
  { authorityLines }: PaperDraft,
  { authority = '' }: Readonly<Record<string, string>>,
): readonly string[] {
  const fault = collectiveFault(authority, authorityLines);
  return fault === null ? [] : [signingText[fault](authority.trim(), authorityLines[0] ?? '')];
}

/** Whom the sentences of the text, Kính gửi and Nơi nhận leave out. */
function recipientRemarks(
  db: ReadDb,
  kit: PaperKit,
  draft: PaperDraft,
  inputs: readonly WrittenInput[],
  day: IsoDay,
): readonly string[] {
  const values = 'values' in draft.source ? draft.source.values : {};
  const known = knownBodies(db, day);
  const paper = {
    ownName: findOffice(db)?.name ?? null,
    givesOrders: givesOrders(draft.kindId),
    isKnown: (name: string) => unitsNamed(name, known).length > 0,
  };
  // what a decision encloses is nobody's order yet: its own articles name who carries it out
  const told = inputs
    .filter(({ type, isRequired }) => type === 'body' && isRequired)
    .flatMap(({ key }) => toldInText(values[key] ?? '', paper));
  const { addressees } = draft;
  const sent = { addressees, recipients: printedRecipients(kit, draft, inputs), told };
  // a group's words stay right when its units change; its empty list is said where it is counted
  return recipientDoubts(sent, known)
    .filter(({ kind }) => kind !== 'groupEnded')
    .map(recipientDoubtText);
}

/** With the lines a paper is printed with of itself: "Như trên" or "Như Điều …" at its head, the archive. */
function printedRecipients(
  kit: PaperKit,
  draft: PaperDraft,
  inputs: readonly WrittenInput[],
): PaperDraft['recipients'] {
  const { asAbove, archive } = kit.layout.wording;
  const { addressees, source } = draft;
  const kind = kindOf(kit, draft.kindId);
  const isAbove = kind.firstRecipient === 'asAbove' && addressees.length > 0;
  const values = 'values' in source ? source.values : {};
  const recipients = withArticleLine(kind, { recipients: draft.recipients, values }, inputs);
  if (recipients.length === 0 && !isAbove) return recipients;
  return [
    ...(isAbove ? [{ text: asAbove, isArchiveLine: false }] : []),
    ...recipients,
    ...(recipients.some(({ isArchiveLine }) => isArchiveLine) ? [] : [{ text: archive, isArchiveLine: true }]),
  ];
}

function inputsOf(kit: PaperKit, { source }: PaperDraft): readonly WrittenInput[] {
  if (source.kind === 'copy') return copyInputs(source.form);
  return source.kind === 'written' ? templateOf(kit, source.templateId).inputs : [];
}

function daySentence(remark: DayRemark): string {
  const words = writtenMessages.remarks;
  switch (remark.code) {
    case 'reversed':
      return words.reversed(remark.label, remark.other);
    case 'beforeIssue':
      return words.beforeIssue(remark.label);
    case 'tooManyDays':
      return words.tooManyDays(remark.label, remark.days);
  }
}

function sentenceOf(remark: WrittenRemark): string {
  const words = writtenMessages.remarks;
  switch (remark.code) {
    case 'required':
    case 'badDay':
    case 'badTime':
      return words[remark.code](remark.label);
    case 'basis':
      return words.basis(remark.label, remark.line);
    case 'drafterCode':
      return words.drafterCode(remark.text);
    case 'prompts':
      return words.prompts(remark.label, remark.prompts);
    default:
      return words[remark.code];
  }
}
