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
  const nodes = textNodes(paragraph);
  const length = nodes.reduce((sum, node) => sum + node.length, 0);
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const top = paragraph.getBoundingClientRect().top;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(placeAt(nodes, middle), top, lineHeight) >= lineIndex) high = middle;
    else low = middle + 1;
  }
  return low >= length ? null : placeAt(nodes, low);
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
function lineAt(place: TextPlace, top: number, lineHeight: number): number {
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.setEnd(place.node, place.offset + 1);
  const rect = Array.from(range.getClientRects()).at(-1);
  if (!rect) return -1;
  return Math.floor(((rect.top + rect.bottom) / 2 - top) / lineHeight);
}
