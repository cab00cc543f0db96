import { START, XmlScanner } from '../xml/xmlScanner';
import type { ZipArchive } from '../zip/archive';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`; the same in transitional and strict files, whose types differ before it. */
  readonly kind: string;
  /** Name of the part it leads to, or null when it leads out of the file (such a link is never followed). */
  readonly part: string | null;
}

const MAX_RELATIONSHIP_BYTES = 4 * 1024 * 1024;

/**
 * Relationships of a part; of the package itself for `''`. None when the part has no relationship file.
 * @throws RefusalError when the relationship file is damaged
 */
export function readRelationships(archive: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const file = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!archive.find(file)) return [];
  const scanner = new XmlScanner(archive.read(file, MAX_RELATIONSHIP_BYTES), file);
  const relationships: Relationship[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token === START && scanner.is('Relationship')) relationships.push(relationship(scanner, archive, folder));
  }
  return relationships;
}

function relationship(scanner: XmlScanner, archive: ZipArchive, folder: string): Relationship {
  const type = scanner.attribute('Type') ?? '';
  const target = scanner.attribute('Target') ?? '';
  const isExternal = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
  return {
    id: scanner.attribute('Id') ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    part: isExternal ? null : partName(archive, folder, target),
  };
}

function partName(archive: ZipArchive, folder: string, target: string): string {
  const plain = resolvePath(folder, target.replaceAll('\\', '/'));
  if (archive.find(plain)) return plain;
  try {
    return decodeURIComponent(plain); // some writers escape the target but not the name in the zip
  } catch {
    return plain;
  }
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
