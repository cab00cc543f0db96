import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Runs whose feet are this near stand on one line (points). */
const SAME_LINE_PT = 2.5;
/** Leaders are drawn in one file and typed by the program in the other. */
const LEADERS = /[.…]{4,}/g;
/** A gap this wide parts two columns (points). */
const COLUMN_GAP_PT = 18;

/**
 * Lines of text of each page, from the top, columns side by side apart.
 * @returns {Promise<readonly (readonly { text: string, x: number, y: number }[])[]>}
 */
export async function readLines(path) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push(
      linesOf(
        items.filter(({ str, width }) => str !== undefined && (str.trim() !== '' || width > 0)),
        height,
      ),
    );
  }
  await pdf.destroy();
  return pages;
}

function linesOf(items, height) {
  const runs = items
    .map(({ str, transform, width }) => ({
      text: str,
      x: transform[4],
      right: transform[4] + width,
      y: height - transform[5],
    }))
    .sort((left, right) => left.y - right.y);
  const rows = [];
  for (const run of runs) {
    const row = rows.at(-1);
    if (row !== undefined && run.y - row[0].y < SAME_LINE_PT) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap(columnsOf);
}

function columnsOf(row) {
  const lines = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row.sort((one, other) => one.x - other.x)) {
    const last = lines.at(-1);
    if (last !== undefined && run.x - right < COLUMN_GAP_PT) last.text += (run.x - right > 1 ? ' ' : '') + run.text;
    else lines.push({ text: run.text, x: run.x, y: run.y });
    right = run.right;
  }
  const read = lines.map((line) => ({
    ...line,
    text: line.text
      .normalize('NFC')
      .replace(LEADERS, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  }));
  return read.filter(({ text }) => text !== '');
}
