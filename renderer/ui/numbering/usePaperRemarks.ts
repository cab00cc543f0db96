import type { IsoDay } from '../../../electron/domain/calendar';
import type { OfficePaper } from '../../../electron/domain/officePaper';
import { draftOf } from '../../../electron/domain/paperDraft';
import { useQuery } from '../../lib/useQuery';

const NONE: readonly string[] = [];

/**
 * What a paper typed in the app still lacks on the day it would bear, who had better not sign it then among it; null while
 * that is not known. A paper made elsewhere, or from the figures of a campaign, lacks nothing here.
 * @param paper null: none of the register
 */
export function usePaperRemarks(paper: OfficePaper | null, day: IsoDay | null): readonly string[] | null {
  const isTyped = isTypedPaper(paper);
  const found = useQuery('written.remarks', isTyped && day !== null ? { draft: draftOf(paper), day } : null);
  if (!isTyped) return NONE;
  return found.status === 'success' ? found.data.remarks : null;
}

export function isTypedPaper(paper: OfficePaper | null): paper is OfficePaper {
  return paper !== null && (paper.source.kind === 'written' || paper.source.kind === 'copy');
}
