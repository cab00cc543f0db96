import { expect, test } from 'vitest';
import type { Signatory } from '../../../../electron/domain/office';
import { draftOfForm, formOfPaper, signedBy } from '../../../../renderer/features/records/paperForm';

const chair: Signatory = {
  id: 'chair',
  authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  otherTitleLines: ['CHỦ TỊCH UBND XÃ'],
  fullName: 'Nguyễn Văn An',
  validFrom: null,
  validTo: null,
  isDefault: true,
  way: null,
  mandate: null,
  picture: null,
};

test('choosing a signer fills the whole block of a paper made elsewhere', () => {
  const form = signedBy(formOfPaper(null), chair);
  expect(draftOfForm(form, null, 'UBND')).toMatchObject({
    signatoryId: 'chair',
    authorityLines: chair.authorityLines,
    otherTitleLines: chair.otherTitleLines,
    signerName: 'Nguyễn Văn An',
  });
});

test('somebody else keeps what is typed, without the title of the one before', () => {
  const form = { ...signedBy(formOfPaper(null), chair), signerName: 'Trần Văn Bình' };
  expect(draftOfForm(signedBy(form, null), null, 'UBND')).toMatchObject({
    signatoryId: null,
    otherTitleLines: [],
    signerName: 'Trần Văn Bình',
  });
});
