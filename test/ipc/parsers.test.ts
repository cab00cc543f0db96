import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../electron/domain/boardView';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { Channel, Input } from '../../electron/ipc/contract';
import { InvalidInput, isChannel, parsers } from '../../electron/ipc/parsers';
import { aPaperDraft } from '../support/papers';
import { packageInputs } from './packageInputs';
import { recordInputs } from './recordInputs';

const at = toLocalTime('2021-08-17T15:00');
const OWN_REPORT = {
  directiveId: 'd',
  scheduleId: 's',
  happenedAt: at,
  channel: 'trục liên thông',
  paperId: null,
  paper: '01/BC-UBND',
  receipt: '',
  note: '',
};
const day = toIsoDay('2021-08-18');
const file = process.platform === 'win32' ? 'C:\\báo cáo\\a.xlsx' : '/báo cáo/a.xlsx';

const profile = {
  name: 'UBND thị xã Hoài Nhơn',
  parentLines: [],
  issuerLines: ['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'],
  symbol: 'UBND',
  fieldSymbol: 'VX',
  placeOfIssue: 'Hoài Nhơn',
  contact: '',
  archiveSuffix: '',
  areaWord: 'thị xã',
};
const signatory = {
  id: 's1',
  authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  otherTitleLines: [],
  fullName: 'Nguyễn Văn A',
  way: null,
  mandate: null,
  picture: null,
  validFrom: null,
  validTo: day,
  isDefault: true,
};
const paper = {
  kind: 'reminder',
  directiveId: 'd',
  unitId: 'u',
  at,
  number: '12',
  issuedOn: day,
  signatoryId: 's1',
} as const;

const choice = {
  directiveId: 'd',
  at,
  kinds: ['missing', 'relay'],
  items: [{ unitId: 'u', ways: ['zalo', 'letter'] }],
} as const;

const keyed = {
  unitId: 'u',
  formId: 'mau-02',
  period: day,
  receivedAt: at,
  arrivalBasis: 'message',
  isArrivalSure: false,
  channel: 'zalo',
  dataAsOf: null,
  values: { cumulative: '3.165' },
  rows: '45',
  persons: '',
  isNil: false,
  evidence: [
    { kind: 'message', text: 'BS: 3.165', sender: null },
    { kind: 'picture', sha256: 'a'.repeat(64), fileName: 'ảnh.png' },
  ],
  decision: null,
  alias: null,
} as const;

const ofTemplate = { templateId: 't' };
const trial = { builtInId: 'report', json: '{}' };

const question = {
  rows: ['unit', 'field'],
  columns: ['week'],
  fields: ['figure:mau-02/cumulative', 'state:late'],
  value: 'change',
  filter: {
    unitIds: ['u'],
    groupIds: [],
    kinds: ['phường'],
    parentIds: [''],
    formIds: [],
    from: day,
    to: null,
    states: ['late', 'missing'],
    condition: { fieldId: 'rate:i', is: '<', than: 45.5 },
  },
  hasChoices: false,
  sort: { column: '|week=2021-W33', isDescending: true },
} as const;

/** A head of which nothing has been typed. */
const BLANK_LOOK = {
  name: '',
  parentLines: [],
  issuerLines: [],
  symbol: '',
  fieldSymbol: '',
  placeOfIssue: '',
  contact: '',
  archiveSuffix: '',
  areaWord: '',
} as const;

