import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { trialText } from '../text/trialText';

/**
 * Samples are tried in a store of their own, a folder within the data folder: nothing of them can get into the office's
 * own data, and all that hangs on them goes with the folder.
 */
const TRIAL_FOLDER = 'du-lieu-mau';
/** On its way out; a leftover of one that could not go whole is no trial any more. */
const LEAVING = 'du-lieu-mau.xoa';
/** A file in it while its first sample is on its way. */
const LOADING = 'dang-nap';

export function trialFolderOf(dataFolder: string): string {
  return join(dataFolder, TRIAL_FOLDER);
}

/** Whether a data folder is the place where samples are tried; known by its name, so that every way in knows it. */
export function isTrialFolder(dataFolder: string): boolean {
  return basename(dataFolder) === TRIAL_FOLDER;
}

/** Whether something in a data folder is the trial, or what is left of one. */
export function isTrialName(name: string): boolean {
  return name === TRIAL_FOLDER || name === LEAVING;
}

/** A folder whose first sample never came in whole (the power went meanwhile) is none. */
export function hasTrial(dataFolder: string): boolean {
  return existsSync(trialFolderOf(dataFolder)) && !existsSync(loadingMarkOf(dataFolder));
}

function loadingMarkOf(dataFolder: string): string {
  return join(trialFolderOf(dataFolder), LOADING);
}

/**
 * Before the first sample is loaded; what is left of a load that broke off goes. With `endFirstLoad` there is a trial.
 * @returns false: there is one already, further samples join it
 * @throws AppFailure `readOnly` or `fileLocked`
 */
export function beginFirstLoad(dataFolder: string): boolean {
  if (hasTrial(dataFolder)) return false;
  removeTrialFolder(dataFolder);
  makeTrialFolder(dataFolder);
  writeFileSync(loadingMarkOf(dataFolder), '');
  return true;
}

export function endFirstLoad(dataFolder: string): void {
  rmSync(loadingMarkOf(dataFolder), { force: true });
}

/** @throws AppFailure `readOnly` when there is no room for it */
export function makeTrialFolder(dataFolder: string): string {
  const folder = trialFolderOf(dataFolder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new AppFailure('readOnly', trialText.cannotMake(folder));
  }
  return folder;
}

/**
 * Takes the trial away with everything in it, at one stroke: it is renamed first, so that a removal that breaks off midway
 * leaves no half of it to be opened. Nobody may have it open.
 * @throws AppFailure `fileLocked` when another program holds a file of it
 */
export function removeTrialFolder(dataFolder: string): void {
  const leaving = join(dataFolder, LEAVING);
  try {
    rmSync(leaving, { recursive: true, force: true });
    if (existsSync(trialFolderOf(dataFolder))) renameSync(trialFolderOf(dataFolder), leaving);
    rmSync(leaving, { recursive: true, force: true });
  } catch {
    throw new AppFailure('fileLocked', trialText.cannotRemove(trialFolderOf(dataFolder)));
  }
}
