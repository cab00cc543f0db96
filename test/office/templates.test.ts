import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { PaperTemplate, TemplateBlock } from '../../electron/domain/template/paperTemplate';
import type { Core } from '../../electron/ipc/contract';
import { openOffice } from '../../electron/office/openOffice';
import { partsOf } from '../documents/support';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, environmentOf, RESOURCES, SAMPLE_ID } from '../support/office';

const at = toLocalTime('2021-08-17T17:00');
const REPORT = { kind: 'report', directiveId: SAMPLE_ID, at } as const;

/** The blocks of the first section, changed by hand as the editor would. */
function withBlocks(template: PaperTemplate, change: (blocks: readonly TemplateBlock[]) => readonly TemplateBlock[]) {
  const [first, ...rest] = template.sections;
  if (!first) throw new Error('no section');
  return JSON.stringify({ ...template, sections: [{ ...first, blocks: change(first.blocks) }, ...rest] });
}

function paragraph(text: string, when?: string): TemplateBlock {
  return { kind: 'paragraph', text, ...(when === undefined ? {} : { when }) };
}

/** Its last block is the closing: what is added stands before it. */
function adding(template: PaperTemplate, ...blocks: readonly TemplateBlock[]): string {
  return withBlocks(template, (all) => [...all.slice(0, -1), ...blocks, ...all.slice(-1)]);
}

async function ownReport(core: Core, name = 'Báo cáo của phường'): Promise<string> {
  return (await core['templates.copy']({ templateId: 'report', name })).templateId;
}

async function reportHtml(core: Core): Promise<string> {
  return (await core['papers.compose'](REPORT)).html;
}

const OWN = 'Rất mong nhận được ý kiến chỉ đạo của cấp trên';

test('an own template is used by page and Word file once it is chosen, and no more when it is not', async () => {
  const core = await aSampleOffice();
  const before = await reportHtml(core);
  const templateId = await ownReport(core);
  const { template } = await core['templates.get']({ templateId });
  await core['templates.save']({ templateId, json: adding(template, paragraph(`${OWN} về {tên đợt}./.`)) });
  expect(await reportHtml(core)).toBe(before);

  await core['templates.use']({ builtInId: 'report', templateId });
  expect(await reportHtml(core)).toContain(`${OWN} về `);
  const { bytes } = await core['papers.render']({ ...REPORT, format: 'docx' });
  expect(partsOf(bytes)['word/document.xml']).toContain(OWN);

  await core['templates.use']({ builtInId: 'report', templateId: null });
  expect(await reportHtml(core)).toBe(before);
});

test('what is saved is there after the program was closed, and who saved it', async () => {
  const folder = temporaryFolder();
  const first = await anOffice(folder);
  const templateId = await ownReport(first);
  const { template } = await first['templates.get']({ templateId });
  expect(await first['templates.save']({ templateId, json: adding(template, paragraph(OWN)) })).toEqual({ version: 2 });
  await first['templates.use']({ builtInId: 'report', templateId });
  await first['core.close']({});
  const again = await anOffice(folder);
  const [group] = await again['templates.list']({});
  expect(group?.own).toMatchObject([
    { name: 'Báo cáo của phường', version: 2, isUsed: true, isBehind: false, fault: null },
  ]);
  const versions = await again['templates.versions']({ templateId });
  expect(versions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
    [2, 'van.thu'],
    [1, 'van.thu'],
  ]);
});

