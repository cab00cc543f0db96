import { foldForSearch } from '../domain/vietnamese';

/** A readable id: "Phường Bồng Sơn" → "phuong-bong-son"; a name without letters gets one that says nothing. */
export function slug(text: string): string {
  const plain = foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'khong-ten' : plain;
}

/** The id itself, or the first of id-2, id-3… that is not taken. */
export function freeId(plain: string, taken: ReadonlySet<string>): string {
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
  return id;
}
