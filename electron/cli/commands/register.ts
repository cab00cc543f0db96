import { writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { dayOf, partsOf, toIsoDay } from '../../domain/calendar';
import { REGISTER_IDS } from '../../domain/register';
import type { RegisterRequest } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { recordCliText } from '../../text/recordCliText';
import { UsageError } from '../arguments';
import type { Command } from '../command';
import { makeFolder, refusedBy } from '../makeFolder';

const FORMATS = ['pdf', 'docx', 'xlsx', 'html', 'csv'] as const;

/** A register over some days as a book, or as text for other programs. */
export const registerCommand: Command = {
  name: ['register'],
  isReading: true,
  usage:
    'register outgoing|incoming|tracking|postal|keptCopies [--from <ngày>] [--to <ngày>] [--series <mã dãy số>] [--volume <quyển>] [--fields] --out <tệp.pdf|.docx|.xlsx|.csv>',
  async run({ args, operands, office, print, now }) {
    const register = REGISTER_IDS.find((one) => one === operands[0]);
    if (register === undefined) throw new UsageError(recordCliText.badRegister(REGISTER_IDS.join(', ')));
    const out = resolve(args.required('out'));
    const format = FORMATS.find((one) => `.${one}` === extname(out).toLowerCase());
    if (format === undefined) throw new UsageError(recordCliText.badRegisterFormat(FORMATS.join(', ')));
    const today = dayOf(now());
    const to = args.day('to') ?? today;
    const request: RegisterRequest = {
      kind: 'register',
      register,
      seriesId: args.text('series') ?? null,
      from: args.day('from') ?? toIsoDay(`${partsOf(to).year}-01-01`),
      to,
      volume: args.count('volume') ?? null,
    };
    const core = await office();
    const writing = async () => {
      await makeFolder(dirname(out));
      if (format === 'csv') {
        const kind = args.has('fields') ? 'fields' : 'csv';
        const { bytes, rows, warnings } = await core['registers.render']({ ...request, format: kind });
        await writeFile(out, bytes);
        const text = [recordCliText.register(out, rows), ...warnings].join('\n');
        return { json: { path: out, rows, warnings, pages: null }, text };
      }
      if (format === 'docx' || format === 'xlsx') {
        await writeFile(out, (await core['papers.render']({ ...request, format })).bytes);
        return { json: { path: out, pages: null }, text: cliText.written(out, null) };
      }
      const { html, title } = await core['papers.compose'](request);
      if (format === 'html') {
        await writeFile(out, html);
        return { json: { path: out, pages: null }, text: cliText.written(out, null) };
      }
      const [printed] = await print([{ html, title, pdf: out }]);
      const pages = printed?.pages ?? null;
      return { json: { path: out, pages }, text: cliText.written(out, pages) };
    };
    return writing().catch((error) => {
      throw refusedBy(error, out);
    });
  },
};
