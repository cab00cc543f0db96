import { extname, resolve } from 'node:path';
import { AppFailure } from '../../domain/failure';
import type { PaperDraft } from '../../domain/officePaper';
import type { Core, RecordPaperRequest } from '../../ipc/contract';
import { parsers } from '../../ipc/parsers';
import { cliText } from '../../text/cliText';
import { recordCliText } from '../../text/recordCliText';
import { UsageError } from '../arguments';
import type { CommandContext, CommandResult } from '../command';
import { refusedBy } from '../makeFolder';
import { FORMATS, refuseFolder, writePaper } from '../writePaper';
import { parsedOr, readJson } from './papers';

/** A paper of the register ("written"), or one of that kind from a file of what is typed for it; nothing is written. */
export async function writtenDocument({ args, office, print }: CommandContext, kindId: string): Promise<CommandResult> {
  const out = resolve(args.required('out'));
  const format = FORMATS.find((one) => one === extname(out).slice(1).toLowerCase());
  if (format === undefined) throw new UsageError(cliText.badFormat(FORMATS.join(', ')));
  await refuseFolder(out);
  const core = await office();
  const request: RecordPaperRequest =
    kindId === 'written'
      ? { kind: 'written', paperId: args.required('paper') }
      : { kind: 'draft', draft: await draftFrom(core, kindId, args.required('values')) };
  const pages = await writePaper(core, request, format, out, print).catch((error) => {
    throw refusedBy(error, out);
  });
  const warnings =
    request.kind === 'draft' ? (await core['written.remarks']({ draft: request.draft, day: null })).remarks : [];
  return { json: { path: out, pages, warnings }, text: [cliText.written(out, pages), ...warnings].join('\n') };
}

/**
 * What the file says on top of what such a paper begins with: fields of the paper by their names, the inputs of its
 * template under `values`; recipients may be plain lines.
 */
async function draftFrom(core: Core, kindId: string, path: string): Promise<PaperDraft> {
  const begun = await core['written.begin']({ kindId, directiveId: null });
  const file = await readJson(path);
  const fields = typeof file === 'object' && file !== null ? { ...file } : {};
  const { values = {}, recipients, source, ...rest } = fields as Record<string, unknown>; // judged by the parser below
  const strange = [
    ...Object.keys(rest).filter((key) => !(key in begun)),
    ...(await strangeValues(core, kindId, values)),
  ];
  if (strange.length > 0) throw new AppFailure('invalid', recordCliText.badFields(path, strange));
  const draft = {
    ...begun,
    ...rest,
    source: source ?? { ...begun.source, values: { ...valuesOf(begun), ...(values as object) } },
    recipients: Array.isArray(recipients) ? recipients.map(recipientOf) : begun.recipients,
  };
  return parsedOr(path, () => parsers['written.remarks']({ draft, day: null })).draft;
}

/** Keys that the template of the kind has no input of. */
async function strangeValues(core: Core, kindId: string, values: unknown): Promise<readonly string[]> {
  const { kinds } = await core['written.kinds']({});
  const keys = kinds.find(({ kind }) => kind.id === kindId)?.inputs.map(({ key }) => key) ?? [];
  const given = typeof values === 'object' && values !== null ? Object.keys(values) : ['values'];
  return given.filter((key) => !keys.includes(key)).map((key) => `values.${key}`);
}

function valuesOf({ source }: PaperDraft): object {
  return 'values' in source ? source.values : {};
}

function recipientOf(line: unknown): unknown {
  return typeof line === 'string' ? { text: line, isArchiveLine: /^[-–\s]*lưu\s*:/iu.test(line) } : line;
}
