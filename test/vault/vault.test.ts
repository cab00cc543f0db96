import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCode } from '../../electron/domain/access/recoveryCode';
import { AppFailure } from '../../electron/domain/failure';
import { type VaultFile, writeKeyFile } from '../../electron/vault/keyFile';
import { KEY_FILE, SPARE_KEY_FILE } from '../../electron/vault/keyFolder';
import type { SystemProtection } from '../../electron/vault/locks';
import { keyFromSlots, slotsText } from '../../electron/vault/slots';
import { type Session, Vault, type VaultOptions } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';

const QUICK = { n: 16, r: 1, p: 1 };
const CODE = Uint8Array.from({ length: 20 }, (_, index) => index * 7);
const OTHER_CODE = Uint8Array.from({ length: 20 }, (_, index) => index + 1);
const YEAR = 365 * 24 * 3600 * 1000;
const PASSWORD = 'mưa xuân 2026';

let folder = '';
let clock = 1_000_000_000_000;
let up = 0;
let ids = 0;

beforeEach(() => {
  folder = temporaryFolder();
  clock = 1_000_000_000_000;
  up = 5_000_000;
  ids = 0;
});

/** As another start of the program sees it. */
function vault(change: Partial<VaultOptions> = {}): Vault {
  return new Vault({
    folder,
    system: null,
    now: () => clock,
    up: () => up,
    newId: () => `u${++ids}`,
    cost: QUICK,
    ...change,
  });
}

async function turnedOn(one = vault()): Promise<Session> {
  const session = await one.turnOn('Lê Thị Hoa', PASSWORD, CODE);
  const settled = await one.settle(session);
  if (settled === null) throw new Error('not on');
  return settled;
}

async function refusal(work: Promise<unknown>): Promise<AppFailure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppFailure)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

function pass(seconds: number): void {
  clock += seconds * 1000;
  up += seconds * 1000;
}

describe('a folder without a password', () => {
  test('says so', () => {
    expect(vault().look()).toMatchObject({ isOn: false, trouble: null, users: [] });
  });

  test('gets one, whose first user answers for the office', async () => {
    const { key, user } = await turnedOn();
    expect(user).toMatchObject({ name: 'Lê Thị Hoa', role: 'admin' });
    expect(key).toHaveLength(32);
    expect(vault().look()).toMatchObject({ isOn: true, users: [user], secondsLeft: 0 });
    expect((await vault().unlock(user.id, PASSWORD)).key).toEqual(key);
  });

  test('keeps neither password nor key nor code in its files', async () => {
    const { key } = await turnedOn();
    for (const name of [KEY_FILE, SPARE_KEY_FILE]) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).not.toContain(PASSWORD);
      expect(text).not.toContain(Buffer.from(key).toString('base64'));
      expect(text).not.toContain(Buffer.from(CODE).toString('base64'));
    }
  });

  test.each([
    ['ngắn', 'short'],
    ['12345678', 'guessed at once'],
    ['Le Thi Hoa', 'the name without its marks'],
  ])('does not take %s', async (password) => {
    expect((await refusal(vault().turnOn('Lê Thị Hoa', password, CODE))).code).toBe('invalid');
    expect(existsSync(join(folder, KEY_FILE))).toBe(false);
  });

  test('opens with letters typed in parts', async () => {
    const { user, key } = await turnedOn();
    expect((await vault().unlock(user.id, PASSWORD.normalize('NFD'))).key).toEqual(key);
  });
});

