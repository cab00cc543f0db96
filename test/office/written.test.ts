import { describe, expect, test } from 'vitest';
import { anOffice, SAMPLE_ID } from '../support/office';

async function theOffice() {
  const core = await anOffice();
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return core;
}

describe('a new paper', () => {
  test('begins with the words of its template, the code of its kind and the usual signer', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'to-trinh', directiveId: null });
    expect(draft).toMatchObject({
      code: 'TTr-UBND',
      signerName: 'Trần Hữu Thảo',
      authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      source: { kind: 'written', templateId: 'to-trinh' },
    });
    if (draft.source.kind !== 'written') throw new Error('not typed');
    expect(draft.source.values.body).toContain('UBND thị xã Hoài Nhơn kính trình');
    expect(JSON.stringify(draft)).not.toMatch(/\{officeName\}/);
  });

  test('of every kind with a template can be begun; a contract is made elsewhere', async () => {
    const core = await theOffice();
    const { kinds } = await core['written.kinds']({});
    expect(kinds.length).toBeGreaterThanOrEqual(24);
    for (const { kind } of kinds)
      expect(await core['written.begin']({ kindId: kind.id, directiveId: null })).toMatchObject({ kindId: kind.id });
    await expect(async () => core['written.begin']({ kindId: 'hop-dong', directiveId: null })).rejects.toThrow(
      'Loại văn bản “Hợp đồng” chưa có mẫu soạn',
    );
  });

  test('says what it lacks, also what its template left open, and advises on words', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'giay-moi', directiveId: null });
    const values = {
      meeting: '[tên cuộc họp] theo điểm a Khoản 2 Điều 5',
      clock: '25:00',
      day: '2026-02-30',
      chair: 'Ông A',
    };
    const { remarks } = await core['written.remarks']({
      draft: { ...draft, source: { kind: 'written', templateId: 'giay-moi', values } },
      day: null,
    });
    const sentences = remarks.map(({ weight, sentence }) => `${weight}: ${sentence}`);
    expect(sentences).toEqual(
      expect.arrayContaining([
        'missing: Chưa ghi trích yếu.',
        'missing: Chưa ghi nơi nhận ở phần Kính gửi.',
        'missing: “Tới dự” còn chỗ chưa điền: [tên cuộc họp].',
        'missing: “Giờ” không phải giờ, ví dụ 08:00.',
        'missing: “Ngày” không phải một ngày có thật.',
        'missing: Chưa ghi “Địa điểm”.',
        'advice: “Tới dự”: “Khoản” nên viết “khoản”.',
      ]),
    );
  });
});

describe('what is being typed', () => {
  test('is kept by place, the newest first, and goes when the paper is saved', async () => {
    const core = await anOffice();
    await core['written.saveDraft']({ place: 'moi:1', draft: '{"n":1}' });
    await core['written.saveDraft']({ place: 'moi:2', draft: '{"n":2}' });
    await core['written.saveDraft']({ place: 'paper', draft: '{"n":3}', movedFrom: 'moi:1' });
    const places = async () => (await core['written.drafts']({})).drafts.map(({ place }) => place).sort();
    expect(await places()).toEqual(['moi:2', 'paper']);
    await core['written.saveDraft']({ place: 'moi:2', draft: null });
    expect(await places()).toEqual(['paper']);
  });
});
