import type { BackupEntry, BackupList } from '../../../electron/domain/backup';
import { openedDuty } from '../../../electron/domain/boardCell';
import { boardPage } from '../../../electron/domain/boardPage';
import { type BoardInput, buildBoard } from '../../../electron/domain/buildBoard';
import { type LocalTime, toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import type { ChangeEntry } from '../../../electron/domain/changes';
import { compile } from '../../../electron/domain/compile';
import { lintDirective } from '../../../electron/domain/directiveLint/lintDirective';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { lastReports } from '../../../electron/domain/lastReports';
import { auditPercents } from '../../../electron/domain/percentAudit/auditPercents';
import type { Ruling } from '../../../electron/domain/ruling';
import { buildToday } from '../../../electron/domain/today/buildToday';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';
import { DEFAULT_WORDS_STYLE } from '../../../electron/domain/writing/numberWords';
import type {
  Api,
  AuditedPaper,
  Batch,
  Bridge,
  Channel,
  DirectiveProposal,
  EventName,
  Events,
  HistoryAuthor,
  ImportPreview,
  Input,
  NamedRuling,
  Output,
  Reply,
} from '../../../electron/ipc/contract';
import { dutyLabels } from '../../../electron/text/dutyLabels';
import { adviceText } from '../../../electron/text/lintMessages';
import { directive, forms, obligations, reports, sample } from './campaign';
import { type HealthChannel, healthAnswers } from './fakeHealth';
import { fakeBatch, fakePreview } from './fakeImports';
import { type PackageChannel, packageAnswers } from './fakePackages';
import { fakePdf } from './fakePdf';
import { type PurgeChannel, purgeAnswers } from './fakePurge';
import { type RecordChannel, recordAnswers } from './fakeRecords';
import { reminderAnswers } from './fakeReminders';
import { type TemplateChannel, templateAnswers } from './fakeTemplates';
import { type UpperChannel, upperAnswers } from './fakeUpper';
import { type VaultChannel, vaultAnswers } from './fakeVault';
import { type WrittenChannel, writtenAnswers } from './fakeWritten';

export interface FakeOptions {
  readonly isFirst: boolean;
  readonly isSlow: boolean;
  readonly files: number;
}

type Answers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> };

const NOW = toLocalTime('2026-11-23T09:15');

class Refusal extends Error {}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

class FakeApp {
  isLoaded: boolean;
  hasReports: boolean;
  batches: Batch[] = [];
  preview: ImportPreview = fakePreview(0);
  isCancelled = false;
  readonly listeners = new Map<EventName, Set<(payload: never) => void>>();
  office: Output<'office.get'>;
  units = sample.units;

  readonly files: number;

  constructor({ isFirst, files }: FakeOptions) {
    this.files = files;
    this.isLoaded = !isFirst;
    this.hasReports = !isFirst;
    this.office = isFirst ? null : { profile: sample.office, signatories: sample.signatories, seal: null };
  }

  emit<E extends EventName>(event: E, payload: Events[E]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload as never);
  }

  async read(): Promise<ImportPreview> {
    this.isCancelled = false;
    for (let done = 0; done <= 20; done += 1) {
      if (this.isCancelled) throw new Refusal('cancelled');
      this.emit('imports.progress', {
        done: done * 3,
        total: 60,
        fileName: `BC Bluezone ngay ${done}.xlsx`,
        inFile: null,
      });
      await wait(60);
    }
    this.preview = fakePreview(this.files);
    return this.preview;
  }

  assign(input: Input<'imports.assign'>): ImportPreview {
    const unitName = sample.units.find(({ id }) => id === input.unitId)?.name;
    const files = this.preview.files.map((file) =>
      file.index !== input.index
        ? file
        : {
            ...file,
            unitId: input.unitId ?? file.unitId,
            unitName: unitName ?? file.unitName,
            formId: input.formId ?? file.formId,
            period: input.period ?? file.period,
            receivedAt: input.receivedAt ?? file.receivedAt,
            arrivalSource: input.receivedAt ? ('clerk' as const) : file.arrivalSource,
            state: file.state === 'needs-assignment' && unitName ? ('ready' as const) : file.state,
          },
    );
    this.preview = { ...this.preview, files };
    return this.preview;
  }
}