describe('a wrong template is refused with a sentence', () => {
  for (const [what, block, words] of [
    [
      'slip in a field',
      paragraph('Kính đề nghị {cơ quna} xem xét'),
      /Khối 1\.32, đoạn văn “Kính đề nghị \{cơ quna\} xem xét”: không có trường "\{cơ quna\}", có phải "\{cơ quan\}"\? \(có: \{tên đợt\}/,
    ],
    ['field of another place', paragraph('Đã gửi {số đơn vị đã gửi}'), /không có trường "\{số đơn vị đã gửi\}"/],
    ['condition', paragraph('x', 'isRainy'), /không có điều kiện "isRainy" \(có: có phụ lục, có đơn vị chưa gửi/],
    ['list', { kind: 'group', forEach: 'weeks', blocks: [] }, /không có danh sách "weeks" \(có: từng kỳ báo cáo/],
    ['slot', { kind: 'slot', name: 'chart' }, /không có khối "chart" \(có: Kính gửi, Nơi nhận và chữ ký\)/],
    ['brace', paragraph('Kính gửi {cơ quan'), /dấu ngoặc nhọn chưa đủ cặp/],
    ['blank', paragraph('  '), /đoạn văn: chưa có lời nào/],
    ['control character', paragraph('a\u0007b'), /ký tự điều khiển/],
    ['kind of block', { kind: 'video' } as unknown as TemplateBlock, /khối không có trong danh sách/],
  ] as const) {
    test(what, async () => {
      const core = await anOffice();
      const templateId = await ownReport(core);
      const { template } = await core['templates.get']({ templateId });
      const json = adding(template, block);
      await expect(core['templates.save']({ templateId, json })).rejects.toThrow(words);
      const { faults } = await core['templates.check']({ builtInId: 'report', json });
      expect(faults[0]?.sentence).toMatch(words);
      expect((await core['templates.get']({ templateId })).version).toBe(1);
    });
  }

  test('a list inside itself would print without end', async () => {
    const core = await anOffice();
    const { template } = await core['templates.get']({ templateId: 'report' });
    const nested: TemplateBlock = {
      kind: 'group',
      forEach: 'duties',
      blocks: [{ kind: 'group', forEach: 'duties', blocks: [paragraph('x')] }],
    };
    const { faults } = await core['templates.check']({ builtInId: 'report', json: adding(template, nested) });
    expect(faults.map(({ place, sentence }) => [place, sentence])).toEqual([
      ['sections/0/31/0', expect.stringMatching(/Khối 1\.32\.1, nhóm khối: danh sách "từng kỳ báo cáo" đã lặp/)],
    ]);
  });

  test('lengths far from the usual and a table without its units', async () => {
    const core = await anOffice();
    const { template } = await core['templates.get']({ templateId: 'report' });
    const measures = { ...template.measures, nameMaximumMm: 5_000 };
    const columns = template.columns.filter(({ key }) => key !== 'unit');
    const { faults } = await core['templates.check']({
      builtInId: 'report',
      json: JSON.stringify({ ...template, measures, columns }),
    });
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'Số đo “cột tên rộng nhất”: phải từ 14 đến 220.',
      'Bảng phải có cột đơn vị.',
    ]);
  });

  test('the built-in one cannot be saved over', async () => {
    const core = await anOffice();
    const { template } = await core['templates.get']({ templateId: 'report' });
    await expect(core['templates.save']({ templateId: 'report', json: JSON.stringify(template) })).rejects.toThrow(
      /có sẵn trong chương trình nên không sửa được/,
    );
  });
});

test('advice names the field that is blank at times, and what has gone from the paper', async () => {
  const core = await anOffice();
  const { template } = await core['templates.get']({ templateId: 'reminder' });
  const json = withBlocks(template, (all) => [
    ...all.filter((block) => block.kind !== 'slot' || block.name !== 'closing'),
    paragraph('Liên hệ {liên hệ}.'),
  ]);
  const { faults, advice } = await core['templates.check']({ builtInId: 'reminder', json });
  expect(faults).toEqual([]);
  expect(advice.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/không còn khối “Nơi nhận và chữ ký”/),
    expect.stringMatching(/trường \{liên hệ\} có lúc để trống; nên đặt điều kiện “cơ quan có khai đầu mối liên hệ”/),
  ]);
});

