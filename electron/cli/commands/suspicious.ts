import { suspicionText } from '../../text/suspicionText';
import type { Command } from '../command';

/** Series of figures that should be asked about, as sentences for their units. */
export const suspiciousCommand: Command = {
  name: ['suspicious'],
  isReading: true,
  usage: 'suspicious --directive <id> [--as-of <time>]',
  async run({ args, office, now }) {
    const asOf = args.time('as-of') ?? now();
    const core = await office();
    const { rules, suspicions } = await core['suspicions.list']({ directiveId: args.required('directive'), asOf });
    const sentences = suspicions.map(({ message }, index) => `${index + 1}. ${message}`);
    const text = [...(sentences.length === 0 ? [suspicionText.none] : sentences), rules].join('\n');
    return { json: { asOf, rules, suspicions }, text };
  },
};