const NOTHING_TAKEN = {
  read: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  rejected: [],
  successions: 0,
  baselines: 0,
  moved: { duties: 0, tasks: 0 },
  units: [],
  doubts: [],
};
const NO_REGISTRY = { units: [], groups: [], baselines: [], measures: [], successions: [], gathered: [] };
function proposalOf(text: string, fileName: string | null): DirectiveProposal {
  return { fileName, reading: readDirectiveText(text), doubts: [] };
}

type OtherChannel =
  | PurgeChannel
  | Extract<Channel, `backups.${string}` | `history.${string}` | `openData.${string}` | `updates.${string}`>
  | HealthChannel
  | RecordChannel
  | TemplateChannel
  | UpperChannel
  | VaultChannel
  | PackageChannel
  | WrittenChannel;

const NOTHING_SAVED = { directiveId: directive.id, added: 0, changed: 0, withdrawn: 0, removed: 0 };

function fakeAudit(text: string): AuditedPaper {
  const { percents, remarks } = auditPercents(text);
  const wrong = percents.filter(({ verdict }) => verdict === 'wrong').length;
  return {
    name: null,
    text,
    summary: `${percents.length} tỷ lệ`,
    counts: { all: percents.length, right: percents.length - wrong, wrong, unchecked: 0 },
    percents: percents.map((one) => ({ ...one, countsText: '', verdictText: one.verdict, message: null })),
    remarks: remarks.map((one) => ({ ...one, message: one.read })),
  };
}

function fakeRuling(fileName: string, source: Ruling['source']): NamedRuling {
  const shared = { article: 'Phụ lục I, II.6.e', sheet: 1, leftMm: null, topMm: null, place: 'Trang 1', quote: null };
  return {
    fileName,
    source,
    pages: source === 'pdf' ? 2 : null,
    kind: 'letter',
    ruleSet: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
    rules: [
      {
        ...shared,
        id: 'body.size',
        name: 'Cỡ chữ nội dung',
        verdict: 'broken',
        demand: 'từ 13 đến 14 pt',
        measured: '12 pt',
        remedy: 'Chọn phần chữ này rồi đặt lại cỡ chữ.',
        message:
          'Trang 1: Cỡ chữ nội dung – hiện là: 12 pt; quy định: từ 13 đến 14 pt. Chọn phần chữ này rồi đặt lại cỡ chữ.',
      },
      {
        ...shared,
        id: 'page.size',
        name: 'Khổ giấy',
        verdict: 'kept',
        demand: 'A4 (210 × 297 mm)',
        measured: '210 × 297 mm',
        remedy: null,
        message: null,
      },
    ],
  };
}

const NO_COUNTS = { sheet: 'Sheet1', columns: [], column: null, rows: [], issues: [] };

function boardAt(app: FakeApp, moment: LocalTime): BoardInput {
  return {
    directive,
    forms,
    labels: dutyLabels(directive, forms),
    units: sample.units,
    unitLabels: new Map(),
    groups: sample.groups,
    obligations,
    reports: app.hasReports ? reports : [],
    at: moment,
  };
}

