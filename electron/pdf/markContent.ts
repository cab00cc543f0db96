import { apply, IDENTITY, type Matrix, multiply } from './matrix';

/** What a piece of a page belongs to: a part of the paper by its number, or nothing that is read aloud. */
export type Owner = number | 'artifact';

export interface MarkedContent {
  readonly contents: Uint8Array;
  /** Per marked piece, in order of its number on the page (MCID): the part it belongs to. */
  readonly owners: readonly number[];
}

/** Says what stands at a place of the page (points from the lower left corner). */
export interface PageOwners {
  text(x: number, y: number): Owner;
  picture(x: number, y: number): Owner;
  /** Structure type of a part, as its mark names it. */
  role(owner: number): string;
}

const PATH_STARTS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const TEXT_END = /[\0\t\n\f\r ]ET(?=[\0\t\n\f\r ]|$)/g;
const OWN_MARKS = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP']);

/**
 * Marks every piece of a page's content with the part of the paper it belongs to: text objects by where they stand,
 * pictures likewise, lines and fills as artifacts. Marks that are there already are dropped, so the result is the same
 * whether the printing program tags or not. Nothing that is drawn changes.
 */
export function markContent(contents: Uint8Array, owners: PageOwners): MarkedContent {
  return new Marker(contents, owners).run();
}

class Marker {
  private readonly text: string;
  private readonly out: string[] = [];
  private readonly marked: number[] = [];
  private readonly stack: Matrix[] = [];
  private matrix = IDENTITY;
  private open: Owner | null = null;
  private operands: number[] = [];
  /** Start of the operator being read, operands included; of the path being gathered; of the text object. */
  private from = 0;
  private pathFrom: number | null = null;
  private textFrom: number | null = null;
  /** What of the text object came before a mark that was dropped. */
  private textBefore = '';
  private textMatrix = IDENTITY;
  private fontSize = 0;
  private textOwner: Owner | null = null;
  private readonly mayHideEnds: boolean;

  constructor(
    contents: Uint8Array,
    private readonly owners: PageOwners,
  ) {
    this.text = Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength).toString('latin1');
    this.mayHideEnds = /\(|\b(?:BMC|BDC|EMC|MP|DP)\b/.test(this.text);
  }

  run(): MarkedContent {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      at = this.endOfKnownText(at);
      const end = tokenEnd(text, at);
      this.token(text.slice(at, end).trim(), end);
      at = end;
    }
    this.close();
    return { contents: Buffer.from(this.out.join(''), 'latin1'), owners: this.marked };
  }

  /**
   * The place of the `ET` that ends a text object whose owner is known already: Chromium shows letter by letter, and all
   * the rest of them need not be looked at. The same place where strings or marks of others might hide something.
   */
  private endOfKnownText(at: number): number {
    if (this.textFrom === null || this.textOwner === null || this.mayHideEnds) return at;
    TEXT_END.lastIndex = at;
    const end = TEXT_END.exec(this.text)?.index;
    if (end === undefined) return at;
    this.from = end;
    this.operands = [];
    return end;
  }

  private token(word: string, end: number): void {
    if (word === '') return;
    if (!isOperator(word)) {
      this.operands.push(Number(word));
      return;
    }
    this.operator(word, end);
    this.operands = [];
    this.from = end;
  }

  private operator(word: string, end: number): void {
    if (OWN_MARKS.has(word)) this.dropMark(end);
    else if (this.textFrom !== null) this.insideText(word, this.textFrom, end);
    else if (word === 'BT') this.beginText();
    else if (PATH_STARTS.has(word)) this.pathFrom ??= this.from;
    else if (PAINTS.has(word) || word === 'sh') this.put('artifact', this.text.slice(this.pathFrom ?? this.from, end));
    else if (word === 'Do') this.put(this.pictureOwner(), this.text.slice(this.from, end));
    else if (word !== 'W' && word !== 'W*') this.state(word, end); // a clip belongs to the path being gathered
  }

  private dropMark(end: number): void {
    if (this.textFrom === null) return;
    this.textBefore += this.text.slice(this.textFrom, this.from);
    this.textFrom = end;
  }

  private state(word: string, end: number): void {
    if (word === 'q' || word === 'Q' || word === 'cm') this.close();
    if (word === 'q') this.stack.push(this.matrix);
    if (word === 'Q') this.matrix = this.stack.pop() ?? IDENTITY;
    if (word === 'cm') this.matrix = multiply(this.lastMatrix(), this.matrix);
    if (word === 'Tf') this.fontSize = this.operands.at(-1) ?? 0;
    this.pass(this.text.slice(this.pathFrom ?? this.from, end)); // `n` ends a path that only clips
  }

  private beginText(): void {
    this.textFrom = this.from;
    this.textBefore = '';
    this.textMatrix = IDENTITY;
    this.textOwner = null;
  }

  /** Where the first letter stands decides for the whole text object: one is one run of one line. */
  private insideText(word: string, start: number, end: number): void {
    if (word === 'Tf') this.fontSize = this.operands.at(-1) ?? 0;
    else if (word === 'Tm') this.textMatrix = this.lastMatrix();
    else if (word === 'Td' || word === 'TD') this.textMatrix = multiply(this.lastMove(), this.textMatrix);
    else if (SHOWS.has(word)) this.textOwner ??= this.ownerOfText();
    else if (word === 'ET') {
      const piece = this.textBefore + this.text.slice(start, end);
      this.textFrom = null;
      if (this.textOwner === null) this.pass(piece);
      else this.put(this.textOwner, piece);
    }
  }

  private ownerOfText(): Owner {
    const place = multiply(this.textMatrix, this.matrix);
    const [x, y] = apply(place, 0.1 * this.fontSize, 0.25 * this.fontSize);
    return this.owners.text(x, y);
  }

  private pictureOwner(): Owner {
    const [x, y] = apply(this.matrix, 0.5, 0.5); // a picture fills the unit square
    return this.owners.picture(x, y);
  }

  private lastMatrix(): Matrix {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.operands.slice(-6);
    return [a, b, c, d, e, f];
  }

  private lastMove(): Matrix {
    const [x = 0, y = 0] = this.operands.slice(-2);
    return [1, 0, 0, 1, x, y];
  }

  /** Copies letters into a mark of their owner; neighbours of one owner share a mark. */
  private put(owner: Owner, piece: string): void {
    if (this.open !== owner) {
      this.close();
      this.open = owner;
      this.out.push(this.openingOf(owner));
    }
    this.pass(piece);
  }

  private openingOf(owner: Owner): string {
    if (owner === 'artifact') return '\n/Artifact BMC';
    this.marked.push(owner);
    return `\n/${this.owners.role(owner)} <</MCID ${this.marked.length - 1}>> BDC`;
  }

  private pass(piece: string): void {
    this.out.push(/^\s/.test(piece) ? piece : `\n${piece}`);
    this.pathFrom = null;
  }

  private close(): void {
    if (this.open !== null) this.out.push('\nEMC');
    this.open = null;
  }
}

function isOperator(word: string): boolean {
  const first = word.charCodeAt(0);
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 39 || first === 34;
  return isLetter && word !== 'true' && word !== 'false' && word !== 'null';
}

const TOKEN =
  /[\0\t\n\f\r ]*(?:\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|[[\]{}]|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\/|%[^\r\n]*|$)/y;

/** End of the token that starts at `at`, blanks before it included. */
function tokenEnd(text: string, at: number): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) throw new SyntaxError(`page content cannot be read at byte ${at}`);
  return Math.max(TOKEN.lastIndex, at + 1);
}
