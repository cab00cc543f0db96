import { basename, dirname } from 'node:path';
import type { AttachedFile } from '../attachedFiles';
import { copyAttachments } from '../attachmentStore';
import type { Protection } from '../cipher/protection';
import { DEFAULT_BACKUPS_FOLDER } from './backupPlace';

/**
 * What restored data hang on, from where it lies with the backup: beside it on a stick; for a file of the backups a data
 * folder keeps in itself, another PC's as well, in that folder, one higher. A file is known by its content, so nothing
 * else can come along.
 * @param source opens what lies with the backup
 * @returns how many are missing all the same
 * @throws what the disk throws
 */
export function bringBackFiles(
  backupPath: string,
  dataFolder: string,
  files: readonly AttachedFile[],
  source: Protection,
  target: Protection,
): number {
  const beside = dirname(backupPath);
  const isInside = basename(beside) === DEFAULT_BACKUPS_FOLDER;
  const places = isInside ? [beside, dirname(beside)] : [beside];
  return places.reduce((missing, place) => copyAttachments(place, dataFolder, missing, source, target), files).length;
}
