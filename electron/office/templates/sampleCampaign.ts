import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from '../../domain/board';
import { buildBoard } from '../../domain/buildBoard';
import { type LocalTime, toLocalTime } from '../../domain/calendar';
import type { Compilation } from '../../domain/compilation';
import { compile } from '../../domain/compile';
import type { KnownReport } from '../../domain/knownReports';
import { type Obligation, obligationsOfDirective } from '../../domain/obligation';
import { dutyLabels } from '../../text/dutyLabels';
import { noteOf } from '../../text/unitNote';
import { type DirectiveFile, parseDirectiveFile, parseSampleFile, type SampleFile } from '../campaignFile';

/** A campaign made up for trying templates: every sort of unit is in it (late, missing, nothing new, short). */
export interface SampleCampaign extends DirectiveFile {
  readonly sample: SampleFile;
  readonly at: LocalTime;
  readonly board: Board;
  readonly compilation: Compilation;
}

const SAMPLE = 'hoai-nhon-2021-08';
const AT = toLocalTime('2021-08-17T17:00');
const DAYS = ['2021-08-16', '2021-08-17'];
/** Every so many units one is silent, late, or has nothing new. */
const SILENT = 7;
const LATE = 5;
const NIL = 6;
const FIRST_FIGURE = 1_400;
const FIGURE_STEP = 90;
const DAILY_GROWTH = 160;
const NEW_PERSONS = 24;

/** Read anew each time: it is asked for by people, not by loops. */
export function sampleCampaign(resourcesFolder: string): SampleCampaign {
  const read = (folder: string, name: string) => readFileSync(join(resourcesFolder, folder, name), 'utf8');
  const sample = parseSampleFile(read('samples', `${SAMPLE}.json`), SAMPLE);
  const fileName = `${sample.directive}.json`;
  const file = parseDirectiveFile(read('directives', fileName), fileName);
  const { directive, forms } = file;
  const { units, groups, baselines } = sample;
  const obligations = obligationsOfDirective(directive, units);
  const place = new Map(units.map(({ id }, index) => [id, index]));
  const reports = obligations.flatMap((one) => reportOf(one, place.get(one.unitId) ?? 0));
  const shared = { directive, units, obligations, reports, unitLabels: new Map<string, string>() };
  const board = buildBoard({ ...shared, forms, labels: dutyLabels(directive, forms), groups, at: AT });
  const compilation = compile({ ...shared, baselines, outsideCounts: [], asOf: AT, noteOf });
  return { ...file, sample, at: AT, board, compilation };
}

/** The report of one duty, made up; none where the unit is a silent one. */
function reportOf({ id, period }: Obligation, index: number): readonly KnownReport[] {
  const day = DAYS.indexOf(period);
  if (day < 0 || index % SILENT === 0) return [];
  const isNil = index % NIL === 0;
  const value = FIRST_FIGURE + FIGURE_STEP * (index % 17) + DAILY_GROWTH * day;
  return [
    {
      obligationId: id,
      version: 1,
      arrivedAt: toLocalTime(`${period}T${index % LATE === 0 ? '15:07' : '14:30'}`),
      channel: null,
      dataAsOf: null,
      isNil,
      fileName: 'mau-02.xlsx',
      warnings: 0,
      doubts: [],
      persons: isNil ? 0 : NEW_PERSONS,
      figures: { cumulative: { kind: 'number', value } },
    },
  ];
}
