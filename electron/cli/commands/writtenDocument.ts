import { extname, resolve } from 'node:path';
import type { RecordPaperRequest } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { CommandContext, CommandResult } from '../command';
import { refusedBy } from '../makeFolder';
import { typedDraft } from '../paperFile';
import { FORMATS, refuseFolder, writePaper } from '../writePaper';

/** A paper of the register ("written"), or one of that kind from a file of what is typed for it; nothing is written. */
export async function writtenDocument({ args, office, print }: CommandContext, kindId: string): Promise<CommandResult> {
  const out = resolve(args.required('out'));
  const format = FORMATS.find((one) => one === extname(out).slice(1).toLowerCase());
  if (format === undefined) throw new UsageError(cliText.badFormat(FORMATS.join(', ')));
  const issuedOn = args.day('date') ?? null; // days in the text are held against the day it is to be issued on
  await refuseFolder(out);
  const core = await office();
  const request: RecordPaperRequest =
    kindId === 'written'
      ? { kind: 'written', paperId: args.required('paper') }
      : { kind: 'draft', draft: await typedDraft(core, kindId, args.required('values')) };
  const pages = await writePaper(core, request, format, out, print).catch((error) => {
    throw refusedBy(error, out);
  });
  const warnings =
    request.kind === 'draft' ? (await core['written.remarks']({ draft: request.draft, day: issuedOn })).remarks : [];
  return { json: { path: out, pages, warnings }, text: [cliText.written(out, pages), ...warnings].join('\n') };
}
