import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Vault } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';
import { cli, json, sampleData } from './cli';

/** Passwords as a script of an IT department meets them: from files, with an exit status and one sentence. */
const PASSWORD = 'gió mùa đông bắc về';
const sample = sampleData({ withReports: false });
const secrets = temporaryFolderOnce();
const file = (name: string, content: string) => {
  const path = join(secrets(), name);
  writeFileSync(path, content);
  return path;
};
const at = () => ['--data', sample.folder];

function temporaryFolderOnce(): () => string {
  let folder = '';
  return () => {
    if (folder === '') folder = temporaryFolder();
    return folder;
  };
}

describe.sequential('a data folder with a password', () => {
  test('turned on, asked for, changed, recovered, turned off', async () => {
    const first = file('mat-khau.txt', `${PASSWORD}\n`);
    const wrong = file('sai.txt', 'khong phai mat khau');
    const next = file('moi.txt', 'nắng hạ năm nay');
    const sheet = join(secrets(), 'phieu.txt');
    expect(await json(['vault', 'state', ...at()])).toMatchObject({ isOn: false, users: [] });

    mkdirSync(join(sample.folder, 'tra-lai'));
    writeFileSync(join(sample.folder, 'tra-lai', 'tra-lai-1.xlsx'), 'danh sách');
    writeFileSync(join(sample.folder, 'ghi chú.txt'), 'của riêng ai');
    const on = ['vault', 'on', '--name', 'Lê Thị Hoa', '--new-password-file', first, '--out', sheet, ...at()];
    const plainFiles = [
      { name: 'ghi chú.txt', isReturn: false },
      { name: 'tra-lai/tra-lai-1.xlsx', isReturn: true },
    ];
    expect(await json(on)).toMatchObject({ isOn: true, plainFiles });
    const plain = ['vault', 'plain', ...at()];
    expect(await json(plain)).toMatchObject({ plainFiles });
    const destroy = [...plain, '--destroy-returns', '--password-file', first];
    expect((await cli(...destroy)).stderr).toContain('HỦY TỆP');
    expect(await json([...destroy, '--confirm', 'hủy tệp'])).toMatchObject({
      destroyed: 1,
      plainFiles: [{ name: 'ghi chú.txt' }],
    });
    rmSync(join(sample.folder, 'ghi chú.txt'));
    expect(readFileSync(sheet, 'utf8')).toMatch(/8\. [2-9A-Z]{5}/);
    expect(readFileSync(join(sample.folder, 'don-doc.sqlite')).subarray(0, 15).toString()).not.toBe('SQLite format 3');
    expect(await json(['vault', 'state', ...at()])).toMatchObject({
      isOn: true,
      users: [{ name: 'Lê Thị Hoa', role: 'admin' }],
    });
    const keyless = temporaryFolder(); // the data without the two key files
    copyFileSync(join(sample.folder, 'don-doc.sqlite'), join(keyless, 'don-doc.sqlite'));
    expect((await cli('vault', 'state', '--data', keyless)).stdout).toContain('không thấy tệp khóa khoa.json');
    const recoverIn = (folder: string) =>
      cli(
        'vault',
        'recover',
        '--user',
        'Lê Thị Hoa',
        '--new-password-file',
        next,
        '--password-file',
        sheet,
        '--data',
        folder,
      );
    expect((await recoverIn(keyless)).stderr).toContain('không thấy tệp khóa khoa.json');
    for (const name of ['khoa.json', 'khoa.du-phong.json']) writeFileSync(join(keyless, name), '{"cắt ngang');
    const spoilt = await recoverIn(keyless); // nobody is said not to be there by a list that cannot be read
    expect(spoilt.stderr).toContain('Tệp khóa khoa.json bị hỏng');
    expect(spoilt.stderr).toContain('khôi phục bản sao lưu');
    expect(spoilt.stderr).not.toContain('Không có người dùng');
    expect((await recoverIn(temporaryFolder())).stderr).toContain('chưa đặt mật khẩu');

    const bare = await cli('units', 'list', ...at());
    expect(bare.status).toBe(1);
    expect(bare.stderr).toContain('--password-file');
    const refused = await cli('units', 'list', '--password-file', wrong, '--json', ...at());
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'locked' } });
    const missing = await cli('units', 'list', '--password-file', join(secrets(), 'khong-co.txt'), ...at());
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('khong-co.txt');

    expect((await cli('units', 'list', '--password-file', first, ...at())).status).toBe(0);
    vi.stubEnv('DON_DOC_PASSWORD_FILE', first);
    expect((await cli('verify', ...at())).status).toBe(0);
    vi.unstubAllEnvs();

    const looks = file('lanh-dao.txt', 'hoa sen nở trong ao');
    const add = ['vault', 'users', 'add', '--password-file', first, '--name', 'Nam', '--as', 'leader'];
    expect(await json([...add, '--new-password-file', looks, ...at()])).toMatchObject({
      users: [{}, { role: 'leader' }],
    });
    expect((await cli('units', 'list', '--password-file', looks, ...at())).status).toBe(0);
    const changed = await cli('backup', '--password-file', looks, ...at());
    expect(changed.status).toBe(1);
    expect(changed.stderr).toContain('chỉ xem');

    const recover = ['vault', 'recover', '--user', 'Lê Thị Hoa', '--new-password-file', next, ...at()];
    const code = file('ma-1.txt', readFileSync(sheet, 'utf8')); // as `vault on` wrote it
    expect((await cli(...recover, '--password-file', code)).status).toBe(0);
    expect((await cli('units', 'list', '--password-file', first, ...at())).status).toBe(1);
    const another = join(secrets(), 'phieu-2.txt');
    expect((await cli('vault', 'sheet', '--password-file', next, '--out', another, ...at())).status).toBe(0);
    expect((await cli(...recover, '--password-file', code)).status).toBe(1);
    const codeOf = (path: string) => file('ma.txt', readFileSync(path, 'utf8').replaceAll(/^.*:\n|\d\. /gm, ''));
    const third = join(secrets(), 'phieu-3.txt');
    expect((await cli(...recover, '--password-file', codeOf(another), '--out', third)).status).toBe(0);
    expect((await cli(...recover, '--password-file', codeOf(another))).status).toBe(1); // void with the recovery itself
    expect((await cli(...recover, '--password-file', codeOf(third))).status).toBe(0);

    expect((await cli('vault', 'change-key', '--password-file', next, ...at())).status).toBe(0);
    expect((await cli('units', 'list', '--password-file', looks, ...at())).status).toBe(0);
    expect((await cli('vault', 'off', '--password-file', looks, ...at())).status).toBe(1);
    expect(await json(['vault', 'off', '--password-file', next, ...at()])).toMatchObject({ isOn: false });
    expect(existsSync(join(sample.folder, 'khoa.json'))).toBe(false);
    expect((await cli('verify', ...at())).status).toBe(0);
  });
});

