import type { Align, Line } from '../paper';
import { estimatedMm } from './heights';
import type { Letters } from './letters';
import type { TabStop } from './styles';

/** What stands at one place of a line that tabs part. */
export interface TabbedPiece {
  readonly letters: readonly Letters[];
  readonly column: Line['column'];
  /** null: its stop does not tell what it is aligned with. */
  readonly align: Align | null;
  /** Room there is around its stop. */
  readonly widthMm: number;
}

const MM_PER_TWIP = 25.4 / 1440;
const DEFAULT_STOP_TWIPS = 720;
/** From here on the width of the text is the right column. */
const RIGHT_FROM = 0.42;

interface Cut {
  readonly letters: readonly Letters[];
  /** Where it begins, or its middle at a centred stop. */
  readonly atMm: number;
  readonly stop: string | null;
}

/**
 * Texts that tabs put side by side, as in a letterhead without a table; null: a line like any other. How far words reach
 * is estimated, which is enough to tell one half of the page from the other.
 */
export function tabbedPieces(
  letters: readonly Letters[],
  stops: readonly TabStop[],
  widthMm: number,
): readonly TabbedPiece[] | null {
  if (!letters.some(({ text }) => text === '\t')) return null;
  const cuts = cutAtTabs(letters, stops).filter((cut) => cut.letters.some(({ text }) => text.trim() !== ''));
  const last = cuts.at(-1);
  if (last === undefined || cuts.length > 2) return null;
  const isAtRight = last.atMm > widthMm * RIGHT_FROM;
  if (cuts.length === 2 && !isAtRight) return null;
  if (cuts.length === 1 && !isAtRight && last.stop !== 'center') return null;
  return cuts.map(({ letters: own, atMm, stop }) => {
    const isCentred = stop === 'center';
    const isRight = atMm > widthMm * RIGHT_FROM;
    const room = isCentred ? 2 * Math.min(atMm, widthMm - atMm) : isRight ? widthMm - atMm : widthMm / 2;
    return { letters: own, column: isRight ? 'right' : 'left', align: isCentred ? 'center' : null, widthMm: room };
  });
}

function cutAtTabs(letters: readonly Letters[], stops: readonly TabStop[]): readonly Cut[] {
  const cuts: (Cut & { readonly letters: Letters[] })[] = [{ letters: [], atMm: 0, stop: null }];
  let endMm = 0;
  for (const piece of letters) {
    const cut = cuts.at(-1);
    if (piece.text === '\t') {
      const { twips, align } = nextStop(endMm / MM_PER_TWIP, stops);
      endMm = twips * MM_PER_TWIP;
      cuts.push({ letters: [], atMm: endMm, stop: align });
    } else if (cut !== undefined) {
      cut.letters.push(piece);
      endMm += estimatedMm(piece.text, piece.sizePt) * (cut.stop === 'center' ? 0.5 : 1);
    }
  }
  return cuts;
}

/** Behind the last stop that is set, Word has one every half inch. */
function nextStop(fromTwips: number, stops: readonly TabStop[]): TabStop {
  const set = stops.find(({ twips }) => twips > fromTwips + 1);
  const twips = (Math.floor((fromTwips + 1) / DEFAULT_STOP_TWIPS) + 1) * DEFAULT_STOP_TWIPS;
  return set ?? { twips, align: 'left' };
}
