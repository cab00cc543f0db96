import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import type { LocalTime } from '../../electron/domain/calendar';
import type { ObligationState } from '../../electron/domain/obligation';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const DOCUMENT = readFileSync(resolve(__dirname, '../../docs/data-dictionary.md'), 'utf8');
const RATE = 'installed-among-smartphone-users';

/** A question of the document under its name, with what its `asked` says replaced. */
function question(name: string, asked: Readonly<Record<string, string>>): string {
  const [, sql = ''] = new RegExp(`\`\`\`sql\\n-- ${name}\\n([^\`]+)\`\`\``).exec(DOCUMENT) ?? [];
  return Object.entries(asked).reduce((text, [key, value]) => {
    const changed = text.replace(new RegExp(`'[^']*' AS ${key}\\b`), `'${value}' AS ${key}`);
    expect(changed, `${name} asks for ${key}`).toContain(`'${value}' AS ${key}`);
    return changed;
  }, sql);
}

/** An office with all reports taken, one unit given more time and two let off, and its newest backup opened. */
async function officeAndBackup(
  closedAt: LocalTime | null = null,
): Promise<{ readonly core: Core; readonly backup: SqlDatabase }> {
  const core = await aSampleOffice({ withReports: true });
  const row = (unitId: string, period: string) => `${SAMPLE_ID}/communes-daily/${unitId}/${period}`;
  const grant = (obligationIds: readonly string[], dueAt: LocalTime | null) =>
    core['obligations.grant']({ directiveId: SAMPLE_ID, obligationIds, dueAt, reason: 'Mưa lũ' });
  await grant([row('phuong-tam-quan-bac', '2021-08-17')], time('2021-08-17T15:07')); // came at 15:07
  await grant([row('xa-hoai-phu', '2021-08-17'), row('xa-hoai-son', '2021-08-19')], null);
  if (closedAt !== null) await core['campaigns.close']({ directiveId: SAMPLE_ID, closedAt, reason: 'Đã tổng hợp' });
  const { path } = await core['backups.makeIn']({ folder: temporaryFolder() });
  return { core, backup: await openDatabase(readFileSync(path)) }; // as the document says: the backup is the whole file
}

const MOMENTS = ['2021-08-16T15:00', '2021-08-17T15:00', '2021-08-17T18:00', '2021-08-18T23:00', '2021-08-19T18:00'];

/** In the middle of a day whose reports are due at 15:00, of which one unit has more time. */
const CLOSINGS = [null, time('2021-08-17T15:03')];

describe('the questions of docs/data-dictionary.md answer as the app does', () => {
  test.each(CLOSINGS)('totals with their coverage, closed at %s', async (closedAt) => {
    const { core, backup } = await officeAndBackup(closedAt);
    for (const at of MOMENTS.map(time))
      for (const period of ['2021-08-16', '2021-08-17', '2021-08-18'].map(day)) {
        const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at, period });
        const rate = indicators.find(({ indicatorId }) => indicatorId === RATE);
        const rows = backup.all(question('totals', { directive_id: SAMPLE_ID, indicator_id: RATE, period, at }));
        expect(rate?.period).toBe(period);
        expect(rows, `${period} at ${at}`).toEqual([
          {
            reported: rate?.coverage.reported,
            expected: rate?.coverage.expected,
            numerator: rate?.numerator,
            denominator: rate?.denominator,
          },
        ]);
      }
  });

  test.each(CLOSINGS)('timeliness of every unit, closed at %s', async (closedAt) => {
    const { core, backup } = await officeAndBackup(closedAt);
    for (const at of MOMENTS.map(time)) {
      const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at });
      const byUnit = new Map<string, ObligationState[]>();
      for (const { unitId, cells } of sections.flatMap(({ rows }) => rows))
        byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), ...cells.map(({ state }) => state)]);
      const rows = backup.all(question('timeliness', { directive_id: SAMPLE_ID, at }));
      expect(rows).toHaveLength(byUnit.size);
      for (const row of rows) {
        const count = (state: ObligationState) => byUnit.get(String(row.id))?.filter((one) => one === state).length;
        expect(row, `${row.id} at ${at}`).toMatchObject({
          on_time: count('on-time'),
          late: count('late'),
          nothing_to_report: count('zero'),
          missing: count('missing'),
          let_off: count('not-required'),
          not_due: count('not-due'),
        });
      }
    }
  });

  test('figures with the cell each was read from', async () => {
    const { core, backup } = await officeAndBackup();
    const [at, period] = [time('2021-08-17T18:00'), day('2021-08-17')];
    const rows = backup
      .all(question('cells', { directive_id: SAMPLE_ID, period, at }))
      .filter(
        ({ form_id, field_key, state }) => form_id === 'mau-02' && field_key === 'cumulative' && state === 'number',
      );
    expect(rows.length).toBeGreaterThan(10);
    for (const { unit_id, value, file_name, sheet, cell } of rows) {
      const question = { directiveId: SAMPLE_ID, asOf: at, period, indicatorId: RATE, unitId: String(unit_id) };
      const { numerator } = await core['compilation.trace'](question);
      expect(numerator).toMatchObject({
        value,
        source: { kind: 'report', fileName: file_name, place: { sheet, cell } },
      });
    }
  });
});
