import type { LearntAlias } from '../db/learntAliases';
import { AppFailure } from '../domain/failure';
import type { Unit } from '../domain/unit';
import type { Assignment, ReportContext } from '../imports/readReport';
import { aliasRival } from '../imports/units/aliasRivals';
import type { Input } from '../ipc/contract';
import { officeMessages } from '../text/officeMessages';
import type { ImportSession, SessionFile } from './importSession';
import type { FileReader } from './reading/fileReader';

type Said = Input<'imports.assign'>;

/**
 * A session in which the clerk has named something of a file. The file is read again with it; if its bytes have changed
 * since, the new ones count and are shown. A name to be remembered finds the unit in the other files, too.
 * @throws AppFailure `notFound`; `conflict` when the name belongs to another unit
 */
export async function assignByHand(
  reader: FileReader,
  session: ImportSession,
  context: ReportContext,
  said: Said,
): Promise<ImportSession> {
  const current = session.files[said.index];
  if (current === undefined) throw new AppFailure('notFound', officeMessages.noPreview);
  const changed = withWords(current, said);
  refuseTakenName(changed, context.units);
  const files = session.files.map((file, index) => (index === said.index ? changed : file));
  const learnt = { ...context, units: withAliases(context.units, files) };
  const isRenamed = changed.alias !== current.alias || changed.rowNames !== current.rowNames;
  const reread: SessionFile[] = [];
  for (const [index, file] of files.entries()) {
    const isOwn = index === said.index && isReread(said);
    const isMeant = isOwn || (isRenamed && isUnknown(file)); // the reader takes one file at a time
    reread.push(isMeant ? { ...file, file: await reader.readReport(file.file, learnt, file.assignment) } : file);
  }
  return { ...session, files: reread };
}

function withWords(
  file: SessionFile,
  { formId, unitId, period, scheduleId, receivedAt, meaning, alias, place, rowUnit }: Said,
): SessionFile {
  const assignment: Assignment = {
    ...file.assignment,
    ...(formId !== undefined && { formId }),
    ...(unitId !== undefined && { unitId }),
    ...(period !== undefined && { period }),
    ...(scheduleId !== undefined && { scheduleId }),
    ...(place !== undefined && { places: { ...file.assignment.places, [place.choice]: place.option } }),
  };
  const name = alias?.normalize('NFC').trim();
  const kept = unitId === undefined ? file.alias : null; // a name learnt for another unit must not stay
  return {
    file: file.file,
    receivedAt: receivedAt ?? file.receivedAt,
    assignment,
    meaning: meaning ?? file.meaning,
    alias: name === undefined || name === '' ? kept : name,
    rowNames: rowUnit === undefined ? file.rowNames : withRowName(file.rowNames, rowUnit),
  };
}

/** A name is one unit's: said anew, it is the other's. */
function withRowName(
  known: readonly LearntAlias[],
  { name, unitId }: { readonly name: string; readonly unitId: string },
): readonly LearntAlias[] {
  return [...known.filter(({ alias }) => alias !== name), { alias: name, unitId }];
}

function isReread({ formId, unitId, period, place, rowUnit }: Said): boolean {
  return [formId, unitId, period, place, rowUnit].some((said) => said !== undefined);
}

function isUnknown({ file, assignment }: SessionFile): boolean {
  const isReport = file.content.kind === 'report' && file.content.reading.unit.unitId === null;
  return isReport && assignment.unitId === undefined;
}

/** Names that the session is about to teach the registry by this file. */
export function namesOf({ alias, assignment: { unitId }, rowNames }: SessionFile): readonly LearntAlias[] {
  return alias === null || unitId === undefined ? rowNames : [{ alias, unitId }, ...rowNames];
}

function refuseTakenName(file: SessionFile, units: readonly Unit[]): void {
  for (const { alias, unitId } of namesOf(file)) {
    const rival = aliasRival(alias, unitId, units);
    if (rival !== null) throw new AppFailure('conflict', officeMessages.aliasTaken(alias, rival.name));
  }
}

/** The registry with the names that the session is about to teach it. */
function withAliases(units: readonly Unit[], files: readonly SessionFile[]): readonly Unit[] {
  return units.map((unit) => {
    const learnt = files
      .flatMap(namesOf)
      .filter(({ alias, unitId }) => unitId === unit.id && !unit.aliases.includes(alias))
      .map(({ alias }) => alias);
    return learnt.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...new Set(learnt)] };
  });
}
