import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { ReadDb } from '../../db/database';
import { ownTemplate } from '../../documents/templateModel';
import { AppFailure } from '../../domain/failure';
import type { PaperTemplate } from '../../domain/template/paperTemplate';
import type { RenderedFile } from '../../ipc/contract';
import { officeMessages } from '../../text/officeMessages';
import { templateMessages } from '../../text/templateMessages';
import { readOwn } from './officeKit';
import { getOfficeTemplate } from './readTemplates';
import { modelOf, type TemplateBook } from './templateBook';

const FORMAT = 'don-doc/mau-van-ban';
const FORMAT_VERSION = 1;
const MEGABYTE = 1_048_576;
const MOST_MEGABYTES = 1;
const LONGEST_NAME = 200;

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.int().min(1),
  builtInId: z.string().min(1).max(LONGEST_NAME),
  name: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_NAME)
    .regex(/^\P{Cc}*$/u),
  template: z.unknown(),
});

/** A template of the office to give away. @returns `fileName` without extension */
export function templateFile(db: ReadDb, book: TemplateBook, templateId: string): RenderedFile {
  const own = getOfficeTemplate(db, templateId);
  const template = readOwn(own, modelOf(book, own.builtInId));
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, builtInId: own.builtInId, name: own.name, template };
  return { fileName: own.name, bytes: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8') };
}

export interface ReadTemplateFile {
  readonly builtInId: string;
  readonly name: string;
  readonly template: PaperTemplate;
}

/** @throws AppFailure `invalid` with one sentence when it is no template, too large, or names what its paper does not know */
export async function readTemplateFile(book: TemplateBook, path: string): Promise<ReadTemplateFile> {
  const fileName = basename(path);
  const refused = (sentence: string) => new AppFailure('invalid', sentence);
  const raw = parsed(await bytesOf(path, fileName));
  const version = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'formatVersion') : undefined;
  if (typeof version === 'number' && version > FORMAT_VERSION) throw refused(templateMessages.file.newer(fileName));
  const file = fileSchema.safeParse(raw);
  if (!file.success) throw refused(templateMessages.file.notOurs(fileName));
  const { builtInId, name, template } = file.data;
  const model = book.get(builtInId);
  if (model === undefined)
    throw refused(templateMessages.file.refused(fileName, templateMessages.noBuiltIn(builtInId)));
  try {
    return { builtInId, name: name.normalize('NFC'), template: ownTemplate(template, model) };
  } catch (error) {
    if (error instanceof RangeError) throw refused(templateMessages.file.refused(fileName, error.message));
    throw error;
  }
}

async function bytesOf(path: string, fileName: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * MEGABYTE)
      throw new AppFailure('invalid', templateMessages.file.tooLarge(fileName, MOST_MEGABYTES));
    return new TextDecoder('utf-8').decode(await readFile(path)).normalize('NFC');
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('notFound', officeMessages.unreadableFile(path, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/** null: no JSON, or nested so deeply that it cannot be read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
