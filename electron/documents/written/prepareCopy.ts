import type { LocalTime } from '../../domain/calendar';
import type { CopiedPage } from '../../domain/copiedScan';
import type { DocumentKind } from '../../domain/documentKind';
import type { OfficeProfile } from '../../domain/office';
import { pictureWords } from '../../text/pictureWords';
import { bodyBlocks } from '../body/bodyBlocks';
import { type FittingKit, withFittedTables } from '../body/fitTables';
import type { Layout } from '../layout';
import { type Block, type CopyBlock, type OfficialDocument, paragraph, type Section } from '../model';
import { numberAndCode, placeDateText } from '../officialText';
import type { PaperKit } from '../paperKit';
import { closingBlock } from '../parts/closing';
import { finished } from '../parts/finished';
import { markedEnd } from './endMark';
import { DOTS } from './inputFilling';
import type { WrittenPaper } from './prepareWritten';

export interface CopyInputs {
  readonly office: OfficeProfile;
  /** One of the three forms of a copy. */
  readonly kind: DocumentKind;
  /** `values.excerpt`: what an excerpt takes of the text; `values.original`: what is copied, where it is a scan. */
  readonly paper: WrittenPaper;
  /** null: a paper from elsewhere. */
  readonly original: OfficialDocument | null;
  /** Its pages, where it was scanned; empty: the copy is printed on a sheet of its own, to go with the paper. */
  readonly scanned: readonly CopiedPage[];
  readonly at: LocalTime;
}

/**
 * A certified copy: the copied text, and under a rule across the sheet the copy's own head and signature (NĐ 30/2020,
 * Phụ lục I, phần II and Phụ lục III, mẫu 3.1). An excerpt keeps head, title and signature of the original.
 */
export function prepareCopy(input: CopyInputs, kit: Pick<PaperKit, 'layout' | 'fonts'>): OfficialDocument {
  const { original, kind, paper, office } = input;
  const block = copyBlock(input, kit.layout);
  const sections = original === null ? foreignSections(input) : copiedSections(input, original, kit);
  const last = sections.length - 1;
  return finished({
    title: `${kind.name} ${original?.title ?? paper.subject}`.trim(),
    issuer: office.name,
    sections: sections.map((section, index) =>
      index === last
        ? withBlocks(original === null ? withTypedExcerpt(section, input, kit) : section, [block])
        : section,
    ),
  });
}

function withBlocks(section: Section, more: readonly Block[]): Section {
  return { ...section, blocks: [...section.blocks, ...more] };
}

/** What an excerpt takes of a paper from elsewhere is typed by the clerk, and stands below what names that paper. */
function withTypedExcerpt(section: Section, { kind, paper }: CopyInputs, kit: FittingKit): Section {
  const text = kind.id === 'trich-sao' ? bodyBlocks(paper.values.excerpt ?? '', kit) : [];
  if (text.length === 0) return section;
  return withFittedTables(markedEnd(withBlocks(section, text), kit.layout.wording.endMark), kit);
}

function copyBlock({ office, kind, paper, at }: CopyInputs, layout: Layout): CopyBlock {
  return {
    kind: 'copyBlock',
    form: kind.typeTitle ?? '',
    parentLines: office.parentLines,
    issuerLines: office.issuerLines,
    numberLine: `${layout.wording.number} ${numberAndCode(paper.number, paper.code)}`,
    placeDateLine: placeDateText(office.placeOfIssue, paper.issuedOn, at),
    closing: {
      ...closingBlock(
        {
          recipients: paper.recipients,
          archiveSuffix: '',
          startsAsAbove: false,
          authorityLines: paper.authorityLines,
          signerName: paper.signerName,
        },
        layout,
      ),
      otherTitleLines: paper.otherTitleLines,
      drafterCode: paper.drafterCode,
    },
  };
}

function copiedSections({ kind, paper }: CopyInputs, original: OfficialDocument, kit: FittingKit): readonly Section[] {
  const [main] = original.sections;
  if (kind.id !== 'trich-sao' || main === undefined) return original.sections;
  const blocks = excerpted(main.blocks, paper.values.excerpt ?? '', kit);
  const excerpt: Section = { ...main, orientation: 'portrait', blocks };
  return [withFittedTables(markedEnd(excerpt, kit.layout.wording.endMark), kit)];
}

const HEAD: ReadonlySet<Block['kind']> = new Set(['letterhead', 'titleBlock', 'addressees']);
const END: ReadonlySet<Block['kind']> = new Set(['closing', 'minutesClosing']);

function excerpted(blocks: readonly Block[], excerpt: string, kit: FittingKit): readonly Block[] {
  const text = bodyBlocks(excerpt, kit);
  return [
    ...blocks.filter(({ kind }) => HEAD.has(kind)),
    ...(text.length === 0 ? [paragraph(DOTS)] : text),
    ...blocks.filter(({ kind }) => END.has(kind)),
  ];
}

function foreignSections({ scanned, paper }: CopyInputs): readonly Section[] {
  if (scanned.length === 0) return [namingSection(paper)];
  const pages = scanned.map((page, index) => scanSection(page, index, index === scanned.length - 1));
  const isLastAcross = pages.at(-1)?.orientation === 'landscape';
  return isLastAcross ? [...pages, { ...WITHOUT_RESTART, blocks: [] }] : pages;
}

const WITHOUT_RESTART = { orientation: 'portrait', restartsPageNumbers: false } as const;

/**
 * Each page is a section of its own: it bears its own number already, and the first page of a section shows none. The
 * head of the copy goes below an upright last page, or on a sheet of its own.
 */
function scanSection(page: CopiedPage, index: number, isLast: boolean): Section {
  const isAcross = page.widthMm > page.heightMm;
  return {
    orientation: isAcross ? 'landscape' : 'portrait',
    restartsPageNumbers: index === 0,
    blocks: [
      {
        kind: 'scanPage',
        ...page,
        words: pictureWords.scanPage(index + 1),
        hasRoomBelow: isLast && !isAcross,
        jpegBase64: null,
      },
    ],
  };
}

/** Names what is copied, so that the sheet can be told from others. */
function namingSection({ values, subject }: WrittenPaper): Section {
  const words = values.original?.trim() || subject || DOTS;
  return { orientation: 'portrait', restartsPageNumbers: true, blocks: [paragraph(`(Sao từ: ${words})`, 'centred')] };
}
