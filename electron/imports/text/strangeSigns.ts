import { decodeHtmlEntities } from '../html/htmlEntities';

/**
 * Texts that passed through a web page, a mail or another alphabet on their way: "Nguy&#7877;n", "Nguy\u1ec5n",
 * "Th%C3%B4n", "Th=C3=B4n", Cyrillic letters that look like ours, letters of double width.
 */

/** In or beside a word; alone a text may speak of codes. */
const MAY_BE_ESCAPED =
  /\p{L}&#?\w{2,8};|&#?\w{2,8};\p{L}|\\u[\da-f]{4}|%[C-F][\da-f]%[89AB][\da-f]|=[C-F][\da-f]=[89AB][\da-f]/iu;
const UNICODE_ESCAPE = /\\u([\da-f]{4})/gi;
const BYTES_OF_UTF8 = /(?:[%=][\dA-F]{2})+/gi;
const MIXED_WORD = /[\p{L}\p{M}]+/gu;
/** Letters of Greek and Cyrillic that are drawn as Latin ones. */
const LOOK_ALIKES = new Map([
  ...pairs('АВЕКМНОРСТУХІЈЅаеорсухіјѕ', 'ABEKMHOPCTYXIJSaeopcyxijs'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
]);

function pairs(strange: string, ours: string): (readonly [string, string])[] {
  return [...strange].map((sign, at) => [sign, ours[at] ?? sign] as const);
}

/**
 * The text as it was before; the same text when nothing strange stands in it.
 * @param hasAliens it holds letters of another alphabet or width
 */
export function withoutStrangeSigns(text: string, hasAliens: boolean): string {
  const mayBeEscaped = text.includes('&') || text.includes('\\u') || text.includes('%') || text.includes('=');
  const unescaped = mayBeEscaped && MAY_BE_ESCAPED.test(text) ? unescapedText(text) : text;
  return hasAliens ? inOneAlphabet(unescaped) : unescaped;
}

/** Signs of some unknown encoding between the letters of a word: "Tr§n"; what stands in formulas and measures is none. */
export function hasSignsInWords(text: string): boolean {
  return /[a-z][§¨©«¬®¯¶¸»¿¤¥¦¢£¡][a-zà-ỹ]/i.test(text);
}

function unescapedText(text: string): string {
  return decodeHtmlEntities(text)
    .replace(UNICODE_ESCAPE, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(BYTES_OF_UTF8, (bytes) => fromUtf8(bytes) ?? bytes);
}

/** null when the bytes are no UTF-8 beyond ASCII: "100%25" stays. */
function fromUtf8(bytes: string): string | null {
  const decoded = Buffer.from(bytes.replace(/[%=]/g, ''), 'hex').toString('utf8');
  return /[\u0080-\uffff]/.test(decoded) && !decoded.includes('\ufffd') ? decoded : null;
}

/** Wide and mathematical letters as plain ones; look-alikes only in words that have Latin letters too. */
function inOneAlphabet(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]|\ud835[\udc00-\udfff]/g, (sign) => sign.normalize('NFKC'))
    .replace(MIXED_WORD, (word) =>
      /\p{Script=Latin}/u.test(word) ? [...word].map((sign) => LOOK_ALIKES.get(sign) ?? sign).join('') : word,
    );
}
