import type { PaperShape } from '../../domain/ruling';
import { found, type RuleId } from '../../text/rulerText';
import type { Line } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import { type Measures, type Rule, verdict } from './rule';

interface Wording {
  readonly id: RuleId;
  readonly article: string;
  readonly kinds: readonly PaperShape[];
  /** A part that every such paper has: not finding it is a fault. */
  readonly isNeeded: boolean | ((parts: PaperParts) => boolean);
  readonly pick: (parts: PaperParts) => Line | null;
  readonly isRight: (text: string, measures: Measures, line: Line) => boolean;
}

/** A row about the words of a part. */
export function wordingRule({ id, article, kinds, isNeeded, pick, isRight }: Wording): Rule {
  return {
    id,
    article,
    range: null,
    kinds,
    tolerance: null,
    read: (measures) => {
      const line = pick(measures.parts);
      const needed = typeof isNeeded === 'boolean' ? isNeeded : isNeeded(measures.parts);
      if (line === null) return needed ? verdict(false, found.missing, null) : null;
      return verdict(isRight(line.text, measures, line), found.text(line.text), line);
    },
  };
}
