import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fillText } from './fillTemplate';
import { type OfficialDocument, paragraph, type Row } from './model';
import { finished } from './parts/finished';

const text = z.string().min(1);
const schema = z.strictObject({
  id: text,
  source: text,
  title: text,
  typeName: text,
  abstract: z.array(text),
  office: text,
  madeBy: text,
  codeTitle: text,
  columns: z.strictObject({ place: text, letters: text }),
  spelling: text,
  rulesTitle: text,
  rules: z.array(text).min(1),
  keptAt: text,
  keptBy: text,
  fileName: text,
});

export type RecoverySheetWords = Readonly<z.infer<typeof schema>>;

/** @throws RangeError naming the place that is wrong */
export function loadRecoverySheet(resourcesFolder: string): RecoverySheetWords {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(resourcesFolder, 'sheets', 'recovery.json'), 'utf8')));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RangeError(`Mẫu phiếu khôi phục không dùng được: ${places.join('; ')}.`);
}

export interface RecoverySheetInput {
  readonly groups: readonly string[];
  readonly userName: string;
  /** null: the office has not been entered. */
  readonly officeName: string | null;
  /** As it is printed. */
  readonly madeOn: string;
}

const COLUMNS = [
  { widthMm: 20, align: 'center' },
  { widthMm: 60, align: 'center' },
  { widthMm: 20, align: 'center' },
  { widthMm: 60, align: 'center' },
] as const;

/** An office's own sheet and no official paper: the code in two columns, and what is to be done with it. */
export function prepareRecoverySheet(input: RecoverySheetInput, words: RecoverySheetWords): OfficialDocument {
  const { userName, madeOn, officeName } = input;
  const { place, letters } = words.columns;
  const headers = [place, letters, place, letters];
  return finished({
    title: words.title,
    issuer: officeName ?? '',
    sections: [
      {
        orientation: 'portrait',
        restartsPageNumbers: true,
        blocks: [
          { kind: 'titleBlock', typeName: words.typeName, abstractLines: words.abstract, hasRule: false },
          ...(officeName === null ? [] : [paragraph(fillText(words.office, { officeName }), 'flush')]),
          paragraph(fillText(words.madeBy, { userName, madeOn }), 'flush'),
          paragraph(words.codeTitle, 'flush'),
          {
            kind: 'table',
            size: 'normal',
            columns: COLUMNS.map((column, at) => ({ ...column, header: headers[at] ?? '' })),
            rows: codeRows(input.groups),
          },
          { kind: 'paragraph', runs: [{ text: words.spelling, italic: true }], shape: 'flush' },
          { kind: 'paragraph', runs: [{ text: words.rulesTitle, bold: true }], shape: 'flush' },
          { kind: 'list', marker: 'number', items: words.rules.map((rule) => [{ text: rule }]) },
          { kind: 'fillLine', label: words.keptAt, value: null, hasDots: true },
          { kind: 'fillLine', label: words.keptBy, value: null, hasDots: true },
        ],
      },
    ],
  });
}

/** The first half at the left, the second at the right. */
function codeRows(groups: readonly string[]): readonly Row[] {
  const half = Math.ceil(groups.length / 2);
  return groups.slice(0, half).map((group, at) => ({
    kind: 'total', // bold: read off in bad light
    cells: [
      { text: String(at + 1) },
      { text: spaced(group) },
      { text: String(half + at + 1) },
      { text: spaced(groups[half + at] ?? '') },
    ],
  }));
}

function spaced(group: string): string {
  return [...group].join(' ');
}
