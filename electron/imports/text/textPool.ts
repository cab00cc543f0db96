import type { StoredText } from '../grid/cellStore';
import { applyReading, mayChange } from './applyReading';
import { composed } from './composed';
import { isDamaged } from './damagedText';
import type { Decision } from './decideOpen';
import { ENCODINGS, encodingIndex, judgeText } from './judgeText';
import { decodeLetters } from './legacyLetters';
import { HORN_SIGN, isOddText, lacksHorn, withHorns } from './lostHorn';
import { decodeParts, type Part, partsOf } from './parts';
import { ALIEN, COMBINING, DOUBTED, HARD, STRANGE, surveyOf } from './scanText';
import { hasSignsInWords, withoutStrangeSigns } from './strangeSigns';
import { MISS } from './wordSight';

/** State of a text in the pool; from `CERTAIN` on, the index into `ENCODINGS` is added. */
const TCVN3 = encodingIndex('tcvn3');
const UNKNOWN = 0;
export const PLAIN = 1;
/** Certainly Unicode, and nothing of it changes. */
export const SETTLED = 2;
/** Its parts have to be looked at, cell by cell. */
export const OPEN = 3;
export const CERTAIN = 4;

/** The texts of a workbook, each judged once; decoded texts are added behind them as cells ask for them. */
export class TextPool {
  /** The texts of the file, then the decoded ones. */
  readonly texts: StoredText[];
  private readonly states: Uint8Array;
  private readonly openParts = new Map<number, readonly Part[]>();
  private readonly certain: (Int32Array | undefined)[] = [];
  private readonly decided = new Map<string, number>();
  private readonly damaged = new Set<number>();
  private readonly horned = new Set<number>();
  private readonly odd = new Set<number>();
  private readonly unreadable = new Set<number>();
  /** Texts without the signs that a web page or another alphabet put into them, by index of the raw text. */
  private readonly plainTexts = new Map<number, string>();
  private readonly unescaped = new Set<number>();
  private isHornLost: boolean | null = null;

  constructor(private readonly raw: readonly StoredText[]) {
    this.texts = raw.slice();
    this.states = new Uint8Array(raw.length);
  }

  state(index: number): number {
    const known = this.states[index] ?? PLAIN;
    if (known !== UNKNOWN) return known;
    const state = this.look(index, this.raw[index] ?? '');
    this.states[index] = state;
    return state;
  }

  /** Parts of an open text. */
  parts(index: number): readonly Part[] {
    return this.openParts.get(index) ?? [];
  }

  rawText(index: number): string {
    return plainText(this.raw[index]);
  }

  decodedText(index: number): string {
    return plainText(this.texts[index]);
  }

  /** Letters were lost before the file came in. */
  isDamaged(index: number): boolean {
    return this.damaged.has(index);
  }

  /** The ư of its TCVN3 got lost: more texts are Vietnamese only with one more than have the sign of it. */
  get hasLostHorns(): boolean {
    this.isHornLost ??= this.lacksHorns();
    return this.isHornLost;
  }

  /**
   * What a decoded text holds that is not sure: a ư put back, a word that is no Vietnamese, signs that were replaced, or
   * such as no encoding explains.
   */
  doubtAbout(decoded: number): 'lost-horn' | 'odd' | 'signs' | 'unreadable' | null {
    if (this.unescaped.has(decoded)) return 'signs';
    if (this.unreadable.has(decoded)) return 'unreadable';
    if (this.horned.has(decoded)) return 'lost-horn';
    return this.odd.has(decoded) ? 'odd' : null;
  }

  /** Index of a certain text in Unicode. */
  decode(index: number, encoding: number, isCapital: boolean): number {
    const slot = encoding * 2 + (isCapital ? 1 : 0);
    const known = this.certain[slot] ?? new Int32Array(this.raw.length);
    this.certain[slot] = known;
    const at = known[index] ?? 0;
    if (at !== 0) return at;
    const plain = this.plainTexts.get(index);
    const text = plain ?? composed(this.rawText(index));
    const reading = ENCODINGS[encoding] ?? 'unicode';
    const decoded = applyReading(text, reading, isCapital);
    const added = reading === 'tcvn3' ? this.addTcvn3(index, decoded) : this.add(index, decoded);
    if (plain !== undefined) this.unescaped.add(added);
    known[index] = added;
    return added;
  }

  /** Index of an open text in Unicode, once each of its parts is decided. */
  decodeOpen(index: number, decisions: readonly Decision[], isCapital: boolean): number {
    const key = `${index} ${isCapital} ${decisions.map(({ encoding }) => encoding).join()}`;
    const known = this.decided.get(key);
    if (known !== undefined) return known;
    const decoded = decodeParts(this.parts(index), decisions, isCapital);
    const isTcvn3 = decisions.every(({ encoding }) => encoding === 'tcvn3');
    const added = isTcvn3 && typeof decoded === 'string' ? this.addTcvn3(index, decoded) : this.add(index, decoded);
    this.decided.set(key, added);
    return added;
  }

  private add(index: number, text: StoredText): number {
    return plainText(text) === this.rawText(index) ? index : this.texts.push(text) - 1;
  }

  private addTcvn3(index: number, decoded: string): number {
    const text = withHorns(decoded, this.hasLostHorns);
    const added = this.add(index, text);
    if (text !== decoded) this.horned.add(added);
    else if (isOddText(decoded)) this.odd.add(added);
    return added;
  }

  private lacksHorns(): boolean {
    let balance = 0;
    for (const [index, stored] of this.raw.entries()) {
      const text = plainText(stored);
      if (text.includes(HORN_SIGN)) balance -= 1;
      else if (this.state(index) === CERTAIN + TCVN3 && lacksHorn(decodeLetters(text, 'tcvn3'))) balance += 1;
    }
    return balance > 0;
  }

  private look(index: number, stored: StoredText): number {
    const raw = plainText(stored);
    const flags = surveyOf(raw);
    if (flags & DOUBTED && isDamaged(raw)) this.damaged.add(index);
    if (typeof stored === 'object') return this.keepOpen(index, partsOf(stored));
    const plain = withoutStrangeSigns(raw, (flags & ALIEN) !== 0);
    if (plain !== raw) {
      this.plainTexts.set(index, composed(plain));
      return CERTAIN;
    }
    if ((flags & (STRANGE | COMBINING | HARD)) === HARD) return SETTLED;
    const text = flags & COMBINING ? composed(raw) : raw;
    const judgement = text === raw ? judgeText(text, flags) : judgeText(text);
    switch (judgement.verdict) {
      case 'plain':
        return text === raw ? PLAIN : CERTAIN;
      case 'unicode':
        if (flags & STRANGE && hasSignsInWords(text)) {
          this.unreadable.add(index);
          return CERTAIN;
        }
        return text === raw && !mayChange(text) ? SETTLED : CERTAIN;
      case 'open':
      case 'mixed':
        if (flags & STRANGE && judgement.readings.every(({ score }) => score <= MISS) && hasSignsInWords(text))
          this.unreadable.add(index); // unless its neighbours tell
        return this.keepOpen(index, [{ text, runs: [{ text, font: null }], hint: null, judgement }]);
      default:
        return CERTAIN + encodingIndex(judgement.verdict);
    }
  }

  private keepOpen(index: number, parts: readonly Part[]): number {
    this.openParts.set(index, parts);
    return OPEN;
  }
}

function plainText(stored: StoredText | undefined): string {
  return typeof stored === 'object' ? stored.text : (stored ?? '');
}
