import type { Line, Portion } from '../paper';
import { over, type RunLook, runLook, type Styles } from './styles';
import { child, settingOf, switchOf, type XmlElement } from './xmlTree';

/** Letters of one look; '\n' alone for a line break. */
export interface Letters {
  readonly text: string;
  readonly sizePt: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly font: string;
  readonly colour: string;
}

const HOLDERS = new Set('hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml dir bdo'.split(' '));

/** The letters of a paragraph in order; deleted and hidden ones are none. */
export function lettersOf(paragraph: XmlElement, style: RunLook, styles: Styles): readonly Letters[] {
  return paragraph.children.flatMap((inner) => {
    if (HOLDERS.has(inner.name)) return lettersOf(inner, style, styles);
    return inner.name === 'r' ? runLetters(inner, style, styles) : [];
  });
}

function runLetters(run: XmlElement, style: RunLook, styles: Styles): readonly Letters[] {
  const properties = child(run, 'rPr');
  if (switchOf(properties, 'vanish') === true) return [];
  const look = over(over(style, styles.character(settingOf(properties, 'rStyle') ?? '')), runLook(properties));
  return run.children.flatMap((inner) => {
    const text = textOf(inner);
    if (text === '') return [];
    return [
      {
        text: look.isCapitals ? text.toLocaleUpperCase('vi') : text,
        sizePt: look.sizePt ?? 10,
        isBold: look.isBold ?? false,
        isItalic: look.isItalic ?? false,
        isUnderlined: look.isUnderlined ?? false,
        font: (look.font ?? '').replaceAll(/\s+/g, ''),
        colour: look.colour ?? '#000000',
      },
    ];
  });
}

function textOf({ name, text, attributes }: XmlElement): string {
  if (name === 't') return text;
  if (name === 'tab' || name === 'ptab') return '\t';
  if (name === 'cr') return '\n';
  if (name === 'noBreakHyphen') return '-';
  return name === 'br' && attributes.type !== 'page' ? '\n' : '';
}

export type LetterLine = Pick<Line, 'text' | 'sizePt' | 'bold' | 'italic' | 'isUnderlined' | 'fonts'>;

/** The letters of a paragraph as its line breaks part them. */
export function rowsOfLetters(letters: readonly Letters[]): readonly (readonly Letters[])[] {
  const rows: Letters[][] = [[]];
  for (const piece of letters) {
    if (piece.text === '\n') rows.push([]);
    else rows.at(-1)?.push(piece);
  }
  return rows;
}

export function lineOf(row: readonly Letters[]): LetterLine {
  const inked = row.filter(({ text }) => text.trim() !== '');
  const sizes = new Map<number, number>();
  for (const { sizePt, text } of inked) sizes.set(sizePt, (sizes.get(sizePt) ?? 0) + text.length);
  return {
    text: row.map(({ text }) => text).join(''),
    sizePt: [...sizes].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0],
    bold: portion(inked, ({ isBold }) => isBold),
    italic: portion(inked, ({ isItalic }) => isItalic),
    isUnderlined: inked.some(({ isUnderlined }) => isUnderlined),
    fonts: [...new Set(inked.map(({ font }) => font))],
  };
}

function portion(letters: readonly Letters[], isSo: (piece: Letters) => boolean): Portion {
  const count = letters.filter(isSo).length;
  if (count === 0) return 'none';
  return count === letters.length ? 'all' : 'some';
}
