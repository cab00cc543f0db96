import { eachChild, tagName } from '../xml/eachChild';
import { textContent } from '../xml/textContent';
import type { XmlScanner } from '../xml/xmlScanner';

/** Elements that describe a number format. */
const NUMBER_STYLES: ReadonlySet<string> = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);
const MOST_PLACES = 30;

export function isNumberStyle(name: string): boolean {
  return NUMBER_STYLES.has(name);
}

/** The format of the present number style in the words of Excel, as exactly as this program needs it. */
export function formatCodeOf(scanner: XmlScanner): string {
  const isElapsed = scanner.attribute('truncate-on-overflow') === 'false';
  let code = '';
  eachChild(scanner, () => {
    const part = PARTS[tagName(scanner)];
    if (part) code += part(scanner);
  });
  return isElapsed ? code.replace(/h+/, '[h]') : code;
}

const PARTS: Readonly<Record<string, (scanner: XmlScanner) => string>> = {
  number: numberPart,
  'scientific-number': (scanner) => `${numberPart(scanner)}E+00`,
  fraction: () => '# ?/?',
  text: (scanner) => literal(textContent(scanner)),
  'currency-symbol': (scanner) => literal(textContent(scanner)),
  'text-content': () => '@',
  day: (scanner) => (isLong(scanner) ? 'dd' : 'd'),
  month: monthPart,
  year: (scanner) => (isLong(scanner) ? 'yyyy' : 'yy'),
  'day-of-week': (scanner) => (isLong(scanner) ? 'dddd' : 'ddd'),
  hours: (scanner) => (isLong(scanner) ? 'hh' : 'h'),
  minutes: (scanner) => (isLong(scanner) ? 'mm' : 'm'),
  seconds: (scanner) => (isLong(scanner) ? 'ss' : 's'),
  'am-pm': () => 'AM/PM',
};

function numberPart(scanner: XmlScanner): string {
  const places = Math.min(Number(scanner.attribute('decimal-places') ?? 0) || 0, MOST_PLACES);
  const whole = scanner.attribute('grouping') === 'true' ? '#,##0' : '0';
  return places > 0 ? `${whole}.${'0'.repeat(places)}` : whole;
}

function monthPart(scanner: XmlScanner): string {
  const letters = scanner.attribute('textual') === 'true' ? 3 : 1;
  return 'm'.repeat(isLong(scanner) ? letters + 1 : letters);
}

function isLong(scanner: XmlScanner): boolean {
  return scanner.attribute('style') === 'long';
}

/** Signs that mean themselves in a format stand bare, everything else in quotes. */
function literal(text: string): string {
  return /^[-/:., %()]*$/.test(text) ? text : `"${text.replaceAll('"', '')}"`;
}
