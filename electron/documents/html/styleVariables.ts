import { columnScale, headerColumnLeftMm, type Layout, textWidthMm } from '../layout';

/** Layout tokens as CSS variables for `resources/layouts/print.css`, which holds no number of the decree itself. */
export function styleVariables(layout: Layout): string {
  const entries = [...pageVariables(layout), ...sizeVariables(layout), ...spacingVariables(layout)];
  return `:root {\n${entries.map(([name, value]) => `  --${name}: ${value};`).join('\n')}\n}`;
}

const POINTS_PER_PIXEL = 0.75;

type Variable = readonly [name: string, value: string];

function pageVariables(layout: Layout): readonly Variable[] {
  const { page, header, signature } = layout;
  const columns = {
    'header-left': headerColumnLeftMm(layout),
    'header-right': header.columnRightMm,
    'signature-left': signature.columnLeftMm,
    'signature-right': signature.columnRightMm,
  };
  const across = columnScale(layout, 'landscape');
  return [
    ['sheet-width', mm(page.widthMm)],
    ['sheet-height', mm(page.heightMm)],
    ['margin-top', mm(page.marginTopMm)],
    ['margin-bottom', mm(page.marginBottomMm)],
    ['margin-left', mm(page.marginLeftMm)],
    ['margin-right', mm(page.marginRightMm)],
    ['header-distance', mm(page.headerDistanceMm)],
    ['text-width', mm(textWidthMm(layout, 'portrait'))],
    ['text-width-landscape', mm(textWidthMm(layout, 'landscape'))],
    ['header-padding', mm(header.cellPaddingMm)],
    ...Object.entries(columns).flatMap(([name, width]): readonly Variable[] => [
      [name, mm(width)],
      [`${name}-landscape`, mm(width * across)],
    ]),
  ];
}

function sizeVariables(layout: Layout): readonly Variable[] {
  return Object.entries(layout.sizePt).map(([key, size]) => [`size-${kebab(key)}`, pt(size)]);
}

function spacingVariables(layout: Layout): readonly Variable[] {
  const { font, line, paragraph, header, rule, title, addressees, signature, table, form } = layout;
  const { mark, addressLine, stamp, copy, cover } = layout;
  return [
    ['font-family', `'Official Serif', ${font.fallbacks.map(quoteFamily).join(', ')}`],
    ['line-single', String(round(line.single * font.lineHeightEm))],
    ['line-body', String(round(line.body * font.lineHeightEm))],
    ['indent', mm(paragraph.indentMm)],
    ['paragraph-before', pt(paragraph.beforePt)],
    ['paragraph-after', pt(paragraph.afterPt)],
    ['header-row-gap', pt(header.rowGapPt)],
    ['subject-before', pt(header.subjectBeforePt)],
    ['rule-thickness', pt(rule.thicknessPt)],
    ['rule-gap', pt(rule.gapPt)],
    ['title-before', pt(title.beforePt)],
    ['title-after', pt(title.afterPt)],
    ['addressees-before', pt(addressees.beforePt)],
    ['addressees-after', pt(addressees.afterPt)],
    ['addressees-label', mm(addressees.labelMm)],
    ['addressees-hanging', mm(addressees.hangingMm)],
    ['signature-before', pt(signature.beforePt)],
    ['signature-gap', mm(signature.gapMm)],
    ['table-border', pt(table.borderPt)],
    ['table-row', mm(table.rowMinimumMm)],
    ...paddingVariables('table-padding', table.cellPaddingMm, table),
    ...paddingVariables('table-padding-fine', table.cellPaddingFineMm, table),
    ['form-dots', mm(form.dotsMm)],
    ['signature-dots', mm(form.signatureDotsMm)],
    ['leader-minimum', mm(form.leaderMinimumMm)],
    ['mark-height', mm(mark.heightMm)],
    ['mark-border', pt(mark.borderPt)],
    ['mark-before', pt(mark.beforePt)],
    ['mark-padding', mm(mark.paddingMm)],
    ['mark-top', mm(mark.topMm)],
    ['mark-colour', mark.colour],
    ['address-before', pt(addressLine.beforePt)],
    ['address-gap', pt(addressLine.gapPt)],
    ['stamp-width', mm(stamp.widthMm)],
    ['stamp-height', mm(stamp.heightMm)],
    ['stamp-left', mm(stamp.columnLeftMm)],
    ['stamp-border', pt(stamp.borderPt)],
    ['stamp-before', pt(stamp.beforePt)],
    ['stamp-padding', mm(stamp.paddingMm)],
    ['copy-before', pt(copy.beforePt)],
    ['copy-gap', pt(copy.gapPt)],
    ['cover-border', pt(cover.borderPt)],
    ['cover-rows', [cover.issuerMm, cover.titleMm, cover.linesMm].map(mm).join(' ')],
  ];
}

/** The line at the right takes its room from the padding there; Chromium draws it in whole pixels, one at least. */
function paddingVariables(name: string, sideMm: number, table: Layout['table']): readonly Variable[] {
  return [
    [name, `${mm(table.cellPaddingVerticalMm)} ${mm(sideMm)}`],
    [`${name}-right`, `calc(${mm(sideMm)} - ${Math.max(1, Math.floor(table.borderPt / POINTS_PER_PIXEL))}px)`],
  ];
}

function mm(value: number): string {
  return `${round(value)}mm`;
}

function pt(value: number): string {
  return `${round(value)}pt`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function quoteFamily(family: string): string {
  return family === 'serif' ? family : `'${family}'`;
}
