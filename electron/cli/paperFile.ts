import { readFile } from 'node:fs/promises';
import { AppFailure } from '../domain/failure';
import type { PaperDraft } from '../domain/officePaper';
import type { WrittenInput } from '../domain/template/writtenTemplate';
import { parseRecordDay } from '../imports/days';
import type { Core } from '../ipc/contract';
import { InvalidInput, parsers } from '../ipc/parsers';
import { officeMessages } from '../text/officeMessages';
import { recordCliText } from '../text/recordCliText';

/**
 * What the file says on top of what such a paper begins with: fields of the paper by their names, the inputs of its
 * template under `values`, a campaign whose tables go along under `figures`; recipients may be plain lines.
 */
export async function typedDraft(core: Core, kindId: string, path: string): Promise<PaperDraft> {
  const begun = await core['written.begin']({ kindId, directiveId: null });
  const { values = {}, recipients, source, figures, ...rest } = await readFields(path);
  const { kinds } = await core['written.kinds']({});
  const inputs = kinds.find(({ kind }) => kind.id === kindId)?.inputs ?? [];
  refuseStrange(path, [...strangeKeys(rest, begun), ...strangeValues(inputs, values)]);
  const draft = {
    ...begun,
    ...rest,
    source: source ?? {
      ...begun.source,
      values: { ...valuesOf(begun), ...withDays(inputs, values as object) },
      ...(figures === undefined ? {} : { figures }),
    },
    recipients: Array.isArray(recipients) ? recipients.map(recipientOf) : begun.recipients,
  };
  return parsedOr(path, () => parsers['written.remarks']({ draft, day: null })).draft;
}

/** Keys that the template of the kind has no input of. */
function strangeValues(inputs: readonly WrittenInput[], values: unknown): readonly string[] {
  const given = typeof values === 'object' && values !== null ? Object.keys(values) : ['values'];
  const known = inputs.map(({ key }) => key);
  return given.filter((key) => !known.includes(key)).map((key) => `values.${key}`);
}

/** Days as a clerk writes them ("26/11/2026") in the form they are kept in; what is no day stays, to be judged. */
function withDays(inputs: readonly WrittenInput[], values: object): object {
  const days = new Set(inputs.filter(({ type }) => type === 'day').map(({ key }) => key));
  const kept = (key: string, value: unknown) =>
    days.has(key) && typeof value === 'string' ? (parseRecordDay(value) ?? value) : value;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, kept(key, value)]));
}

function valuesOf({ source }: PaperDraft): object {
  return 'values' in source ? source.values : {};
}

function recipientOf(line: unknown): unknown {
  return typeof line === 'string' ? { text: line, isArchiveLine: /^[-–\s]*lưu\s*:/iu.test(line) } : line;
}

/**
 * A paper for the register from a file of its fields: one typed here when the file says what is typed (`values`), else one
 * made elsewhere. What is left out is as in a new paper of the kind; of one made elsewhere who signed it is not guessed.
 */
export async function registeredDraft(core: Core, path: string): Promise<PaperDraft> {
  const fields = await readFields(path);
  const { kindId, values, recipients = [], ...rest } = fields;
  if (typeof kindId !== 'string') throw new AppFailure('invalid', recordCliText.badFields(path, ['kindId']));
  if (values !== undefined) return typedDraft(core, kindId, path);
  const begun = await core['written.begin']({ kindId, directiveId: null });
  refuseStrange(path, strangeKeys(rest, begun));
  const unsigned = { signatoryId: null, authorityLines: [], otherTitleLines: [], signerName: '' };
  const draft = {
    ...begun,
    ...unsigned,
    source: { kind: 'outside' },
    ...rest,
    recipients: Array.isArray(recipients) ? recipients.map(recipientOf) : recipients,
  };
  return parsedOr(path, () => parsers['outgoing.save']({ paperId: null, draft })).draft;
}

/** Fields by names that are not among the known ones. */
export function strangeKeys(fields: object, known: object): readonly string[] {
  return Object.keys(fields).filter((key) => !(key in known));
}

/** @throws AppFailure `invalid` naming the fields nobody knows */
export function refuseStrange(path: string, strange: readonly string[]): void {
  if (strange.length > 0) throw new AppFailure('invalid', recordCliText.badFields(path, strange));
}

/** The fields of a JSON file, still to be judged. @throws AppFailure `invalid` when it is not there, or holds no fields */
export async function readFields(path: string): Promise<Readonly<Record<string, unknown>>> {
  const file = await readJson(path);
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    throw new AppFailure('invalid', officeMessages.unreadableFile(path, ''));
  return { ...file };
}

/** @throws AppFailure `invalid` when it is not there or no JSON */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new AppFailure('invalid', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** @throws AppFailure `invalid` naming the fields that are wrong or not there */
export function parsedOr<T>(path: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new AppFailure('invalid', recordCliText.badFields(path, error.places));
  }
}
