import { DEFAULT_LIMITS } from '../limits';
import { END, END_OF_PART, START, TEXT, XmlScanner } from '../xml/xmlScanner';
import { ZipArchive } from '../zip/archive';

const CONTENT = 'content.xml';

/** The text of an OpenDocument text: a line for each paragraph and heading, cells of a row by tabs. */
export function readOdt(bytes: Buffer): string {
  const scanner = new XmlScanner(new ZipArchive(bytes, DEFAULT_LIMITS).read(CONTENT), CONTENT);
  let text = '';
  let isInside = false;
  for (let token = scanner.next(); token !== END_OF_PART; token = scanner.next()) {
    if (token === START && scanner.is('text') && !scanner.isSelfClosing) isInside = true;
    if (!isInside) continue;
    if (token === TEXT) text += scanner.spanText().replace(/\s+/g, ' ');
    else if (token === START) text += signAtStart(scanner);
    else if (token === END) text += signAtEnd(scanner);
  }
  return text;
}

function signAtStart(scanner: XmlScanner): string {
  if (scanner.is('tracked-changes') || scanner.is('annotation')) scanner.skipElement();
  if (scanner.is('tab')) return '\t';
  if (scanner.is('line-break')) return '\n';
  return scanner.is('s') ? ' '.repeat(Math.min(200, Number(scanner.attribute('c') ?? 1))) : '';
}

function signAtEnd(scanner: XmlScanner): string {
  if (scanner.is('table-cell')) return '\t';
  return scanner.is('p') || scanner.is('h') || scanner.is('table-row') ? '\n' : '';
}
