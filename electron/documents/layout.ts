import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The typesetting rules of one legal rule set, as data (`resources/layouts/*.json`): a successor of NĐ 30/2020 is a new
 * file. Names carry their unit: `Mm` millimetres, `Pt` points, `Em` times the font size; `line` is in multiples of the
 * font's own single line. The legal range of each value stands here once, with its article of Phụ lục I.
 */
const words = z.string().min(1);

function between(minimum: number, maximum: number, basis: string) {
  const message = `phải từ ${minimum} đến ${maximum} (${basis})`;
  return z.number({ error: message }).min(minimum, { error: message }).max(maximum, { error: message });
}

function exactly(value: number, basis: string) {
  return between(value, value, basis);
}

const PRACTICE = 'không quy định, giới hạn theo thực tế';

const page = z.strictObject({
  widthMm: exactly(210, 'Phụ lục I, I.1'),
  heightMm: exactly(297, 'Phụ lục I, I.1'),
  marginTopMm: between(20, 25, 'Phụ lục I, I.3'),
  marginBottomMm: between(20, 25, 'Phụ lục I, I.3'),
  marginLeftMm: between(30, 35, 'Phụ lục I, I.3'),
  marginRightMm: between(15, 20, 'Phụ lục I, I.3'),
  /** From the top edge to the page number's line. */
  headerDistanceMm: between(5, 14, 'Phụ lục I, I.7: số trang nằm trong lề trên'),
});

