import { beforeAll, describe, expect, test } from 'vitest';
import { textWidthMm } from '../../electron/documents/layout';
import { type Block, type OfficialDocument, PLAIN_CLOSING, paragraph } from '../../electron/documents/model';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { kit, textsOf } from '../documents/support';
import { randomPaper } from '../support/randomPaper';
import { readTagged, type TaggedFile, type TaggedPage } from '../support/taggedPdf';
import { solid } from './support/pdf';
import { printPapers } from './support/printPapers';

/** Pages of papers that nobody wrote, as the real engine prints them: what must hold for every paper. */
const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);
const BOTTOM_MARGIN_PT = (20 * 72) / 25.4;
const HEADINGS = /^H[1-6]$/;

const papers = SEEDS.map(randomPaper);
const SCALED = papers.slice(0, 8);
let files: readonly TaggedFile[] = [];

beforeAll(async () => {
  files = await printed(papers);
}, 240_000);

async function printed(wanted: readonly OfficialDocument[], switches: readonly string[] = []) {
  const pages = wanted.map((paper) => toHtml(paper, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES }));
  return Promise.all((await printPapers(pages, switches)).map(readTagged));
}

function paperOf(blocks: readonly Block[]): OfficialDocument {
  const section = { orientation: 'portrait', restartsPageNumbers: true, blocks } as const;
  return { title: 'Thử', issuer: 'UBND', sections: [section] };
}

/** Words of a block as they are printed: without the names of its kind and looks. */
function printedWords(block: Block): string {
  const { kind: _kind, ...rest } = block;
  const plain = JSON.parse(
    JSON.stringify(rest, (key, value) =>
      ['shape', 'level', 'align', 'size', 'marker', 'kind', 'urgency', 'circulation', 'addressLine'].includes(key)
        ? undefined
        : value,
    ),
  );
  if (block.kind === 'list') return block.items.map((runs) => `- ${textsOf(runs).join('')}`).join('');
  if (block.kind === 'letterhead') {
    const { parentLines, issuerLines, nationalTitle, nationalMotto, numberLine, placeDateLine, subject } = block;
    return [...parentLines, ...issuerLines, nationalTitle, nationalMotto, numberLine, placeDateLine, subject].join('');
  }
  if (block.kind === 'closing') {
    const { recipientsLabel, recipientLines, authorityLines, signerName } = block;
    return [recipientsLabel, ...recipientLines, ...authorityLines, signerName].join('');
  }
  return textsOf(plain).join('');
}

const wordsOf = ({ sections }: OfficialDocument) => sections.flatMap(({ blocks }) => blocks.map(printedWords)).join('');
const bodyOf = (page: TaggedPage) => page.parts.filter(({ text }) => text.trim() !== '');
const isClosing = (page: TaggedPage) => page.parts.some(({ text }) => text === 'Nguyễn Văn Thử');

describe.each(SEEDS.map((seed, index) => [seed, index] as const))('made-up paper %i', (_seed, index) => {
  const pagesOf = () => files[index]?.pages ?? [];

  test('read aloud it is the whole text in its order, nothing lost, nothing twice', () => {
    const read = pagesOf().map((page) => page.parts.map(({ text }) => text).join(''));
    const paper = papers[index];
    if (!paper) throw new Error('no paper');
    expect(solid(read.join(''))).toBe(solid(wordsOf(paper)));
    for (const page of pagesOf()) expect(page.loose).toBe('');
  });

  test('besides the text there are only page numbers, from 2 on in each part, and repeated headings of tables', () => {
    const heads = papers[index]?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? [solid(block.columns.map(({ header }) => header).join(''))] : [],
      ),
    );
    let number = 0;
    for (const page of pagesOf()) {
      const begins = page.parts.some(({ text }) => /^(CỘNG HÒA|Phụ lục I)/.test(text));
      number = begins ? 1 : number + 1;
      const artifacts = solid(page.artifacts);
      const rest = number === 1 ? artifacts : artifacts.slice(String(number).length);
      if (number > 1) expect(artifacts.startsWith(String(number))).toBe(true);
      expect(['', ...(heads ?? [])]).toContain(rest);
      const continues = bodyOf(page)[0]?.within.includes('TBody') ?? false;
      expect(rest !== '', 'a table that goes on shows its heading again').toBe(continues);
    }
  });

  test('no heading is the last of a page, and a heading of a table has a row under it', () => {
    for (const page of pagesOf()) {
      const last = bodyOf(page).at(-1);
      expect(last?.role ?? '').not.toMatch(HEADINGS);
      expect(last?.role).not.toBe('TH');
    }
  });

  test('the signature stands with at least two lines of the text, and is not parted', () => {
    const [page] = pagesOf().filter(isClosing);
    if (!page) throw new Error('nobody signs');
    const label = page.runs.find(({ text }) => text.startsWith('Nơi nhận'))?.y ?? 0;
    const above = new Set(page.runs.filter(({ y }) => y > 60 && y < label - 5).map(({ y }) => Math.round(y / 3)));
    expect(above.size).toBeGreaterThanOrEqual(2);
    expect(page.parts.some(({ text }) => text === '- Lưu: VT.')).toBe(true);
  });

  test('nothing reaches into the bottom margin', () => {
    for (const page of pagesOf())
      for (const { y, text } of page.runs) expect(y, text).toBeLessThan(page.heightPt - BOTTOM_MARGIN_PT + 1);
  });

  test('bookmarks lead to every part and heading, in Vietnamese', () => {
    const file = files[index];
    const headings = papers[index]?.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.lines.join(' ')] : [])),
    );
    expect(file?.language).toBe('vi-VN');
    expect(file?.bookmarks.filter((title) => title.startsWith(' ')).map((title) => title.trim())).toEqual(headings);
    expect(file?.bookmarks.filter((title) => !title.startsWith(' '))).toHaveLength(papers[index]?.sections.length ?? 0);
  });
});

