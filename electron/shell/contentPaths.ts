import { join } from 'node:path';

/** Which file answers an address of our own scheme. Pure: nothing here touches the disk. */

export const SCHEME = 'dondoc';
export const APP_ORIGIN = `${SCHEME}://app`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
export const PRINT_ORIGIN = `${SCHEME}://print`;

export interface ContentRoots {
  /** The windows' own pages: dist/renderer. */
  readonly pages: string;
  /** Scripts and styles of pages to be printed: dist/print. */
  readonly print: string;
  readonly fonts: string;
}

export type Content =
  | { readonly kind: 'file'; readonly file: string; readonly mime: string }
  /** A page to be printed, kept in memory under this id. */
  | { readonly kind: 'printPage'; readonly id: string };

const MIME_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
  wasm: 'application/wasm',
  bcmap: 'application/octet-stream',
  pfb: 'application/octet-stream',
};

/** A file name that can only mean a file inside its folder on every system: no dots in front, no colon, no backslash. */
const SAFE_SEGMENT = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;

/** @returns null for an address that names nothing we serve */
export function contentAt(url: string, roots: ContentRoots): Content | null {
  const segments = segmentsOf(url);
  if (segments === null) return null;
  const [host, first, ...rest] = segments;
  if (host === 'print') return first !== undefined && rest.length === 0 ? { kind: 'printPage', id: first } : null;
  if (first === undefined) return fileIn(roots.pages, ['index.html']);
  if (first === 'print') return fileIn(roots.print, rest);
  if (first === 'fonts') return fileIn(roots.fonts, rest);
  return fileIn(roots.pages, [first, ...rest]);
}

/** Host, then path parts; null for another scheme or host, or a path that is not plainly a path. */
function segmentsOf(url: string): readonly string[] | null {
  const match = /^dondoc:\/\/(app|print)(\/[^?#]*)?(?:[?#].*)?$/s.exec(url);
  if (!match) return null;
  const parts = (match[2] ?? '/').slice(1);
  const segments = parts === '' ? [] : parts.split('/');
  return segments.every((segment) => SAFE_SEGMENT.test(segment)) ? [match[1] ?? '', ...segments] : null;
}

function fileIn(folder: string, segments: readonly string[]): Content | null {
  const extension = /\.([a-z0-9]+)$/.exec(segments.at(-1) ?? '')?.[1] ?? '';
  const mime = MIME_TYPES[extension];
  return mime === undefined ? null : { kind: 'file', file: join(folder, ...segments), mime };
}
