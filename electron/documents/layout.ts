import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { brokenRanges, legalRanges } from './legalRanges';
import type { Urgency } from './model';

/**
 * The typesetting rules of one legal rule set, as data (`resources/layouts/*.json`): a successor of NĐ 30/2020 is a new
 * file. Names carry their unit: `Mm` millimetres, `Pt` points, `Em` times the font size; `line` is in multiples of the
 * font's own single line. The legal range of each value stands beside it
 * under `legal`, with its article of Phụ lục I; the ruler measures finished papers by the same ranges.
 */
const words = z.string().min(1);

const number = z.number({ error: 'phải là một số' });

const page = z.strictObject({
  widthMm: number,
  heightMm: number,
  marginTopMm: number,
  marginBottomMm: number,
  marginLeftMm: number,
  marginRightMm: number,
  /** From the top edge to the page number's line. */
  headerDistanceMm: number,
});

const sizePt = z.strictObject({
  nationalTitle: number,
  nationalMotto: number,
  parent: number,
  issuer: number,
  number: number,
  placeDate: number,
  /** Used when the line does not fit at `placeDate`. */
  placeDateNarrow: number,
  letterSubject: number,
  typeName: number,
  abstract: number,
  body: number,
  basis: number,
  addressees: number,
  authority: number,
  signerName: number,
  recipientsLabel: number,
  recipientsItem: number,
  annexLabel: number,
  annexTitle: number,
  annexReference: number,
  pageNumber: number,
  table: number,
  tableSmall: number,
  /** For tables of very many columns, with `cellPaddingFineMm`. */
  tableFine: number,
  formLabel: number,
  mark: number,
  drafterCode: number,
  addressLine: number,
  copyForm: number,
  stampOwner: number,
  stampMark: number,
  stampLine: number,
  /** Used when a line of the stamp does not fit at `stampLine`. */
  stampLineNarrow: number,
  registerTitle: number,
});

const wording = z.strictObject({
  nationalTitle: words,
  nationalMotto: words,
  formNationalTitle: words,
  number: words,
  letterSubject: words,
  addressees: words,
  recipients: words,
  asAbove: words,
  archive: words,
  annex: words,
  charts: words,
  figure: words,
  tableContinued: words,
  endMark: words,
  signAndSeal: words,
  secretary: words,
  chair: words,
  partyA: words,
  partyB: words,
  formPlaceDate: words,
  formPeriod: words,
  urgency: z.strictObject({ urgent: words, veryUrgent: words, express: words }),
  stamp: z.strictObject({ mark: words, number: words, day: words, forwarded: words, file: words }),
});

const pictures = z.strictObject({
  signatureWidthMm: number,
  signatureHeightMm: number,
  sealMm: number,
  /** Share of the signature that the seal covers at its left. */
  sealOverlapRatio: number,
});

