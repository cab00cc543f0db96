import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { addRun, joinRuns } from '../grid/textRuns';
import { START, TEXT, type XmlScanner } from '../xml/xmlScanner';

/** Text of the present `Data`, which may hold marks of HTML, with the fonts these give. Moves behind its end. */
export function dataText(scanner: XmlScanner): StoredText {
  const runs: TextRun[] = [];
  if (!scanner.isSelfClosing) readInto(scanner, runs, null);
  return joinRuns(runs);
}

function readInto(scanner: XmlScanner, runs: TextRun[], font: string | null): void {
  const inside = scanner.depth;
  for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
    if (token === TEXT) addRun(runs, { text: scanner.spanText(), font });
    else if (token === START && !scanner.isSelfClosing)
      readInto(scanner, runs, scanner.is('Font') ? (scanner.attribute('Face') ?? font) : font);
  }
}
