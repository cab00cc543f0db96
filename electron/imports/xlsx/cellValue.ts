import { parseNumber, parsePlainNumber } from '../grid/numberText';
import { TEXT, type XmlScanner } from '../xml/xmlScanner';
import { decodeText, HAS_UNDERSCORE } from '../xml/xmlText';
import { parseCount } from './cellReference';
import { decodeEscapes } from './richText';

/** The content of a `<v>`: a place in the bytes of the sheet, turned into a number or text only as asked for. */
export class CellValue {
  isPresent = false;
  private start = 0;
  private end = 0;
  private flags = 0;
  /** Set when the content came in pieces (CDATA, comments) and has no one place. */
  private joined: string | null = null;

  constructor(private readonly scanner: XmlScanner) {}

  clear(): void {
    this.isPresent = false;
    this.start = 0;
    this.end = 0;
    this.joined = null;
  }

  /** Reads the `<v>` that is the present start tag and moves behind its end. */
  read(): void {
    const { scanner } = this;
    this.clear();
    this.isPresent = true;
    if (scanner.isSelfClosing) return;
    const inside = scanner.depth;
    let pieces = 0;
    for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next()) {
      if (token !== TEXT) continue;
      if (pieces > 0) this.joined = (this.joined ?? this.decoded()) + scanner.spanText();
      else this.takePlace();
      pieces += 1;
    }
  }

  /** Nothing, or only white space. */
  isBlank(): boolean {
    if (this.joined !== null) return this.joined.trim() === '';
    const { bytes } = this.scanner;
    for (let at = this.start; at < this.end; at += 1) if ((bytes[at] as number) > 0x20) return false;
    return true;
  }

  /** The text with its escapes decoded. */
  plainText(): string {
    const text = this.joined ?? this.decoded();
    return this.joined !== null || this.flags & HAS_UNDERSCORE ? decodeEscapes(text) : text;
  }

  /** null when it is not a number. */
  number(): number | null {
    if (this.joined === null) {
      const plain = parsePlainNumber(this.scanner.bytes, this.start, this.end);
      if (!Number.isNaN(plain)) return plain;
    }
    return parseNumber(this.joined ?? this.decoded());
  }

  /** A whole number, or -1. */
  count(): number {
    if (this.joined === null) return parseCount(this.scanner.bytes, this.start, this.end);
    return /^\d{1,9}$/.test(this.joined) ? Number(this.joined) : -1;
  }

  /** 1 or 0 for a boolean, null when it is none. */
  truth(): number | null {
    const text = (this.joined ?? this.decoded()).trim().toLowerCase();
    if (text === '1' || text === 'true') return 1;
    return text === '0' || text === 'false' ? 0 : null;
  }

  private takePlace(): void {
    this.start = this.scanner.textStart;
    this.end = this.scanner.text.end;
    this.flags = this.scanner.text.flags;
  }

  private decoded(): string {
    return decodeText(this.scanner.bytes, this.start, this.end, this.flags);
  }
}