const good: { readonly [C in Channel]: readonly Input<C>[] } = {
  ...recordInputs,
  ...packageInputs,
  'written.kinds': [{}],
  'written.begin': [
    { kindId: 'cong-van', directiveId: null },
    { kindId: 'bao-cao', directiveId: 'd' },
  ],
  'written.takeScan': [{ path: '/ban-quet/quyet-dinh.pdf' }],
  'written.drafts': [{}],
  'written.saveDraft': [
    { place: 'moi:1', draft: '{"a":"b\nc"}' },
    { place: 'p', draft: null, movedFrom: 'moi:1' },
  ],
  'written.remarks': [{ draft: aPaperDraft(), day: null }],
  'trial.state': [{}],
  'trial.open': [{ sampleId: 'hoai-nhon-2021-08' }, { sampleId: null }],
  'trial.leave': [{}],
  'trial.remove': [{}],
  'setup.get': [{}],
  'setup.keep': [{ entry: '{"step":"head"}' }, { entry: null }],
  'setup.addUnits': [{ names: ['Thôn Phú Xuân', 'Khu phố 1'], groupName: 'Đơn vị trực thuộc' }],
  'setup.tryUnits': [{ names: ['Khu phố 1'], groupName: 'Đơn vị trực thuộc' }],
  'setup.preview': [
    { profile: BLANK_LOOK, signatory: null },
    {
      profile: { ...BLANK_LOOK, issuerLines: ['ỦY BAN NHÂN DÂN', ''] },
      signatory: { authorityLines: [], otherTitleLines: [], fullName: '' },
    },
  ],
  'templates.list': [{}],
  'templates.get': [ofTemplate],
  'templates.check': [trial],
  'templates.copy': [{ ...ofTemplate, name: 'Báo cáo của phường' }],
  'templates.save': [{ ...ofTemplate, json: '{}' }],
  'templates.rename': [{ ...ofTemplate, name: 'Báo cáo tuần' }],
  'templates.remove': [ofTemplate],
  'templates.restore': [ofTemplate],
  'templates.use': [
    { builtInId: 'report', ...ofTemplate },
    { builtInId: 'report', templateId: null },
  ],
  'templates.versions': [ofTemplate],
  'templates.keepOwn': [ofTemplate],
  'templates.keepEntry': [
    { ...ofTemplate, json: '{"title":"' },
    { ...ofTemplate, json: null },
  ],
  'templates.import': [{ path: file }],
  'templates.preview': [
    { ...trial, source: { kind: 'sample' } },
    { ...trial, source: { kind: 'campaign', directiveId: 'd', at } },
  ],
  'templates.saveFile': [ofTemplate],
  'shell.chooseTemplate': [{}],
  'retention.list': [{}],
  'retention.set': [
    { formId: 'f', directiveId: null, way: { kind: 'days', days: 30 } },
    { formId: 'f', directiveId: 'd', way: { kind: 'date', on: day } },
    { formId: 'f', directiveId: 'd', way: { kind: 'archive' } },
    { formId: 'f', directiveId: 'd', way: null },
  ],
  'retention.hold': [
    { formId: 'f', directiveId: 'd', reason: 'Đang có khiếu nại' },
    { formId: 'f', directiveId: 'd', reason: null },
  ],
  'destruction.preview': [{ groups: [{ formId: 'f', directiveId: 'd' }] }],
  'destruction.purge': [
    {
      groups: [{ formId: 'f', directiveId: 'd' }],
      people: 3,
      fields: 1,
      notes: 1,
      word: 'TIÊU HỦY',
      reason: 'Hết thời hạn lưu',
      takesBackups: true,
    },
  ],
  'personRequests.due': [{}],
  'personRequests.list': [{}],
  'personRequests.add': [{ kind: 'delete', receivedOn: day, way: 'Đơn tại bộ phận một cửa', hasProcessor: false }],
  'personRequests.reply': [{ id: 'r', on: day }],
  'personRequests.extend': [{ id: 'r', on: day, reason: 'Phải đối chiếu hồ sơ giấy' }],
  'personRequests.end': [{ id: 'r', on: day, outcome: 'Đã xóa' }],
  'personRequests.export': [{ format: 'xlsx', year: null }],
  'personRequests.print': [{ year: 2026 }],
  'people.find': [
    { name: 'Lê Thị Ánh', phone: '' },
    { name: '', phone: '0905 111 222' },
  ],
  'people.export': [{ name: 'Lê Thị Ánh', phone: '0905111222', format: 'pdf' }],
  'people.correct': [
    { name: 'Lê', phone: '', rows: 2, requestId: 'r', to: { fullName: 'Lê Thị Ánh', phone: null, address: '' } },
  ],
  'people.undoCorrection': [{ correctionId: 'c' }],
  'people.print': [{ name: 'Lê Thị Ánh', phone: '' }],
  'people.destroy': [
    { name: 'Lê Thị Ánh', phone: '', rows: 2, word: 'XÓA', reason: 'Theo yêu cầu số 1', takesBackups: false },
  ],
  'destruction.paper': [{ destructionId: 'd' }],
  'destruction.list': [{}],
  'shell.chooseUpperTemplate': [{}],
  'upperTemplates.list': [{ directiveId: 'd' }],
  'upperTemplates.get': [ofTemplate],
  'upperTemplates.add': [{ directiveId: 'd', path: file, name: 'Biểu ngày của tỉnh' }],
  'upperTemplates.replaceFile': [{ ...ofTemplate, path: file }],
  'upperTemplates.savePoints': [
    { ...ofTemplate, points: [] },
    {
      ...ofTemplate,
      points: [
        {
          sheet: 'Biểu 1',
          cell: 'C12',
          source: {
            kind: 'figure',
            indicatorId: 'i',
            figure: 'percent',
            whose: { kind: 'unit', id: 'u' },
            periodsBack: 1,
          },
          near: 'Phường Bồng Sơn | Tỷ lệ',
        },
        { sheet: 'Biểu 1', cell: 'A3', source: { kind: 'text', text: 'dataHour' } },
      ],
      isUndo: true,
    },
  ],
  'upperTemplates.matchRows': [{ ...ofTemplate, sheet: 'Biểu 1', column: 'B', top: 8, bottom: 24 }],
  'upperTemplates.versions': [ofTemplate],
  'upperTemplates.useVersion': [{ ...ofTemplate, version: 2 }],
  'upperTemplates.rename': [{ ...ofTemplate, name: 'Biểu tuần' }],
  'upperTemplates.remove': [ofTemplate],
  'upperTemplates.restore': [ofTemplate],
  'upperTemplates.preview': [
    { ...ofTemplate, asOf: at },
    { ...ofTemplate, asOf: at, period: day, dataHour: at },
  ],
  'upperTemplates.save': [{ ...ofTemplate, asOf: at }],
  'app.info': [{}],
  'notices.putAway': [{ id: 'don-doc.hong-20210817-1500.txt' }],
  'samples.list': [{}],
  'samples.load': [{ sampleId: 'hoai-nhon-2021-08' }],
  'office.get': [{}],
  'office.save': [
    { profile, signatories: [signatory] },
    { profile, signatories: [] },
    { profile, signatories: [], seal: { picture: 'a'.repeat(64), diameterMm: 36 } },
    { profile, signatories: [], seal: null },
  ],
  'recipients.presets': [{}],
  'recipients.savePreset': [
    {
      id: 'p',
      kindId: 'cong-van',
      name: 'Đôn đốc',
      isDefault: true,
      lines: [{ text: 'Lưu: VT', isArchiveLine: true }],
    },
  ],
  'recipients.removePreset': [{ id: 'p' }],
  'recipients.check': [
    { addressees: ['Sở Y tế'], recipients: [], told: [{ clause: '1', groupId: null, name: 'Sở Y tế' }], day },
    { addressees: [], recipients: [{ text: 'Như trên', isArchiveLine: false }], told: [], day: null },
  ],
  'slips.list': [{ directiveId: 'd1' }],
  'signing.check': [
    { signatoryId: 's1', day },
    { signatoryId: null, day },
  ],
  'units.list': [{}],
  'units.saveAliases': [{ unitId: 'u', aliases: ['P. Bồng Sơn'] }],
  'units.save': [
    {
      unitId: null,
      code: null,
      name: 'Xã Hoài Mỹ',
      kind: 'xã',
      addressee: '',
      parentId: null,
      aliases: [],
      groups: ['communes'],
      validFrom: day,
      validTo: null,
      contacts: [{ fullName: 'Lê Thị Hoa', jobTitle: 'Văn thư', phone: '0905000111', email: '', zalo: '' }],
      channel: 'zalo',
      isApart: true,
    },
  ],
  'units.alike': [{ unitId: null, name: '', kind: 'xã', parentId: 'p', validFrom: null, validTo: day }],
  'units.remove': [{ unitId: 'u' }],
  'units.saveGroup': [
    { groupId: null, name: 'UBND các xã', rule: { kinds: ['xã'], parentId: null }, members: ['u'] },
    { groupId: 'g', name: 'UBND các xã', rule: null, members: [] },
  ],
  'units.removeGroup': [{ groupId: 'g' }],
  'units.saveBaselines': [
    {
      label: 'Số thuê bao',
      asOf: day,
      source: 'Công văn 12',
      values: [
        { unitId: 'u', value: null },
        { unitId: 'v', value: 0 },
        { unitId: 'w', value: 1250.5 },
      ],
    },
  ],
  'units.previewReorganise': [
    { kind: 'merge', fromIds: ['a', 'b'], into: [{ name: 'Xã C', code: null }], since: day, source: 'Nghị quyết 1' },
    { kind: 'merge', fromIds: ['a'], into: [{ unitId: 'b' }], since: day, source: 'Nghị quyết 1' },
  ],
  'units.reorganise': [
    { kind: 'merge', fromIds: ['a', 'b'], into: [{ name: 'Xã C', code: null }], since: day, source: 'Nghị quyết 1' },
    { kind: 'merge', fromIds: ['a'], into: [{ unitId: 'b' }], since: day, source: 'Nghị quyết 1' },
  ],
  'units.steps': [{}],
  'units.undoStep': [{ sequence: 3 }],
  'units.provinces': [{}],
  'units.communes': [{ provinceCode: '52' }, { provinceCode: null, era: 'former', query: 'hoai my' }],
  'units.addCommunes': [{ codes: ['21640'], groupName: null }],
  'units.takeList': [
    { path: file, dryRun: true },
    {
      path: file,
      dryRun: false,
      choices: [
        { row: 3, choice: { kind: 'unit', unitId: 'u' } },
        { row: 4, choice: { kind: 'left' } },
      ],
    },
  ],
  'directives.list': [{}],
  'directives.get': [{ directiveId: 'd' }],
  'directives.save': [{ json: '{}' }, { json: '{}', hoursFrom: null }, { json: '{}', hoursFrom: day }],
  'directives.preview': [{ json: '' }],
  'directives.takeDeadline': [{ directiveId: 'd', clauseId: 'c', lastDay: day, quote: 'trước ngày 20/8/2021' }],
  'directives.answer': [
    { directiveId: 'd', scheduleId: 's', answer: { question: 'boundary', isInclusive: true } },
    { directiveId: 'd', scheduleId: 's', answer: { question: 'window', from: day, to: day } },
  ],
  'directives.undoAmendment': [{ directiveId: 'd' }],
  'directives.previewUndo': [{ directiveId: 'd' }],
  'directives.advice': [{ directiveId: 'd' }],
  'directives.behind': [{ directiveId: 'd' }],
  'directives.allBehind': [{}],
  'directives.refresh': [{ directiveId: 'd' }],
  'directives.attach': [{ directiveId: 'd', paths: [file] }],
  'directives.detach': [{ directiveId: 'd', sha256: 'a'.repeat(64) }],
  'directives.attachKept': [{ directiveId: 'd', files: [{ sha256: 'a'.repeat(64), fileName: 'quet.pdf' }] }],
  'directives.removeDraft': [{ directiveId: 'd' }],
  'directives.entry': [{ directiveId: null }, { directiveId: 'd' }],
  'directives.keepEntry': [
    { directiveId: null, entry: '{}' },
    { directiveId: 'd', entry: null },
  ],
  'directives.openAttachment': [{ directiveId: 'd', sha256: '0'.repeat(64) }],
  'directives.saveAttachment': [{ directiveId: 'd', sha256: '0'.repeat(64) }],
  'shell.chooseAttachments': [{}],
  'campaigns.beforeClosing': [{ directiveId: 'd', closedAt: at }],
  'campaigns.close': [{ directiveId: 'd', closedAt: at, reason: 'đã báo cáo tổng hợp' }],
  'campaigns.reopen': [{ directiveId: 'd', reason: '' }],
  'ownReports.list': [{ at }, { directiveId: 'd', at }],
  'ownReports.note': [
    { ...OWN_REPORT, periods: [toIsoDay('2021-08-17')], outcome: 'sent' },
    { ...OWN_REPORT, periods: ['once'], outcome: 'withdrawn', note: 'cấp trên thôi yêu cầu', insist: true },
  ],
  'ownReports.takeBack': [{ reportIds: ['r'] }],
  'obligations.grant': [
    { directiveId: 'd', obligationIds: ['d/s/u/2021-08-17'], dueAt: at, reason: 'mưa lũ' },
    { directiveId: 'd', obligationIds: ['d/s/u/2021-08-17'], dueAt: null, reason: 'phong tỏa' },
  ],
  'obligations.revoke': [{ directiveId: 'd', actionId: 'a', obligationId: null }],
  'obligations.grants': [{ directiveId: 'd' }],
  'board.duty': [{ directiveId: 'd', scheduleId: 's', obligationId: 'd/s/u/2021-08-17' }],
  'board.openOriginal': [{ fileId: 'f' }],
  'board.show': [
    { directiveId: 'd', at, filter: NO_FILTER, scheduleId: null, columns: null },
    {
      directiveId: 'd',
      at,
      filter: { groupId: 'g', clauseNumber: '2', formId: 'f', states: ['late'], scope: 'all' },
      scheduleId: 's',
      columns: { first: 0, end: 40 },
    },
  ],
  'board.cell': [{ directiveId: 'd', at, scheduleId: 's', obligationId: 'd/s/u/2021-08-17' }],
  'board.lastReports': [{ directiveId: 'd', at }],
  'audit.text': [{ text: 'đạt 47,59% (82.930/174.229)' }],
  'audit.file': [{ path: file }],
  'audit.directive': [{ directiveId: 'hoai-nhon-2021-08' }],
  'audit.paper': [paper, { kind: 'report', directiveId: 'd', at }],
  'ruler.measureFile': [{ path: file }],
  'directives.readFile': [{ path: file }],
  'directives.lint': [{ json: '{}' }],
  'directives.readText': [{ text: 'Số: 12/UBND-VX\nV/v báo cáo' }, { text: '' }],
  'today.get': [{ at }],
  'today.below': [{ at }],
  'upperMail.prepare': [{ directiveId: 'd', scheduleId: 's', at }],
  'upperMail.save': [
    { directiveId: 'd', at, to: 'so.tttt@example.gov.vn', subject: 'Báo cáo', body: 'Kính gửi\nSở' },
    { directiveId: 'd', at, to: '', subject: '', body: '' },
  ],
  'alarm.get': [{}],
  'alarm.set': [{ minutesBefore: 15 }, { minutesBefore: null }],
  'remarks.get': [
    { directiveId: 'd', at: paper.at },
    { directiveId: 'd', at: paper.at, cut: { dataHour: at } },
  ],
  'remarks.save': [{ directiveId: 'd', at: paper.at, text: 'Đạt 47,60%.' }],
  'writing.style': [{}],
  'writing.setStyle': [{ zeroTens: 'lẻ', thousand: 'ngàn', four: 'bốn' }],
  'compilation.get': [
    { directiveId: 'd', asOf: at },
    { directiveId: 'd', asOf: at, period: day },
    { directiveId: 'd', asOf: at, dataHour: at },
  ],
  'compilation.levels': [{ directiveId: 'd', asOf: at }],
  'compilation.periods': [{ directiveId: 'd', asOf: at }],
  'compilation.trace': [{ directiveId: 'd', asOf: at, indicatorId: 'i', unitId: 'u' }],
  'compilation.cell': [{ fileId: 'f', sheet: 'Mẫu 02', cell: 'C12' }],
  'targets.get': [{ directiveId: 'd', asOf: at }],
  'suspicions.list': [{ directiveId: 'd', asOf: at }],
  'comparison.get': [{ directiveId: 'd', asOf: at, basis: 'week' }],
  'charts.subjects': [{ directiveId: 'd', asOf: at }],
  'charts.get': [
    { directiveId: 'd', asOf: at, kind: 'progress', subjectId: 'i', view: { rows: 'all', page: 0, span: null } },
    { directiveId: 'd', asOf: at, kind: 'timeliness', view: { rows: 'ends', page: 3, span: 2 } },
  ],
  'charts.copy': [{ directiveId: 'd', asOf: at, kind: 'bars', view: { rows: 'all', page: 0, span: null } }],
  'charts.print': [
    { directiveId: 'd', asOf: at, kind: 'summary', view: { rows: 'all', page: 0, span: null, sheet: 'a4' } },
  ],
  'charts.save': [
    { directiveId: 'd', asOf: at, kind: 'gaps', view: { rows: 'all', page: 0, span: null }, format: 'png' },
  ],
  'snapshots.list': [{ directiveId: 'd' }],
  'snapshots.get': [{ snapshotId: 's' }],
  'snapshots.trace': [{ snapshotId: 's', indicatorId: 'i', unitId: 'u' }],
  'snapshots.freeze': [
    { directiveId: 'd', asOf: at, reason: '' },
    { directiveId: 'd', asOf: at, period: day, replacesId: 's', reason: 'báo cáo đến muộn' },
  ],
  'snapshots.compare': [
    { beforeId: 's', after: { kind: 'snapshot', snapshotId: 't' } },
    { beforeId: 's', after: { kind: 'now', asOf: at } },
    { beforeId: 's', after: { kind: 'now', asOf: at, period: day, dataHour: at } },
  ],
  'questions.catalogue': [{ directiveId: 'd', asOf: at }],
  'questions.answer': [
    { directiveId: 'd', asOf: at, question },
    { directiveId: 'd', asOf: at, dataHour: at, question },
  ],
  'questions.behind': [{ directiveId: 'd', asOf: at, question, row: '|unit=u', column: 'total' }],
  'questions.trace': [{ directiveId: 'd', asOf: at, dutyId: 'd/s/u/2021-08-17', fieldId: 'persons:mau-02' }],
  'questions.saved': [{ directiveId: 'd' }],
  'questions.save': [
    { id: null, directiveId: null, name: 'Trễ nhất tháng', question, hour: null },
    {
      id: 'q',
      directiveId: 'd',
      name: 'Trễ nhất tháng',
      question: { ...question, sort: null },
      hour: { daysBefore: 1, clock: '17:00' },
    },
  ],
  'questions.remove': [{ id: 'q' }],
  'questions.saveCsv': [{ kind: 'question', directiveId: 'd', at, question, name: '' }],
  'choices.list': [{ directiveId: 'd' }],
  'choices.save': [
    { directiveId: 'd', entries: [{ indicatorId: 'i', unitId: 'u', period: day, choice: null, reason: '' }] },
    {
      directiveId: 'd',
      entries: [
        { indicatorId: 'i', unitId: 'u', period: day, choice: { kind: 'carryForward', from: day }, reason: 'mất điện' },
        { indicatorId: 'i', unitId: 'v', period: 'once', choice: { kind: 'zero' }, reason: '' },
      ],
      isUndo: true,
    },
  ],
  'compilation.rolledUp': [
    { directiveId: 'd', asOf: at, on: day },
    { directiveId: 'd', asOf: at, on: day, period: day },
  ],
  'imports.preview': [{ directiveId: 'd', paths: [file] }],
  'forms.saveBlanks': [{ directiveId: 'd', formId: 'f', period: day, unitIds: null }],
  'imports.learnLabel': [{ previewId: 'p', formId: 'f', fieldKey: 'k', label: 'Thực hiện' }],
  'forms.sample': [
    { path: file, heading: null },
    { path: file, heading: { sheet: 'Sheet1', top: 3, bottom: 4, holds: 'heading' } },
  ],
  'forms.uses': [{}],
  'forms.remove': [{ formId: 'bieu-a', version: 1, withDuty: false }],
  'forms.setNatures': [
    {
      formId: 'bieu-a',
      natures: [
        { fieldKey: 'tong', nature: 'level' },
        { fieldKey: 'moi', nature: null },
      ],
    },
  ],
  'forms.restore': [{ json: '{"forms":[]}' }],
  'forms.define': [
    {
      baseFormId: null,
      label: 'Biểu A',
      title: 'BÁO CÁO',
      shape: 'table',
      answersUnder: null,
      validFrom: null,
      fields: [{ label: 'Đơn vị', heading: 'Đơn vị', type: 'unit', required: true }],
      rate: null,
      link: null,
    },
  ],
  'forms.try': [
    {
      path: file,
      proposal: {
        baseFormId: null,
        label: 'Biểu A',
        title: 'BÁO CÁO',
        shape: 'fields',
        answersUnder: 'Thực hiện',
        validFrom: null,
        fields: [{ label: 'Số hộ', heading: 'Số hộ', type: 'count', required: true }],
        rate: null,
        link: null,
      },
    },
  ],
  'persons.head': [{ submissionId: 's' }],
  'persons.sum': [{ submissionId: 's' }],
  'persons.page': [{ submissionId: 's', text: 'nguyen van', isMarked: false, offset: 0, limit: 100 }],
  'persons.export': [{ submissionId: 's', text: '', isMarked: true, format: 'csv', isFull: false }],
  'persons.reveal': [{ submissionId: 's', reason: 'check' }],
  'persons.hide': [{ submissionId: 's' }],
  'persons.hideAll': [{}],
  'personalData.noteLetter': [{ reason: 'duty' }],
  'personalData.held': [{}],
  'personalData.savePurpose': [
    { formId: 'mau-02', purpose: { purpose: 'Theo dõi', ground: 'CV 115', owner: '', contact: '', startedOn: day } },
  ],
  'personalData.setCounted': [{ formId: 'mau-02', isCounted: true }],
  'personalData.breach': [{ detectedAt: at, event: 'Gửi nhầm danh sách', lists: '', measures: '' }],
  'personalData.notice': [{ formId: 'mau-02' }],
  'personalData.log': [
    { offset: 0, limit: 100 },
    { action: 'reveal', text: 'bồng sơn', from: day, offset: 0, limit: 1 },
  ],
  'personalData.exportLog': [{}, { action: 'exportFull', to: day }],
  'forms.list': [{}],
  'imports.prepare': [{}],
  'imports.cancel': [{}],
  'imports.saveReturns': [
    { sessionId: 'p', indexes: null },
    { sessionId: 'b', indexes: [0, 3] },
  ],
  'imports.assign': [
    { previewId: 'p', index: 0 },
    { previewId: 'p', index: 3, unitId: 'u', formId: 'f', period: 'once', receivedAt: at },
    { previewId: 'p', index: 3, unitId: undefined, period: day },
  ],
  'imports.accept': [{ previewId: 'p', indexes: [0, 2] }],
  'imports.discard': [{ previewId: 'p' }],
  'counts.figures': [{ directiveId: 'd' }],
  'counts.read': [{ path: '/nhan/so tt.xlsx', directiveId: 'd', formId: 'f', fieldKey: 'k', column: null }],
  'counts.take': [
    {
      path: '/nhan/so tt.xlsx',
      directiveId: 'd',
      formId: 'f',
      fieldKey: 'k',
      column: 'C',
      asOf: at,
      source: 'Sở TT&TT',
      tolerancePercent: 5,
    },
  ],
  'counts.list': [{ directiveId: 'd' }],
  'counts.undo': [{ batchId: 'b' }],
  'imports.batches': [{ directiveId: 'd' }],
  'imports.undo': [{ batchId: 'b' }, { batchId: 'b', reason: 'nhập nhầm thư mục' }],
  'keyed.check': [{ directiveId: 'd', entries: [keyed] }],
  'keyed.take': [{ directiveId: 'd', entries: [keyed, { ...keyed, evidence: [], decision: 'keeps', alias: 'BS' }] }],
  'keyed.readMessages': [
    { directiveId: 'd', text: 'BS: 3.165', day },
    { directiveId: 'd', text: '', day: null },
  ],
  'keyed.keepPicture': [{ fileName: 'ảnh.png', bytes: new Uint8Array([1]) }],
  'keyed.picture': [{ sha256: 'a'.repeat(64) }],
  'keyed.drafts': [{ directiveId: 'd' }],
  'keyed.saveDraft': [
    { directiveId: 'd', place: 'paste', draft: '{}' },
    { directiveId: 'd', place: 'paste', draft: null },
    { directiveId: 'd', place: 'report/u', draft: '{}', movedFrom: 'report/v' },
  ],
  'reminders.list': [{ directiveId: 'd', at }],
  'reminders.candidates': [
    { directiveId: 'd', at },
    { directiveId: 'd', at, remindedAt: at },
  ],
  'reminders.prepare': [choice, { ...choice, remindedAt: at, texts: [{ unitId: 'u', way: 'zalo', text: 'Đề nghị' }] }],
  'reminders.record': [{ ...choice, insist: true }],
  'reminders.wordings': [{}],
  'reminders.saveWording': [
    { kind: 'zalo', stage: 'first', text: 'Kính gửi {đơn vị}: {nội dung}' },
    { kind: 'smsGroup', stage: 'leader', text: null },
  ],
  'reminders.tryWording': [{ directiveId: 'd', kind: 'email', stage: 'second', text: '' }],
  'reminders.log': [{ directiveId: 'd' }],
  'reminders.undo': [{ directiveId: 'd', actionId: 'a' }],
  'reminders.addResult': [
    { directiveId: 'd', reminderIds: ['r'], kind: 'promised', text: 'Hẹn 17h00', happenedAt: at },
  ],
  'reminders.removeResult': [{ directiveId: 'd', resultId: 'k' }],
  'reminders.saveFiles': [
    { ...choice, insist: false },
    { ...choice, insist: true, numbers: { issuedOn: day, insist: false }, ownSheets: false },
  ],
  'holidays.get': [{}],
  'holidays.saveYear': [{ year: 2027, source: '', days: [{ day, name: 'Tết Nguyên đán' }], workdays: [day] }],
  'tasks.list': [{ directiveId: 'd', at }],
  'tasks.note': [
    { directiveId: 'd', taskIds: ['d/relay/r/u'], step: 'done', happenedAt: at, text: '', evidencePath: file },
    {
      directiveId: 'd',
      taskIds: ['d/clause/c/u'],
      step: 'progress',
      happenedAt: at,
      text: 'Đã họp.',
      evidencePath: null,
    },
  ],
  'tasks.removeNotes': [{ directiveId: 'd', noteIds: ['n'] }],
  'tasks.restoreNotes': [{ directiveId: 'd', noteIds: ['n'] }],
  'tasks.saveEvidence': [{ directiveId: 'd', sha256: '0'.repeat(64) }],
  'history.list': [
    {},
    {
      subjectKind: 'report',
      subjectId: 'd/daily/u/2021-08-18',
      text: 'luy ke',
      from: day,
      to: day,
      offset: 0,
      limit: 1,
    },
    { offset: 500, limit: 500 },
  ],
  'history.author': [{}],
  'history.setAuthor': [{ name: 'Nguyễn Thị Lan' }, { name: '' }],
  'history.export': [{}, { subjectKind: 'office', text: 'địa danh', from: day, to: day }],
  'backups.list': [{}],
  'backups.make': [{}],
  'backups.look': [
    { name: 'don-doc-20210817-1500-thu-cong.sqlite' },
    { name: 'don-doc-20210817-1500-thu-cong.sqlite', secret: 'mưa xuân 2026' },
  ],
  'backups.restore': [
    { name: 'don-doc-20210817-1500-thu-cong.sqlite' },
    { name: 'don-doc-20210817-1500-thu-cong.sqlite', doesAgain: true },
    { name: 'don-doc-20210817-1500-thu-cong.sqlite', secret: 'mưa xuân 2026' },
  ],
  'backups.setFolder': [{ path: file }, { path: null }],
  'shell.painted': [{}],
  'shell.chooseFiles': [{}],
  'shell.chooseFolder': [{}],
  'shell.chooseLetter': [{}],
  'shell.chooseScan': [{}],
  'shell.choosePaper': [{}],
  'papers.preview': [paper, { kind: 'report', directiveId: 'd', at }],
  'papers.save': [
    { ...paper, format: 'pdf' },
    { ...paper, format: 'xlsx' },
    { kind: 'question', directiveId: 'd', at, question, name: '', format: 'docx' },
  ],
  'batches.make': [
    {
      kind: 'reminder',
      directiveId: 'd',
      at,
      unitIds: ['u'],
      givesNumbers: false,
      number: undefined,
      formats: ['pdf'],
    },
    { kind: 'form-01', directiveId: 'd', at, unitIds: ['u'], givesNumbers: false, ownSheets: true, formats: [] },
  ],
  'batches.resume': [{ batchId: 'b' }, { batchId: 'b', elsewhere: true }],
  'batches.stop': [{}],
  'batches.giveUp': [{ batchId: 'b' }],
  'batches.listOpen': [{}],
  'batches.usual': [{}],
  'batches.repeated': [{ directiveId: 'd', at, unitIds: ['u'] }],
  'batches.droppedNumbers': [{ batchId: 'b' }],
  'papers.print': [paper],
  'papers.printers': [{}],
  'papers.printDirect': [
    { ...paper, choice: { printer: '\\\\may-chu\\HP', copies: 2, ranges: [{ from: 1, to: 3 }], sides: 'longEdge' } },
    {
      kind: 'question',
      directiveId: 'd',
      at,
      question,
      name: 'Trễ nhất tháng',
      choice: { printer: 'HP', copies: 1, ranges: [], sides: 'simplex' },
    },
  ],
  'papers.check': [paper],
  'papers.showInFolder': [{ path: file }],
  'backups.saveCopy': [{}],
  'backups.chooseFolder': [{}],
  'language.choose': [{ language: 'vi' }, { language: 'en' }],
  'plainFiles.list': [{}],
  'plainFiles.destroyReturns': [{}],
  'vault.state': [{}],
  'vault.unlock': [{ userId: 'u', password: 'mưa xuân' }],
  'vault.recover': [{ userId: 'u', code: 'ABCDE 23456', password: 'mưa xuân' }],
  'vault.lock': [{}],
  'vault.begin': [{ name: 'Lê Thị Hoa', password: 'mưa xuân' }],
  'vault.beginSheet': [{ password: 'mưa xuân' }],
  'vault.printSheet': [{}],
  'vault.saveSheet': [{}],
  'vault.confirmSheet': [{ lastGroup: 'abcde' }],
  'vault.changePassword': [{ password: 'mưa xuân', next: 'nắng hạ' }],
  'vault.addUser': [{ name: 'Nam', role: 'leader', password: 'nắng hạ' }],
  'vault.changeUser': [{ userId: 'u', name: 'Nam', role: 'clerk' }],
  'vault.setPassword': [{ userId: 'u', password: 'nắng hạ' }],
  'vault.removeUser': [{ userId: 'u' }],
  'vault.setIdle': [{ minutes: 5 }, { minutes: null }],
  'vault.turnOff': [{ password: 'mưa xuân' }],
  'vault.changeKey': [{ password: 'mưa xuân' }],
  'updates.state': [{}],
  'updates.choose': [{}],
  'updates.apply': [{}],
  'health.get': [{}],
  'health.verify': [{}],
  'health.saveLocked': [{}],
  'health.saveBundle': [{ text: 'ĐÔN ĐỐC\n1. Phiên bản\n' }],
  'shell.pageError': [{ name: 'TypeError', message: 'x is undefined', stack: '' }],
  'openData.size': [{}],
  'openData.stop': [{}],
  'openData.export': [
    { format: 'both', withPersons: false, asOf: at, only: null },
    { format: 'csv', withPersons: true, asOf: at, only: ['unit', 'xem-so-lieu'] },
  ],
};

