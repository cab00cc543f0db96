import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, RESOURCES, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

/** The mail with which our own report of the day goes up, from a cascade of 14h00 before the 15h00 of the upper level. */
let core: Core;
const duty = { directiveId: 'hai-cap', scheduleId: 'communes-daily' };

beforeEach(async () => {
  core = await aSampleOffice();
  await takeAll(core, [join(SAMPLE_REPORTS, '2021-08-17')]);
  await core['directives.import']({ path: cascadeFile() });
});

/** The sample's letter with an own cut-off, and the mailbox of the upper level in the words of the duty. */
function cascadeFile(): string {
  const file = JSON.parse(readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8'));
  const { directive } = file;
  directive.id = duty.directiveId;
  directive.reportReceivers = ['UBND tỉnh'];
  directive.schedules = directive.schedules
    .filter(({ id }: { id: string }) => id === duty.scheduleId)
    .map((schedule: object) => ({
      ...schedule,
      channel: 'hộp thư: bluezone@binhduong.gov.vn',
      internalCutoffs: [{ groupId: null, daysBefore: 0, clock: '14:00' }],
      answers: [],
    }));
  const path = join(temporaryFolder(), 'hai-cap.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
}

test('it is addressed to the mailbox the paper names, and says its hour, base and who is not in it', async () => {
  const at = time('2021-08-17T14:55');
  const [limit] = (await core['today.get']({ at })).upper;
  expect(limit).toMatchObject({ ...duty, channel: 'hộp thư: bluezone@binhduong.gov.vn', dueAt: '2021-08-17T15:00' });
  const mail = await core['upperMail.prepare']({ ...duty, at });
  expect(mail.to).toBe('bluezone@binhduong.gov.vn');
  expect(mail.subject).toMatch(/^UBND thị xã Hoài Nhơn: báo cáo kết quả .* ngày 17\/8\/2021$/);
  expect(mail.body).toMatch(/^Kính gửi: UBND tỉnh\n/);
  expect(mail.body).toContain('tính đến 14h55 ngày 17/8/2021:');
  expect(mail.body).toMatch(/\/17 đơn vị.*chưa có của Phường /);
});

test('what came after the minute it speaks of does not change a word of it', async () => {
  const directiveId = SAMPLE_ID;
  const [office] = (await core['today.get']({ at: time('2021-08-17T14:55') })).upper.filter(
    (limit) => limit.directiveId === directiveId,
  );
  const question = { directiveId, scheduleId: office?.scheduleId ?? '', at: time('2021-08-17T14:55') };
  const before = await core['upperMail.prepare'](question);
  expect(before.to).toBeNull();
  expect(before.body).toMatch(/đạt \d+,\d\d% \(số liệu ngày \d+\/8\/2021 của \d+\/17 đơn vị/);
  const late = {
    unitId: 'xa-hoai-son',
    formId: 'mau-02',
    period: day('2021-08-17'),
    receivedAt: time('2021-08-17T15:20'),
    arrivalBasis: 'call',
    isArrivalSure: false,
    channel: 'phone',
    dataAsOf: null,
    values: { cumulative: '900' },
    rows: '',
    persons: '',
    isNil: false,
    evidence: [],
    decision: null,
    alias: null,
  } as const;
  expect((await core['keyed.take']({ directiveId, entries: [late] })).batch).not.toBeNull();
  expect(await core['upperMail.prepare'](question)).toEqual(before);
  const later = await core['upperMail.prepare']({ ...question, at: time('2021-08-17T15:20') });
  expect(before.body).toMatch(/chưa có của [^)]*Xã Hoài Sơn/);
  expect(later.body).not.toContain('Xã Hoài Sơn');
});

test('the file carries the address, the words and the report; a wrong address is refused', async () => {
  const at = time('2021-08-17T14:55');
  const attachments = [{ fileName: 'bao-cao.pdf', media: 'application/pdf', bytes: Buffer.from('%PDF') }];
  const mail = { to: ' bluezone@binhduong.gov.vn ', subject: 'Báo cáo', body: 'Kính gửi', at, attachments };
  const { fileName, bytes } = await core['upperMail.render'](mail);
  expect(fileName).toBe('thu-gui-cap-tren-2021-08-17');
  expect(Buffer.from(bytes).toString('ascii')).toMatch(
    /^X-Unsent: 1\r\nTo: bluezone@binhduong\.gov\.vn\r\n[\s\S]*filename\*=UTF-8''bao-cao\.pdf/,
  );
  expect(() => core['upperMail.render']({ ...mail, to: 'Sở TT&TT' })).toThrow('không phải là địa chỉ thư điện tử');
});

test('where nothing is expected of us there is no mail', () => {
  const question = { directiveId: SAMPLE_ID, scheduleId: 'agencies-once', at: time('2021-08-17T14:55') };
  expect(() => core['upperMail.prepare'](question)).toThrow('không yêu cầu cơ quan ta gửi');
});
