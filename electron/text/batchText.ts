import type { BatchKind } from '../domain/paperBatch';

const NAMES: Readonly<Record<BatchKind, string>> = {
  reminder: 'Công văn đôn đốc',
  'form-01': 'Mẫu 01',
  'form-02': 'Mẫu 02',
};

/** Words of an action that makes many papers at once, in the window, on paper and on the command line. */
export const batchText = {
  names: NAMES,
  title: (kind: BatchKind, papers: number) => `${NAMES[kind]} gửi ${papers} đơn vị`,
  folderName: (kind: BatchKind, day: string, papers: number) => `${NAMES[kind]} ${day} (${papers} đơn vị)`,
  /** Names of what lies in the folder. */
  toPrint: 'In cả đợt.pdf',
  list: 'Danh sách phát hành',
  singles: { pdf: 'Tệp PDF từng đơn vị', docx: 'Tệp Word từng đơn vị' },
  mails: 'Thư điện tử',

  noBatch: 'Không tìm thấy đợt phát hành này. Hãy mở lại màn hình.',
  ended: 'Đợt phát hành này đã xong hoặc đã bỏ, không làm tiếp được.',
  dayNeeded: 'Hãy ghi ngày ban hành trước khi cấp số cho cả đợt.',
  onlyLetters: 'Biểu mẫu do đơn vị điền nên không cấp số. Hãy bỏ chọn cấp số.',
  twice: (unit: string) => `Đơn vị “${unit}” được chọn hai lần trong đợt.`,
  repeated: (units: number, first: string, last: string, day: string) =>
    `${units} đơn vị đã có công văn đôn đốc chốt số liệu ngày ${day} mang ${first === last ? `số ${first}` : `các số từ ${first} đến ${last}`}. Cấp số nữa thì mỗi đơn vị ấy có hai công văn như nhau; nếu chỉ cần tệp thì mở các công văn đã có ở màn hình Văn bản.`,
  signedAlready: (subject: string) =>
    `Văn bản “${subject}” của đợt đã được ký hoặc gửi nên không bỏ cả đợt được. Hãy hủy từng số ở màn hình Văn bản.`,
  dropReason: 'Bỏ đợt phát hành chưa làm xong',
  stopped: 'Đã dừng. Chưa có tệp nào của đợt được ghi.',
  stoppedNumbers: (first: string, last: string) =>
    `Đã dừng, chưa có tệp nào của đợt được ghi. Các số từ ${first} đến ${last} vẫn giữ cho đợt này: làm tiếp sẽ dùng đúng các số ấy, bỏ đợt thì số trả lại dãy nếu chưa cấp số nào sau đó.`,
  folderGone: (folder: string) => `Không còn thư mục ${folder}. Hãy chọn thư mục khác.`,
  busy: 'Đang làm một đợt phát hành khác. Hãy chờ xong hoặc dừng đợt ấy trước.',
  cannotWrite: (path: string, code: string) =>
    `Không ghi được vào ${path} (${code}). Hãy xem thư mục có cho ghi và đĩa còn chỗ không; chưa có tệp nào của đợt được giữ lại.`,

  /** What became of a batch, as the log of changes tells it. */
  log: {
    field: 'Đợt phát hành',
    open: 'đang làm',
    done: 'đã xong',
    dropped: 'đã bỏ',
    placed: 'Nơi ghi tệp',
    nowhere: 'chưa chọn',
  },

  steps: {
    compose: 'Đang soạn văn bản',
    pdf: 'Đang làm tệp PDF từng đơn vị',
    docx: 'Đang làm tệp Word từng đơn vị',
    whole: 'Đang làm tệp in cả đợt',
    list: 'Đang lập danh sách phát hành',
    keep: 'Đang ghi vào thư mục',
  },

  dispatch: {
    typeName: 'DANH SÁCH PHÁT HÀNH VĂN BẢN',
    abstract: (what: string, papers: number) => `${what}, ${papers} văn bản`,
    columns: {
      index: 'TT',
      number: 'Số, ký hiệu',
      issuedOn: 'Ngày văn bản',
      addressee: 'Nơi nhận',
      subject: 'Trích yếu nội dung',
      pages: 'Số trang',
      way: 'Cách gửi, ngày gửi',
      received: 'Ký nhận',
    },
    total: 'Cộng',
  },
} as const;
