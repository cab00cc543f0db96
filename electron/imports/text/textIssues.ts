import type { Issue } from '../../domain/issue';
import { importMessages } from '../../text/importMessages';
import { legacyTextMessages as say } from '../../text/legacyTextMessages';
import { address, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { SheetTexts, TextDoubt } from './sheetTexts';

/** What was repaired in the texts of a sheet, and every cell in which that was not certain. */
export function textIssues({ name, texts }: Sheet): readonly Issue[] {
  if (texts === undefined) return [];
  return [
    ...repairedIssue(name, texts),
    ...lostHornIssue(name, texts),
    ...texts.doubts.map((doubt) => doubtIssue(name, doubt)),
    ...moreDoubts(name, texts),
  ];
}

function repairedIssue(sheet: string, { repaired }: SheetTexts): readonly Issue[] {
  if (repaired.size === 0) return [];
  return [issueAt('note', 'text-repaired', say.repaired(sheet, [...repaired]), { sheet })];
}

function lostHornIssue(sheet: string, { hasLostHorns }: SheetTexts): readonly Issue[] {
  return hasLostHorns ? [issueAt('warning', 'text-lost-letter', say.hornsLost(sheet), { sheet })] : [];
}

function doubtIssue(sheet: string, { row, column, raw, understood, kind, encoding }: TextDoubt): Issue {
  const named = { sheet, cell: address(row, column) };
  const place = { sheet, row, column };
  const values = { raw, understood };
  switch (kind) {
    case 'damaged':
      return issueAt('warning', 'text-damaged', say.damaged(named, raw), place, { raw });
    case 'kept':
      return issueAt('warning', 'text-unclear', say.unclear(named, raw, encoding), place, values);
    case 'horned':
      return issueAt('warning', 'text-lost-letter', say.horned(named, raw, understood), place, values);
    case 'signs':
      return issueAt('note', 'text-signs', say.signs(named, raw, understood), place, values);
    case 'mixed':
      return issueAt('note', 'text-mixed', say.mixed(named, raw, understood), place, values);
    case 'decoded':
      return issueAt('note', 'text-uncertain', say.uncertain(named, raw, understood, encoding), place, values);
  }
}

function moreDoubts(sheet: string, { doubts, doubtCount }: SheetTexts): readonly Issue[] {
  const left = doubtCount - doubts.length;
  return left > 0 ? [issueAt('note', 'text-uncertain', importMessages.moreIssues(sheet, left), { sheet })] : [];
}
