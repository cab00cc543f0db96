import { AlignmentType, BorderStyle, HeightRule, LeaderType, Paragraph, TableRow, TabStopType, TextRun } from 'docx';
import { assertNever } from '../assertNever';
import { imageSizeMm, type StyleKey } from '../layout';
import { listRuns } from '../listRuns';
import type { Block, FillLine, Heading, ImagePlace, Paragraph as ModelParagraph } from '../model';
import { bareCell, bareTable } from './bareTable';
import { closingTable, formSignatureTable } from './closing';
import type { DocxChild, DocxContext } from './context';
import { copyChildren } from './copy';
import { coverTable } from './cover';
import { addresseeParagraphs, annexParagraphs, titleParagraphs } from './headBlocks';
import { formHeaderChildren, letterheadTable } from './letterhead';
import { urgencyChildren } from './marks';
import { minutesChildren } from './minutes';
import { imageParagraphs } from './pictures';
import { stampTable } from './stamp';
import { styleId } from './styles';
import { gridTable } from './table';
import { line, textRun } from './text';
import { mmToTwips, ptToTwips, textTwips } from './units';

/** One block as paragraphs and tables of Word. */
export function blockChildren(block: Block, context: DocxContext): readonly DocxChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block, context), ...urgencyChildren(block, context)];
    case 'formHeader':
      return formHeaderChildren(block, context);
    case 'titleBlock':
      return titleParagraphs(block, context);
    case 'addressees':
      return addresseeParagraphs(block, context);
    case 'bases':
      return block.lines.map((text) => line('basis', text));
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [bodyParagraph(block, context)];
    case 'fillLine':
      return [fillLineParagraph(block, context)];
    case 'table':
      return [gridTable(block, context)];
    case 'closing':
      return [closingTable(block, context)];
    case 'minutesClosing':
      return minutesChildren(block, context);
    case 'formSignature':
      return [formSignatureTable(block, context)];
    case 'annexHead':
      return annexParagraphs(block, context);
    case 'imagePlace':
      return [imageTable(block, context)];
    case 'list':
      return listRuns(block).map((runs) => new Paragraph({ style: styleId('listItem'), children: runs.map(textRun) }));
    case 'incomingStamp':
      return [stampTable(block, context)];
    case 'copyBlock':
      return copyChildren(block, context);
    case 'textImage':
      return imageParagraphs(block, context);
    case 'registerCover':
      return [coverTable(block, context)];
    default:
      return assertNever(block);
  }
}

const HEADING_STYLES: Readonly<Record<Heading['level'], StyleKey>> = {
  part: 'headingPart',
  chapter: 'headingChapter',
  section: 'headingSection',
  subsection: 'headingSubsection',
  roman: 'headingRoman',
  article: 'headingArticle',
  clause: 'headingClause',
  point: 'headingPoint',
};

function headingParagraph(block: Heading): Paragraph {
  const runs = block.lines.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }));
  return new Paragraph({ style: styleId(HEADING_STYLES[block.level]), children: runs });
}

function bodyParagraph(block: ModelParagraph, context: DocxContext): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    children: block.runs.map(textRun),
    widowControl: true,
    spacing: { before: ptToTwips(context.beforePt), after: ptToTwips(context.afterPt) },
    ...(block.shape === 'indented' ? {} : { indent: { firstLine: 0 } }),
    ...(block.shape === 'centred' ? { alignment: AlignmentType.CENTER } : {}),
    ...(context.keepNext || block.shape === 'centred' ? { keepNext: true } : {}),
  });
}

/** The dots are a tab with a dotted leader up to the right edge. */
function fillLineParagraph(block: FillLine, context: DocxContext): Paragraph {
  const position = textTwips(context.layout, context.orientation);
  const label = block.value === null ? block.label : `${block.label} ${block.value}`;
  const hasDots = block.hasDots && block.value === null;
  return new Paragraph({
    style: styleId('body'),
    alignment: AlignmentType.LEFT,
    spacing: { before: ptToTwips(context.beforePt), after: ptToTwips(context.afterPt) },
    ...(hasDots ? { tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }] } : {}),
    ...(context.keepNext ? { keepNext: true } : {}),
    children: [new TextRun(hasDots ? `${label} ` : label), ...(hasDots ? [new TextRun({ children: ['\t'] })] : [])],
  });
}

/** A frame of the picture's size, to be replaced by the picture. */
function imageTable(block: ImagePlace, { layout }: DocxContext): DocxChild {
  const { widthMm, heightMm } = imageSizeMm(block, layout);
  const width = mmToTwips(widthMm);
  const edge = { style: BorderStyle.DASHED, size: 6, color: '000000' };
  const borders = { top: edge, bottom: edge, left: edge, right: edge };
  const row = new TableRow({
    children: [bareCell([line('annexReference', block.caption)], width, { borders })],
    cantSplit: true,
    height: { value: mmToTwips(heightMm), rule: HeightRule.EXACT },
  });
  return bareTable([row], [width], 0);
}
