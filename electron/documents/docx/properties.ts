import { docxText } from '../../text/docxText';
import type { OfficialDocument } from '../model';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** Which program made the file and for which office, in place of the library's empty part. No person, no computer. */
export function programProperties({ issuer }: OfficialDocument): { readonly path: string; readonly data: string } {
  const properties = `<Application>${docxText.appName}</Application><Company>${escaped(issuer)}</Company>`;
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${NAMESPACE}">${properties}</Properties>`;
  return { path: 'docProps/app.xml', data };
}

function escaped(text: string): string {
  return text.normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
