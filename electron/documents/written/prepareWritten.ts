import type { IsoDay, LocalTime } from '../../domain/calendar';
import type { Directive, RecipientLine } from '../../domain/directive';
import type { DocumentKind } from '../../domain/documentKind';
import type { OfficeProfile } from '../../domain/office';
import type { WrittenTemplate, WrittenValues } from '../../domain/template/writtenTemplate';
import { personName } from '../../domain/written/personName';
import { withFittedTables } from '../body/fitTables';
import { type Filling, fillSections, fillText, type LetterheadMaker, nest } from '../fillTemplate';
import type { MinutesClosing, OfficialDocument, Section, SignatureImages, Urgency } from '../model';
import { capitalized, issueDateText, numberAndCode, unbroken, withOneMark } from '../officialText';
import type { PaperKit } from '../paperKit';
import { addresseesBlock } from '../parts/addressees';
import { bare } from '../parts/bare';
import { citation, plainSubject } from '../parts/citation';
import { closingBlock } from '../parts/closing';
import { annexIndicators } from '../parts/compiledAnnexes';
import { finished } from '../parts/finished';
import { officeLetterhead } from '../parts/letterhead';
import { type AnnexedFigures, reportAnnexes } from '../prepareReport';
import { annexLabels, countTypedAnnexes } from './annexes';
import { markedEnd } from './endMark';
import { DOTS, inputFilling, itemFillings } from './inputFilling';

/** What was filled in of a paper besides its text. */
export interface WrittenPaper {
  readonly values: WrittenValues;
  /** Trích yếu. */
  readonly subject: string;
  /** "UBND-VX" */
  readonly code: string;
  /** Digits; null: left blank on the paper. */
  readonly number: string | null;
  readonly issuedOn: IsoDay | null;
  readonly addressees: readonly string[];
  readonly recipients: readonly RecipientLine[];
  readonly authorityLines: readonly string[];
  readonly otherTitleLines: readonly string[];
  readonly signerName: string;
  readonly urgency: Urgency | null;
  readonly circulation: string | null;
  readonly drafterCode: string | null;
}

export interface WrittenInputs {
  readonly office: OfficeProfile;
  readonly kind: DocumentKind;
  readonly template: WrittenTemplate;
  readonly paper: WrittenPaper;
  /** The directive the paper is about; null: none. */
  readonly directive: Directive | null;
  /** Its month and year stand on the paper while the day is not known. */
  readonly at: LocalTime;
  readonly signature?: SignatureImages | null;
  /** A campaign at the hour its tables go along as annexes; left out: none do. */
  readonly figures?: AnnexedFigures | null;
}

/** A paper that was typed in the app, in the form of its kind (NĐ 30/2020, Phụ lục I and III). Pure. */
export function prepareWritten(
  input: WrittenInputs,
  kit: Pick<PaperKit, 'layout' | 'fonts' | 'templates'>,
): OfficialDocument {
  const { template, paper, office } = input;
  const figures = input.figures ?? null;
  const moreAnnexes = figures === null ? 0 : annexIndicators(figures.compilation).length;
  const typed = inputFilling(template.inputs, paper.values, { ...kit, moreAnnexes });
  const filling = nest(commonFilling(input, kit), typed);
  const sections = fillSections(template, filling, markedLetterhead(input, kit)).map((section) =>
    withFittedTables(markedEnd(onceMarked(section), kit.layout.wording.endMark), kit),
  );
  return finished({
    title: fillText(template.title, filling.fields).replace(/\s+/g, ' ').trim(),
    issuer: office.name,
    sections: figures === null ? sections : [...sections, ...figuresSections(input, figures, kit)],
  });
}

function onceMarked(section: Section): Section {
  const blocks = section.blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: withOneMark(run.text) })) };
  });
  return { ...section, blocks };
}

