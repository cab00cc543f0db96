import type { Scene } from '../domain/charts/scene';
import type { CopyBlock, IncomingStamp, ScanPage, SignatureImages, TextImage } from './stamps';

export type { CopyBlock, IncomingStamp, Picture, ScanPage, SignatureImages, StampPlace, TextImage } from './stamps';

/**
 * One description of an official paper, read by the HTML (screen, print, PDF), DOCX and XLSX writers alike. Every text in
 * it is final: formatted, in NFC, with its punctuation and end mark. Sizes, margins and rules are not here but in the
 * layout (`layout.ts`), because they are law and the same for all papers.
 */
export interface OfficialDocument {
  /** Name of the paper for file properties; never printed. */
  readonly title: string;
  /** Who issues it, for file properties. */
  readonly issuer: string;
  readonly sections: readonly Section[];
}

export type Orientation = 'portrait' | 'landscape';

/** A run of pages of one orientation, starting on a new page. Its first page never shows a number (Phụ lục I, I.7). */
export interface Section {
  readonly orientation: Orientation;
  /** True for an annex: its pages are numbered separately (Phụ lục I, III.1.đ). */
  readonly restartsPageNumbers: boolean;
  /** In a file of many papers printed on both sides: never on the back of the paper before. Left out: on any side. */
  readonly startsSheet?: boolean;
  readonly blocks: readonly Block[];
  /** The blocks of a workbook, where a table whose columns are parted over several sheets stands whole; left out: the same. */
  readonly unpartedBlocks?: readonly Block[];
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
}

/** KHẨN, THƯỢNG KHẨN, HỎA TỐC (Phụ lục I, III.2.b). */
export type Urgency = 'urgent' | 'veryUrgent' | 'express';

/** What may stand on the first page besides head and text. */
export interface PageMarks {
  /** Ô 10b: red, in a box of its own size. */
  readonly urgency: Urgency | null;
  /** Ô 11: "LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"; in a box in the top margin. */
  readonly circulation: string | null;
  /** Ô 13: address, telephone, website at the foot of the first page; "\n" starts a line. */
  readonly addressLine: string | null;
}

export const NO_MARKS: PageMarks = { urgency: null, circulation: null, addressLine: null };

/** Ô 1–4 and 5b. A line per entry, breaks as the office wants them. */
export interface Letterhead extends PageMarks {
  readonly kind: 'letterhead';
  readonly nationalTitle: string;
  readonly nationalMotto: string;
  readonly parentLines: readonly string[];
  readonly issuerLines: readonly string[];
  /** "Số: 03/CT-UBND"; spaces stand for a number not yet given. */
  readonly numberLine: string;
  /** "Hoài Nhơn, ngày 04 tháng 8 năm 2020"; spaces stand for a day not yet given. */
  readonly placeDateLine: string;
  /** "V/v …" of a công văn (ô 5b); null on papers with a type name. */
  readonly subject: string | null;
}

/** A place to be filled in by hand, or text already known. */
export type FormLine = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'dots' };

/** Head of a form that another body fills in (Mẫu 01, Mẫu 02). */
export interface FormHeader {
  readonly kind: 'formHeader';
  /** "(Mẫu 02)" at the top right; null: not printed. */
  readonly label: string | null;
  readonly leftLines: readonly FormLine[];
  readonly nationalTitle: string;
  readonly nationalMotto: string;
  readonly placeDateLine: string;
}

/** Ô 5a: type name and abstract. The rule under the abstract is left out on forms. */
export interface TitleBlock {
  readonly kind: 'titleBlock';
  readonly typeName: string;
  readonly abstractLines: readonly string[];
  readonly hasRule: boolean;
}

/** Ô 9a. One addressee stands on the line of the label; more get a dash line each, with their final `;` or `.`. */
export interface Addressees {
  readonly kind: 'addressees';
  readonly label: string;
  readonly names: readonly string[];
}

/** Legal bases, one per line, italic; each ends with `;`, the last with `.` or as printed. */
export interface Bases {
  readonly kind: 'bases';
  readonly lines: readonly string[];
}

/**
 * Phần, Chương, Mục, Tiểu mục: number line and title in capitals, both centred and bold; `roman`: "I. TITLE", bold;
 * `article`: "Điều 1. …", bold; `clause`: "1. …" with a title of its own, bold; `point`: "a) …", upright
 * (Phụ lục I, II.6.đ).
 */
export type HeadingLevel = 'part' | 'chapter' | 'section' | 'subsection' | 'roman' | 'article' | 'clause' | 'point';

export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly lines: readonly string[];
}

/** How items are marked: "- ", "1. ", or "a) " in the order of the Vietnamese letters. */
export type ListMarker = 'dash' | 'number' | 'letter';

/** Items of one kind, each a paragraph of its own with its marker in front. */
export interface List {
  readonly kind: 'list';
  readonly marker: ListMarker;
  readonly items: readonly (readonly Run[])[];
}

/** Body text, justified. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** `indented`: body with first-line indent; `flush`: body without; `centred`: a note line under a heading. */
  readonly shape: 'indented' | 'flush' | 'centred';
}

/** Label and a dotted place, or the value when it is known. */
export interface FillLine {
  readonly kind: 'fillLine';
  readonly label: string;
  readonly value: string | null;
  /** False for a line that asks for something not written (a photograph). */
  readonly hasDots: boolean;
}

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly header: string;
  readonly widthMm: number;
  readonly align: Align;
}

