import { describe, expect, test } from 'vitest';
import { draftOf } from '../../electron/domain/paperDraft';
import type { Core } from '../../electron/ipc/contract';
import { day } from '../support/builders';
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

  test('of every kind of the decree can be begun', async () => {
    const core = await theOffice();
    const { kinds } = await core['written.kinds']({});
    expect(kinds).toHaveLength(32);
    for (const { kind } of kinds)
      expect(await core['written.begin']({ kindId: kind.id, directiveId: null })).toMatchObject({ kindId: kind.id });
  });

  test('of a kind that may enclose tables takes annexes, of the others none', async () => {
    const core = await theOffice();
    const { kinds } = await core['written.kinds']({});
    const without = kinds.filter(({ inputs }) => inputs.every(({ type }) => type !== 'annexes'));
    expect(without.map(({ kind }) => kind.id).sort()).toEqual(
      [
        ...['giay-gioi-thieu', 'giay-nghi-phep', 'phieu-bao', 'phieu-chuyen', 'phieu-gui'],
        ...['sao-luc', 'sao-y', 'thu-cong', 'trich-sao'],
      ].sort(),
    );
  });

  test('says what will not be printed as it is meant', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
    const rows = (count: number) => `${Array(count).fill('Nghiêng').join('\t')}\n`.repeat(2);
    const remarks = async (body: string, annexes: string) => {
      const source = { kind: 'written' as const, templateId: 'cong-van', values: { body, annexes } };
      return (await core['written.remarks']({ draft: { ...draft, source }, day: null })).remarks.join('\n');
    };
    const odd = await remarks(`Gửi 漢.\n${rows(13)}`, `Phụ lục\nBảng\n${rows(40)}`);
    expect(odd).toContain('“Nội dung” có bảng rộng hơn khổ giấy dọc nên cả phần này in ngang.');
    expect(odd).toContain('“Phụ lục” có bảng quá nhiều cột');
    expect(odd).toMatch(/“Nội dung” có ký hiệu mà phông chữ của văn bản không có, .*: 漢\./);
    expect(await remarks(`Gửi.\n${rows(3)}`, `Phụ lục\nBảng\n${rows(14)}`)).not.toMatch(/có bảng|ký hiệu/);
  });

  test('says what it lacks, also what its template left open', async () => {
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
    expect(remarks).toEqual(
      expect.arrayContaining([
        'Chưa ghi trích yếu.',
        'Chưa ghi nơi nhận ở phần Kính gửi.',
        '“Tới dự” còn chỗ chưa điền: [tên cuộc họp].',
        '“Giờ” không phải giờ, ví dụ 08:00.',
        '“Ngày” không phải một ngày có thật.',
        'Chưa ghi “Địa điểm”.',
      ]),
    );
  });

  test('is whole with what is printed by itself: "Như trên" and the archive', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
    const whole = {
      ...draft,
      subject: 'rà soát danh sách',
      addressees: ['UBND các xã, phường'],
      source: { kind: 'written', templateId: 'cong-van', values: { body: 'Đề nghị các xã, phường rà soát.' } },
    } as const;
    expect((await core['written.remarks']({ draft: whole, day: null })).remarks).toEqual([]);
    const typedBy = async (drafterCode: string) =>
      (await core['written.remarks']({ draft: { ...whole, drafterCode }, day: null })).remarks;
    expect(await typedBy('PL.(300)')).toEqual([]);
    for (const odd of ['abc.(12', 'PL(300)', 'PL.300'])
      expect(await typedBy(odd)).toEqual([expect.stringContaining(odd)]);
    const plan = await core['written.begin']({ kindId: 'ke-hoach', directiveId: null });
    expect((await core['written.remarks']({ draft: plan, day: null })).remarks).toContain(
      'Chưa ghi nơi nhận ở cuối văn bản (Nơi nhận).',
    );
  });

  test('who issues it and on whose behalf it is signed go together', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'quyet-dinh', directiveId: null });
    const remarksOf = async (authority: string, ...authorityLines: readonly string[]) => {
      const source = { kind: 'written', templateId: 'quyet-dinh', values: { authority } } as const;
      const signed = { ...draft, source, authorityLines, signerName: 'Nguyễn Văn An', signatoryId: null };
      const { remarks } = await core['written.remarks']({ draft: signed, day: null });
      return remarks.filter((one) => /tập thể|đứng đầu|không đúng cách ghi/.test(one));
    };
    const [collective, head] = ['ỦY BAN NHÂN DÂN THỊ XÃ HOÀI NHƠN', 'CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ HOÀI NHƠN'];
    const forAll = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
    expect(await remarksOf(collective, ...forAll)).toEqual([]);
    expect(await remarksOf(head, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')).toEqual([]);
    expect(await remarksOf(collective, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')).toEqual([
      expect.stringContaining('không có “TM.”'),
    ]);
    expect(await remarksOf(head, ...forAll)).toEqual([expect.stringContaining('không có “TM.”')]);
    expect(await remarksOf(head, 'PHÓ CHỦ TỊCH')).toEqual([expect.stringContaining('không đúng cách ghi')]);
  });

  for (const kindId of ['quyet-dinh', 'nghi-quyet'])
    test(`a ${kindId} orders in articles, whose last one tells whom it is sent to`, async () => {
      const core = await theOffice();
      const draft = await core['written.begin']({ kindId, directiveId: null });
      if (draft.source.kind !== 'written') throw new Error('not typed');
      const { source } = draft;
      const remarks = async (articles: string) => {
        const recipients = [{ text: 'Thường trực Thị ủy', isArchiveLine: false }];
        const typed = { ...draft, recipients, source: { ...source, values: { ...source.values, articles } } };
        const found = await core['written.remarks']({ draft: typed, day: null });
        return found.remarks.filter((one) => /“Điều”|Giao việc/.test(one));
      };
      expect(await remarks('1. Thành lập Tổ công tác.\n2. Giao Phòng Y tế theo dõi.')).toEqual([
        expect.stringContaining('Nội dung không có “Điều” nào.'),
        expect.stringContaining('Giao việc cho “Phòng Y tế”'),
      ]);
      expect(
        await remarks('Điều 1. Thành lập Tổ công tác.\nĐiều 2. Phòng Y tế chịu trách nhiệm thi hành Quyết định này.'),
      ).toEqual([]);
    });

  test('names lines of bases without their word, annexes without text and words before the first annex', async () => {
    const core = await theOffice();
    const draft = await core['written.begin']({ kindId: 'quyet-dinh', directiveId: null });
    if (draft.source.kind !== 'written') throw new Error('not typed');
    const values = {
      ...draft.source.values,
      bases: 'Căn cứ Luật Tổ chức chính quyền địa phương;\nLuật Ngân sách nhà nước;\nTheo đề nghị của Chánh Văn phòng.',
      annexes: 'Kèm theo đây\nPhụ lục I\nDANH SÁCH HỘ\nPhụ lục II\nDANH SÁCH TỔ\nTổ 1',
    };
    const { remarks } = await core['written.remarks']({
      draft: { ...draft, source: { ...draft.source, values } },
      day: null,
    });
    expect(remarks.filter((one) => /mở đầu|tiêu đề|đứng trước/.test(one))).toEqual([
      '“Căn cứ” có dòng không mở đầu bằng “Căn cứ”, “Theo đề nghị”, “Xét”: “Luật Ngân sách nhà nước;”.',
      '“Kèm theo đây” đứng trước dòng “Phụ lục” đầu tiên nên được in thành một phụ lục riêng.',
      'Phụ lục “Kèm theo đây” mới có tiêu đề, chưa có nội dung.',
      'Phụ lục “DANH SÁCH HỘ” mới có tiêu đề, chưa có nội dung.',
    ]);
  });
});

