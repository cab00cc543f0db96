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
  if (form.shape === 'list') return [...fields, { fieldKey: ROWS, phrases: longestFirst(ROWS_WORDS) }];
  return fields.map((field) => ({ ...field, phrases: longestFirst([...field.phrases, ...partsOf(field, fields)]) }));
}

const LEAST_WORDS = 2;
const LEAST_LETTERS = 6;
/** Words no short name of a field begins or ends with. */
const FILLERS = new Set('cua tren trong da co va so tai o den duoc theo cac voi la nhung dia ban'.split(' '));

/** "đã ký cam kết" for “Số hộ đã ký cam kết”: pieces of a label that no other field of the form has. */
function partsOf({ fieldKey, phrases }: FieldWords, all: readonly FieldWords[]): readonly string[] {
  const others = all.filter((field) => field.fieldKey !== fieldKey).flatMap((field) => field.phrases);
  return phrases.flatMap(piecesOf).filter((piece) => !others.some((phrase) => ` ${phrase} `.includes(` ${piece} `)));
}

function piecesOf(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  return words.flatMap((first, from) =>
    FILLERS.has(first)
      ? []
      : words.slice(from + LEAST_WORDS - 1).flatMap((last, more) => {
          const piece = words.slice(from, from + LEAST_WORDS + more).join(' ');
          return FILLERS.has(last) || piece.length < LEAST_LETTERS ? [] : [piece];
        }),
  );
}

/** In front of the name of a part; nobody says it of the figure: “12 hộ nghèo” is “Trong đó: số hộ nghèo”. */
const PART_OF = /^trong do (?:so )?/;

/** Whether a form asks for a part of one of its figures by name. */
export function asksForParts({ fields }: FormDefinition): boolean {
  return fields.some(({ label }) => /\btrong do\b/.test(foldedPhrase(label)));
}

function phrasesOf({ label, labelVariants }: FormField): readonly string[] {
  const own = [label, ...labelVariants].map(foldedPhrase).flatMap((name) => [name, name.replace(PART_OF, '')]);
  const [first = ''] = own;
  return [...own, ...SHORT_WORDS.flatMap(([pattern, words]) => (pattern.test(first) ? words : []))];
}

function longestFirst(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases)].filter((phrase) => phrase !== '').sort((left, right) => right.length - left.length);
}