function coreAnswers(app: FakeApp): Omit<Answers, keyof ShellAnswers | OtherChannel> {
  return {
    'app.info': () => ({
      version: '0.1.0',
      dataFolder: 'C:\\Users\\canbo\\AppData\\Roaming\\Đôn Đốc\\data',
      schemaVersion: 10,
      notices: app.isLoaded
        ? []
        : [
            {
              id: 'don-doc.hong-20261120-0800.txt',
              text: 'Tệp dữ liệu bị hỏng đã được cất riêng thành “dondoc-hong-2026-11-20.sqlite”; chương trình mở bản sao lưu gần nhất.',
              isAboutBackups: true,
            },
          ],
      isTrial: false,
      hasOffice: app.office !== null,
      now: NOW,
    }),
    'notices.putAway': () => ({}),
    'persons.head': () => ({
      unitName: 'Phường Bồng Sơn',
      formLabel: 'Mẫu 02',
      period: 'once',
      fileName: 'bong-son.xlsx',
      columns: [],
      total: 0,
      marked: 0,
      isCounted: false,
      isMasked: true,
      destroyedAt: null,
    }),
    'persons.sum': () => null,
    'persons.page': ({ offset }) => ({ total: 0, offset, rows: [] }),
    'persons.export': () => null,
    'persons.reveal': () => ({ persons: 0 }),
    'persons.hide': () => ({}),
    'persons.hideAll': () => ({}),
    'personalData.noteLetter': () => ({}),
    'personalData.held': () => [],
    'plainFiles.list': () => ({ files: [] }),
    'plainFiles.destroyReturns': () => ({ destroyed: 0 }),
    'personalData.savePurpose': () => ({}),
    'personalData.setCounted': () => ({ keptPersons: 0 }),
    'personalData.breach': () => {
      throw new Refusal('no office');
    },
    'personalData.notice': () => {
      throw new Refusal('no form');
    },
    'personalData.log': () => ({ entries: [], total: 0 }),
    'personalData.exportLog': () => null,
    'forms.list': () => ({ forms }),
    'forms.sample': () => ({ fileName: 'mau.xlsx', sheets: [], columns: [], answers: [], heads: null }),
    'forms.try': () => ({ count: 0, figures: [], rows: [], issues: [] }),
    'forms.uses': () => ({ forms: [] }),
    'forms.remove': () => ({ json: '{}' }),
    'forms.restore': () => ({ formId: 'bieu-a', version: 1 }),
    'forms.setNatures': (said) => said,
    'forms.define': () => ({ formId: 'bieu-a', version: 1, obligations: 17 }),
    'imports.learnLabel': () => app.preview,
    'counts.figures': () => ({
      tolerancePercent: 5,
      figures: forms.flatMap(({ id, label, fields }) =>
        fields
          .filter(({ type }) => type === 'count')
          .map((field) => ({ formId: id, fieldKey: field.key, label: `${label}: ${field.label}` })),
      ),
    }),
    'counts.read': () => NO_COUNTS,
    'counts.take': () => ({ ...NO_COUNTS, batchId: 'doi-chieu-1' }),
    'counts.list': () => [],
    'counts.undo': ({ batchId }) => ({ batchId, units: 0 }),
    'forms.saveBlanks': () => ({ savedTo: 'C:\\Users\\canbo\\Documents', files: 17 }),
    'imports.saveReturns': ({ indexes }) => ({ savedTo: 'C:\\Users\\canbo\\Documents', files: indexes?.length ?? 3 }),
    'samples.list': () => [
      {
        id: sample.id,
        title: sample.title,
        summary: sample.summary,
        reportsFolder: '/samples/hoai-nhon',
        besideOffice: null,
      },
    ],
    'samples.load': () => {
      app.isLoaded = true;
      app.office = { profile: sample.office, signatories: sample.signatories, seal: null };
      return { directiveId: directive.id, units: sample.units.length };
    },
    'remarks.get': () => ({
      hasPeriod: true,
      drafts: [{ key: 'a/overall', text: 'Tính đến 15h00 ngày 17/8/2021, tỷ lệ cài đặt đạt 47,60%.' }],
      kept: null,
      changed: [],
    }),
    'remarks.save': ({ text }) => ({ kept: text }),
    'office.get': () => app.office,
    'office.save': (input) => {
      app.office = { ...input, seal: input.seal ?? null };
      return { savedAt: NOW };
    },
    'slips.list': () => [],
    'signing.check': () => [],
    'recipients.presets': () => [],
    'recipients.savePreset': () => ({ savedAt: NOW }),
    'recipients.removePreset': () => ({ savedAt: NOW }),
    'recipients.check': () => ({ advice: [], copies: { lines: [], total: 0, isWhole: true, stated: null } }),
    'units.list': () =>
      app.isLoaded
        ? {
            ...NO_REGISTRY,
            units: app.units.map((unit) => ({ ...unit, label: unit.name })),
            groups: sample.groups,
            baselines: sample.baselines,
          }
        : NO_REGISTRY,
    'units.alike': () => [],
    'units.save': ({ unitId }) => ({ unitId: unitId ?? 'new' }),
    'units.remove': () => ({ savedAt: NOW }),
    'units.saveGroup': ({ groupId }) => ({ groupId: groupId ?? 'new' }),
    'units.removeGroup': () => ({ savedAt: NOW }),
    'units.saveBaselines': ({ values }) => ({ measureKey: 'smartphoneUsers', saved: values.length }),
    'units.previewReorganise': () => ({ given: [], letOff: [], passed: [], left: [], tasks: [] }),
    'units.reorganise': () => ({ unitIds: [], given: 0, letOff: 0, tasks: 0 }),
    'units.steps': () => [],
    'units.undoStep': () => ({ savedAt: NOW }),
    'units.saveAliases': ({ unitId, aliases }) => {
      app.units = app.units.map((unit) => (unit.id === unitId ? { ...unit, aliases } : unit));
      return { savedAt: NOW };
    },
    'units.provinces': () => ({
      source: 'Bảng chuyển đổi đơn vị hành chính',
      asOf: toIsoDay('2026-02-01'),
      changedOn: toIsoDay('2025-07-01'),
      provinces: [
        { code: '01', name: 'Thành phố Hà Nội' },
        { code: '52', name: 'Tỉnh Gia Lai' },
      ],
      formerProvinces: [{ code: '52', name: 'Tỉnh Bình Định' }],
    }),
    'units.communes': () => [
      {
        code: '21640',
        name: 'Phường Bồng Sơn',
        level: 'commune',
        area: 'Tỉnh Gia Lai',
        formerNames: ['Phường Hoài Đức'],
        isKnown: false,
      },
      {
        code: '21637',
        name: 'Phường Tam Quan',
        level: 'commune',
        area: 'Tỉnh Gia Lai',
        formerNames: ['Xã Hoài Châu'],
        isKnown: true,
      },
    ],
    'units.addCommunes': ({ codes }) => ({ ...NOTHING_TAKEN, read: codes.length, added: codes.length }),
    'units.takeList': () => ({
      ...NOTHING_TAKEN,
      read: 2,
      added: 2,
      units: [
        {
          code: '21640',
          name: 'Phường Bồng Sơn',
          validFrom: toIsoDay('2025-07-01'),
          validTo: null,
          isNew: true,
          changes: [],
        },
        {
          code: '21637',
          name: 'Phường Tam Quan',
          validFrom: toIsoDay('2025-07-01'),
          validTo: null,
          isNew: true,
          changes: [],
        },
      ],
    }),
    'directives.list': () =>
      app.isLoaded
        ? [
            {
              id: directive.id,
              shortName: directive.shortName,
              isDraft: directive.isDraft,
              kind: directive.kind,
              subject: directive.subject,
              issuer: directive.issuerLines.join(' '),
              numberLine: 'Số:      /UBND-VX',
              units: sample.units.length,
              submissions: reports.length,
              from: toIsoDay('2021-08-16'),
              to: toIsoDay('2021-08-22'),
              lastDueAt: toLocalTime('2021-08-22T15:00'),
              closedAt: null,
            },
          ]
        : [],
    'audit.text': ({ text }) => fakeAudit(text),
    'audit.file': () => fakeAudit('Có 120/150 hộ nộp, đạt 82%.'),
    'audit.paper': () => fakeAudit('Có 120/150 hộ nộp, đạt 80%.'),
    'audit.directive': () => fakeAudit('Có 120/150 hộ nộp, đạt 80%.'),
    'ruler.measureFile': () => fakeRuling('cong-van.docx', 'docx'),
    'directives.readFile': () => proposalOf('Số: 12/UBND-VX\nV/v báo cáo', 'cong-van.docx'),
    'directives.lint': () => [],
    'directives.readText': ({ text }) => proposalOf(text, null),
    'directives.get': () => ({
      directive,
      forms,
      groups: sample.groups,
      obligations: obligations.length,
      tasks: 0,
      attachments: [],
      isAmended: false,
      closing: null,
      formerDecisions: [],
      uncollectedForms: [],
      notRegistered: null,
      questions: [],
    }),
    'directives.save': () => NOTHING_SAVED,
    'directives.preview': () => ({
      isNew: false,
      added: [],
      changed: [],
      turned: { late: 0, onTime: 0 },
      withdrawn: [],
      removed: [],
      kept: obligations.length,
      keptWithReports: reports.length,
      tasks: { added: 0, withdrawn: 0 },
    }),
    'directives.previewUndo': () => ({
      isNew: false,
      added: [],
      changed: [],
      turned: { late: 0, onTime: 0 },
      withdrawn: [],
      removed: [],
      kept: obligations.length,
      keptWithReports: reports.length,
      tasks: { added: 0, withdrawn: 0 },
    }),
    'directives.answer': () => NOTHING_SAVED,
    'directives.takeDeadline': () => NOTHING_SAVED,
    'directives.undoAmendment': () => NOTHING_SAVED,
    'directives.advice': () =>
      lintDirective(directive, forms, null, NO_HOLIDAYS).map((one) => ({ ...one, message: adviceText(one) })),
    'directives.behind': () => null,
    'directives.allBehind': () => [],
    'directives.refresh': () => NOTHING_SAVED,
    'directives.attach': () => ({ attachments: [], repeated: [] }),
    'directives.detach': () => ({ attachments: [] }),
    'directives.attachKept': () => ({ attachments: [] }),
    'directives.removeDraft': () => ({}),
    'directives.entry': () => null,
    'directives.keepEntry': () => ({}),
    'trial.state': () => ({ isOpen: false, exists: false }),
    'trial.open': () => ({ isOpen: true, exists: true }),
    'trial.leave': () => ({ isOpen: false, exists: true }),
    'trial.remove': () => ({ isOpen: false, exists: false }),
    'setup.get': () => ({ entry: null }),
    'setup.keep': () => ({}),
    'setup.addUnits': () => {
      throw new Refusal('units are added in the real app');
    },
    'setup.tryUnits': () => {
      throw new Refusal('units are added in the real app');
    },
    'setup.preview': () => ({ pdf: fakePdf(1), pages: 1, title: 'Công văn' }),
    'directives.openAttachment': () => ({ opened: 'file' }),
    'directives.saveAttachment': () => null,
    'campaigns.beforeClosing': () => ({
      duties: [],
      expected: 0,
      reported: 0,
      letOff: 0,
      undated: 0,
      ownDuties: [],
      reasons: [],
    }),
    'campaigns.close': () => ({ closingId: 'k' }),
    'campaigns.reopen': () => ({ closingId: 'k' }),
    'ownReports.list': () => [],
    'ownReports.note': () => ({ reportIds: ['r'] }),
    'ownReports.takeBack': ({ reportIds }) => ({ taken: reportIds.length }),
    'obligations.grant': ({ obligationIds }) => ({ actionId: 'a', granted: obligationIds.length }),
    'obligations.revoke': () => ({ revoked: 0 }),
    'obligations.grants': () => ({ grants: [] }),
    'board.show': ({ at: moment, ...look }) => boardPage(boardAt(app, moment), look),
    'board.cell': ({ at: moment, ...place }) => openedDuty(boardAt(app, moment), place),
    'board.lastReports': ({ at: moment, directiveId }) => ({ directiveId, ...lastReports(boardAt(app, moment)) }),
    'compilation.rolledUp': () => [],
    'board.duty': () => ({ receiver: 'UBND thị xã', askedChannel: 'zalo nhóm ACEVH', versions: [] }),
    'today.get': ({ at: moment }) =>
      buildToday({
        directives: app.isLoaded
          ? [
              {
                directive,
                labels: dutyLabels(directive, forms),
                obligations,
                versions: app.hasReports ? reports : [],
                reminders: [],
                closing: null,
                ownReports: [],
              },
            ]
          : [],
        units: sample.units,
        unitLabels: new Map(),
        at: moment,
      }),
    'today.below': () => [],
    'upperMail.prepare': () => ({ to: null, subject: 'Báo cáo', body: 'Kính gửi' }),
    'upperMail.save': () => null,
    'targets.get': () => [],
    'comparison.get': ({ asOf, basis }) => ({ asOf, basis, indicators: [] }),
    'charts.subjects': () => ({ rates: [], duties: [] }),
    'charts.get': () => null,
    'charts.copy': () => ({ copied: true }),
    'charts.print': () => ({ printed: true }),
    'charts.save': () => null,
    'suspicions.list': () => ({ rules: '', suspicions: [] }),
    'compilation.levels': () => [],
    'compilation.periods': () => [],
    'compilation.trace': ({ unitId }) => ({
      unitId,
      numerator: null,
      denominator: null,
      unitName: unitId,
      partNames: {},
      period: 'once',
      numeratorLabel: '',
      denominatorLabel: '',
      keptFileIds: [],
      measureLabels: {},
    }),
    'compilation.cell': () => ({ fileName: 'a.xlsx', sheet: null, columns: [], rows: [], at: null }),
    'snapshots.list': () => [],
    'snapshots.get': () => {
      throw new Error('nothing is frozen here');
    },
    'snapshots.trace': () => {
      throw new Error('nothing is frozen here');
    },
    'snapshots.freeze': () => {
      throw new Error('nothing is frozen here');
    },
    'snapshots.compare': () => ({ beforeName: '', afterName: '', lines: [], indicators: [] }),
    'questions.catalogue': () => ({
      fields: [],
      units: [],
      groups: [],
      parents: [],
      kinds: [],
      forms: [],
      days: null,
      ready: [],
    }),
    'questions.answer': () => {
      throw new Error('nothing is asked here');
    },
    'questions.behind': () => ({ title: '', fieldId: null, reports: [] }),
    'questions.trace': () => {
      throw new Error('nothing is traced here');
    },
    'questions.saveCsv': () => null,
    'questions.saved': () => [],
    'questions.save': ({ id, ...saved }) => ({ ...saved, id: id ?? 'q' }),
    'questions.remove': () => {
      throw new Error('nothing is saved here');
    },
    'choices.list': () => [],
    'choices.save': ({ entries }) => ({ changed: entries.length, before: [] }),
    'compilation.get': ({ asOf }) =>
      compile({
        directive,
        units: sample.units,
        unitLabels: new Map(),
        baselines: sample.baselines,
        obligations,
        reports: app.hasReports ? reports : [],
        outsideCounts: [],
        asOf,
        noteOf: ({ state }) => (state === 'missing' ? 'Chưa báo cáo' : state === 'late' ? 'Báo cáo muộn' : ''),
      }),
    'imports.preview': () => app.read(),
    'imports.prepare': () => ({}),
    'imports.cancel': () => {
      app.isCancelled = true;
      return { cancelled: true };
    },
    'imports.assign': (input) => app.assign(input),
    'imports.accept': ({ indexes }) => {
      const batch = fakeBatch(app.preview, indexes);
      app.batches = [batch, ...app.batches];
      app.hasReports = true;
      return batch;
    },
    'imports.discard': () => ({}),
    'imports.batches': () => app.batches,
    'imports.undo': ({ batchId }) => {
      app.batches = app.batches.map((batch) => (batch.id === batchId ? { ...batch, undoneAt: NOW } : batch));
      return { batchId, submissions: app.batches.find(({ id }) => id === batchId)?.accepted ?? 0 };
    },
    ...reminderAnswers(NOW),
    'keyed.check': ({ entries }) =>
      entries.map(() => ({
        duties: [],
        scheduleId: null,
        issues: [],
        state: 'first',
        canBeTaken: true,
        lateMinutes: null,
        earlier: null,
      })),
    'keyed.take': () => ({ batch: null }),
    'keyed.readMessages': () => ({ messages: [], proposals: [] }),
    'keyed.keepPicture': ({ fileName }) => ({ sha256: 'a'.repeat(64), fileName }),
    'keyed.picture': () => ({ bytes: new Uint8Array(), media: 'image/png', fileName: null }),
    'keyed.drafts': () => [],
    'keyed.saveDraft': () => ({}),
    'reminders.list': ({ at: moment }) =>
      buildBoard({
        directive,
        forms,
        labels: dutyLabels(directive, forms),
        units: sample.units,
        unitLabels: new Map(),
        groups: sample.groups,
        obligations,
        reports,
        at: moment,
      })
        .sections.flatMap(({ rows }) => rows)
        .filter(({ cells }) => cells.some(({ state }) => state === 'missing'))
        .map(({ unitId, unitName, cells }) => ({
          unitId,
          unitName,
          isMissing: true,
          isBelowTarget: unitId.length % 2 === 0,
          reasons: [
            `Chưa báo cáo ${cells.filter(({ state }) => state === 'missing').length} kỳ`,
            ...(unitId.length % 2 === 0 ? ['Tỷ lệ 43,20%, chưa đạt chỉ tiêu 60% đến ngày 20/8/2021'] : []),
          ],
        })),
  };
}