const channels = Object.keys(good).filter(isChannel);

const bad: Partial<Record<Channel, readonly unknown[]>> = {
  'samples.load': [{ sampleId: '' }, { sampleId: 'x'.repeat(201) }, { sampleId: 'a\u0000b' }, { sampleId: 7 }],
  'office.save': [
    { profile: { ...profile, issuerLines: [] }, signatories: [] },
    { profile: { ...profile, name: '   ' }, signatories: [] },
    { profile: { ...profile, name: 'a\nb' }, signatories: [] },
    { profile: { ...profile, name: 'x'.repeat(501) }, signatories: [] },
    { profile: { ...profile, parentLines: ['a', 'b', 'c'] }, signatories: [] },
    { profile: { ...profile, extra: 1 }, signatories: [] },
    { profile, signatories: [{ ...signatory, validTo: '2021-02-30' }] },
    { profile, signatories: Array(201).fill(signatory) },
  ],
  'units.saveBaselines': [{ label: 'x', asOf: day, source: 's', values: [{ unitId: 'u', value: -1 }] }],
  'units.reorganise': [
    { kind: 'rename', fromIds: ['a'], into: [{ name: 'c', code: null, parentId: '' }], since: day, source: 's' },
    { kind: 'join', fromIds: ['a'], into: [{ unitId: 'b' }], since: day, source: 's' },
    { kind: 'merge', fromIds: [], into: [{ unitId: 'b' }], since: day, source: 's' },
    { kind: 'merge', fromIds: ['a'], into: [{ unitId: 'b', name: 'c', code: null }], since: day, source: 's' },
  ],
  'units.undoStep': [{ sequence: '1' }],
  'units.saveAliases': [
    { unitId: 'u', aliases: [''] },
    { unitId: 'u', aliases: Array(501).fill('a') },
  ],
  'papers.printDirect': [
    paper,
    { ...paper, choice: { printer: '-o raw', copies: 1, ranges: [], sides: 'simplex' } },
    { ...paper, choice: { printer: 'HP', copies: 0, ranges: [], sides: 'simplex' } },
    { ...paper, choice: { printer: 'HP', copies: 1, ranges: [{ from: 0, to: 1 }], sides: 'simplex' } },
  ],
  'writing.setStyle': [{ zeroTens: 'lẻ' }, { zeroTens: 'le', thousand: 'ngàn', four: 'bốn' }],
  'alarm.set': [{ minutesBefore: 0 }, { minutesBefore: 1.5 }, { minutesBefore: 100_000 }, {}],
  'today.get': [{}, { at: '2021-08-17' }],
  'board.lastReports': [
    { directiveId: 'd', at: '2021-08-17' },
    { directiveId: 'd', at: '2021-08-17T24:00' },
    { directiveId: 'd', at: '2021-13-01T10:00' },
    { directiveId: 'd', at: '2021-08-17T15:00Z' },
    { directiveId: 'd', at: Date.now() },
  ],
  'board.show': [
    { directiveId: 'd', at, filter: NO_FILTER, scheduleId: null },
    { directiveId: 'd', at, filter: NO_FILTER, scheduleId: null, columns: { first: -1, end: 4 } },
    { directiveId: 'd', at, filter: NO_FILTER, scheduleId: null, columns: { first: 0.5, end: 4 } },
    { directiveId: 'd', at, filter: { ...NO_FILTER, states: ['early'] }, scheduleId: null, columns: null },
  ],
  'board.cell': [{ directiveId: 'd', at, scheduleId: 's', obligationId: 'd/s\u0000' }],
  'directives.save': [{ json: 'x'.repeat(4_000_001) }, { json: {} }, { json: '{}', hoursFrom: '17/8' }],
  'directives.takeDeadline': [{ directiveId: 'd', clauseId: 'c', lastDay: '2021-02-30', quote: '' }],
  'directives.answer': [
    { directiveId: 'd', scheduleId: 's', answer: { question: 'window', from: '2021-02-30', to: '2021-03-01' } },
    { directiveId: 'd', scheduleId: 's', answer: { question: 'other' } },
  ],
  'directives.attach': [
    { directiveId: 'd', paths: [] },
    { directiveId: 'd', paths: ['scan.pdf'] },
  ],
  'directives.detach': [{ directiveId: 'd', sha256: '../../etc' }],
  'ownReports.note': [
    { ...OWN_REPORT, periods: [], outcome: 'sent' },
    { ...OWN_REPORT, periods: ['17/8'], outcome: 'sent' },
    { ...OWN_REPORT, periods: ['once'], outcome: 'withdrawn', note: '  ' },
    { ...OWN_REPORT, periods: ['once'], outcome: 'lost' },
  ],
  'ownReports.takeBack': [{ reportIds: [] }],
  'campaigns.close': [
    { directiveId: 'd', closedAt: at, reason: '  ' },
    { directiveId: 'd', closedAt: '22/8', reason: 'x' },
  ],
  'obligations.grant': [
    { directiveId: 'd', obligationIds: ['o'], dueAt: null, reason: '  ' },
    { directiveId: 'd', obligationIds: [], dueAt: null, reason: 'x' },
  ],
  'imports.preview': [
    { directiveId: 'd', paths: [] },
    { directiveId: 'd', paths: ['a.xlsx'] },
    { directiveId: 'd', paths: ['../a.xlsx'] },
    { directiveId: 'd', paths: [`${file}\0.txt`] },
    { directiveId: 'd', paths: Array(10_001).fill(file) },
    { directiveId: 'd', paths: file },
  ],
  'imports.assign': [
    { previewId: 'p', index: -1 },
    { previewId: 'p', index: 0.5 },
    { previewId: 'p', index: Number.NaN },
    { previewId: 'p', index: 0, period: 'twice' },
    { previewId: 'p', index: 0, unitId: null },
  ],
  'imports.accept': [{ previewId: 'p', indexes: ['0'] }, { previewId: 'p' }],
  'imports.undo': [
    { batchId: 'b', reason: 'x'.repeat(501) },
    { batchId: 'b', reason: null },
  ],
  'history.list': [{ limit: 0 }, { limit: 501 }, { offset: -1 }, { subjectKind: 'person' }, { from: '18/8/2021' }],
  'history.setAuthor': [{}, { name: 'x'.repeat(101) }, { name: 'a\nb' }],
  'history.export': [{ limit: 10 }, { text: 3 }],
  'papers.preview': [
    { ...paper, kind: 'letter' },
    { ...paper, issuedOn: '18/8/2021' },
    { ...paper, format: 'pdf' },
  ],
  'papers.save': [paper, { ...paper, format: 'exe' }],
  'batches.make': [
    { kind: 'reminder', directiveId: 'd', at, unitIds: [], givesNumbers: false, formats: ['pdf'] },
    { kind: 'report', directiveId: 'd', at, unitIds: ['u'], givesNumbers: false, formats: ['pdf'] },
    { kind: 'reminder', directiveId: 'd', at, unitIds: ['u'], givesNumbers: false, formats: ['html'] },
  ],
  'papers.showInFolder': [{ path: 'a.pdf' }, { path: '' }],
  'counts.take': [
    {
      path: '/nhan/so.xlsx',
      directiveId: 'd',
      formId: 'f',
      fieldKey: 'k',
      column: null,
      asOf: at,
      source: ' ',
      tolerancePercent: 5,
    },
    {
      path: '/nhan/so.xlsx',
      directiveId: 'd',
      formId: 'f',
      fieldKey: 'k',
      column: null,
      asOf: at,
      source: 'Sở',
      tolerancePercent: 101,
    },
  ],
  'templates.copy': [
    { ...ofTemplate, name: ' ' },
    { ...ofTemplate, name: 'a\nb' },
    { ...ofTemplate, name: 'x'.repeat(201) },
  ],
  'templates.save': [
    { ...ofTemplate, json: 'x'.repeat(1_000_001) },
    { ...ofTemplate, json: {} },
  ],
  'templates.import': [{ path: 'mau.json' }],
  'trial.open': [{}, { sampleId: '' }],
  'trial.remove': [{ folder: 'C:\\du-lieu' }],
  'setup.keep': [{}, { entry: 'x'.repeat(500_001) }],
  'setup.addUnits': [
    { names: [], groupName: 'Đơn vị' },
    { names: ['a\nb'], groupName: 'Đơn vị' },
    { names: ['Thôn 1'], groupName: ' ' },
  ],
  'setup.tryUnits': [{ names: [], groupName: 'Đơn vị trực thuộc' }],
  'setup.preview': [{ profile: { ...BLANK_LOOK, issuerLines: ['1', '2', '3', '4'] }, signatory: null }],
  'templates.preview': [trial, { ...trial, source: { kind: 'campaign', directiveId: 'd' } }],
  'language.choose': [{}, { language: 'fr' }, { language: 'en', page: 1 }],
  'updates.choose': [{ path: 'C:\\ke-gian.exe' }],
  'updates.apply': [{ path: 'C:\\ke-gian.exe' }],
  'health.saveBundle': [{ text: '' }, { text: 'x'.repeat(200_001) }, { text: 'x', path: 'C:\\ke-gian.txt' }],
  'shell.pageError': [
    { name: 'x', message: 'y' },
    { name: 'x', message: 'y'.repeat(4_001), stack: '' },
  ],
  'backups.look': [{ name: '' }, { name: 'a.sqlite', secret: '' }, { name: 'a.sqlite', secret: 'x'.repeat(501) }],
  'backups.restore': [
    { name: '' },
    { name: 'a\nb' },
    { name: 'a.sqlite', secret: '' },
    { name: 'a.sqlite', doesAgain: 1 },
  ],
  'openData.export': [
    { format: 'ods', withPersons: false, asOf: '2021-08-17T15:00', only: null },
    { format: 'csv', withPersons: 'yes', asOf: '2021-08-17T15:00', only: null },
    { format: 'csv', withPersons: false, asOf: '2021-08-17', only: null },
    { format: 'csv', withPersons: false, asOf: '2021-08-17T15:00', only: ['unit"; --'] },
  ],
  'backups.setFolder': [{ path: 'sao-luu' }, { path: '' }, {}],
};

