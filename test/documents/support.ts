import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, OfficialDocument } from '../../electron/documents/model';
import { loadPaperKit } from '../../electron/documents/paperKit';
import { buildBoard } from '../../electron/domain/buildBoard';
import { type LocalTime, toLocalTime } from '../../electron/domain/calendar';
import { compile } from '../../electron/domain/compile';
import type { CompileInput } from '../../electron/domain/compileUnits';
import type { Directive } from '../../electron/domain/directive';
import type { FormDefinition } from '../../electron/domain/form';
import type { KnownReport } from '../../electron/domain/knownReports';
import { type Obligation, obligationsOf } from '../../electron/domain/obligation';
import type { OfficeProfile, Signatory } from '../../electron/domain/office';
import type { Baseline, Unit } from '../../electron/domain/unit';
import { dutyLabels } from '../../electron/text/dutyLabels';
import { noteOf } from '../../electron/text/unitNote';

export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));
export const kit = loadPaperKit(resourcesFolder);

function readResource<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(resourcesFolder, ...path), 'utf8')) as T; // the app's own data files
}

export const { directive, forms } = readResource<{
  directive: Directive;
  forms: readonly [FormDefinition, FormDefinition];
}>('directives', 'hoai-nhon-2021-08.json');

export const sample = readResource<{
  office: OfficeProfile;
  signatories: readonly [Signatory];
  units: readonly Unit[];
  baselines: readonly Baseline[];
}>('samples', 'hoai-nhon-2021-08.json');

export const at = (time: string): LocalTime => toLocalTime(time);
export const communes = sample.units.filter((unit) => unit.groups.includes('cac-xa-phuong'));

export function unitNamed(name: string): Unit {
  const unit = sample.units.find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
}

export function obligationsFor(units: readonly Unit[]): readonly Obligation[] {
  return directive.schedules.flatMap((schedule) => obligationsOf(directive.id, schedule, units));
}

/** A Mẫu 02 report of one commune for one day. */
export function dailyReport(
  unit: Unit,
  day: string,
  cumulative: number,
  extras: Partial<KnownReport> = {},
): KnownReport {
  const obligation = obligationsFor([unit]).find((one) => one.period === day);
  if (!obligation) throw new Error(`${unit.name} owes nothing on ${day}`);
  return {
    obligationId: obligation.id,
    version: 1,
    arrivedAt: at(`${day}T14:30`),
    channel: null,
    dataAsOf: null,
    isNil: false,
    fileName: 'mau-02.xlsx',
    warnings: 0,
    doubts: [],
    persons: 5,
    figures: { cumulative: { kind: 'number', value: cumulative } },
    ...extras,
  };
}

/** 15 of 17 communes on 17 August: two missing, one seven minutes late, one without anything new. */
export function reportsOfThe17th(): readonly KnownReport[] {
  const silent = ['Phường Hoài Xuân', 'Xã Hoài Phú'];
  return communes
    .filter((unit) => !silent.includes(unit.name))
    .map((unit, index) => {
      const late = unit.name === 'Xã Hoài Sơn' ? { arrivedAt: at('2021-08-17T15:07') } : {};
      const nil = unit.name === 'Xã Hoài Hải' ? { isNil: true, persons: 0 } : {};
      return dailyReport(unit, '2021-08-17', 2000 + 100 * index, { ...late, ...nil });
    });
}

export interface Situation {
  readonly reports?: readonly KnownReport[];
  readonly units?: readonly Unit[];
  readonly baselines?: readonly Baseline[];
}

export function compilationAt(time: string, situation: Situation = {}) {
  return compile({ ...situationInput(situation), directive, outsideCounts: [], asOf: at(time), noteOf });
}

export function boardAt(time: string, situation: Situation = {}) {
  return buildBoard({
    ...situationInput(situation),
    directive,
    forms,
    labels: dutyLabels(directive, forms),
    groups: [],
    at: at(time),
  });
}

function situationInput(
  situation: Situation,
): Pick<CompileInput, 'units' | 'unitLabels' | 'baselines' | 'obligations' | 'reports'> {
  const units = situation.units ?? sample.units;
  return {
    units,
    unitLabels: new Map(),
    baselines: situation.baselines ?? sample.baselines,
    obligations: obligationsFor(units),
    reports: situation.reports ?? reportsOfThe17th(),
  };
}

export const paperInput = {
  office: sample.office,
  signatory: sample.signatories[0],
  directive,
  at: at('2021-08-17T17:00'),
  number: null,
  issuedOn: null,
} as const;

/** Every string of a block, in order. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** All words of a paper in order, one string a line. */
export function wordsOf(document: OfficialDocument): string {
  return document.sections.flatMap((section) => section.blocks.flatMap(textsOf)).join('\n');
}

export function blocksOf<K extends Block['kind']>(document: OfficialDocument, kind: K): Extract<Block, { kind: K }>[] {
  const isKind = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  return document.sections.flatMap((section) => section.blocks.filter(isKind));
}

/** The text files inside a DOCX or XLSX, by their path. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}
