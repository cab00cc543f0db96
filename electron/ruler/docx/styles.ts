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
}

export interface Look {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

export interface Styles {
  /** Look of a paragraph style with all it is based on, down to the defaults; '' for the default style. */
  paragraph(id: string): Look;
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
    paragraph: (id) =>
      chain(styles.has(id) ? id : standard).reduce<Look>(
        (look, style) => ({
          run: over(look.run, runLook(child(style, 'rPr'))),
          paragraph: over(look.paragraph, paragraphLook(child(style, 'pPr'))),
        }),
        base,
      ),
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
  return {
    align: ALIGNS[settingOf(properties, 'jc') ?? ''] ?? null,
    firstLine: hanging === null ? twips(indent?.firstLine) : -hanging,
    left: twips(indent?.left ?? indent?.start),
    right: twips(indent?.right ?? indent?.end),
    before: twips(spacing?.before),
    after: twips(spacing?.after),
    line: twips(spacing?.line),
    lineRule: spacing?.lineRule ?? null,
    hasBottomRule: hasBottomRule(properties),
  };
}

function hasBottomRule(properties: XmlElement | undefined): boolean | null {
  const bottom = descend(properties, 'pBdr', 'bottom') ?? descend(properties, 'pBdr', 'top');
  return bottom === undefined ? null : !['nil', 'none'].includes(bottom.attributes.val ?? 'single');
}

function twips(value: string | undefined): number | null {
  return value === undefined || Number.isNaN(Number(value)) ? null : Number(value);
}
