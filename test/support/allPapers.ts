import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadPaperKit } from '../../electron/documents/paperKit';
import { toDocx } from '../../electron/documents/toDocx';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { type LocalTime, toLocalTime } from '../../electron/domain/calendar';
import type { Core, PaperRequest } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { ReadingThread } from '../../electron/office/reading/readingThread';
import { randomPaper } from './randomPaper';

/** A paper in the two forms whose pages have to be alike. */
export interface WrittenPaper {
  readonly name: string;
  readonly title: string;
  readonly html: string;
  readonly docx: Uint8Array;
}

interface Wanted {
  readonly projectFolder: string;
  readonly dataFolder: string;
  /** Program of the reading thread. */
  readonly reader: string;
  /** How many made-up papers, from which seed on. */
  readonly random: number;
  readonly seed: number;
}

const WITH_REPORTS = 'hoai-nhon-2021-08';
const AT: LocalTime = toLocalTime('2021-08-17T17:00');
const MOST_LETTERS = 3;

/** Every kind of paper of every sample, then made-up ones. */
export async function allPapers(wanted: Wanted): Promise<readonly WrittenPaper[]> {
  return [...(await samplePapers(wanted)), ...(await madeUpPapers(wanted))];
}

async function samplePapers({ projectFolder, dataFolder, reader }: Wanted): Promise<readonly WrittenPaper[]> {
  const papers: WrittenPaper[] = [];
  const open = (name: string) =>
    openOffice({
      dataFolder: join(dataFolder, name),
      resourcesFolder: join(projectFolder, 'resources'),
      appVersion: '0.0.0',
      account: 'van.thu',
      reader: new ReadingThread(reader, console.error),
      clock: () => toLocalTime('2021-08-19T18:00'),
      newId: randomUUID,
      emit: () => undefined,
    });
  const first = await open('danh-muc');
  const samples = await first['samples.list']({});
  await first['core.close']({});
  for (const { id, reportsFolder } of samples) {
    const core = await open(id);
    const { directiveId } = await core['samples.load']({ sampleId: id });
    if (reportsFolder !== null) await importAll(core, directiveId, reportsFolder);
    for (const [name, request] of await requestsOf(core, directiveId))
      papers.push(await written(core, `${id}-${name}`, request));
    await core['core.close']({});
  }
  return papers;
}

async function importAll(core: Core, directiveId: string, folder: string): Promise<void> {
  const { previewId, files } = await core['imports.preview']({ directiveId, paths: [folder] });
  const fit = files.filter(({ state }) => state === 'ready' || state === 'warnings');
  await core['imports.accept']({ previewId, indexes: fit.map(({ index }) => index) });
}

async function requestsOf(core: Core, directiveId: string): Promise<readonly (readonly [string, PaperRequest])[]> {
  const base = { directiveId, at: AT };
  const plain: readonly (readonly [string, PaperRequest])[] = [['directive', { ...base, kind: 'directive' }]];
  if (directiveId !== WITH_REPORTS) return plain;
  const needs = await core['reminders.list'](base);
  return [
    ...plain,
    ['report', { ...base, kind: 'report' }],
    ['numbered', { ...base, kind: 'report', number: '15', issuedOn: '2021-08-17' as PaperRequest['issuedOn'] }],
    ['board', { ...base, kind: 'board' }],
    ['form-01', { ...base, kind: 'form-01' }],
    ['form-02', { ...base, kind: 'form-02' }],
    ...needs
      .slice(0, MOST_LETTERS)
      .map(({ unitId }): readonly [string, PaperRequest] => [
        `reminder-${unitId}`,
        { ...base, kind: 'reminder', unitId },
      ]),
  ];
}

async function written(core: Core, name: string, request: PaperRequest): Promise<WrittenPaper> {
  const { html, title } = await core['papers.compose'](request);
  const { bytes } = await core['papers.render']({ ...request, format: 'docx' });
  return { name, title, html, docx: bytes };
}

async function madeUpPapers({ projectFolder, random, seed }: Wanted): Promise<readonly WrittenPaper[]> {
  const kit = loadPaperKit(join(projectFolder, 'resources'));
  const papers: WrittenPaper[] = [];
  for (let number = seed; number < seed + random; number += 1) {
    const paper = randomPaper(number);
    const html = toHtml(paper, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
    papers.push({ name: `random-${number}`, title: paper.title, html, docx: await toDocx(paper, kit) });
  }
  return papers;
}
