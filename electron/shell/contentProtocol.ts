import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Language } from '../domain/language';
import { type ContentRoots, contentAt, PRINT_ORIGIN, SCHEME } from './contentPaths';
import { printPolicy, windowPolicy } from './contentPolicy';
import type { PrintPages } from './printPages';

/** Makes our scheme behave like https (own origin, storage, workers). Has to run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface Served {
  readonly roots: ContentRoots;
  readonly pages: PrintPages;
  /** Asked at every load of the window's page, which takes its words from what its `<html lang>` says. */
  readonly language: () => Language;
  /** Asked then, too: the page shows nothing but the lock before it has asked for anything. */
  readonly isLocked: () => boolean;
}

/** Answers every address of our scheme from the program's own files and from the pages waiting to be printed. */
export function serveContent(served: Served): void {
  protocol.handle(SCHEME, (request) => answer(request, served));
}

async function answer(request: Request, { roots, pages, language, isLocked }: Served): Promise<Response> {
  const content = request.method === 'GET' ? contentAt(request.url, roots) : null;
  if (content === null) return refusal();
  if (content.kind === 'printPage') {
    const html = pages.find(content.id);
    return html === null ? refusal() : response(html, 'text/html; charset=utf-8', printPolicy());
  }
  try {
    const bytes = await readFile(content.file);
    return content.file.endsWith('.html')
      ? page(bytes.toString('utf8'), language(), isLocked())
      : response(bytes, content.mime, null);
  } catch {
    return refusal();
  }
}

/** The page learns the nonce of its own load through `<meta name="csp-nonce" content="…">` and `nonce="…"` attributes. */
function page(html: string, language: Language, isLocked: boolean): Response {
  const nonce = randomBytes(18).toString('base64');
  return response(
    withNonce(asLocked(inLanguage(html, language), isLocked), nonce),
    'text/html; charset=utf-8',
    windowPolicy(nonce),
  );
}

function inLanguage(html: string, language: Language): string {
  return html.replace('<html lang="vi"', `<html lang="${language}"`);
}

function asLocked(html: string, isLocked: boolean): string {
  return isLocked ? html.replace('<html ', '<html data-locked ') : html;
}

function withNonce(html: string, nonce: string): string {
  return html
    .replace(/(<meta name="csp-nonce" content=")[^"]*"/, `$1${nonce}"`)
    .replace(/<style(?=[\s>])(?![^>]*\snonce=)/g, `<style nonce="${nonce}"`);
}

function response(body: string | Uint8Array<ArrayBuffer>, mime: string, policy: string | null): Response {
  const headers: Record<string, string> = { 'content-type': mime, 'x-content-type-options': 'nosniff' };
  if (policy !== null) Object.assign(headers, { 'content-security-policy': policy, 'cache-control': 'no-store' });
  else headers['access-control-allow-origin'] = PRINT_ORIGIN; // printed pages have an origin of their own; fonts ask
  return new Response(body, { headers });
}

function refusal(): Response {
  return new Response(null, { status: 404 });
}
