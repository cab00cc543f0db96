import { expect, test } from 'vitest';
import { anOffice, SAMPLE_ID } from '../support/office';
import { OWN_OFFICE } from '../support/ownOffice';
import { aPaperDraft } from '../support/papers';

test('a sample beside a real office takes nothing of it: name, signatories, units stay', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const signatories = (await core['office.get']({}))?.signatories ?? [];
  await core['office.save']({ profile: OWN_OFFICE, signatories });
  const mine = await core['office.get']({});
  const [{ besideOffice } = { besideOffice: null }] = await core['samples.list']({});
  expect(besideOffice).toBe('UBND phường Quy Nhơn');
  const before = await core['units.list']({});
  const { directiveId } = await core['samples.load']({ sampleId: 'long-an-2021-02' });
  expect(await core['office.get']({})).toEqual(mine);
  const after = await core['units.list']({});
  expect(after.units.map(({ id }) => id)).toEqual(expect.arrayContaining(before.units.map(({ id }) => id)));
  for (const unit of before.units) expect(after.units.find(({ id }) => id === unit.id)?.name).toBe(unit.name);
  expect((await core['directives.list']({})).map(({ id }) => id)).toContain(directiveId);
});

test('a sample takes the place of another sample nobody has changed', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['samples.load']({ sampleId: 'long-an-2021-02' });
  expect((await core['office.get']({}))?.profile.name).toContain('Long An');
});

test('an office that began as a sample is one’s own once it has a signatory or a number of its own', async () => {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const office = await core['office.get']({});
  const [first] = office?.signatories ?? [];
  if (office === null || first === undefined) throw new Error('the sample has a signatory');
  const signatories = [
    ...office.signatories,
    { ...first, id: 'nguoi-that', fullName: 'Phạm Thị Thật', isDefault: false },
  ];
  await core['office.save']({ profile: office.profile, signatories });
  await core['samples.load']({ sampleId: 'long-an-2021-02' });
  expect((await core['office.get']({}))?.signatories.map(({ fullName }) => fullName)).toContain('Phạm Thị Thật');

  const numbered = await anOffice();
  await numbered['samples.load']({ sampleId: SAMPLE_ID });
  await numbered['outgoing.save']({ paperId: null, draft: aPaperDraft({}) });
  await numbered['samples.load']({ sampleId: 'long-an-2021-02' });
  expect((await numbered['office.get']({}))?.profile.name).toContain('Hoài Nhơn');
});
