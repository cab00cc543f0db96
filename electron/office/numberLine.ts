/** "Số: 03/CT-UBND"; a number not yet given leaves room for four digits (NĐ 30/2020, Phụ lục I, mục II.3). */
export function numberLine(number: string | null, code: string): string {
  const digits = number === null || number === '' ? '\u00a0'.repeat(6) : number.padStart(2, '0');
  return `Số: ${digits}/${code}`;
}
