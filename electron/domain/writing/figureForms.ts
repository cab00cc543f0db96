import { isIsoDay } from '../calendar';
import { findingsOf, type TextAdvice, type WritingRule } from './advice';
import type { WrittenNumber } from './numberWords';
import { readNumberWords } from './readNumberWords';
import { parseTypedNumber, printWrittenNumber } from './writtenNumber';

/** Numbers, per cents and days as papers write them: `82.930`, `47,59%`, `ngày 05 tháng 02 năm 2021`. */

const NO_DIGIT_BEFORE = '(?<![\\p{L}\\d.,/:_@-])';
const NO_DIGIT_AFTER = '(?![\\p{L}\\d/:_@-]|[.,]\\d)';
/** Behind a number of three decimals stands what is counted in parts: "24,023 tỷ đồng", "5,125 ha". */
const OF_PARTS = '[ \\u00A0](?:nghìn|ngàn|triệu|tỷ|tỉ|ha|tấn|tạ|km²?|km2|kg|m|m²|m2|m³|m3|lít)(?![\\p{L}\\p{M}])';
const padded = (digits: string) => digits.padStart(2, '0');

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

const RULES: readonly WritingRule[] = [
  {
    code: 'number-mark',
    certainty: 'sure',
    pattern: new RegExp(`${NO_DIGIT_BEFORE}\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?${NO_DIGIT_AFTER}`, 'gu'),
    mend: (read) => read.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')),
  },
  {
    code: 'number-mark',
    certainty: 'sure',
    pattern: new RegExp(
      `${NO_DIGIT_BEFORE}\\d{1,3}\\.(?:\\d{1,2}|\\d{4})(?= ?%| (?:nghìn|ngàn|triệu|tỷ|tỉ)(?![\\p{L}\\p{M}]))`,
      'gu',
    ),
    mend: (read) => read.replace('.', ','),
  },
  {
    code: 'number-mark',
    certainty: 'warn', // "82,930" may be a decimal of three places
    pattern: new RegExp(`${NO_DIGIT_BEFORE}[1-9]\\d{0,2},\\d{3}${NO_DIGIT_AFTER}(?! ?%|${OF_PARTS})`, 'gu'),
    mend: (read) => read.replace(',', '.'),
  },
  {
    code: 'number-grouping',
    certainty: 'warn', // nine digits and more may be a telephone or an account
    pattern: new RegExp(
      `${NO_DIGIT_BEFORE}(?<!(?:[Ss]ố|mã|[Mm]ã số|điện thoại|ĐT|SĐT|tài khoản):? )[1-9]\\d{4,7}${NO_DIGIT_AFTER}`,
      'gu',
    ),
    mend: grouped,
  },
  {
    code: 'percent-space',
    certainty: 'warn',
    pattern: /(?<=\d)[ \u00A0]+%/gu,
    mend: () => '%',
  },
  {
    code: 'paper-number-zero',
    certainty: 'warn', // an older paper may be printed so
    pattern: /(?<=[Ss]ố:? )[1-9](?=\/(?:\d{4}\/)?\p{Lu})/gu,
    mend: padded,
  },
  {
    code: 'day-zero',
    certainty: 'sure', // Phụ lục I, II.4.b
    pattern: /(?<=[Nn]gày )[1-9](?= tháng \d{1,2} năm \d{4}(?!\d))/gu,
    mend: padded,
  },
  {
    code: 'day-zero',
    certainty: 'warn',
    pattern: /(?<=[Nn]gày )[1-9](?=\/\d{1,2}\/\d{4}(?!\d))/gu,
    mend: padded,
  },
  {
    code: 'month-zero',
    certainty: 'sure',
    pattern: /(?<=[Nn]gày \d{1,2} tháng )[12](?= năm \d{4}(?!\d))/gu,
    mend: padded,
  },
  {
    code: 'month-zero',
    certainty: 'warn', // the decree has the long form only
    pattern: /(?<=[Nn]gày \d{1,2}\/)[12](?=\/\d{4}(?!\d))/gu,
    mend: padded,
  },
  {
    code: 'month-zero',
    certainty: 'sure',
    pattern: /(?<=[Nn]gày \d{1,2} tháng )0[3-9](?= năm \d{4}(?!\d))/gu,
    mend: (read) => read.slice(1),
  },
  {
    code: 'month-zero',
    certainty: 'warn',
    pattern: /(?<=(?<![\d/])\d{1,2}\/)0[3-9](?=\/\d{4}(?![\d/]))/gu,
    mend: (read) => read.slice(1),
  },
];

