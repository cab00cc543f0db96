import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerColumnLeftMm, imageSizeMm, parseLayout, textWidthMm } from '../../electron/documents/layout';
import { kit, resourcesFolder } from './support';

const file = readFileSync(join(resourcesFolder, 'layouts', 'nd30-2020.json'), 'utf8');

/** The rule set of the decree with one value changed; undefined takes it away. */
function changed(path: string, value: unknown): unknown {
  const raw = JSON.parse(file) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, raw);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return raw;
}

test('the rule set names itself and its effective date', () => {
  expect(kit.layout.name).toContain('30/2020');
  expect(kit.layout.effectiveOn).toBe('2020-03-05');
});

test('text is 165 mm wide upright and 252 mm across, the letterhead 65 + 100', () => {
  expect(textWidthMm(kit.layout, 'portrait')).toBe(165);
  expect(textWidthMm(kit.layout, 'landscape')).toBe(252);
  expect(headerColumnLeftMm(kit.layout)).toBe(65);
});

describe('a value outside its legal range is refused by name, with its range', () => {
  for (const [path, value, range] of [
    ['page.marginTopMm', 19, '20 đến 25'],
    ['page.marginLeftMm', 36, '30 đến 35'],
    ['page.marginRightMm', 14.99, '15 đến 20'],
    ['sizePt.nationalTitle', 14, '12 đến 13'],
    ['sizePt.recipientsItem', 12, 'phải là 11 '],
    ['sizePt.body', 12, '13 đến 14'],
    ['paragraph.beforePt', 5, '6 đến 24'],
    ['paragraph.indentMm', 11, '10 hoặc 12.7'],
    ['line.body', 1.6, '1 đến 1.5'],
    ['rule.mottoRatio', 0.9, 'phải là 1 '],
    ['rule.issuerRatio', 0.6, '1/3 đến 1/2'],
    ['signature.gapMm', 20, '22 đến 35'],
  ] as const) {
    test(`${path} = ${value}`, () => {
      expect(() => parseLayout(changed(path, value))).toThrow(new RegExp(`${path} = ${value}: .*${range}`));
    });
  }
});

test('a missing and a strange value are refused by name', () => {
  expect(() => parseLayout(changed('sizePt.body', undefined))).toThrow(/sizePt\.body/);
  expect(() => parseLayout(changed('page.colour', 'red'))).toThrow(/mục lạ colour trong page/);
  expect(() => parseLayout(null)).toThrow(RangeError);
});

test('every fault is named, not only the first', () => {
  const raw = changed('page.marginTopMm', 1) as Record<string, Record<string, number>>;
  (raw.sizePt ?? {}).body = 20;
  expect(() => parseLayout(raw)).toThrow(/marginTopMm.*sizePt\.body/);
});

test('a picture is shrunk in proportion to at most 160 × 110 mm', () => {
  expect(imageSizeMm({ widthMm: 100, heightMm: 50 }, kit.layout)).toEqual({ widthMm: 100, heightMm: 50 });
  expect(imageSizeMm({ widthMm: 320, heightMm: 110 }, kit.layout)).toEqual({ widthMm: 160, heightMm: 55 });
});
