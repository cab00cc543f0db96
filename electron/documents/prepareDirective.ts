import type { Clause, Directive } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import type { OfficeProfile } from '../domain/office';
import { fillSections, fillText, type LetterheadMaker, phrase } from './fillTemplate';
import type { Layout } from './layout';
import { type Block, NO_MARKS, type OfficialDocument, paragraph } from './model';
import { longDate, numberAndCode, withEndMark } from './officialText';
import type { PaperKit } from './paperKit';
import { addresseesBlock } from './parts/addressees';
import { attachedForms } from './parts/attachedForms';
import { plainSubject, textsOf } from './parts/citation';
import { closingBlock } from './parts/closing';
import { finished } from './parts/finished';
import { incomingStampBlock } from './parts/incomingStamp';
import { issuerInSentence } from './parts/issuerName';
import { formSections } from './prepareForm';
import type { Template } from './templates';

export interface DirectiveInput {
  readonly office: OfficeProfile;
  readonly directive: Directive;
  /** Forms of its reports; those it names are printed after it, each from a page of its own. */
  readonly forms: readonly FormDefinition[];
}

/** A received or own directive set again from its data, word for word, in the layout of the decree. */
export function prepareDirective(input: DirectiveInput, kit: Pick<PaperKit, 'layout' | 'templates'>): OfficialDocument {
  const { directive, office } = input;
  const template = kit.templates.directive;
  const fields = { name: directive.shortName, subject: plainSubject(directive.subject) };
  const sections = fillSections(
    template,
    {
      fields,
      conditions: { hasTypeTitle: directive.hasTypeTitle, isLetter: !directive.hasTypeTitle },
      slots: directiveSlots(directive, template, kit.layout),
    },
    directiveLetterhead(directive, kit.layout),
  );
  const forms = attachedForms(directive, input.forms).flatMap((form) =>
    formSections({ form, unit: null, year: directive.issuedYear }, kit),
  );
  return finished({
    title: fillText(template.title, fields),
    issuer: issuerInSentence(directive.issuerLines, office, textsOf(directive)),
    sections: [...sections, ...forms],
  });
}

function directiveLetterhead(directive: Directive, { wording }: Layout): LetterheadMaker {
  const date = { year: directive.issuedYear, month: directive.issuedMonth, day: directive.issuedDay };
  return (subject) => ({
    kind: 'letterhead',
    nationalTitle: wording.nationalTitle,
    nationalMotto: wording.nationalMotto,
    parentLines: directive.parentLines,
    issuerLines: directive.issuerLines,
    numberLine: `${wording.number} ${numberAndCode(directive.number, directive.code)}`,
    placeDateLine: `${directive.placeOfIssue}, ${longDate(date)}`,
    subject,
    ...NO_MARKS,
  });
}

function directiveSlots(
  directive: Directive,
  template: Template,
  layout: Layout,
): Readonly<Record<string, readonly Block[]>> {
  const ending = markLast(directive, layout.wording.endMark);
  return {
    stamp: incomingStampBlock(directive.stamp, layout),
    title: [
      {
        kind: 'titleBlock',
        typeName: directive.kind.toLocaleUpperCase('vi'),
        abstractLines: [phrase(template, 'abstract', { subject: plainSubject(directive.subject) })],
        hasRule: true,
      },
    ],
    addressees: addresseesBlock(directive.addressees, layout),
    bases: basesBlocks(directive),
    opening: directive.openingParagraphs.map((text) => paragraph(text)),
    clauses: ending.clauses.flatMap(clauseBlocks),
    ending: ending.closing.map((text) => paragraph(text)),
    closing: [
      closingBlock(
        {
          recipients: directive.recipients,
          archiveSuffix: '',
          startsAsAbove: false,
          authorityLines: directive.authorityLines,
          otherTitleLines: directive.otherTitleLines ?? [],
          signerName: directive.signerName,
        },
        layout,
      ),
    ],
  };
}

/** Bases that the opening paragraphs do not already contain, one per line: `;` after each, `.` after the last (II.6.a). */
function basesBlocks({ legalBases, openingParagraphs }: Directive): readonly Block[] {
  const opening = openingParagraphs.join('\n');
  const own = legalBases.filter(({ quote }) => !opening.includes(quote.trim()));
  if (own.length === 0) return [];
  const lines = own.map(({ quote: words, endMark = '' }, index) => {
    const quote = `${words.trim()}${endMark}`;
    if (/[;,.]$/.test(quote)) return quote; // as printed
    return `${quote}${index === own.length - 1 ? '.' : ';'}`;
  });
  return [{ kind: 'bases', lines }];
}

/** The end mark after the very last words, wherever those stand. */
function markLast(directive: Directive, endMark: string): { clauses: readonly Clause[]; closing: readonly string[] } {
  const { clauses, closingParagraphs } = directive;
  if (closingParagraphs.length > 0) return { clauses, closing: withMarkedEnd(closingParagraphs, endMark) };
  const marked = clauses.map((clause, index) =>
    index === clauses.length - 1 ? { ...clause, paragraphs: withMarkedEnd(clause.paragraphs, endMark) } : clause,
  );
  return { clauses: marked, closing: [] };
}

function withMarkedEnd(paragraphs: readonly string[], endMark: string): readonly string[] {
  return paragraphs.map((text, index) => (index === paragraphs.length - 1 ? withEndMark(text, endMark) : text));
}

/** A clause whose first line is only its title ("2. UBND các xã, phường:") gets it bold on its own line (II.6.đ). */
function clauseBlocks({ heading, paragraphs }: Clause): readonly Block[] {
  if (heading !== null)
    return [{ kind: 'heading', level: 'clause', lines: [heading] }, ...paragraphs.map((text) => paragraph(text))];
  const [first, ...rest] = paragraphs;
  if (first === undefined) return [];
  const isTitle = rest.length > 0 && /^\d+\.\s.{1,80}:$/.test(first.trim());
  const head: Block = isTitle ? { kind: 'heading', level: 'clause', lines: [first] } : paragraph(first);
  return [head, ...rest.map((text) => paragraph(text))];
}