const BACKUPS = 'C:\\Users\\canbo\\AppData\\Roaming\\don-doc\\du-lieu\\sao-luu';

const ELSEWHERE = 'Bản sao lưu được mã hóa bằng khóa của dữ liệu khác.';

/** Backups of a working week, the oldest spoilt. */
function backupAnswers(): Pick<Answers, Extract<Channel, `backups.${string}`>> {
  const entry = (madeAt: string, reason: BackupEntry['reason'], problem: string | null = null): BackupEntry => ({
    name: `don-doc-${madeAt.replaceAll(/[-:]/g, '').replace('T', '-')}-${reason}.sqlite`,
    path: `${BACKUPS}\\${madeAt}-${reason}`,
    madeAt: toLocalTime(madeAt),
    reason,
    sizeBytes: problem === null ? 421_888 : 8_192,
    appVersion: '0.1.0',
    units: problem === null ? sample.units.length : null,
    reports: problem === null ? reports.length : null,
    isGood: problem === null,
    problem,
    isElsewhere: problem === ELSEWHERE,
    checkedAt: NOW,
  });
  let list: BackupList = {
    folder: BACKUPS,
    chosenFolder: null,
    isChosenGone: false,
    troubles: [],
    backups: [
      entry('2026-11-23T08:02', 'daily'),
      entry('2026-11-22T17:31', 'closing'),
      entry('2026-11-20T10:05', 'manual'),
      entry('2026-11-19T17:40', 'closing', 'Bản sao lưu bị hỏng nên không dùng được.'),
      entry('2026-11-18T17:40', 'manual', ELSEWHERE),
    ],
  };
  const make = (reason: BackupEntry['reason']): BackupEntry => {
    const made = entry(NOW, reason);
    list = { ...list, backups: [made, ...list.backups] };
    return made;
  };
  return {
    'backups.list': () => list,
    'backups.make': () => make('manual'),
    'backups.look': () => ({ madeAt: NOW, appVersion: '0.1.0', units: 24, reports: 181 }),
    'backups.restore': ({ name }) => {
      const {
        path,
        madeAt,
        units,
        reports: count,
      } = list.backups.find((backup) => backup.name === name) ?? make('manual');
      return {
        restored: path,
        madeAt,
        safetyBackup: make('beforeRestore').path,
        carriedNumbers: 0,
        returnedDestructions: 0,
        returnedCorrections: 0,
        isDoneAgain: false,
        missingFiles: 0,
        isPlainNow: false,
        units,
        reports: count,
      };
    },
    'backups.setFolder': ({ path }) => {
      list = { ...list, folder: path ?? BACKUPS, chosenFolder: path };
      return list;
    },
    'backups.saveCopy': () => entry(NOW, 'manual'),
    'backups.chooseFolder': () => ({ path: 'E:\\sao-luu-don-doc' }),
  };
}

