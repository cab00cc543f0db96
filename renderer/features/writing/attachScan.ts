import type { CopiedPage, CopiedScan } from '../../../electron/domain/copiedScan';
import type { Failure } from '../../../electron/ipc/contract';
import { call } from '../../lib/api';
import { written } from '../../text/written';
import type { DrawnPage, ScanTrouble } from '../../ui/pdf/scanPages';

export type ScanOutcome =
  | { readonly kind: 'attached'; readonly sha256: string; readonly scan: CopiedScan }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'closed' };

/** Asks for a scan, draws its pages here, where a hostile file reaches nothing, and has each page kept as a picture. */
export async function attachScan(): Promise<ScanOutcome> {
  const chosen = await call('shell.chooseScan', {});
  if (!chosen.ok) return { kind: 'failed', failure: chosen.failure };
  const [path] = chosen.value.paths;
  if (path === undefined) return { kind: 'closed' };
  const taken = await call('written.takeScan', { path });
  if (!taken.ok) return { kind: 'failed', failure: taken.failure };
  const { sha256, fileName, media, bytes } = taken.value;
  const { drawScan } = await import('../../ui/pdf/scanPages');
  const drawn = await drawScan(bytes, media);
  if (!drawn.ok) return { kind: 'refused', sentence: sentenceOf(drawn.trouble, fileName) };
  const pages: CopiedPage[] = [];
  for (const [index, page] of drawn.pages.entries()) {
    const kept = await keepPage(page, written.scan.pageName(fileName, index + 1));
    if ('failure' in kept) return { kind: 'failed', failure: kept.failure };
    pages.push(kept);
  }
  return { kind: 'attached', sha256, scan: { fileName, pages } };
}

async function keepPage({ jpeg, ...size }: DrawnPage, fileName: string): Promise<CopiedPage | { failure: Failure }> {
  const reply = await call('keyed.keepPicture', { fileName, bytes: jpeg });
  return reply.ok ? { sha256: reply.value.sha256, ...size } : { failure: reply.failure };
}

function sentenceOf(trouble: ScanTrouble, fileName: string): string {
  const words = written.scan.troubles;
  return trouble.code === 'unknownPicture'
    ? words.unknownPicture(fileName, trouble.page)
    : words[trouble.code](fileName);
}
