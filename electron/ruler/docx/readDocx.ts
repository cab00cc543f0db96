import { readListLabels } from '../../imports/letter/listLabels';
import { DEFAULT_LIMITS } from '../../imports/limits';
import { ZipArchive } from '../../imports/zip/archive';
import type { MeasuredPaper } from '../paper';
import { BodyReader } from './bodyReader';
import { sheetsOf } from './sections';
import { readStyles } from './styles';
import { all, child, readXml, type XmlElement } from './xmlTree';

const DOCUMENT = 'word/document.xml';

/**
 * Measures a Word document: how every line is set, styles followed to the end.
 * @throws RefusalError damaged, password-protected, too-large or unsafe-content, as every zip from outside
 */
export function readDocx(bytes: Buffer): MeasuredPaper {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  const part = (name: string) => (archive.find(name) ? readXml(archive.read(name), name) : null);
  const main = readXml(archive.read(DOCUMENT), DOCUMENT);
  const styles = readStyles(part('word/styles.xml'));
  const relations = relationsOf(part('word/_rels/document.xml.rels'));
  const numbering = 'word/numbering.xml';
  const labels = readListLabels(archive.find(numbering) ? archive.read(numbering) : null);
  const sections = all(main, 'sectPr');
  const sheets = sheetsOf(sections, (id) => part(`word/${relations.get(id) ?? ''}`), styles);
  const reader = new BodyReader(styles, labels, sheets);
  const body = child(main, 'body');
  if (body !== undefined) reader.readBlocks(body);
  const { lines, strokes, colours } = reader;
  return { source: 'docx', sheets, lines, strokes, colours };
}

function relationsOf(root: XmlElement | null): ReadonlyMap<string, string> {
  return new Map(
    (root?.children ?? []).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/word\//, ''),
    ]),
  );
}
