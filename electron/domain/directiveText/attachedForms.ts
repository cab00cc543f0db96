import { kindTitleIn, nationalIn, placeDateIn } from './header';
import { joined, type Passage, part, spanOf } from './passage';
import type { AttachedFormReading, Found } from './reading';
import type { SourceLine } from './sourceLines';

/** Forms that stand behind the signature: title, lines to fill in, columns of a table. */

const LABEL =
  /^\(?\s*(?<label>(?:mẫu|biểu mẫu|biểu|phụ lục)\s*(?:số\s*)?:?\s*(?:\d{1,3}[a-zđ]?|[IVX]{1,4}))\s*\)?\s*[.:]?$/iu;
const DOTS = /[.…_]{3,}/;
const FIELD = /^[-–+•]\s*|^\d{1,2}[.)]\s+/;
const FIRST_COLUMN = /^(?:stt|tt|so tt)$/;
const TITLE = /^(?:bao cao|danh sach|bieu tong hop|tong hop|bang tong hop|bang|phieu|de cuong|ke hoach|so lieu)/;
const ROW_START = /^(?:\d{1,3}|[IVX]+|\(\d\)|…|\.+|\d+\s.*)$/;

export function readAttachedForms(lines: readonly SourceLine[]): readonly Found<AttachedFormReading>[] {
  return cutForms(lines).flatMap((own) => {
    const form = readForm(own);
    return form === null ? [] : [form];
  });
}

/** A letterhead or a printed label begins the next form. */
function cutForms(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const forms: SourceLine[][] = [];
  let hasContent = true;
  for (const line of lines) {
    if (forms.length === 0 || (hasContent && startsForm(line))) {
      forms.push([]);
      hasContent = false;
    }
    forms.at(-1)?.push(line);
    if (isContent(line)) hasContent = true;
  }
  return forms;
}

function startsForm({ whole, cells }: SourceLine): boolean {
  const isOffice = /^(?:TÊN CƠ QUAN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)/u.test(whole.text);
  return isOffice || nationalIn(whole) !== null || cells.some(({ text }) => LABEL.test(text));
}

function isContent({ whole, cells }: SourceLine): boolean {
  return (
    FIELD.test(whole.text) ||
    cells.some(({ folded }) => FIRST_COLUMN.test(folded)) ||
    /^(?:stt|tt)\s/.test(whole.folded)
  );
}

function readForm(lines: readonly SourceLine[]): Found<AttachedFormReading> | null {
  const cells = lines.flatMap((line) => line.cells);
  const label =
    cells.map(({ text }) => LABEL.exec(text.trim())?.groups?.label).find((found) => found !== undefined) ?? null;
  const columns = columnsOf(lines);
  const fields = columns.length > 0 ? [] : fieldsOf(lines);
  const titleLines = titleOf(lines);
  if (columns.length === 0 && fields.length === 0 && titleLines.length === 0) return null;
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    value: { label, titleLines, fields, columns },
    span: { start: spanOf(first).start, end: spanOf(last).end },
    doubt: columns.find(({ doubt }) => doubt !== null)?.doubt ?? null,
  };
}

function titleOf(lines: readonly SourceLine[]): readonly string[] {
  const cells = lines.flatMap((line) => line.cells);
  const start = cells.findIndex(
    (cell) =>
      kindTitleIn(cell) !== null || (TITLE.test(cell.folded) && cell.text === cell.text.toLocaleUpperCase('vi')),
  );
  if (start < 0) return [];
  const own: string[] = [];
  for (const cell of cells.slice(start, start + 4)) {
    if (
      own.length > 0 &&
      (FIELD.test(cell.text) ||
        FIRST_COLUMN.test(cell.folded) ||
        /^\(|^(?:stt|tt)\s|^kinh gui/.test(cell.folded) ||
        DOTS.test(cell.text) ||
        placeDateIn(cell) !== null)
    )
      break;
    own.push(cell.text);
  }
  return own;
}

function fieldsOf(lines: readonly SourceLine[]): readonly Found<string>[] {
  return fieldLines(lines).flatMap((whole) => {
    const mark = FIELD.exec(whole.text);
    if (mark === null) return [];
    const words = part(whole, mark[0].length);
    const end = words.text.search(/\s*:?\s*[.…_]{3,}|\s*:\s*$/);
    const label = part(words, 0, end < 0 ? words.text.length : end);
    return label.text === '' ? [] : [{ value: label.text, span: spanOf(label), doubt: null }];
  });
}

/** A long label goes on in the next line, in small letters. */
function fieldLines(lines: readonly SourceLine[]): readonly Passage[] {
  const whole: Passage[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const isGoingOn =
      before !== undefined && FIELD.test(before.text) && !DOTS.test(before.text) && /^\p{Ll}/u.test(line.whole.text);
    if (isGoingOn && before !== undefined) whole.splice(-1, 1, joined([before, line.whole]));
    else whole.push(line.whole);
  }
  return whole;
}

/** Heads of a table: cells of one line, lines one below the other from "STT", or all run together on one line. */
function columnsOf(lines: readonly SourceLine[]): readonly Found<string>[] {
  const at = lines.findIndex(
    ({ cells, whole }) => FIRST_COLUMN.test(cells[0]?.folded ?? '') || /^(?:stt|tt)\s+\S/.test(whole.folded),
  );
  const line = lines[at];
  if (line === undefined) return [];
  if (line.cells.length > 1) return line.cells.map((cell) => column(cell));
  if (!FIRST_COLUMN.test(line.whole.folded))
    return [{ value: line.whole.text, span: spanOf(line.whole), doubt: 'columns-run-together' }];
  const below: Passage[] = [];
  for (const { whole } of lines.slice(at)) {
    if (
      below.length > 0 &&
      (ROW_START.test(whole.text) ||
        DOTS.test(whole.text) ||
        whole.text.length > 80 ||
        /^\(ky ten|ngay .*thang .*nam|^thu truong|^nguoi lap/.test(whole.folded))
    )
      break;
    below.push(whole);
  }
  return below.map((cell) => column(cell));
}

function column(cell: Passage): Found<string> {
  return { value: cell.text, span: spanOf(cell), doubt: null };
}
