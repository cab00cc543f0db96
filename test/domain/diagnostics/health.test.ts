import { expect, test } from 'vitest';
import { describeFolder } from '../../../electron/domain/diagnostics/describeFolder';
import { type Health, healthWarnings, neededRoom, newestMoment } from '../../../electron/domain/diagnostics/health';
import { time } from '../../support/builders';
import { aHealth, GIGABYTE } from '../../support/health';

const changed = (change: (health: Health) => Partial<Health>) => healthWarnings({ ...aHealth(), ...change(aHealth()) });

test('a sound machine has no warning', () => expect(healthWarnings(aHealth())).toEqual([]));

test('each trouble is named', () => {
  expect(changed(({ store }) => ({ store: { ...store, isReadingOnly: true, notices: 2 } }))).toEqual([
    'readingOnly',
    'notices',
  ]);
  expect(changed(({ store, at }) => ({ store: { ...store, lastCheck: { at, problems: 1 } } }))).toEqual(['problems']);
  expect(changed(({ backups }) => ({ backups: { ...backups, newest: null } }))).toEqual(['noBackup']);
  expect(changed(({ backups }) => ({ backups: { ...backups, isChosenGone: true, bad: 1 } }))).toEqual([
    'backupFolderGone',
    'badBackups',
  ]);
});

test('backups on the disk of the data are warned of, once there are any', () => {
  expect(changed(({ backups }) => ({ backups: { ...backups, isChosen: false } }))).toEqual(['sameDisk']);
  expect(changed(({ backups }) => ({ backups: { ...backups, isChosen: false, newest: null } }))).toEqual(['noBackup']);
});

test('a backup is old after seven whole days', () => {
  const madeAt = (text: string) =>
    changed(({ backups }) => ({ backups: { ...backups, newest: { madeAt: time(text), sizeBytes: 1 } } }));
  expect(madeAt('2026-11-16T16:21')).toEqual([]); // aHealth is of 16h20 on the 23rd
  expect(madeAt('2026-11-16T16:20')).toEqual(['oldBackup']);
  expect(madeAt('2026-11-24T16:20')).toEqual(['clockBehind']); // made tomorrow: no backup is old, the clock is wrong
});

test('a clock behind whatever the data or the backups speak of is said; a few minutes are not', () => {
  const foldedAt = (text: string) =>
    changed(({ store }) => ({ store: { ...store, foldedAt: time(text), lastChange: null } }));
  expect(foldedAt('2026-11-23T16:30')).toEqual([]); // a server's clock
  expect(foldedAt('2026-11-23T16:31')).toEqual(['clockBehind']);
  expect(changed(({ store, at }) => ({ at: time('2024-11-23T16:20'), store: { ...store, foldedAt: at } }))).toContain(
    'clockBehind',
  );
  expect(
    newestMoment({
      ...aHealth(),
      store: { ...aHealth().store, lastCheck: { at: time('2027-01-01T00:00'), problems: 0 } },
    }),
  ).toBe('2027-01-01T00:00');
});

test('data that are not open are told first, and sealed backups are no missing ones', () => {
  const notOpened = { code: 'locked', message: 'Dữ liệu đang khóa.' } as const;
  expect(changed(() => ({ notOpened }))).toEqual(['notOpened']);
  expect(changed(({ backups }) => ({ notOpened, backups: { ...backups, newest: null, sealed: 4 } }))).toEqual([
    'notOpened',
  ]);
});

test('room is low below a gigabyte or ten copies of the data; a disk that does not say is not warned of', () => {
  const free = (freeBytes: number | null) =>
    changed(({ disks }) => ({ disks: { ...disks, data: { freeBytes, totalBytes: null } } }));
  expect(free(GIGABYTE)).toEqual([]);
  expect(free(GIGABYTE - 1)).toEqual(['dataDiskLow']);
  expect(free(null)).toEqual([]);
  expect(neededRoom({ snapshotBytes: GIGABYTE })).toBe(10 * GIGABYTE);
  expect(neededRoom({ snapshotBytes: null })).toBe(GIGABYTE);
});

test('a folder is described without its names', () => {
  expect(describeFolder('C:\\Users\\Lan\\OneDrive - UBND\\Dữ liệu')).toEqual({
    characters: 36,
    hasMarks: true,
    isNetwork: false,
    isSynced: true,
  });
  expect(describeFolder('\\\\may-chu\\chung')).toMatchObject({ hasMarks: false, isNetwork: true, isSynced: false });
});
