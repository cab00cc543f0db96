/** Names that Excel gives to number formats in its XML and web pages, as it shows them in English. */
const NAMED: Readonly<Record<string, string>> = {
  'general number': 'General',
  'general date': 'm/d/yyyy h:mm',
  'long date': 'd-mmm-yyyy',
  'medium date': 'd-mmm-yy',
  'short date': 'm/d/yyyy',
  'long time': 'h:mm:ss AM/PM',
  'medium time': 'h:mm AM/PM',
  'short time': 'h:mm',
  currency: '#,##0.00',
  'euro currency': '#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
};

/** The format a name stands for, or the text itself when it is a format already. */
export function namedFormat(text: string): string {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? text) : text;
}
