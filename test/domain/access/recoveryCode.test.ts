import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CODE_BYTES,
  isSameGroup,
  placeOfFault,
  readCode,
  writeCode,
} from '../../../electron/domain/access/recoveryCode';

const codes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

test('a code is read back, however it was typed', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('', ' ', '-', ' – ', '\n'), fc.boolean(), (bytes, between, isSmall) => {
      const text = writeCode(bytes).join(between);
      expect(readCode(isSmall ? text.toLowerCase() : text)).toEqual({ ok: true, bytes });
    }),
  );
});

test('a sheet with its heading and numbers is read, one with a group missing is not', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('\n', '\r\n'), (bytes, end) => {
      const lines = writeCode(bytes).map((group, at) => `${at + 1}. ${group}`);
      expect(readCode(['Mã khôi phục 2 dữ liệu:', ...lines, ''].join(end))).toEqual({ ok: true, bytes });
      expect(readCode(['Mã khôi phục:', ...lines.slice(1)].join(end)).ok).toBe(false);
    }),
  );
});

test('eight groups of five letters, none of which looks like another', () => {
  fc.assert(
    fc.property(codes, (bytes) => {
      const groups = writeCode(bytes);
      expect(groups).toHaveLength(8);
      for (const group of groups) expect(group).toMatch(/^[2-9A-HJ-NP-Z]{5}$/);
    }),
  );
});

test('one wrong letter is found in its group', () => {
  fc.assert(
    fc.property(codes, fc.nat(39), fc.constantFrom(...LETTERS), (bytes, at, letter) => {
      const text = writeCode(bytes).join('');
      fc.pre(text[at] !== letter);
      const wrong = text.slice(0, at) + letter + text.slice(at + 1);
      expect(readCode(wrong)).toEqual({ ok: false, groups: [Math.floor(at / 5) + 1] });
    }),
  );
});

test('the group with a slip is shown where it was typed', () => {
  const [one, two, three, ...rest] = writeCode(Uint8Array.from({ length: CODE_BYTES }, (_, at) => at * 7));
  const typed = ` ${one}-${two}\n${three?.slice(0, 4)} 0 ${rest.join(' ')}`;
  const fault = placeOfFault(typed);
  expect(typed.slice(fault?.from, fault?.to)).toBe(`${three?.slice(0, 4)} 0`);
  expect(placeOfFault([one, two, three, ...rest].join(' '))).toBeNull();
  expect(placeOfFault(`${one} ${two}`)).toBeNull();
});

test('two letters that changed places are found', () => {
  fc.assert(
    fc.property(codes, fc.nat(7), fc.nat(3), (bytes, group, at) => {
      const letters = [...writeCode(bytes).join('')];
      const place = group * 5 + at;
      const [one = '', other = ''] = letters.slice(place, place + 2);
      fc.pre(one !== other);
      letters.splice(place, 2, other, one);
      expect(readCode(letters.join(''))).toEqual({ ok: false, groups: [group + 1] });
    }),
  );
});

test('two groups that changed places are both found', () => {
  fc.assert(
    fc.property(codes, fc.nat(6), (bytes, at) => {
      const groups = [...writeCode(bytes)];
      const [one = '', other = ''] = groups.slice(at, at + 2);
      groups.splice(at, 2, other, one);
      expect(readCode(groups.join(' '))).toEqual({ ok: false, groups: [at + 1, at + 2] });
    }),
  );
});

test('too few and too many letters are told apart from a slip', () => {
  const text = writeCode(new Uint8Array(CODE_BYTES)).join('');
  for (const wrong of ['', text.slice(1), `${text}2`]) expect(readCode(wrong)).toEqual({ ok: false, groups: [] });
});

test('what was typed is never more than a code or a slip', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(readCode(typed).ok).toBe(false);
    }),
  );
});

test('a group is the same in small letters and with blanks', () => {
  expect(isSameGroup(' ab cde', 'ABCDE')).toBe(true);
  expect(isSameGroup('abcd', 'ABCDE')).toBe(false);
});