describe('wrong tries', () => {
  test('five are free of a wait, then it doubles up to a quarter of an hour', async () => {
    const { user } = await turnedOn();
    const waits: number[] = [];
    for (let wrong = 1; wrong <= 12; wrong += 1) {
      expect((await refusal(vault().unlock(user.id, 'không phải'))).code).toBe('locked');
      const { secondsLeft } = vault().look();
      waits.push(secondsLeft);
      pass(secondsLeft);
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  test('even the right password waits, and is told how long', async () => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 5; wrong += 1) await refusal(vault().unlock(user.id, 'không phải'));
    pass(10);
    expect((await refusal(vault().unlock(user.id, PASSWORD))).message).toContain('20 giây');
    pass(20);
    await vault().unlock(user.id, PASSWORD);
    expect(vault().look().secondsLeft).toBe(0);
  });

  test('a clock set back does not shorten the wait, and lengthens it by nothing', async () => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 5; wrong += 1) await refusal(vault().unlock(user.id, 'không phải'));
    clock -= YEAR;
    expect(vault().look().secondsLeft).toBe(30);
    await refusal(vault().unlock(user.id, PASSWORD));
    pass(29);
    expect(vault().look().secondsLeft).toBe(1);
    pass(1);
    await vault().unlock(user.id, PASSWORD);
  });

  test.each([
    ['forward', [YEAR]],
    ['back and forward again, with a try between', [-YEAR, YEAR]],
    ['forward and back again, with a try between', [YEAR, -YEAR]],
  ])('a clock set %s ends no wait, in another start of the program either', async (_, moves) => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 6; wrong += 1) {
      await refusal(vault().unlock(user.id, 'không phải'));
      pass(wrong === 4 ? 30 : 0);
    }
    for (const move of moves) {
      clock += move;
      expect((await refusal(vault().unlock(user.id, PASSWORD))).message).toContain('1 phút');
      expect(vault().look().secondsLeft).toBe(60);
    }
    pass(60);
    await refusal(vault().unlock(user.id, 'không phải'));
    expect(vault().look().secondsLeft).toBe(120); // and no move has taken a try off the count
  });

  test('a PC started anew counts from its start', async () => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 5; wrong += 1) await refusal(vault().unlock(user.id, 'không phải'));
    clock += YEAR;
    up = 12_000;
    expect(vault().look().secondsLeft).toBe(18);
    pass(18);
    await vault().unlock(user.id, PASSWORD);
  });

  test('on another PC, which may have run for long, the clock counts too', async () => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 5; wrong += 1) await refusal(vault().unlock(user.id, 'không phải'));
    clock += 10_000;
    up += YEAR;
    expect(vault().look().secondsLeft).toBe(20);
  });

  test('are counted before the password is looked at, so that ending the program saves none', async () => {
    const system = aSystem('pc');
    const { user } = await turnedOn(vault({ system }));
    const counted: unknown[] = [];
    const looking: SystemProtection = {
      ...system,
      unwrap: (text) => {
        counted.push(JSON.parse(readFileSync(join(folder, KEY_FILE), 'utf8')).tries.failed);
        return system.unwrap(text);
      },
    };
    await refusal(vault({ system: looking }).unlock(user.id, 'không phải'));
    expect(counted).toEqual([1]);
  });
});

describe('people', () => {
  test('each opens with a password of their own, and the same key', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.addUser(session, { name: 'Trần Văn Nam', role: 'leader' }, 'bốn mùa hoa nở');
    const nam = vault().look().users[1];
    if (nam === undefined) throw new Error('not added');
    expect(nam).toMatchObject({ name: 'Trần Văn Nam', role: 'leader' });
    expect((await vault().unlock(nam.id, 'bốn mùa hoa nở')).key).toEqual(session.key);
    expect((await refusal(vault().unlock(nam.id, PASSWORD))).code).toBe('locked');
    expect((await vault().unlockByName(null, 'bốn mùa hoa nở')).user).toEqual(nam);
    expect((await vault().unlockByName('trần văn nam', 'bốn mùa hoa nở')).user).toEqual(nam);
  });

  test('one wrong password is one try, however many people it is held against', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.addUser(session, { name: 'Nam', role: 'clerk' }, 'bốn mùa hoa nở');
    for (let wrong = 0; wrong < 4; wrong += 1) await refusal(vault().unlockByName(null, 'không phải'));
    expect(vault().look().secondsLeft).toBe(0);
    await refusal(vault().unlockByName(null, 'không phải'));
    expect(vault().look().secondsLeft).toBe(30);
    expect((await refusal(vault().unlockByName(null, PASSWORD))).message).toContain('30 giây');
  });

  test('a new password takes the place of the old one in both files', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.setPassword(session, session.user.id, 'nắng hạ năm nay');
    rmSync(join(folder, KEY_FILE)); // the spare one must not open by what was changed
    expect((await refusal(vault().unlock(session.user.id, PASSWORD))).code).toBe('locked');
    expect((await vault().unlock(session.user.id, 'nắng hạ năm nay')).key).toEqual(session.key);
  });

  test('two of one name, and an office without one who answers for it, are refused', async () => {
    const one = vault();
    const session = await turnedOn(one);
    const twice = one.addUser(session, { name: ' lê thị hoa', role: 'clerk' }, 'bốn mùa hoa nở');
    expect((await refusal(twice)).code).toBe('conflict');
    expect((await refusal(one.changeUser(session, { ...session.user, role: 'clerk' }))).code).toBe('conflict');
    expect((await refusal(one.removeUser(session, session.user.id))).code).toBe('conflict');
  });

  test('who was removed opens nothing any more', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.addUser(session, { name: 'Nam', role: 'clerk' }, 'bốn mùa hoa nở');
    await one.removeUser(session, 'u2');
    expect((await refusal(vault().unlock('u2', 'bốn mùa hoa nở'))).code).toBe('notFound');
  });
});

