import { expect, test } from 'vitest';
import { isSure } from '../../../electron/domain/chat';
import { readMessages } from '../../../electron/imports/chat/readMessages';
import { day } from '../../support/builders';
import { aChat } from './context';

function read(words: string, hours: readonly string[]) {
  const { messages, proposals } = readMessages(`[19/08/2021 15:10] Chị Hoa: ${words}`, aChat(day('2021-08-19'), hours));
  return proposals.map((proposal) => {
    const message = messages[proposal.message];
    return `${message !== undefined && isSure(proposal, message) ? '[x]' : '[ ]'} ${proposal.scheduleId ?? 'any'}`;
  });
}

test.each([
  ['Hoài Hải báo cáo 9h: mới 3, lũy kế 500', '[x] s-09:00'],
  ['Hoài Hải bc 15h00: mới 3, lũy kế 500', '[x] s-15:00'],
  ['Hoài Hải báo cáo buổi sáng: mới 3, lũy kế 500', '[x] s-09:00'],
  ['Hoài Hải số liệu chiều: mới 3, lũy kế 500', '[x] s-15:00'],
  ['Hoài Hải mới 3, lũy kế 500', '[x] any'],
  ['Hoài Hải báo cáo 11h: mới 3, lũy kế 500', '[ ] any'], // no duty of that hour
  ['Hoài Hải bổ sung thêm 2, lũy kế 502', '[ ] any'],
  ['Hoài Hải xin đính chính: mới 6, lũy kế 506', '[ ] any'],
  ['Hoài Hải xin đính chính báo cáo lúc 9h: mới 6, lũy kế 506', '[x] s-09:00'],
])('of two duties a day: %s', (words, expected) => expect(read(words, ['09:00', '15:00'])).toEqual([expected]));

test('where one duty alone asks, the hour chooses nothing; what adds to a report is not ticked', () => {
  expect(read('Hoài Hải báo cáo 9h: mới 3, lũy kế 500', ['15:00'])).toEqual(['[x] any']);
  expect(read('Hoài Hải bổ sung thêm 2, lũy kế 502', ['15:00'])).toEqual(['[ ] any']);
});
