import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../electron/domain/access/roles';
import { AppFailure, type FailureCode } from '../../electron/domain/failure';
import type { Channel, VaultState } from '../../electron/ipc/contract';
import { openSettings } from '../../electron/settings/settings';
import { VaultDesk, type VaultDeskOptions } from '../../electron/shell/vaultDesk';
import { KEY_FILE } from '../../electron/vault/keyFolder';
import { Vault } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';

/** The desk between window, key file and core, with a core that only notes what it is asked. */

const PASSWORD = 'mưa xuân 2026';
const NEXT = 'nắng hạ năm nay';

let folder = '';
let kept: { store: Record<string, unknown> };
/** What the core was asked, and for whom it was opened. */
let asked: string[] = [];
let sealing: () => void = () => {};
let clock = 0;

beforeEach(() => {
  folder = temporaryFolder();
  kept = { store: {} };
  asked = [];
  sealing = () => {};
  clock = 1_000_000;
});

/** Another start of the program on the same folder. */
function desk(): VaultDesk {
  let ids = 0;
  const vault = new Vault({
    folder,
    system: null,
    now: () => clock,
    up: () => clock,
    newId: () => `u${++ids}-${clock}`,
    cost: { n: 16, r: 1, p: 1 },
  });
  const made: VaultDesk = new VaultDesk({
    vault,
    core: {
      call: async (channel: string, input: { key?: Uint8Array | null }) => {
        asked.push(channel === 'vault.seal' ? `${channel} ${input.key === null ? 'plain' : 'sealed'}` : channel);
        if (channel === 'vault.seal') sealing();
        return { notDone: [], isDiskFull: false };
      },
    } as unknown as VaultDeskOptions['core'], // the calls of the desk
    settings: openSettings({ open: () => kept, setAside: () => {}, report: () => {} }),
    sheet: { print: async () => true, save: async () => '/a.pdf' },
    openCore: async () => {
      asked.push(`open for ${made.user?.name ?? 'anybody'}`);
      return true;
    },
    filesWaiting: () => 0,
    isElsewhere: () => false,
    onChange: () => {},
    ticks: () => clock,
    report: (error) => {
      throw error;
    },
  });
  return made;
}

async function turnedOn(one = desk()): Promise<VaultDesk> {
  const { groups } = await one.handlers['vault.begin']({ name: 'Hoa', password: PASSWORD });
  await one.handlers['vault.confirmSheet']({ lastGroup: groups[7] ?? '' });
  asked = [];
  return one;
}

async function withPerson(role: Role): Promise<{ one: VaultDesk; state: VaultState }> {
  const one = await turnedOn();
  await one.handlers['vault.addUser']({ name: 'Nam', role, password: NEXT });
  one.lock();
  const nam = one.state().users.find(({ name }) => name === 'Nam');
  const state = await one.handlers['vault.unlock']({ userId: nam?.id ?? '', password: NEXT });
  return { one, state };
}

function refusalOf(work: () => unknown): FailureCode | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppFailure) return error.code;
    throw error;
  }
}

describe('turning on', () => {
  test('writes nothing before the last group was read off the sheet', async () => {
    const one = desk();
    const { groups } = await one.handlers['vault.begin']({ name: 'Hoa', password: PASSWORD });
    await expect(one.handlers['vault.confirmSheet']({ lastGroup: groups[6] ?? '' })).rejects.toThrow(AppFailure);
    expect(existsSync(join(folder, KEY_FILE))).toBe(false);
    expect(one.state()).toMatchObject({ isOn: false, isLocked: false });
    const state = await one.handlers['vault.confirmSheet']({ lastGroup: groups[7] ?? '' });
    expect(state).toMatchObject({ isOn: true, isLocked: false, user: { name: 'Hoa', role: 'admin' } });
    expect(asked).toEqual(['vault.seal sealed', 'open for Hoa']);
  });

  test('broken off while the data is sealed, the next opening finishes it', async () => {
    const one = desk();
    const { groups } = await one.handlers['vault.begin']({ name: 'Hoa', password: PASSWORD });
    sealing = () => {
      throw new AppFailure('diskFull', 'Ổ đĩa đã đầy.');
    };
    await expect(one.handlers['vault.confirmSheet']({ lastGroup: groups[7] ?? '' })).rejects.toThrow(
      /Ổ đĩa đã đầy.*Mật khẩu đã đặt.*mã hóa nốt/,
    ); // not as if nothing had happened
    asked = [];
    sealing = () => {};
    const again = desk();
    expect(again.isLocked).toBe(true);
    const userId = again.state().users[0]?.id ?? '';
    const state = await again.handlers['vault.unlock']({ userId, password: PASSWORD });
    expect(asked).toEqual(['open for Hoa', 'vault.seal sealed']);
    expect(state.notice).toContain('mã hóa xong');
    expect((await desk().handlers['vault.unlock']({ userId, password: PASSWORD })).notice).toBeNull();
  });
});