test('recipients that go on below the signature are read aloud before it', async () => {
  const names = Array.from({ length: 26 }, (_, index) => `- Ủy ban nhân dân phường Thử ${index + 1};`);
  const closing: Block = {
    kind: 'closing',
    recipientsLabel: 'Nơi nhận:',
    recipientLines: names,
    authorityLines: ['CHỦ TỊCH'],
    signerName: 'Nguyễn Văn Thử',
    ...PLAIN_CLOSING,
  };
  const [file] = await printed([paperOf([paragraph('Kính gửi các đơn vị.'), closing])]);
  const read = file?.pages.flatMap(({ parts }) => parts.map(({ text }) => solid(text))) ?? [];
  expect(read.slice(1)).toEqual(['Nơi nhận:', ...names, 'CHỦ TỊCH', 'Nguyễn Văn Thử'].map(solid));
});

test('a cell has the room of its column without its padding, as in Word', async () => {
  const words = 'công chức, viên';
  const { cellPaddingMm } = kit.layout.table;
  const widthMm = kit.fonts.widthMm(words, 'regular', kit.layout.sizePt.table) + 2 * cellPaddingMm + 0.07;
  const columns = [widthMm, textWidthMm(kit.layout, 'portrait') - widthMm].map(
    (mm) => ({ header: 'A', widthMm: mm, align: 'left' }) as const,
  );
  const rows = [{ kind: 'body', cells: [{ text: words }, { text: 'một dòng' }] }] as const;
  const [file] = await printed([paperOf([{ kind: 'table', size: 'normal', columns, rows }])]);
  const places = file?.pages[0]?.runs.filter(({ text }) => text !== 'A').map(({ y }) => Math.round(y)) ?? [];
  expect(new Set(places).size).toBe(1);
});

test('a screen of 125 or 150 % breaks no page elsewhere', async () => {
  for (const scale of ['1.25', '1.5']) {
    const scaled = await printed(SCALED, [`--force-device-scale-factor=${scale}`]);
    for (const index of SCALED.keys()) {
      const [there, here] = [linesOf(scaled[index]), linesOf(files[index])];
      const first = here.findIndex((line, at) => line !== there[at]);
      expect(there[first], `paper ${index + 1} at ${scale}, line ${first + 1}`).toBe(here[first]);
      expect(there).toHaveLength(here.length);
    }
  }
}, 240_000);

/** Lines as a reader sees them; into how many runs the engine cuts a line is no matter of a page. */
function linesOf(file: TaggedFile | undefined): readonly string[] {
  const lines = new Map<string, string>();
  for (const [at, { runs }] of (file?.pages ?? []).entries())
    for (const { text, y } of runs) {
      const place = `page ${at + 1}, ${y.toFixed(1)} pt`;
      lines.set(place, (lines.get(place) ?? '') + text);
    }
  return [...lines].map(([place, text]) => `${place}: ${solid(text)}`);
}
