import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { unfitFor } from '../../domain/update';
import { cliText } from '../../text/cliText';
import { updateText as words } from '../../text/updateText';
import { readUpdate } from '../../update/updateFile';
import { readUpdateKeys } from '../../update/updateKeys';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** Looks through an update file as the window does, whatever system it is for: a publisher tries it before handing it out. */
export const updateLook: Command = {
  name: ['update', 'look'],
  usage: 'update look <file.capnhat>',
  isReading: true,
  async run({ operands, resourcesFolder }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const version = runningVersion(resourcesFolder);
    const read = await readUpdate(resolve(path), readUpdateKeys(resourcesFolder));
    const problem = read.ok ? unfitFor(read.update.head, { version, system: read.update.head.system }) : read.problem;
    const name = basename(path);
    if (!read.ok || problem !== null)
      return {
        json: { ok: false, problem },
        text: words.problem(problem ?? 'unreadable', name, version),
        status: 1,
      };
    const { head, publisher } = read.update;
    return {
      json: { ok: true, publisher, ...head },
      text: words.fits(name, publisher, head),
    };
  },
};

function runningVersion(resourcesFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(resourcesFolder, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
