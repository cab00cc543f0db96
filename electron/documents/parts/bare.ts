/** A name or line without a dash in front or a mark behind, however it was entered. */
export function bare(text: string): string {
  return text
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;,.]+$/, '');
}
