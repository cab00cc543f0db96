import { expect, test } from 'vitest';
import type { Core, CoreChannel, Input } from '../../electron/ipc/contract';
import { countingPages } from '../../electron/shell/countPages';
import { day } from '../support/builders';
import { aSampleOffice, enterNumberAndDay, REPORT_ORDER } from '../support/office';
import { aPaperDraft } from '../support/papers';

/** A real core; every page is "laid out" on as many sheets as `pages` says. */
async function aWindow(pages: () => number) {
  const core = await aSampleOffice();
  await enterNumberAndDay(core);
  const reported: unknown[] = [];
  const call = countingPages({
    core: {
      call: async (channel: keyof Core, input: never) => (core[channel] as (input: never) => unknown)(input),
    } as never,
    engine: { toPdf: async () => ({ pdf: new Uint8Array(), pages: pages() }) },
    report: (error) => reported.push(error),
  });
  return { core, reported, call: (channel: CoreChannel, input: Input<CoreChannel>) => call(channel, input) };
}

async function pagesExported(core: Core): Promise<string> {
  const { bytes } = await core['registers.render']({
    kind: 'register',
    register: 'outgoing',
    from: day('2021-01-01'),
    to: day('2021-12-31'),
    seriesId: null,
    volume: null,
    format: 'fields',
  });
  const [head = '', line = ''] = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return line.split(/[;,]/)[head.split(/[;,]/).indexOf('PageAmount')] ?? '';
}

test('a report that gets its number is counted: the register and its export say how many pages', async () => {
  const { core, call, reported } = await aWindow(() => 3);
  expect(await call('outgoing.numberCampaign', REPORT_ORDER)).toMatchObject({ number: 1, pages: 3 });
  expect((await core['outgoing.list']({})).papers).toMatchObject([{ pages: 3 }]);
  expect(await pagesExported(core)).toBe('3');
  expect(reported).toEqual([]);
});

test('a page that cannot be laid out leaves the number given, and is reported', async () => {
  const { core, call, reported } = await aWindow(() => {
    throw new Error('no paper');
  });
  expect(await call('outgoing.numberCampaign', REPORT_ORDER)).toMatchObject({ number: 1, pages: null });
  expect((await core['outgoing.list']({})).papers).toMatchObject([{ number: 1, pages: null }]);
  expect(reported).toHaveLength(1);
});

test('a paper made elsewhere is not laid out; a number given back takes its count along', async () => {
  const { core, call } = await aWindow(() => 2);
  const outside = await core['outgoing.save']({ paperId: null, draft: aPaperDraft() });
  const given = { paperId: outside.id, issuedOn: day('2021-08-19'), number: null, insist: false };
  expect(await call('outgoing.giveNumber', given)).toMatchObject({ number: 1, pages: null });
  const report = await call('outgoing.numberCampaign', REPORT_ORDER);
  expect(report).toMatchObject({ pages: 2 });
  expect(await core['outgoing.returnNumber']({ paperId: (report as { id: string }).id })).toMatchObject({
    pages: null,
  });
});

test('papers numbered several at once are counted too', async () => {
  let pages = 1;
  const { core, call } = await aWindow(() => pages++);
  const source = { kind: 'written', templateId: 'cong-van', values: { body: 'Nội dung' } } as const;
  const drafts = [1, 2].map(() => core['outgoing.save']({ paperId: null, draft: aPaperDraft({ source }) }));
  const paperIds = (await Promise.all(drafts)).map(({ id }) => id);
  const answer = await call('outgoing.giveNumbers', { paperIds, issuedOn: REPORT_ORDER.issuedOn, insist: true });
  expect(answer).toMatchObject({ papers: [{ pages: 1 }, { pages: 2 }] });
  expect((await core['outgoing.list']({})).papers.map((paper) => paper.pages).sort()).toEqual([1, 2]);
});