const IN_BRACKETS =
  /(?<![\p{L}\d.,/])([\d.,]+ ?%?)((?: [\p{L}\p{M}]+){0,4}) \((?:[Bb]ằng chữ:? )?([\p{L}\p{M} ]{2,160})(?:\.\/)?\.?\)/gu;

/** "mười hai người" of "12 người (mười hai người)": what is counted is said twice, "chẵn" and "đồng" need not be. */
function numberOfWords(words: string, measure: string): WrittenNumber | null {
  const said = words
    .trim()
    .toLocaleLowerCase('vi')
    .replace(/ chẵn$/u, '');
  const counted = measure.trim().toLocaleLowerCase('vi');
  const tails = [counted, 'đồng'].filter((tail) => tail !== '' && said.endsWith(` ${tail}`));
  return readNumberWords(tails[0] === undefined ? said : said.slice(0, -tails[0].length));
}

/** "12 (mười ba)": number and words say two things; what is right only the clerk knows. */
function wordsDiffer(text: string): readonly TextAdvice[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap((match) => {
    const [read, figures = '', measure = '', words = ''] = match;
    const typed = parseTypedNumber(figures.replace(/^0+(?=\d)/, ''));
    const said = numberOfWords(words, measure);
    if (typed?.kind !== 'number' || said === null) return [];
    if (printWrittenNumber(typed.number) === printWrittenNumber(said)) return [];
    return [unknown('words-differ', match.index, read)];
  });
}

const WRITTEN_DAYS = [
  /(?<![\p{L}\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu,
  /(?<=[Nn]gày )(\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/gu,
];

/** "31/02/2021", "ngày 30 tháng 02 năm 2021": what was meant only the clerk knows. */
function noSuchDays(text: string): readonly TextAdvice[] {
  return WRITTEN_DAYS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const [read, day = '', month = '', year = ''] = match;
    return isIsoDay(`${year}-${padded(month)}-${padded(day)}`) ? [] : [unknown('no-such-day', match.index, read)];
  });
}

/** "17h30", "8 giờ 05 phút"; hours alone ("trong 48h") may be a span of time. */
const WRITTEN_TIME = /(?<![\p{L}\d.,/])(\d{1,2})(?:h| giờ )(\d{2})(?![\d.,]\d|\d)/gu;

/** "17h60", "25h00": no hour of the clock; 24h00 is the end of a day. */
function noSuchTimes(text: string): readonly TextAdvice[] {
  return [...text.matchAll(WRITTEN_TIME)].flatMap((match) => {
    const [read, hour = '', minute = ''] = match;
    const isOnClock = Number(minute) < 60 && (Number(hour) < 24 || (hour === '24' && minute === '00'));
    return isOnClock ? [] : [unknown('no-such-time', match.index, read)];
  });
}

function unknown(code: TextAdvice['code'], start: number, read: string): TextAdvice {
  return { code, certainty: 'sure', start, end: start + read.length, read, meant: null };
}

export function figureAdvice(text: string): readonly TextAdvice[] {
  return [
    ...RULES.flatMap((rule) => findingsOf(rule, text)),
    ...noSuchDays(text),
    ...noSuchTimes(text),
    ...wordsDiffer(text),
  ];
}
