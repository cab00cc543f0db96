import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { addRun, joinRuns } from '../grid/textRuns';
import { END, START, TEXT, type XmlScanner } from '../xml/xmlScanner';
import { HAS_UNDERSCORE } from '../xml/xmlText';

/** `_x000D_` stands for a character XML cannot hold; `_x005F_` for an underscore that would start such an escape. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * The text of a string item (`<si>` or `<is>`, the present start tag): its `<t>`, or its runs `<r>` joined. Phonetic
 * hints (`<rPh>`) are no part of the text. Moves behind the end of the item.
 */
export function readStringItem(scanner: XmlScanner): StoredText {
  if (scanner.isSelfClosing) return '';
  const inside = scanner.depth;
  let plain = '';
  const runs: TextRun[] = [];
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('t')) plain += readPlainText(scanner);
    else if (scanner.is('r')) addRun(runs, readRun(scanner));
    else scanner.skipElement();
  }
  return runs.length === 0 ? plain : joined(plain, runs);
}

/** Text of the element whose start tag is the present token, escapes decoded. */
export function readPlainText(scanner: XmlScanner): string {
  if (scanner.isSelfClosing) return '';
  let flags = 0;
  let text = '';
  for (const inside = scanner.depth; ; ) {
    const token = scanner.next();
    if (token === TEXT) {
      flags |= scanner.text.flags;
      text = text === '' ? scanner.spanText() : text + scanner.spanText();
    } else if (token === END && scanner.depth < inside) break;
  }
  return flags & HAS_UNDERSCORE ? decodeEscapes(text) : text;
}

function readRun(scanner: XmlScanner): TextRun {
  let text = '';
  let font: string | null = null;
  if (scanner.isSelfClosing) return { text, font };
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('t')) text += readPlainText(scanner);
    else if (scanner.is('rFont')) font = scanner.attribute('val');
  }
  return { text, font };
}

function joined(plain: string, runs: readonly TextRun[]): StoredText {
  return plain === '' ? joinRuns(runs) : plain + runs.map((run) => run.text).join('');
}
