import type { IsoDay, LocalTime } from '../../../electron/domain/calendar';
import { at, toIsoDay } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import type { FormDefinition } from '../../../electron/domain/form';
import type { KnownReport } from '../../../electron/domain/knownReports';
import { type Obligation, obligationsOf } from '../../../electron/domain/obligation';
import type { OfficeProfile, Signatory } from '../../../electron/domain/office';
import { isDayPeriod } from '../../../electron/domain/period';
import type { Baseline, Unit, UnitGroup } from '../../../electron/domain/unit';
import directiveFile from '../../../resources/directives/hoai-nhon-2021-08.json';
import sampleFile from '../../../resources/samples/hoai-nhon-2021-08.json';

const CONTACT = { fullName: 'Lê Thị Hư Cấu', jobTitle: 'Văn phòng', email: '', zalo: '' };

/** The sample campaign with made-up reports, enough of each kind to look at. */
const raw = sampleFile as unknown as {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly office: OfficeProfile;
  readonly signatories: readonly Signatory[];
  readonly groups: readonly UnitGroup[];
  readonly units: readonly Unit[];
  readonly baselines: readonly Baseline[];
};

/** What the file leaves out is filled in as it is when the app reads it; some units have somebody to call. */
export const sample = {
  ...raw,
  signatories: raw.signatories.map(
    (signatory): Signatory => ({ ...signatory, otherTitleLines: [], way: null, mandate: null, picture: null }),
  ),
  groups: raw.groups.map((group) => ({ ...group, rule: null })),
  units: raw.units.map(
    (unit, index): Unit => ({
      ...unit,
      contacts: index % 3 === 0 ? [] : [{ ...CONTACT, phone: `09${String(10_000_001 + index)}` }],
      channel: index % 2 === 0 ? ('zalo' as const) : null,
    }),
  ),
};

const file = directiveFile as unknown as { readonly directive: Directive; readonly forms: readonly FormDefinition[] };
export const directive = file.directive;
export const forms = file.forms;

export const obligations: readonly Obligation[] = directive.schedules.flatMap((schedule) =>
  obligationsOf(directive.id, schedule, sample.units),
);

const REPORTED_DAYS: readonly IsoDay[] = ['2021-08-16', '2021-08-17', '2021-08-18'].map(toIsoDay);
const CLOCKS = ['13:40', '14:05', '14:32', '14:50', '14:12', '13:15', '14:47'];

function baseOf(unitId: string): number {
  return sample.baselines.find((baseline) => baseline.unitId === unitId)?.value ?? 5000;
}

function fileNameOf(obligation: Obligation): string {
  return `${obligation.unitId}-${obligation.period}.xlsx`;
}

interface Special {
  readonly arrivedAt?: LocalTime;
  readonly isNil?: boolean;
  readonly isMissing?: boolean;
  readonly warnings?: number;
}

/** Place of the unit in its group and the day it is about. */
const SPECIAL: Readonly<Record<string, Special>> = {
  '3/2021-08-16': { isMissing: true },
  '9/2021-08-17': { isMissing: true },
  '14/2021-08-17': { isMissing: true },
  '6/2021-08-17': { arrivedAt: at(toIsoDay('2021-08-17'), '15:07') },
  '11/2021-08-16': { arrivedAt: at(toIsoDay('2021-08-16'), '17:20') },
  '2/2021-08-18': { arrivedAt: at(toIsoDay('2021-08-18'), '15:00') },
  '12/2021-08-18': { isNil: true },
  '5/2021-08-18': { isMissing: true },
  '8/2021-08-18': { isMissing: true },
  '1/2021-08-17': { warnings: 2 },
};

function dailyReport(obligation: Obligation, place: number): readonly KnownReport[] {
  const day = isDayPeriod(obligation.period) ? obligation.period : null;
  if (day === null || !REPORTED_DAYS.includes(day)) return [];
  const special = SPECIAL[`${place}/${day}`] ?? {};
  if (special.isMissing) return [];
  const order = REPORTED_DAYS.indexOf(day);
  const persons = special.isNil ? 0 : 5 + ((place * 7 + order * 3) % 9);
  const cumulative = Math.round(baseOf(obligation.unitId) * (0.4 + (place % 5) * 0.035 + order * 0.012));
  return [
    {
      obligationId: obligation.id,
      version: 1,
      arrivedAt: special.arrivedAt ?? at(day, CLOCKS[(place + order) % CLOCKS.length] ?? '14:00'),
      channel: null,
      dataAsOf: null,
      isNil: special.isNil ?? false,
      fileName: fileNameOf(obligation),
      warnings: special.warnings ?? 0,
      doubts: [],
      persons,
      figures: { cumulative: { kind: 'number', value: cumulative } },
    },
  ];
}

function staffReport(obligation: Obligation, place: number): readonly KnownReport[] {
  if (place % 3 === 2) return [];
  const phones = 12 + ((place * 5) % 30);
  return [
    {
      obligationId: obligation.id,
      version: 1,
      arrivedAt: at(toIsoDay(place % 2 === 0 ? '2021-08-17' : '2021-08-18'), CLOCKS[place % CLOCKS.length] ?? '14:00'),
      channel: null,
      dataAsOf: null,
      isNil: false,
      fileName: fileNameOf(obligation),
      warnings: place === 3 ? 1 : 0,
      doubts: [],
      persons: 0,
      figures: {
        staff_total: { kind: 'number', value: phones + 2 },
        staff_with_smartphone: { kind: 'number', value: phones },
        staff_installed: { kind: 'number', value: phones - (place % 4) },
      },
    },
  ];
}

export const reports: readonly KnownReport[] = obligations.flatMap((obligation) => {
  const group = directive.schedules.find(({ id }) => id === obligation.scheduleId)?.groupId ?? '';
  const place = sample.units
    .filter((unit) => unit.groups.includes(group))
    .findIndex(({ id }) => id === obligation.unitId);
  return obligation.period === 'once' ? staffReport(obligation, place) : dailyReport(obligation, place);
});
