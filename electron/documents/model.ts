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
  readonly blocks: readonly Block[];
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly superscript?: boolean;
}

/** Ô 1–4 and 5b. A line per entry, breaks as the office wants them. */
export interface Letterhead {
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
 * `part`: Phần, Chương, Mục, centred, number line and title line; `roman`: "I. TITLE", bold; `article`: "Điều 1. …";
 * `clause`: "1. …" with a title of its own (Phụ lục I, II.6.đ).
 */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 'part' | 'roman' | 'article' | 'clause';
  readonly lines: readonly string[];
}

/** Body text, justified. A list line is a paragraph whose text starts with "- ". */
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
  readonly format: 'count' | 'percent';
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
  /** `normal`, or `small` for many columns. */
  readonly size: 'normal' | 'small';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Ô 9b and 7a–7c: recipients at the left, signature at the right, on one page with at least two lines of the body. */
export interface Closing {
  readonly kind: 'closing';
  readonly recipientsLabel: string;
  /** With dash and closing mark: "- Như trên;", "- Lưu: VT." Empty: no recipients printed. */
  readonly recipientLines: readonly string[];
  /** "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly authorityLines: readonly string[];
  readonly signerName: string;
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
  | FormSignature
  | AnnexHead
  | ImagePlace;

export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** A body paragraph of plain text. */
export function paragraph(text: string, shape: Paragraph['shape'] = 'indented'): Paragraph {
  return { kind: 'paragraph', runs: [{ text }], shape };
}

/** All tables of a paper, in order. */
export function tablesOf(document: OfficialDocument): readonly Table[] {
  return document.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));
}
