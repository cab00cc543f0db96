import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import { textWidthMm } from '../layout';
import type { Paragraph as ModelParagraph, Run } from '../model';
import { type RunLine, runLines } from '../wrapText';
import type { DocxContext } from './context';
import { styleId } from './styles';
import { runLook, runsOf } from './text';
import { mmToTwips, ptToTwips } from './units';

/** What goes over to the next page with a signature; a line more where the paragraph would else be cut between sentences. */
const KEPT_LINES = [2, 3];
/** A shorter paragraph goes over whole: the page before it is a line or two shorter than it could be. */
const LONGEST_WHOLE = 4;
/** A line that would have to be stretched more stays as it is. */
const WIDEST_SPACE_MM = 4;
const ENDS_SENTENCE = /[.;:!?…”)]\s*$/u;
/** Places to fill in have a width of their own, which is not counted here. */
const PLACES = /[ \u00a0]{2,}|[.…]{4,}/u;

/**
 * The paragraph before a signature. A long one is written as two that look like one, the second of them its last lines:
 * whole paragraphs are tied only, and LibreOffice would take it to the next page from its first line on.
 * @returns null where it is short or its lines cannot be told
 */
export function partedParagraph(block: ModelParagraph, context: DocxContext): readonly Paragraph[] | null {
  const { layout, fonts, orientation } = context;
  const text = block.runs.map((run) => run.text).join('');
  if (block.shape === 'centred' || PLACES.test(text)) return null;
  const indentMm = block.shape === 'indented' ? layout.paragraph.indentMm : 0;
  const roomMm = textWidthMm(layout, orientation);
  const lines = runLines(block.runs, { sizePt: layout.sizePt.body, roomMm, indentMm, fonts });
  const kept = KEPT_LINES.find((count) => !ENDS_SENTENCE.test(text.slice(0, lines.at(-count)?.start))) ?? 0;
  const [tail, last] = [lines.at(-kept), lines.at(-kept - 1)];
  if (lines.length <= LONGEST_WHOLE || kept === 0 || tail === undefined || last === undefined) return null;
  const [head, rest] = cutRuns(block.runs, tail.start);
  const [before, line] = cutRuns(head, last.start);
  const style = styleId('body');
  return [
    new Paragraph({
      style,
      spacing: { before: ptToTwips(context.beforePt), after: 0 },
      ...(indentMm > 0 ? {} : { indent: { firstLine: 0 } }),
      children: [...before.flatMap(runsOf), ...stretched(line, last, roomMm)],
    }),
    new Paragraph({
      style,
      spacing: { before: 0, after: ptToTwips(context.afterPt) },
      indent: { firstLine: 0 },
      keepNext: true,
      keepLines: true,
      children: rest.flatMap(runsOf),
    }),
  ];
}

/** Runs up to a letter and from it on. */
function cutRuns(runs: readonly Run[], at: number): readonly [readonly Run[], readonly Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(at - start, 0), run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    start += run.text.length;
  }
  return [before, after];
}

/** The last line of a paragraph is not justified by itself; its spaces are widened so that it ends at the margin as well. */
function stretched(runs: readonly Run[], { widthMm, spaces }: RunLine, roomMm: number): readonly ParagraphChild[] {
  const each = spaces === 0 ? 0 : (roomMm - widthMm) / spaces;
  if (each <= 0 || each > WIDEST_SPACE_MM) return runs.flatMap(runsOf);
  const characterSpacing = Math.max(0, mmToTwips(each) - 1);
  const parts = runs.flatMap((run) => run.text.split(/( )/).map((text) => ({ ...run, text })));
  return parts
    .filter(({ text }) => text !== '')
    .flatMap((part) =>
      part.text === ' ' ? [new TextRun({ ...runLook(part), text: ' ', characterSpacing })] : runsOf(part),
    );
}
