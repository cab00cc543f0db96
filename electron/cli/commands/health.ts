import { resolve } from 'node:path';
import { AppFailure } from '../../domain/failure';
import type { HealthSection, HealthView } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import type { Command, CommandContext } from '../command';
import { writeReplacing } from '../writeReplacing';

/**
 * How the program stands, and the text for a report of an error; the data folder is only looked at. Data that cannot be
 * opened are the very case it is for: then all is told that needs no database, and status 1 says that it was not all.
 */
export const healthCommand: Command = {
  name: ['health'],
  isReading: true,
  usage: 'health [--bundle <file.txt>]',
  async run(context) {
    const { health, sections, bundle } = await look(context);
    const warnings = sections.flatMap((section) => section.warnings.map(({ text }) => text));
    const target = context.args.text('bundle');
    if (target === undefined)
      return {
        json: { ...health, warnings },
        text: sections.map(sectionText).join('\n\n'),
        ...(health.notOpened !== null && { status: 1 }),
      };
    const path = resolve(target);
    await writeReplacing(path, Buffer.from(bundle));
    return { json: { ...health, warnings, bundle: path }, text: cliText.bundleSaved(path) };
  },
};

/** @throws AppFailure `notFound` where there is no data folder: a slip in its name is no trouble to report */
async function look({ office, whyClosed }: CommandContext): Promise<HealthView> {
  try {
    return await (await office())['health.get']({});
  } catch (error) {
    if (!(error instanceof AppFailure) || error.code === 'notFound') throw error;
    return whyClosed(error);
  }
}

function sectionText({ title, facts, warnings }: HealthSection): string {
  const lines = facts.map(([label, value]) => `- ${label}: ${value}`);
  return [
    title,
    ...(lines.length === 0 ? [`- ${cliText.noErrors}`] : lines),
    ...warnings.map(({ text }) => `! ${text}`),
  ].join('\n');
}
