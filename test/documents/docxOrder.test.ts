import { describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../electron/documents/model';
import { toDocx } from '../../electron/documents/toDocx';
import { OUR_PAPERS } from '../ruler/ourPapers';
import { letter, marked } from '../ruler/papers';
import { LONG_PAPERS } from '../support/longPapers';
import { randomPaper } from '../support/randomPaper';
import { kit, partsOf } from './support';

/**
 * Word refuses files whose elements stand in another order than ISO/IEC 29500 (transitional) lists them. The sequences
 * of the elements our papers use, first to last.
 */
const ORDER: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblBorders: 'top left start bottom right end insideH insideV',
  tblCellMar: 'top left start bottom right end',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tcBorders: 'top left start bottom right end insideH insideV tl2br tr2bl',
  pBdr: 'top left bottom right between bar',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  sdt: 'sdtPr sdtEndPr sdtContent',
  sdtPr: 'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr',
  tbl: 'tblPr tblGrid tr',
  tc: 'tcPr p tbl sdt',
  settings:
    'writeProtection view zoom removePersonalInformation removeDateAndTime displayBackgroundShape mirrorMargins trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl compat themeFontLang',
};
/** Children that may come in turns. */
const MIXED = ['p', 'tbl', 'sdt', 'tr', 'headerReference', 'footerReference', 'tblStylePr'];

interface Element {
  readonly name: string;
  readonly children: string[];
}

/** Every element of a part with the names of its children. */
function elementsOf(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  for (const [, closing, name = '', selfClosing] of xml.matchAll(/<(\/)?w:(\w+)[^>]*?(\/)?>/g)) {
    if (closing) {
      expect(open.pop()?.name, 'closed in turn').toBe(name);
      continue;
    }
    const element: Element = { name, children: [] };
    open.at(-1)?.children.push(name);
    all.push(element);
    if (!selfClosing) open.push(element);
  }
  return all;
}

function faults(xml: string): readonly string[] {
  return elementsOf(xml).flatMap(({ name, children }) => {
    const order = ORDER[name]?.split(' ');
    if (order === undefined) return [];
    const unknown = children.filter((child) => !order.includes(child)).map((child) => `${name} holds ${child}`);
    const places = children.filter((child) => !MIXED.includes(child)).map((child) => order.indexOf(child));
    const late = places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
    return [...unknown, ...(late ? [`${name}: ${children.join(' ')}`] : [])];
  });
}

const PAPERS: readonly (readonly [string, OfficialDocument])[] = [
  ...OUR_PAPERS.map(({ name, document }) => [name, document] as const),
  ...LONG_PAPERS,
  ['letter', letter],
  ['marked letter', marked],
  ...[1, 2, 3, 4, 5].map((seed) => [`made-up paper ${seed}`, randomPaper(seed)] as const),
];

describe('elements stand in the order of the standard', () => {
  test.each(PAPERS)('%s', async (_name, paper) => {
    const parts = partsOf(await toDocx(paper, kit));
    const found = Object.entries(parts)
      .filter(([path]) => /^word\/(document|styles|settings|header\d+|footer\d+)\.xml$/.test(path))
      .flatMap(([path, xml]) => [...new Set(faults(xml))].map((fault) => `${path}: ${fault}`));
    expect(found).toEqual([]);
  });

  test.each(PAPERS)('%s: no rows of spaces, dots or underscores', async (_name, paper) => {
    const xml = partsOf(await toDocx(paper, kit))['word/document.xml'] ?? '';
    const outside = xml.replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
    const texts = Array.from(outside.matchAll(/<w:t[ >][^<]*/g), ([text]) => text.replace(/^[^>]*>/, ''));
    expect(texts.filter((text) => /[ \u00a0\u2007]{2}|_{2}|[.…]{4}/.test(text))).toEqual([]);
  });

  test.each(PAPERS)(
    '%s: every row of a table fills its grid, and every cell ends in a paragraph',
    async (_name, paper) => {
      const xml = partsOf(await toDocx(paper, kit))['word/document.xml'] ?? '';
      for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
        const columns = table.match(/<w:gridCol /g)?.length ?? 0;
        for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
          const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
          const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
          for (const cell of cells) expect(cell).toMatch(/<\/w:p><\/w:tc>$|<w:p\/><\/w:tc>$/);
        }
      }
    },
  );

  test('the test would see one out of its place', () => {
    expect(faults('<w:pPr><w:jc w:val="both"/><w:spacing w:before="1"/></w:pPr>')).toHaveLength(1);
    expect(faults('<w:rPr><w:foo/></w:rPr>')).toEqual(['rPr holds foo']);
  });
});
