/**
 * A kind of official document, thể loại (NĐ 30/2020, Điều 7 and Phụ lục III, mục I). Rows of a data file, because the
 * next decree may name others.
 */
export interface DocumentKind {
  /** "cong-van": the Vietnamese name without marks, with hyphens. */
  readonly id: string;
  readonly name: string;
  /** "BC" in "Số: 03/BC-UBND"; null: the symbol names no type (công văn, thư công). */
  readonly abbreviation: string | null;
  /** "BÁO CÁO" over the abstract (ô 5a), or the form of a copy; null: no type title is printed. */
  readonly typeTitle: string | null;
  /** A certified copy of another paper (Phụ lục I, phần II), numbered in the series of copies. */
  readonly isCopy: boolean;
  /** Kính gửi (ô 9a), or who is invited or wired: on every one, on those to a higher level only, or never. */
  readonly addressees: 'always' | 'upwards' | 'never';
  /** How Nơi nhận begins: "Như trên", "Như Điều …", or with the first recipient (null). */
  readonly firstRecipient: 'asAbove' | 'asArticle' | null;
  /** The built-in template it is written from; null: the app has none. */
  readonly templateId: string | null;
}

/** `BC-UBND`, `UBND-VX`: the letters behind the number (Phụ lục I, II.3.b); a công văn names its field, others their type. */
export function codeOf(
  kind: Pick<DocumentKind, 'abbreviation'>,
  office: { readonly symbol: string; readonly fieldSymbol: string },
): string {
  if (kind.abbreviation !== null) return `${kind.abbreviation}-${office.symbol}`;
  return office.fieldSymbol === '' ? office.symbol : `${office.symbol}-${office.fieldSymbol}`;
}
