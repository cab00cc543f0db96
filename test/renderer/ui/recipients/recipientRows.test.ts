import { expect, test } from 'vitest';
import { linesOf, moved, named, rowsOf, stepped, withEntry } from '../../../../renderer/ui/recipients/recipientRows';

const line = (text: string) => ({ text, isArchiveLine: text.startsWith('Lưu') });
const rows = rowsOf(['Như trên', 'Phòng Y tế', 'Lưu: VT'].map(line));
const texts = (all: typeof rows) => linesOf(all).map(({ text }) => text);

test('the archive line stays the last one, as it is printed', () => {
  expect(texts(moved(rows, 2, 0))).toEqual(['Như trên', 'Phòng Y tế', 'Lưu: VT']); // dragged to the top
  expect(texts(stepped(rows, 2, -1))).toEqual(['Như trên', 'Phòng Y tế', 'Lưu: VT']);
  expect(texts(moved(rows, 0, 3))).toEqual(['Phòng Y tế', 'Như trên', 'Lưu: VT']); // dropped below it
  expect(texts(stepped(rows, 1, 1))).toEqual(['Như trên', 'Phòng Y tế', 'Lưu: VT']);
  expect(texts(withEntry(rows, named('Phòng Nội vụ')))).toEqual(['Như trên', 'Phòng Y tế', 'Phòng Nội vụ', 'Lưu: VT']);
});

test('one that came in the middle of a list goes to the end when it is moved', () => {
  const odd = rowsOf(['Lưu: VT', 'Phòng Y tế'].map(line));
  expect(texts(stepped(odd, 0, 1))).toEqual(['Phòng Y tế', 'Lưu: VT']);
});
