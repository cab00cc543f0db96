import type { ReadDb } from '../../db/database';
import { listForms } from '../../db/forms';
import { listUnits } from '../../db/units';
import { type FormDefinition, isPersonalField } from '../../domain/form';
import { maskFileName } from '../../domain/personalData/maskFileName';
import { maskGrid } from '../../domain/personalData/maskGrid';
import { maskIssue } from '../../domain/personalData/maskIssue';
import { maskPhonesIn } from '../../domain/personalData/masking';
import { maskCell } from '../../domain/personalData/maskPerson';
import { maskPeopleIn } from '../../domain/personalData/maskText';
import { foldForSearch } from '../../domain/vietnamese';
import type { Batch, Core, DutyDetail, FormSample, PreviewFile } from '../../ipc/contract';
import type { Reveals } from './reveals';

/**
 * Calls whose answers may name people: what comes of files, messages and sheets. Lists mask themselves; what a clerk is
 * typing or pasting stays as it is until it is kept.
 */
const MASKED = [
  'imports.preview',
  'imports.assign',
  'imports.learnLabel',
  'imports.accept',
  'imports.batches',
  'keyed.take',
  'board.duty',
  'compilation.cell',
  'forms.sample',
  'forms.try',
  'ruler.measureFile',
  'ruler.measureBytes',
  'audit.file',
] as const;
type MaskedCall = (typeof MASKED)[number];
type Answer<C extends MaskedCall> = Awaited<ReturnType<Core[C]>>;
type Masks = { readonly [C in MaskedCall]: (answer: Answer<C>, db: ReadDb, reveals: Reveals) => Answer<C> };

const MASKS: Masks = {
  'imports.preview': maskPreview,
  'imports.assign': maskPreview,
  'imports.learnLabel': maskPreview,
  'imports.accept': maskBatch,
  'imports.batches': (batches) => batches.map(maskBatch),
  'keyed.take': ({ batch }) => ({ batch: batch && maskBatch(batch) }),
  'board.duty': maskDuty,
  'compilation.cell': (around, db) => {
    const cells = around.rows.flatMap(({ row, texts }) => texts.map((text, column) => ({ row, column, text })));
    const masked = maskGrid(cells, unitNames(db));
    const width = around.columns.length;
    return {
      ...around,
      fileName: maskFileName(around.fileName),
      rows: around.rows.map((line, at) => ({
        ...line,
        texts: masked.slice(at * width, (at + 1) * width).map(({ text }) => text),
      })),
    };
  },
  'forms.sample': maskSample,
  'forms.try': (trial) => ({
    ...trial,
    figures: trial.figures.map((figure) => maskFigure(figure, null)),
    issues: trial.issues.map(maskIssue),
  }),
  'ruler.measureFile': maskQuotes,
  'ruler.measureBytes': maskQuotes,
  'audit.file': maskQuotes,
};

/** Of files and samples that whoever asks has just handed over; the others tell of what is kept. */
const OF_FILES_AT_HAND: ReadonlySet<MaskedCall> = new Set([
  'imports.preview',
  'imports.assign',
  'imports.learnLabel',
  'imports.accept',
  'forms.sample',
  'forms.try',
  'ruler.measureFile',
  'ruler.measureBytes',
  'audit.file',
]);

/**
 * The core as it is asked from outside: what it does within itself is not masked, what leaves it is.
 * @param tellsFilesWhole see `OfficeEnvironment`
 */
export function withMaskedAnswers(core: Core, db: ReadDb, reveals: Reveals, tellsFilesWhole = false): Core {
  const calls = MASKED.filter((call) => !(tellsFilesWhole && OF_FILES_AT_HAND.has(call)));
  const masked = Object.fromEntries(
    calls.map((call) => {
      const ask = core[call] as (input: unknown) => unknown; // the pair of call and mask is the table's
      const mask = MASKS[call] as (answer: unknown, db: ReadDb, reveals: Reveals) => unknown;
      return [call, async (input: unknown) => mask(await ask(input), db, reveals)];
    }),
  );
  return { ...core, ...masked };
}

