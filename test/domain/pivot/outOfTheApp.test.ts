import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaledPercent } from '../../../electron/domain/numbers';
import type { AnswerLine } from '../../../electron/domain/pivot/answer';
import { answerQuestion } from '../../../electron/domain/pivot/answerQuestion';
import { clipboardTable, type PlainCell } from '../../../electron/domain/pivot/clipboardTable';
import { exactRate } from '../../../electron/domain/pivot/exactRate';
import { gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { orderRows } from '../../../electron/domain/pivot/orderRows';
import { machineNumber } from '../../../electron/domain/pivot/plainTable';
import { anyCampaign, aQuestion, LEVEL } from './randomFacts';

const plainly = (text: string, isHead: boolean) => (isHead ? `Ngày ${text}` : `${text} đơn vị`);

describe('a table on the clipboard', () => {
  const copied = (...cells: PlainCell[]) => clipboardTable([cells], plainly);

  test('numbers go as numbers, in the text as Excel set to Vietnamese reads them', () => {
    const { text, html } = copied({ text: '45,06%', number: { value: '0.4506', format: '0.00%' } });
    expect(text).toBe('0,4506');
    expect(html).toContain(`<td x:num="0.4506" sdval="0.4506" style="mso-number-format:'0.00%'">45,06%</td>`);
  });

  test('codes keep their zeros, "16/17" is no day, and no name becomes a formula', () => {
    const { text, html } = copied({ text: '012' }, { text: '16/17' }, { text: '=1+1' }, { text: 'A\tB\nC' });
    expect(text).toBe("012\t16/17 đơn vị\t'=1+1\tA B C");
    expect(html).toContain(`<td style="mso-number-format:'\\@'">012</td>`);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
  });

  test('whatever stands in it, each row keeps its cells and nothing of it is markup', () => {
    const anyCell = fc.string().map((text): PlainCell => ({ text }));
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const { text, html } = clipboardTable(rows, plainly);
        for (const line of text.split('\r\n')) expect(line.split('\t')).toHaveLength(3);
        expect(html.match(/<td/g)).toHaveLength(rows.length * 3);
      }),
    );
  });
});

test('a number for machines is the number', () => {
  expect(machineNumber({ scaled: 4506, decimals: 2, isPercent: true })).toBe('0.4506');
  expect(machineNumber({ scaled: -16, decimals: 2, isPercent: false })).toBe('-0.16');
  expect(machineNumber({ scaled: 43_399, decimals: 0, isPercent: false })).toBe('43399');
  expect(machineNumber({ scaled: 7, decimals: 0, isPercent: true })).toBe('0.07');
});

test('the quick percentage is the exact one', () => {
  const anyCount = fc.oneof(fc.nat(50), fc.nat(2_000_000), fc.nat(Number.MAX_SAFE_INTEGER));
  fc.assert(
    fc.property(anyCount, anyCount, fc.nat(6), fc.constantFrom('round', 'truncate'), (part, whole, decimals, mode) => {
      expect(exactRate(part, whole, decimals, mode)).toBe(scaledPercent(part, whole, decimals, mode));
    }),
    { numRuns: 3000 },
  );
});

test('sorting moves rows within their part only; the total stays last', () => {
  fc.assert(
    fc.property(anyCampaign, fc.boolean(), (input, isDescending) => {
      const answer = answerQuestion(aQuestion({ rows: ['kind', 'unit'], fields: [LEVEL] }), gatherFacts(input));
      const nameOf = ({ path }: AnswerLine) => path.map(({ key }) => key).join(' ');
      const order = orderRows(answer, { column: 'total', isDescending }, nameOf);
      expect([...order].sort((left, right) => left - right)).toEqual(answer.rows.map((_, row) => row));
      if (order.length > 0) expect(answer.rows[order.at(-1) ?? 0]?.kind).toBe('total');
      let part = '';
      for (const row of order) {
        const line = answer.rows[row];
        if (line?.kind === 'part') part = line.path[0]?.key ?? '';
        else if (line?.kind === 'leaf') expect(line.path[0]?.key).toBe(part);
      }
    }),
  );
});
