import type { PrintedPaper, PrintedPart } from '../domain/printedPaper';
import { outline } from './bookmarks';
import { type OwnedBox, OwnerMap } from './findOwner';
import { joinFiles } from './joinFiles';
import { type MarkedContent, markContent, type Owner } from './markContent';
import { dictAt, pageContents, pageHeight, pageRefs } from './pages';
import { plainMaps } from './plainMaps';
import { infoOf, metadataStream, type PaperProperties } from './properties';
import { reachable } from './reachable';
import { type PdfFile, readPdfFile } from './readFile';
import { numbered, structureTree } from './structureTree';
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
  const finisher = new PdfFinisher(paper, properties);
  for (const one of printed) finisher.add(one);
  return finisher.finish();
}

/** The same file by file, as they are printed: most of the work is done while Chromium prints the next one. */
export class PdfFinisher {
  private readonly files: PdfFile[] = [];
  private readonly contents: PdfObject[] = [];
  private readonly parts: readonly PrintedPart[];
  private readonly boxes: readonly (readonly OwnedBox[])[];
  /** Per page, which part each of its marked pieces belongs to. */
  private readonly owners: (readonly number[])[] = [];

  constructor(
    private readonly paper: PrintedPaper,
    private readonly properties: PaperProperties,
  ) {
    this.parts = numbered(paper.parts);
    this.boxes = boxesByPage(paper, this.parts);
  }

  /** Reads the next printed file and marks its pages. @throws SyntaxError as `finishPdf` */
  add(printed: Uint8Array): void {
    const file = readPdfFile(printed);
    for (const page of pageRefs(file, catalogOf(file).get('Pages'))) {
      const marked = markPage(file, page, this.boxes[this.contents.length] ?? [], this.parts);
      this.owners.push(marked.owners);
      this.contents.push(packedStream(marked.contents));
    }
    this.files.push(file);
  }

  /** @throws SyntaxError as `finishPdf` */
  finish(): FinishedPdf {
    const { paper } = this;
    const file = joinFiles(this.files);
    const catalog = catalogOf(file);
    const pages = pageRefs(file, catalog.get('Pages'));
    const own = new OwnObjects(file);
    for (const [index, page] of pages.entries()) {
      const contents = own.add(this.contents[index] ?? packedStream(new Uint8Array()));
      own.set(page, taggedPage(dictAt(file, page), contents, index));
    }
    const newId = () => own.newId();
    const tree = structureTree({ parts: paper.parts, owners: this.owners, pages, newId });
    const heightPt = (index: number) => pageHeight(file, pages[index] ?? new PdfRef(0));
    const marks = outline(paper.bookmarks, { pages, heightPt, newId });
    const info = infoOf(oldInfo(file), this.properties);
    const infoRef = own.add({ value: info });
    const opensBookmarks = paper.bookmarks.length > 1 && pages.length > 1;
    const root = own.add({
      value: dict({
        Type: name('Catalog'),
        Pages: catalog.get('Pages'),
        Lang: textString(LANGUAGE),
        MarkInfo: dict({ Marked: new PdfToken('true') }),
        StructTreeRoot: tree.root,
        Outlines: marks?.root,
        PageMode: opensBookmarks ? name('UseOutlines') : undefined,
        ViewerPreferences: dict({ DisplayDocTitle: new PdfToken('true') }),
        Metadata: own.add(metadataStream(info, this.properties, LANGUAGE)),
      }),
    });
    for (const [id, object] of [...plainMaps(file), ...(marks?.objects ?? [])]) own.objects.set(id, object);
    const written = reachable(file.objects, own.objects, [root, infoRef]);
    for (const [id, object] of tree.objects) written.set(id, object);
    return { pdf: writePdfFile({ objects: written, root, info: infoRef }), pages: pages.length };
  }
}

/** What is added to a file, under numbers it does not use, or put in the place of what it has. */
class OwnObjects {
  readonly objects = new Map<number, PdfObject>();
  private lastId: number;

  constructor(file: PdfFile) {
    this.lastId = highestId(file);
  }

  newId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  add(object: PdfObject): PdfRef {
    const ref = new PdfRef(this.newId());
    this.objects.set(ref.id, object);
    return ref;
  }

  set({ id }: PdfRef, value: PdfDict): void {
    this.objects.set(id, { value });
  }
}

/** Not by spreading: a long paper has more objects than a call may have arguments. */
function highestId({ objects }: PdfFile): number {
  let highest = 0;
  for (const id of objects.keys()) highest = Math.max(highest, id);
  return highest;
}

function catalogOf(file: PdfFile): PdfDict {
  return dictAt(file, file.trailer.get('Root'));
}

function oldInfo(file: PdfFile): PdfDict {
  const info = file.trailer.get('Info');
  return info === undefined ? new Map() : dictAt(file, info);
}

/** Where everything stands, page by page. */
function boxesByPage(paper: PrintedPaper, parts: readonly PrintedPart[]): readonly (readonly OwnedBox[])[] {
  const byPage = Array.from({ length: paper.pages }, (): OwnedBox[] => []);
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
  const pictures = new OwnerMap(boxes.filter(isPicture));
  const isDrawn = ({ owner }: OwnedBox) => owner !== 'artifact' && parts[owner]?.isDrawn === true;
  const texts = new OwnerMap(boxes.filter((box) => !isPicture(box) || isDrawn(box)));
  const at = (from: OwnerMap, x: number, y: number): Owner =>
    from.at(x / POINTS_PER_PIXEL, (height - y) / POINTS_PER_PIXEL) ?? 'artifact';
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
