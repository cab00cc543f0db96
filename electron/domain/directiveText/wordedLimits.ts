import { momentsIn, type PaperTime } from './moments';
import { type Passage, passageOf } from './passage';
import type { Found, MomentReading } from './reading';

/** Days that figures are taken from, or that lie behind the paper, are no limits of what is to be done. */
const BEHIND_US = /\b(?:da|tung|phat sinh|duoc cap|ton dong|ky truoc|ban hanh)\b[^.;]{0,60}$/;
const OF_FIGURES = /\b(?:so lieu|ky bao cao|thong ke)\b[^.;]{0,40}$/;

export interface WordedMoment {
  readonly moment: Found<MomentReading>;
  /** The words of the paragraph in front of it, folded. */
  readonly before: string;
}

/** What a paragraph of a clause says of time, without what is past when the paper is written. */
export function wordedMoments(paragraph: string, paper: PaperTime): readonly WordedMoment[] {
  const passage = passageOf(paragraph, 0, paragraph.length);
  return momentsIn(passage, paper)
    .map((moment) => ({ moment, before: wordsBefore(passage, moment) }))
    .filter(({ before }) => !BEHIND_US.test(before) && !OF_FIGURES.test(before));
}

function wordsBefore(passage: Passage, { span }: Found<MomentReading>): string {
  return passage.folded.slice(0, passage.at.indexOf(span.start));
}
