import { resolve } from 'node:path';
import { cliText } from '../../text/cliText';
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
    const { directive, forms, groups: _, ...more } = await (await office())['directives.get']({ directiveId });
    return { json: { ...directive, forms, ...more }, text: cliText.directiveText(directive, more.obligations) };
  },
};
