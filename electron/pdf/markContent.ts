import { ContentReader, isBlank, operatorCode } from './contentReader';
import { type Edit, edited } from './edits';
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

/** Where something that is to be marked begins, and how many edits there were before it. */
interface Start {
  readonly at: number;
  readonly edits: number;
}

type Kind = 'path' | 'paint' | 'clip' | 'picture' | 'begin' | 'end' | 'show' | 'font' | 'place' | 'move' | 'mark';

/** Operators that matter here (ISO 32000-1, annex A); all others only set a state. */
const KINDS = new Map<number, Kind>(
  Object.entries({
    path: 'm l c v y h re',
    paint: 'S s f F f* B B* b b* sh',
    clip: 'W W*',
    picture: 'Do',
    begin: 'BT',
    end: 'ET',
    show: 'Tj TJ \' "',
    font: 'Tf',
    place: 'Tm',
    move: 'Td TD',
    mark: 'BMC BDC EMC MP DP',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [operatorCode(word), kind as Kind])), // keys of the record
);
const SAVE = operatorCode('q');
const RESTORE = operatorCode('Q');
const TRANSFORM = operatorCode('cm');

/**
 * Marks every piece of a page's content with the part of the paper it belongs to: text objects by where they stand,
 * pictures likewise, lines and fills as artifacts. Marks that are there already are dropped, so the result is the same
 * whether the printing program tags or not. Nothing that is drawn changes.
 */
export function markContent(contents: Uint8Array, owners: PageOwners): MarkedContent {
  return new Marker(Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength), owners).run();
}

class Marker {
  private readonly reader: ContentReader;
  private readonly edits: Edit[] = [];
  private readonly marked: number[] = [];
  private readonly stack: Matrix[] = [];
  private matrix = IDENTITY;
  private open: Owner | null = null;
  /** The path being gathered, and the text object. */
  private path: Start | null = null;
  private text: Start | null = null;
  private textMatrix = IDENTITY;
  private fontSize = 0;
  private textOwner: Owner | null = null;
  private readonly mayHideEnds: boolean;

  constructor(
    private readonly bytes: Buffer,
    private readonly owners: PageOwners,
  ) {
    this.reader = new ContentReader(bytes);
    this.mayHideEnds = ['(', 'MC', 'MP', 'DP'].some((sign) => bytes.includes(sign, 0, 'latin1'));
  }

  run(): MarkedContent {
    while (this.reader.next()) this.operator(KINDS.get(this.reader.code));
    this.close(this.bytes.length);
    return { contents: edited(this.bytes, this.edits), owners: this.marked };
  }

  private operator(kind: Kind | undefined): void {
    if (kind === 'mark') this.dropMark();
    else if (kind === 'font') this.fontSize = this.reader.operands().at(-1) ?? 0;
    else if (this.text !== null) this.insideText(kind, this.text);
    else if (kind === 'begin') this.beginText();
    else if (kind === 'path') this.path ??= this.here();
    else if (kind === 'paint') this.draw('artifact');
    else if (kind === 'picture') this.draw(this.pictureOwner());
    else if (kind !== 'clip') this.state(this.reader.code); // a clip belongs to the path being gathered
  }

  private dropMark(): void {
    const { from, end } = this.reader;
    this.edits.push({ at: from, text: '', to: end });
  }

  private state(code: number): void {
    if (code === SAVE || code === RESTORE || code === TRANSFORM) this.close(this.reader.from);
    if (code === SAVE) this.stack.push(this.matrix);
    if (code === RESTORE) this.matrix = this.stack.pop() ?? IDENTITY;
    if (code === TRANSFORM) this.matrix = multiply(this.lastMatrix(), this.matrix);
    this.path = null; // `n` ends a path that only clips
  }

  private beginText(): void {
    this.text = this.here();
    this.textMatrix = IDENTITY;
    this.textOwner = null;
  }

  /** Where the first letter stands decides for the whole text object: one is one run of one line. */
  private insideText(kind: Kind | undefined, start: Start): void {
    if (kind === 'place') this.textMatrix = this.lastMatrix();
    else if (kind === 'move') this.textMatrix = multiply(this.lastMove(), this.textMatrix);
    else if (kind === 'show' && this.textOwner === null) {
      this.textOwner = this.ownerOfText();
      if (!this.mayHideEnds) this.passText();
    } else if (kind === 'end') {
      this.text = null;
      if (this.textOwner !== null) this.put(this.textOwner, start);
    }
  }

  /** Chromium shows letter by letter, and once the owner is known the rest of them need not be looked at. */
  private passText(): void {
    let end = this.bytes.indexOf('ET', this.reader.end, 'latin1');
    while (end >= 0 && !(isBlank(this.bytes[end - 1]) && isBlank(this.bytes[end + 2] ?? 32)))
      end = this.bytes.indexOf('ET', end + 2, 'latin1');
    if (end >= 0) this.reader.goTo(end - 1);
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
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.reader.operands().slice(-6);
    return [a, b, c, d, e, f];
  }

  private lastMove(): Matrix {
    const [x = 0, y = 0] = this.reader.operands().slice(-2);
    return [1, 0, 0, 1, x, y];
  }

  private draw(owner: Owner): void {
    this.put(owner, this.path ?? this.here());
    this.path = null;
  }

  private here(): Start {
    return { at: this.reader.from, edits: this.edits.length };
  }

  /** What stands there is its owner's; neighbours of one owner share a mark. Marks dropped meanwhile stand behind. */
  private put(owner: Owner, { at, edits }: Start): void {
    if (this.open === owner) return;
    const closing = this.open === null ? '' : '\nEMC';
    this.open = owner;
    this.edits.splice(edits, 0, { at, text: closing + this.openingOf(owner), to: at });
  }

  private openingOf(owner: Owner): string {
    if (owner === 'artifact') return '\n/Artifact BMC';
    this.marked.push(owner);
    return `\n/${this.owners.role(owner)} <</MCID ${this.marked.length - 1}>> BDC`;
  }

  private close(at: number): void {
    if (this.open !== null) this.edits.push({ at, text: '\nEMC', to: at });
    this.open = null;
  }
}
