import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import { OpenPlace } from '../../electron/shell/openPlace';
import { trialHandlers } from '../../electron/shell/trial';
import { makeTrialFolder, trialFolderOf } from '../../electron/trial/trialFolder';
import { temporaryFolder } from '../support/folder';

/** A core that only writes down what it is asked for. */
function desk(own: string, fails: { start?: boolean; close?: boolean; load?: boolean } = {}) {
  const place = new OpenPlace(own);
  const said: string[] = [];
  const note = (word: string) => {
    said.push(word);
    return Promise.resolve();
  };
  const core = {
    call: async (channel: string) => {
      await note(channel);
      if (fails.load) throw new AppFailure('diskFull', 'đầy');
    },
    close: async () => {
      await note('close');
      if (fails.close) throw new AppFailure('unexpected', 'chậm');
    },
    end: () => note('end'),
    start: () => {
      said.push(`start ${place.isTrial ? 'trial' : 'own'}`);
      return fails.start && place.isTrial ? Promise.reject(new AppFailure('diskFull', 'đầy')) : Promise.resolve();
    },
  } as never;
  const begin = () => {
    place.reloading();
    said.push('reload');
  };
  return { said, place, handlers: trialHandlers({ core, place, begin }) };
}

test('the own store is closed whole before the trial is opened, and the page begins anew with the sample in it', async () => {
  const own = temporaryFolder();
  const { said, handlers } = desk(own);
  expect(await handlers['trial.open']({ sampleId: 'mau' })).toEqual({ isOpen: true, exists: true });
  expect(said).toEqual(['close', 'end', 'start trial', 'samples.load', 'reload']);
});

test('a store that does not close in time is opened again, and its page goes on', async () => {
  const { said, place, handlers } = desk(temporaryFolder(), { close: true });
  await expect(handlers['trial.open']({ sampleId: 'mau' })).rejects.toThrow('chậm');
  expect(said).toEqual(['close', 'end', 'start own']);
  expect(() => place.requireOwnPage('office.save')).not.toThrow();
});

test('a trial that does not open leaves the own store open', async () => {
  const { said, place, handlers } = desk(temporaryFolder(), { start: true });
  await expect(handlers['trial.open']({ sampleId: 'mau' })).rejects.toThrow('đầy');
  expect(place.isTrial).toBe(false);
  expect(said).toEqual(['close', 'end', 'start trial', 'start own']);
});

test('two clicks are not two stores open at once', async () => {
  const { said, handlers } = desk(temporaryFolder());
  await Promise.all([handlers['trial.open']({ sampleId: null }), handlers['trial.leave']({})]);
  expect(said).toEqual(['close', 'end', 'start trial', 'reload', 'close', 'end', 'start own', 'reload']);
});

test('removed from outside, only the folder goes; from inside, the own store is opened first', async () => {
  const own = temporaryFolder();
  makeTrialFolder(own);
  const { said, handlers } = desk(own);
  expect(await handlers['trial.remove']({})).toEqual({ isOpen: false, exists: false });
  expect(said).toEqual([]);
  await handlers['trial.open']({ sampleId: null });
  await handlers['trial.remove']({});
  expect(said.slice(-4)).toEqual(['close', 'end', 'start own', 'reload']);
  expect(existsSync(trialFolderOf(own))).toBe(false);
});

test('while one store takes the place of the other, the page of the store before writes into neither', async () => {
  const { place, handlers } = desk(temporaryFolder());
  const isRefused = () => {
    try {
      place.requireOwnPage('office.save');
      return false;
    } catch (error) {
      return error instanceof AppFailure && error.code === 'conflict';
    }
  };
  expect(isRefused()).toBe(false);
  const opening = handlers['trial.open']({ sampleId: 'mau' });
  await Promise.resolve();
  expect(isRefused()).toBe(true);
  await opening;
  expect(isRefused()).toBe(true); // the page on the glass is still the one of before
  expect(() => place.requireOwnPage('office.get')).not.toThrow();
  expect(() => place.requireOwnPage('trial.leave')).not.toThrow();
  place.arrived();
  expect(isRefused()).toBe(false);
});

test('a page that comes by itself, midway, does not end the change', async () => {
  const { place, handlers } = desk(temporaryFolder());
  const opening = handlers['trial.open']({ sampleId: null });
  await Promise.resolve();
  place.arrived();
  expect(() => place.requireOwnPage('office.save')).toThrow(AppFailure);
  await opening;
});

test('where the other store does not open, the page goes on with its own', async () => {
  const { place, handlers } = desk(temporaryFolder(), { start: true });
  await expect(handlers['trial.open']({ sampleId: 'mau' })).rejects.toThrow('đầy');
  expect(() => place.requireOwnPage('office.save')).not.toThrow();
});

test('a trial whose first sample does not come in is none: the own store is open again, its folder gone', async () => {
  const own = temporaryFolder();
  const { said, place, handlers } = desk(own, { load: true });
  await expect(handlers['trial.open']({ sampleId: 'mau' })).rejects.toThrow('đầy');
  expect(said.slice(-2)).toEqual(['start own', 'reload']);
  expect(place.isTrial).toBe(false);
  expect(existsSync(trialFolderOf(own))).toBe(false);
});
