/** "Ông Nguyễn Văn A, Chủ tịch UBND phường" signs as "Nguyễn Văn A" (NĐ 30/2020, Phụ lục I, II.7.c). */
export function personName(text: string): string {
  const line = text
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;,.]+$/, '');
  const [name = ''] = line.split(/\s*[,;–(-]\s*|\s+-\s+/u);
  return name.replace(/^(ông|bà|đ\/c|đồng chí)\s*:?\s+/iu, '').trim();
}
