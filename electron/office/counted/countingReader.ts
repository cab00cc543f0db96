import { listCountedForms } from '../../db/countedForms';
import type { ReadDb } from '../../db/database';
import type { ListGroup } from '../../domain/destruction/destruction';
import type { ReportContext } from '../../imports/readReport';
import { countedText } from '../../text/countedText';
import type { OfficeEnvironment } from '../environment';
import type { ImportFile } from '../importFiles';
import { officialNames } from '../purge/officialNames';
import type { FileReader } from '../reading/fileReader';
import { apartRemarks, COUNTED_APART } from './apartRemarks';
import { countedFile, openFile } from './countedReading';
import { knownWords } from './knownWords';
import { listNeighbours } from './listNeighbours';
import { findMarkKey, markHashFor, passingHash } from './markKeys';

type Environment = Pick<OfficeEnvironment, 'dataFolder' | 'reader' | 'isReadingOnly'>;

/**
 * The reader for the reports of a directive. What it reads of a form that only counts has no people in it any more, so that
 * nothing that comes after has to think of them.
 */
export function countingReader(db: ReadDb, environment: Environment, directiveId: string): FileReader {
  const { reader } = environment;
  const remarks = new Map<string, readonly string[]>();
  return {
    ...methodsOf(reader),
    readReport: async (file, context, assignment, progress) => {
      const read = await reader.readReport(file, context, assignment, progress);
      return counted(db, environment, { directiveId, context, remarks }, read);
    },
  };
}

/** Methods of a class are not its own properties. */
function methodsOf(reader: FileReader): FileReader {
  return {
    prepare: () => reader.prepare(),
    readReport: (...given) => reader.readReport(...given),
    inspect: (...given) => reader.inspect(...given),
    ask: (...given) => reader.ask(...given),
    readLetter: (...given) => reader.readLetter(...given),
    measure: (...given) => reader.measure(...given),
    audit: (...given) => reader.audit(...given),
    readPackage: (...given) => reader.readPackage(...given),
    readPackageFiles: (...given) => reader.readPackageFiles(...given),
    stop: () => reader.stop(),
    rest: () => reader.rest(),
  };
}

interface Campaign {
  readonly directiveId: string;
  readonly context: ReportContext;
  /** What is said of every file of a form, by its id. */
  readonly remarks: Map<string, readonly string[]>;
}

async function counted(
  db: ReadDb,
  environment: Environment,
  { directiveId, context, remarks: told }: Campaign,
  file: ImportFile,
): Promise<ImportFile> {
  const { content } = file;
  if (content.kind !== 'report') return file;
  const { reading } = content;
  const forms = listCountedForms(db);
  const isKnown = knownWords(context);
  if (reading.formId === null)
    return context.forms.some(({ id }) => forms.has(id)) ? openFile(file, reading, isKnown) : file;
  if (!forms.has(reading.formId)) return keptFile(db, { directiveId, context, remarks: told }, file, reading.formId);
  const form = context.forms.find(({ id, version }) => id === reading.formId && version === reading.formVersion);
  if (form === undefined) return openFile(file, reading, isKnown);
  const group = { directiveId, formId: form.id };
  const remarks = told.get(form.id) ?? remarksOf(db, environment, group);
  told.set(form.id, remarks);
  const hash = hashOf(db, environment, group);
  return countedFile(file, reading, { form, hash, spared: officialNames(db), isKnown, remarks });
}

/** A list that is kept is held against those that were only counted before the form was turned back, while their key is there. */
function keptFile(db: ReadDb, { directiveId, remarks: told }: Campaign, file: ImportFile, formId: string): ImportFile {
  const { content } = file;
  if (content.kind !== 'report') return file;
  const { reading } = content;
  if (![reading, ...(reading.parts ?? [])].some((part) => (part.content?.persons.length ?? 0) > 0)) return file;
  const remarks = told.get(formId) ?? apartRemarks(db, { directiveId, formId });
  told.set(formId, remarks);
  if (remarks.length === 0) return file;
  const issues = remarks.map((message) => ({ severity: 'warning' as const, code: COUNTED_APART, message }));
  return { ...file, content: { kind: 'report', reading: { ...reading, issues: [...issues, ...reading.issues] } } };
}

/** What new lists cannot be held against. */
function remarksOf(
  db: ReadDb,
  { dataFolder, isReadingOnly }: Pick<Environment, 'dataFolder' | 'isReadingOnly'>,
  group: ListGroup,
) {
  const isWithoutKey = isReadingOnly === true && findMarkKey(dataFolder, group) === null; // and may make none
  const isApart = isWithoutKey && listNeighbours(db, group).hasKept;
  return [...(isApart ? [countedText.keptBefore] : []), ...apartRemarks(db, group)];
}

/** @throws AppFailure when a new key cannot be written */
export function hashOf(db: ReadDb, environment: Omit<Environment, 'reader'>, group: ListGroup) {
  const { dataFolder, isReadingOnly } = environment;
  if (isReadingOnly) return findMarkKey(dataFolder, group)?.hash ?? passingHash();
  return markHashFor(dataFolder, group, () => listNeighbours(db, group).hasCounted);
}
