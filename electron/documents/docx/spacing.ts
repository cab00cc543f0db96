import type { Layout } from '../layout';
import type { Block } from '../model';

/** Space that a block wants above itself, in points. */
function abovePt(block: Block, layout: Layout): number {
  switch (block.kind) {
    case 'titleBlock':
    case 'annexHead': // below the letterhead of a text issued with a decision; at the top of a page it has no room above
      return layout.title.beforePt;
    case 'addressees':
      return layout.addressees.beforePt;
    case 'closing':
    case 'minutesClosing':
    case 'formSignature':
      return layout.signature.beforePt;
    case 'incomingStamp':
      return layout.stamp.beforePt;
    case 'copyBlock':
      return layout.copy.beforePt;
    case 'letterhead':
    case 'formHeader':
    case 'registerCover':
    case 'scanPage':
      return 0;
    default:
      return layout.paragraph.beforePt;
  }
}

function belowPt(block: Block, layout: Layout): number {
  switch (block.kind) {
    case 'titleBlock':
    case 'annexHead':
      return layout.title.afterPt;
    case 'addressees':
      return layout.addressees.afterPt;
    default:
      return layout.paragraph.afterPt;
  }
}

/** The larger of two neighbours' wishes, as on the printed page; 0 at the top of a section. */
export function gapPt(previous: Block | undefined, next: Block, layout: Layout): number {
  if (previous === undefined) return 0;
  return Math.max(belowPt(previous, layout), abovePt(next, layout));
}

/** Whether the block begins with a table of Word, which has no space above it and would grow into a table before it. */
export function beginsWithTable(block: Block | undefined): boolean {
  return block !== undefined && TABLES_FIRST.includes(block.kind);
}

/** Whether the block ends in a table, after which Word needs a paragraph at the end of a section. */
export function endsInTable(block: Block | undefined): boolean {
  if (block?.kind === 'minutesClosing') return block.recipientLines.length === 0;
  return block !== undefined && TABLES_LAST.includes(block.kind);
}

/** Whether the block puts the space above it inside itself. */
export function hasOwnSpace(block: Block): boolean {
  return block.kind === 'closing' || block.kind === 'minutesClosing' || block.kind === 'formSignature';
}

const TABLES_FIRST: readonly Block['kind'][] = [
  'letterhead',
  'table',
  'imagePlace',
  'closing',
  'minutesClosing',
  'formSignature',
  'incomingStamp',
  'registerCover',
];
/** Minutes end in their recipients. */
const ENDS_IN_TEXT: readonly Block['kind'][] = ['minutesClosing'];
const TABLES_LAST: readonly Block['kind'][] = [
  ...TABLES_FIRST.filter((kind) => !ENDS_IN_TEXT.includes(kind)),
  'formHeader',
  'copyBlock',
];