/** Boxes around marks of urgency and of circulation. */
const mark = z.strictObject({
  urgentWidthMm: number,
  veryUrgentWidthMm: number,
  expressWidthMm: number,
  heightMm: number,
  borderPt: number,
  beforePt: number,
  /** Left and right of the words of a box that has no ruled width. */
  paddingMm: number,
  /** From the top edge of the sheet to the box in the top margin. */
  topMm: number,
  colour: z.string().regex(/^#[0-9A-F]{6}$/),
});

const stamp = z.strictObject({
  widthMm: number,
  heightMm: number,
  columnLeftMm: number,
  borderPt: number,
  beforePt: number,
  paddingMm: number,
});

const STYLE_KEYS = [
  'nationalTitle',
  'nationalMotto',
  'parent',
  'issuer',
  'number',
  'placeDate',
  'letterSubject',
  'typeName',
  'abstract',
  'addressees',
  'addresseeItem',
  'basis',
  'body',
  'headingPart',
  'headingChapter',
  'headingSection',
  'headingSubsection',
  'headingRoman',
  'headingArticle',
  'headingClause',
  'headingPoint',
  'listItem',
  'recipientsLabel',
  'recipientsItem',
  'authority',
  'otherTitle',
  'signerName',
  'drafterCode',
  'mark',
  'addressLine',
  'stampOwner',
  'stampMark',
  'stampLine',
  'copyForm',
  'caption',
  'annexLabel',
  'annexTitle',
  'annexReference',
  'tableHead',
  'tableCell',
  'formLabel',
  'rule',
  'pageNumber',
  'registerTitle',
  'registerLine',
] as const;
/** Key of a paragraph style; its name shown in Word is data of the layout. */
export type StyleKey = (typeof STYLE_KEYS)[number];

/** Word reads a comma in a style's name as the start of a second name. */
const styleName = words.regex(/^[^,;]+$/, { error: 'không được chứa dấu phẩy hoặc chấm phẩy' });

const layoutSchema = z.strictObject({
  id: words,
  name: words,
  effectiveOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  page,
  font: z.strictObject({ name: words, fallbacks: z.array(words), lineHeightEm: number }),
  sizePt,
  paragraph: z.strictObject({
    indentMm: number,
    beforePt: number,
    afterPt: number,
  }),
  line: z.strictObject({ body: number, single: number }),
  header: z.strictObject({
    columnRightMm: number,
    cellPaddingMm: number,
    rowGapPt: number,
    subjectBeforePt: number,
  }),
  rule: z.strictObject({
    thicknessPt: number,
    gapPt: number,
    mottoRatio: number,
    issuerRatio: number,
    abstractRatio: number,
    annexRatio: number,
  }),
  title: z.strictObject({ beforePt: number, afterPt: number }),
  addressees: z.strictObject({
    beforePt: number,
    afterPt: number,
    labelMm: number,
    hangingMm: number,
  }),
  signature: z.strictObject({
    columnLeftMm: number,
    columnRightMm: number,
    beforePt: number,
    gapMm: number,
  }),
  table: z.strictObject({
    borderPt: number,
    rowMinimumMm: number,
    cellPaddingMm: number,
    cellPaddingFineMm: number,
    cellPaddingVerticalMm: number,
  }),
  form: z.strictObject({
    dotsMm: number,
    signatureDotsMm: number,
    leaderMinimumMm: number,
  }),
  image: z.strictObject({
    maximumWidthMm: number,
    maximumHeightMm: number,
  }),
  pictures,
  mark,
  addressLine: z.strictObject({ beforePt: number, gapPt: number }),
  stamp,
  copy: z.strictObject({ beforePt: number, gapPt: number }),
  /** Cover of a register: its frame, and the heights of agency, title and what the book holds. */
  cover: z.strictObject({ borderPt: number, issuerMm: number, titleMm: number, linesMm: number }),
  wording,
  legal: legalRanges,
  wordStyles: z.strictObject(
    Object.fromEntries(STYLE_KEYS.map((key) => [key, styleName])) as Record<StyleKey, typeof styleName>, // one per key
  ),
});

export type Layout = z.infer<typeof layoutSchema>;
export type LayoutWording = Layout['wording'];

/**
 * Checks a rule set value by value.
 * @throws RangeError with a sentence that names every wrong token, its value and its legal range
 */
export function parseLayout(raw: unknown): Layout {
  const parsed = layoutSchema.safeParse(raw);
  const faults = parsed.success
    ? brokenRanges(parsed.data, parsed.data.legal)
    : parsed.error.issues.map((issue) => describeFault(raw, issue));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new RangeError(`Bộ quy tắc trình bày không dùng được: ${faults.join('; ')}.`);
}

function describeFault(raw: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const place = issue.path.length === 0 ? '' : ` trong ${issue.path.join('.')}`;
    return `có mục lạ ${issue.keys.join(', ')}${place}`;
  }
  return `${issue.path.join('.')} = ${JSON.stringify(valueAt(raw, issue.path))}: ${issue.message}`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

/** Reads one rule set of `resources/layouts`. @throws RangeError as `parseLayout` */
export function loadLayout(resourcesFolder: string, id = 'nd30-2020'): Layout {
  return parseLayout(JSON.parse(readFileSync(join(resourcesFolder, 'layouts', `${id}.json`), 'utf8')));
}

/** Width of the text block in millimetres: 165 on the portrait page of NĐ 30/2020. */
export function textWidthMm(layout: Layout, orientation: 'portrait' | 'landscape'): number {
  const { page } = layout;
  const width = orientation === 'portrait' ? page.widthMm : page.heightMm;
  return width - page.marginLeftMm - page.marginRightMm;
}

/** Height between the top and bottom margins in millimetres. */
export function textHeightMm({ page }: Layout, orientation: 'portrait' | 'landscape'): number {
  const height = orientation === 'portrait' ? page.heightMm : page.widthMm;
  return height - page.marginTopMm - page.marginBottomMm;
}

/** How much wider the two columns of letterhead and signature are on a sheet turned across, so that they fill its width. */
export function columnScale(layout: Layout, orientation: 'portrait' | 'landscape'): number {
  return textWidthMm(layout, orientation) / textWidthMm(layout, 'portrait');
}

/** Width of the letterhead's left column in millimetres. */
export function headerColumnLeftMm(layout: Layout): number {
  return textWidthMm(layout, 'portrait') - layout.header.columnRightMm;
}

/** Ruled width of the box around a mark of urgency, in millimetres (Phụ lục I, III.2.b). */
export function urgencyWidthMm(urgency: Urgency, { mark }: Layout): number {
  return { urgent: mark.urgentWidthMm, veryUrgent: mark.veryUrgentWidthMm, express: mark.expressWidthMm }[urgency];
}

/** Size of a picture's place, shrunk in proportion to what the layout allows at most. */
export function imageSizeMm(
  wanted: { readonly widthMm: number; readonly heightMm: number },
  { image }: Layout,
): { readonly widthMm: number; readonly heightMm: number } {
  const scale = Math.min(1, image.maximumWidthMm / wanted.widthMm, image.maximumHeightMm / wanted.heightMm);
  return { widthMm: wanted.widthMm * scale, heightMm: wanted.heightMm * scale };
}
