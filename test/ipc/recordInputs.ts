import type { PaperDraft } from '../../electron/domain/officePaper';
import type { Channel, Input } from '../../electron/ipc/contract';
import { day, time } from '../support/builders';
import { anIncomingDraft, aPaperDraft } from '../support/papers';

type RecordChannel = Extract<
  Channel,
  | `kinds.${string}`
  | `keptCopies.${string}`
  | `registers.${string}`
  | `outgoing.${string}`
  | `incoming.${string}`
  | `series.${string}`
>;

const issuedOn = day('2021-08-17');
const sha256 = 'a'.repeat(64);
const place = { seriesId: 'di', year: 2021 };
const sources: readonly PaperDraft['source'][] = [
  { kind: 'outside' },
  { kind: 'written', templateId: 'cong-van', values: { body: 'Dòng một\nDòng hai' } },
  { kind: 'copy', form: 'sao-y', ofPaperId: 'p', sha256: null, values: {} },
  {
    kind: 'copy',
    form: 'sao-y',
    ofPaperId: null,
    sha256: 'a'.repeat(64),
    scan: {
      fileName: 'quyet-dinh.pdf',
      pages: [{ sha256: 'b'.repeat(64), widthMm: 210, heightMm: 297, usedMm: 120.5 }],
    },
    values: {},
  },
];

/** What a window sends about papers and registers. */
export const recordInputs: { readonly [C in RecordChannel]: readonly Input<C>[] } = {
  'kinds.list': [{}],
  'outgoing.list': [{}, { year: 2021, kindId: 'cong-van', status: 'draft', text: 'don doc', offset: 0, limit: 50 }],
  'outgoing.get': [{ paperId: 'p' }],
  'outgoing.save': sources.map((source) => ({ paperId: null, draft: aPaperDraft({ source }) })),
  'outgoing.remove': [{ paperId: 'p' }],
  'outgoing.propose': [
    { seriesId: null, kindId: 'cong-van', issuedOn, number: '04a' },
    { seriesId: null, kindId: 'cong-van', issuedOn, number: null, paperId: 'p1' },
    { seriesId: null, kindId: 'cong-van', issuedOn, number: null, letters: { directiveId: 'd' }, signatoryId: null },
  ],
  'outgoing.giveNumber': [{ paperId: 'p', issuedOn, number: null, insist: false }],
  'outgoing.numberCampaign': [
    {
      paper: 'reminder',
      directiveId: 'd',
      unitId: 'u',
      at: time('2021-08-17T15:00'),
      signatoryId: null,
      issuedOn,
      number: null,
      insist: false,
    },
  ],
  'outgoing.giveNumbers': [{ paperIds: ['p', 'q'], issuedOn, insist: true }],
  'outgoing.returnNumber': [{ paperId: 'p' }],
  'outgoing.cancelNumber': [{ paperId: 'p', reason: 'Ghi nhầm' }],
  'outgoing.cancelNumbers': [{ paperIds: ['p', 'q'], reason: 'In hỏng' }],
  'outgoing.restoreNumber': [{ paperId: 'p' }],
  'outgoing.restoreNumbers': [{ paperIds: ['p', 'q'] }],
  'outgoing.reserve': [{ ...place, number: null, count: 3, reason: 'Giữ cho Phòng Nội vụ', insist: false }],
  'outgoing.release': [{ ...place, number: '5' }],
  'outgoing.strike': [{ ...place, number: '5', reason: 'Bỏ trống' }],
  'outgoing.mark': [{ paperIds: ['p'], mark: 'sent', on: issuedOn, reason: '', insist: true }],
  'outgoing.checkMark': [{ paperIds: ['p'], mark: 'sent', on: issuedOn }],
  'outgoing.unmark': [{ paperIds: ['p', 'q'] }, { paperIds: ['p'], mark: 'sent' }],
  'outgoing.attachScan': [{ paperId: 'p', paths: ['/tmp/quet.pdf'] }],
  'outgoing.detachScan': [{ paperId: 'p', sha256 }],
  'outgoing.attachKept': [{ paperId: 'p', sha256, fileName: 'quet.pdf' }],
  'outgoing.saveScan': [{ paperId: 'p', sha256 }],
  'outgoing.openScan': [{ paperId: 'p', sha256 }],
  'incoming.list': [{}, { year: 2021, text: 'cong thuong' }],
  'incoming.next': [{ year: 2021 }],
  'incoming.judge': [{ incomingId: 'i', number: '812', draft: anIncomingDraft() }],
  'incoming.save': [{ incomingId: null, number: null, draft: anIncomingDraft() }],
  'incoming.cancel': [{ incomingId: 'i', reason: null }],
  'registers.save': [
    {
      kind: 'register',
      register: 'outgoing',
      seriesId: null,
      from: issuedOn,
      to: issuedOn,
      volume: 1,
      format: 'fields',
    },
  ],
  'keptCopies.list': [{ paperId: 'p' }],
  'keptCopies.save': [
    {
      useId: null,
      use: { paperId: 'p', usedOn: issuedOn, userName: 'Lê Văn C', allowedBy: '', returnedOn: null, note: '' },
      isRemoved: false,
    },
  ],
  'series.list': [{}],
  'series.numbers': [place],
  'series.save': [
    { seriesId: null, name: 'Báo cáo', flow: 'outgoing', kindIds: ['bao-cao'], owner: '', symbol: '', isClosed: false },
  ],
  'series.remove': [{ seriesId: 's' }],
  'series.setStart': [{ ...place, first: 128 }],
};