describe('a copy', () => {
  test('asks for its excerpt only where it is one, and says when that is missing or stands nowhere in the original', async () => {
    const core = await theOffice();
    const { kinds } = await core['written.kinds']({});
    const keysOf = (id: string) => kinds.find(({ kind }) => kind.id === id)?.inputs.map(({ key }) => key);
    expect([keysOf('sao-y'), keysOf('sao-luc'), keysOf('trich-sao')]).toEqual([
      ['original'],
      ['original'],
      ['original', 'excerpt'],
    ]);
    const letter = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
    const values = { body: 'Đề nghị các xã:\n1. Rà soát danh sách hộ nghèo.\n2. Gửi kết quả.' };
    const { id } = await core['outgoing.save']({
      paperId: null,
      draft: { ...letter, subject: 'rà soát', source: { kind: 'written', templateId: 'cong-van', values } },
    });
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-19'), number: null, insist: true });
    const draft = await core['written.begin']({ kindId: 'trich-sao', directiveId: null });
    const remarks = async (ofPaperId: string | null, excerpt: string) => {
      const source = { kind: 'copy', form: 'trich-sao', ofPaperId, sha256: null, values: { excerpt } } as const;
      return (await core['written.remarks']({ draft: { ...draft, source }, day: null })).remarks.join('\n');
    };
    expect(await remarks(id, '')).toContain('Chưa ghi “Phần trích sao”.');
    expect(await remarks(null, 'Rà soát.')).toContain('Chưa chọn văn bản để sao');
    expect(await remarks(id, '1. Rà soát danh sách hộ nghèo;')).not.toMatch(/bản chính|trích sao/);
    expect(await remarks(null, 'Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.')).not.toContain('đánh số liên tục');
    expect(await remarks(id, '1. Rà soát danh sách hộ nghèo.\n2. Nộp tiền.')).toContain(
      '“2. Nộp tiền.” không có trong bản chính.',
    );
    await core['outgoing.cancelNumber']({ paperId: id, reason: 'In hỏng' });
    expect(await remarks(id, 'Rà soát')).toContain('“rà soát”, đã hủy số');
  });
});

