import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryText,
  errorFacts,
  gatherErrors,
  plainMessage,
  readEntries,
} from '../../../electron/domain/diagnostics/loggedError';
import { isPlainWord, isSystemCode } from '../../../electron/domain/diagnostics/plainWords';

const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nguyen Tran Le Pham Do Ho Ngo'.split(' ');
const GIVEN = 'An Bình Cường Dũng Hà Hùng Hưng Lan Linh Long Mai Nam Thu Thanh Tuấn Vân Hai Hoa Minh Van Thi'.split(
  ' ',
);
const PLACES = [
  'Thôn Tân An',
  'Khối 3, phường Bồng Sơn',
  'xã Hoài Mỹ',
  'C:\\Users\\Lan\\Danh sách F0.xlsx',
  '/home/lan/ds.xls',
];

const name = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN))
  .map((parts) => parts.join(' '))
  .chain((full) =>
    fc.constantFrom(full, full.toLowerCase(), full.toUpperCase(), full.normalize('NFD'), full.replaceAll(' ', '')),
  );
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((list) => list.join(''));
const phone = fc
  .tuple(fc.constantFrom('09', '03', '+849', '84 9'), digits)
  .chain(([head, tail]) =>
    fc.constantFrom(head + tail, `${head}${tail.slice(0, 2)} ${tail.slice(2, 5)} ${tail.slice(5)}`, `${head}.${tail}`),
  );
const personal = fc.oneof(name, phone, fc.constantFrom(...PLACES));
/** As messages come: of the program, with something of the office in the middle. */
const message = fc
  .tuple(
    fc.constantFrom(
      'Cannot read properties of undefined (reading ',
      "ENOENT: no such file, open '",
      'UNIQUE constraint failed: ',
      '',
    ),
    fc.array(fc.oneof(personal, fc.string()), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("'", ')', '\n    at ', ''),
  )
  .map(([head, inner, tail]) => head + inner.join(' ') + tail);

const onlyOurs = (text: string) =>
  text.split(' ').every((word) => word === '' || word === '…' || isPlainWord(word) || isSystemCode(word));

describe('what the log keeps', () => {
  test('whatever the message, only the program’s own words stay, no digit among them, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(message, (text) => {
        const kept = plainMessage(text);
        expect(onlyOurs(kept)).toBe(true);
        expect(kept).not.toMatch(/\d/);
        expect(plainMessage(kept)).toBe(kept);
      }),
    );
  });

  test('no name, no phone and no path gets into an entry, in message, code, name or stack', () => {
    fc.assert(
      fc.property(message, personal, (text, somebody) => {
        const error = Object.assign(new Error(`${text} ${somebody}`), { code: somebody, name: somebody });
        const entry = entryText({ ...errorFacts(error), instant: '', place: 'core', appVersion: '' });
        const words = somebody
          .split(/[\s,\\/.:]+/)
          .filter((word) => word.length > 1 && !isPlainWord(word) && !/^[\d+]/.test(word));
        const [head = '', ...frames] = entry.split('\n');
        for (const word of words) expect(head).not.toContain(word);
        expect(head.replaceAll(/ {2}/g, ' ')).not.toMatch(/\d{2}/);
        expect(frames.join('\n')).not.toMatch(/\d{8}|[^\x20-\x7e\n]/);
      }),
    );
  });

  test('a message that looks like a stack is not taken for one', () => {
    const error = new Error('x\n    at Nguyen.Van.An (C:\\Danh sach\\An.js:12:34)');
    expect(errorFacts(error).frames.join()).not.toContain('Nguyen');
    const changed = new Error('x\n    at Nguyen.Van.An (An.js:12:34)');
    changed.stack = `Error: ${changed.message}\n    at open (main.js:1:1)`;
    changed.message = 'not what the stack says';
    expect(errorFacts(changed).frames).toEqual([]);
  });

  test.each([
    ['Cannot read properties of undefined (reading "hoTen")', 'Cannot read properties of undefined reading …'],
    ["ENOSPC: no space left on device, write 'C:\\Users\\Lan\\a.xlsx'", 'ENOSPC … device write …'],
    ['UNIQUE constraint failed: person.phone 0912 345 678', '… constraint failed …'],
    ['Không mở được tệp “Danh sách.xlsx”', '…'],
    ['', ''],
  ])('%s', (text, kept) => expect(plainMessage(text)).toBe(kept));

  test('frames keep function, file and place, no folder', () => {
    const stack =
      'TypeError: bad\n    at Store.open (C:\\Users\\Lan\\don-doc\\dist\\worker.js:12:3)\n    at async file:///home/lan/dist/main.js:4:5\n    at Object.<anonymous> (node:internal/main:1:2)\n    at dondoc://app/assets/index-4f2.js:1:99';
    expect(errorFacts({ name: 'TypeError', message: 'bad', stack }).frames).toEqual([
      'at Store.open (worker.js:12:3)',
      'at main.js:4:5',
      'at Object.<anonymous> (node:internal/main:1:2)',
      'at index-4f2.js:1:99',
    ]);
  });

  test('an entry stays small, however long its message and deep its stack', () => {
    const text = 'undefined '.repeat(100_000);
    const stack = `Error: ${text}${'\n    at open (main.js:1:1)'.repeat(10_000)}`;
    const facts = errorFacts(Object.assign(new Error(text), { stack }));
    expect(facts.frames.length).toBeGreaterThan(5);
    expect(entryText({ ...facts, instant: '', place: 'main', appVersion: '' }).length).toBeLessThan(3_000);
  });

  test('an error of another thread is named by its stack', () =>
    expect(
      errorFacts(Object.assign(new Error('bad'), { stack: 'RangeError: bad\n    at open (worker.js:1:1)' })),
    ).toEqual({
      name: 'RangeError',
      code: null,
      message: 'bad',
      frames: ['at open (worker.js:1:1)'],
    }));

  test('what is thrown may be anything', () => {
    fc.assert(fc.property(fc.anything(), (thrown) => onlyOurs(errorFacts(thrown).message)));
  });
});

