import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * For the publisher of the app.
 * `npm run update -- new-key --name <publisher> --out <file>`: a pair of keys; the private half goes to the file, which
 * has to stay with the publisher, the public one into resources/updates/keys.json.
 * `npm run update -- make --key <file> --installer <file> --out <file.capnhat> [--notes <text file>]`: a signed update.
 */
requireSupportedNode();
const { parseArgs } = await import('node:util');
const { requireInstaller } = await import('./lib/installerVersion.mjs');
const { addKey, makeUpdate, ownVersion } = await import('./lib/updates.mjs');
const { inProject } = await import('./lib/projectRoot.mjs');
const { runScript, say, SetUpError } = await import('./lib/say.mjs');

const KEYS = inProject('resources', 'updates', 'keys.json');
const [action, ...rest] = process.argv.slice(2);

await runScript(async () => {
  const text = { type: 'string' };
  const options = { name: text, out: text, key: text, installer: text, notes: text, system: text };
  const { values } = parseArgs({ args: rest, options });
  const need = (...names) => {
    const missing = names.filter((name) => !values[name]);
    if (missing.length > 0)
      throw new SetUpError(`Còn thiếu --${missing.join(', --')}.`, `missing --${missing.join(', --')}`);
  };
  if (action === 'new-key') {
    need('name', 'out');
    addKey({ name: values.name, privateFile: values.out, keysFile: KEYS });
    say(
      `Đã tạo khóa. Giữ kín ${values.out}, không đưa vào mã nguồn; nửa công khai đã ghi vào resources/updates/keys.json.`,
      'A pair of keys was made: keep the file secret and out of the repository.',
    );
    return 0;
  }
  if (action === 'make') {
    need('key', 'installer', 'out');
    if ((values.system ?? 'win32-x64').startsWith('win32')) requireInstaller(values.installer, ownVersion());
    const head = await makeUpdate({ ...values, keysFile: KEYS });
    say(`Đã ghi ${values.out}: bản ${head.version} cho ${head.system}.`, `${values.out} was written.`);
    return 0;
  }
  throw new SetUpError('Dùng: npm run update -- new-key | make', 'usage: new-key or make, see scripts/update.mjs');
});
