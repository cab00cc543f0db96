import type { Align } from '../paper';
import { child, descend, settingOf, switchOf, type XmlElement } from './xmlTree';

/** What is said about letters; null: not said here. */
export interface RunLook {
  readonly sizePt: number | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isUnderlined: boolean | null;
  readonly isCapitals: boolean | null;
  readonly font: string | null;
  readonly colour: string | null;
}

/** What is said about a paragraph; lengths in twips. */
export interface ParagraphLook {
  readonly align: Align | null;
  readonly firstLine: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly line: number | null;
  readonly lineRule: string | null;
  readonly hasBottomRule: boolean | null;
  readonly tabs: readonly TabStop[] | null;
  /** Number of a list, "0": of none. */
  readonly list: string | null;
  readonly listLevel: number | null;
  /** No room between paragraphs of one style. */
  readonly isContextual: boolean | null;
}

export interface TabStop {
  /** From the left edge of the text. */
  readonly twips: number;
  readonly align: string;
}

export interface Look {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

export interface Styles {
  /**
   * Look of a paragraph style with all it is based on, down to the defaults; '' for the default style.
   * @param table what the style of the table around it says, which goes before the defaults only; null: no table
   */
  paragraph(id: string, table?: Look | null): Look;
  /** What a table style says of the paragraphs in its cells; null: there is no such style. */
  table(id: string): Look | null;
  /** What a character style adds. */
  character(id: string): RunLook;
}

const SAID_NOTHING: RunLook = {
  sizePt: null,
  isBold: null,
  isItalic: null,
  isUnderlined: null,
  isCapitals: null,
  font: null,
  colour: null,
};

const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

const UNSAID: Look = { run: SAID_NOTHING, paragraph: paragraphLook(undefined) };

function both(look: Look, next: Look): Look {
  return { run: over(look.run, next.run), paragraph: over(look.paragraph, next.paragraph) };
}

function overLook(look: Look, style: XmlElement): Look {
  return both(look, { run: runLook(child(style, 'rPr')), paragraph: paragraphLook(child(style, 'pPr')) });
}

/** @param root part `word/styles.xml`; null: the document has none */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, XmlElement>();
  let standard = '';
  for (const style of root?.children ?? []) {
    if (style.name !== 'style') continue;
    const id = style.attributes.styleId ?? '';
    styles.set(id, style);
    if (style.attributes.type === 'paragraph' && style.attributes.default === '1') standard = id;
  }
  const defaults = child(root ?? undefined, 'docDefaults');
  const base: Look = {
    run: over(
      { ...SAID_NOTHING, sizePt: 10, font: 'Times New Roman', colour: '#000000' },
      runLook(descend(defaults, 'rPrDefault', 'rPr')),
    ),
    paragraph: paragraphLook(descend(defaults, 'pPrDefault', 'pPr')),
  };
  const chain = (id: string, depth = 0): readonly XmlElement[] => {
    const style = styles.get(id);
    if (style === undefined || depth > 20) return [];
    return [...chain(settingOf(style, 'basedOn') ?? '', depth + 1), style];
  };
  return {
    paragraph: (id, table = null) =>
      chain(styles.has(id) ? id : standard).reduce(overLook, table === null ? base : both(base, table)),
    table: (id) => (styles.has(id) ? chain(id).reduce(overLook, UNSAID) : null),
    character: (id) => chain(id).reduce((look, style) => over(look, runLook(child(style, 'rPr'))), SAID_NOTHING),
  };
}

/** The second wherever it says anything, else the first. */
export function over<T extends object>(first: T, second: T): T {
  const said = Object.entries(second).filter(([, value]) => value !== null);
  return { ...first, ...Object.fromEntries(said) };
}

export function runLook(properties: XmlElement | undefined): RunLook {
  const size = settingOf(properties, 'sz');
  const colour = settingOf(properties, 'color');
  const fonts = child(properties, 'rFonts')?.attributes;
  const underline = settingOf(properties, 'u');
  return {
    sizePt: size === null ? null : Number(size) / 2,
    isBold: switchOf(properties, 'b'),
    isItalic: switchOf(properties, 'i'),
    isUnderlined: underline === null ? null : underline !== 'none',
    isCapitals: switchOf(properties, 'caps'),
    font: fonts?.asciiTheme === undefined ? (fonts?.ascii ?? fonts?.hAnsi ?? null) : `(${fonts.asciiTheme})`,
    colour: colour === null ? null : colour === 'auto' ? '#000000' : `#${colour.toLowerCase()}`,
  };
}

export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const indent = child(properties, 'ind')?.attributes;
  const spacing = child(properties, 'spacing')?.attributes;
  const hanging = twips(indent?.hanging);
  const numbered = child(properties, 'numPr');
  const level = settingOf(numbered, 'ilvl');
  return {
    align: ALIGNS[settingOf(properties, 'jc') ?? ''] ?? null,
    firstLine: hanging === null ? twips(indent?.firstLine) : -hanging,
    left: twips(indent?.left ?? indent?.start),
    right: twips(indent?.right ?? indent?.end),
    before: isOn(spacing?.beforeAutospacing) ? AUTOMATIC_ROOM : twips(spacing?.before),
    after: isOn(spacing?.afterAutospacing) ? AUTOMATIC_ROOM : twips(spacing?.after),
    line: twips(spacing?.line),
    lineRule: spacing?.lineRule ?? null,
    hasBottomRule: hasBottomRule(properties),
    tabs: tabStops(properties),
    list: settingOf(numbered, 'numId'),
    listLevel: level === null ? null : Number(level),
    isContextual: switchOf(properties, 'contextualSpacing'),
  };
}

/** What Word leaves around a paragraph that was pasted from a web page: 14 pt. */
const AUTOMATIC_ROOM = 280;

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

function tabStops(properties: XmlElement | undefined): readonly TabStop[] | null {
  const tabs = child(properties, 'tabs')?.children.filter(({ attributes }) => attributes.val !== 'clear');
  return (
    tabs
      ?.map(({ attributes }) => ({ twips: Number(attributes.pos ?? 0), align: attributes.val ?? 'left' }))
      .toSorted((one, other) => one.twips - other.twips) ?? null
  );
}

function hasBottomRule(properties: XmlElement | undefined): boolean | null {
  const bottom = descend(properties, 'pBdr', 'bottom') ?? descend(properties, 'pBdr', 'top');
  return bottom === undefined ? null : !['nil', 'none'].includes(bottom.attributes.val ?? 'single');
}

function twips(value: string | undefined): number | null {
  return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
}