describe('while it is locked', () => {
  test('nothing of the office is answered, but what was typed last is taken for a moment', async () => {
    const one = await turnedOn();
    expect(refusalOf(() => one.requireAllowed('office.get'))).toBeNull();
    one.lock();
    for (const channel of ['office.get', 'today.get', 'papers.save', 'vault.addUser'] as const satisfies Channel[])
      expect(refusalOf(() => one.requireAllowed(channel))).toBe('locked');
    expect(refusalOf(() => one.requireAllowed('vault.unlock'))).toBeNull();
    expect(refusalOf(() => one.requireAllowed('keyed.saveDraft'))).toBeNull();
    clock += 2_000;
    expect(refusalOf(() => one.requireAllowed('keyed.saveDraft'))).toBe('locked');
    expect(asked).toEqual(['vault.rest']);
  });

  test('the same person goes on in the open office, another has it opened anew', async () => {
    const { one, state } = await withPerson('clerk');
    expect(state.user?.name).toBe('Nam');
    expect(asked).toEqual(['vault.rest', 'open for Nam']);
    asked = [];
    one.lock();
    await one.handlers['vault.unlock']({ userId: state.user?.id ?? '', password: NEXT });
    expect(asked).toEqual(['vault.rest']);
  });

  test('who is at work is not told', async () => {
    const one = await turnedOn();
    one.lock();
    expect(one.state().user).toBeNull();
    expect(one.idleMinutes).toBeNull();
  });

  test('there is no lock without a password', () => {
    const one = desk();
    one.lock();
    expect(one.isLocked).toBe(false);
  });
});

describe('roles', () => {
  test.each([
    ['leader', { 'today.get': null, 'papers.save': null, 'units.save': 'notAllowed', 'vault.addUser': 'notAllowed' }],
    ['clerk', { 'units.save': null, 'backups.restore': 'notAllowed', 'vault.turnOff': 'notAllowed' }],
    ['admin', { 'units.save': null, 'backups.restore': null, 'vault.turnOff': null }],
  ] as const)('%s', async (role, expected) => {
    const { one } = await withPerson(role);
    for (const [channel, code] of Object.entries(expected))
      expect([channel, refusalOf(() => one.requireAllowed(channel as Channel))]).toEqual([channel, code]);
  });
});

describe('later', () => {
  test('another sheet counts only once its last group was typed; the former then opens nothing', async () => {
    const first = desk();
    const { groups } = await first.handlers['vault.begin']({ name: 'Hoa', password: PASSWORD });
    await first.handlers['vault.confirmSheet']({ lastGroup: groups[7] ?? '' });
    const begun = await first.handlers['vault.beginSheet']({ password: PASSWORD });
    const userId = first.user?.id ?? '';
    const recover = (code: readonly string[], password: string) =>
      desk().handlers['vault.recover']({ userId, code: code.join(' '), password });
    await recover(groups, NEXT); // killed before: the first still opens
    const again = desk();
    await again.handlers['vault.unlock']({ userId, password: NEXT });
    const next = await again.handlers['vault.beginSheet']({ password: NEXT });
    await again.handlers['vault.confirmSheet']({ lastGroup: next.groups[7] ?? '' });
    await expect(recover(groups, PASSWORD)).rejects.toThrow(/phiếu/);
    await expect(recover(begun.groups, PASSWORD)).rejects.toThrow(/phiếu/);
    expect((await recover(next.groups, PASSWORD)).user?.name).toBe('Hoa');
  });

  test('a slip in the code is told by its group', async () => {
    const one = await turnedOn();
    one.lock();
    const code = `22222 ${'AAAAA '.repeat(7)}`;
    const recovering = one.handlers['vault.recover']({ userId: 'u', code, password: NEXT });
    await expect(recovering).rejects.toThrow(/Các nhóm/);
  });

  test('turning off and a new key seal anew, and ask for the password of who does it', async () => {
    const one = await turnedOn();
    await expect(one.handlers['vault.changeKey']({ password: NEXT })).rejects.toThrow(/chưa đúng/);
    await one.handlers['vault.changeKey']({ password: PASSWORD });
    expect(asked).toEqual(['vault.seal sealed', 'open for Hoa']);
    asked = [];
    const state = await one.handlers['vault.turnOff']({ password: PASSWORD });
    expect(asked).toEqual(['vault.seal plain', 'open for anybody']);
    expect(state).toMatchObject({ isOn: false, isLocked: false, user: null });
    expect(desk().isLocked).toBe(false);
  });

  test('turning off, broken off, is finished by whoever comes next, and then nobody has a role', async () => {
    const { one, state } = await withPerson('leader');
    const [hoa = '', nam = ''] = ['Hoa', 'Nam'].map((who) => state.users.find(({ name }) => name === who)?.id);
    one.lock();
    await one.handlers['vault.unlock']({ userId: hoa, password: PASSWORD });
    sealing = () => {
      throw new AppFailure('diskFull', 'Ổ đĩa đã đầy.');
    };
    await expect(one.handlers['vault.turnOff']({ password: PASSWORD })).rejects.toThrow(AppFailure);
    sealing = () => {};
    asked = [];
    const again = desk();
    const after = await again.handlers['vault.unlock']({ userId: nam, password: NEXT });
    expect(after).toMatchObject({ isOn: false, isLocked: false, user: null });
    expect(after.notice).toContain('bỏ mật khẩu');
    expect(asked).toEqual(['open for Nam', 'vault.seal plain', 'open for anybody']); // else it goes on refusing a leader
    expect(refusalOf(() => again.requireAllowed('units.save'))).toBeNull();
  });

  test('nobody removes oneself', async () => {
    const one = await turnedOn();
    expect(refusalOf(() => one.handlers['vault.removeUser']({ userId: one.user?.id ?? '' }))).toBe('conflict');
  });
});