describe('the recovery code', () => {
  test('gives a person a new password; a new code is due then', async () => {
    const { user, key } = await turnedOn();
    const one = vault();
    const session = await one.recover(CODE, user.id, 'nắng hạ năm nay');
    expect(session.key).toEqual(key);
    expect(one.look().isRecoveryUsed).toBe(true);
    expect((await refusal(vault().unlock(user.id, PASSWORD))).code).toBe('locked');
    await one.replaceCode(session, OTHER_CODE);
    expect(one.look().isRecoveryUsed).toBe(false);
    expect((await refusal(vault().recover(CODE, user.id, 'mùa thu vàng'))).code).toBe('invalid');
    expect((await vault().recover(OTHER_CODE, user.id, 'mùa thu vàng')).key).toEqual(key);
  });

  test('is not held up by wrong tries, and ends the wait', async () => {
    const { user } = await turnedOn();
    for (let wrong = 0; wrong < 9; wrong += 1) {
      await refusal(vault().unlock(user.id, 'không phải'));
      pass(wrong < 8 ? 900 : 0);
    }
    expect(vault().look().secondsLeft).toBe(480);
    await vault().recover(CODE, user.id, 'nắng hạ năm nay');
    expect(vault().look().secondsLeft).toBe(0);
  });
});

describe('what was broken off', () => {
  test('turning on: the password opens, and what was begun is said', async () => {
    const { user, key } = await vault().turnOn('Hoa', PASSWORD, CODE);
    const session = await vault().unlock(user.id, PASSWORD);
    expect(session).toMatchObject({ state: 'turningOn', key });
    expect((await vault().settle(session))?.state).toBe('on');
  });

  test('turning off: the password is asked for until the data is plain', async () => {
    const session = await turnedOn();
    await vault().turnOff(session);
    const again = await vault().unlock(session.user.id, PASSWORD);
    expect(again).toMatchObject({ state: 'turningOff', key: session.key });
    expect(await vault().settle(again)).toBeNull();
    expect(vault().look()).toMatchObject({ isOn: false, trouble: null });
  });

  test('changing the key: both keys are at hand, by password and by code', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.addUser(session, { name: 'Nam', role: 'clerk' }, 'bốn mùa hoa nở');
    const changing = await one.changeKey(session);
    expect(changing).toMatchObject({ state: 'changingKey', formerKey: session.key });
    expect(vault().look().unfinished).toBe('changingKey');
    expect(changing.key).not.toEqual(session.key);
    for (const again of [
      await vault().unlock('u2', 'bốn mùa hoa nở'),
      await vault().recover(CODE, session.user.id, 'nắng hạ năm nay'),
    ])
      expect(again).toMatchObject({ key: changing.key, formerKey: session.key });
    const settled = await vault().settle(await vault().unlock('u2', 'bốn mùa hoa nở'));
    expect(settled).toMatchObject({ state: 'on', key: changing.key, formerKey: null });
    expect((await vault().unlock(session.user.id, 'nắng hạ năm nay')).key).toEqual(changing.key);
    expect((await vault().recover(CODE, session.user.id, PASSWORD)).key).toEqual(changing.key);
  });

  test('nothing else is changed meanwhile', async () => {
    const one = vault();
    const session = await one.turnOn('Hoa', PASSWORD, CODE);
    expect((await refusal(one.turnOff(session))).code).toBe('conflict');
  });
});

