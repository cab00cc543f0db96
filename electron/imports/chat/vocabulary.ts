import type { FormDefinition, FormField } from '../../domain/form';
import { foldedPhrase } from '../../domain/vietnamese';

export const ROWS = 'rows';

/** Words by which people call a field whose label has the words on the left; data, to be added to. */
const SHORT_WORDS: readonly (readonly [label: RegExp, words: readonly string[]])[] = [
  [
    /\bluy ke\b|\bcong don\b/,
    [
      ...['luy ke', 'lk', 'l ke', 'luy tien', 'cong don', 'tong cong', 'tong so', 'tong', 'tich luy', 'den nay'],
      ...[
        'den hom nay',
        'den thoi diem nay',
        'den thoi diem hien tai',
        'den hien tai',
        'tat ca',
        'toan phuong',
        'toan xa',
      ],
    ],
  ],
  [
    /\bsmartphone\b|\bthong minh\b/,
    ['smartphone', 'smart phone', 'dien thoai thong minh', 'dt thong minh', 'dttm', 'may thong minh'],
  ],
  [/\bcai\b/, ['da cai dat', 'da cai', 'cai dat', 'cai bluezone', 'bluezone', 'cai']],
  [/^tong so\b/, ['tong so', 'tong', 'can bo', 'cb', 'cbccvc', 'cbcc', 'bien che', 'si so', 'quan so']],
];
/** What the people of the day are called. */
const ROWS_WORDS = [
  ...[
    'hom nay',
    'ngay hom nay',
    'trong ngay',
    'hnay',
    'h nay',
    'moi',
    'cai moi',
    'moi cai',
    'phat sinh',
    'phat sinh moi',
  ],
  ...['tang', 'tang them', 'them', 'danh sach', 'ds', 'trong danh sach', 'so moi', 'nay'],
];

/** Whether words speak of the people of the day and of no other figure. */
export function speaksOfDay(folded: string): boolean {
  return (
    /\b(?:hom nay|hnay|h nay|trong ngay|moi|phat sinh|tang|them)\b/.test(folded) &&
    !/\b(?:luy ke|lk|tong)\b/.test(folded)
  );
}

export interface FieldWords {
  readonly fieldKey: string;
  /** Folded, the longest first. */
  readonly phrases: readonly string[];
}

/** By which words a message names the figures of a form. */
export function wordsOfForm(form: FormDefinition): readonly FieldWords[] {
  const fields = form.fields
    .filter(({ type }) => type === 'count')
    .map((field) => ({ fieldKey: field.key, phrases: longestFirst(phrasesOf(field)) }));
  return form.shape === 'list' ? [...fields, { fieldKey: ROWS, phrases: longestFirst(ROWS_WORDS) }] : fields;
}

function phrasesOf({ label, labelVariants }: FormField): readonly string[] {
  const own = [label, ...labelVariants].map(foldedPhrase);
  const [first = ''] = own;
  return [...own, ...SHORT_WORDS.flatMap(([pattern, words]) => (pattern.test(first) ? words : []))];
}

function longestFirst(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases)].filter((phrase) => phrase !== '').sort((left, right) => right.length - left.length);
}
