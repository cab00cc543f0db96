import type { OfficePaper } from '../domain/officePaper';
import type { CoreChannel, Input, Output } from '../ipc/contract';
import type { CoreClient } from './coreClient';
import type { PrintEngine } from './printEngine';

export interface PageCounter {
  readonly core: Pick<CoreClient, 'call'>;
  readonly engine: Pick<PrintEngine, 'toPdf'>;
  report(error: unknown): void;
}

type CallCore = (channel: CoreChannel, input: Input<CoreChannel>) => Promise<Output<CoreChannel>>;

/**
 * The window's line to the core, on which a paper that gets its number is laid out at once: the register knows its pages
 * from then on (PageAmount of Phụ lục VI). A number once given stands, so a page that cannot be laid out is only reported.
 */
export function countingPages(counter: PageCounter): CallCore {
  return async (channel, input) => {
    const answer = await counter.core.call(channel, input);
    if (channel === 'outgoing.giveNumber' || channel === 'outgoing.numberCampaign')
      return counted(counter, answer as OfficePaper); // both answer with the paper numbered
    if (channel === 'outgoing.giveNumbers') return allCounted(counter, answer as Output<'outgoing.giveNumbers'>);
    return answer;
  };
}

async function allCounted(counter: PageCounter, { papers }: Output<'outgoing.giveNumbers'>) {
  const all: OfficePaper[] = [];
  for (const paper of papers) all.push(await counted(counter, paper)); // the engine prints one at a time
  return { papers: all };
}

async function counted({ core, engine, report }: PageCounter, paper: OfficePaper): Promise<OfficePaper> {
  if (!paper.isFrozen) return paper; // made elsewhere
  try {
    const { html, title } = await core.call('papers.compose', { kind: 'written', paperId: paper.id });
    const { pages } = await engine.toPdf(html, title);
    return await core.call('outgoing.notePages', { paperId: paper.id, pages });
  } catch (error) {
    report(error);
    return paper;
  }
}
