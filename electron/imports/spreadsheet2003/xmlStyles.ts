import { namedFormat } from '../grid/namedFormats';
import { StyleCollector } from '../grid/styleCollector';
import type { ReadLimits } from '../limits';
import { refuse } from '../refusal';
import { eachChild } from '../xml/eachChild';
import type { XmlScanner } from '../xml/xmlScanner';

interface XmlStyle {
  readonly parent: string | null;
  readonly format: string | null;
  readonly font: string | null;
}

const DEFAULT = 'Default';
const LONGEST_DESCENT = 20;

/** The styles of an XML spreadsheet, by the names cells use. */
export class XmlStyles {
  readonly collector = new StyleCollector();
  private readonly styles = new Map<string, XmlStyle>();
  private readonly indexes = new Map<string, number>();

  constructor(private readonly limits: ReadLimits) {}

  /** Reads the children of the present `Styles`. */
  read(scanner: XmlScanner): void {
    eachChild(scanner, () => {
      if (!scanner.is('Style')) return;
      const limit = this.limits.cellFormats;
      if (this.styles.size >= limit) refuse('too-large', { what: 'cell-formats', limit });
      this.readStyle(scanner);
    });
  }

  /** Index of a style; null is the default one. */
  indexOf(name: string | null): number {
    const id = name ?? DEFAULT;
    const known = this.indexes.get(id);
    if (known !== undefined) return known;
    const index = this.collector.indexOf(this.inherited(id, 'format'), this.inherited(id, 'font'));
    this.indexes.set(id, index);
    return index;
  }

  private readStyle(scanner: XmlScanner): void {
    const id = scanner.attribute('ID') ?? '';
    const parent = scanner.attribute('Parent');
    let format: string | null = null;
    let font: string | null = null;
    eachChild(scanner, () => {
      if (scanner.is('NumberFormat')) format = namedFormat(scanner.attribute('Format') ?? '');
      else if (scanner.is('Font')) font = scanner.attribute('FontName');
    });
    this.styles.set(id, { parent, format, font });
  }

  /** What the style or the nearest of its ancestors says; the default style is the ancestor of all. */
  private inherited(id: string, what: 'format' | 'font'): string | null {
    let style = this.styles.get(id);
    for (let steps = 0; style && steps < LONGEST_DESCENT; steps += 1) {
      if (style[what] !== null) return style[what];
      style = this.styles.get(style.parent ?? '');
    }
    return this.styles.get(DEFAULT)?.[what] ?? null;
  }
}
