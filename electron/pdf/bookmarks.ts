import type { PrintedBookmark } from '../domain/printedPaper';
import { dict, name, number, type PdfObject, PdfRef, PdfToken, textString } from './values';

/** Where the pages are, for jumping to a place on them. */
export interface BookmarkPages {
  readonly pages: readonly PdfRef[];
  /** Height of a page in points. */
  heightPt(page: number): number;
  newId(): number;
}

interface Entry {
  readonly ref: PdfRef;
  readonly bookmark: PrintedBookmark;
  readonly inner: Entry[];
}

const POINTS_PER_PIXEL = 0.75;

/**
 * The outline of a PDF (ISO 32000-1, 12.3.3), nested by level; papers and annexes are open, their headings folded.
 * @returns null when there is nothing to jump to
 */
export function outline(
  bookmarks: readonly PrintedBookmark[],
  places: BookmarkPages,
): { readonly root: PdfRef; readonly objects: ReadonlyMap<number, PdfObject> } | null {
  if (bookmarks.length === 0) return null;
  const root = new PdfRef(places.newId());
  const top = nested(bookmarks, places);
  const objects = new Map<number, PdfObject>();
  objects.set(root.id, {
    value: dict({ Type: name('Outlines'), ...ends(top), Count: new PdfToken(String(top.length)) }),
  });
  writeEntries(top, root, places, objects);
  return { root, objects };
}

function nested(bookmarks: readonly PrintedBookmark[], places: BookmarkPages): readonly Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { ref: new PdfRef(places.newId()), bookmark, inner: [] };
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    (open.at(-1)?.inner ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

function writeEntries(
  entries: readonly Entry[],
  parent: PdfRef,
  places: BookmarkPages,
  objects: Map<number, PdfObject>,
): void {
  for (const [index, { ref, bookmark, inner }] of entries.entries()) {
    const page = places.pages[bookmark.sheet];
    const top = places.heightPt(bookmark.sheet) - bookmark.top * POINTS_PER_PIXEL;
    const value = dict({
      Title: textString(bookmark.title),
      Parent: parent,
      Prev: entries[index - 1]?.ref,
      Next: entries[index + 1]?.ref,
      ...(inner.length === 0 ? {} : { ...ends(inner), Count: new PdfToken(String(-inner.length)) }),
      Dest: page && [page, name('XYZ'), new PdfToken('null'), number(top), new PdfToken('null')],
    });
    objects.set(ref.id, { value });
    writeEntries(inner, ref, places, objects);
  }
}

function ends(entries: readonly Entry[]) {
  return { First: entries[0]?.ref, Last: entries.at(-1)?.ref };
}