/** The tables of a campaign, as its own report would have them, behind the annexes that were typed. */
function figuresSections(
  input: WrittenInputs,
  figures: AnnexedFigures,
  kit: Pick<PaperKit, 'layout' | 'templates'>,
): readonly Section[] {
  const { template, paper, office } = input;
  const typed = template.inputs.filter(({ type }) => type === 'annexes');
  const before = typed.reduce((sum, { key }) => sum + countTypedAnnexes(paper.values[key] ?? ''), 0);
  const labels = annexLabels(before + annexIndicators(figures.compilation).length, kit).slice(before);
  const report = { ...figures, office, signatory: null, at: figures.compilation.asOf, number: null, issuedOn: null };
  return reportAnnexes(report, kit, { labels, reference: referenceText(input) });
}

/** Urgency and circulation stand on the first sheet only; what is attached has none. */
function markedLetterhead(input: WrittenInputs, { layout }: Pick<PaperKit, 'layout'>): LetterheadMaker {
  const { paper, office, at } = input;
  const { number, issuedOn, urgency, circulation } = paper;
  const plain = officeLetterhead({ office, number, issuedOn, at }, paper.code, layout);
  let isFirst = true;
  return (subject) => {
    const marks = isFirst ? { urgency, circulation } : {};
    isFirst = false;
    return { ...plain(subject), ...marks };
  };
}

function commonFilling(input: WrittenInputs, kit: Pick<PaperKit, 'layout' | 'templates'>): Filling {
  const { office, kind, paper, directive } = input;
  const subject = bareSubject(paper.subject);
  const names = paper.addressees.map(bare).filter((name) => name !== '');
  return {
    fields: {
      officeName: office.name,
      issuerCapitals: issuerCapitals(office),
      areaWord: office.areaWord,
      placeOfIssue: office.placeOfIssue,
      contact: office.contact,
      kindName: kind.name,
      typeTitle: kind.typeTitle ?? '',
      subject: subject || DOTS,
      abstract: capitalized(subject) || DOTS,
      aboutAbstract: `Về việc ${subject || DOTS}`,
      reference: referenceText(input),
      addressee: names.join(', ') || DOTS,
      campaignName: directive?.campaignName ?? '',
      citation: directive === null ? '' : citation('citation', directive, office, kit.templates.reminder),
    },
    conditions: {
      hasSubject: subject !== '',
      hasContact: office.contact !== '',
      hasDirective: directive !== null,
      hasAddressees: names.length > 0,
      hasOneAddressee: names.length <= 1,
      hasManyAddressees: names.length > 1,
      isEnacting: isEnacting(subject),
      isDirect: !isEnacting(subject),
    },
    lists: { addressees: itemFillings(names) },
    slots: {
      addressees: addresseesBlock(names.length === 0 ? [DOTS] : names, kit.layout),
      closing: [closing(input, kit)],
      minutesClosing: [minutesClosing(input, kit)],
      partiesClosing: [partiesClosing(input, kit)],
      jointSigners: [jointSigners(paper.values)],
    },
  };
}

/** A subject is no sentence: a full stop it was typed with is left out, that of "v.v." stays. */
function bareSubject(subject: string): string {
  return plainSubject(subject).replace(/(?<!v\.v)\s*(?:\.\/\.|[.;,])$/iu, '');
}

/** A decision that brings another text into force names it without "Về việc" (Phụ lục III, mẫu 1.3). */
function isEnacting(subject: string): boolean {
  return /^(ban hành|phê duyệt)(\s|$)/iu.test(subject);
}

export function issuerCapitals({ issuerLines }: Pick<OfficeProfile, 'issuerLines'>): string {
  return issuerLines.join(' ').toLocaleUpperCase('vi');
}

/** "(Kèm theo Công văn số 05/UBND-VX ngày 04 tháng 8 năm 2026 của UBND phường Bình An)" (III.1). */
function referenceText({ kind, paper, office, at }: WrittenInputs): string {
  const number = numberAndCode(paper.number, paper.code);
  return `(Kèm theo ${kind.name} số ${number} ${issueDateText(paper.issuedOn, at)} của ${unbroken(office.name)})`;
}

