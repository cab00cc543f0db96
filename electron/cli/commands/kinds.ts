import { writtenCliText } from '../../text/writtenCliText';
import type { Command } from '../command';

/** Kinds of papers that can be typed, with the keys of what is typed for each. */
export const kindsCommand: Command = {
  name: ['kinds'],
  isReading: true,
  usage: 'kinds',
  async run({ office }) {
    const core = await office();
    const { kinds } = await core['written.kinds']({});
    return {
      json: kinds.map(({ kind, inputs }) => ({
        ...kind,
        inputs: inputs.map(({ key, label, type, isRequired }) => ({ key, label, type, isRequired })),
      })),
      text: kinds.map(writtenCliText.kind).join('\n'),
    };
  },
};
