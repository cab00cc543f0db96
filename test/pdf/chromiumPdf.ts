import { deflateSync } from 'node:zlib';

/** Content of a page as Chromium prints it: a white sheet, a rule, and one text object per line. */
export function pageContent(
  lines: readonly { readonly x: number; readonly y: number; readonly glyphs: string }[],
): string {
  const texts = lines.map(
    ({ x, y, glyphs }) => `BT\n/F4 18.66 Tf\n1 0 0 -1 ${x} ${y} Tm\n<${glyphs}> Tj\n9.3 0 Td <${glyphs}> Tj\nET\n`,
  );
  const page = '.23999999 0 0 -.23999999 0 841.91998 cm\nq\n0 0 2479 3507 re\nW* n\nq\n3.125 0 0 3.125 0 0 cm\n';
  return `${page}1 1 1 RG 1 1 1 rg\n/G3 gs\n0 0 793 1122 re\nf\n0 0 0 RG 0 0 0 rg\n203 117 67 1 re\nf\n${texts.join('')}Q\nQ\n`;
}

/** A file as Chromium lays it out: a table of references, packed contents, a user agent among its properties. */
export function chromiumPdf(contents: readonly string[]): Uint8Array {
  const pageId = (index: number) => 10 + 2 * index;
  const kids = contents.map((_, index) => `${pageId(index)} 0 R`).join(' ');
  const objects: (readonly [number, Buffer])[] = [
    [
      1,
      plain(
        "<</Creator (Mozilla/5.0 \\(X11\\) Electron)\n/Producer (Skia/PDF m114)\n/CreationDate (D:20261126044623+07'00')>>",
      ),
    ],
    [2, plain(`<</Type /Pages\n/Count ${contents.length}\n/Kids [${kids}]>>`)],
    [3, plain('<</Type /Catalog\n/Pages 2 0 R>>')],
    [4, plain('<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>')],
    ...contents.flatMap((content, index): (readonly [number, Buffer])[] => [
      [
        pageId(index),
        plain(
          `<</Type /Page\n/Resources <</Font <</F4 4 0 R>>>>\n/MediaBox [0 0 594.95996 841.91998]\n/Contents ${pageId(index) + 1} 0 R\n/StructParents ${index}\n/Parent 2 0 R>>`,
        ),
      ],
      [pageId(index) + 1, stream(content)],
    ]),
  ];
  const chunks = [Buffer.from('%PDF-1.4\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const rows: string[] = [];
  for (const [id, body] of objects) {
    rows.push(`${id} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    const bytes = Buffer.concat([Buffer.from(`${id} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    chunks.push(bytes);
    length += bytes.length;
  }
  const size = pageId(contents.length) + 1;
  const trailer = `trailer\n<</Size ${size}\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  chunks.push(Buffer.from(`xref\n${rows.join('')}${trailer}`, 'latin1'));
  return new Uint8Array(Buffer.concat(chunks));
}

function plain(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function stream(content: string): Buffer {
  const data = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([
    plain(`<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`),
    data,
    plain('\nendstream'),
  ]);
}
