/** "PHÓ TRƯỞNG BAN", "TỔ TRƯỞNG": a post of a body that has no seal of its own; "KT. TRƯỞNG BAN" waits for the post below it. */
const COMMITTEE_POST =
  /^(?:Q\.?\s*)?(?:PHÓ\s+)?(?:TRƯỞNG (?:BAN|TIỂU BAN|ĐOÀN)|TỔ (?:TRƯỞNG|PHÓ)|PHÓ TỔ TRƯỞNG|CHỦ TỊCH HỘI ĐỒNG)(?![\p{L}\p{M}])/u;
/** What he is in his own office. "TRƯỞNG BAN" would go on with the committee's posts. */
const OFFICE_POST =
  /^(?:PHÓ\s+)?(?:CHỦ TỊCH(?! HỘI ĐỒNG)|GIÁM ĐỐC|BÍ THƯ|CHÁNH|TRƯỞNG (?:PHÒNG|CÔNG AN)|CHỈ HUY TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG)(?![\p{L}\p{M}])/u;

/** Whom TM. names: one that works for an office, unlike a people's council. */
const COMMITTEE = /^(?:TM|T\/M)\.?\s+(?:(?:TIỂU )?BAN|TỔ|ĐOÀN|HỘI ĐỒNG(?! NHÂN DÂN))(?![\p{L}\p{M}])/u;

/**
 * From which of the lines above the name on they are the signer's other title (ô 7b; NĐ 30/2020, Phụ lục I, II.7.c), for the
 * text of a letter does not say where the signature stood; the number of lines: none of them is.
 * @param behindMark the first line behind "(đã ký)"; null: no such mark; -1: what stands behind it is no post
 */
export function titleStart(posts: readonly string[], behindMark: number | null): number {
  const committee = posts.findLastIndex((line) => COMMITTEE_POST.test(line) || COMMITTEE.test(line));
  if (committee < 0) return posts.length;
  if (behindMark !== null && behindMark > 0) return behindMark;
  const isHeadOfIt = COMMITTEE_POST.test(posts[committee] ?? '');
  const other = posts.findIndex((line, index) => index > committee && OFFICE_POST.test(line));
  return isHeadOfIt && other > 0 ? other : posts.length;
}