describe.each(channels)('%s', (channel) => {
  test('takes what its type allows', () => {
    for (const input of good[channel]) expect(parsers[channel](input)).toEqual(input);
  });

  test('refuses everything else as invalid input', () => {
    const [first] = good[channel];
    const strangers = [undefined, null, 0, '', 'x', [], [{}], { ...first, stranger: 1 }, ...(bad[channel] ?? [])];
    for (const raw of strangers) expect(() => parsers[channel](raw), JSON.stringify(raw)).toThrow(InvalidInput);
  });

  test('whatever arrives, it parses or throws InvalidInput', () => {
    const shaped = fc.record(
      Object.fromEntries(Object.keys(good[channel].at(-1) ?? {}).map((key) => [key, fc.anything()])),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), shaped), (raw) => {
        try {
          parsers[channel](raw);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a text too long for its box is said with how it begins and how much too long it is', () => {
  const name = `Ủy ban nhân dân ${'rất '.repeat(2000)}dài`;
  const raw = { profile: { ...profile, name }, signatories: [signatory] };
  const sentence = new RegExp(`“Ủy ban nhân dân rất .*…” dài ${name.length} ký tự, quá dài \\(nhiều nhất \\d+\\)`);
  expect(() => parsers['office.save'](raw)).toThrow(sentence);
});

test('texts a clerk types arrive in NFC; paths stay as the disk has them', () => {
  const typed = parsers['units.saveAliases']({ unitId: 'u', aliases: ['Phường Bồng Sơn'.normalize('NFD')] });
  expect(typed.aliases).toEqual(['Phường Bồng Sơn'.normalize('NFC')]);
  const path = file.normalize('NFD');
  expect(parsers['imports.preview']({ directiveId: 'd', paths: [path] }).paths).toEqual([path]);
});

test('names of no channel are recognised', () => {
  for (const name of ['papers.compose', 'core.close', 'toString', '__proto__', '', null, 3, ['app.info']])
    expect(isChannel(name)).toBe(false);
});

test('the complaint says where, never what', () => {
  try {
    parsers['units.saveAliases']({ unitId: 'u', aliases: ['a', 3] });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid', channel: 'units.saveAliases', places: ['aliases.1'] });
  }
});
