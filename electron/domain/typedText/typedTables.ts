import { headingMark, headingMarkOf } from './headingMark';
import { tableHeading } from './tableHeading';
import { typedGrid } from './typedCells';
import { linesOf, placedParts, type TypedRows } from './typedLines';

/** A table in a typed text, as the clerk is asked about it. */
export interface FoundTable {
  /** The words of its first row. */
  readonly words: readonly string[];
  /** As many heading rows as were said; null: it is left to the table itself. */
  readonly said: number | null;
  readonly found: number;
  readonly isCertain: boolean;
  /** It can have at most so many. */
  readonly most: number;
}

/** The tables in a typed text, in order. */
export function typedTables(text: string): readonly FoundTable[] {
  return tableParts(text).map(({ part }) => {
    const grid = typedGrid(part.rows);
    const { rows, isCertain } = tableHeading(grid);
    const words = (grid[0] ?? []).flatMap((cell) =>
      cell && cell.text !== '' ? [cell.text.replaceAll('\n', ' ')] : [],
    );
    return { words, said: part.headingRows, found: rows, isCertain, most: part.rows.length - 1 };
  });
}

/** The text with the heading rows of one of its tables said in the line above it. @param count null: left to the table itself */
export function withHeadingRows(text: string, index: number, count: number | null): string {
  const place = tableParts(text)[index];
  if (place === undefined) return text;
  const lines = linesOf(text);
  const hasMark = headingMark(lines[place.start] ?? '') !== null;
  const mark = count === null ? [] : [headingMarkOf(count)];
  return [...lines.slice(0, place.start), ...mark, ...lines.slice(place.start + (hasMark ? 1 : 0))].join('\n');
}

function tableParts(text: string): readonly { readonly part: TypedRows; readonly start: number }[] {
  return placedParts(text).flatMap(({ part, start }) => (part.kind === 'rows' ? [{ part, start }] : []));
}
