import { documentPart } from '../../imports/letter/documentPart';
import { DEFAULT_LIMITS } from '../../imports/limits';
import { ZipArchive } from '../../imports/zip/archive';
import type { MeasuredPaper, Sheet } from '../paper';
import { BodyReader } from './bodyReader';
import { numberingOf } from './numbering';
import { firstPageEdges, sheetsOf } from './sections';
import { readStyles } from './styles';
import { all, child, readXml, type XmlElement } from './xmlTree';

/**
 * Measures a Word document: how every line is set, styles followed to the end.
 * @throws RefusalError damaged, password-protected, too-large or unsafe-content, as every zip from outside
 */
export function readDocx(bytes: Buffer): MeasuredPaper {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  const part = (name: string) => (archive.find(name) ? readXml(archive.read(name), name) : null);
  const document = documentPart(archive);
  const main = readXml(archive.read(document), document);
  const styles = readStyles(part('word/styles.xml'));
  const relations = relationsOf(part(document.replace(/([^/]+)$/, '_rels/$1.rels')));
  const numbering = 'word/numbering.xml';
  const counted = archive.find(numbering) ? archive.read(numbering) : null;
  const sections = all(main, 'sectPr');
  const readPart = (id: string) => part(`word/${relations.get(id) ?? ''}`);
  const sheets = sheetsOf(sections, readPart, styles);
  const reader = new BodyReader(
    styles,
    numberingOf(counted, part(numbering)),
    sheets,
    firstPageEdges(sections, readPart),
  );
  const body = child(main, 'body');
  if (body !== undefined) reader.readBody(body);
  const { strokes, frames, pictures, colours, fills } = reader;
  const named = themeFonts(part('word/theme/theme1.xml'));
  const lines = reader.lines.map((line) => ({ ...line, fonts: line.fonts.map((font) => named.get(font) ?? font) }));
  const filled = sheets.map((sheet, index) => ({ ...sheet, pages: fills[index]?.pages(roomPt(sheet)) ?? 1 }));
  return { source: 'docx', sheets: filled, lines, strokes, frames, pictures, colours };
}

function roomPt({ heightMm, margins }: Sheet): number {
  return ((heightMm - (margins?.topMm ?? 0) - (margins?.bottomMm ?? 0)) * 72) / 25.4;
}

/** Fonts that styles name by their part in the theme: "(minorHAnsi)". */
function themeFonts(theme: XmlElement | null): ReadonlyMap<string, string> {
  const latin = (kind: string) => {
    const [font] = theme === null ? [] : all(theme, `${kind}Font`);
    return child(font, 'latin')?.attributes.typeface?.replaceAll(/\s+/g, '') ?? `(${kind})`;
  };
  return new Map(
    ['major', 'minor'].flatMap((kind) => ['Ascii', 'HAnsi'].map((set) => [`(${kind}${set})`, latin(kind)] as const)),
  );
}

function relationsOf(root: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    (root?.children ?? []).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/word\//, ''),
    ]),
  );
}