/** Messages that came with a report: those of one that is shown in full stay as they came. */
function maskDuty(detail: DutyDetail, _: ReadDb, reveals: Reveals): DutyDetail {
  return {
    ...detail,
    versions: detail.versions.map((whole) => {
      const version = { ...whole, fileName: maskFileName(whole.fileName) };
      if (reveals.reasonOf(version.submissionId) !== null) return version;
      const evidence = version.evidence.map((piece) =>
        piece.kind === 'message'
          ? { ...piece, text: maskPeopleIn(piece.text), sender: piece.sender && maskPhonesIn(piece.sender) }
          : { ...piece, fileName: maskFileName(piece.fileName) },
      );
      return { ...version, evidence, isMasked: JSON.stringify(evidence) !== JSON.stringify(version.evidence) };
    }),
  };
}

/** What is quoted of a paper: who signs it stays, phones and who stands beside one do not. */
function maskQuotes<T>(told: T): T {
  const masked: unknown =
    typeof told === 'string'
      ? maskPeopleIn(told)
      : Array.isArray(told)
        ? told.map(maskQuotes)
        : typeof told === 'object' && told !== null
          ? Object.fromEntries(Object.entries(told).map(([key, value]) => [key, maskQuotes(value)]))
          : told;
  return masked as T; // of the same shape, text for text
}

function maskPreview<T extends { readonly files: readonly PreviewFile[] }>(preview: T, db: ReadDb): T {
  const forms = new Map(listForms(db).map((form) => [form.id, form]));
  return { ...preview, files: preview.files.map((file) => maskFile(file, forms.get(file.formId ?? '') ?? null)) };
}

function maskFile(file: PreviewFile, form: FormDefinition | null): PreviewFile {
  return {
    ...file,
    issues: file.issues.map(maskIssue),
    figures: file.figures.map((figure) => maskFigure(figure, form)),
    choices: file.choices.map((choice) => ({
      ...choice,
      options: choice.options.map((option) => ({ ...option, label: maskPhonesIn(option.label) })),
    })),
  };
}

/** A field for a name, a phone or an address is shown as a column of that kind would be. @param form null: not known */
function maskFigure(
  figure: PreviewFile['figures'][number],
  form: FormDefinition | null,
): PreviewFile['figures'][number] {
  const field = form?.fields.find(({ label }) => label === figure.label);
  const cell = (text: string) => (field === undefined ? maskPhonesIn(text) : String(maskCell(text, field)));
  if (field !== undefined && !isPersonalField(field)) return figure;
  return { ...figure, raw: figure.raw && cell(figure.raw), understood: cell(figure.understood) };
}

function maskBatch(batch: Batch): Batch {
  const files = batch.files.map((file) => ({
    ...file,
    fileName: maskFileName(file.fileName),
    issues: file.issues.map(maskIssue),
  }));
  return { ...batch, files };
}

/** A sheet from which a form is described: what its columns are called stays, who stands in them does not. */
function maskSample(sample: FormSample, db: ReadDb): FormSample {
  const known = unitNames(db);
  return {
    ...sample,
    sheets: sample.sheets.map((sheet) => ({ ...sheet, rows: maskRows(sheet.rows, known) })),
    columns: sample.columns.map((column) => ({
      ...column,
      examples: column.examples.map((text) => maskExample(text, column.type)),
    })),
  };
}

function maskRows(
  rows: FormSample['sheets'][number]['rows'],
  known: ReadonlySet<string>,
): FormSample['sheets'][number]['rows'] {
  const masked = maskGrid(
    rows.flatMap(({ row, cells }) => cells.map((cell) => ({ ...cell, row }))),
    known,
  );
  let from = 0;
  return rows.map((line) => {
    const cells = masked
      .slice(from, from + line.cells.length)
      .map(({ column, right, text }) => ({ column, right, text }));
    from += line.cells.length;
    return { ...line, cells };
  });
}

function maskExample(text: string, type: FormSample['columns'][number]['type']): string {
  const field = { key: '', label: '', labelVariants: [], type, required: false, isPersonalData: false };
  return String(maskCell(text, field));
}

/** Communes are called after people, too. */
function unitNames(db: ReadDb): ReadonlySet<string> {
  return new Set(listUnits(db).flatMap(({ name, aliases }) => [name, ...aliases].map(foldForSearch)));
}