test('minutes begin without the usual signer, and an invitation with nobody to sign it says so', async () => {
  const core = await theOffice();
  const minutes = await core['written.begin']({ kindId: 'bien-ban', directiveId: null });
  expect(minutes).toMatchObject({ signatoryId: null, signerName: '', authorityLines: [] });
  const said = async (kindId: string) => {
    const draft = { ...(await core['written.begin']({ kindId, directiveId: null })), signerName: '' };
    return (await core['written.remarks']({ draft, day: null })).remarks;
  };
  expect(await said('bien-ban')).not.toContain('Chưa chọn người ký.');
  expect(await said('giay-moi')).toContain('Chưa chọn người ký.');
});

test('a text that ends in a colon or a table is told before the end mark makes nonsense of it', async () => {
  const core = await theOffice();
  const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
  const remarks = async (body: string) => {
    const source = { kind: 'written', templateId: 'cong-van', values: { body } } as const;
    return (await core['written.remarks']({ draft: { ...draft, source }, day: null })).remarks.join('\n');
  };
  expect(await remarks('Đề nghị:\n- một;\n- hai:')).toContain('Nội dung kết thúc bằng “- hai:./.”.');
  expect(await remarks('Số liệu:\nSTT\tXã\n1\tHoài Sơn')).toContain('Nội dung kết thúc bằng bảng');
  expect(await remarks('Đề nghị rà soát')).not.toContain('kết thúc');
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

describe('a paper typed in the app', () => {
  const body = 'Đề nghị các đơn vị nộp báo cáo trước ngày 20/8/2021.';

  async function aLetter(core: Core) {
    const draft = await core['written.begin']({ kindId: 'cong-van', directiveId: null });
    return core['outgoing.save']({
      paperId: null,
      draft: {
        ...draft,
        subject: 'nộp báo cáo',
        addressees: ['UBND các xã, phường'],
        source: { kind: 'written', templateId: 'cong-van', values: { body } },
      },
    });
  }

  test('is composed as it is typed, as it is saved, and as it was numbered', async () => {
    const core = await theOffice();
    const paper = await aLetter(core);
    const { id } = paper;
    const typed = await core['papers.compose']({ kind: 'draft', draft: draftOf(paper) });
    expect(typed.html).toContain('trước ngày 20/8/2021./.');
    expect((await core['papers.compose']({ kind: 'written', paperId: id })).html).toContain('Số:         /UBND-VX');
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-19'), number: null, insist: true });
    const numbered = await core['papers.compose']({ kind: 'written', paperId: id });
    expect(numbered.html).toContain('Số: 01/UBND-VX');
    expect(numbered.html).toContain('ngày 19 tháng 8 năm 2021');
  });

  test('is copied word for word, with the head and signature of the copy below a rule', async () => {
    const core = await theOffice();
    const { id } = await aLetter(core);
    await core['outgoing.giveNumber']({ paperId: id, issuedOn: day('2021-08-19'), number: null, insist: true });
    for (const [form, title] of [
      ['sao-y', 'SAO Y'],
      ['sao-luc', 'SAO LỤC'],
      ['trich-sao', 'TRÍCH SAO'],
    ] as const) {
      const draft = await core['written.begin']({ kindId: form, directiveId: null });
      const source = { kind: 'copy', form, ofPaperId: id, sha256: null, values: { excerpt: 'Chỉ câu này.' } } as const;
      const { html } = await core['papers.compose']({ kind: 'draft', draft: { ...draft, source } });
      expect(html).toContain('Số: 01/UBND-VX');
      expect(html).toContain(title);
      expect(html.includes('trước ngày 20/8/2021')).toBe(form !== 'trich-sao');
      expect(html.includes('Chỉ câu này.')).toBe(form === 'trich-sao');
    }
  });
});
