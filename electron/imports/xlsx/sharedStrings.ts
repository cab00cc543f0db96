import type { StoredText } from '../grid/cellStore';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { START, XmlScanner } from '../xml/xmlScanner';
import { readStringItem } from './richText';

/** The texts cells name by number. @throws RefusalError damaged XML, or too-large by number of texts */
export function readSharedStrings(content: Buffer, part: string, limits: ReadLimits): StoredText[] {
  const scanner = new XmlScanner(content, part);
  const texts: StoredText[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== START || !scanner.is('si')) continue;
    if (texts.length === limits.cells) refuse('too-large', { what: 'texts', part, limit: limits.cells });
    texts.push(readStringItem(scanner));
  }
  return texts;
}