const sizePt = z.strictObject({
  nationalTitle: between(12, 13, 'Phụ lục I, II.1.a'),
  nationalMotto: between(13, 14, 'Phụ lục I, II.1.b'),
  parent: between(12, 13, 'Phụ lục I, II.2.b'),
  issuer: between(12, 13, 'Phụ lục I, II.2.b'),
  number: exactly(13, 'Phụ lục I, II.3.c'),
  placeDate: between(13, 14, 'Phụ lục I, II.4.c'),
  /** Used when the line does not fit at `placeDate`. */
  placeDateNarrow: between(13, 14, 'Phụ lục I, II.4.c'),
  letterSubject: between(12, 13, 'Phụ lục I, II.5.b'),
  typeName: between(13, 14, 'Phụ lục I, II.5.b'),
  abstract: between(13, 14, 'Phụ lục I, II.5.b'),
  body: between(13, 14, 'Phụ lục I, II.6.e'),
  basis: between(13, 14, 'Phụ lục I, II.6.a'),
  addressees: between(13, 14, 'Phụ lục I, II.9.d'),
  authority: between(13, 14, 'Phụ lục I, II.7.đ'),
  signerName: between(13, 14, 'Phụ lục I, II.7.đ'),
  recipientsLabel: exactly(12, 'Phụ lục I, II.9.d'),
  recipientsItem: exactly(11, 'Phụ lục I, II.9.d'),
  annexLabel: exactly(14, 'Phụ lục I, III.1'),
  annexTitle: between(13, 14, 'Phụ lục I, III.1'),
  annexReference: between(13, 14, 'Phụ lục I, III.1'),
  pageNumber: between(13, 14, 'Phụ lục I, I.7'),
  table: between(11, 13, PRACTICE),
  tableSmall: between(10, 13, PRACTICE),
  formLabel: between(12, 14, PRACTICE),
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
  endMark: words,
  signAndSeal: words,
  formPlaceDate: words,
  formPeriod: words,
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
  'headingRoman',
  'headingArticle',
  'headingClause',
  'recipientsLabel',
  'recipientsItem',
  'authority',
  'signerName',
  'annexLabel',
  'annexTitle',
  'annexReference',
  'tableHead',
  'tableCell',
  'formLabel',
  'rule',
  'pageNumber',
] as const;
/** Key of a paragraph style; its name shown in Word is data of the layout. */
export type StyleKey = (typeof STYLE_KEYS)[number];

/** Word reads a comma in a style's name as the start of a second name. */
const styleName = words.regex(/^[^,;]+$/, { error: 'không được chứa dấu phẩy hoặc chấm phẩy' });

const ratio = between(1 / 3, 1 / 2, 'Phụ lục I, II.2.b và II.5.b: từ 1/3 đến 1/2 dòng chữ');

const layoutSchema = z.strictObject({
  id: words,
  name: words,
  effectiveOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  page,
  font: z.strictObject({ name: words, fallbacks: z.array(words), lineHeightEm: between(1, 1.4, PRACTICE) }),
  sizePt,
  paragraph: z.strictObject({
    indentMm: z.number().refine((value) => value === 10 || value === 12.7, {
      error: 'phải là 10 hoặc 12.7 (Phụ lục I, II.6.e)',
    }),
    beforePt: between(6, 24, 'Phụ lục I, II.6.e: cách đoạn tối thiểu 6 pt'),
    afterPt: between(0, 24, PRACTICE),
  }),
  line: z.strictObject({ body: between(1, 1.5, 'Phụ lục I, II.6.e'), single: exactly(1, 'Phụ lục I, II.1.c') }),
  header: z.strictObject({
    columnRightMm: between(95, 105, PRACTICE),
    cellPaddingMm: between(0, 3, PRACTICE),
    rowGapPt: between(0, 18, PRACTICE),
    subjectBeforePt: exactly(6, 'Phụ lục I, II.5.b'),
  }),
  rule: z.strictObject({
    thicknessPt: between(0.25, 1.5, PRACTICE),
    gapPt: between(0, 4, PRACTICE),
    mottoRatio: exactly(1, 'Phụ lục I, II.1.b: dài bằng dòng chữ'),
    issuerRatio: ratio,
    abstractRatio: ratio,
    annexRatio: between(0.2, 1, PRACTICE),
  }),
  title: z.strictObject({ beforePt: between(0, 24, PRACTICE), afterPt: between(0, 24, PRACTICE) }),
  addressees: z.strictObject({
    beforePt: between(0, 36, PRACTICE),
    afterPt: between(0, 24, PRACTICE),
    labelMm: between(0, 60, PRACTICE),
    hangingMm: between(2, 6, PRACTICE),
  }),
  signature: z.strictObject({
    columnLeftMm: between(60, 85, PRACTICE),
    columnRightMm: between(80, 111, PRACTICE),
    beforePt: between(0, 36, PRACTICE),
    gapMm: between(22, 35, PRACTICE),
  }),
  table: z.strictObject({
    borderPt: between(0.25, 1, PRACTICE),
    rowMinimumMm: between(5, 12, PRACTICE),
    cellPaddingMm: between(0, 3, PRACTICE),
    cellPaddingVerticalMm: between(0, 2, PRACTICE),
  }),
  form: z.strictObject({
    dotsMm: between(20, 60, PRACTICE),
    signatureDotsMm: between(30, 90, PRACTICE),
    leaderMinimumMm: between(5, 60, PRACTICE),
  }),
  image: z.strictObject({
    maximumWidthMm: between(20, 165, 'trong khổ chữ'),
    maximumHeightMm: between(20, 250, 'trong khổ chữ'),
  }),
  wording,
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
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => describeFault(raw, issue));
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

/** Width of the letterhead's left column in millimetres. */
export function headerColumnLeftMm(layout: Layout): number {
  return textWidthMm(layout, 'portrait') - layout.header.columnRightMm;
}

/** Size of a picture's place, shrunk in proportion to what the layout allows at most. */
export function imageSizeMm(
  wanted: { readonly widthMm: number; readonly heightMm: number },
  { image }: Layout,
): { readonly widthMm: number; readonly heightMm: number } {
  const scale = Math.min(1, image.maximumWidthMm / wanted.widthMm, image.maximumHeightMm / wanted.heightMm);
  return { widthMm: wanted.widthMm * scale, heightMm: wanted.heightMm * scale };
}
