import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalTime } from '../../electron/domain/calendar';
import { limitsBetween, placesChanged } from '../../electron/domain/dutyPlaces';
import { type Known, type KnownReport, ReportIndex } from '../../electron/domain/knownReports';
import { isPastDue, type Obligation } from '../../electron/domain/obligation';
import { Revisions } from '../../electron/domain/revisions';
import { reportsByHour } from '../../electron/domain/summary/dataHour';
import { aReport, time } from '../support/builders';

const DUTIES = ['một', 'hai', 'ba', 'bốn'];
const moment = fc
  .tuple(fc.integer({ min: 10, max: 13 }), fc.constantFrom('00:00', '14:55', '15:20', '23:59'))
  .map(([day, clock]) => time(`2021-08-${day}T${clock}`));
const versionsOf = (obligationId: string) =>
  fc
    .array(fc.tuple(moment, fc.option(moment)), { maxLength: 3 })
    .map((found) =>
      found.map(([arrivedAt, dataAsOf], place) => aReport({ obligationId, version: place + 1, arrivedAt, dataAsOf })),
    );
const someVersions = fc.constantFrom(...DUTIES).chain((id) => fc.tuple(fc.constant(id), versionsOf(id)));
const all = fc.tuple(...DUTIES.map(versionsOf)).map((lists) => lists.flat());

type Told = ReadonlyMap<string, readonly KnownReport[] | undefined>;
const tellAll = (known: Known): Told => new Map(DUTIES.map((id) => [id, known.get(id)]));

test('what is not named as changed is known as before, over writings, moments and data hours', () => {
  const step = fc.record({ written: fc.array(someVersions, { maxLength: 2 }), at: moment, hour: fc.option(moment) });
  fc.assert(
    fc.property(all, fc.array(step, { minLength: 2, maxLength: 8 }), (reports, steps) => {
      let index = ReportIndex.of(reports);
      const asked: { readonly known: Known; readonly told: Told }[] = [];
      for (const { written, at, hour } of steps) {
        if (written.length > 0) index = index.with(new Map(written));
        for (const known of [index.knownAt(at), reportsByHour(index.knownAt(at), hour ?? undefined)]) {
          const told = tellAll(known);
          for (const before of asked) {
            const changed = known.changedSince?.(before.known) ?? null;
            if (changed === null) continue;
            for (const id of DUTIES)
              if (!changed.has(id)) expect([id, told.get(id)]).toEqual([id, before.told.get(id)]);
          }
          asked.push({ known, told });
        }
      }
    }),
  );
});

test('one report more is one duty changed, and a minute later nothing is', () => {
  const [one, other] = [
    aReport({ obligationId: 'một', arrivedAt: time('2021-08-10T14:55') }),
    aReport({ obligationId: 'hai', arrivedAt: time('2021-08-10T15:20') }),
  ];
  const index = ReportIndex.of([one, other]);
  const before = index.knownAt(time('2021-08-10T15:00'));
  expect([...(index.knownAt(time('2021-08-10T15:19')).changedSince?.(before) ?? ['?'])]).toEqual([]);
  expect([...(index.knownAt(time('2021-08-10T15:20')).changedSince?.(before) ?? ['?'])]).toEqual(['hai']);
  const later = index.with(new Map([['ba', [aReport({ obligationId: 'ba' })]]]));
  expect([...(later.knownAt(time('2021-08-10T15:00')).changedSince?.(before) ?? ['?'])]).toEqual(['ba']);
  expect(ReportIndex.of([one]).knownAt(time('2021-08-10T15:00')).changedSince?.(before)).toBeNull();
});

test('after very many changes nobody is told of a few', () => {
  const revisions = new Revisions();
  const first = revisions.newest;
  revisions.add(Array.from({ length: 15_000 }, (_, place) => `đầu ${place}`));
  const second = revisions.newest;
  revisions.add(Array.from({ length: 15_000 }, (_, place) => `sau ${place}`));
  expect(revisions.between(first, revisions.newest)).toBeNull();
  expect(revisions.between(second, revisions.newest)?.size).toBe(15_000);
  expect(revisions.between(revisions.newest, second)?.size).toBe(15_000);
  expect(revisions.between(revisions.newest, revisions.newest)?.size).toBe(0);
});

const limit = fc.record({ dueAt: fc.option(moment), isExclusive: fc.boolean() });

test('a duty without a report stands as before unless its limit is named', () => {
  fc.assert(
    fc.property(fc.array(limit, { maxLength: 12 }), moment, moment, (limits, one: LocalTime, other: LocalTime) => {
      const duties = limits.map((own, place) => ({ ...own, id: String(place) }));
      const named = new Set(limitsBetween(duties, one, other));
      for (const [place, duty] of duties.entries())
        if (!named.has(place)) expect(isPastDue(duty, one)).toBe(isPastDue(duty, other));
    }),
  );
});

test('a changed duty is told by its place in the list', () => {
  const duties = DUTIES.map((id): Pick<Obligation, 'id' | 'dueAt'> => ({ id, dueAt: null }));
  const index = ReportIndex.of<KnownReport>([]);
  const before = index.knownAt(time('2021-08-10T15:00'));
  const after = index.with(new Map([['ba', [aReport({ obligationId: 'ba' })]]])).knownAt(time('2021-08-10T15:00'));
  expect(placesChanged(duties, after, before)).toEqual([2]);
  expect(placesChanged(duties, after, null)).toBeNull();
});
