const LINES_PER_PAGE = 34;

function pageContent(page: number): string {
  const bars = Array.from({ length: LINES_PER_PAGE }, (_, line) => {
    const width = line % 6 === 5 ? 220 : 467;
    return `85 ${760 - line * 20} ${width} 7 re f`;
  });
  return ['0.75 g', ...bars, `0 g BT /F1 14 Tf 290 800 Td (${page}) Tj ET`].join('\n');
}

/** A small but sound PDF: A4 pages of grey lines. */
export function fakePdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  for (let page = 1; page <= pages; page += 1) {
    const content = pageContent(page);
    const own = 2 + page * 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${own + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return new TextEncoder().encode(assemble(objects));
}

function assemble(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${text}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
}
