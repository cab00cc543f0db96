import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { addRun, joinRuns } from '../grid/textRuns';
import { START, TEXT, type XmlScanner } from '../xml/xmlScanner';
import type { OdsStyles } from './odsStyles';

/** No text has more spaces in a row, and a hostile count must not fill the memory. */
const MOST_SPACES = 255;
/** Inside a paragraph, but no part of what the cell shows. */
const NOT_SHOWN = ['annotation', 'note', 'ruby-text'] as const;

/** Gathers the paragraphs of one cell into its text, with the fonts of its parts. */
export class CellText {
  private runs: TextRun[] = [];
  private paragraphs = 0;
  /** The last letter was a space that a following one does not repeat; also at the start of a paragraph. */
  private isAfterSpace = true;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: OdsStyles,
  ) {}

  clear(): void {
    this.runs = [];
    this.paragraphs = 0;
  }

  get isPresent(): boolean {
    return this.paragraphs > 0;
  }

  text(): StoredText {
    return joinRuns(this.runs);
  }

  /** Reads the paragraph whose start tag is the present token. */
  readParagraph(): void {
    if (this.paragraphs > 0) this.add('\n', null);
    this.paragraphs += 1;
    this.isAfterSpace = true;
    if (!this.scanner.isSelfClosing) this.readInline(null);
  }

  private readInline(font: string | null): void {
    const { scanner } = this;
    const inside = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
      if (token === TEXT) this.addCollapsed(scanner.spanText(), font);
      else if (token === START) this.readElement(font);
    }
  }

  private readElement(font: string | null): void {
    const { scanner } = this;
    if (NOT_SHOWN.some((name) => scanner.is(name))) {
      scanner.skipElement();
      return;
    }
    if (scanner.is('s')) this.addKept(' '.repeat(spaceCount(scanner)), font);
    else if (scanner.is('tab')) this.addKept('\t', font);
    else if (scanner.is('line-break')) this.addKept('\n', font);
    if (scanner.isSelfClosing) return;
    this.readInline(scanner.is('span') ? (this.styles.textFont(scanner.attribute('style-name')) ?? font) : font);
  }

  /** White space counts once, and not at all at the start of a paragraph; more of it is written as elements. */
  private addCollapsed(text: string, font: string | null): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const kept = this.isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (kept === '') return;
    this.add(kept, font);
    this.isAfterSpace = kept.endsWith(' ');
  }

  private addKept(text: string, font: string | null): void {
    this.add(text, font);
    this.isAfterSpace = false;
  }

  private add(text: string, font: string | null): void {
    addRun(this.runs, { text, font });
  }
}

function spaceCount(scanner: XmlScanner): number {
  const count = Number(scanner.attribute('c') ?? 1);
  return count >= 1 ? Math.min(Math.floor(count), MOST_SPACES) : 1;
}
