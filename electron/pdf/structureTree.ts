import type { PrintedPart } from '../domain/printedPaper';
import { dict, name, number, type PdfObject, PdfRef, PdfToken, type PdfValue, textString } from './values';

/** A marked piece of a page: page's index and its number there. */
export interface MarkedPiece {
  readonly page: number;
  readonly mark: number;
}

export interface TreeInput {
  readonly parts: readonly PrintedPart[];
  /** Pieces of each part, by the number the part has in `numbered`. */
  readonly pieces: readonly (readonly MarkedPiece[])[];
  readonly pages: readonly PdfRef[];
  newId(): number;
}

export interface StructureTree {
  readonly root: PdfRef;
  readonly objects: ReadonlyMap<number, PdfObject>;
}

/** All parts in reading order; a part's index here is its number everywhere else. */
export function numbered(parts: readonly PrintedPart[]): readonly PrintedPart[] {
  const all: PrintedPart[] = [];
  const collect = (part: PrintedPart) => {
    all.push(part);
    part.parts.forEach(collect);
  };
  parts.forEach(collect);
  return all;
}

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7): one element per part, and for each page which element every
 * marked piece belongs to.
 */
export function structureTree(input: TreeInput): StructureTree {
  const objects = new Map<number, PdfObject>();
  const root = new PdfRef(input.newId());
  const document = new PdfRef(input.newId());
  const parents = input.pages.map((): PdfRef[] => []);
  let next = 0;

  const write = (part: PrintedPart, parent: PdfRef): PdfRef | null => {
    const pieces = input.pieces[next] ?? [];
    next += 1;
    const own = new PdfRef(input.newId());
    const inner = part.parts.map((child) => write(child, own)).filter((ref) => ref !== null);
    const [first] = pieces;
    if (first === undefined && inner.length === 0 && !isCell(part)) return null;
    for (const { page, mark } of pieces) (parents[page] ?? [])[mark] = own;
    const page = first === undefined ? undefined : input.pages[first.page];
    const kids: PdfValue[] = [...pieces.map((piece) => kidOf(piece, first?.page, input.pages)), ...inner];
    objects.set(own.id, { value: elementOf(part, parent, kids, page) });
    return own;
  };

  const kids = input.parts.map((part) => write(part, document)).filter((ref) => ref !== null);
  objects.set(document.id, { value: dict({ Type: name('StructElem'), S: name('Document'), P: root, K: kids }) });
  const parentTree = new PdfRef(input.newId());
  objects.set(parentTree.id, { value: dict({ Nums: parents.flatMap((refs, index) => [number(index), refs]) }) });
  const tree = { Type: name('StructTreeRoot'), K: document, ParentTree: parentTree };
  objects.set(root.id, { value: dict({ ...tree, ParentTreeNextKey: number(parents.length) }) });
  return { root, objects };
}

function isCell({ role }: PrintedPart): boolean {
  return role === 'TH' || role === 'TD'; // an empty cell keeps its column's place
}

function kidOf({ page, mark }: MarkedPiece, ownPage: number | undefined, pages: readonly PdfRef[]): PdfValue {
  if (page === ownPage) return number(mark);
  return dict({ Type: name('MCR'), Pg: pages[page], MCID: number(mark) });
}

function elementOf(part: PrintedPart, parent: PdfRef, kids: readonly PdfValue[], page: PdfRef | undefined) {
  return dict({
    Type: name('StructElem'),
    S: name(part.role),
    P: parent,
    Pg: page,
    K: kids.length === 0 ? undefined : kids,
    A: attributesOf(part),
    ActualText: part.spoken === undefined ? undefined : textString(part.spoken),
    Alt: part.alternative === undefined ? undefined : textString(part.alternative),
  });
}

function attributesOf({ role, columnSpan = 1, rowSpan = 1 }: PrintedPart): PdfValue | undefined {
  if (!(role === 'TH' || role === 'TD')) return undefined;
  if (role === 'TD' && columnSpan === 1 && rowSpan === 1) return undefined;
  return dict({
    O: name('Table'),
    Scope: role === 'TH' ? name('Column') : undefined,
    ColSpan: columnSpan > 1 ? new PdfToken(String(columnSpan)) : undefined,
    RowSpan: rowSpan > 1 ? new PdfToken(String(rowSpan)) : undefined,
  });
}
