import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { blockChildren } from './docx/blocks';
import type { DocxChild, DocxContext } from './docx/context';
import { addressLineChildren, circulationChildren, marksOf } from './docx/marks';
import { programProperties } from './docx/properties';
import { beginsWithTable, endsInTable, gapPt, hasOwnSpace } from './docx/spacing';
import { documentStyles, styleId } from './docx/styles';
import { spacer, tinyParagraph } from './docx/text';
import { mmToTwips, pageTwips } from './docx/units';
import { headingDepths } from './headingDepths';
import { keptBlocks } from './keptBlocks';
import type { Layout } from './layout';
import { textWidthMm } from './layout';
import { type Block, NO_MARKS, type OfficialDocument, type Section } from './model';
import type { PaperKit } from './paperKit';
import { lineWidthsMm } from './wrapText';

type DocxKit = Pick<PaperKit, 'layout' | 'fonts' | 'trialMark'>;

/**
 * The paper as a Word file: real styles, tables, page-number fields and section breaks, so that it stays editable. Same
 * words in the same order as the printed page.
 */
export async function toDocx(document: OfficialDocument, kit: DocxKit): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    creator: document.issuer,
    lastModifiedBy: document.issuer,
    description: kit.layout.name,
    styles: documentStyles(kit.layout),
    sections: document.sections.map((section) => sectionOptions(section, kit)),
  });
  return new Uint8Array(await Packer.toBuffer(file, undefined, [programProperties(document)]));
}

function sectionOptions(section: Section, kit: DocxKit): ISectionOptions {
  const marks = marksOf(section) ?? NO_MARKS;
  const foot = addressLineChildren(marks, kit.layout);
  const top = circulationChildren(marks, kit);
  return {
    properties: {
      page: {
        ...pageSize(section, kit.layout, foot.length > 0),
        ...(section.restartsPageNumbers ? { pageNumbers: { start: 1 } } : {}),
      },
      titlePage: true, // the first page has a header of its own, without number (Phụ lục I, I.7)
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: top.length > 0 ? [...top] : [emptyHeader()] }),
    },
    ...footers(foot, kit),
    children: sectionChildren(section, kit),
  };
}

/** The address at the foot of the first sheet; below it, on every one, that the paper is only a trial. */
function footers(
  foot: ReturnType<typeof addressLineChildren>,
  { trialMark = null }: DocxKit,
): Pick<ISectionOptions, 'footers'> {
  const mark =
    trialMark === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ text: trialMark, bold: true, size: 18, color: 'C81E1E' })],
          }),
        ];
  if (foot.length + mark.length === 0) return {};
  return {
    footers: {
      default: new Footer({ children: mark.length > 0 ? mark : [tinyParagraph()] }),
      first: new Footer({ children: [...foot, ...mark] }),
    },
  };
}

/** @param hasFoot a line at the foot stands above the bottom margin and takes room of the text, as on the printed page */
function pageSize(section: Section, layout: Layout, hasFoot: boolean) {
  const page = pageTwips(layout);
  const orientation = section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  return {
    size: { width: page.width, height: page.height, orientation }, // the library turns them for landscape
    margin: {
      top: page.top,
      right: page.right,
      bottom: page.bottom,
      left: page.left,
      header: mmToTwips(layout.page.headerDistanceMm),
      footer: hasFoot ? page.bottom : mmToTwips(layout.page.headerDistanceMm),
    },
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styleId('pageNumber'),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
}

function emptyHeader(): Paragraph {
  return new Paragraph({ style: styleId('pageNumber') });
}

function sectionChildren(section: Section, kit: DocxKit): readonly DocxChild[] {
  const { blocks } = section;
  const tied = new Set([...tiedBlocks(section, kit), ...keptBlocks(blocks)]);
  const depths = headingDepths(blocks);
  const children = blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const context: DocxContext = {
      ...kit,
      orientation: section.orientation,
      beforePt: gapPt(blocks[index - 1], block, kit.layout),
      afterPt: next !== undefined && beginsWithTable(next) && !hasOwnSpace(next) ? gapPt(block, next, kit.layout) : 0,
      keepNext: tied.has(index),
      outlineLevel: outlineLevel(depths[index] ?? null),
    };
    return [...spaceBeforeTable(block, blocks[index - 1], context), ...blockChildren(block, context)];
  });
  return endsInTable(blocks.at(-1)) ? [...children, tinyParagraph()] : children;
}

/** Word counts from 0, and knows nine levels. */
function outlineLevel(depth: number | null): number | null {
  return depth === null ? null : Math.min(depth - 1, 8);
}

/**
 * Paragraphs of the body carry the space above a table below themselves; between other blocks and a table stands an
 * empty paragraph of that height. Two tables always need one between them, or Word makes one table of them.
 */
function spaceBeforeTable(block: Block, previous: Block | undefined, context: DocxContext): readonly DocxChild[] {
  if (previous === undefined || !beginsWithTable(block)) return [];
  const isCarried = previous.kind === 'paragraph' || previous.kind === 'fillLine' || hasOwnSpace(block);
  if (isCarried && !endsInTable(previous)) return [];
  return [hasOwnSpace(block) ? tinyParagraph() : spacer(context.beforePt)];
}

const SIGNED: ReadonlySet<Block['kind']> = new Set(['closing', 'minutesClosing', 'formSignature']);

/**
 * Blocks that stay with the one after them so that the signature never stands alone: the block before it and, when that
 * is a paragraph of a single line, the one before that as well. Of a long paragraph only its last lines are tied (`docx/keptParagraph.ts`).
 */
function tiedBlocks({ blocks, orientation }: Section, { layout, fonts }: DocxKit): ReadonlySet<number> {
  const tied = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (!SIGNED.has(block.kind)) continue;
    tied.add(index - 1);
    const previous = blocks[index - 1];
    if (previous?.kind !== 'paragraph' && previous?.kind !== 'fillLine') continue;
    const text = previous.kind === 'paragraph' ? previous.runs.map((run) => run.text).join('') : previous.label;
    const room = textWidthMm(layout, orientation) - layout.paragraph.indentMm;
    const lineCount = lineWidthsMm(text, 'regular', layout.sizePt.body, room, fonts).length;
    if (lineCount < 2) tied.add(index - 2);
  }
  return tied;
}
