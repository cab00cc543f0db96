import type { PersonRow } from '../../domain/submission';
import type { ImportFile } from '../importFiles';
import type { PackedFile } from './messages';
import { type PersonColumns, packPersons, unpackPersons } from './personColumns';

export function packFile(file: ImportFile): PackedFile {
  const persons = file.content.kind === 'report' ? (file.content.reading.content?.persons ?? []) : [];
  if (persons.length === 0) return { file, persons: null };
  return { file: withPersons(file, []), persons: packPersons(persons) };
}

export async function unpackFile({ file, persons }: PackedFile): Promise<ImportFile> {
  return persons === null ? file : withPersons(file, await unpackPersons(persons));
}

function withPersons(file: ImportFile, persons: readonly PersonRow[]): ImportFile {
  if (file.content.kind !== 'report' || file.content.reading.content === null) return file;
  const { reading } = file.content;
  return {
    ...file,
    content: { kind: 'report', reading: { ...reading, content: { ...file.content.reading.content, persons } } },
  };
}

export type { PersonColumns };
