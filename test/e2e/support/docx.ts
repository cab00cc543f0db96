import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export interface Docx {
  /** One entry per paragraph of the body, table cells included, in order. */
  readonly paragraphs: readonly string[];
  readonly documentXml: string;
  readonly parts: readonly string[];
}

/** Reads a Word file back the way Word does: a zip of XML parts. */
export function readDocx(path: string): Docx {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const documentXml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraphs = [...documentXml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plainText(text ?? '')).join(''),
  );
  return { paragraphs, documentXml, parts: Object.keys(parts) };
}

function plainText(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFC');
}
