import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardCell } from '../../electron/domain/board';
import { packCells, unpackCells } from '../../electron/domain/packedCells';
import { aCell, day, time } from '../renderer/support/boards';

const cell: fc.Arbitrary<BoardCell> = fc
  .record({
    obligationId: fc.string(),
    period: fc.constantFrom('once' as const, day('2021-08-16'), day('2021-08-17')),
    dueAt: fc.constantFrom(null, time('2021-08-17T15:00')),
    state: fc.constantFrom('on-time' as const, 'late' as const, 'missing' as const, 'zero' as const),
    receivedAt: fc.constantFrom(null, time('2021-08-17T14:59'), time('2021-08-17T15:07')),
    lateMinutes: fc.option(fc.nat()),
    versions: fc.nat(),
    fileName: fc.option(fc.string({ unit: 'grapheme' })),
    warnings: fc.nat(),
  })
  .map(aCell);

test('cells come out of their packing as they went in, as one text', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 90 }), (cells) => {
      const packed = packCells(cells);
      expect(typeof packed).toBe('string');
      expect(unpackCells(packed)).toEqual(cells);
    }),
  );
});
