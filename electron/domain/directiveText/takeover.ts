import { startsWithBody } from './bodies';
import { type Passage, part } from './passage';

const VERB =
  /\s(?:yeu cau|de nghi|chi dao|bao cao|ban hanh|co y kien|thong bao|de xuat|giao|xay dung|trinh|kinh de nghi|kinh trinh|chi thi|quyet dinh|quy dinh nhu sau|toi|tiep nhan|nhan duoc|huong dan|trien khai)(?:\s|:|$)/;
const TIME =
  /^(?:toan |de |nham |truoc |hien nay|den nay|den ngay|tinh den|den thoi diem|trong thoi gian|tren co so|can cu|theo|thuc hien|nay\b)/;

/**
 * Where somebody's own sentence begins behind a comma: "…về việc phòng dịch, UBND tỉnh yêu cầu…".
 * @returns the place of that comma; -1 when there is none
 */
export function takeover(passage: Passage): number {
  for (const match of passage.text.matchAll(/,\s+/g)) {
    const rest = part(passage, match.index + match[0].length);
    if (TIME.test(rest.folded)) return match.index;
    const near = rest.folded.slice(0, 170).split(';')[0] ?? '';
    const verb = VERB.exec(near);
    const about = near.search(/\sve (?:viec )?/);
    if (verb !== null && startsWithBody(rest) && /^\p{Lu}/u.test(rest.text) && (about < 0 || about > verb.index))
      return match.index;
  }
  return -1;
}
