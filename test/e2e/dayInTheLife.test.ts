import { afterAll, describe } from 'vitest';
import { theDirectiveArrives } from './day/arrival';
import { hireClerk } from './day/clerk';
import { theWorkIsCut } from './day/cutting';
import { mondayReports } from './day/monday';
import { theLetterGoesDown } from './day/passingOn';
import { tuesdayReports } from './day/tuesday';
import { wednesdayReports } from './day/wednesday';
import { endedFolder } from './support/folders';

/**
 * A campaign from the arrival of its letter to the archive, on one data folder, by clicking and typing alone: files come
 * in by drop or through the file dialog, and the clock of the PC tells the hours of the story. Sums are computed in
 * `day/world` from what the units counted. One story: the chapters run in their order, each goes on where the last ended.
 */
const clerk = hireClerk(endedFolder('mot-ngay'));
afterAll(() => clerk.leave());

describe('Sunday 15/8: the letter of the town arrives', () => theDirectiveArrives(clerk));
describe('Sunday 15/8: its work is cut', () => theWorkIsCut(clerk));
describe('Sunday 15/8: it goes down', () => theLetterGoesDown(clerk));
describe('Monday 16/8: the first reports', () => mondayReports(clerk));
describe('Tuesday 17/8: reports as real offices send them', () => tuesdayReports(clerk));
describe('Wednesday 18/8: what does not fit, and who is silent', () => wednesdayReports(clerk));
