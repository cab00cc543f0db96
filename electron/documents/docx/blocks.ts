import { AlignmentType, BorderStyle, HeightRule, LeaderType, Paragraph, TableRow, TabStopType, TextRun } from 'docx';
import { assertNever } from '../assertNever';
import { imageSizeMm, type StyleKey, textWidthMm } from '../layout';
import { listRuns } from '../listRuns';
import type { Block, FillLine, Heading, ImagePlace, List, Paragraph as ModelParagraph } from '../model';
import { lineWidthsMm } from '../wrapText';
import { bareCell, bareTable } from './bareTable';
import { textRuns } from './blanks';
import { chartParagraphs } from './chart';
import { closingTable, formSignatureTable } from './closing';
import type { DocxChild, DocxContext } from './context';
import { copyChildren } from './copy';
import { coverTable } from './cover';
import { addresseeParagraphs, annexParagraphs, titleParagraphs } from './headBlocks';
import { partedParagraph } from './keptParagraph';
import { formHeaderChildren, letterheadTable } from './letterhead';
import { urgencyChildren } from './marks';
import { minutesChildren } from './minutes';
import { imageParagraphs } from './pictures';
import { scanParagraph } from './scanPage';
import { stampTable } from './stamp';
import { styleId } from './styles';
import { gridTable } from './table';
import { line, runsOf } from './text';
import { mmToTwips, ptToTwips, textTwips } from './units';

/** Between a label and its dots, as in the style sheet of the page. */
const LEADER_GAP_MM = 1;

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
      return block.lines.map((text, index) => line('basis', text, index === 0 ? spaceAbove(context) : {}));
    case 'heading':
      return [headingParagraph(block, context)];
    case 'paragraph':
      return bodyParagraphs(block, context);
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
      return listParagraphs(block, context);
    case 'incomingStamp':
      return [stampTable(block, context)];
    case 'copyBlock':
      return copyChildren(block, context);
    case 'textImage':
      return imageParagraphs(block, context);
    case 'scanPage':
      return [scanParagraph(block, context)];
    case 'chart':
      return chartParagraphs(block, context);
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

/** The space above a block, and that below it where its style has some. */
function spaceAbove({ beforePt, layout }: DocxContext) {
  return { spacing: { before: ptToTwips(beforePt), after: ptToTwips(layout.paragraph.afterPt) } };
}

function headingParagraph(block: Heading, context: DocxContext): Paragraph {
  const { outlineLevel, keepNext } = context;
  const runs = block.lines.flatMap((text, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...textRuns(text),
  ]);
  return new Paragraph({
    style: styleId(HEADING_STYLES[block.level]),
    ...spaceAbove(context),
    children: runs,
    ...(keepNext ? { keepNext: true } : {}),
    ...(outlineLevel === null ? {} : { outlineLevel }),
  });
}

/** Where a signature follows, the last two items stay with it. */
function listParagraphs(block: List, context: DocxContext): readonly Paragraph[] {
  const { keepNext } = context;
  const items = listRuns(block);
  return items.map(
    (runs, index) =>
      new Paragraph({
        style: styleId('listItem'),
        ...(index === 0 ? spaceAbove(context) : {}),
        children: runs.flatMap(runsOf),
        ...(keepNext && index >= items.length - 2 ? { keepNext: true } : {}),
      }),
  );
}

function bodyParagraphs(block: ModelParagraph, context: DocxContext): readonly Paragraph[] {
  return (context.keepNext ? partedParagraph(block, context) : null) ?? [bodyParagraph(block, context)];
}

function bodyParagraph(block: ModelParagraph, context: DocxContext): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    children: block.runs.flatMap(runsOf),
    spacing: { before: ptToTwips(context.beforePt), after: ptToTwips(context.afterPt) },
    ...(block.shape === 'indented' ? {} : { indent: { firstLine: 0 } }),
    ...(block.shape === 'centred' ? { alignment: AlignmentType.CENTER } : {}),
    ...(context.keepNext || block.shape === 'centred' ? { keepNext: true } : {}),
  });
}

/** The dots are a tab with a dotted leader up to the right edge; on a line of their own where the label leaves no room. */
function fillLineParagraph(block: FillLine, context: DocxContext): Paragraph {
  const position = textTwips(context.layout, context.orientation);
  const label = block.value === null ? block.label : `${block.label} ${block.value}`;
  const hasDots = block.hasDots && block.value === null;
  const onOwnLine = hasRoomForDots(label, context) ? {} : { break: 1 };
  return new Paragraph({
    style: styleId('body'),
    alignment: AlignmentType.LEFT,
    spacing: { before: ptToTwips(context.beforePt), after: ptToTwips(context.afterPt) },
    ...(hasDots ? { tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }] } : {}),
    ...(context.keepNext ? { keepNext: true } : {}),
    children: [
      ...textRuns(hasDots ? `${label} ` : label),
      ...(hasDots ? [new TextRun({ ...onOwnLine, children: ['\t'] })] : []),
    ],
  });
}

/** As on the printed page: the last line of the label has to leave the least length of a leader. */
function hasRoomForDots(label: string, { layout, fonts, orientation }: DocxContext): boolean {
  const room = textWidthMm(layout, orientation);
  const { indentMm } = layout.paragraph;
  const lines = lineWidthsMm(label, 'regular', layout.sizePt.body, room, fonts, indentMm);
  return room - (lines.at(-1) ?? 0) - (lines.length > 1 ? 0 : indentMm) - LEADER_GAP_MM >= layout.form.leaderMinimumMm;
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