function closing(input: WrittenInputs, { layout }: Pick<PaperKit, 'layout'>) {
  const { kind, paper, office, template, signature = null } = input;
  const block = closingBlock(
    {
      recipients: withArticleLine(kind, paper, template.inputs),
      archiveSuffix: office.archiveSuffix,
      startsAsAbove: kind.firstRecipient === 'asAbove' && paper.addressees.length > 0,
      authorityLines: paper.authorityLines,
      signerName: paper.signerName,
    },
    layout,
  );
  return { ...block, otherTitleLines: paper.otherTitleLines, drafterCode: paper.drafterCode, signature };
}

/** A decision begins its recipients with the article that names who carries it out, its last one (mẫu 1.1 to 1.3). */
export function withArticleLine(
  { firstRecipient }: DocumentKind,
  { recipients, values }: Pick<WrittenPaper, 'recipients' | 'values'>,
  inputs: WrittenTemplate['inputs'],
): readonly RecipientLine[] {
  if (firstRecipient !== 'asArticle' || /^như /iu.test(recipients[0]?.text ?? '')) return recipients;
  const text = inputs.filter(({ type }) => type === 'body').map(({ key }) => values[key] ?? '')[0] ?? '';
  const last = Array.from(text.matchAll(/^\s*điều\s+(\d+)\s*[.:]/gimu), ([, number = '']) => number).at(-1);
  return last === undefined ? recipients : [{ text: `Như Điều ${last}`, isArchiveLine: false }, ...recipients];
}

/** Secretary and chair sign minutes together (mẫu 1.9); who has not been named yet signs nowhere, least of all the office's usual signer. */
function minutesClosing(input: WrittenInputs, { layout }: Pick<PaperKit, 'layout'>): MinutesClosing {
  const { recipientsLabel, recipientLines } = closing(input, { layout });
  const { values } = input.paper;
  const { secretary, chair } = layout.wording;
  return {
    kind: 'minutesClosing',
    left: { titleLines: [secretary], name: personName(values.secretary ?? '') },
    right: { titleLines: [chair], name: personName(values.chair ?? '') },
    recipientsLabel,
    recipientLines,
  };
}

/** Two who sign above the closing, under the words that the template's own inputs begin with; whoever heads the office signs below. */
function jointSigners({
  leftTitle = '',
  leftSigner = '',
  rightTitle = '',
  rightSigner = '',
}: WrittenValues): MinutesClosing {
  const signer = (title: string, name: string) => ({
    titleLines: [title.trim().toLocaleUpperCase('vi') || DOTS],
    name: personName(name),
  });
  const [left, right] = [signer(leftTitle, leftSigner), signer(rightTitle, rightSigner)];
  return { kind: 'minutesClosing', left, right, recipientsLabel: '', recipientLines: [] };
}

/** Both parties sign a contract or an agreement; we are the first of them. */
function partiesClosing(input: WrittenInputs, { layout }: Pick<PaperKit, 'layout'>): MinutesClosing {
  const { recipientsLabel, recipientLines } = closing(input, { layout });
  const { values, signerName, authorityLines } = input.paper;
  const { partyA, partyB } = layout.wording;
  const signerB = values.signerB ?? '';
  return {
    kind: 'minutesClosing',
    left: { titleLines: [partyA, ...authorityLines], name: signerName },
    right: { titleLines: [partyB, ...positionIn(signerB)], name: personName(signerB) },
    recipientsLabel,
    recipientLines,
  };
}

/** "Ông Nguyễn Văn A, Giám đốc" signs as "GIÁM ĐỐC"; none where only the name was typed. */
function positionIn(text: string): readonly string[] {
  const [, ...rest] = bare(text).split(/\s*,\s*/u);
  const position = rest.join(', ').toLocaleUpperCase('vi');
  return position === '' ? [] : [position];
}