test('what is half typed is kept, wrong as it may be, until it is saved', async () => {
  const folder = temporaryFolder();
  const first = await anOffice(folder);
  const templateId = await ownReport(first);
  const { template } = await first['templates.get']({ templateId });
  await first['templates.keepEntry']({ templateId, json: adding(template, paragraph('Kính gửi {cơ')) });
  await first['core.close']({});
  const again = await anOffice(folder);
  const { entry } = await again['templates.get']({ templateId });
  expect(JSON.stringify(entry?.template)).toContain('Kính gửi {cơ');
  expect((await again['templates.list']({}))[0]?.own[0]).toMatchObject({ hasEntry: true, version: 1 });
  await again['templates.save']({ templateId, json: adding(template, paragraph(OWN)) });
  expect((await again['templates.get']({ templateId })).entry).toBeNull();
});

test('former states are kept, with their words', async () => {
  const core = await anOffice();
  const templateId = await ownReport(core);
  const { template } = await core['templates.get']({ templateId });
  await core['templates.save']({ templateId, json: adding(template, paragraph(OWN)) });
  await core['templates.save']({ templateId, json: JSON.stringify(template) });
  const states = await core['templates.versions']({ templateId });
  expect(states.map((state) => [state.version, JSON.stringify(state.template).includes(OWN)])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ]);
});

test('a name stands for one template only; renaming and removing are in the history', async () => {
  const core = await aSampleOffice();
  const templateId = await ownReport(core);
  await expect(ownReport(core, 'báo cáo của PHƯỜNG')).rejects.toThrow(/Đã có mẫu tên/);
  await core['templates.rename']({ templateId, name: 'Báo cáo tuần' });
  await core['templates.use']({ builtInId: 'report', templateId });
  await core['templates.remove']({ templateId });
  expect((await core['templates.list']({}))[0]?.own).toEqual([]);
  expect(await reportHtml(core)).toContain('Trên đây là báo cáo');
  const { entries } = await core['history.list']({ text: 'mẫu văn bản' });
  expect(entries.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue])).toEqual([
    ['Mẫu văn bản “Báo cáo tuần”', 'bản 1', null],
    ['Mẫu văn bản “Báo cáo tuần”', 'Báo cáo của phường', 'Báo cáo tuần'],
    ['Mẫu văn bản “Báo cáo của phường”', null, 'tạo từ mẫu “Báo cáo tổng hợp”'],
  ]);
});

test('every template can be tried on sample figures, saved or not', async () => {
  const core = await anOffice();
  for (const { builtInId } of await core['templates.list']({})) {
    const { template } = await core['templates.get']({ templateId: builtInId });
    const trial = { builtInId, json: JSON.stringify(template), source: { kind: 'sample' } } as const;
    const { html } = await core['templates.compose'](trial);
    expect(html.length, builtInId).toBeGreaterThan(2_000);
    expect(html, builtInId).not.toMatch(/\{[^{}<>]{2,40}\}(?![^<]*<\/style>)/);
  }
});

test('and on the figures of the campaign', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { template } = await core['templates.get']({ templateId: 'reminder' });
  const json = adding(template, paragraph(`${OWN} từ {đơn vị}.`));
  const source = { kind: 'campaign', directiveId: SAMPLE_ID, at } as const;
  const { html } = await core['templates.compose']({ builtInId: 'reminder', json, source });
  expect(html).toContain(`${OWN} từ UBND phường`);
});

