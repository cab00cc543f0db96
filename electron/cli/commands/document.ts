import { writeFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { REPORT_CHART_KINDS } from '../../domain/charts/chartKind';
import { AppFailure } from '../../domain/failure';
import type { PeriodKey } from '../../domain/submission';
import type { Core, PaperKind, PaperRequest } from '../../ipc/contract';
import { cliText } from '../../text/cliText';
import { officeMessages } from '../../text/officeMessages';
import { oneOf } from '../arguments';
import type { Command, CommandContext } from '../command';
import { makeFolder, refusedBy } from '../makeFolder';
import { signerWarnings } from '../signerWarnings';
import { FORMATS, refuseFolder, writePaper } from '../writePaper';
import { writtenDocument } from './writtenDocument';

const KINDS = [
  'report',
  'reminder',
  'directive',
  'form-01',
  'form-02',
  'board',
] as const satisfies readonly PaperKind[];

export const documentCommand: Command = {
  name: ['document'],
  isReading: true,
  usage:
    'document <kind> --directive <id> [--unit <id>] [--at <time>] [--period <ngày>] [--number <số>] [--date <ngày>] [--signatory <id>] [--corrected] [--snapshot <mã lần chốt>] [--data-hour <time>] [--levels] [--charts <loại biểu đồ,…>] --out <file.pdf|.docx|.xlsx|.html>\n  document <loại văn bản> --values <tệp.json> [--date <ngày>] --out <tệp>\n  document written --paper <mã văn bản> --out <tệp>',
  async run(context) {
    const { args, operands, office, print, now } = context;
    const [kind] = operands;
    const isOfCampaign = KINDS.some((one) => one === kind) || asksForCampaign(args);
    if (kind !== undefined && !isOfCampaign) return writtenDocument(context, kind);
    const request: PaperRequest = {
      kind: oneOf(KINDS, operands[0], cliText.badKind),
      directiveId: args.required('directive'),
      unitId: args.text('unit'),
      at: args.time('at') ?? now(),
      number: args.text('number'),
      issuedOn: args.day('date'),
      signatoryId: args.text('signatory'),
      snapshotId: args.text('snapshot'),
      ...cutOf(args),
      ...(args.has('levels') ? { hasLevels: true } : {}),
      ...(args.has('corrected') ? { isCorrected: true } : {}),
      ...chartsOf(args),
    };
    const out = resolve(args.required('out'));
    const format = oneOf(FORMATS, extname(out).slice(1).toLowerCase(), cliText.badFormat);
    const period = args.period();
    await refuseFolder(out);
    if (format === 'xlsx' && isForm(request.kind) && request.unitId !== undefined && period !== undefined) {
      const bytes = await keyedBlank(await office(), request, period);
      await writeFileOr(out, bytes);
      return { json: { path: out, pages: null }, text: cliText.written(out, null) };
    }
    const core = await office();
    const pages = await writePaper(core, request, format, out, print).catch((error) => {
      throw refusedBy(error, out);
    });
    const warnings = await signerWarnings(core, request);
    return { json: { path: out, pages, warnings }, text: [cliText.written(out, pages), ...warnings].join('\n') };
  },
};

/** Of a report: how its totals are cut besides by the moment. */
function cutOf(args: CommandContext['args']): Pick<PaperRequest, 'cut'> {
  const cut = { period: args.period(), dataHour: args.time('data-hour') };
  const isCut = cut.period !== undefined || cut.dataHour !== undefined;
  return isCut ? { cut } : {};
}

/** A directive and nothing typed: a slip in the kind is told with the kinds of a campaign. */
function asksForCampaign(args: CommandContext['args']): boolean {
  return args.text('directive') !== undefined && args.text('values') === undefined && args.text('paper') === undefined;
}

/** Pictures for a report: kinds with commas between, each with the indicator or duty behind a colon where it is not the first. */
function chartsOf(args: CommandContext['args']): Pick<PaperRequest, 'charts'> {
  const text = args.text('charts');
  if (text === undefined) return {};
  return {
    charts: text.split(',').map((one) => {
      const [kind, subjectId] = one.split(':');
      return {
        kind: oneOf(REPORT_CHART_KINDS, kind, cliText.badChart),
        ...(subjectId === undefined || subjectId === '' ? {} : { subjectId }),
      };
    }),
  };
}

function isForm(kind: PaperKind): boolean {
  return kind === 'form-01' || kind === 'form-02';
}

/** The workbook a unit fills in for a period: `form-01` is the directive's form of single figures, `form-02` its list. */
async function keyedBlank(core: Core, { kind, directiveId, unitId }: PaperRequest, period: PeriodKey) {
  const { forms } = await core['directives.get']({ directiveId });
  const shape = kind === 'form-01' ? 'fields' : 'list';
  const form = forms.find((one) => one.shape === shape);
  if (form === undefined || unitId === undefined) throw new AppFailure('notFound', officeMessages.noBlank[shape]);
  const [file] = await core['forms.renderBlanks']({ directiveId, formId: form.id, period, unitIds: [unitId] });
  return file?.bytes ?? new Uint8Array();
}

async function writeFileOr(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(out));
    await writeFile(out, bytes);
  } catch (error) {
    throw refusedBy(error, out);
  }
}
