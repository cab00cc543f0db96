import type { GuideSection } from './guideTypes';

/** The section of this title, and of a chapter its parts behind it; empty when the guide has none. */
export function chapterParts(guide: readonly GuideSection[], title: string): readonly GuideSection[] {
  const at = guide.findIndex((section) => section.title === title);
  const [first, ...rest] = at === -1 ? [] : guide.slice(at);
  if (first === undefined) return [];
  if (!first.isChapter) return [first];
  const end = rest.findIndex(({ isChapter }) => isChapter);
  return [first, ...(end === -1 ? rest : rest.slice(0, end))];
}
