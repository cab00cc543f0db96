import { resolve } from 'node:path';
import type { AuditedPaper } from '../../ipc/contract';
import { auditedFile } from '../../office/auditHandlers';
import { auditText } from '../../text/auditText';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** Recomputes every percentage of a finished paper, or of a directive; only for the latter the data folder is looked at. */
export const auditCommand: Command = {
  name: ['audit'],
  usage: 'audit <file>|--directive <id>',
  isReading: true,
  async run({ operands, args, office, reader }) {
    const [path] = operands;
    const directive = args.text('directive');
    if ((path === undefined) === (directive === undefined)) throw new UsageError(cliText.auditNeeds);
    const audited =
      path === undefined
        ? await (await office())['audit.directive']({ directiveId: directive ?? '' })
        : await auditedFile(reader, resolve(path));
    const { text: _, ...json } = audited;
    return { json, text: consoleText(audited), ...(audited.counts.wrong > 0 && { status: 1 }) };
  },
};

function consoleText({ summary, percents, remarks }: AuditedPaper): string {
  const sentences = [...percents.flatMap(({ message }) => message ?? []), ...remarks.map(({ message }) => message)];
  const rows = percents.map(({ printed, countsText, verdictText, rounded }) =>
    [printed, countsText, verdictText, rounded ?? ''].join('\t'),
  );
  return [
    summary,
    ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`),
    '',
    auditText.columns.join('\t'),
    ...rows,
  ].join('\n');
}
