import { decodeHtmlEntities } from './htmlEntities';

export const HTML_END = 0;
export const HTML_START_TAG = 1;
export const HTML_END_TAG = 2;
export const HTML_TEXT = 3;

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NAME_START = /[a-z]/i;

/**
 * Cuts a web page into tags and text, in one walk and without judging: nothing in it is run, fetched or refused.
 * Comments, declarations and processing instructions never show.
 */
export class HtmlTokenizer {
  /** Tag: its name in small letters, without a prefix. */
  name = '';
  private at = 0;
  private contentStart = 0;
  private contentEnd = 0;
  private attributes: ReadonlyMap<string, string> | null = null;

  constructor(private readonly html: string) {}

  next(): number {
    const { html } = this;
    while (this.at < html.length) {
      if (html[this.at] !== '<') return this.readText(html.indexOf('<', this.at));
      const mark = html[this.at + 1] ?? '';
      if (mark === '!' || mark === '?') this.skipDeclaration();
      else if (mark === '/') return this.readTag(this.at + 2, HTML_END_TAG);
      else if (NAME_START.test(mark)) return this.readTag(this.at + 1, HTML_START_TAG);
      else return this.readText(html.indexOf('<', this.at + 1)); // a bare less-than sign
    }
    return HTML_END;
  }

  /** The present text, its entities decoded. */
  text(): string {
    return decodeHtmlEntities(this.html.slice(this.contentStart, this.contentEnd));
  }

  /** An attribute of the present tag, `''` when it stands there without a value, null when it does not. */
  attribute(name: string): string | null {
    this.attributes ??= attributesOf(this.html.slice(this.contentStart, this.contentEnd));
    return this.attributes.get(name) ?? null;
  }

  /** The content of the element whose start tag is the present token, as it stands; moves behind its end. */
  rawContent(): string {
    const start = this.at;
    const end = indexOfTag(this.html, `</${this.name}`, start);
    this.at = end;
    return this.html.slice(start, end);
  }

  private readText(end: number): number {
    this.contentStart = this.at;
    this.contentEnd = end < 0 ? this.html.length : end;
    this.at = this.contentEnd;
    return HTML_TEXT;
  }

  private readTag(start: number, kind: number): number {
    const { html } = this;
    let at = start;
    while (at < html.length && !/[\s/>]/.test(html[at] ?? '')) at += 1;
    const name = html.slice(start, at).toLowerCase();
    this.name = name.slice(name.indexOf(':') + 1);
    this.contentStart = at;
    this.contentEnd = tagEnd(html, at);
    this.attributes = null;
    this.at = Math.min(this.contentEnd + 1, html.length);
    return kind;
  }

  private skipDeclaration(): void {
    const { html, at } = this;
    const isComment = html.startsWith('<!--', at) && !html.startsWith('<!-->', at);
    const end = html.indexOf(isComment ? '-->' : '>', at + 2);
    this.at = end < 0 ? html.length : end + (isComment ? 3 : 1);
  }
}

export function isRaw(name: string): boolean {
  return RAW.has(name);
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const letter = html[at] ?? '';
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if ((letter === '"' || letter === "'") && html[at - 1] === '=') quote = letter;
  }
  return html.length;
}

function indexOfTag(html: string, tag: string, from: number): number {
  const pattern = new RegExp(tag, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeHtmlEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
