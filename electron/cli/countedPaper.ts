import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import type { OfficePaper } from '../domain/officePaper';
import type { Core } from '../ipc/contract';
import { recordCliText } from '../text/recordCliText';
import type { CommandContext } from './command';

/**
 * The paper with the pages it has as it was numbered, which the register keeps (PageAmount of Phụ lục VI). A number once
 * given stands: where the print engine cannot be started the count is left out, and that is said.
 */
export async function countedPaper(
  { print, progress }: Pick<CommandContext, 'print' | 'progress'>,
  core: Core,
  paper: OfficePaper,
): Promise<OfficePaper> {
  if (!paper.isFrozen) return paper; // made elsewhere
  const folder = await mkdtemp(join(tmpdir(), 'don-doc-dem-'));
  try {
    const { html, title } = await core['papers.compose']({ kind: 'written', paperId: paper.id });
    const [printed] = await print([{ html, title, pdf: join(folder, 'van-ban.pdf') }]);
    if (printed === undefined) return paper;
    return await core['outgoing.notePages']({ paperId: paper.id, pages: printed.pages });
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    progress(recordCliText.notCounted(error.message));
    return paper;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
