import { type ListLabels, readListLabels } from '../../imports/letter/listLabels';
import { type ParagraphLook, paragraphLook } from './styles';
import { child, settingOf, type XmlElement } from './xmlTree';

/** Lists that Word counts itself: their labels as it prints them, and how their levels are set. */
export interface Numbering {
  /** With a space behind; '' for no list. */
  label(list: string, level: number): string;
  look(list: string, level: number): ParagraphLook;
}

/** Word knows no other order, whatever language the text has: the fifth is "e)", which the decree calls "đ)". */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Hyphens and dashes; the last one is that of the font Symbol. */
const DASHES = new Set(['-', '–', '—', '−', '\uf02d']);

/** @param root part `word/numbering.xml`; null: the document has none */
export function numberingOf(bytes: Buffer | null, root: XmlElement | null): Numbering {
  const labels: ListLabels = readListLabels(bytes, LETTERS);
  const level = (list: string, at: number) => levelOf(root, list, at);
  return {
    label: (list, at) => {
      const label = labels.next(list, at);
      const sign = settingOf(level(list, at), 'lvlText') ?? '';
      return label === '- ' && !DASHES.has(sign) ? `${sign} ` : label;
    },
    look: (list, at) => paragraphLook(child(level(list, at), 'pPr')),
  };
}

function levelOf(root: XmlElement | null, list: string, at: number): XmlElement | undefined {
  const named = (name: string, attribute: string, value: string | null) =>
    root?.children.find((one) => one.name === name && one.attributes[attribute] === value);
  const abstract = named('abstractNum', 'abstractNumId', settingOf(named('num', 'numId', list), 'abstractNumId'));
  return abstract?.children.find(({ name, attributes }) => name === 'lvl' && attributes.ilvl === String(at));
}
