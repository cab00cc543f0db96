import { dirname, resolve } from 'node:path';
import { OPEN_DATA_FORMATS, type OpenDataFormat } from '../../domain/openData/openTable';
import { openDataCliText } from '../../text/openDataCliText';
import { openDataText } from '../../text/openDataText';
import { type Arguments, oneOf } from '../arguments';
import type { Command } from '../command';
import { makeFolder } from '../makeFolder';

/** All data of the office in files that other programs read. */
export const openDataCommand: Command = {
  name: ['open-data'],
  usage: 'open-data --out <folder> [--format csv|xlsx|both] [--with-persons] [--only <tables>] [--as-of <time>]',
  async run({ args, office, now }) {
    const asFolder = resolve(args.required('out'));
    const order = {
      format: formatOf(args),
      withPersons: args.has('with-persons'),
      asOf: args.time('as-of') ?? now(),
      only:
        args
          .text('only')
          ?.split(',')
          .map((name) => name.trim()) ?? null,
    };
    const core = await office();
    await makeFolder(dirname(asFolder));
    const made = await core['openData.write']({ order, place: { asFolder } });
    const { folder, files, leftOut } = made;
    return { json: { folder, files, leftOut }, text: openDataCliText(made) };
  },
};

function formatOf(args: Arguments): OpenDataFormat {
  const format = args.text('format');
  return format === undefined ? 'both' : oneOf(OPEN_DATA_FORMATS, format, openDataText.noFormat);
}
