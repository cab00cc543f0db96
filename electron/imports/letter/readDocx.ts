import { DEFAULT_LIMITS } from '../limits';
import { eachChild } from '../xml/eachChild';
import { textContent } from '../xml/textContent';
import { END_OF_PART, START, XmlScanner } from '../xml/xmlScanner';
import { ZipArchive } from '../zip/archive';
import { documentPart } from './documentPart';
import { type ListLabels, readListLabels } from './listLabels';

const NUMBERING = 'word/numbering.xml';

/** The text of a Word document: a line for each paragraph, automatic numbers written out, cells of a row by tabs. */
export function readDocx(bytes: Buffer): string {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  const labels = readListLabels(archive.find(NUMBERING) ? archive.read(NUMBERING) : null);
  const part = documentPart(archive);
  const scanner = new XmlScanner(archive.read(part), part);
  for (let token = scanner.next(); token !== END_OF_PART; token = scanner.next())
    if (token === START && scanner.is('body')) return blocks(scanner, labels).join('\n');
  return '';
}

/** Paragraphs and tables inside the present element, one text each. */
function blocks(scanner: XmlScanner, labels: ListLabels): string[] {
  const lines: string[] = [];
  eachChild(scanner, () => {
    if (scanner.is('p')) lines.push(paragraph(scanner, labels));
    else if (scanner.is('tbl')) lines.push(...rows(scanner, labels));
    else if (scanner.is('sdt') || scanner.is('sdtContent') || scanner.is('ins')) lines.push(...blocks(scanner, labels));
  });
  return lines;
}

function rows(scanner: XmlScanner, labels: ListLabels): readonly string[] {
  const lines: string[] = [];
  eachChild(scanner, () => {
    if (!scanner.is('tr')) return;
    const cells: (readonly string[])[] = [];
    eachChild(scanner, () => {
      if (scanner.is('tc')) cells.push(blocks(scanner, labels));
    });
    lines.push(...rowLines(cells));
  });
  return lines;
}

/** A row of a table of figures is one line; the two columns of a letterhead are read one after the other. */
function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells.map((lines) => lines.filter((line) => line.trim() !== ''));
  const isTall = filled.some((lines) => lines.length > 1);
  return isTall ? filled.flat() : [filled.map((lines) => lines[0] ?? '').join('\t')];
}

function paragraph(scanner: XmlScanner, labels: ListLabels): string {
  if (scanner.isSelfClosing) return '';
  const inside = scanner.depth;
  let text = '';
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('pPr')) text += listLabel(scanner, labels);
    else if (scanner.is('t')) text += textContent(scanner);
    else text += signOf(scanner);
  }
  return text;
}

function signOf(scanner: XmlScanner): string {
  if (scanner.is('tab')) return '\t';
  if (scanner.is('br') || scanner.is('cr') || scanner.is('p')) return '\n';
  if (scanner.is('noBreakHyphen')) return '-';
  // What older programs show in the place of a drawing says the same once more; tracked removals say what is not there.
  if (scanner.is('Fallback') || scanner.is('del')) scanner.skipElement();
  return '';
}

/** "1. " of an automatic list; '' of a plain paragraph. Moves behind the properties. */
function listLabel(scanner: XmlScanner, labels: ListLabels): string {
  let list: string | null = null;
  let level = 0;
  eachChild(scanner, () => {
    if (!scanner.is('numPr')) return;
    eachChild(scanner, () => {
      if (scanner.is('ilvl')) level = Number(scanner.attribute('val') ?? 0);
      if (scanner.is('numId')) list = scanner.attribute('val');
    });
  });
  return list === null ? '' : labels.next(list, level);
}
