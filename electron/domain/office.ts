import type { IsoDay } from './calendar';
import type { SigningWay } from './signing/signatureBlock';
import type { Mandate } from './signing/signingDoubts';

/** The office that uses the app: what its letterhead, numbers and signature blocks say. */
export interface OfficeProfile {
  /** Name in running text: "UBND thị xã Hoài Nhơn". */
  readonly name: string;
  /** 0–2 lines above the issuer, not bold. */
  readonly parentLines: readonly string[];
  /** 1–3 lines with the office's own line breaks, bold. */
  readonly issuerLines: readonly string[];
  /** Agency part of a document code: "UBND". */
  readonly symbol: string;
  /** Drafting unit or field in the code of a công văn: "VX" gives "Số: …/UBND-VX"; may be empty. */
  readonly fieldSymbol: string;
  /** Địa danh: "Hoài Nhơn". */
  readonly placeOfIssue: string;
  /** Whom units contact with questions, one line for letters; may be empty. */
  readonly contact: string;
  /** Drafter or unit after "Lưu: VT"; empty gives "Lưu: VT." */
  readonly archiveSuffix: string;
  /** Short area word used in sentences: "thị xã". */
  readonly areaWord: string;
  /** Mã định danh of the office for handing records to other systems, at most 13 signs: "H08.16"; left out: not given. */
  readonly organId?: string | undefined;
}

/** OrganId of NĐ 30/2020, Phụ lục VI: "H08", "000.16.08.H08". */
export const ORGAN_ID_LENGTH = 13;

/** One person and the stack that is printed above the name (NĐ 30/2020, Phụ lục I, mục II.7). */
export interface Signatory {
  readonly id: string;
  /** Line by line: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]. */
  readonly authorityLines: readonly string[];
  /** Ô 7b, above the name: the other title of who signs for a committee; mostly none. */
  readonly otherTitleLines: readonly string[];
  readonly fullName: string;
  /** How the lines were made; null: typed by hand. */
  readonly way: SigningWay | null;
  /** The mandate behind TUQ.; null: none is on record. */
  readonly mandate: Mandate | null;
  /** PNG of the signature by its SHA-256, printed on drafts only and only when asked; null: none is kept. */
  readonly picture: string | null;
  /** First and last day in office, both inclusive; null is open. */
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
  readonly isDefault: boolean;
}

/** The office's seal as a picture in its real size; printed on drafts only and only when asked. */
export interface SealPicture {
  /** PNG by its SHA-256. */
  readonly picture: string;
  readonly diameterMm: number;
}

/** Of the seal of an agency at commune or district level; the decree gives no size. */
export const USUAL_SEAL_MM = 36;
export const SEAL_MM = { least: 20, most: 50 } as const;

/** How the office is written in the head of its own papers, and who stands above it. */
export function ownNames(office: OfficeProfile | null): readonly string[] {
  if (office === null) return [];
  const { name, issuerLines, parentLines } = office;
  return [name, issuerLines.join(' '), parentLines.join(' ')].filter((one) => one.trim() !== '');
}
