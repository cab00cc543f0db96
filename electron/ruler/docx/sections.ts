import type { PageNumber, Sheet } from '../paper';
import { runLook, type Styles } from './styles';
import { all, child, descend, switchOf, type XmlElement } from './xmlTree';

const MM_PER_TWIP = 25.4 / 1440;

/** Reads a header part by its relation. */
export type ReadPart = (relation: string) => XmlElement | null;

/**
 * The sections of a Word document as sheets. A section without headers of its own goes on with those of the one before
 * (ECMA-376, 17.10.2).
 */
export function sheetsOf(sections: readonly XmlElement[], readPart: ReadPart, styles: Styles): readonly Sheet[] {
  let headers: ReadonlyMap<string, XmlElement | null> = new Map();
  return sections.map((section) => {
    const own = all(section, 'headerReference').map(
      ({ attributes }) => [attributes.type ?? 'default', readPart(attributes.id ?? '')] as const,
    );
    headers = new Map([...headers, ...own]);
    return sheetOf(section, headers, styles);
  });
}

function sheetOf(section: XmlElement, headers: ReadonlyMap<string, XmlElement | null>, styles: Styles): Sheet {
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
    pageNumber: pageNumberOf(section, headers, styles),
  };
}

function pageNumberOf(
  section: XmlElement,
  headers: ReadonlyMap<string, XmlElement | null>,
  styles: Styles,
): PageNumber | null {
  const header = headers.get('default') ?? null;
  const paragraph = header === null ? undefined : all(header, 'p').find(countsPages);
  if (paragraph === undefined) return null;
  const style = styles.paragraph(descend(paragraph, 'pPr', 'pStyle')?.attributes.val ?? '');
  const run = all(paragraph, 'r').find((candidate) => child(candidate, 'rPr') !== undefined);
  const own = runLook(child(run, 'rPr'));
  const align = descend(paragraph, 'pPr', 'jc')?.attributes.val ?? style.paragraph.align;
  const first = headers.get('first');
  const start = child(section, 'pgNumType')?.attributes.start;
  return {
    value: null,
    sizePt: own.sizePt ?? style.run.sizePt ?? 10,
    isUpright: !(own.isBold ?? style.run.isBold) && !(own.isItalic ?? style.run.isItalic),
    isCentred: align === 'center',
    isInTopMargin: true,
    isHiddenOnFirst: switchOf(section, 'titlePg') === true && !(first && all(first, 'p').some(countsPages)),
    startsAt: start === undefined ? null : Number(start),
  };
}

function countsPages(paragraph: XmlElement): boolean {
  const isPage = (code: string | undefined) => /^\s*PAGE\b/i.test(code ?? '');
  return (
    all(paragraph, 'instrText').some(({ text }) => isPage(text)) ||
    all(paragraph, 'fldSimple').some(({ attributes }) => isPage(attributes.instr)) ||
    all(paragraph, 'pgNum').length > 0
  );
}
