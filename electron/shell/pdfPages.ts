/**
 * Number of pages of a PDF made by the print engine, read from the page tree: the count of its root is the largest.
 * @returns 0 when the bytes hold no readable page tree
 */
export function pageCountOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trees = text.matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g);
  return Math.max(0, ...Array.from(trees, ([tree]) => Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0)));
}
