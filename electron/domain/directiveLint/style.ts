import type { Directive } from '../directive';
import { enumeratedBodies } from '../directiveText/bodies';
import { passageOf } from '../directiveText/passage';
import { type Advice, advice } from './advice';
import { isParent, sentencesOfPaper, type Words } from './words';

/** Ways of writing that change within one paper, or that NĐ 30/2020/NĐ-CP has otherwise. */

/** Each row: spellings of one thing, of which a paper should keep to one. */
const VARIANTS: readonly RegExp[] = [
  /covid[\s-]*19/giu,
  /h[àằ]ng ngày/giu,
  /h[àằ]ng tuần/giu,
  /h[àằ]ng tháng/giu,
  /h[àằ]ng năm/giu,
];
const LONGEST_SUBJECT = 110;

export function styleAdvice(directive: Directive, all: readonly Words[]): readonly Advice[] {
  return [
    ...severalSpellings(all),
    ...capitals(directive),
    ...marks(all),
    ...leadIns(directive),
    ...finalStops(directive),
    ...subjectLength(directive),
    ...recipientStyle(directive),
  ];
}

function severalSpellings(all: readonly Words[]): readonly Advice[] {
  return VARIANTS.flatMap((variant) => {
    const found = all.flatMap((words) =>
      [...words.text.matchAll(variant)].flatMap(([text]) =>
        isShouted(text) ? [] : [{ words, text, key: keyOf(text) }],
      ),
    );
    const first = found[0];
    const other = found.find(({ key }) => key !== first?.key);
    if (first === undefined || other === undefined) return [];
    const spellings = [...new Set(found.map(({ text }) => text))];
    return [advice('several-spellings', other.words, spellings.join(', '), first.text)];
  });
}

/** A title in capitals spells nothing its own way. */
function isShouted(text: string): boolean {
  return text.length > 8 && text === text.toLocaleUpperCase('vi') && /\p{Lu}/u.test(text) && !/\d/.test(text);
}

/** A capital at the start of a sentence is no other spelling. */
function keyOf(text: string): string {
  return /^covid/i.test(text) ? text : text.toLowerCase();
}

/** "Đài Phát thanh …" in one place, "Đài phát thanh …" in another. */
function capitals({ addressees, clauses }: Directive): readonly Advice[] {
  const named = [
    ...addressees.map((text, index) => ({ text, field: `addressees[${index}]`, clause: null as string | null })),
    ...clauses.flatMap(({ heading, number }, index) =>
      heading === null
        ? []
        : [
            {
              text: heading.replace(/^\S+[.)]\s+(?:Đề nghị |Giao |Yêu cầu )?/u, ''),
              field: `clauses[${index}].heading`,
              clause: number,
            },
          ],
    ),
  ].flatMap(({ text, ...place }) =>
    enumeratedBodies(passageOf(text, 0, text.length)).map((body) => ({
      name: body.text.replace(/[:;.]$/, ''),
      ...place,
    })),
  );
  const seen = new Map<string, string>();
  return named.flatMap(({ name, ...place }) => {
    const key = name.toLocaleLowerCase('vi');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, name);
    return earlier === undefined || earlier.slice(1) === name.slice(1)
      ? []
      : [advice('capitals-differ', place, name, earlier)];
  });
}

const MARKS: readonly (readonly [code: Advice['code'], pattern: RegExp, meant: (match: string) => string])[] = [
  ['hyphen-spacing', /\p{L}+(?:- | -)\p{L}+/gu, (match) => match.replace(/\s*-\s*/, ' - ')],
  ['dash-style', /\p{L}+ – \p{L}+/gu, (match) => match.replace('–', '-')],
  ['clock-mark', /\d{1,2}h\d{2}['’′]/g, (match) => match.slice(0, -1)],
  ['date-style', /(?<!\d)\d{1,2}\/0[3-9]\/\d{4}/g, (match) => match.replace('/0', '/')],
];

/** Each kind once, with all its places named: a paper that writes so does it throughout. */
function marks(all: readonly Words[]): readonly Advice[] {
  return MARKS.flatMap(([code, pattern, meant]) => {
    const found = all.flatMap((words) => [...words.text.matchAll(pattern)].map(([match]) => ({ words, match })));
    const first = found[0];
    if (first === undefined) return [];
    return [advice(code, first.words, [...new Set(found.map(({ match }) => match))].join(', '), meant(first.match))];
  });
}

/** "… như sau:" and then another sentence before the list it leads to. */
function leadIns({ openingParagraphs }: Directive): readonly Advice[] {
  return openingParagraphs.flatMap((text, index) => {
    const next = openingParagraphs[index + 1];
    return /:\s*$/.test(text) && next !== undefined
      ? [advice('two-lead-ins', { field: `openingParagraphs[${index}]` }, text.slice(-30), next.slice(0, 40))]
      : [];
  });
}

function finalStops(directive: Directive): readonly Advice[] {
  const headings = new Set(
    directive.clauses.flatMap(({ number, paragraphs }, index) =>
      paragraphs.length === 1 && isParent(number, directive) ? [`clauses[${index}].paragraphs[0]`] : [],
    ),
  );
  return sentencesOfPaper(directive)
    .filter(({ text, field }) => !headings.has(field) && !/[.;:!?…/][”"’')\]]*\s*$/.test(text))
    .map((words) => advice('no-final-stop', words, words.text.slice(-50)));
}

function subjectLength({ subject }: Directive): readonly Advice[] {
  return subject.length > LONGEST_SUBJECT
    ? [advice('long-subject', { field: 'subject' }, subject, String(subject.length))]
    : [];
}

/** "ngành⁽⁶⁰⁾", "tỉnh; (18)", "Lưu: VT. 75"; "Lưu: VT, HC (2)." is as the decree has it. */
function hasCopies(text: string, isArchiveLine: boolean): boolean {
  return isArchiveLine ? /VT[.,]?\s*\d+\s*$/u.test(text) : /[⁽⁰-⁹₀-₉]|\(\d+\)\s*$/u.test(text);
}

function recipientStyle({ recipients }: Directive): readonly Advice[] {
  return recipients.flatMap(({ text, isArchiveLine }, index) => {
    const place = { field: `recipients[${index}]` };
    const drafter = isArchiveLine ? (/^Lưu:?\s*VT,\s*([^.()]+)/u.exec(text)?.[1]?.trim() ?? '') : '';
    return [
      ...(/^Như kính gửi/iu.test(text) ? [advice('recipients-wording', place, text, 'Như trên')] : []),
      ...(/^\p{Lu}\p{Ll}{2,}$/u.test(drafter) ? [advice('archive-person', place, text, drafter)] : []),
      ...(/^\p{Ll}+$/u.test(drafter)
        ? [advice('archive-small-letters', place, text, drafter.toLocaleUpperCase('vi'))]
        : []),
      ...(hasCopies(text, isArchiveLine) ? [advice('copy-counts', place, text)] : []),
    ];
  });
}
