import { MAX_TEXT_LENGTH } from '../limits';
import { refuse } from '../refusal';

const QUOTE = '"';

/** One value as it stands in the file, quotes taken off. */
export interface Field {
  readonly text: string;
  /** It stood in quotes, so no separator cut it. */
  readonly isQuoted: boolean;
  /** The value ended its line. */
  readonly isLast: boolean;
}

/**
 * The values of separated text one after the other, in one walk. A quote that is never closed, or only lines later in
 * the middle of a value, is a letter like any other, so that it does not swallow the rows below.
 */
export class FieldReader {
  private at: number;
  /** Behind this place no quote closes anything. */
  private lastClosing: number;

  constructor(
    private readonly text: string,
    private readonly separator: string,
    start: number,
  ) {
    this.at = start;
    this.lastClosing = text.length;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** How much of the text is gone through, 0 to 1. */
  get share(): number {
    return Math.min(1, this.at / this.text.length);
  }

  next(): Field {
    const quoted = this.text[this.at] === QUOTE && this.at < this.lastClosing ? this.quoted() : null;
    const plain = this.plain();
    const text = quoted === null ? plain : quoted + plain;
    return { text, isQuoted: quoted !== null, isLast: this.passEnd() };
  }

  /** The content of the quotes that open here; null when they do not close. */
  private quoted(): string | null {
    const close = this.closingQuote();
    const content = this.text.slice(this.at + 1, Math.max(close, this.at + 1));
    if (content.length > MAX_TEXT_LENGTH) refuse('too-large', { what: 'text', limit: MAX_TEXT_LENGTH });
    if (close < 0 || (!this.endsField(close + 1) && content.includes('\n'))) return null;
    this.at = close + 1;
    return content.replaceAll('""', QUOTE).replace(/\r\n?/g, '\n');
  }

  /** The next quote that is not doubled, or -1. */
  private closingQuote(): number {
    const { text } = this;
    let close = text.indexOf(QUOTE, this.at + 1);
    while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
    if (close < 0) this.lastClosing = this.at;
    return close;
  }

  private endsField(at: number): boolean {
    const letter = this.text[at];
    return letter === undefined || letter === this.separator || letter === '\n' || letter === '\r';
  }

  private plain(): string {
    const { text } = this;
    const start = this.at;
    let at = start;
    while (!this.endsField(at)) at += 1;
    this.at = at;
    return text.slice(start, at);
  }

  /** Steps over the separator or the line break; true for the latter and at the end. */
  private passEnd(): boolean {
    const { text } = this;
    const isSeparator = this.at < text.length && text[this.at] === this.separator;
    this.at += text[this.at] === '\r' && text[this.at + 1] === '\n' ? 2 : 1;
    return !isSeparator;
  }
}
