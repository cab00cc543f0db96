/**
 * Reads a CSV of open data by RFC 4180 and what `tu-dien-du-lieu.md` says of it, and nothing else: semicolons between
 * cells, CRLF after lines, quotes doubled inside quotes, one apostrophe taken from what Excel would take for a formula.
 * An empty cell is null, an empty text has quotes.
 */
export function parseOpenCsv(text: string): readonly (readonly (string | null)[])[] {
  const rows: (string | null)[][] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const row: (string | null)[] = [];
    for (;;) {
      const [cell, next] = text[at] === '"' ? quoted(text, at) : plain(text, at);
      row.push(cell);
      at = next;
      if (text[at] !== ';') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of line at ${at}: ${text.slice(at, at + 20)}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

function quoted(text: string, start: number): [string, number] {
  let cell = '';
  for (let at = start + 1; ; at += 1) {
    if (at >= text.length) throw new Error('quotes that do not end');
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return [asText(cell), at + 1];
  }
}

function plain(text: string, start: number): [string | null, number] {
  const [cell = ''] = /[^;\r\n]*/.exec(text.slice(start)) ?? [];
  return [cell === '' ? null : asText(cell), start + cell.length];
}

function asText(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r])/, '');
}
