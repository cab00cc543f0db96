import { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { eachChild, tagName } from '../xml/eachChild';
import type { XmlScanner } from '../xml/xmlScanner';
import { formatCodeOf, isNumberStyle } from './numberStyle';

interface OdsStyle {
  readonly parent: string | null;
  readonly numberStyle: string | null;
  readonly fontFace: string | null;
  readonly isShown: boolean;
}

const LONGEST_DESCENT = 20;
const CELL = 'table-cell';
const PERCENT = '0%';

/** The named styles of an OpenDocument file, of the document itself and of single cells. */
export class OdsStyles {
  readonly collector = new StyleCollector();
  private readonly fontFaces = new Map<string, string>();
  private readonly numberStyles = new Map<string, string>();
  /** By family and name; the default of a family has the name ''. */
  private readonly styles = new Map<string, OdsStyle>();
  private readonly indexes = new Map<string, number>();

  constructor(private readonly limits: ReadLimits) {}

  /** Reads the fonts or styles that are children of the present element. */
  readChildren(scanner: XmlScanner): void {
    eachChild(scanner, () => {
      const name = tagName(scanner);
      if (this.styles.size + this.numberStyles.size >= this.limits.cellFormats)
        refuse('too-large', { what: 'cell-formats', limit: this.limits.cellFormats });
      if (name === 'font-face') this.readFontFace(scanner);
      else if (name === 'style' || name === 'default-style') this.readStyle(scanner);
      else if (isNumberStyle(name)) this.numberStyles.set(scanner.attribute('name') ?? '', formatCodeOf(scanner));
    });
  }

  /**
   * Index of the cell style of this name.
   * @param isPercent the value is one, whatever its format says
   */
  cellStyle(name: string | null, isPercent = false): number {
    const key = `${isPercent ? '%' : ' '}${name ?? ''}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const format = this.numberStyles.get(this.inherited(CELL, name, 'numberStyle') ?? '') ?? null;
    const code = isPercent && !format?.includes('%') ? PERCENT : format;
    const index = this.collector.indexOf(code, this.font(CELL, name));
    this.indexes.set(key, index);
    return index;
  }

  /** Font of a style of text, or null when it declares none. */
  textFont(name: string | null): string | null {
    return name === null ? null : this.font('text', name);
  }

  isTableShown(name: string | null): boolean {
    return this.styles.get(keyOf('table', name ?? ''))?.isShown ?? true;
  }

  private font(family: string, name: string | null): string | null {
    const face = this.inherited(family, name, 'fontFace');
    return face === null ? null : (this.fontFaces.get(face) ?? face);
  }

  /** What the style or the nearest of its ancestors says; the last of these is the default of the family. */
  private inherited(family: string, name: string | null, what: 'numberStyle' | 'fontFace'): string | null {
    let style = name === null ? undefined : this.styles.get(keyOf(family, name));
    for (let steps = 0; style && steps < LONGEST_DESCENT; steps += 1) {
      if (style[what] !== null) return style[what];
      style = style.parent === null ? undefined : this.styles.get(keyOf(family, style.parent));
    }
    return this.styles.get(keyOf(family, ''))?.[what] ?? null;
  }

  private readFontFace(scanner: XmlScanner): void {
    const family = (scanner.attribute('font-family') ?? '')
      .split(',')[0]
      ?.trim()
      .replace(/^['"]|['"]$/g, '');
    if (family) this.fontFaces.set(scanner.attribute('name') ?? '', family);
  }

  private readStyle(scanner: XmlScanner): void {
    const key = keyOf(scanner.attribute('family') ?? '', scanner.attribute('name') ?? '');
    const parent = scanner.attribute('parent-style-name');
    const numberStyle = scanner.attribute('data-style-name');
    let fontFace: string | null = null;
    let isShown = true;
    eachChild(scanner, () => {
      if (scanner.is('text-properties')) fontFace = scanner.attribute('font-name') ?? scanner.attribute('font-family');
      else if (scanner.is('table-properties')) isShown = scanner.attribute('display') !== 'false';
    });
    this.styles.set(key, { parent, numberStyle, fontFace, isShown });
  }
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}
