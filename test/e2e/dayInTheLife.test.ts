import { afterAll, describe } from 'vitest';
import { theDirectiveArrives } from './day/arrival';
import { hireClerk } from './day/clerk';
import { theReportGoesUp } from './day/closing';
import { theWorkIsCut } from './day/cutting';
import { fridayReports } from './day/friday';
import { mondayReports } from './day/monday';
import { theLetterGoesDown } from './day/passingOn';
import { saturdayReports } from './day/saturday';
import { sundayReports } from './day/sunday';
import { thursdayReports } from './day/thursday';
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
describe('Thursday 19/8: the power goes', () => thursdayReports(clerk));
describe('Friday 20/8: the milestone', () => fridayReports(clerk));
describe('Saturday 21/8: two communes become one', () => saturdayReports(clerk));
describe('Sunday 22/8: the last day', () => sundayReports(clerk));
describe('Monday 23/8: the report goes up', () => theReportGoesUp(clerk));
