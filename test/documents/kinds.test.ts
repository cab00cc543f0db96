import { expect, test } from 'vitest';
import { loadKinds, parseKinds } from '../../electron/documents/kinds';
import { codeOf } from '../../electron/domain/documentKind';
import { typeOf } from '../../electron/ruler/parts/typeNames';
import { resourcesFolder } from './support';

const set = loadKinds(resourcesFolder);
const kind = (id: string) => {
  const found = set.kinds.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no kind ${id}`);
  return found;
};

test('the 29 kinds of Điều 7 and the three copies are there', () => {
  expect(set.kinds.filter(({ isCopy }) => !isCopy)).toHaveLength(29);
  expect(set.kinds.filter(({ isCopy }) => isCopy).map(({ abbreviation }) => abbreviation)).toEqual(['SY', 'TrS', 'SL']);
});

test('a công văn names its field in the symbol, every other kind its type', () => {
  const office = { symbol: 'UBND', fieldSymbol: 'VX' };
  expect(codeOf(kind('cong-van'), office)).toBe('UBND-VX');
  expect(codeOf(kind('cong-van'), { ...office, fieldSymbol: '' })).toBe('UBND');
  expect(codeOf(kind('to-trinh'), office)).toBe('TTr-UBND');
});

test('the ruler reads back each type title as the type of its abbreviation', () => {
  const titled = set.kinds.filter(({ isCopy, typeTitle }) => !isCopy && typeTitle !== null);
  for (const { typeTitle, abbreviation } of titled)
    expect(typeOf(typeTitle ?? '')?.abbreviation, typeTitle ?? '').toBe(abbreviation);
});

test('a kind given twice or with a value of its own is refused by name', () => {
  const twice = { ...set, kinds: [...set.kinds, { ...kind('bao-cao'), id: 'bao-cao-2' }] };
  expect(() => parseKinds(twice)).toThrow('chữ viết tắt "BC" có hai lần');
  expect(() => parseKinds({ ...set, kinds: [{ ...kind('bao-cao'), addressees: 'maybe' }] })).toThrow(
    'kinds.0.addressees',
  );
});
