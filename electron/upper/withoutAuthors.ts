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
  const text = read().toString('utf8');
  const cleaned = rules.reduce((now, { find, instead }) => now.replace(find, instead), text);
  return cleaned === text ? null : Buffer.from(cleaned, 'utf8');
}
