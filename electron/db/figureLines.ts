import type { FiguresByReport } from './figuresByReport';

/** Ends a part of a line; what keys and ids are made of has none of these in it, or the lines are refused. */
const PART = '\u001f';
const LINE = '\u001e';

/**
 * Figures of the rows behind `:after`, very many in one text: `report ␟ key ␟ value ␞`, the value `b` where it was left
 * blank, `m` where it is missing. SQLite gives one long text twenty times as fast as a million short ones.
 */
export const FIGURE_LINES = `SELECT group_concat(line, '') AS lines, max(place) AS last, count(*) AS count FROM
  (SELECT rowid AS place, submission_id || char(31) || field_key || char(31) ||
          CASE state WHEN 'number' THEN CASE WHEN value = CAST(value AS INTEGER) THEN CAST(value AS INTEGER) ELSE value END ELSE substr(state, 1, 1) END || char(30) AS line
     FROM figure WHERE rowid > :after ORDER BY rowid LIMIT :rows)`;

/**
 * Most lines begin like the one before, and have the keys of the report before: nothing is cut out of the text that is
 * known already.
 * @throws Error when they are not what was written: no figure is read at a guess
 */
export function readLines(
  lines: string,
  count: number,
  into: FiguresByReport,
  isAsked: (reportId: string) => boolean,
): void {
  let [at, read, id, isWanted] = [0, 0, '', false];
  const keys = new KeyRing();
  while (at < lines.length) {
    const idEnd = lines.startsWith(id, at) && lines[at + id.length] === PART ? at + id.length : lines.indexOf(PART, at);
    if (idEnd === -1) throw new Error('a line without its parts');
    if (idEnd - at !== id.length || !lines.startsWith(id, at)) {
      id = lines.slice(at, idEnd);
      isWanted = isAsked(id);
      keys.restart();
    }
    const key = keys.next(lines, idEnd + 1);
    const from = idEnd + 1 + key.length + 1;
    at = lines.indexOf(LINE, from);
    if (at === -1) throw new Error('a line without an end');
    if (isWanted) addFigure(into, id, key, lines, from, at);
    [at, read] = [at + 1, read + 1];
  }
  if (read !== count) throw new Error(`${read} figures read of ${count}`);
}

function addFigure(into: FiguresByReport, id: string, key: string, lines: string, from: number, to: number): void {
  const value = wholeNumber(lines, from, to);
  const text = value === null ? lines.slice(from, to) : '';
  if (value !== null) into.add(id, key, 'number', value);
  else if (text === 'b') into.add(id, key, 'blank', null);
  else if (text === 'm') into.add(id, key, 'missing', null);
  else if (/^-?\d+(?:\.\d+)?(?:e-\d+)?$/.test(text)) into.add(id, key, 'number', Number(text));
  else throw new Error(`no figure: ${text}`);
}

const ZERO = 0x30;
/** As many digits can be added up exactly. */
const MOST_DIGITS = 15;

/** null: it has another sign than digits, or too many of them. */
function wholeNumber(lines: string, from: number, to: number): number | null {
  if (to === from || to - from > MOST_DIGITS) return null;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = lines.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    value = 10 * value + digit;
  }
  return value;
}

/** Keys as they came last, report after report. */
class KeyRing {
  readonly #keys: string[] = [];
  #next = 0;

  restart(): void {
    this.#next = 0;
  }

  next(lines: string, at: number): string {
    const expected = this.#keys[this.#next] ?? '';
    const isSame = expected !== '' && lines.startsWith(expected, at) && lines[at + expected.length] === PART;
    const key = isSame ? expected : lines.slice(at, lines.indexOf(PART, at));
    if (!isSame) this.#keys[this.#next] = key;
    this.#next += 1;
    return key;
  }
}
