import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../../electron/db/readingStore';
import type { Directive } from '../../electron/domain/directive';
import type { FormDefinition } from '../../electron/domain/form';
import type { Core, PackageDecisions, PackagePreview } from '../../electron/ipc/contract';
import { aDirective, anIndicator, aSchedule, day, time } from './builders';
import { temporaryFolder } from './folder';

/** Offices of three levels that send each other packages. */

export const CAMPAIGN = 'tiem-chung-2021';

export const FORM: FormDefinition = {
  id: 'bm-01',
  version: 1,
  label: 'Biểu mẫu tiêm chủng',
  isLabelPrinted: true,
  shape: 'fields',
  titleLines: ['BÁO CÁO KẾT QUẢ TIÊM CHỦNG'],
  headerLines: [],
  hasPeriodLine: true,
  fields: [
    {
      key: 'vaccinated',
      label: 'Số người đã tiêm',
      labelVariants: [],
      type: 'count',
      required: true,
      isPersonalData: false,
    },
    {
      key: 'people',
      label: 'Số người trong độ tuổi',
      labelVariants: [],
      type: 'count',
      required: true,
      isPersonalData: false,
    },
  ],
  columns: [],
  rules: [],
};

export function aCampaign(groupId: string, overrides: Partial<Directive> = {}): Directive {
  const source = (fieldKey: string) => ({ kind: 'field' as const, formId: FORM.id, fieldKey });
  return aDirective({
    id: CAMPAIGN,
    shortName: 'Tiêm chủng',
    number: '15',
    code: 'UBND-VX',
    issuedDay: 10,
    issuedMonth: 8,
    issuedYear: 2021,
    recipients: [{ text: 'Như trên', isArchiveLine: false }],
    clauses: [
      {
        id: 'muc-1',
        number: '1',
        heading: null,
        window: null,
        paragraphs: ['Báo cáo kết quả tiêm chủng hằng ngày.'],
        addressees: [{ groupId, role: 'lead' }],
      },
    ],
    indicators: [
      anIndicator({ label: 'tỷ lệ tiêm', numerator: source('vaccinated'), denominator: source('people'), groupId }),
    ],
    schedules: [
      aSchedule({
        clauseId: 'muc-1',
        formId: FORM.id,
        groupId,
        due: { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-22'), clock: '15:00', isExclusive: false },
      }),
    ],
    campaignName: 'tiêm chủng',
    ...overrides,
  });
}

export interface LevelUnit {
  readonly name: string;
  readonly kind: string;
  readonly code?: string | null;
  /** Place of the parent in the list. */
  readonly under?: number;
  /** Owes no report here: only there so that others lie in it. */
  readonly isAside?: boolean;
}

/** Sets an office up; those that owe reports are in the one group. @returns ids of the units, and the group's */
export async function setUpOffice(core: Core, name: string, units: readonly LevelUnit[]) {
  await core['office.save']({
    profile: {
      name,
      parentLines: [],
      issuerLines: [name.toLocaleUpperCase('vi')],
      symbol: 'UBND',
      fieldSymbol: 'VX',
      placeOfIssue: 'Nơi này',
      contact: '',
      archiveSuffix: '',
      areaWord: 'địa bàn',
    },
    signatories: [
      {
        id: 'nguoi-ky',
        authorityLines: ['CHỦ TỊCH'],
        otherTitleLines: [],
        fullName: 'Nguyễn Văn Mẫu',
        way: null,
        mandate: null,
        picture: null,
        validFrom: null,
        validTo: null,
        isDefault: true,
      },
    ],
  });
  const ids: string[] = [];
  for (const unit of units) {
    const { unitId } = await core['units.save']({
      unitId: null,
      code: unit.code ?? null,
      name: unit.name,
      kind: unit.kind,
      addressee: `UBND ${unit.name}`,
      parentId: unit.under === undefined ? null : (ids[unit.under] ?? null),
      aliases: [],
      groups: [],
      validFrom: null,
      validTo: null,
      contacts: [],
      channel: null,
      isApart: true,
    });
    ids.push(unitId);
  }
  const members = ids.filter((_, place) => units[place]?.isAside !== true);
  const { groupId } = await core['units.saveGroup']({ groupId: null, name: 'Các đơn vị báo cáo', rule: null, members });
  return { ids, groupId };
}

export async function loadCampaign(
  core: Core,
  groupId: string,
  overrides: Partial<Directive> = {},
  form = FORM,
): Promise<void> {
  const path = join(temporaryFolder(), 'van-ban.json');
  writeFileSync(path, JSON.stringify({ directive: aCampaign(groupId, overrides), forms: [form] }));
  await core['directives.import']({ path });
}

export interface ToldFigures {
  readonly unitId: string;
  readonly vaccinated: number | null;
  readonly people: number | null;
  readonly period?: string;
  readonly receivedAt?: string;
}

/** Reports as they were told by telephone. */
export async function tell(core: Core, told: readonly ToldFigures[]): Promise<string | null> {
  const { batch } = await core['keyed.take']({
    directiveId: CAMPAIGN,
    entries: told.map(({ unitId, vaccinated, people, period = '2021-08-17', receivedAt = '2021-08-17T14:00' }) => ({
      unitId,
      formId: FORM.id,
      period: day(period),
      receivedAt: time(receivedAt),
      arrivalBasis: 'call' as const,
      isArrivalSure: true,
      channel: 'phone' as const,
      dataAsOf: null,
      values: { vaccinated: vaccinated?.toString() ?? '', people: people?.toString() ?? '' },
      rows: '',
      persons: '',
      isNil: false,
      evidence: [],
      decision: 'replaces' as const,
      alias: null,
    })),
  });
  return batch?.id ?? null;
}

export async function makeUp(
  core: Core,
  asOf = '2021-08-17T15:00',
  more: Partial<Parameters<Core['packages.make']>[0]> = {},
) {
  const path = join(temporaryFolder(), 'goi.dondoc');
  const made = await core['packages.make']({
    kind: 'up',
    directiveId: CAMPAIGN,
    asOf: time(asOf),
    withPersons: false,
    attachments: [],
    paths: [],
    password: null,
    path,
    ...more,
  });
  return made.path;
}

export const UNDECIDED: PackageDecisions = {
  receivedAt: null,
  directiveId: null,
  sender: null,
  units: {},
  conflicts: {},
  allConflicts: null,
  groups: {},
  selfRef: null,
};

export async function look(core: Core, path: string, password: string | null = null): Promise<PackagePreview> {
  const seen = await core['packages.look']({ path, password });
  if ('needsPassword' in seen) throw new Error('it has a password');
  return seen;
}

export async function take(core: Core, path: string, decisions: Partial<PackageDecisions> = {}) {
  const { previewId } = await look(core, path);
  return core['packages.take']({ previewId, decisions: { ...UNDECIDED, ...decisions } });
}

/** Totals of the only rate at an hour, with who is in them. */
export async function totals(core: Core, asOf = '2021-08-17T18:00') {
  const { indicators } = await core['compilation.get']({
    directiveId: CAMPAIGN,
    asOf: time(asOf),
    period: day('2021-08-17'),
  });
  const [rate] = indicators;
  const { reported = 0, expected = 0 } = rate?.coverage ?? {};
  return { numerator: rate?.numerator ?? null, denominator: rate?.denominator ?? null, reported, expected };
}

/** Tables in which a package leaves its trace when it was taken back: what came, what was said of it, what was done. */
export const LEFT_BY_PACKAGES: readonly string[] = [
  'change_log',
  'batch',
  'batch_file',
  'batch_file_unit',
  'file_issue',
  'package',
  'package_identity',
  'attached_file',
];

/** Every row of every table, as text: two are alike when nothing at all has changed. */
export async function dumpOf(
  dataFolder: string,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const store = await openForReading(dataFolder);
  if (store === null) throw new Error('nothing to read');
  const tables = store.read
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
    .filter((name) => !without.includes(name));
  const rows = Object.fromEntries(
    tables.map((name) => [
      name,
      store.read
        .all(`SELECT * FROM ${name}`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
  await store.close();
  return rows;
}
