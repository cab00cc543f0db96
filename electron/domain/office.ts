import type { IsoDay } from './calendar';

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
}

/** One person and the stack that is printed above the name (NĐ 30/2020, Phụ lục I, mục II.7). */
export interface Signatory {
  readonly id: string;
  /** Line by line: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]. */
  readonly authorityLines: readonly string[];
  readonly fullName: string;
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
  readonly isDefault: boolean;
}
