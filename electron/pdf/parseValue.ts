import { PdfName, PdfRef, PdfToken, type PdfValue } from './values';

const BLANK = /[\0\t\n\f\r ]/;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]/;
const REFERENCE = /(\d+)\s+\d+\s+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** Reads values out of a file's text, one letter per byte. `at` is where the next one starts. */
export class ValueReader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** @throws SyntaxError where no value stands */
  read(): PdfValue {
    this.skipBlanks();
    const letter = this.text[this.at];
    if (letter === '/') return this.readName();
    if (letter === '[') return this.readArray();
    if (letter === '(') return this.readString();
    if (letter === '<') return this.text[this.at + 1] === '<' ? this.readDict() : this.readHex();
    return this.readReference() ?? new PdfToken(this.readWord());
  }

  /** Whether a word stands next; it is passed when it does. */
  take(word: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  /** Next run of regular letters, such as a number or a keyword. */
  readWord(): string {
    this.skipBlanks();
    const start = this.at;
    while (this.at < this.text.length && REGULAR.test(this.text.charAt(this.at))) this.at += 1;
    if (this.at === start) throw new SyntaxError(`no PDF value at byte ${start}`);
    return this.text.slice(start, this.at);
  }

  private skipBlanks(): void {
    for (;;) {
      while (this.at < this.text.length && BLANK.test(this.text.charAt(this.at))) this.at += 1;
      if (this.text[this.at] !== '%') return;
      while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
    }
  }

  private readName(): PdfName {
    const start = ++this.at;
    while (this.at < this.text.length && REGULAR.test(this.text.charAt(this.at))) this.at += 1;
    return new PdfName(this.text.slice(start, this.at));
  }

  private readArray(): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    while (!this.take(']')) values.push(this.read());
    return values;
  }

  private readDict(): ReadonlyMap<string, PdfValue> {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    while (!this.take('>>')) {
      const key = this.read();
      if (!(key instanceof PdfName)) throw new SyntaxError(`no PDF name at byte ${this.at}`);
      entries.set(key.name, this.read());
    }
    return entries;
  }

  private readHex(): PdfToken {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) throw new SyntaxError(`PDF string without end at byte ${this.at}`);
    const token = new PdfToken(this.text.slice(this.at, end + 1));
    this.at = end + 1;
    return token;
  }

  private readString(): PdfToken {
    const start = this.at;
    let depth = 0;
    do {
      const letter = this.text[this.at];
      if (letter === undefined) throw new SyntaxError(`PDF string without end at byte ${start}`);
      if (letter === '\\') this.at += 1;
      else if (letter === '(') depth += 1;
      else if (letter === ')') depth -= 1;
      this.at += 1;
    } while (depth > 0);
    return new PdfToken(this.text.slice(start, this.at));
  }

  private readReference(): PdfRef | null {
    REFERENCE.lastIndex = this.at;
    const match = REFERENCE.exec(this.text);
    if (match === null) return null;
    this.at = REFERENCE.lastIndex;
    return new PdfRef(Number(match[1]));
  }
}
