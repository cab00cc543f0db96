import type { PrintedPart } from '../domain/printedPaper';
import { type PdfObject, PdfRef, PdfToken, textString } from './values';

export interface TreeInput {
  readonly parts: readonly PrintedPart[];
  /** Per page, in order of their numbers there: the parts that marked pieces belong to, by their number in `numbered`. */
  readonly owners: readonly (readonly number[])[];
  readonly pages: readonly PdfRef[];
  newId(): number;
}

export interface StructureTree {
  readonly root: PdfRef;
  /** They name each other and the pages, nothing else. */
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
 * marked piece belongs to. Written as text at once: a long table has tens of thousands of elements.
 */
export function structureTree({ parts, owners, pages, newId }: TreeInput): StructureTree {
  const root = newId();
  const document = newId();
  const objects = new Map<number, PdfObject>();
  const put = (id: number, text: string) => objects.set(id, { value: new PdfToken(text) });
  const elements = new Elements(piecesByOwner(owners), pages, newId, put);
  const kids = elements.write(parts, document);
  put(document, `<</Type /StructElem /S /Document /P ${root} 0 R /K [${kids}]>>`);
  const parentTree = newId();
  const parents = owners.map((page, index) => `${index} [${page.map((owner) => elements.refOf(owner)).join(' ')}]`);
  put(parentTree, `<</Nums [${parents.join(' ')}]>>`);
  put(
    root,
    `<</Type /StructTreeRoot /K ${document} 0 R /ParentTree ${parentTree} 0 R /ParentTreeNextKey ${pages.length}>>`,
  );
  return { root: new PdfRef(root), objects };
}

/** A marked piece of a page: page's index and its number there. */
interface Piece {
  readonly page: number;
  readonly mark: number;
}

function piecesByOwner(owners: readonly (readonly number[])[]): ReadonlyMap<number, readonly Piece[]> {
  const pieces = new Map<number, Piece[]>();
  for (const [page, marks] of owners.entries())
    for (const [mark, owner] of marks.entries()) {
      const own = pieces.get(owner);
      if (own) own.push({ page, mark });
      else pieces.set(owner, [{ page, mark }]);
    }
  return pieces;
}

class Elements {
  /** By number of the part, as `numbered` counts. */
  private readonly ids: number[] = [];

  constructor(
    private readonly pieces: ReadonlyMap<number, readonly Piece[]>,
    private readonly pages: readonly PdfRef[],
    private readonly newId: () => number,
    private readonly put: (id: number, text: string) => void,
  ) {}

  /** @returns references to those that hold something */
  write(parts: readonly PrintedPart[], parent: number): string {
    let refs = '';
    for (const part of parts) {
      const id = this.element(part, parent);
      if (id !== null) refs += refs === '' ? `${id} 0 R` : ` ${id} 0 R`;
    }
    return refs;
  }

  refOf(owner: number): string {
    return `${this.ids[owner]} 0 R`;
  }

  private element(part: PrintedPart, parent: number): number | null {
    const id = this.newId();
    const pieces = this.pieces.get(this.ids.push(id) - 1) ?? [];
    const inner = this.write(part.parts, id);
    const [first] = pieces;
    if (first === undefined && inner === '' && !isCell(part)) return null;
    const own = pieces.map((piece) => this.kidOf(piece, first?.page)).join(' ');
    const kids = own === '' || inner === '' ? own + inner : `${own} ${inner}`;
    const page = first === undefined ? '' : ` /Pg ${this.pageRef(first.page)}`;
    const held = kids === '' ? '' : ` /K [${kids}]`;
    this.put(
      id,
      `<</Type /StructElem /S /${part.role} /P ${parent} 0 R${page}${held}${attributesOf(part)}${wordsOf(part)}>>`,
    );
    return id;
  }

  private kidOf({ page, mark }: Piece, ownPage: number | undefined): string {
    return page === ownPage ? String(mark) : `<</Type /MCR /Pg ${this.pageRef(page)} /MCID ${mark}>>`;
  }

  private pageRef(page: number): string {
    return `${this.pages[page]?.id} 0 R`;
  }
}

function isCell({ role }: PrintedPart): boolean {
  return role === 'TH' || role === 'TD'; // an empty cell keeps its column's place
}

function attributesOf({ role, columnSpan = 1, rowSpan = 1 }: PrintedPart): string {
  if (!(role === 'TH' || role === 'TD')) return '';
  if (role === 'TD' && columnSpan === 1 && rowSpan === 1) return '';
  const scope = role === 'TH' ? ' /Scope /Column' : '';
  const columns = columnSpan > 1 ? ` /ColSpan ${columnSpan}` : '';
  const rows = rowSpan > 1 ? ` /RowSpan ${rowSpan}` : '';
  return ` /A <</O /Table${scope}${columns}${rows}>>`;
}

function wordsOf({ spoken, alternative }: PrintedPart): string {
  const actual = spoken === undefined ? '' : ` /ActualText ${textString(spoken).text}`;
  return alternative === undefined ? actual : `${actual} /Alt ${textString(alternative).text}`;
}
