import type { IncomingDraft } from '../../electron/domain/incomingPaper';
import type { PaperDraft } from '../../electron/domain/officePaper';
import { day } from './builders';

/** A paper that goes out, registered only, as a clerk would fill it in. */
export function aPaperDraft(changes: Partial<PaperDraft> = {}): PaperDraft {
  return {
    kindId: 'cong-van',
    source: { kind: 'outside' },
    subject: 'đôn đốc cài đặt ứng dụng Bluezone',
    code: 'UBND-VX',
    seriesId: null,
    addressees: ['UBND các xã, phường'],
    recipients: [
      { text: 'Như trên', isArchiveLine: false },
      { text: 'Lưu: VT, VX', isArchiveLine: true },
    ],
    signatoryId: null,
    authorityLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    otherTitleLines: [],
    signerName: 'Nguyễn Văn A',
    urgency: null,
    circulation: null,
    drafterCode: null,
    copies: 25,
    envelopes: null,
    keptBy: 'VT, VX',
    fileCode: '',
    dueOn: null,
    note: '',
    directiveId: null,
    unitId: null,
    batchId: null,
    ...changes,
  };
}

/** A paper that came. */
export function anIncomingDraft(changes: Partial<IncomingDraft> = {}): IncomingDraft {
  return {
    arrivedOn: day('2021-08-18'),
    arrivedClock: null,
    author: 'Sở Thông tin và Truyền thông',
    numberAndCode: '1203/STTTT-CNTT',
    issuedOn: day('2021-08-16'),
    kindName: 'Công văn',
    subject: 'báo cáo kết quả cài đặt ứng dụng Bluezone',
    forwardedTo: 'Phòng VHTT',
    forwardedOn: day('2021-08-18'),
    fileCode: '',
    urgency: null,
    pages: 2,
    signerName: 'Trần Thị B',
    dueOn: null,
    progress: '',
    answer: '',
    answerPaperId: null,
    note: '',
    ...changes,
  };
}
