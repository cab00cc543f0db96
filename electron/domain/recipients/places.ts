const SORTS = 'xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh';
/** "UBND các phường Bồng Sơn, Hoài Hương": the sort is said once for those behind it. */
export const PLACE = new RegExp(
  `^(?<ubnd>(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\\s+)?(?:các\\s+)?(?<sort>${SORTS})\\s+(?<own>.+)$`,
  'iu',
);
const JOINT = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/u;
/** Names of places: every word begins with a capital or is a number. */
const NAME = /^(?:\p{Lu}[\p{L}'’]*|\d{1,2})(?:[\s-](?:\p{Lu}[\p{L}'’]*|\d{1,2}))*$/u;

/**
 * The places of a list that says their sort once or now and then, each as a whole name: "UBND phường Bồng Sơn, Hoài Hương
 * và xã Hoài Sơn" → three; what is no such list stays as it is.
 */
export function placesNamed(text: string): readonly string[] {
  const parts = text.split(JOINT);
  const first = PLACE.exec(parts[0] ?? '')?.groups;
  if (parts.length < 2 || first === undefined) return [text];
  let sort = first.sort ?? '';
  const whole: string[] = [];
  for (const part of parts) {
    const place = PLACE.exec(part)?.groups;
    const own = place?.own ?? part;
    if (!NAME.test(own)) return [text];
    sort = place?.sort ?? sort;
    whole.push(`${first.ubnd ?? ''}${sort} ${own}`);
  }
  return whole;
}
