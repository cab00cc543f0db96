import { namedFormat } from '../grid/namedFormats';

/** What a style says that matters here; null: nothing. */
export interface CssStyle {
  readonly font: string | null;
  readonly format: string | null;
  readonly isHidden: boolean;
}

export const NO_CSS: CssStyle = { font: null, format: null, isHidden: false };

const DECLARATION =
  /(?:^|[;\s])(font-family|mso-number-format|display)\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;]*)/gi;
/** No honest style is longer; a hostile one is cut off. */
const LONGEST_STYLE = 20_000;
const SIMPLE_SELECTOR = /^(?:[\w]+)?\.([\w-]+)$|^([\w]+)$/;

/** Reads the declarations of a `style` attribute or of a rule. */
export function cssStyle(declarations: string): CssStyle {
  let style = NO_CSS;
  for (const [, name = '', value = ''] of declarations.slice(0, LONGEST_STYLE).matchAll(DECLARATION)) {
    const property = name.toLowerCase();
    if (property === 'font-family') style = { ...style, font: fontName(value) };
    else if (property === 'mso-number-format') style = { ...style, format: numberFormat(value) };
    else style = { ...style, isHidden: /none/i.test(value) };
  }
  return style;
}

/** The styles of a page by class (`.xl65`) and by element (`td`); other selectors are passed over. */
export class StyleSheet {
  private readonly styles = new Map<string, CssStyle>();

  /** Adds the rules of one `<style>`. */
  add(text: string): void {
    for (const rule of text.split('}')) {
      const brace = rule.lastIndexOf('{'); // the one before it opens a group of rules
      if (brace < 0) continue;
      const style = cssStyle(rule.slice(brace + 1));
      const selectors = rule.slice(rule.lastIndexOf('{', brace - 1) + 1, brace);
      for (const selector of selectors.split(',')) {
        const match = SIMPLE_SELECTOR.exec(selector.replace(/<!--|-->/g, '').trim());
        if (match) this.put(match[1] === undefined ? (match[2] ?? '').toLowerCase() : `.${match[1]}`, style);
      }
    }
  }

  /** What element, classes and `style` attribute say together; the later is the stronger. */
  of(element: string, classes: string | null, inline: string | null): CssStyle {
    let style = this.styles.get(element) ?? NO_CSS;
    for (const name of classes?.split(/\s+/) ?? []) style = over(style, this.styles.get(`.${name}`) ?? NO_CSS);
    return inline === null ? style : over(style, cssStyle(inline));
  }

  private put(key: string, style: CssStyle): void {
    this.styles.set(key, over(this.styles.get(key) ?? NO_CSS, style));
  }
}

function over(below: CssStyle, above: CssStyle): CssStyle {
  return {
    font: above.font ?? below.font,
    format: above.format ?? below.format,
    isHidden: above.isHidden || below.isHidden,
  };
}

/** The first family of a list, without quotes. */
export function fontName(list: string): string | null {
  const first = list
    .split(',')[0]
    ?.trim()
    .replace(/^["']|["']$/g, '');
  return first === undefined || first === '' ? null : first;
}

/** `"\@"`, `0\.00%`, `Short Date`: quotes and escapes taken off. */
function numberFormat(value: string): string {
  const bare = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const plain = bare.replace(/\\([0-9a-f]{4})|\\(.)/gi, (_, hex?: string, letter?: string) =>
    hex === undefined ? (letter ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return namedFormat(plain);
}
