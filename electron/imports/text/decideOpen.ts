import { type FontHint, isForFont } from './fontKind';
import type { Judgement, Reading, TextEncoding } from './judgeText';
import type { LegacyEncoding } from './legacyLetters';
import { allVotes, type Tally, votesFor } from './votes';

export interface Decision {
  readonly encoding: TextEncoding;
  /** False: the cell is marked, with the raw and the understood text. */
  readonly isCertain: boolean;
  /** What it may be as well, when it was left as it stands without certainty. */
  readonly other: LegacyEncoding | null;
}

/** A reading on its own merit, without any neighbour or font to support it. */
const ENOUGH_ALONE = 2;
const ENOUGH_TO_ASK = 0.5;
const FEW = 3;
const MANY = 20;
const NEARLY_ALL = 0.9;

const LEFT: Decision = { encoding: 'unicode', isCertain: true, other: null };

/**
 * Decides a text that does not tell its encoding itself: "Tæ", "Bé". Certain texts of the same column and font are asked
 * first, then those of the sheet and the workbook; the font alone decides only when nobody else is there, and is marked.
 */
export function decideOpen(judgement: Judgement, hint: FontHint, around: readonly Tally[]): Decision {
  const byFont = judgement.readings.find(({ encoding }) => isForFont(encoding, hint));
  return judgement.isUnicodeGood
    ? decideGood(judgement.readings, byFont, around)
    : decideStrange(judgement.readings, byFont, around);
}

/** Good Vietnamese as it stands, and in another reading too: it stays unless nearly all its neighbours are in the other. */
function decideGood(readings: readonly Reading[], byFont: Reading | undefined, all: readonly Tally[]): Decision {
  const around = all.slice(0, -1); // texts in other fonts say nothing against good Unicode
  const tally = around.find((near) => allVotes(near) >= FEW) ?? around.find((near) => allVotes(near) > 0);
  if (tally === undefined) {
    if (byFont === undefined) return leftAlone(readings);
    return byFont.score < 0 ? keptInDoubt(byFont.encoding) : doubtful(byFont.encoding); // "Phùng" before "Phựng"
  }
  const total = allVotes(tally);
  const favoured = readings.find(({ encoding }) => votesFor(tally, encoding) >= total * NEARLY_ALL);
  if (favoured !== undefined && favoured.score < 0) return keptInDoubt(favoured.encoding); // "Lê" among names in TCVN3
  if (favoured !== undefined) {
    const isUnanimous = votesFor(tally, favoured.encoding) === total;
    const needed = favoured === byFont ? FEW : MANY;
    return {
      encoding: favoured.encoding,
      isCertain: isUnanimous && tally === around[0] && total >= needed,
      other: null,
    };
  }
  const isMostlyUnicode = votesFor(tally, 'unicode') * 2 > total;
  const rival = readings.find(
    ({ encoding, score }) => votesFor(tally, encoding) > 0 && !(isMostlyUnicode && score < 0),
  );
  return rival === undefined || votesFor(tally, 'unicode') >= total * NEARLY_ALL ? LEFT : keptInDoubt(rival.encoding);
}

/** Nobody to ask: it stays, and is said when another text is as good Vietnamese ("Bõ", or "Bơ") or better ("Thò", "Thị"). */
function leftAlone(readings: readonly Reading[]): Decision {
  const rival = readings.find(({ isSame, score }) => !isSame && score >= 0);
  return rival === undefined ? LEFT : keptInDoubt(rival.encoding);
}

/** No Vietnamese as it stands: another language, or one of the readings. */
function decideStrange(readings: readonly Reading[], byFont: Reading | undefined, around: readonly Tally[]): Decision {
  const likely = readings.filter(({ score }) => score >= ENOUGH_TO_ASK);
  for (const tally of around) {
    const supported = mostVotes(likely, tally);
    if (supported !== undefined) return supportedBy(supported, tally, byFont);
  }
  const near = around.slice(0, -1).find((tally) => allVotes(tally) >= FEW);
  if (near !== undefined && votesFor(near, 'unicode') === allVotes(near)) return leftAmongUnicode(likely);
  if (byFont !== undefined && byFont.score > 0) return doubtful(byFont.encoding);
  const [best, second] = likely;
  if (best === undefined) return leftStrange(readings, byFont, near);
  return best.score >= ENOUGH_ALONE && best.score > (second?.score ?? 0)
    ? doubtful(best.encoding)
    : keptInDoubt(best.encoding);
}

/** All its neighbours in the same kind of font are in Unicode: a name of a minority people, as long as nothing says more. */
function leftAmongUnicode([best]: readonly Reading[]): Decision {
  return best === undefined ? LEFT : keptInDoubt(best.encoding);
}

/**
 * As good a name of a minority people as it stands: it is read otherwise only where nearly all its neighbours are, and
 * where all of them are even when that makes no name we know.
 */
function leftStrange(readings: readonly Reading[], byFont: Reading | undefined, near: Tally | undefined): Decision {
  const open = readings.filter(({ isSame, score }) => !isSame && score >= 0);
  const followed =
    near &&
    (open.find(({ encoding }) => votesFor(near, encoding) >= allVotes(near) * NEARLY_ALL) ??
      readings.find(({ isSame, encoding }) => !isSame && votesFor(near, encoding) === allVotes(near)));
  if (followed !== undefined) return doubtful(followed.encoding);
  return byFont !== undefined && open.includes(byFont) ? keptInDoubt(byFont.encoding) : LEFT;
}

function mostVotes(readings: readonly Reading[], tally: Tally): Reading | undefined {
  const supported = readings.filter(({ encoding }) => votesFor(tally, encoding) > 0);
  return supported.sort((left, right) => votesFor(tally, right.encoding) - votesFor(tally, left.encoding))[0];
}

function supportedBy(reading: Reading, tally: Tally, byFont: Reading | undefined): Decision {
  const votes = votesFor(tally, reading.encoding);
  const isBacked = votes >= FEW && votes >= allVotes(tally) * NEARLY_ALL;
  const isClear = reading === byFont || reading.score >= ENOUGH_ALONE;
  return { encoding: reading.encoding, isCertain: isBacked || (isClear && votes >= FEW), other: null };
}

function doubtful(encoding: LegacyEncoding): Decision {
  return { encoding, isCertain: false, other: null };
}

function keptInDoubt(other: LegacyEncoding): Decision {
  return { encoding: 'unicode', isCertain: false, other };
}
