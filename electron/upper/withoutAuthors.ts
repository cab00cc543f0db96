/** What Excel itself writes for who made a remark once it has been told to remove personal information. */
const NOBODY = 'Author';

interface Rule {
  /** Parts of the workbook, by name in small letters. */
  readonly part: RegExp;
  readonly find: RegExp;
  readonly instead: string;
}

/** Where programs write, unasked, who made or kept a workbook; words in cells and remarks are the form's own and stay. */
const RULES: readonly Rule[] = [
  {
    part: /^docprops\/core\.xml$/,
    find: /(<(?:[\w-]+:)?(?:creator|lastModifiedBy)(?:\s[^>]*)?(?<!\/)>)[^<]*/g,
    instead: '$1',
  },
  { part: /^docprops\/app\.xml$/, find: /(<(?:[\w-]+:)?Manager(?:\s[^>]*)?(?<!\/)>)[^<]*/g, instead: '$1' },
  {
    part: /^docprops\/custom\.xml$/, // "_AuthorEmail", and "MSIP_Label_…_Owner" of labelled files
    find: /(<property\b[^>]*\sname="[^"]*(?:author|owner|creator|editor|e-?mail|manager)[^"]*"[^>]*>\s*<[\w:]+>)[^<]*/gi,
    instead: '$1',
  },
  {
    part: /^xl\/(?:comments[^/]*|comments\/[^/]*)\.xml$/, // "tc={…}" ties a remark to its thread, and names nobody
    find: /(<(?:[\w-]+:)?author(?:\s[^>]*)?(?<!\/)>)(?!tc=)[^<]+/g,
    instead: `$1${NOBODY}`,
  },
  { part: /^xl\/persons\/[^/]*\.xml$/, find: /(\s(?:displayName|userId)=")[^"]*/g, instead: `$1${NOBODY}` },
  { part: /^xl\/persons\/[^/]*\.xml$/, find: /(\sproviderId=")[^"]*/g, instead: '$1None' },
  { part: /^xl\/pivotcache\/pivotcachedefinition[^/]*\.xml$/, find: /(\srefreshedBy=")[^"]*/g, instead: `$1${NOBODY}` },
  { part: /^xl\/revisions\/[^/]*\.xml$/, find: /(\suserName=")[^"]*/g, instead: `$1${NOBODY}` },
  { part: /^xl\/revisions\/usernames\.xml$/, find: /(<userInfo\b[^>]*\sname=")[^"]*/g, instead: `$1${NOBODY}` },
  // the folder it lay in has the name of an account: "C:\Users\…"
  { part: /^xl\/workbook\.xml$/, find: /(<(?:[\w-]+:)?absPath\b[^>]*\surl=")[^"]*/g, instead: '$1\\' },
  { part: /^xl\/workbook\.xml$/, find: /(<fileSharing\b[^>]*\suserName=")[^"]*/g, instead: `$1${NOBODY}` },
];

/** The part without who made or kept the workbook; null: it says nothing of that. @param read the part, if it may */
export function withoutAuthors(part: string, read: () => Buffer): Buffer | null {
  const name = part.toLowerCase();
  const rules = RULES.filter((rule) => rule.part.test(name));
  if (rules.length === 0) return null;
  const bytes = read();
  const { text, toBytes } = letters(bytes);
  const cleaned = rules.reduce((now, { find, instead }) => now.replace(find, instead), text);
  return cleaned === text ? null : toBytes(cleaned);
}

interface Letters {
  readonly text: string;
  /** In the encoding it came in, so that what was not replaced is the same bytes. */
  toBytes(text: string): Buffer;
}

/**
 * The marks of XML as letters, whatever encoding the part has. All but UTF-16 keep them in the bytes of ASCII, and byte for
 * byte is how the rest is carried along: what encoding the part says it has need not be known, nor be true.
 */
function letters(bytes: Buffer): Letters {
  const [first, second] = bytes;
  const isWide = (mark: number, zero: number) => first === mark && second === zero;
  if (isWide(0xff, 0xfe) || isWide(0x3c, 0))
    return { text: bytes.toString('utf16le'), toBytes: (text) => Buffer.from(text, 'utf16le') };
  if (isWide(0xfe, 0xff) || isWide(0, 0x3c))
    return { text: swapped(bytes).toString('utf16le'), toBytes: (text) => swapped(Buffer.from(text, 'utf16le')) };
  return { text: bytes.toString('latin1'), toBytes: (text) => Buffer.from(text, 'latin1') };
}

/** A byte too many, as no text has, stays behind. */
function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
