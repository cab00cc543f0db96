import { describe, expect, test } from 'vitest';
import type { RecipientPreset } from '../../electron/domain/recipients/recipientPreset';
import { time } from '../support/builders';
import { anOffice, SAMPLE_ID } from '../support/office';

const USUAL: RecipientPreset = {
  id: 'thuong-gui',
  kindId: 'cong-van',
  name: 'Công văn thường gửi',
  isDefault: true,
  lines: [
    { text: 'Như trên', isArchiveLine: false },
    { text: 'Sở Nội vụ tỉnh Bình Định (b/c)⁽³⁾', isArchiveLine: false },
    { text: 'Lưu: VT, VX', isArchiveLine: true },
  ],
};

async function theOffice() {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

describe('lists of recipients that the office keeps for a kind', () => {
  test('are kept, changed, taken away, and told in the log', async () => {
    const core = await theOffice();
    await core['recipients.savePreset'](USUAL);
    await core['recipients.savePreset']({ ...USUAL, id: 'khac', name: 'Khác' });
    const presets = await core['recipients.presets']({});
    expect(presets.map(({ id, isDefault }) => [id, isDefault])).toEqual([
      ['khac', true],
      ['thuong-gui', false], // one of a kind is the usual one
    ]);
    expect(presets[1]?.lines).toEqual(USUAL.lines);
    await core['recipients.removePreset']({ id: 'khac' });
    expect(await core['recipients.presets']({})).toHaveLength(1);
    await expect(core['recipients.removePreset']({ id: 'khac' })).rejects.toThrow('Không còn mẫu nơi nhận này');
    const { entries } = await core['history.list']({ subjectKind: 'office' });
    expect(entries[0]).toMatchObject({ fieldLabel: 'Nơi nhận mẫu “Khác”', newValue: null });
    expect((await core['store.verify']({})).ok).toBe(true);
  });

  test('go on new papers of the kind, and on letters of a directive that names none', async () => {
    const core = await theOffice();
    await core['recipients.savePreset'](USUAL);
    const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
    expect(draft.recipients).toEqual(USUAL.lines);
    expect((await core['written.begin']({ kindId: 'to-trinh', directiveId: null })).recipients).toEqual([]);
    const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
    expect(directive.reminderRecipients).not.toEqual([]);
    const letter = async () => {
      const at = time('2021-08-17T17:00');
      const [need] = await core['reminders.list']({ directiveId: SAMPLE_ID, at });
      const { html } = await core['papers.compose']({
        kind: 'reminder',
        directiveId: SAMPLE_ID,
        unitId: need?.unitId,
        at,
      });
      return html;
    };
    expect(await letter()).not.toContain('Sở Nội vụ tỉnh Bình Định'); // it has recipients of its own
    const json = JSON.stringify({ directive: { ...directive, reminderRecipients: [] }, forms: [] });
    await core['directives.save']({ json });
    expect(await letter()).toContain('Sở Nội vụ tỉnh Bình Định (b/c)');
  });
});

test('a typed letter that gives work to bodies it is not sent to says so', async () => {
  const core = await theOffice();
  const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
  if (draft.source.kind !== 'written') throw new Error('not typed');
  const body = '1. UBND các xã, phường rà soát, báo cáo.\n2. Giao Phòng Nội vụ thị xã tổng hợp.\nTrân trọng.';
  const source = { ...draft.source, values: { ...draft.source.values, body } };
  const said = async (addressees: readonly string[]) => {
    const paper = { ...draft, source, addressees, recipients: [] };
    const { remarks } = await core['written.remarks']({ draft: paper, day: null });
    return remarks.filter((sentence) => sentence.includes('Giao việc cho'));
  };
  expect(await said(['UBND các xã, phường'])).toEqual([
    'Khoản 2: Giao việc cho “Phòng Nội vụ thị xã” nhưng Kính gửi và Nơi nhận không có đơn vị này. Hãy bổ sung nơi nhận, hoặc chuyển văn bản cho đơn vị đó.',
  ]);
  expect(await said(['UBND cấp xã', 'Các phòng, ban, ngành thị xã'])).toEqual([]);
});

test('the "Như trên" that a letter is printed with of itself is not asked for', async () => {
  const core = await theOffice();
  const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
  const paper = {
    ...draft,
    addressees: ['UBND các xã, phường'],
    recipients: [{ text: 'Thường trực Thị ủy (b/c)', isArchiveLine: false }],
  };
  const { remarks } = await core['written.remarks']({ draft: paper, day: null });
  expect(remarks.filter((sentence) => sentence.includes('Như trên'))).toEqual([]);
});
