import { contentsOf, type PdfFile } from './readFile';
import { isArray, isDict, isStream, nameOf, numberOf, type PdfDict, PdfRef, type PdfValue } from './values';

/** Follows a reference to a dictionary. @throws SyntaxError when there is none */
export function dictAt({ objects }: PdfFile, value: PdfValue | undefined): PdfDict {
  const object = value instanceof PdfRef ? objects.get(value.id) : undefined;
  const found = object === undefined ? value : isStream(object) ? undefined : object.value;
  if (!isDict(found)) throw new SyntaxError('PDF lacks a dictionary');
  return found;
}

/** Pages in order, whatever the shape of their tree. */
export function pageRefs(file: PdfFile, tree: PdfValue | undefined): readonly PdfRef[] {
  const node = dictAt(file, tree);
  if (nameOf(node.get('Type')) === 'Page') return tree instanceof PdfRef ? [tree] : [];
  const kids = node.get('Kids');
  return isArray(kids) ? kids.flatMap((kid) => pageRefs(file, kid)) : [];
}

/** Height of a page in points, asked of the tree above it where the page itself does not say. */
export function pageHeight(file: PdfFile, page: PdfRef): number {
  let node: PdfDict | null = dictAt(file, page);
  while (node !== null) {
    const box = node.get('MediaBox');
    if (isArray(box)) return numberOf(box[3]) - numberOf(box[1]);
    node = node.has('Parent') ? dictAt(file, node.get('Parent')) : null;
  }
  throw new SyntaxError('PDF page without size');
}

/** All content of a page, unpacked. */
export function pageContents(file: PdfFile, page: PdfRef): Uint8Array {
  const contents = dictAt(file, page).get('Contents');
  const refs = isArray(contents) ? contents : contents === undefined ? [] : [contents];
  const pieces = refs.map((ref) => {
    const stream = ref instanceof PdfRef ? file.objects.get(ref.id) : undefined;
    if (!isStream(stream)) throw new SyntaxError('PDF page without content');
    return contentsOf(stream);
  });
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces.flatMap((one) => [one, NEW_LINE]));
}

const NEW_LINE = Buffer.from('\n');
