import { describe, expect, test } from 'vitest';
import { countsWorkbook } from '../support/countsWorkbook';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { cli, failure, json, sampleData, usageError } from './cli';

const sample = sampleData({ withReports: false });

async function importing(...more: readonly string[]): Promise<readonly string[]> {
  const path = await countsWorkbook(temporaryFolder(), [[1, 'UBND phường Bồng Sơn', 15_000, 5000]]);
  const field = ['--field', 'mau-02.cumulative', '--as-of', '2021-08-17T12:00', '--source', 'Sở TT&TT'];
  return ['counts', 'import', path, '--directive', SAMPLE_ID, '--data', sample.folder, ...field, ...more];
}

describe('counts import', () => {
  test('takes the column pointed at, and takes it back', async () => {
    const taken = (await json(await importing('--column', 'd'))) as { batch: string; rows: unknown[] };
    expect(taken.rows).toMatchObject([{ unitId: 'phuong-bong-son', value: 5000, cell: 'D3' }]);
    const undone = await json(['counts', 'undo', taken.batch, '--data', sample.folder]);
    expect(undone).toEqual({ batch: taken.batch, units: 1 });
  });

  test('a try writes nothing and tells the columns to choose from', async () => {
    const { status, stderr } = await cli(...(await importing('--dry-run')));
    expect(status).toBe(1);
    expect(stderr).toMatch(/Xem thử.*C “Dân số”, D “Số máy đã cài đặt”/s);
  });

  test.each([[['--tolerance', '101']], [['--field', 'cumulative']]])('%j is a usage error', async (more) => {
    expect(await usageError(...(await importing(...more)))).toContain(more[0]);
  });

  test('a figure that no form has is named with those there are', async () => {
    const said = await failure(...(await importing('--field', 'mau-02.khong-co')));
    expect(JSON.stringify(said)).toContain('mau-02.cumulative');
  });
});
