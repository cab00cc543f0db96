import { addDays } from '../../domain/calendar';
import type { Issue } from '../../domain/issue';
import { foldForSearch } from '../../domain/vietnamese';
import { importMessages as say } from '../../text/importMessages';
import { dayText } from '../../text/moment';
import { unitListMessages } from '../../text/unitListMessages';
import { textOf } from '../cells';
import { address, type Cell, cellAt, mergeAt, type Sheet } from '../grid';
import { issueAt } from '../issues';
import type { FoundTable } from '../tables/types';
import type { ListedSuccession, UnitListRow } from '../unitList';
import { CHANGED_ON, MergedCells } from './mergedCells';
import type { Era, Level, NationalColumns } from './nationalColumns';
import { unitCode } from './unitCode';
import { NO_DETAILS } from './unitDetails';
import { doubtsAboutUnits } from './unitDoubts';
import { kindOfName, splitCodeFromName } from './unitKinds';

export interface NationalRows {
  /** Communes of the list's own time. */
  readonly communes: readonly UnitListRow[];
  /** Provinces and districts, and the units of before the merger. */
  readonly around: readonly UnitListRow[];
  readonly successions: readonly ListedSuccession[];
  readonly issues: readonly Issue[];
}

interface Named {
  readonly code: string | null;
  readonly name: string;
}

const LEVELS: readonly Level[] = ['province', 'district', 'commune'];
/** A kind word of the level, so that a number gets its leading zeros back. */
const KIND_OF_LEVEL: Readonly<Record<Level, string>> = { province: 'tỉnh', district: 'huyện', commune: 'xã' };
const LEVEL_OF_DIGITS: Readonly<Record<number, Level>> = { 2: 'province', 3: 'district', 5: 'commune' };

/** @returns null when the codes of a list without levels are not those of administrative units */
export function nationalRows(table: FoundTable, columns: NationalColumns): NationalRows | null {
  const records = table.rows.filter(({ kind }) => kind === 'record' || kind === 'section').map(({ row }) => row);
  const reader = new RowReader(table, columns);
  for (const row of records) reader.read(row);
  return reader.rows();
}

/** Reads row after row; a blank province or district is the one above, as in merged or sparing tables. */
class RowReader {
  readonly #units = new Map<string, UnitListRow>();
  readonly #links = new Map<string, { from: string; note: string }[]>();
  readonly #above = new Map<string, Named & { readonly key: string }>();
  readonly #issues: Issue[] = [];
  /** Units of now that the list says were made of others, in one cell. */
  readonly #made = new Set<string>();
  /** Rows of a one-name table that fit no level. */
  #strange = 0;
  readonly #sheet: Sheet;
  readonly #columns: NationalColumns;
  readonly #merged: MergedCells | null;

  constructor(table: FoundTable, columns: NationalColumns) {
    this.#sheet = table.sheet;
    this.#columns = columns;
    this.#merged = columns.mergedFrom === null ? null : new MergedCells(table, columns.mergedFrom);
    if (columns.looseCode !== null) this.#sayLooseCode(table, columns.looseCode);
  }

  read(row: number): void {
    if (this.#isOneNameForAll()) {
      this.#readDeepest(row);
      return;
    }
    const known = this.#units.size;
    const now = this.#readEra(row, 'now');
    const { code, name } = this.#columns.levels.now.commune;
    if (now?.level !== 'commune' && code !== null && name !== null && this.#text(row, code) !== '') {
      const { place, named } = this.#at(row, name);
      this.#issues.push(issueAt('error', 'unit-without-name', say.unitWithoutName(named), place));
    }
    if (now?.level === 'commune' && this.#readMerged(row, now.key)) return;
    if (now?.level === 'commune' && known === this.#units.size && !this.#hasFormer()) this.#sayAgain(row, now.key);
    const former = this.#readEra(row, 'former');
    if (now?.level !== 'commune' || former === null || former.level === 'province') return;
    const note = this.#text(row, this.#columns.note);
    this.#links.set(now.key, [...(this.#links.get(now.key) ?? []), { from: former.key, note }]);
  }

  #hasFormer(): boolean {
    return LEVELS.some((level) => {
      const { code, name } = this.#columns.levels.former[level];
      return code !== null || name !== null;
    });
  }

  /** @returns true when the row names units of before in one cell */
  #readMerged(row: number, toKey: string): boolean {
    const { mergedFrom } = this.#columns;
    if (this.#merged === null || mergedFrom === null) return false;
    const isThere = this.#merged.read(row, this.#cell(row, mergedFrom), toKey);
    if (isThere) this.#made.add(toKey);
    return isThere;
  }

  #sayAgain(row: number, key: string): void {
    const known = this.#units.get(key);
    const { name, code } = this.#columns.levels.now.commune;
    if (known === undefined || known.sourceRow === row) return;
    const { place, named } = this.#at(row, name ?? code ?? 1);
    if (known.name !== this.#named(row, 'now', 'commune')?.name) return; // said as a code used twice
    this.#issues.push(
      issueAt('warning', 'unit-twice', say.unitTwice(named, known.name, known.sourceRow), place, { raw: known.name }),
    );
  }

