/** Whether a byte parts words (ISO 32000-1, 7.2.2). */
export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

/** An operator as a number, so that it can be looked up without making a string of it; 0: longer than any that is known. */
export function operatorCode(word: string): number {
  return word.length > 3 ? 0 : Array.from(word).reduce((code, letter) => 256 * code + letter.charCodeAt(0), 0);
}

const PARENTHESIS = 0x28;
const BACKSLASH = 0x5c;
const LESS = 0x3c;
const GREATER = 0x3e;
const PERCENT = 0x25;
const SLASH = 0x2f;
const NO_OPERATORS = new Set(['true', 'false', 'null']);

/** Reads the content of a page operator by operator, byte by byte: long tables have a million of them. */
export class ContentReader {
  /** Of the operator that was read last: where its operands begin, where it begins itself, where it ends. */
  from = 0;
  start = 0;
  end = 0;
  code = 0;

  constructor(readonly bytes: Buffer) {}

  /** Goes to the next operator. @returns false at the end. @throws SyntaxError when the content cannot be read */
  next(): boolean {
    this.from = this.end;
    for (let at = this.end; at < this.bytes.length; ) {
      const byte = this.bytes[at] ?? 0;
      if (isBlank(byte)) at += 1;
      else if (startsWord(byte)) {
        const end = this.wordEnd(at);
        if (isOperator(byte) && !this.isLiteral(at, end)) return this.found(at, end);
        at = end;
      } else at = this.endOfOther(byte, at);
    }
    this.end = this.bytes.length;
    return false;
  }

  /** Passes on to a place behind which an operator begins. */
  goTo(place: number): void {
    this.end = place;
  }

  /** Numbers before the operator; names are left out. */
  operands(): readonly number[] {
    const numbers: number[] = [];
    for (let at = this.from; at < this.start; ) {
      const byte = this.bytes[at] ?? 0;
      if (!startsWord(byte)) {
        at += 1;
        continue;
      }
      const end = this.wordEnd(at);
      if (byte !== SLASH) numbers.push(numberAt(this.bytes, at, end));
      at = end;
    }
    return numbers;
  }

  private found(start: number, end: number): true {
    this.start = start;
    this.end = end;
    this.code = 0;
    if (end - start <= 3) for (let at = start; at < end; at += 1) this.code = 256 * this.code + (this.bytes[at] ?? 0);
    return true;
  }

  private wordEnd(start: number): number {
    let at = start + 1;
    while (at < this.bytes.length && isRegular(this.bytes[at] ?? 0)) at += 1;
    return at;
  }

  private isLiteral(start: number, end: number): boolean {
    return end - start >= 4 && NO_OPERATORS.has(this.bytes.toString('latin1', start, end));
  }

  /** A string, a comment or a bracket. */
  private endOfOther(byte: number, at: number): number {
    if (byte === PARENTHESIS) return this.stringEnd(at);
    if (byte === PERCENT) return this.lineEnd(at);
    const isDouble = this.bytes[at + 1] === byte;
    if (byte === LESS) return isDouble ? at + 2 : this.after(GREATER, at);
    if (byte === GREATER && isDouble) return at + 2;
    if (byte === GREATER || byte === PARENTHESIS + 1) throw unreadable(at);
    return at + 1; // [ ] { }
  }

  private stringEnd(start: number): number {
    let depth = 0;
    for (let at = start; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === PARENTHESIS) depth += 1;
      else if (byte === PARENTHESIS + 1 && --depth === 0) return at + 1;
    }
    throw unreadable(start);
  }

  private lineEnd(start: number): number {
    let at = start;
    while (at < this.bytes.length && this.bytes[at] !== 10 && this.bytes[at] !== 13) at += 1;
    return at;
  }

  private after(byte: number, start: number): number {
    const at = this.bytes.indexOf(byte, start);
    if (at < 0) throw unreadable(start);
    return at + 1;
  }
}

const MINUS = 0x2d;
const POINT = 0x2e;

/** A number as PDF writes it: no exponents. */
function numberAt(bytes: Buffer, start: number, end: number): number {
  let digits = 0;
  let scale = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT) scale = 1;
    else if (byte >= 48 && byte <= 57) {
      digits = 10 * digits + byte - 48;
      scale *= 10;
    }
  }
  const value = scale === 0 ? digits : digits / scale;
  return bytes[start] === MINUS ? -value : value;
}

function unreadable(at: number): SyntaxError {
  return new SyntaxError(`page content cannot be read at byte ${at}`);
}

const DELIMITERS = new Set(Array.from('()<>[]{}/%', (letter) => letter.charCodeAt(0)));
const REGULAR = Array.from({ length: 256 }, (_, byte) => !isBlank(byte) && !DELIMITERS.has(byte));

function isRegular(byte: number): boolean {
  return REGULAR[byte] === true;
}

function startsWord(byte: number): boolean {
  return byte === SLASH || isRegular(byte);
}

/** Operators begin with a letter, or are one of the two quotes. */
function isOperator(first: number): boolean {
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 39 || first === 34;
}
