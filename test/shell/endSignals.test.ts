import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { endBySignals } from '../../electron/shell/endSignals';

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])(
  '%s ends the program by its own way, and no library ends it before',
  (signal) => {
    const said: string[] = [];
    const process = new EventEmitter();
    process.on(signal, () => said.push('killed'));
    endBySignals(process, () => said.push('quit'));
    process.emit(signal);
    expect(said).toEqual(['quit']);
  },
);
