import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSure } from '../../../electron/domain/chat';
import { readMessages } from '../../../electron/imports/chat/readMessages';
import { day } from '../../support/builders';
import { aChat } from './context';

/** Messages as clerks write them, with what a careful person would enter; see the README beside them. */
interface Case {
  readonly text: string;
  readonly expected: readonly string[];
  readonly ticked: number;
}

const cases = JSON.parse(readFileSync(join(__dirname, '../../fixtures/chats/clerks.json'), 'utf8')) as readonly Case[];

function read(text: string) {
  const stamped = /^\[?\d|\n\[\d/.test(text) ? text : `[18/08/2021 14:20] Người Thử: ${text}`;
  const { messages, proposals } = readMessages(stamped, aChat(day('2021-08-18')));
  return proposals.map((proposal) => {
    const { unit, period, figures, isNil } = proposal;
    const message = messages[proposal.message];
    const told = [...figures.map(({ fieldKey, value }) => `${fieldKey}=${value}`), ...(isNil ? ['nil'] : [])];
    return {
      line: [unit.unitId ?? '?', period ?? '?', ...told.sort()].join(' '),
      isTicked: message !== undefined && isSure(proposal, message),
    };
  });
}

test.each(cases.map((one) => [one.text, one] as const))('%s', (_text, { text, expected, ticked }) => {
  const lines = read(text);
  const sure = lines.filter(({ isTicked }) => isTicked).map(({ line }) => line);
  expect(expected).toEqual(expect.arrayContaining(sure)); // nothing wrong comes ticked
  expect(sure.length).toBeGreaterThanOrEqual(ticked);
});
