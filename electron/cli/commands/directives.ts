import { resolve } from 'node:path';
import { readLetterFile } from '../../office/letterHandlers';
import { cliText } from '../../text/cliText';
import { readingText } from '../../text/readingText';
import { UsageError } from '../arguments';
import type { Command } from '../command';

export const directivesImport: Command = {
  name: ['directives', 'import'],
  usage: 'directives import <file.json>',
  async run({ operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const result = await (await office())['directives.import']({ path: resolve(path) });
    const json = { id: result.directiveId, obligations: result.obligations };
    return { json, text: cliText.directiveImported(json) };
  },
};

/** What rules find in the text of a directive; needs no data folder and writes nothing. */
export const directivesRead: Command = {
  name: ['directives', 'read'],
  usage: 'directives read <file.txt|.docx>',
  async run({ operands, reader }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const proposal = await readLetterFile(reader, resolve(path));
    const { fileName, reading, doubts } = proposal;
    return { json: { file: fileName, ...reading, doubts }, text: readingText(proposal) };
  },
};

export const directivesList: Command = {
  name: ['directives', 'list'],
  isReading: true,
  usage: 'directives list',
  async run({ office }) {
    const directives = await (await office())['directives.list']({});
    return { json: { directives }, text: directives.map(cliText.directiveLine).join('\n') };
  },
};

export const directivesShow: Command = {
  name: ['directives', 'show'],
  isReading: true,
  usage: 'directives show <id>',
  async run({ operands, office }) {
    const [directiveId] = operands;
    if (directiveId === undefined) throw new UsageError(cliText.idNeeded);
    const core = await office();
    const detail = await core['directives.get']({ directiveId });
    const advice = await core['directives.advice']({ directiveId });
    const { directive, forms, obligations, tasks: taskRows, attachments, questions, isAmended } = detail;
    const tasks = directive.clauses; // the contract's word for what the paper numbers; a row is one of them and a unit
    const json = { ...directive, tasks, forms, obligations, taskRows, attachments, questions, isAmended, advice };
    return { json, text: cliText.directiveText(directive, detail) };
  },
};
