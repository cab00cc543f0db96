import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One part of the structure tree that stands on a page, with the letters marked for it there. */
export interface TaggedPart {
  readonly role: string;
  readonly text: string;
  /** Roles of the parts it is in, outermost first. */
  readonly within: readonly string[];
}

export interface TaggedPage {
  readonly parts: readonly TaggedPart[];
  /** Letters that belong to no part: page numbers, repeated headings. */
  readonly artifacts: string;
  /** Letters marked for nothing at all, not even as an artifact. */
  readonly loose: string;
  /** Runs of text with the foot of their letters, in points from the upper left corner. */
  readonly runs: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly heightPt: number;
}

export interface TaggedFile {
  readonly pages: readonly TaggedPage[];
  /** Titles, indented by two spaces for each level. */
  readonly bookmarks: readonly string[];
  readonly language: string | null;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** What a program that reads aloud finds in a PDF. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedFile> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: TaggedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const { height } = page.getViewport({ scale: 1 });
    const tree: Node | null = await page.getStructTree();
    pages.push(pageOf(content.items, tree, height));
  }
  const bookmarks = indented((await pdf.getOutline()) ?? [], '');
  const { info } = await pdf.getMetadata();
  await pdf.destroy();
  return { pages, bookmarks, language: 'Language' in info ? String(info.Language) : null };
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'][number];

function pageOf(items: readonly Item[], tree: Node | null, heightPt: number): TaggedPage {
  const texts = new Map<string, string>();
  const runs: { text: string; x: number; y: number }[] = [];
  let open: string | null = null;
  for (const item of items) {
    if ('type' in item) {
      open = item.type === 'endMarkedContent' ? null : (item.id ?? 'artifact');
      continue;
    }
    const key = open ?? 'loose';
    texts.set(key, (texts.get(key) ?? '') + item.str);
    if (item.str.trim() !== '') runs.push({ text: item.str, x: item.transform[4], y: heightPt - item.transform[5] });
  }
  const parts = tree === null ? [] : partsOf(tree, [], texts);
  return { parts, artifacts: texts.get('artifact') ?? '', loose: (texts.get('loose') ?? '').trim(), runs, heightPt };
}

function partsOf(node: Node, within: readonly string[], texts: ReadonlyMap<string, string>): readonly TaggedPart[] {
  const children = node.children ?? [];
  const role = node.role ?? '';
  const text = children.map(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? '') : '')).join('');
  const own = role === 'Root' || children.every(({ type }) => type !== 'content') ? [] : [{ role, text, within }];
  const inner = role === 'Root' ? within : [...within, role];
  return [
    ...own,
    ...children.filter(({ type }) => type !== 'content').flatMap((child) => partsOf(child, inner, texts)),
  ];
}

function indented(items: readonly Bookmark[], space: string): readonly string[] {
  return items.flatMap(({ title, items: inner }) => [`${space}${title}`, ...indented(inner, `${space}  `)]);
}