test('what was cut off is told, and which password opens', async () => {
  const folder = temporaryFolder();
  const cost = { n: 16, r: 1, p: 1 };
  const vault = new Vault({ folder, system: null, now: Date.now, up: () => 1, newId: () => 'u1', cost });
  const told = async () => {
    const { unfinished } = (await json(['vault', 'state', '--data', folder])) as { unfinished: string | null };
    return { unfinished, text: (await cli('vault', 'state', '--data', folder)).stdout };
  };
  const begun = await vault.turnOn('Hoa', PASSWORD, Buffer.alloc(20, 5));
  expect(await told()).toMatchObject({ unfinished: 'turningOn', text: expect.stringContaining('mật khẩu vừa đặt') });
  const session = await vault.settle(begun);
  if (session === null) throw new Error('the password is gone');
  expect(await told()).toMatchObject({ unfinished: null, text: expect.not.stringContaining('trước') });
  const spare = join(folder, 'khoa.du-phong.json');
  const before = readFileSync(spare);
  const changed = await vault.setPassword(session, 'u1', 'nắng hạ năm nay');
  writeFileSync(spare, before); // the power went before the second of the two files was written
  expect(await told()).toMatchObject({ unfinished: 'changed', text: expect.stringContaining('dùng mật khẩu mới') });
  await vault.turnOff(changed);
  expect(await told()).toMatchObject({ unfinished: 'turningOff', text: expect.stringContaining('đang dùng') });
});
