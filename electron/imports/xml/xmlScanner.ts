import { damaged, refuse } from '../refusal';
import { toUtf8Xml } from './xmlBytes';
import {
  decodeEntities,
  decodeText,
  HAS_CARRIAGE_RETURN,
  HAS_NON_ASCII,
  HAS_UNDERSCORE,
  scanText,
  type TextSpan,
} from './xmlText';

export const END_OF_PART = 0;
export const START = 1;
export const END = 2;
export const TEXT = 3;

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SPACE = 0x20;
const CDATA_FLAGS = HAS_NON_ASCII | HAS_CARRIAGE_RETURN | HAS_UNDERSCORE;

/**
 * A pull scanner over the bytes of an XML part: `next()` moves to the next tag or text, and the fields say what it is.
 * Names are local names: prefixes are skipped. Comments and processing instructions never show; CDATA shows as text.
 * No string is made unless asked for, because most of a sheet is tags and numbers.
 *
 * @throws RefusalError damaged when the XML is broken; unsafe-content for a DOCTYPE (entities come only with one)
 */
export class XmlScanner {
  readonly bytes: Buffer;
  /** Start tag, end tag: the local name. */
  nameStart = 0;
  nameEnd = 0;
  /** An empty element `<a/>` is a START with this set, and no END follows. */
  isSelfClosing = false;
  /** Elements open around the present token; a start tag that is not self-closing counts itself. */
  depth = 0;
  /** Attribute: local name, whether it had a prefix, value between the quotes. */
  attributeStart = 0;
  attributeEnd = 0;
  isAttributePrefixed = false;
  valueStart = 0;
  valueEnd = 0;
  /** Text: place and flags (see xmlText); a CDATA section needs no decoding of entities. */
  textStart = 0;
  readonly text: TextSpan = { end: 0, flags: 0 };
  private position = 0;
  private attributesEnd = 0;
  private attributePosition = 0;
  private hasRoot = false;

  constructor(
    content: Buffer,
    readonly part: string,
  ) {
    this.bytes = toUtf8Xml(content, part);
  }

  /** Place in the bytes up to which they are read. */
  get reached(): number {
    return this.position;
  }

  /** Goes on behind elements, texts and comments that somebody has read whole who knows what their bytes mean. */
  moveTo(position: number): void {
    this.position = position;
  }

  next(): number {
    const { bytes } = this;
    for (;;) {
      const at = this.position;
      if (at >= bytes.length) return this.endOfPart();
      if (bytes[at] !== LESS_THAN) return this.readText(at);
      const mark = bytes[at + 1];
      if (mark === SLASH) return this.readEndTag(at + 2);
      if (mark === EXCLAMATION) {
        if (this.readDeclaration(at)) return TEXT;
      } else if (mark === QUESTION) this.position = this.after('?>', at);
      else return this.readStartTag(at + 1);
    }
  }

  /** Whether the present tag has this local name. */
  is(name: string): boolean {
    return this.equals(this.nameStart, this.nameEnd, name);
  }

  /** Moves to the next attribute of the present start tag; false when there is none left. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    let at = this.attributePosition;
    while (at < attributesEnd && (bytes[at] as number) <= SPACE) at += 1;
    if (at >= attributesEnd) return false;
    this.attributeStart = at;
    this.isAttributePrefixed = false;
    for (; at < attributesEnd && bytes[at] !== EQUALS && (bytes[at] as number) > SPACE; at += 1) {
      if (bytes[at] !== COLON) continue;
      this.attributeStart = at + 1;
      this.isAttributePrefixed = true;
    }
    this.attributeEnd = at;
    while (at < attributesEnd && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at += 1;
    const quote = bytes[at];
    this.valueStart = at + 1;
    at += 1;
    while (at < attributesEnd && bytes[at] !== quote) at += 1;
    if (at >= attributesEnd) this.broken();
    this.valueEnd = at;
    this.attributePosition = at + 1;
    return true;
  }

  attributeIs(name: string): boolean {
    return this.equals(this.attributeStart, this.attributeEnd, name);
  }

  attributeText(): string {
    return decodeEntities(this.bytes.toString('utf8', this.valueStart, this.valueEnd));
  }

  /** One attribute of the present start tag by local name, or null. Not to be mixed with `nextAttribute`. */
  attribute(name: string): string | null {
    const start = this.attributePosition;
    let found: string | null = null;
    while (found === null && this.nextAttribute()) if (this.attributeIs(name)) found = this.attributeText();
    this.attributePosition = start;
    return found;
  }

  /** Moves behind the end of the element whose start tag is the present token. */
  skipElement(): void {
    if (this.isSelfClosing) return;
    const outside = this.depth - 1;
    while (this.next() !== END_OF_PART && this.depth > outside);
  }

  /** The text of the present text token. */
  spanText(): string {
    return decodeText(this.bytes, this.textStart, this.text.end, this.text.flags);
  }

  private readText(start: number): number {
    scanText(this.bytes, start, this.text);
    this.textStart = start;
    this.position = this.text.end;
    return TEXT;
  }

  private readStartTag(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = start;
    this.nameStart = start;
    for (; at < length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === GREATER_THAN || byte === SLASH || byte <= SPACE) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    this.attributePosition = at;
    at = this.tagEnd(at);
    this.isSelfClosing = bytes[at - 1] === SLASH;
    this.attributesEnd = this.isSelfClosing ? at - 1 : at;
    this.position = at + 1;
    if (!this.isSelfClosing) this.depth += 1;
    if (this.nameEnd === this.nameStart) this.broken();
    this.hasRoot = true;
    return START;
  }

  /** The `>` that ends a tag; one inside a quoted value does not. */
  private tagEnd(start: number): number {
    const { bytes } = this;
    const length = bytes.length;
    for (let at = start; at < length; at += 1) {
      const byte = bytes[at];
      if (byte === GREATER_THAN) return at;
      if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        at += 1;
        while (at < length && bytes[at] !== byte) at += 1;
      }
    }
    return this.broken();
  }

  private readEndTag(start: number): number {
    const { bytes } = this;
    let at = start;
    this.nameStart = start;
    for (; bytes[at] !== GREATER_THAN; at += 1) {
      if (at >= bytes.length) this.broken();
      if (bytes[at] === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    this.position = at + 1;
    this.depth -= 1;
    if (this.depth < 0) this.broken();
    return END;
  }

  /** Behind `<!`: true when it was a CDATA section, now the present text; false for a comment. */
  private readDeclaration(at: number): boolean {
    if (this.equals(at, at + 4, '<!--')) {
      this.position = this.after('-->', at + 4);
      return false;
    }
    if (this.equals(at, at + 9, '<![CDATA[')) {
      this.position = this.after(']]>', at + 9);
      this.textStart = at + 9;
      this.text.end = this.position - 3;
      this.text.flags = CDATA_FLAGS;
      return true;
    }
    return refuse('unsafe-content', { what: 'doctype', part: this.part });
  }

  private after(mark: string, from: number): number {
    const at = this.bytes.indexOf(mark, from, 'latin1');
    return at < 0 ? this.broken() : at + mark.length;
  }

  private equals(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private endOfPart(): number {
    return this.depth === 0 && this.hasRoot ? END_OF_PART : this.broken();
  }

  private broken(): never {
    return damaged('xml', { part: this.part });
  }
}
