/** Kinds of units whose letters go to their people's committee. */
const COMMITTEE_KINDS = ['tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'thị trấn', 'phường', 'xã', 'đặc khu'];

/** How a unit is addressed in a letter until the office says otherwise: "UBND phường Bồng Sơn", "Phòng Nội vụ". */
export function addresseeOf(kind: string, name: string): string {
  if (!COMMITTEE_KINDS.includes(kind)) return name;
  const startsWithKind = name.toLowerCase().startsWith(`${kind} `);
  return `UBND ${kind} ${startsWithKind ? name.slice(kind.length + 1) : name}`;
}
