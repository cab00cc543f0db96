import { resolve } from 'node:path';
import type { HealthSection } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import type { Command } from '../command';
import { writeReplacing } from '../writeReplacing';

/** How the program stands, and the text for a report of an error; the data folder is only looked at. */
export const healthCommand: Command = {
  name: ['health'],
  isReading: true,
  usage: 'health [--bundle <file.txt>]',
  async run({ args, office }) {
    const { health, sections, bundle } = await (await office())['health.get']({});
    const warnings = sections.flatMap((section) => section.warnings.map(({ text }) => text));
    const target = args.text('bundle');
    if (target === undefined) return { json: { ...health, warnings }, text: sections.map(sectionText).join('\n\n') };
    const path = resolve(target);
    await writeReplacing(path, Buffer.from(bundle));
    return { json: { ...health, warnings, bundle: path }, text: cliText.bundleSaved(path) };
  },
};

function sectionText({ title, facts, warnings }: HealthSection): string {
  const lines = facts.map(([label, value]) => `- ${label}: ${value}`);
  return [
    title,
    ...(lines.length === 0 ? [`- ${cliText.noErrors}`] : lines),
    ...warnings.map(({ text }) => `! ${text}`),
  ].join('\n');
}
