import type { TextEncoding } from '../container';
import { decodeHtml } from '../html/decodeHtml';
import { HTML_END, HTML_END_TAG, HTML_START_TAG, HTML_TEXT, HtmlTokenizer, isRaw } from '../html/htmlTokenizer';

const BLOCKS = new Set(['p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'section', 'center']);
const CELLS = new Set(['td', 'th']);

/** The words of a web page: a line for each block and row, cells by tabs. */
export function pageText(bytes: Buffer, encoding: TextEncoding): string {
  const page = new HtmlTokenizer(decodeHtml(bytes, encoding));
  let text = '';
  for (let token = page.next(); token !== HTML_END; token = page.next()) {
    if (token === HTML_TEXT) text += page.text().replace(/\s+/g, ' ');
    else if (token === HTML_START_TAG && isRaw(page.name)) page.rawContent();
    else if (page.name === 'br') text += '\n';
    else if (token === HTML_END_TAG && CELLS.has(page.name)) text += '\t';
    else if (BLOCKS.has(page.name)) text += '\n';
  }
  return text;
}
