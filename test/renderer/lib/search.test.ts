import { expect, test } from 'vitest';
import { matches } from '../../../renderer/lib/search';

test.each([
  ['hoai nhon', true],
  ['HOÀI', true],
  ['ho\u0061\u0300i', true], // decomposed letters, as some keyboards send them
  ['nhon hoai', true], // any order
  ['dong', true], // đ is d
  ['21664', true],
  ['', true],
  ['bong son', false],
])('“%s” meets: %s', (query, isMet) => expect(matches(query, 'Phường Hoài Nhơn Đông', null, '21664')).toBe(isMet));
