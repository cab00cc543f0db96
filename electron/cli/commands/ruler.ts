import { resolve } from 'node:path';
import { brokenFirst, countRules } from '../../domain/ruling';
import { measuredFile } from '../../office/rulerHandlers';
import { cliText } from '../../text/cliText';
import { rulingText } from '../../text/rulingTable';
import { UsageError } from '../arguments';
import type { Command } from '../command';

/** Holds a finished PDF or Word document against the rules of presentation; the data folder is not looked at. */
export const rulerCommand: Command = {
  name: ['ruler'],
  usage: 'ruler <file.pdf|file.docx>',
  async run({ operands, reader, resourcesFolder }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const { fileName, ...ruling } = await measuredFile({ reader, resourcesFolder }, resolve(path));
    const counts = countRules(ruling);
    const rules = brokenFirst(ruling.rules);
    const json = { file: fileName, ...ruling, counts, rules };
    return { json, text: rulingText({ ...json, fileName }), ...(counts.broken > 0 && { status: 1 }) };
  },
};
