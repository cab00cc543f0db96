import type { OfficialDocument, Section } from './model';

/**
 * Many papers as one, in their order, to be printed in one go: each begins on a page of its own and numbers its pages
 * from 1 again.
 * @param title name of the whole for file properties
 * @param ownSheets they will be printed on both sides: a paper of an odd number of pages is followed by a blank one
 */
export function joinPapers(papers: readonly OfficialDocument[], title: string, ownSheets = false): OfficialDocument {
  const sections = papers.flatMap((paper) => ownPages(paper.sections, ownSheets));
  return { title, issuer: papers[0]?.issuer ?? '', sections };
}

function ownPages([first, ...others]: readonly Section[], startsSheet: boolean): readonly Section[] {
  return first === undefined
    ? []
    : [{ ...first, restartsPageNumbers: true, ...(startsSheet && { startsSheet }) }, ...others];
}
