import { isSummed } from './figureMeasure';
import type { FigureNature, FormDefinition, FormField } from './form';
import { wholeOver } from './formProposal';
import { foldForSearch } from './vietnamese';

/** What the name of a figure says of it over several reports, and the words that say it. */
export interface NatureInName {
  readonly nature: FigureNature;
  readonly words: string;
  /** The words stand over the column of answers, not in the name; left out: in the name. */
  readonly isOfColumn?: boolean;
}

/** Words that are told without their accents, too: they mean nothing else. */
const RUNNING_WORDS: readonly (readonly [folded: string, words: string])[] = [
  ['luy ke', 'lũy kế'],
  ['cong don', 'cộng dồn'],
  ['den nay', 'đến nay'],
  ['den thoi diem', 'đến thời điểm'],
  ['hien co', 'hiện có'],
  ['hien tai', 'hiện tại'],
  ['tinh den', 'tính đến'],
];
const AVERAGE_WORDS: readonly (readonly [folded: string, words: string])[] = [
  ['binh quan', 'bình quân'],
  ['trung binh', 'trung bình'],
  ['don gia', 'đơn giá'],
  ['nang suat', 'năng suất'],
  ['muc', 'mức'],
];

/** Words of which only the accents tell what they are: “đang” is no “đảng”, “còn” no “con”. Those of a state come first. */
const WORDS: readonly (readonly [nature: FigureNature, pattern: RegExp])[] = [
  ['level', whole('đang')],
  [
    'level',
    whole(
      'còn|(?<!bảo )tồn(?: đọng| kho)?|hiện (?:đang|nay|thời)|có mặt|biên chế|tại thời điểm|cuối (?:ngày|kỳ|tháng|quý|năm)',
    ),
  ],
  ['flow', whole('trong (?:ngày|tuần|tháng|quý|năm|kỳ|24 ?h|24 giờ)|hôm nay|phát sinh|tăng thêm|(?<!nông thôn )mới')],
  // a household that was helped is no household that is there
  [
    'level',
    /^(?:tổng )?số (?:hộ|người) (?:thuộc (?:diện )?)?(?:cận nghèo|nghèo)(?!\p{L})(?! (?:được|đã|nhận|vay|thoát|tái|giảm|tăng))/u,
  ],
  ['level', /^(?:tổng )?(?:số )?(?:dân số|nhân khẩu|hộ dân|hộ gia đình)(?:$| \()/u],
  ['level', /(?<!\p{L})tổng số (?:hộ|học sinh|đảng viên|hội viên|đoàn viên)(?:$| \()/u],
];

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}

/**
 * null: it does not say. A column of answers that runs on, or of averages, says so of all that stands in it, whatever happened
 * anew by its name; any other only of what does not say it itself.
 * @param fields all figures of the form in their order: “Trong đó: …” goes on as what it is part of
 * @param column heading over the answers; left out: none, or it is part of the name
 */
export function natureInName(
  field: Pick<FormField, 'key' | 'label' | 'measure'>,
  fields: readonly Pick<FormField, 'key' | 'label' | 'measure' | 'type' | 'nature'>[],
  column?: string,
): NatureInName | null {
  const own = inName(field);
  const told = column === undefined ? null : inName({ label: column });
  const ofColumn = told === null ? null : { ...told, isOfColumn: true };
  if (ofColumn !== null && own?.nature !== 'average' && holdsForAll(ofColumn)) return ofColumn;
  return own ?? fromWhole(field, fields) ?? ofColumn;
}

function holdsForAll({ nature, words }: NatureInName): boolean {
  return nature === 'average' || RUNNING_WORDS.some(([, running]) => running === words);
}

function fromWhole(
  field: Pick<FormField, 'key' | 'label'>,
  fields: readonly Pick<FormField, 'key' | 'label' | 'measure' | 'type' | 'nature'>[],
): NatureInName | null {
  const over = wholeOver(field, fields);
  if (over === null) return null;
  return over.nature === undefined ? inName(over) : { nature: over.nature, words: over.label };
}

function inName({ label, measure }: Pick<FormField, 'label' | 'measure'>): NatureInName | null {
  const folded = foldForSearch(label);
  const wordsOf = (list: typeof RUNNING_WORDS) => list.find(([one]) => new RegExp(`\\b${one}\\b`).test(folded))?.[1];
  if (!isSummed({ label, measure })) return { nature: 'average', words: wordsOf(AVERAGE_WORDS) ?? measure ?? label };
  const running = wordsOf(RUNNING_WORDS);
  if (running !== undefined) return { nature: 'level', words: running };
  const plain = label.normalize('NFC').toLocaleLowerCase('vi').trim();
  for (const [nature, pattern] of WORDS) {
    const [words] = pattern.exec(plain) ?? [];
    if (words !== undefined) return { nature, words: words.trim() };
  }
  return null;
}

/** Heading of the column that all answers of a form of label lines stand in; undefined: it has none. */
export function answerHeading({
  shape,
  answersUnder,
  lineTable,
}: Pick<FormDefinition, 'shape' | 'answersUnder' | 'lineTable'>): string | undefined {
  return shape === 'fields' ? (answersUnder?.[0] ?? lineTable?.answer) : undefined;
}

/**
 * As the office has said, else as its name or its column tells; null: nobody knows.
 * @param fields all figures of the form in their order @param column as in `natureInName`
 */
export function natureOf(field: FormField, fields: readonly FormField[], column?: string): FigureNature | null {
  return field.nature ?? natureInName(field, fields, column)?.nature ?? null;
}
