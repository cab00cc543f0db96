import { setImmediate } from 'node:timers/promises';
import {
  countedIssue,
  type IsKnownWord,
  isPlainFigure,
  withoutLongNumbers,
} from '../../domain/destruction/countedIssue';
import { countedPerson, type KeyedHash } from '../../domain/destruction/destroyedPerson';
import { NOT_KEPT } from '../../domain/destruction/personMark';
import { TextSweep } from '../../domain/destruction/textSweep';
import type { FormDefinition } from '../../domain/form';
import { PersonPacker } from '../../domain/packedPersons';
import type { PersonList, ReportContent } from '../../domain/submission';
import type { ReportReading } from '../../imports/readReport';
import type { ReadFigure } from '../../imports/report/readCount';
import type { ReportPart } from '../../imports/report/readTable';
import { countedText } from '../../text/countedText';
import type { ImportFile } from '../importFiles';
import { COUNTED_APART } from './apartRemarks';

/** What a file is counted with. */
export interface Counting {
  readonly form: FormDefinition;
  readonly hash: KeyedHash;
  /** Names that stay wherever they stand: of people the office deals with. */
  readonly spared: readonly string[];
  readonly isKnown: IsKnownWord;
  /** What else has to be said of the file. */
  readonly remarks: readonly string[];
}

/** People marked between two pauses: some twenty milliseconds. */
const SLICE = 1000;

/**
 * The file as it may be judged, compared and written down: people as marks, figures as they are, sentences without
 * values. Nothing of whoever stands in it leaves this place.
 */
export async function countedFile(file: ImportFile, reading: ReportReading, counting: Counting): Promise<ImportFile> {
  const sweep = new TextSweep([], counting.spared, NOT_KEPT);
  const content = reading.content && (await countedContent(reading.content, counting, sweep));
  const parts: ReportPart[] = [];
  for (const part of reading.parts ?? []) {
    const own = await countedContent(part.content, counting, sweep);
    parts.push({ ...part, content: own, figures: part.figures.map((one) => countedFigure(one, counting.form)) });
  }
  const clean = (text: string) => withoutLongNumbers(sweep.without(text) ?? text);
  const { nameInFile } = reading.unit;
  const counted: ReportReading = {
    ...reading,
    content,
    parts: reading.parts && parts,
    unit: { ...reading.unit, nameInFile: nameInFile && clean(nameInFile) },
    figures: reading.figures.map((one) => countedFigure(one, counting.form)),
    list: reading.list && { ...reading.list, sheet: clean(reading.list.sheet) },
    strangers: reading.strangers.map((one) => ({ ...one, name: clean(one.name) })),
    issues: [
      { severity: 'note', code: 'counted-not-kept', message: countedText.fileRemark(counting.form.label) },
      ...counting.remarks.map((message) => ({ severity: 'warning' as const, code: COUNTED_APART, message })),
      ...reading.issues.map((issue) => countedIssue(issue, sweep, counting.isKnown)),
    ],
  };
  return {
    ...file,
    fileName: clean(file.fileName),
    folder: clean(file.folder),
    isCounted: true,
    content: { kind: 'report', reading: counted },
  };
}

/** A file whose form is not known yet, where forms are asked for that only count: what it quotes is not written down. */
export function openFile(file: ImportFile, reading: ReportReading, isKnown: IsKnownWord): ImportFile {
  const sweep = new TextSweep([]);
  const issues = reading.issues.map((issue) => countedIssue(issue, sweep, isKnown));
  return {
    ...file,
    isCounted: true,
    content: { kind: 'report', reading: { ...reading, content: null, parts: null, issues } },
  };
}

async function countedContent(
  content: ReportContent,
  { hash, form }: Counting,
  sweep: TextSweep,
): Promise<ReportContent> {
  const texts = Object.entries(content.texts).map(([key, text]) => [key, text === '' ? text : NOT_KEPT]);
  sweep.addNames(textsOf(content, form));
  const persons = await countedList(content.persons, hash, sweep);
  return { ...content, texts: Object.fromEntries(texts), persons };
}

function textsOf({ texts }: ReportContent, { fields }: FormDefinition): readonly string[] {
  const names = new Set(fields.filter(({ type }) => type === 'personName').map(({ key }) => key));
  return Object.entries(texts).flatMap(([key, text]) => (names.has(key) ? text : []));
}

/** The people of a list as marks. @param sweep learns whom texts may not name */
async function countedList(persons: PersonList, hash: KeyedHash, sweep: TextSweep): Promise<PersonList> {
  const packer = new PersonPacker(persons.length);
  let done = 0;
  for (const person of persons) {
    sweep.add(person);
    packer.add(countedPerson(person, hash));
    done += 1;
    if (done % SLICE === 0) await setImmediate();
  }
  return packer.finish().toList();
}

function countedFigure(figure: ReadFigure, { fields }: FormDefinition): ReadFigure {
  const isCount = fields.find(({ key }) => key === figure.key)?.type === 'count';
  const { raw, understood } = figure;
  if (isCount) return { ...figure, raw: raw !== null && isPlainFigure(raw) ? raw : null };
  return { ...figure, raw: raw === null ? null : NOT_KEPT, understood: understood === '' ? '' : NOT_KEPT };
}