describe('reading the log', () => {
  const entry = (instant: string, error: unknown) =>
    entryText({ ...errorFacts(error), instant, place: 'window', appVersion: '0.1.0' });

  test('gives back what was written, and leaves out what is not ours', () => {
    const error = Object.assign(new TypeError('Cannot read value'), { code: 'ENOSPC' });
    const log = `2026-11-01T08:00:00.000Z Error: Nguyễn Văn An 0912345678\n    at Lan (a.js:1:1)\n${entry('2026-11-26T14:05:00.000Z', error)}Trần Thị Bình\n    at Binh (b.js:1:1)\n`;
    const [read, ...others] = readEntries(log);
    expect(others).toEqual([]);
    expect(read).toEqual({
      ...errorFacts(error),
      instant: '2026-11-26T14:05:00.000Z',
      place: 'window',
      appVersion: '0.1.0',
    });
  });

  test('an entry somebody has written into is cleaned once more', () => {
    const [read] = readEntries('2026-11-26T14:05:00.000Z core 0.1.0 TypeError: Cannot read Nguyễn Văn An 0912345678\n');
    expect(read?.message).toBe('Cannot read …');
  });

  test('the same error is told once, with its latest time, newest first', () => {
    const again = new Error('failed');
    const log = [
      entry('2026-11-26T14:05:00.000Z', again),
      entry('2026-11-26T14:06:00.000Z', 'other value'),
      entry('2026-11-26T14:07:00.000Z', again),
    ].join('');
    const gathered = gatherErrors(readEntries(log), 10);
    expect(gathered.map(({ message: said, times, instant }) => [said, times, instant.slice(11, 16)])).toEqual([
      ['failed', 2, '14:07'],
      ['other value', 1, '14:06'],
    ]);
    expect(gatherErrors(readEntries(log), 1)).toHaveLength(1);
  });
});
