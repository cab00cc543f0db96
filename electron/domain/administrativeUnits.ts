import type { IsoDay } from './calendar';

/** k: kept as it was; w: went into the new one as a whole; p: in part. */
export type Extent = 'k' | 'w' | 'p';

/** The administrative units of the country before and after a day of change, as shipped; codes are text. */
export interface AdministrativeTable {
  readonly source: string;
  /** Day the table was last held against the law. */
  readonly asOf: IsoDay;
  /** First day of the new units. */
  readonly changedOn: IsoDay;
  readonly provinces: readonly (readonly [code: string, name: string])[];
  readonly communes: readonly Commune[];
  readonly former: {
    readonly provinces: readonly (readonly [code: string, name: string])[];
    readonly districts: readonly (readonly [code: string, name: string, provinceCode: string])[];
    readonly communes: readonly (readonly [code: string, name: string, districtCode: string])[];
  };
}

export type Commune = readonly [
  code: string,
  name: string,
  provinceCode: string,
  from: readonly (readonly [formerCode: string, extent: Extent])[],
];

/** One unit to take into the registry; `key` tells a code of before from the same code of after. */
export interface TableUnit {
  readonly key: string;
  readonly parentKey: string | null;
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
  /** A commune of today that was asked for; the others stand around it. */
  readonly isChosen: boolean;
}

export interface TableLink {
  readonly fromKey: string;
  readonly toKey: string;
  readonly extent: 'whole' | 'part';
}

/**
 * The communes asked for, the province they lie in, and what they were made of: former communes with their district and
 * province, so that old names are known. A commune that was kept as it was is one unit throughout.
 * @param lastDay last day of the former units, the day before `changedOn`
 */
export function unitsAround(
  table: AdministrativeTable,
  codes: ReadonlySet<string>,
  lastDay: IsoDay,
): { readonly units: readonly TableUnit[]; readonly links: readonly TableLink[] } {
  const units = new Map<string, TableUnit>();
  const links: TableLink[] = [];
  const former = formerUnits(table, lastDay);
  const addFormer = (key: string | null): void => {
    const unit = key === null ? undefined : former.get(key);
    if (unit === undefined || units.has(unit.key)) return;
    units.set(unit.key, unit);
    addFormer(unit.parentKey);
  };
  for (const [code, name] of table.provinces)
    if (table.communes.some((commune) => commune[2] === code && codes.has(commune[0])))
      units.set(nowKey(code), { ...present(code, name, null), validFrom: null });
  for (const [code, name, provinceCode, from] of table.communes.filter(([own]) => codes.has(own))) {
    const isKept = from.length === 1 && from[0]?.[1] === 'k';
    const unit = { ...present(code, name, nowKey(provinceCode)), isChosen: true };
    units.set(unit.key, isKept ? unit : { ...unit, validFrom: table.changedOn });
    for (const [formerCode, extent] of isKept ? [] : from) {
      addFormer(formerKey(formerCode));
      links.push({ fromKey: formerKey(formerCode), toKey: unit.key, extent: extent === 'p' ? 'part' : 'whole' });
    }
  }
  return { units: [...units.values()], links };
}

/** Districts and communes of before that were asked for, with the districts and provinces they lay in; they have ended. */
export function formerAround(
  table: AdministrativeTable,
  codes: ReadonlySet<string>,
  lastDay: IsoDay,
): { readonly units: readonly TableUnit[]; readonly links: readonly TableLink[] } {
  const former = formerUnits(table, lastDay);
  const units = new Map<string, TableUnit>();
  const add = (unit: TableUnit | undefined, isChosen: boolean): void => {
    if (unit === undefined) return;
    add(former.get(unit.parentKey ?? ''), false);
    if (isChosen || !units.has(unit.key)) units.set(unit.key, { ...unit, isChosen: isChosen || codes.has(unit.code) });
  };
  for (const code of codes) add(former.get(formerKey(code)), true);
  return { units: [...units.values()], links: [] };
}

function present(code: string, name: string, parentKey: string | null): TableUnit {
  return { key: nowKey(code), parentKey, code, name, validFrom: null, validTo: null, isChosen: false };
}

/** Provinces, districts and communes of before, by key; the codes of the three levels never meet. */
export function formerUnits(
  { former, provinces }: AdministrativeTable,
  lastDay: IsoDay,
): ReadonlyMap<string, TableUnit> {
  const today = new Map(provinces);
  const isSame = (code: string) => today.get(code) === former.provinces.find(([own]) => own === code)?.[1];
  const unit = (code: string, name: string, parentCode: string | null): TableUnit => ({
    key: formerKey(code),
    parentKey: parentCode === null ? null : formerKey(parentCode),
    code,
    name,
    validFrom: null,
    validTo: lastDay,
    isChosen: false,
  });
  return new Map(
    [
      ...former.provinces.map(([code, name]) =>
        isSame(code) ? { ...unit(code, name, null), key: nowKey(code), validTo: null } : unit(code, name, null),
      ),
      ...former.districts.map(([code, name, provinceCode]) => ({
        ...unit(code, name, provinceCode),
        parentKey: isSame(provinceCode) ? nowKey(provinceCode) : formerKey(provinceCode), // one unit before and after
      })),
      ...former.communes.map(([code, name, districtCode]) => unit(code, name, districtCode)),
    ].map((one) => [one.key, one]),
  );
}

export function nowKey(code: string): string {
  return `now/${code}`;
}

export function formerKey(code: string): string {
  return `former/${code}`;
}

/** Names a commune of today was made of, for search and for the eye. */
export function formerNames({ former }: AdministrativeTable): (commune: Commune) => readonly string[] {
  const names = new Map([...former.communes, ...former.districts].map(([code, name]) => [code, name] as const));
  return ([, name, , from]) => from.flatMap(([code]) => names.get(code) ?? []).filter((one) => one !== name);
}