describe('the key file', () => {
  const first = () => join(folder, KEY_FILE);
  const spare = () => join(folder, SPARE_KEY_FILE);

  test.each([
    ['cut', () => truncateSync(first(), 300)],
    ['empty', () => truncateSync(first(), 0)],
    ['gone', () => rmSync(first())],
    ['of something else', () => writeFileSync(first(), '{"a":1}')],
  ])('%s: the kept one opens, is named, and mends it', async (_how, spoil) => {
    const { user } = await turnedOn();
    spoil();
    expect(vault().look()).toMatchObject({ isOn: true, trouble: null });
    expect((await vault().unlock(user.id, PASSWORD)).notice).toContain('khoa.du-phong.json');
    rmSync(spare());
    expect((await vault().unlock(user.id, PASSWORD)).notice).toBeNull();
  });

  test('spoilt twice: a password is still asked for, and it is said why none opens', async () => {
    const { user } = await turnedOn();
    truncateSync(first(), 100);
    truncateSync(spare(), 100);
    expect(vault().look()).toMatchObject({ isOn: true, users: [] });
    expect(vault().look().trouble).toContain('khoa.json');
    expect((await refusal(vault().unlock(user.id, PASSWORD))).code).toBe('locked');
  });

  test('of a newer program: is left as it is', async () => {
    await turnedOn();
    writeFileSync(first(), readFileSync(first(), 'utf8').replace('"version": 1', '"version": 2'));
    expect(vault().look().trouble).toContain('phiên bản mới hơn');
  });

  test('edited by who knows no password: the kept one is used, edited both: only the code opens', async () => {
    const one = vault();
    const session = await turnedOn(one);
    await one.addUser(session, { name: 'Nam', role: 'leader' }, 'bốn mùa hoa nở');
    raise(first());
    const opened = await vault().unlock('u2', 'bốn mùa hoa nở');
    expect(opened.user.role).toBe('leader');
    expect(opened.notice).toContain('bị sửa');
    raise(first());
    raise(spare());
    expect((await refusal(vault().unlock('u2', 'bốn mùa hoa nở'))).message).toContain('bị sửa');
    const recovered = await vault().recover(CODE, session.user.id, 'nắng hạ năm nay');
    expect(recovered.key).toEqual(session.key);
    expect(
      vault()
        .look()
        .users.map(({ name }) => name),
    ).toEqual(['Lê Thị Hoa']); // nobody knows who added the others
  });

  test('a change broken off between the two files counts; the lock says so until somebody opens', async () => {
    const one = vault();
    const session = await turnedOn(one);
    expect(vault().look().unfinished).toBeNull();
    const before = readFileSync(spare());
    await one.setPassword(session, 'u1', 'nắng hạ năm nay');
    writeFileSync(spare(), before); // as the kill left it
    expect(vault().look().unfinished).toBe('changed');
    expect((await refusal(vault().unlock('u1', PASSWORD))).code).toBe('locked');
    expect((await vault().unlock('u1', 'nắng hạ năm nay')).key).toEqual(session.key);
    expect(vault().look().unfinished).toBeNull();
  });

  test('a disk that refuses the spare one alone refuses no change: the first counts', async () => {
    const one = vault();
    const session = await turnedOn(one);
    rmSync(spare());
    mkdirSync(join(spare(), 'in the way'), { recursive: true });
    await one.setPassword(session, 'u1', 'nắng hạ năm nay');
    expect((await refusal(vault().unlock('u1', PASSWORD))).code).toBe('locked');
    expect((await vault().unlock('u1', 'nắng hạ năm nay')).key).toEqual(session.key);
  });

  describe.each([
    ['first', first, spare],
    ['spare', spare, first],
  ])('an older %s one put back', (name, restored, newer) => {
    test('brings no former password back, and is written over', async () => {
      const one = vault();
      const session = await turnedOn(one);
      await one.addUser(session, { name: 'Nam', role: 'clerk' }, 'bốn mùa hoa nở');
      const before = readFileSync(restored());
      await one.removeUser(session, 'u2');
      await one.setPassword(session, session.user.id, 'nắng hạ năm nay');
      writeFileSync(restored(), before);
      expect(
        vault()
          .look()
          .users.map(({ id }) => id),
      ).toEqual(['u1']);
      expect((await refusal(vault().unlock('u2', 'bốn mùa hoa nở'))).code).toBe('notFound');
      expect((await refusal(vault().unlock('u1', PASSWORD))).code).toBe('locked');
      expect(vault().look().secondsLeft).toBe(0);
      const { notice } = await vault().unlock('u1', 'nắng hạ năm nay');
      if (name === 'first') expect(notice).toContain('bản cũ');
      else expect(notice).toBeNull();
      expect(readFileSync(first())).toEqual(readFileSync(spare()));
      expect(readdirSync(folder).sort()).toEqual([KEY_FILE, SPARE_KEY_FILE].sort());
    });

    test('of a former data key: the newer opens, and the older is kept beside', async () => {
      const one = vault();
      const session = await turnedOn(one);
      const before = readFileSync(restored());
      const changed = await one.settle(await one.changeKey(session));
      const after = readFileSync(newer());
      writeFileSync(restored(), before);
      await refusal(vault().unlock('u1', 'không phải'));
      expect(readFileSync(restored())).toEqual(before); // a wrong try touches the newer alone
      expect((await vault().unlock('u1', PASSWORD)).key).toEqual(changed?.key);
      expect(readFileSync(restored())).toEqual(after);
      expect(readFileSync(join(folder, `${KEY_FILE}.2`))).toEqual(before);
    });

    test('brings no former sheet back', async () => {
      const one = vault();
      const session = await turnedOn(one);
      const before = readFileSync(restored());
      await one.replaceCode(session, OTHER_CODE);
      writeFileSync(restored(), before);
      expect((await refusal(vault().openByCode(CODE))).code).toBe('invalid');
      expect((await refusal(vault().recover(CODE, 'u1', 'mùa thu vàng'))).code).toBe('invalid');
      expect((await vault().recover(OTHER_CODE, 'u1', 'mùa thu vàng')).key).toEqual(session.key);
    });
  });

  /** A leader makes himself an admin with an editor, and puts the sum right, too. */
  function raise(path: string): void {
    const edited = readFileSync(path, 'utf8').replaceAll('"leader"', '"admin"');
    writeFileSync(path, writeKeyFile(JSON.parse(edited) as VaultFile));
  }
});

