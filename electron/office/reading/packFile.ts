import { PackedPersons, type PersonColumns, packPersons } from '../../domain/packedPersons';
import type { PersonList } from '../../domain/submission';
import type { ImportFile } from '../importFiles';
import type { PackedFile } from './messages';

/** The file as it travels from the reading thread: a list of people as columns, which are handed over and not copied. */
export function packFile(file: ImportFile): PackedFile {
  const persons = file.content.kind === 'report' ? (file.content.reading.content?.persons ?? []) : [];
  if (persons.length === 0) return { file, persons: null };
  return { file: withPersons(file, []), persons: packPersons(persons).columns };
}

export function unpackFile({ file, persons }: PackedFile): ImportFile {
  return persons === null ? file : withPersons(file, new PackedPersons(persons));
}

function withPersons(file: ImportFile, persons: PersonList): ImportFile {
  if (file.content.kind !== 'report' || file.content.reading.content === null) return file;
  const { reading } = file.content;
  return {
    ...file,
    content: { kind: 'report', reading: { ...reading, content: { ...file.content.reading.content, persons } } },
  };
}

/** What is handed over. */
export function buffersOf({ ordinals, sourceRows, text, ends, missing }: PersonColumns): ArrayBuffer[] {
  return [ordinals, sourceRows, text, ends, missing].map(({ buffer }) => buffer as ArrayBuffer); // made by packPersons, never shared
}
