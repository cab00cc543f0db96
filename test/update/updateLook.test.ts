import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../electron/cli/arguments';
import type { CommandContext } from '../../electron/cli/command';
import { updateLook } from '../../electron/cli/commands/updates';
import { addKey, makeUpdate } from '../../scripts/lib/updates.mjs';
import { temporaryFolder } from '../support/folder';

/** A program of version 0.1.0 with a publisher's key, as the command line finds it. */
function aProgram() {
  const folder = temporaryFolder();
  const resourcesFolder = join(folder, 'resources');
  mkdirSync(join(resourcesFolder, 'updates'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"version":"0.1.0"}');
  const keysFile = join(resourcesFolder, 'updates', 'keys.json');
  writeFileSync(keysFile, '{"keys":[]}');
  const key = join(folder, 'k.pem');
  addKey({ name: 'Nơi phát hành', privateFile: key, keysFile });
  const look = (...operands: string[]) => updateLook.run({ operands, resourcesFolder } as unknown as CommandContext);
  const make = async (version: string) => {
    const [installer, out] = [join(folder, 'DonDoc-Setup.exe'), join(folder, `DonDoc-${version}.capnhat`)];
    writeFileSync(installer, 'MZ');
    await makeUpdate({ key, installer, out, keysFile, version, day: '2026-11-20' });
    return out;
  };
  return { look, make };
}

test('a publisher sees what a clerk will see, on whatever system', async () => {
  const { look, make } = aProgram();
  const { json, text, status } = await look(await make('0.2.0'));
  expect(status).toBeUndefined();
  expect(json).toMatchObject({ ok: true, version: '0.2.0', publisher: 'Nơi phát hành', system: 'win32-x64' });
  expect(text).toContain('DonDoc-0.2.0.capnhat: bản 0.2.0 ngày 20/11/2026, chữ ký của Nơi phát hành hợp lệ.');
});

test('what would be refused ends with status 1 and the clerk’s sentence', async () => {
  const { look, make } = aProgram();
  expect(await look(await make('0.1.0'))).toMatchObject({ status: 1, json: { ok: false, problem: 'notNewer' } });
  const foreign = await look(await aProgram().make('0.2.0'));
  expect(foreign).toMatchObject({ status: 1, json: { problem: 'notSigned' } });
  expect(foreign.text).toContain('không có chữ ký của nơi phát hành');
  await expect(look()).rejects.toThrow(UsageError);
});
