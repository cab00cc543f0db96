import { momentsIn, type PaperTime } from './moments';
import { type Passage, passageOf } from './passage';
import type { Found, MomentReading } from './reading';

/** Days that figures are taken from, or that lie behind the paper, are no limits of what is to be done. */
const BEHIND_US =
  /\b(?:da|tung|phat sinh|duoc cap|ton dong|ky truoc|ban hanh|ket qua (?:nam|quy|thang) [\di])\b[^.;]{0,60}$/;
const OF_FIGURES = /\b(?:so lieu|ky bao cao|thong ke)\b[^.;]{0,40}$/;

/** What is to be done, in words that a report is not asked for in. */
const DONE = /\b(?:hoan thanh|hoan tat|xong)\b/g;
const BEGUN = /\b(?:ket thuc|to chuc|trien khai)\b/g;
const SENT = /\b(?:bao cao|gui|nop|(?<!\b(?:quy|chuong|cong|lo|giao|tien|qua) )trinh)\b/g;
const CLOSE = 90;

/**
 * Whether words in front of a limit order work to be done by it, not a report: "gửi văn bản, hoàn thành rà soát trước …",
 * but "báo cáo kết quả triển khai trước …".
 * @param before folded
 */
export function isToBeDone(before: string): boolean {
  const near =
    before
      .slice(Math.max(0, before.length - CLOSE))
      .split(/[.;]/)
      .at(-1) ?? '';
  const last = (words: RegExp) => [...near.matchAll(words)].at(-1)?.index ?? -1;
  const sent = last(SENT);
  return last(DONE) > sent || (sent < 0 && last(BEGUN) >= 0);
}

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
    .filter(
      ({ moment, before }) =>
        moment.doubt !== 'window-of-matter' && !BEHIND_US.test(before) && !OF_FIGURES.test(before),
    );
}

function wordsBefore(passage: Passage, { span }: Found<MomentReading>): string {
  return passage.folded.slice(0, passage.at.indexOf(span.start));
}