/** A true number behind a printed cell, for spreadsheets. `percent` is a share: 0.476 prints as 47,60. */
export interface CellNumber {
  readonly value: number;
  /** `bare`: without dots between the thousands, as a year is. */
  readonly format: 'count' | 'bare' | 'percent';
  readonly decimals: number;
}

/** Cells hidden by a neighbour's span are left out, as in HTML. */
export interface Cell {
  readonly text: string;
  readonly number?: CellNumber;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly align?: Align;
}

export interface Row {
  readonly kind: 'body' | 'total';
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  /** `normal`, `small` for many columns, or `fine` for so many that they hold their words in no other letters. */
  readonly size: 'normal' | 'small' | 'fine';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** A second row of the heading counts the columns: "(1)", "(2)" (Phụ lục IV). */
  readonly hasColumnNumbers?: boolean;
  /** A heading of several rows, or of none, in place of the headers of the columns. */
  readonly headRows?: readonly HeadRow[];
}

export interface HeadRow {
  /** `numbers` counts the columns and is not bold. */
  readonly kind: 'heading' | 'numbers';
  readonly cells: readonly Cell[];
}

/** The rows that are repeated at the top of each page. */
export function headRowsOf({ columns, hasColumnNumbers, headRows }: Table): readonly HeadRow[] {
  if (headRows !== undefined) return headRows;
  const headers: HeadRow = { kind: 'heading', cells: columns.map(({ header }) => ({ text: header })) };
  const numbers: HeadRow = { kind: 'numbers', cells: columns.map((_, index) => ({ text: `(${index + 1})` })) };
  return hasColumnNumbers === true ? [headers, numbers] : [headers];
}

/** Cover of a register (Phụ lục IV): agency, title and what the book holds, in a frame, alone on its page. */
export interface RegisterCover {
  readonly kind: 'registerCover';
  readonly parentLines: readonly string[];
  readonly issuerLines: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
}

/** Ô 9b and 7a–7c: recipients at the left, signature at the right, on one page with at least two lines of the body. */
export interface Closing {
  readonly kind: 'closing';
  readonly recipientsLabel: string;
  /** With dash and closing mark: "- Như trên;", "- Lưu: VT." Empty: no recipients printed. */
  readonly recipientLines: readonly string[];
  /** "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly authorityLines: readonly string[];
  /** Ô 7b above the name: the signer's position in his own office ("PHÓ CHỦ TỊCH UBND PHƯỜNG"). */
  readonly otherTitleLines: readonly string[];
  readonly signerName: string;
  /** Ô 12 under the recipients: "PL.(300)", drafter and number of copies. */
  readonly drafterCode: string | null;
  /** null: the place stays empty for a signature by hand. */
  readonly signature: SignatureImages | null;
}

/** A closing with nothing but recipients and signature. */
export const PLAIN_CLOSING: Pick<Closing, 'otherTitleLines' | 'drafterCode' | 'signature'> = {
  otherTitleLines: [],
  drafterCode: null,
  signature: null,
};

/** One of two who sign together. */
export interface JointSigner {
  /** "THƯ KÝ" */
  readonly titleLines: readonly string[];
  readonly name: string;
}

/** Signatures of secretary and chair, or of two parties, side by side, recipients below them at the left (Phụ lục III, mẫu 1.9). */
export interface MinutesClosing {
  readonly kind: 'minutesClosing';
  readonly left: JointSigner;
  readonly right: JointSigner;
  readonly recipientsLabel: string;
  readonly recipientLines: readonly string[];
}

/** Signature place of a form: dotted line, instruction, dotted line. */
export interface FormSignature {
  readonly kind: 'formSignature';
  readonly instruction: string;
}

/** Head of an annex (Phụ lục I, III.1): label, title, reference in brackets, short rule. */
export interface AnnexHead {
  readonly kind: 'annexHead';
  readonly label: string;
  readonly titleLines: readonly string[];
  readonly reference: string;
}

/** Place kept for a picture that is added later. */
export interface ImagePlace {
  readonly kind: 'imagePlace';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly caption: string;
}

/** A drawn picture of figures, as wide as the text at most, with its caption below. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** Told apart from the other pictures of the paper. */
  readonly id: string;
  readonly scene: Scene;
  /** What it shows, for who cannot see it. */
  readonly words: string;
  readonly caption: string;
  /** The same painted, for programs that do not draw; null: nobody painted it. */
  readonly pngBase64: string | null;
}

export type Block =
  | Letterhead
  | FormHeader
  | TitleBlock
  | Addressees
  | Bases
  | Heading
  | Paragraph
  | FillLine
  | Table
  | Closing
  | MinutesClosing
  | FormSignature
  | AnnexHead
  | ImagePlace
  | List
  | IncomingStamp
  | CopyBlock
  | TextImage
  | ScanPage
  | RegisterCover
  | ChartBlock;

export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** A body paragraph of plain text. */
export function paragraph(text: string, shape: Paragraph['shape'] = 'indented'): Paragraph {
  return { kind: 'paragraph', runs: [{ text }], shape };
}

/** All tables of a paper, in order. */
export function tablesOf(document: OfficialDocument): readonly Table[] {
  return document.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));
}
