import { join, resolve } from 'node:path';
import { cliText } from '../../text/cliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { makeFolder } from '../makeFolder';
import { writeFresh } from '../writeFresh';

/** Blank workbooks for every unit that owes a form in a period, or for one. */
export const formsBlank: Command = {
  name: ['forms', 'blank'],
  isReading: true,
  usage: 'forms blank --directive <id> --form <id> --period <ngày|once> [--unit <id>] --out <folder>',
  async run({ args, office }) {
    const period = args.period();
    if (period === undefined) throw new UsageError(cliText.optionNeeded('period'));
    const unitId = args.text('unit');
    const folder = resolve(args.required('out'));
    const files = await (await office())['forms.renderBlanks']({
      directiveId: args.required('directive'),
      formId: args.required('form'),
      period,
      unitIds: unitId === undefined ? null : [unitId],
    });
    const paths: string[] = [];
    await makeFolder(folder);
    for (const { fileName, bytes } of files) paths.push(await writeFresh(join(folder, `${fileName}.xlsx`), bytes));
    return { json: { files: paths.map((path) => ({ path })) }, text: cliText.blanksWritten(paths.length, folder) };
  },
};

export const formsImport: Command = {
  name: ['forms', 'import'],
  usage: 'forms import <file.json>',
  async run({ operands, office }) {
    const [path] = operands;
    if (path === undefined) throw new UsageError(cliText.pathNeeded);
    const { forms } = await (await office())['forms.import']({ path: resolve(path) });
    return { json: { forms }, text: forms.map(cliText.formImported).join('\n') };
  },
};

export const formsList: Command = {
  name: ['forms', 'list'],
  isReading: true,
  usage: 'forms list',
  async run({ office }) {
    const { forms } = await (await office())['forms.list']({});
    return { json: { forms }, text: forms.map(cliText.formLine).join('\n') };
  },
};