describe('a backup on another PC', () => {
  test('opens by the code and by a password', async () => {
    const { key } = await turnedOn();
    const slots = slotsText(folder);
    expect(slots).not.toContain('Hoa');
    expect(await keyFromSlots(slots, writeCode(CODE).join('-'))).toEqual(Buffer.from(key));
    expect(await keyFromSlots(slots, PASSWORD)).toEqual(Buffer.from(key));
    expect(await keyFromSlots(slots, 'không phải')).toBeNull();
    expect(await keyFromSlots('', PASSWORD)).toBeNull();
  });

  test('opens by the code alone where the system has its part in the password', async () => {
    const { key } = await turnedOn(vault({ system: aSystem('pc') }));
    expect(await keyFromSlots(slotsText(folder), PASSWORD)).toBeNull();
    expect(await keyFromSlots(slotsText(folder), writeCode(CODE).join(''))).toEqual(Buffer.from(key));
  });
});

describe("the system's own protection", () => {
  test('opens on its PC; elsewhere the password says nothing and costs no try', async () => {
    const { user, key } = await turnedOn(vault({ system: aSystem('pc') }));
    expect((await vault({ system: aSystem('pc') }).unlock(user.id, PASSWORD)).key).toEqual(key);
    for (const system of [null, aSystem('other')]) {
      for (let often = 0; often < 7; often += 1)
        expect((await refusal(vault({ system }).unlock(user.id, PASSWORD))).message).toContain('Windows');
      expect(vault().look().secondsLeft).toBe(0);
    }
    expect((await vault({ system: aSystem('other') }).recover(CODE, user.id, PASSWORD)).key).toEqual(key);
    expect((await vault({ system: aSystem('other') }).unlock(user.id, PASSWORD)).key).toEqual(key);
  });
});

function aSystem(name: string): SystemProtection {
  const mark = Buffer.from(`${name}:`).toString('base64');
  return {
    wrap: async (text) => mark + text,
    unwrap: async (text) => {
      if (!text.startsWith(mark)) throw new Error('another system');
      return text.slice(mark.length);
    },
  };
}
