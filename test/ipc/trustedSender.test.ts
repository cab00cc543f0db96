import { expect, test } from 'vitest';
import { isTrustedSender } from '../../electron/ipc/trustedSender';

const contents = { name: 'our window' };
const page = { url: 'dondoc://app/index.html#/board', parent: null };

for (const [what, event, expected] of [
  ['our page in our window', { sender: contents, senderFrame: page }, true],
  ['another window', { sender: {}, senderFrame: page }, false],
  ['a frame inside our page', { sender: contents, senderFrame: { ...page, parent: page } }, false],
  ['a frame that has gone', { sender: contents, senderFrame: null }, false],
  ['a page to be printed', { sender: contents, senderFrame: { ...page, url: 'dondoc://print/1' } }, false],
  ['a page from elsewhere', { sender: contents, senderFrame: { ...page, url: 'https://app/index.html' } }, false],
  ['a host that only begins like ours', { sender: contents, senderFrame: { ...page, url: 'dondoc://app.x/' } }, false],
  ['our name as a password', { sender: contents, senderFrame: { ...page, url: 'dondoc://app@x/' } }, false],
  ['no address at all', { sender: contents, senderFrame: { ...page, url: '' } }, false],
] as const) {
  test(`${what}: ${expected ? 'heard' : 'refused'}`, () =>
    expect(isTrustedSender(event, contents, 'dondoc://app')).toBe(expected));
}

test('once the window has gone nobody is heard', () => {
  expect(isTrustedSender({ sender: null, senderFrame: page }, null, 'dondoc://app')).toBe(false);
});