function updateAnswers(): Pick<Answers, Extract<Channel, `updates.${string}`>> {
  return {
    'updates.state': () => ({ version: '0.1.0', canUpdate: true }),
    'updates.choose': () => ({
      fileName: 'DonDoc-0.2.0.capnhat',
      version: '0.2.0',
      publisher: 'Nơi phát hành',
      madeOn: toIsoDay('2026-11-20'),
      notes: ['Thêm biểu mẫu mới', 'Sửa lỗi in sổ'],
    }),
    'updates.apply': () => ({ backup: 'don-doc-2026-11-23-16h20.sqlite' }),
  };
}

function openDataAnswers(): Pick<Answers, Extract<Channel, `openData.${string}`>> {
  return {
    'openData.size': () => ({ tables: 58, rows: 12_408, persons: 526, contacts: 17 }),
    'openData.stop': () => ({}),
    'openData.export': ({ withPersons }) => ({
      folder: 'D:\\Chia sẻ\\du-lieu-mo-2026-11-23-16h20',
      files: [],
      leftOut: withPersons ? [] : [{ table: 'person', column: null, rows: 526, why: 'people' }],
      tables: 66,
      rows: 12_408,
    }),
  };
}

/** A log longer than a page. */
function historyAnswers(): Pick<Answers, Extract<Channel, `history.${string}`>> {
  const names: readonly string[] = sample.units.map(({ name }) => name);
  const entries = Array.from({ length: 230 }, (_, index): ChangeEntry => {
    const name = names[index % names.length] ?? '';
    const subject = { kind: 'report', id: `${name}/2021-08-17`, label: `Mẫu 02, ${name}, ngày 17/8/2021` } as const;
    const values = { field: 'figure/cumulative', fieldLabel: 'Lũy kế đến thời điểm hiện tại' };
    return {
      sequence: 230 - index,
      happenedAt: NOW,
      account: 'lan.nt',
      authorName: index < 200 ? 'Nguyễn Thị Lan' : null,
      subject,
      ...values,
      oldValue: index % 3 === 0 ? null : '3.156',
      newValue: '3.165',
      reason: index % 5 === 0 ? 'Báo cáo thay thế, tệp “Mau02 sua.xlsx”' : null,
    };
  });
  let author: HistoryAuthor = { account: 'lan.nt', name: null };
  return {
    'history.list': ({ offset = 0, limit = 100 }) => ({
      entries: entries.slice(offset, offset + limit),
      total: entries.length,
    }),
    'history.author': () => author,
    'history.setAuthor': ({ name }) => {
      author = { ...author, name: name === '' ? null : name };
      return author;
    },
    'history.export': () => ({ savedTo: 'C:\\Users\\canbo\\Documents\\nhat-ky.xlsx', entries: 230, total: 230 }),
  };
}

