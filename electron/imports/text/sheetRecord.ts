import type { CellStore } from '../grid/cellStore';
import type { Decision } from './decideOpen';
import { ENCODINGS, type TextEncoding } from './judgeText';
import type { LegacyEncoding } from './legacyLetters';
import type { Part } from './parts';
import { MOST_DOUBTS, type SheetTexts, type TextDoubt } from './sheetTexts';
import type { TextPool } from './textPool';

const DOUBT_KINDS = { odd: 'decoded', 'lost-horn': 'horned', signs: 'signs', unreadable: 'kept' } as const;

/** Collects what is found while the texts of one sheet are decoded. */
export class SheetRecord {
  private readonly seen = new Set<TextEncoding>();
  private readonly repaired = new Map<TextEncoding, number>();
  private readonly doubts: TextDoubt[] = [];
  private doubtCount = 0;

  constructor(private readonly pool: TextPool) {}

  addUnicode(): void {
    this.seen.add('unicode');
  }

  addDecoded(encoding: TextEncoding, isChanged: boolean): void {
    this.seen.add(encoding);
    if (isChanged && encoding !== 'unicode') this.repaired.set(encoding, (this.repaired.get(encoding) ?? 0) + 1);
  }

  addDamaged(row: number, column: number, index: number): void {
    const raw = this.pool.rawText(index);
    this.addDoubt({ row, column, raw, understood: raw, kind: 'damaged', encoding: null });
  }

  addOpen(
    row: number,
    column: number,
    index: number,
    decoded: number,
    parts: readonly Part[],
    decisions: readonly Decision[],
  ): void {
    for (const [at, { encoding }] of decisions.entries()) {
      if (parts[at]?.judgement.verdict === 'plain') continue;
      if (parts[at]?.judgement.verdict === 'mixed') this.addUnicode();
      this.addDecoded(encoding, decoded !== index);
    }
    const doubtful = decisions.findIndex(({ isCertain }) => !isCertain);
    const decision = decisions[doubtful];
    if (decision === undefined || this.pool.doubtAbout(decoded) === 'lost-horn') {
      this.addUnsure(row, column, index, decoded, 'tcvn3');
      return;
    }
    this.addDoubt({
      row,
      column,
      raw: this.pool.rawText(index),
      understood: this.pool.decodedText(decoded),
      kind: parts[doubtful]?.judgement.verdict === 'mixed' ? 'mixed' : decision.other === null ? 'decoded' : 'kept',
      encoding: decision.other ?? legacy(decision.encoding),
    });
  }

  /** A text whose encoding is certain, and a word of it is not. */
  addUnsure(row: number, column: number, index: number, decoded: number, encoding: TextEncoding): void {
    const doubt = this.pool.doubtAbout(decoded);
    if (doubt === null) return;
    const [raw, understood] = [this.pool.rawText(index), this.pool.decodedText(decoded)];
    const kind = DOUBT_KINDS[doubt];
    this.addDoubt({ row, column, raw, understood, kind, encoding: legacy(encoding) });
  }

  finish(rawName: string, rawCells: CellStore): SheetTexts {
    const { seen, repaired, doubts, doubtCount } = this;
    const hasLostHorns = seen.has('tcvn3') && this.pool.hasLostHorns;
    const encodings = seen.size === 0 ? (['unicode'] as const) : ENCODINGS.filter((encoding) => seen.has(encoding));
    return { encodings, repaired, doubts, doubtCount, hasLostHorns, rawName, rawCells };
  }

  private addDoubt(doubt: TextDoubt): void {
    this.doubtCount += 1;
    if (this.doubts.length < MOST_DOUBTS) this.doubts.push(doubt);
  }
}

function legacy(encoding: TextEncoding): LegacyEncoding | null {
  return encoding === 'unicode' || encoding === 'misread-utf-8' ? null : encoding;
}
