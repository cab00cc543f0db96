import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { styleId } from '../../electron/documents/docx/styles';
import type { Layout, StyleKey } from '../../electron/documents/layout';
import type { Block, BlockOf, OfficialDocument } from '../../electron/documents/model';

/** Ways to break a paper on purpose: in its description, in the measures it is laid out with, in the finished Word file. */

export type ChangeDocument = (document: OfficialDocument) => OfficialDocument;
export type ChangeXml = (xml: string) => string;

/** Every block of a kind, changed. */
export function blocks<K extends Block['kind']>(kind: K, change: (block: BlockOf<K>) => Block | null): ChangeDocument {
  const isKind = (block: Block): block is BlockOf<K> => block.kind === kind;
  return (document) => ({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block) => (isKind(block) ? (change(block) ?? []) : block)),
    })),
  });
}

/** Words of body paragraphs, changed. */
export function bodyWords(change: (text: string) => string): ChangeDocument {
  return blocks('paragraph', (block) => ({
    ...block,
    runs: block.runs.map((run) => ({ ...run, text: change(run.text) })),
  }));
}

/** "sizePt.body", 12. */
export function token(path: string, value: number | string): (layout: Layout) => Layout {
  const [group = '', name = ''] = path.split('.');
  return (layout) => ({ ...layout, [group]: { ...(Reflect.get(layout, group) as object), [name]: value } }) as Layout; // one value of its own kind
}

/** Settings of the letters of every paragraph in that style, put before those it has. */
export function letters(key: StyleKey, settings: string): ChangeXml {
  return paragraphsOf(key, (xml) =>
    xml
      .replaceAll(/<w:r><w:rPr>/g, `<w:r><w:rPr>${settings}`)
      .replaceAll(/<w:r>(?!<w:rPr>)/g, `<w:r><w:rPr>${settings}</w:rPr>`),
  );
}

/** Settings of every paragraph in that style, put before those it has. */
export function paragraphs(key: StyleKey, settings: string): ChangeXml {
  return paragraphsOf(key, (xml) => xml.replace(/(<w:pStyle [^>]*\/>)/, `$1${settings}`));
}

function paragraphsOf(key: StyleKey, change: ChangeXml): ChangeXml {
  return (document) =>
    document.replaceAll(/<w:p>.*?<\/w:p>/gs, (xml) =>
      xml.includes(`<w:pStyle w:val="${styleId(key)}"/>`) ? change(xml) : xml,
    );
}

/** Takes the first paragraph in that style out of its row of a layout table and puts it into the next or former one. */
export function movedToRow(key: StyleKey, by: 1 | -1): ChangeXml {
  return (document) => {
    const found = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${styleId(key)}"/>(?:(?!</w:p>).)*</w:p>`, 's').exec(
      document,
    );
    if (found === null) throw new Error(`no ${key}`);
    const [xml] = found;
    const rest = document.replace(xml, '<w:p/>');
    const rowEnd = rest.indexOf('</w:tc></w:tr>', found.index);
    const place =
      by === 1 ? rest.indexOf('</w:tc></w:tr>', rowEnd + 1) : rest.lastIndexOf('</w:tc></w:tr>', found.index);
    return rest.slice(0, place) + xml + rest.slice(place);
  };
}

/** A finished Word file with its parts of that name changed: "word/document.xml", or the beginning of it. */
export function inParts(bytes: Uint8Array, name: string, change: ChangeXml): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (path.startsWith(name)) parts[path] = strToU8(change(strFromU8(part)));
  return zipSync(parts);
}

/** A finished Word file in which a part, and with it the list of its relations, has another name. */
export function renamePart(bytes: Uint8Array, name: RegExp, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const isList = path === '[Content_Types].xml' || path === '_rels/.rels';
    return [path.replace(name, to), isList ? strToU8(strFromU8(part).replace(name, to)) : part];
  });
  return zipSync(Object.fromEntries(parts));
}