type ShellAnswers = {
  [C in Extract<
    Channel,
    | `shell.${string}`
    | `alarm.${string}`
    | `language.${string}`
    | `writing.${string}`
    | 'board.openOriginal'
    | `papers.${string}`
    | `batches.${string}`
  >]: Api[C];
};

function shellAnswers(): { readonly [C in keyof ShellAnswers]: (input: Input<C>) => Output<C> } {
  return {
    'shell.pageError': () => ({}),
    'shell.painted': () => {
      document.documentElement.dataset.painted = String(Math.round(performance.now()));
      return {};
    },
    'board.openOriginal': () => ({ opened: 'file' }),
    'alarm.get': () => ({ minutesBefore: 15, isSupported: true }),
    'alarm.set': ({ minutesBefore }) => ({ minutesBefore, isSupported: true }),
    'language.choose': () => ({}),
    'writing.style': () => DEFAULT_WORDS_STYLE,
    'writing.setStyle': (style) => style,
    'shell.chooseFiles': () => ({ paths: ['/bao-cao/a.xlsx'] }),
    'shell.chooseAttachments': () => ({ paths: [] }),
    'shell.chooseFolder': () => ({ paths: ['/bao-cao'] }),
    'shell.chooseTemplate': () => ({ paths: [] }),
    'shell.chooseUpperTemplate': () => ({ paths: [] }),
    'shell.choosePackage': () => ({ paths: [] }),
    'shell.chooseScan': () => ({ paths: [] }),
    'shell.choosePaper': () => ({ paths: ['/van-ban/cong-van.docx'] }),
    'papers.check': () => [fakeRuling('bao-cao.pdf', 'pdf'), fakeRuling('bao-cao.docx', 'docx')],
    'shell.chooseLetter': () => ({ paths: ['/van-ban/cong-van.docx'] }),
    'papers.preview': ({ kind }) => ({
      pdf: fakePdf(kind === 'report' ? 3 : 1),
      pages: 1,
      title: `Văn bản thử ${kind}`,
    }),
    'papers.save': ({ kind, format }) => ({ savedTo: `C:\\Users\\canbo\\Documents\\${kind}.${format}` }),
    'batches.make': ({ unitIds }) => ({
      batchId: 'b',
      folder: 'C:\\Users\\canbo\\Documents',
      files: unitIds.length * 2 + 3,
      papers: unitIds.length,
      logged: null,
      numbers: null,
    }),
    'batches.resume': () => null,
    'batches.stop': () => ({}),
    'batches.giveUp': () => ({ returned: 0, cancelled: 0, takenAfter: null }),
    'batches.repeated': () => ({ warning: null }),
    'batches.droppedNumbers': () => ({ returned: 0, cancelled: 0, takenAfter: null }),
    'batches.listOpen': () => [],
    'batches.usual': () => ({ ownSheets: true }),
    'papers.print': () => ({ printed: true }),
    'papers.printers': () => ({
      printers: [
        { name: 'HP_Van_Thu', label: 'HP Văn thư', isDefault: true },
        { name: 'Canon_2', label: 'Canon tầng 2', isDefault: false },
      ],
      lastPrinter: null,
      sides: 'simplex',
    }),
    'papers.printDirect': () => ({ printed: true }),
    'papers.showInFolder': () => ({ shown: true }),
  };
}

