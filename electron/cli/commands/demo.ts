import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type LocalTime, toLocalTime } from '../../domain/calendar';
import type { Core, ImportPreview, PaperKind, PaperRequest } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import type { Command, CommandContext, CommandResult } from '../command';
import { importReports } from '../importReports';
import { makeWritableFolder } from '../makeFolder';
import type { PrintJob } from '../printPdf';
import { statusAt } from './status';

const SAMPLE = 'hoai-nhon-2021-08';
/** The day of the sample on which two communes are missing and one is late; two hours after the limit. */
const AT: LocalTime = toLocalTime('2021-08-17T17:00');

interface DemoFile {
  readonly path: string;
  readonly kind: PaperKind;
  readonly pages?: number;
}

/** The whole main job in a fresh data folder, as a clerk would do it. */
export const demoCommand: Command = {
  name: ['demo'],
  usage: 'demo --out <folder>',
  async run(context) {
    const out = resolve(context.args.required('out'));
    await makeWritableFolder(out);
    return runDemo(context, await context.freshOffice(), out);
  },
};

async function runDemo(context: CommandContext, core: Core, out: string): Promise<CommandResult> {
  context.progress(cliText.demoLoading);
  const { directiveId } = await core['samples.load']({ sampleId: SAMPLE });
  const sample = (await core['samples.list']({})).find(({ id }) => id === SAMPLE);
  const { preview } = await importReports(core, { directiveId, paths: [sample?.reportsFolder ?? ''] });
  context.progress(cliText.demoWriting);
  const files = await writePapers(context, core, directiveId, out);
  const status = await statusAt(core, directiveId, AT);
  const { indicators } = await core['compilation.get']({ directiveId, asOf: AT });
  return {
    json: { files, board: status.json, imported: outcomeCounts(preview) },
    text: cliText.demoDone(out, preview.files, indicators, files),
  };
}

function outcomeCounts(preview: ImportPreview): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of preview.files) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

interface Paper {
  readonly request: PaperRequest;
  readonly hasTable: boolean;
}

async function papersToWrite(core: Core, directiveId: string): Promise<readonly Paper[]> {
  const base = { directiveId, at: AT };
  const needs = await core['reminders.list'](base);
  return [
    { request: { ...base, kind: 'report' }, hasTable: true },
    ...needs.map(({ unitId }) => ({ request: { ...base, kind: 'reminder' as const, unitId }, hasTable: false })),
    { request: { ...base, kind: 'form-01' }, hasTable: false },
    { request: { ...base, kind: 'form-02' }, hasTable: true },
  ];
}

async function writePapers(
  context: CommandContext,
  core: Core,
  directiveId: string,
  out: string,
): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = [];
  const jobs: (PrintJob & { readonly kind: PaperKind })[] = [];
  for (const { request, hasTable } of await papersToWrite(core, directiveId)) {
    const { html, title, fileName } = await core['papers.compose'](request);
    jobs.push({ html, title, pdf: join(out, `${fileName}.pdf`), kind: request.kind });
    for (const format of hasTable ? (['docx', 'xlsx'] as const) : (['docx'] as const)) {
      const path = join(out, `${fileName}.${format}`);
      await writeFile(path, (await core['papers.render']({ ...request, format })).bytes);
      files.push({ path, kind: request.kind });
    }
  }
  const printed = await context.print(jobs);
  return [
    ...printed.map(({ pdf, pages }, index) => ({ path: pdf, kind: jobs[index]?.kind ?? 'report', pages })),
    ...files,
  ];
}
