import type { Layout } from '../layout';
import type { Block, Heading } from '../model';
import type { CellLook } from './look';

/** A line of text over the whole width of a sheet, or beside another one. */
export interface SheetLine {
  readonly text: string;
  readonly look: CellLook;
  /** `wide`: all columns; `left` and `right`: the two parts of a form's head. */
  readonly place: 'wide' | 'left' | 'right';
  /** False when the line stands on the row of the line before it. */
  readonly startsRow: boolean;
}

/** What stands around a table, as lines of a sheet; blocks that make no sense there give nothing. */
export function linesOf(block: Block, { sizePt }: Layout): readonly SheetLine[] {
  const centred = (text: string, size: number, extras: Partial<CellLook> = {}): SheetLine => ({
    text,
    look: { sizePt: size, align: 'center', ...extras },
    place: 'wide',
    startsRow: true,
  });
  switch (block.kind) {
    case 'titleBlock':
      return [
        centred(block.typeName, sizePt.typeName, { bold: true }),
        ...block.abstractLines.map((text) => centred(text, sizePt.abstract, { bold: true })),
      ];
    case 'annexHead':
      return [
        centred(block.label, sizePt.annexLabel, { bold: true }),
        ...block.titleLines.map((text) => centred(text, sizePt.annexTitle, { bold: true })),
        centred(block.reference, sizePt.annexReference, { italic: true }),
      ];
    case 'paragraph': {
      const text = block.runs.map((run) => run.text).join('');
      const align = block.shape === 'centred' ? 'center' : 'left';
      return [centred(text, sizePt.table, { align, italic: block.runs.every((run) => run.italic === true) })];
    }
    case 'heading':
      return block.lines.map((text) => centred(text, sizePt.table, { bold: true, align: headingAlign(block.level) }));
    case 'bases':
      return block.lines.map((text) => centred(text, sizePt.table, { align: 'left', italic: true }));
    case 'registerCover':
      return [
        ...block.parentLines.map((text) => centred(text, sizePt.parent)),
        ...block.issuerLines.map((text) => centred(text, sizePt.issuer, { bold: true })),
        centred(block.title, sizePt.registerTitle, { bold: true }),
        ...block.lines.map((text) => centred(text, sizePt.body)),
      ];
    case 'formHeader':
      return formHeaderLines(block, sizePt);
    case 'formSignature':
      return [{ ...centred(block.instruction, sizePt.table, { italic: true }), place: 'right' }];
    default:
      return [];
  }
}

function headingAlign(level: Heading['level']): CellLook['align'] {
  return ['part', 'chapter', 'section', 'subsection'].includes(level) ? 'center' : 'left';
}

/** Dots stand for what is filled in: in a sheet the cell itself is the place, so dotted lines become empty cells. */
function formHeaderLines(
  block: Extract<Block, { readonly kind: 'formHeader' }>,
  sizePt: Layout['sizePt'],
): readonly SheetLine[] {
  const left = block.leftLines.map((one) => (one.kind === 'text' ? one.text : ''));
  const right: readonly (readonly [string, CellLook])[] = [
    [block.nationalTitle, { sizePt: sizePt.nationalTitle, bold: true, align: 'center' }],
    [block.nationalMotto, { sizePt: sizePt.nationalMotto, bold: true, align: 'center' }],
    [block.placeDateLine, { sizePt: sizePt.placeDateNarrow, italic: true, align: 'center' }],
  ];
  const label: readonly SheetLine[] =
    block.label === null
      ? []
      : [{ text: block.label, look: { sizePt: sizePt.formLabel, align: 'right' }, place: 'wide', startsRow: true }];
  const pairs = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
  return [
    ...label,
    ...pairs.flatMap((index): readonly SheetLine[] => {
      const look: CellLook = { sizePt: sizePt.issuer, bold: true, align: 'center' };
      const [text, rightLook] = right[index] ?? ['', look];
      return [
        { text: left[index] ?? '', look, place: 'left', startsRow: true },
        { text, look: rightLook, place: 'right', startsRow: false },
      ];
    }),
  ];
}