/** Answers like the app does, from invented reports run through the real domain. */
export function fakeBridge(options: FakeOptions): Bridge & { emit: FakeApp['emit'] } {
  const app = new FakeApp(options);
  const answers: Answers = {
    ...coreAnswers(app),
    ...backupAnswers(),
    ...openDataAnswers(),
    ...vaultAnswers(),
    ...updateAnswers(),
    ...healthAnswers(),
    ...historyAnswers(),
    ...recordAnswers(),
    ...templateAnswers(),
    ...purgeAnswers(),
    ...upperAnswers(),
    ...packageAnswers(),
    ...writtenAnswers(),
    ...shellAnswers(),
  };
  return {
    async invoke<C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> {
      await wait(options.isSlow ? 1500 : 5);
      try {
        return { ok: true, value: await answers[channel](input) };
      } catch (error) {
        const isCancelled = error instanceof Refusal;
        return { ok: false, failure: { code: isCancelled ? 'cancelled' : 'unexpected', message: String(error) } };
      }
    },
    on(event, listener) {
      const known = app.listeners.get(event) ?? new Set();
      app.listeners.set(event, known.add(listener as (payload: never) => void));
      return () => known.delete(listener as (payload: never) => void);
    },
    pathOf: (file) => file.name,
    emit: (event, payload) => app.emit(event, payload),
  };
}