  #sayLooseCode({ columns, area }: FoundTable, column: number): void {
    const header = columns.find((each) => each.column === column)?.header ?? '';
    const { place, named } = this.#at(area.top, column);
    this.#issues.push(issueAt('warning', 'code-column', unitListMessages.codeColumnLoose(named, header), place));
  }

  rows(): NationalRows | null {
    const all = [...this.#units.values()];
    const kept = new Map([...this.#links].flatMap(([to, from]) => (isKept(from) ? [[from[0]?.from ?? '', to]] : [])));
    const hasBoth = this.#links.size > 0 || this.#made.size > 0;
    const isOld = !hasBoth && all.some(({ key }) => levelOf(key) === 'district' && eraOf(key) === 'now');
    const same = this.#sameProvinces(all);
    const dated = all
      .filter(({ key }) => !kept.has(key) && !same.has(key))
      .map((unit) => ({ ...unit, parentKey: same.get(unit.parentKey ?? '') ?? unit.parentKey }))
      .map((unit) => ({ ...unit, ...this.#daysOf(unit.key, isOld, [...kept.values()].includes(unit.key)) }));
    const successions = [...this.#links].flatMap(([toKey, from]) =>
      from
        .filter((link) => !kept.has(link.from))
        .map(({ from: fromKey, note }) => ({ fromKey, toKey, extent: extentOf(note), since: CHANGED_ON })),
    );
    const isCommune = ({ key }: UnitListRow) => levelOf(key) === 'commune' && eraOf(key) === 'now';
    const communes = dated.filter(isCommune);
    const isPlain = this.#columns.anyCode !== null && this.#isOneNameForAll();
    const present = all.filter(({ key }) => eraOf(key) === 'now');
    const isNoTree = isPlain && (this.#strange > 0 || communes.length === present.length);
    if (communes.length === 0 || isNoTree) return null;
    if (isOld) this.#sayBefore();
    const around = [...dated.filter((unit) => !isCommune(unit)), ...(this.#merged?.former ?? [])];
    return {
      communes,
      around,
      successions: [...successions, ...(this.#merged?.successions ?? [])],
      issues: [...this.#issues, ...(this.#merged?.issues ?? []), ...this.#doubts(communes)],
    };
  }

  #doubts(communes: readonly UnitListRow[]): readonly Issue[] {
    const { levels, anyName, anyCode } = this.#columns;
    const { name, code } = levels.now.commune;
    return doubtsAboutUnits(this.#sheet, communes, { name: name ?? anyName ?? 1, code: code ?? anyCode });
  }

  #sayBefore(): void {
    const sheet = this.#sheet.name;
    const message = unitListMessages.listOfBefore(sheet, dayText(addDays(CHANGED_ON, -1)));
    this.#issues.push(issueAt('note', 'list-of-before', message, { sheet }));
  }

  /** A list with districts is of before 1/7/2025; one of before and after gives each unit its days. */
  #daysOf(key: string, isOld: boolean, isKeptUnit: boolean) {
    const since = this.#merged?.since ?? CHANGED_ON;
    if (isOld || eraOf(key) === 'former') return { validFrom: null, validTo: addDays(since, -1) };
    const isNew = this.#made.has(key) || (this.#links.size > 0 && levelOf(key) === 'commune' && !isKeptUnit);
    return { validFrom: isNew ? since : null, validTo: null };
  }

  /** A province that keeps its code and name is one unit before and after. */
  #sameProvinces(all: readonly UnitListRow[]): ReadonlyMap<string, string> {
    return new Map(
      all.flatMap(({ key, code, name }) => {
        if (eraOf(key) !== 'former' || levelOf(key) !== 'province') return [];
        const now = this.#units.get(`now/province/${code ?? foldForSearch(name)}`);
        return now?.name === name ? [[key, now.key] as const] : [];
      }),
    );
  }

  #isOneNameForAll(): boolean {
    const { levels, anyName } = this.#columns;
    return anyName !== null && LEVELS.every((level) => levels.now[level].name === null);
  }

  /** Three columns of codes or one, and one of names. */
  #readDeepest(row: number): void {
    const { anyCode, anyName, levels } = this.#columns;
    const name = splitCodeFromName(this.#text(row, anyName)).name;
    const coded = [...LEVELS].reverse().flatMap((level) => {
      const code = this.#code(row, levels.now[level].code, level);
      return code === null ? [] : [{ level, code }];
    })[0];
    const plain = anyCode === null ? '' : this.#text(row, anyCode);
    const level = coded?.level ?? LEVEL_OF_DIGITS[plain.length];
    if (level === undefined || !/\p{L}/u.test(name)) {
      this.#strange += 1;
      return;
    }
    const key = this.#put('now', level, { code: coded?.code ?? plain, name }, row);
    if (level === 'commune') this.#readMerged(row, key);
  }

  /** The units of a row, from the province down; the deepest one is what the row is about. */
  #readEra(row: number, era: Era): { readonly key: string; readonly level: Level } | null {
    let deepest: { key: string; level: Level } | null = null;
    for (const level of LEVELS) {
      const own = this.#named(row, era, level);
      if (own === null) continue;
      deepest = { key: this.#put(era, level, own, row), level };
    }
    return deepest;
  }

  #named(row: number, era: Era, level: Level): Named | null {
    const { code: codeColumn, name: nameColumn } = this.#columns.levels[era][level];
    const written = splitCodeFromName(this.#text(row, nameColumn));
    if (!/\p{L}/u.test(written.name)) return null;
    return { name: written.name, code: this.#code(row, codeColumn, level) ?? written.code };
  }

  #put(era: Era, level: Level, { code, name }: Named, row: number): string {
    const depth = LEVELS.indexOf(level);
    const slot = (at: number) => `${era}/${LEVELS[at] ?? ''}`;
    const parent = [depth - 1, depth - 2].map((at) => this.#above.get(slot(at))).find((above) => above !== undefined);
    const key = code === null ? keyByName(slot(depth), name, parent?.key) : `${slot(depth)}/${code}`;
    for (let at = depth + 1; at < LEVELS.length; at += 1)
      if (this.#isNew(slot(depth), code, name)) this.#above.delete(slot(at));
    this.#above.set(slot(depth), { code, name, key });
    const known = this.#units.get(key);
    if (known !== undefined) {
      if (known.name !== name) this.#sayTwice(row, era, level, { code, name }, known);
      return key;
    }
    const listed =
      this.#columns.kind === null || level !== 'commune' ? '' : this.#text(row, this.#columns.kind).toLowerCase();
    const province = this.#above.get(`${era}/province`);
    this.#units.set(key, {
      key,
      parentKey: parent?.key ?? null,
      code,
      name,
      kind: kindOfName(name) || listed,
      groups: [],
      aliases: [],
      validFrom: null,
      validTo: null,
      parentCode: level === 'province' ? null : (province?.code ?? null),
      parentName: level === 'province' ? null : (province?.name ?? null),
      above: null,
      sourceRow: row,
      ...NO_DETAILS,
    });
    return key;
  }

  #isNew(slot: string, code: string | null, name: string): boolean {
    const above = this.#above.get(slot);
    return above?.code !== code || above?.name !== name;
  }

  #code(row: number, column: number | null, level: Level): string | null {
    const cell = column === null ? undefined : this.#cell(row, column);
    const found = unitCode(cell, KIND_OF_LEVEL[level]);
    if (found?.isRepaired && column !== null) {
      const { place, named } = this.#at(row, column);
      const raw = textOf(cell);
      const message = say.codeRepaired(named, raw, found.code);
      this.#issues.push(issueAt('note', 'code-leading-zero', message, place, { raw, understood: found.code }));
    }
    return found?.code ?? null;
  }

  #sayTwice(row: number, era: Era, level: Level, { code, name }: Named, known: UnitListRow): void {
    const { code: codeColumn, name: nameColumn } = this.#columns.levels[era][level];
    const { place, named } = this.#at(row, codeColumn ?? nameColumn ?? 1);
    const message = say.codeTwice(named, code ?? '', name, known.name, known.sourceRow);
    this.#issues.push(issueAt('error', 'unit-code-twice', message, place, { raw: name }));
  }

  #at(row: number, column: number) {
    const sheet = this.#sheet.name;
    return { place: { sheet, row, column }, named: { sheet, cell: address(row, column) } };
  }

  #text(row: number, column: number | null): string {
    return column === null ? '' : textOf(this.#cell(row, column));
  }

  #cell(row: number, column: number): Cell | undefined {
    const merge = mergeAt(this.#sheet, row, column);
    return cellAt(this.#sheet, merge?.top ?? row, merge?.left ?? column);
  }
}

/** Two communes of one name in two districts are two. */
function keyByName(slot: string, name: string, parent: string | undefined): string {
  const own = foldForSearch(name);
  return parent === undefined ? `${slot}/${own}` : `${slot}/${own} @ ${parent.split('/').slice(2).join('/')}`;
}

function isKept(links: readonly { readonly note: string }[]): boolean {
  return links.length === 1 && /giu nguyen/.test(foldForSearch(links[0]?.note ?? ''));
}

function extentOf(note: string): 'whole' | 'part' {
  const folded = foldForSearch(note);
  return /mot phan|phan con lai/.test(folded) && !/toan bo dan so/.test(folded) ? 'part' : 'whole';
}

function eraOf(key: string): string {
  return key.split('/')[0] ?? '';
}

function levelOf(key: string): string {
  return key.split('/')[1] ?? '';
}
