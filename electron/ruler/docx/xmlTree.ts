import { refuse } from '../../imports/refusal';
import { textContent } from '../../imports/xml/textContent';
import { END_OF_PART, START, XmlScanner } from '../../imports/xml/xmlScanner';

/** An element with its attributes and children, by local names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text right inside the element; kept for words, fields and offsets only. */
  readonly text: string;
}

/** Tables in tables in text boxes reach some forty; deeper ones are made to overflow the reader. */
const DEEPEST = 400;
const WITH_TEXT = new Set(['t', 'instrText', 'posOffset']);

/** @throws RefusalError damaged or unsafe-content, as the scanner */
export function readXml(bytes: Buffer, part: string): XmlElement {
  const scanner = new XmlScanner(bytes, part);
  for (let token = scanner.next(); token !== END_OF_PART; token = scanner.next())
    if (token === START) return elementAt(scanner);
  return { name: '', attributes: {}, children: [], text: '' };
}

function elementAt(scanner: XmlScanner): XmlElement {
  const name = scanner.bytes.toString('latin1', scanner.nameStart, scanner.nameEnd);
  if (scanner.depth > DEEPEST) refuse('unsafe-content', { what: 'nesting', limit: DEEPEST });
  const attributes = attributesOf(scanner);
  if (WITH_TEXT.has(name)) return { name, attributes, children: [], text: textContent(scanner) };
  const children: XmlElement[] = [];
  if (!scanner.isSelfClosing) {
    const inside = scanner.depth;
    for (let token = scanner.next(); scanner.depth >= inside; token = scanner.next())
      if (token === START) children.push(elementAt(scanner));
  }
  return { name, attributes, children, text: '' };
}

function attributesOf(scanner: XmlScanner): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  while (scanner.nextAttribute()) {
    const name = scanner.bytes.toString('latin1', scanner.attributeStart, scanner.attributeEnd);
    attributes[name] = scanner.attributeText();
  }
  return attributes;
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((inner) => inner.name === name);
}

/** Follows names downwards. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** All elements of that name, at any depth, in order. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((inner) => (inner.name === name ? [inner] : all(inner, name)));
}

/** Attribute `val` of a child, the way Word writes most settings. */
export function settingOf(element: XmlElement | undefined, name: string): string | null {
  return child(element, name)?.attributes.val ?? null;
}

/** A switch of Word: present means on, unless its value says off; null: not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | null {
  const found = child(element, name);
  if (found === undefined) return null;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1');
}
