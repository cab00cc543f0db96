import type { OfficialDocument, Section } from './model';

/**
 * Many papers as one, in their order, to be printed in one go: each begins on a page of its own and numbers its pages
 * from 1 again.
 * @param title name of the whole for file properties
 */
export function joinPapers(papers: readonly OfficialDocument[], title: string): OfficialDocument {
  return { title, issuer: papers[0]?.issuer ?? '', sections: papers.flatMap(({ sections }) => ownPages(sections)) };
}

function ownPages([first, ...others]: readonly Section[]): readonly Section[] {
  return first === undefined ? [] : [{ ...first, restartsPageNumbers: true }, ...others];
}
