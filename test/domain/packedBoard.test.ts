import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardCell } from '../../electron/domain/board';
import { packBoard, unpackBoard } from '../../electron/domain/packedBoard';
import { aBoard, aCell, day, time } from '../renderer/support/boards';

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

test('a board comes out of its packing as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 4 }), (rows) => {
      const board = aBoard([]);
      const [section] = board.sections;
      if (!section) throw new Error('a board of the support has a section');
      const own = rows.map((cells, index) => ({ unitId: `u${index}`, unitName: 'Xã', groupIds: ['g'], cells }));
      const whole = { ...board, sections: [{ ...section, rows: own }, section] };
      expect(unpackBoard(packBoard(whole))).toEqual(whole);
    }),
  );
});

test('27,000 cells travel as one text, not as objects', () => {
  const cells = Array.from({ length: 300 }, (_, index) => aCell({ obligationId: `o${index}` }));
  const packed = packBoard(aBoard(cells));
  expect(typeof packed.sections[0]?.cells).toBe('string');
  expect(packed.sections[0]?.rows.every((row) => !('cells' in row))).toBe(true);
});
