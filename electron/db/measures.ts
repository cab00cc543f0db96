import type { FigureSource } from '../domain/directive';
import type { Measure } from '../domain/unit';
import { compareVietnamese } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson } from './json';

interface IndicatorRow {
  readonly numerator: string;
  readonly denominator: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
}

/** Every baseline figure that has a name: as a clerk called it, else as a directive does; a draft may not call it anything yet. */
export function listMeasures(db: ReadDb): readonly Measure[] {
  const named = listNamedMeasures(db);
  const indicators = db.all<IndicatorRow & object>(
    `SELECT numerator, denominator, numerator_label AS numeratorLabel, denominator_label AS denominatorLabel FROM indicator
      ORDER BY directive_id, position`,
  );
  const ofDirectives = indicators.flatMap((row) => [
    ...measureOf(row.denominator, row.denominatorLabel),
    ...measureOf(row.numerator, row.numeratorLabel),
  ]);
  const byKey = new Map<string, Measure>();
  for (const measure of [...named, ...ofDirectives]) if (!byKey.has(measure.key)) byKey.set(measure.key, measure);
  return [...byKey.values()];
}

function measureOf(source: string, label: string): readonly Measure[] {
  const figure = fromJson<FigureSource>(source);
  return figure.kind === 'baseline' && label.trim() !== '' ? [{ key: figure.measureKey, label }] : [];
}

/** Measures that clerks have named themselves. */
export function listNamedMeasures(db: ReadDb): readonly Measure[] {
  return db
    .all<Measure & object>('SELECT key, label FROM measure ORDER BY key')
    .toSorted((left, right) => compareVietnamese(left.label, right.label));
}

export function saveMeasure(db: WriteDb, { key, label }: Measure): void {
  db.run(
    'INSERT INTO measure (key, label) VALUES (:key, :label) ON CONFLICT (key) DO UPDATE SET label = excluded.label',
    {
      ':key': key,
      ':label': label,
    },
  );
}

export function removeMeasure(db: WriteDb, key: string): void {
  db.run('DELETE FROM measure WHERE key = :key', { ':key': key });
}
