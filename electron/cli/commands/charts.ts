import { dirname, extname, resolve } from 'node:path';
import { CHART_KINDS, type ChartKind, SUMMARY_SHEETS, WHOLE_VIEW } from '../../domain/charts/chartKind';
import { AppFailure } from '../../domain/failure';
import type { ChartRequest } from '../../ipc/contract';
import { chartMessages } from '../../text/chartText';
import { cliText } from '../../text/cliText';
import { oneOf } from '../arguments';
import type { Command, CommandContext } from '../command';
import { makeFolder, refusedBy } from '../makeFolder';
import { writeFresh } from '../writeFresh';
import { refuseFolder } from '../writePaper';

const FORMATS = ['svg', 'png', 'pdf'] as const;
/** Twice the points of a screen, as the window saves it. */
const PNG_SCALE = 2;

/** A picture of a campaign as a file, with its figures; without `--out` the figures alone. */
export const chartsCommand: Command = {
  name: ['charts'],
  isReading: true,
  usage: `charts --directive <id> [--as-of <time>] [--period <kỳ>] [--data-hour <time>] [--kind ${CHART_KINDS.join('|')}] [--indicator <mã chỉ tiêu; với timeliness: mã lượt báo cáo>] [--ends] [--page <trang>] [--sheet wide|a4] [--out <file.svg|.png|.pdf>]`,
  async run(context) {
    const { args, office } = context;
    const request = requestOf(context);
    const out = args.text('out');
    const format = out === undefined ? null : oneOf(FORMATS, extname(out).slice(1).toLowerCase(), cliText.badFormat);
    if (out !== undefined) await refuseFolder(resolve(out));
    const core = await office();
    const picture = await core['charts.get'](request);
    if (picture === null) throw new AppFailure('notFound', chartMessages.nothing[request.kind]);
    const { title, summary, table, rows } = picture;
    const path = out === undefined || format === null ? null : await written(context, request, resolve(out), format);
    const json = {
      path,
      kind: request.kind,
      asOf: request.asOf,
      title,
      summary,
      page: rows.page + 1,
      pages: rows.pages,
      table,
    };
    const lines = [title, summary, ...(path === null ? tableLines(table) : [cliText.written(path, null)])];
    return { json, text: lines.join('\n') };
  },
};

function requestOf({ args, now }: CommandContext): ChartRequest {
  const kind: ChartKind = oneOf(CHART_KINDS, args.text('kind') ?? 'progress', cliText.badChart);
  const subjectId = args.text('indicator');
  return {
    directiveId: args.required('directive'),
    asOf: args.time('as-of') ?? now(),
    period: args.period(),
    dataHour: args.time('data-hour'),
    kind,
    ...(subjectId === undefined ? {} : { subjectId }),
    view: {
      ...WHOLE_VIEW,
      rows: args.has('ends') ? 'ends' : 'all',
      page: (args.count('page') ?? 1) - 1,
      sheet: oneOf(SUMMARY_SHEETS, args.text('sheet') ?? 'wide', cliText.badSheet),
    },
  };
}

/** SVG is written here; PNG and PDF come from the app's own print engine. */
async function written(
  { office, print }: CommandContext,
  request: ChartRequest,
  out: string,
  format: (typeof FORMATS)[number],
): Promise<string> {
  const core = await office();
  const { svg, scene, title } = await core['charts.draw']({ ...request, isForOthers: format === 'svg' });
  await makeFolder(dirname(out));
  if (format === 'svg') return writeFresh(out, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, 'utf8'));
  try {
    await print([{ html: svg, title, pdf: out, drawing: { ...scene, scale: PNG_SCALE } }]);
  } catch (error) {
    throw refusedBy(error, out);
  }
  return out;
}

function tableLines({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return [headers, ...rows].map((row) => row.join(' | '));
}
