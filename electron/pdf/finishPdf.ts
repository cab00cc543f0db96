import type { PrintedPaper, PrintedPart } from '../domain/printedPaper';
import { outline } from './bookmarks';
import { type OwnedBox, ownerAt } from './findOwner';
import { joinFiles } from './joinFiles';
import { type MarkedContent, markContent, type Owner } from './markContent';
import { dictAt, pageContents, pageHeight, pageRefs } from './pages';
import { infoOf, metadataStream, type PaperProperties } from './properties';
import { reachable } from './reachable';
import { type PdfFile, readPdfFile } from './readFile';
import { type MarkedPiece, numbered, structureTree } from './structureTree';
import { dict, name, number, type PdfDict, type PdfObject, PdfRef, PdfToken, textString } from './values';
import { packedStream, writePdfFile } from './writeFile';

const LANGUAGE = 'vi-VN';
const POINTS_PER_PIXEL = 0.75;

export interface FinishedPdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Makes a finished paper of what Chromium prints: tagged, with bookmarks, language, title and properties, in one revision.
 * All of that comes from the print page, so it is the same with every version of Chromium, whether it can tag or not.
 * @param printed a long paper is printed in several files, its pages in order
 * @throws SyntaxError when a printed file is not built as Chromium builds it
 */
export function finishPdf(
  printed: readonly Uint8Array[],
  paper: PrintedPaper,
  properties: PaperProperties,
): FinishedPdf {
  const file = joinFiles(printed.map(readPdfFile));
  const objects = new Map<number, PdfObject>();
  const catalog = dictAt(file, file.trailer.get('Root'));
  const pages = pageRefs(file, catalog.get('Pages'));
  let nextId = Math.max(0, ...file.objects.keys()) + 1;
  const newId = () => nextId++;
  const add = (object: PdfObject) => {
    const ref = new PdfRef(newId());
    objects.set(ref.id, object);
    return ref;
  };

  const parts = numbered(paper.parts);
  const pieces = parts.map((): MarkedPiece[] => []);
  const boxes = boxesByPage(paper, parts, pages.length);
  for (const [index, page] of pages.entries()) {
    const marked = markPage(file, page, boxes[index] ?? [], parts);
    for (const [mark, owner] of marked.owners.entries()) pieces[owner]?.push({ page: index, mark });
    const contents = add(packedStream(marked.contents));
    objects.set(page.id, { value: taggedPage(dictAt(file, page), contents, index) });
  }

  const tree = structureTree({ parts: paper.parts, pieces, pages, newId });
  const heightPt = (index: number) => pageHeight(file, pages[index] ?? new PdfRef(0));
  const marks = outline(paper.bookmarks, { pages, heightPt, newId });
  const info = infoOf(oldInfo(file), properties);
  const metadata = add(metadataStream(info, properties, LANGUAGE));
  const infoRef = add({ value: info });
  const opensBookmarks = paper.bookmarks.length > 1 && pages.length > 1;
  const root = add({
    value: dict({
      Type: name('Catalog'),
      Pages: catalog.get('Pages'),
      Lang: textString(LANGUAGE),
      MarkInfo: dict({ Marked: new PdfToken('true') }),
      StructTreeRoot: tree.root,
      Outlines: marks?.root,
      PageMode: opensBookmarks ? name('UseOutlines') : undefined,
      ViewerPreferences: dict({ DisplayDocTitle: new PdfToken('true') }),
      Metadata: metadata,
    }),
  });
  const own = new Map([...objects, ...tree.objects, ...(marks?.objects ?? [])]);
  const written = reachable(file.objects, own, [root, infoRef]);
  return { pdf: writePdfFile({ objects: written, root, info: infoRef }), pages: pages.length };
}

function oldInfo(file: PdfFile): PdfDict {
  const info = file.trailer.get('Info');
  return info === undefined ? new Map() : dictAt(file, info);
}

/** Where everything stands, page by page. */
function boxesByPage(
  paper: PrintedPaper,
  parts: readonly PrintedPart[],
  pages: number,
): readonly (readonly OwnedBox[])[] {
  const byPage = Array.from({ length: pages }, (): OwnedBox[] => []);
  for (const [owner, part] of parts.entries()) for (const box of part.boxes) byPage[box[0]]?.push({ owner, box });
  for (const box of paper.artifacts) byPage[box[0]]?.push({ owner: 'artifact', box });
  return byPage;
}

function markPage(
  file: PdfFile,
  page: PdfRef,
  boxes: readonly OwnedBox[],
  parts: readonly PrintedPart[],
): MarkedContent {
  const height = pageHeight(file, page);
  const isPicture = ({ owner }: OwnedBox) => owner !== 'artifact' && parts[owner]?.role === 'Figure';
  const pictures = boxes.filter(isPicture);
  const texts = boxes.filter((box) => !isPicture(box));
  const at = (from: readonly OwnedBox[], x: number, y: number): Owner =>
    ownerAt(from, x / POINTS_PER_PIXEL, (height - y) / POINTS_PER_PIXEL) ?? 'artifact';
  return markContent(pageContents(file, page), {
    text: (x, y) => at(texts, x, y),
    picture: (x, y) => at(pictures, x, y),
    role: (owner) => parts[owner]?.role ?? 'Span',
  });
}

/** Links would be reached in the order of the structure (Tabs). */
function taggedPage(page: PdfDict, contents: PdfRef, index: number): PdfDict {
  return new Map([...page, ['Contents', contents], ['StructParents', number(index)], ['Tabs', name('S')]]);
}
