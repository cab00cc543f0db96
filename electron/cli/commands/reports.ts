import { resolve } from 'node:path';
import type { PreviewFile } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { errorWorkbookIn, hasProblem, mayLieBeside, writeErrors } from '../errorWorkbook';
import { type ImportRequest, importReports, isAcceptable, previewReports } from '../importReports';

const OUTCOMES = {
  ready: 'accepted',
  warnings: 'accepted-with-warnings',
  refused: 'refused',
  'needs-assignment': 'refused',
  'needs-answer': 'refused',
  skipped: 'skipped',
} as const satisfies Record<PreviewFile['state'], string>;

/** Files and folders in one batch; `--dry-run` shows what would happen and writes nothing. */
export const reportsImport: Command = {
  name: ['reports', 'import'],
  usage:
    'reports import <path…> --directive <id> [--form <id>] [--received <time>] [--same-unit replacement|supplement|addition|ask] [--take-late] [--dry-run] [--errors <file.xlsx>]',
  async run({ args, operands, office, reader, dataFolder, now }) {
    if (operands.length === 0) throw new UsageError(cliText.pathNeeded);
    reader.prepare();
    const core = await office();
    const request: ImportRequest = {
      directiveId: args.required('directive'),
      paths: operands.map((path) => resolve(path)),
      formId: args.text('form'),
      receivedAt: args.time('received'),
      takesLate: args.has('take-late'),
      ...meaningOf(args.text('same-unit')),
    };
    const { preview, batch } = args.has('dry-run')
      ? { preview: await previewReports(core, request), batch: null }
      : await importReports(core, request);
    const files = preview.files.map(fileResult);
    const named = args.text('errors');
    const target = named ?? (args.has('dry-run') ? null : errorWorkbookIn(dataFolder, now()));
    const sessionId = batch?.id ?? preview.previewId;
    const told = named === undefined ? await mayLieBeside(core, preview.files, dataFolder) : preview.files;
    const errorWorkbook = target === null ? null : await writeErrors(core, sessionId, told, resolve(target));
    const leftOut =
      target === null ? 0 : preview.files.filter((file) => hasProblem(file) && !told.includes(file)).length;
    return {
      json: {
        batch: batch?.id ?? null,
        files,
        ...(errorWorkbook !== null && { errorWorkbook }),
        ...(leftOut > 0 && { errorsLeftOut: leftOut }),
      },
      text: [
        cliText.imported(batch?.id ?? null, args.has('dry-run'), preview.files),
        ...(errorWorkbook === null ? [] : [cliText.errorWorkbook(errorWorkbook)]),
        ...(leftOut === 0 ? [] : [cliText.errorsLeftOut(leftOut)]),
      ].join('\n'),
      ...(preview.files.some(isAcceptable) || preview.files.some(({ state }) => state === 'skipped')
        ? {}
        : { status: 1 }),
    };
  },
};

/** @throws UsageError */
function meaningOf(value: string | undefined): Pick<ImportRequest, 'meaning'> {
  if (value === undefined) return {};
  if (value === 'replacement' || value === 'supplement' || value === 'addition') return { meaning: value };
  if (value === 'ask') return { meaning: null };
  throw new UsageError(cliText.badMeaning(value));
}

function fileResult(file: PreviewFile): object {
  return {
    file: file.folder === '' ? file.fileName : `${file.folder}/${file.fileName}`,
    outcome: OUTCOMES[file.state],
    form: file.formId,
    unit: file.unitId === null ? null : { id: file.unitId, name: file.unitName },
    unitProposals: file.unitProposals.map(({ unitId, unitName, area }) => ({ id: unitId, name: unitName, area })),
    period: file.period,
    received: file.receivedAt,
    timeliness: file.timeliness,
    lateMinutes: file.lateMinutes,
    rows: file.rows,
    issues: file.issues,
    ...(file.choices.length > 0 && { choices: file.choices }),
    ...(file.units.length > 0 && { units: file.units.map(({ unitId, unitName }) => ({ id: unitId, name: unitName })) }),
    sha256: file.sha256,
    receivedSource: file.arrivalSource,
    version: file.version,
    meaning: file.meaning,
  };
}

/** Takes a whole import back. */
export const reportsUndo: Command = {
  name: ['reports', 'undo'],
  usage: 'reports undo <batch>',
  async run({ operands, office }) {
    const [batchId] = operands;
    if (batchId === undefined) throw new UsageError(cliText.batchNeeded);
    const undone = await (await office())['imports.undo']({ batchId });
    const json = { batch: undone.batchId, submissions: undone.submissions };
    return { json, text: cliText.undone(json.batch, json.submissions) };
  },
};
