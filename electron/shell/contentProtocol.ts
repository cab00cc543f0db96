import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';
import type { Language } from '../domain/language';
import { type ContentRoots, contentAt, PRINT_ORIGIN, SCHEME } from './contentPaths';
import { printPolicy, windowPolicy } from './contentPolicy';
import type { FirstFiles } from './firstFiles';
import type { PrintPages } from './printPages';

/** Makes our scheme behave like https (own origin, storage, workers). Has to run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const HTML = 'text/html; charset=utf-8';

export interface Served {
  readonly roots: ContentRoots;
  readonly pages: PrintPages;
  /** What a page begins with, read already. */
  readonly first?: Promise<FirstFiles>;
  /** Asked at every load of the window's page, which takes its words from what its `<html lang>` says. */
  readonly language: () => Language;
  /** Asked then, too: the page shows nothing but the lock before it has asked for anything. */
  readonly isLocked: () => boolean | Promise<boolean>;
}

/**
 * Answers every address of our scheme from the program's own files and from the pages waiting to be printed. Not by
 * `protocol.handle`: its requests and responses are those of `fetch`, a library that takes as long to come as the window.
 */
export function serveContent(served: Served): void {
  protocol.registerBufferProtocol(SCHEME, async (request, reply) => reply(await answer(request, served)));
}

async function answer(
  { url, method }: ProtocolRequest,
  { roots, pages, first, language, isLocked }: Served,
): Promise<ProtocolResponse> {
  const content = method === 'GET' ? contentAt(url, roots) : null;
  if (content === null) return refusal();
  if (content.kind === 'printPage') {
    const html = pages.find(content.id);
    return html === null ? refusal() : response(Buffer.from(html), HTML, printPolicy());
  }
  try {
    const bytes = await (taken(await first, content.file) ?? readFile(content.file));
    return content.file.endsWith('.html')
      ? page(bytes.toString('utf8'), language(), await isLocked())
      : response(bytes, content.mime, null);
  } catch {
    return refusal();
  }
}

/** Kept no longer than until it was asked for. */
function taken(first: FirstFiles | undefined, path: string): Promise<Buffer> | undefined {
  const file = first?.get(path);
  first?.delete(path);
  return file;
}

/** The page learns the nonce of its own load through `<meta name="csp-nonce" content="…">` and `nonce="…"` attributes. */
function page(html: string, language: Language, isLocked: boolean): ProtocolResponse {
  const nonce = randomBytes(18).toString('base64');
  const told = withNonce(asLocked(inLanguage(html, language), isLocked), nonce);
  return response(Buffer.from(told), HTML, windowPolicy(nonce));
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

function response(data: Buffer, mime: string, policy: string | null): ProtocolResponse {
  const headers: Record<string, string> = { 'content-type': mime, 'x-content-type-options': 'nosniff' };
  if (policy !== null) Object.assign(headers, { 'content-security-policy': policy, 'cache-control': 'no-store' });
  else headers['access-control-allow-origin'] = PRINT_ORIGIN; // printed pages have an origin of their own; fonts ask
  return { statusCode: 200, headers, data };
}

function refusal(): ProtocolResponse {
  return { statusCode: 404, headers: { 'content-type': 'text/plain' }, data: Buffer.alloc(0) };
}
