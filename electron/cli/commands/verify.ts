import { cliText } from '../../text/cliText';
import type { Command } from '../command';

export const verifyCommand: Command = {
  name: ['verify'],
  isReading: true,
  usage: 'verify',
  async run({ office }) {
    const check = await (await office())['store.verify']({});
    return { json: check, text: cliText.verified(check), ...(!check.ok && { status: 1 }) };
  },
};
