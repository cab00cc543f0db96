import type { LocalTime } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import type { SaidMeaning } from '../domain/submission';
import type { Batch, Core, ImportPreview, PreviewFile } from '../ipc/contract';
import { cliText } from '../text/cliText';

export interface ImportRequest {
  readonly directiveId: string;
  readonly paths: readonly string[];
  readonly formId?: string | undefined;
  /** Arrival time of all files, said by the person; otherwise each file's own is found. */
  readonly receivedAt?: LocalTime | undefined;
  /**
   * What a second report of one duty is; null: refused, with the question as its reason. A replacement when absent. Of a
   * unit in several places of one file the last place, or all together; absent: none of its rows, and no sheet.
   */
  readonly meaning?: SaidMeaning | null | undefined;
  /** Reports that came after the closing of the campaign too; left out: they are refused. */
  readonly takesLate?: boolean | undefined;
}

/**
 * Reads files as the import screen does, with what was said on the command line put in by hand. The time of arrival is
 * said of every file: one that is refused or was taken before would otherwise be shown with a time nobody said.
 */
export async function previewReports(core: Core, request: ImportRequest): Promise<ImportPreview> {
  await refuseUnknownForm(core, request);
  let preview = await core['imports.preview']({ directiveId: request.directiveId, paths: request.paths });
  const { receivedAt } = request;
  for (const file of preview.files) {
    const formId = isReport(file) ? request.formId : undefined;
    if (formId === undefined && receivedAt === undefined) continue;
    preview = await core['imports.assign']({ previewId: preview.previewId, index: file.index, formId, receivedAt });
  }
  preview = await withPlaces(core, preview, request.meaning);
  return answered(core, preview, request.meaning === undefined ? 'replacement' : request.meaning);
}

/** @throws AppFailure `notFound` naming the forms there are */
async function refuseUnknownForm(core: Core, { directiveId, formId }: ImportRequest): Promise<void> {
  if (formId === undefined) return;
  const { forms } = await core['directives.get']({ directiveId });
  const known = forms.map(({ id }) => id);
  if (!known.includes(formId)) throw new AppFailure('notFound', cliText.unknownForm(formId, known));
}

/** Within a file nothing is the later one for sure, so only a word on the command line picks a row or sheet. */
async function withPlaces(
  core: Core,
  preview: ImportPreview,
  meaning: ImportRequest['meaning'],
): Promise<ImportPreview> {
  let current = preview;
  for (const { index, choices } of preview.files)
    for (const choice of choices) {
      const option = placeFor(choice, meaning);
      if (option === null) continue;
      const place = { choice: choice.id, option };
      current = await core['imports.assign']({ previewId: current.previewId, index, place });
    }
  return current;
}

function placeFor({ kind, options }: PreviewFile['choices'][number], meaning: ImportRequest['meaning']): string | null {
  switch (meaning) {
    case null:
      return null;
    case undefined:
      return kind === 'rows' ? 'none' : null;
    case 'supplement':
      return meaning;
    case 'addition':
      return kind === 'rows' ? 'sum' : 'supplement';
    case 'replacement':
      return options.at(-1)?.key ?? null;
  }
}

/** Each answer may raise the question about the next file of the same unit. */
async function answered(core: Core, preview: ImportPreview, meaning: SaidMeaning | null): Promise<ImportPreview> {
  if (meaning === null) return preview;
  let current = preview;
  for (;;) {
    const asked = current.files.find(
      ({ state, choices }) => state === 'needs-answer' && choices.every(({ chosen }) => chosen !== null),
    );
    if (asked === undefined) return current;
    current = await core['imports.assign']({ previewId: current.previewId, index: asked.index, meaning });
  }
}

function isReport({ state }: PreviewFile): boolean {
  return state !== 'refused' && state !== 'skipped';
}

/** Takes all that can be taken, like "Nhận tất cả hợp lệ"; null batch when there is nothing to take. */
export async function importReports(
  core: Core,
  request: ImportRequest,
): Promise<{ readonly preview: ImportPreview; readonly batch: Batch | null }> {
  const preview = await previewReports(core, request);
  const indexes = preview.files.filter(isAcceptable).map(({ index }) => index);
  if (indexes.length === 0) return { preview, batch: null };
  return {
    preview,
    batch: await core['imports.accept']({ previewId: preview.previewId, indexes, takesLate: request.takesLate }),
  };
}

export function isAcceptable({ state }: PreviewFile): boolean {
  return state === 'ready' || state === 'warnings';
}