describe('a file of a template', () => {
  const given = async (name = 'Báo cáo của phường') => {
    const core = await anOffice();
    const templateId = await ownReport(core, name);
    const { template } = await core['templates.get']({ templateId });
    await core['templates.save']({ templateId, json: adding(template, paragraph(OWN)) });
    const { bytes, fileName } = await core['templates.renderFile']({ templateId });
    return { fileName, text: Buffer.from(bytes).toString('utf8') };
  };
  const onDisk = (text: string | Uint8Array) => {
    const path = join(temporaryFolder(), 'mau.json');
    writeFileSync(path, text);
    return path;
  };

  test('is taken in by another office, beside one of the same name', async () => {
    const { fileName, text } = await given();
    expect(fileName).toBe('Báo cáo của phường');
    const core = await anOffice();
    await ownReport(core);
    const { templateId } = await core['templates.import']({ path: onDisk(text) });
    const detail = await core['templates.get']({ templateId });
    expect(detail).toMatchObject({ name: 'Báo cáo của phường (2)', builtInId: 'report', isUsed: false, fault: null });
    expect(JSON.stringify(detail.template)).toContain(OWN);
  });

  test.each([
    ['no JSON', () => 'PK\u0003\u0004', /không phải là tệp mẫu văn bản/],
    ['other JSON', () => '{"a":1}', /không phải là tệp mẫu văn bản/],
    ['brackets without end', () => '['.repeat(500_000), /không phải là tệp mẫu văn bản/],
    ['too large', () => ' '.repeat(1_048_577), /lớn hơn 1 MB/],
    ['a newer one', (text: string) => text.replace('"formatVersion": 1', '"formatVersion": 2'), /phiên bản mới hơn/],
    ['a paper nobody knows', (text: string) => text.replaceAll('"report"', '"poem"'), /không có mẫu mang mã “poem”/],
    [
      'that of another paper',
      (text: string) => text.replace('"builtInId": "report"', '"builtInId": "cong-van"'),
      /Tệp “.*” không dùng được\. Đây không phải là mẫu “Công văn”\./,
    ],
    ['a field nobody knows', (text: string) => text.replace('{asOf}', '{password}'), /không có trường "\{password\}"/],
    ['more keys', (text: string) => text.replace('"version": 2', '"version": 2, "script": "x"'), /có mục lạ “script”/],
    ['a giant table', (text: string) => text.replace('"nameLines": 2', '"nameLines": 1e9'), /phải từ 1 đến 8/],
    [
      'groups without end',
      (text: string) =>
        text.replace('"blocks": [', `"blocks": [${'{"kind":"group","blocks":['.repeat(2_000)}${']}'.repeat(2_000)},`),
      /không dùng được|lồng nhau quá/,
    ],
  ] as const)('%s is refused', async (_, spoil, words) => {
    const { text } = await given();
    const core = await anOffice();
    await expect(core['templates.import']({ path: onDisk(spoil(text)) })).rejects.toThrow(words);
    expect((await core['templates.list']({}))[0]?.own).toEqual([]);
  });

  test('a name with marks, tags and quotes is only a name', async () => {
    const { text } = await given('<b>"Báo cáo" & co</b>');
    const core = await aSampleOffice();
    const { templateId } = await core['templates.import']({ path: onDisk(text) });
    await core['templates.use']({ builtInId: 'report', templateId });
    expect(await reportHtml(core)).not.toContain('<b>"Báo cáo"');
  });
});

describe('when the built-in template gets a newer version', () => {
  /** The app as it ships later: the report says more, and needs a wording more. */
  const later = () => {
    const folder = temporaryFolder();
    cpSync(RESOURCES, folder, { recursive: true });
    const path = join(folder, 'templates', 'report.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"version": 1', '"version": 2').replace('như sau:"', 'cụ thể như sau:"'),
    );
    return folder;
  };

  test('the own one goes on as it is, and it is told what has changed until it has been looked at', async () => {
    const folder = temporaryFolder();
    const first = await openOffice(environmentOf(folder));
    const templateId = await ownReport(first);
    await first['templates.use']({ builtInId: 'report', templateId });
    await first['core.close']({});

    const core = await openOffice({ ...environmentOf(folder), resourcesFolder: later() });
    await core['samples.load']({ sampleId: SAMPLE_ID });
    expect(await reportHtml(core)).not.toContain('cụ thể như sau');
    const detail = await core['templates.get']({ templateId });
    expect(JSON.stringify(detail.base)).not.toContain('cụ thể như sau');
    expect(JSON.stringify(detail.builtIn)).toContain('cụ thể như sau');
    expect((await core['templates.list']({}))[0]?.own[0]?.isBehind).toBe(true);

    await core['templates.keepOwn']({ templateId });
    expect((await core['templates.list']({}))[0]?.own[0]?.isBehind).toBe(false);
    expect(await reportHtml(core)).not.toContain('cụ thể như sau');
    await core['core.close']({});
  });
});
