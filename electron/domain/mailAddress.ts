const ADDRESS = /[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/i;

/** The first mail address that stands in words of a paper ("hộp thư: bluezone@binhduong.gov.vn"); null when none does. */
export function addressIn(text: string): string | null {
  return ADDRESS.exec(text)?.[0] ?? null;
}
