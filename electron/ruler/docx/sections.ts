import { type PageNumber, type Sheet, squeezed } from '../paper';
import { over, type ParagraphLook, paragraphLook, runLook, type Styles } from './styles';
import { all, child, descend, switchOf, type XmlElement } from './xmlTree';

const MM_PER_TWIP = 25.4 / 1440;
/** Word's own stop is meant for other margins than those of the decree. */
const MIDDLE_TOLERANCE_MM = 8;

/** Reads a part with a header or a footer by its relation. */
export type ReadPart = (relation: string) => XmlElement | null;

/**
 * The sections of a Word document as sheets. A section without headers of its own goes on with those of the one before
 * (ECMA-376, 17.10.2).
 */
export function sheetsOf(sections: readonly XmlElement[], readPart: ReadPart, styles: Styles): readonly Sheet[] {
  let edges: Edges = { header: new Map(), footer: new Map() };
  const own = (section: XmlElement, edge: keyof Edges): Edges['header'] =>
    new Map([
      ...edges[edge],
      ...all(section, `${edge}Reference`).map(
        ({ attributes }) => [attributes.type ?? 'default', readPart(attributes.id ?? '')] as const,
      ),
    ]);
  return sections.map((section) => {
    edges = { header: own(section, 'header'), footer: own(section, 'footer') };
    return sheetOf(section, edges, styles);
  });
}

/** What stands in the margins of the first page of each section; null: nothing, or only a page number. */
export function firstPageEdges(sections: readonly XmlElement[], readPart: ReadPart): readonly FirstPage[] {
  return sections.map((section) => {
    const part = (edge: string) => {
      const wanted = switchOf(section, 'titlePg') === true ? 'first' : 'default';
      const own = all(section, `${edge}Reference`).find(({ attributes }) => (attributes.type ?? 'default') === wanted);
      const read = own === undefined ? null : readPart(own.attributes.id ?? '');
      return counterIn(read) === undefined ? read : null;
    };
    return { header: part('header'), footer: part('footer') };
  });
}

export interface FirstPage {
  readonly header: XmlElement | null;
  readonly footer: XmlElement | null;
}

/** Headers and footers by the pages they stand on: "default", "first", "even". */
interface Edges {
  readonly header: ReadonlyMap<string, XmlElement | null>;
  readonly footer: ReadonlyMap<string, XmlElement | null>;
}

function sheetOf(section: XmlElement, edges: Edges, styles: Styles): Sheet {
  const size = child(section, 'pgSz')?.attributes;
  const margin = child(section, 'pgMar')?.attributes;
  const toMm = (twips: string | undefined) => Number(twips ?? 0) * MM_PER_TWIP;
  return {
    widthMm: toMm(size?.w ?? '11906'),
    heightMm: toMm(size?.h ?? '16838'),
    margins: {
      leftMm: toMm(margin?.left ?? margin?.start),
      rightMm: toMm(margin?.right ?? margin?.end),
      topMm: toMm(margin?.top),
      bottomMm: toMm(margin?.bottom),
    },
    pageNumber: pageNumberOf(section, edges, styles),
    pages: null,
    foot: wordsOf(edges.footer.get('default') ?? null),
  };
}

function wordsOf(part: XmlElement | null): string {
  return part === null
    ? ''
    : squeezed(
        all(part, 't')
          .map(({ text }) => text)
          .join(''),
      );
}

function pageNumberOf(section: XmlElement, { header, footer }: Edges, styles: Styles): PageNumber | null {
  const above = counterIn(header.get('default'));
  const paragraph = above ?? counterIn(footer.get('default'));
  if (paragraph === undefined) return null;
  const style = styles.paragraph(descend(paragraph, 'pPr', 'pStyle')?.attributes.val ?? '');
  const run = all(paragraph, 'r').find((candidate) => child(candidate, 'rPr') !== undefined);
  const own = runLook(child(run, 'rPr'));
  const align = descend(paragraph, 'pPr', 'jc')?.attributes.val ?? style.paragraph.align;
  const isOnFirst = counterIn(header.get('first')) !== undefined || counterIn(footer.get('first')) !== undefined;
  const start = child(section, 'pgNumType')?.attributes.start;
  return {
    value: null,
    sizePt: own.sizePt ?? style.run.sizePt ?? 10,
    isUpright: !(own.isBold ?? style.run.isBold) && !(own.isItalic ?? style.run.isItalic),
    isCentred:
      align === 'center' ||
      descend(paragraph, 'pPr', 'framePr')?.attributes.xAlign === 'center' ||
      isAtMiddleStop(paragraph, section, style.paragraph),
    isInTopMargin: above !== undefined,
    isHiddenOnFirst: switchOf(section, 'titlePg') === true && !isOnFirst,
    startsAt: start === undefined ? null : Number(start),
  };
}

/** Behind a tab whose stop centres it about the middle of the text, as the style of Word's own headers has one. */
function isAtMiddleStop(paragraph: XmlElement, section: XmlElement, style: ParagraphLook): boolean {
  const [run] = all(paragraph, 'r');
  const [stop] = over(style, paragraphLook(child(paragraph, 'pPr'))).tabs ?? [];
  if (child(run, 'tab') === undefined || stop?.align !== 'center') return false;
  const { w = '11906' } = child(section, 'pgSz')?.attributes ?? {};
  const { left = '0', right = '0' } = child(section, 'pgMar')?.attributes ?? {};
  return Math.abs(stop.twips - (Number(w) - Number(left) - Number(right)) / 2) * MM_PER_TWIP < MIDDLE_TOLERANCE_MM;
}

/** The paragraph that counts pages. */
function counterIn(part: XmlElement | null | undefined): XmlElement | undefined {
  return part == null ? undefined : all(part, 'p').find(countsPages);
}

function countsPages(paragraph: XmlElement): boolean {
  const isPage = (code: string | undefined) => /^\s*PAGE\b/i.test(code ?? '');
  return (
    all(paragraph, 'instrText').some(({ text }) => isPage(text)) ||
    all(paragraph, 'fldSimple').some(({ attributes }) => isPage(attributes.instr)) ||
    all(paragraph, 'pgNum').length > 0
  );
}
