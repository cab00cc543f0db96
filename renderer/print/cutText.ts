/** A place in the text of a paragraph. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Where line `lineIndex` (0-based) of a paragraph starts. Reads the layout only.
 * @returns null when the paragraph has no such line
 */
export function lineStart(paragraph: HTMLElement, lineIndex: number): TextPlace | null {
  const lines = linesOf(paragraph);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(placeAt(lines.nodes, middle), lines) >= lineIndex) high = middle;
    else low = middle + 1;
  }
  return low >= lines.length ? null : placeAt(lines.nodes, low);
}

/** How many lines the text of an element takes; 0 without text. Reads the layout only. */
export function lineCount(element: HTMLElement): number {
  const lines = linesOf(element);
  for (let last = lines.length - 1; last >= 0; last -= 1) {
    const line = lineAt(placeAt(lines.nodes, last), lines);
    if (line >= 0) return line + 1;
  }
  return 0;
}

interface Lines {
  readonly nodes: readonly Text[];
  /** Of all nodes, in letters. */
  readonly length: number;
  /** Top of the first line and height of each, in pixels. */
  readonly top: number;
  readonly height: number;
}

function linesOf(element: HTMLElement): Lines {
  const nodes = textNodes(element);
  const length = nodes.reduce((sum, node) => sum + node.length, 0);
  const height = Number.parseFloat(getComputedStyle(element).lineHeight);
  const { top } = element.getBoundingClientRect();
  if (!(element instanceof HTMLTableCellElement)) return { nodes, length, top, height };
  const first = firstLetter(nodes, length); // the text of a cell stands in the middle of its row
  return { nodes, length, top: first ? (first.top + first.bottom - height) / 2 : top, height };
}

/** Blanks before the first word have no place on the sheet. */
function firstLetter(nodes: readonly Text[], length: number): DOMRect | undefined {
  for (let position = 0; position < length; position += 1) {
    const rect = rectOf(placeAt(nodes, position));
    if (rect) return rect;
  }
  return undefined;
}

/** Cuts a paragraph before each place; the paragraph keeps the first part. Places are in text order. */
export function cutParagraph(paragraph: HTMLElement, places: readonly TextPlace[]): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const place of places.toReversed()) {
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    range.setEnd(paragraph, paragraph.childNodes.length);
    const part = paragraph.cloneNode(false) as HTMLElement; // a clone of an element is of the same kind
    part.append(range.extractContents());
    part.classList.add('continued');
    parts.unshift(part);
  }
  const all = [paragraph, ...parts];
  for (const part of all.slice(0, -1)) part.classList.add('split');
  return all;
}

function textNodes(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text); // SHOW_TEXT gives Text only
  return nodes;
}

function placeAt(nodes: readonly Text[], position: number): TextPlace {
  let rest = position;
  for (const node of nodes) {
    if (rest < node.length) return { node, offset: rest };
    rest -= node.length;
  }
  throw new RangeError(`no letter at ${position}`);
}

/** Line of the letter at a place; a space hanging over the end of a line belongs to the letter before it. */
function lineAt(place: TextPlace, { top, height }: Lines): number {
  const rect = rectOf(place);
  if (!rect) return -1;
  return Math.floor(((rect.top + rect.bottom) / 2 - top) / height);
}

function rectOf({ node, offset }: TextPlace): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return Array.from(range.getClientRects()).at(-1);
}
