import { type Destruction, fieldsDestroyed, notesDestroyed } from '../domain/destruction/destruction';
import { formatCount } from '../domain/numbers';
import type { FoundData, FoundField, FoundPerson, HeldLists, PurgePreview, StandingRequest } from '../ipc/contract';
import { destructionText, otherNotes, personalPlaces, placesText, requestName } from './destructionText';
import { dayText, momentText } from './moment';
import { periodName } from './periodText';

const listed = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `- ${line}`)];

const nameOf = ({ formLabel, directiveName }: HeldLists) => `${formLabel}, ${directiveName}`;

const missingDays = ({ missingYears }: StandingRequest) =>
  missingYears.length === 0
    ? ''
    : ` (chưa có danh sách ngày nghỉ Tết, nghỉ bù năm ${missingYears.join(', ')} nên chỉ trừ thứ Bảy, Chủ nhật và ngày lễ cố định)`;

const listOf = (row: FoundPerson | FoundField) =>
  `${row.formLabel}, ${row.unitName}, ${periodName(row.period)}, lần ${row.version} (${row.directiveName})`;

const rowLine = (row: FoundPerson) => {
  const { ordinal, fullName, phone, address, others } = row;
  const own = others.filter(({ value }) => value !== '').map(({ label, value }) => `${label}: ${value}`);
  return `- ${listOf(row)}: STT ${ordinal} ${[fullName, phone, address, ...own].filter((part) => part !== null).join(', ')}`;
};

const fieldLine = (row: FoundField) => `- ${listOf(row)}: ô “${row.label}”: ${row.value}`;

const mentionLines = ({ mentions }: FoundData) => listed(destructionText.mentioned, mentions);

const placeLines = ({ rows, fields }: FoundData) => [...rows.map(rowLine), ...fields.map(fieldLine)];

const NOBODY = destructionText.noPerson;

/** Lists whose term is not over: archive rules go before. */
const beforeTerm = (groups: readonly HeldLists[]) =>
  groups
    .filter(({ state }) => state !== 'expired')
    .map((one) =>
      one.until === null
        ? `CẢNH BÁO: ${nameOf(one)} chưa có ngày hết hạn (giữ theo hồ sơ lưu trữ hoặc chưa định thời hạn). Chỉ tiêu hủy khi có căn cứ, ghi căn cứ ấy ở --reason.`
        : `CẢNH BÁO: ${nameOf(one)} chưa hết thời hạn, được giữ đến hết ngày ${dayText(one.until)}. Chỉ tiêu hủy trước hạn khi có căn cứ, ghi căn cứ ấy ở --reason.`,
    );

/** The command line's words about keeping and destroying lists of people. */
const extended = ({ extendedOn, extendedTo, extensionReason }: StandingRequest) => {
  if (extendedTo === null) return '';
  const on = extendedOn === null ? '' : ` ngày ${dayText(extendedOn)}`;
  return `; gia hạn${on} đến hết ngày ${dayText(extendedTo)}: ${extensionReason ?? ''}`;
};

export const purgeCliText = {
  filesLeft:
    'Đã đóng yêu cầu. Tệp dữ liệu chưa làm mới được (ổ đĩa đang bận hoặc không ghi được), nên còn có thể chứa giá trị trước khi sửa; lần mở sau chương trình làm tiếp.',
  badKeep: (text: string) =>
    `Không hiểu thời hạn “${text}”. Ghi số ngày sau khi kết thúc đợt, một ngày YYYY-MM-DD, archive (theo hồ sơ lưu trữ) hoặc default.`,
  noLists: 'Không có danh sách cá nhân nào như vậy.',
  lists: (lists: readonly HeldLists[]) =>
    lists.length === 0
      ? 'Không còn danh sách cá nhân nào được giữ.'
      : lists
          .map((one) => {
            const hold = one.hold === null ? '' : ` Tạm giữ: ${one.hold.reason}.`;
            return `- ${nameOf(one)}: ${placesText(one.people, one.fields)}, ${formatCount(one.lists)} danh sách. ${one.words}.${hold}`;
          })
          .join('\n'),
  preview: ({ groups, people, fields, lists, noteFields, files, backups, setAside, exports, word }: PurgePreview) =>
    [
      `Sẽ xóa ${personalPlaces(people, fields, lists)} và ${formatCount(files)} tệp gốc, tệp minh chứng:`,
      ...groups.map((one) => `- ${nameOf(one)}: ${placesText(one.people, one.fields)}`),
      ...beforeTerm(groups),
      ...listed(
        'Xóa cả ô chữ khác của các báo cáo này vì có thể nhắc tên người; cần giữ nội dung thì chép ra trước',
        noteFields.map(({ label, count }) => `${label}: ${formatCount(count)} ô`),
      ),
      'Số liệu, lượt báo cáo và kết quả kiểm tra giữ nguyên. Không hoàn tác được.',
      ...listed('Bản sao lưu còn chứa dữ liệu (bị xóa cùng, trừ khi ghi --keep-backups)', backups),
      ...listed('Thư mục tệp hỏng được giữ riêng, phải tự xóa', setAside),
      ...listed('Tệp đã làm để gửi đi, phải tự thu hồi', exports),
      `Thêm --confirm "${word}" và --reason "<lý do>" để tiêu hủy.`,
    ].join('\n'),
  found: (found: FoundData) => {
    const lines = [...placeLines(found), ...mentionLines(found), ...(found.untold === null ? [] : [found.untold])];
    return lines.length === 0 ? NOBODY : lines.join('\n');
  },
  wouldGo: (found: FoundData) => {
    const { rows, fields, mentions, untold } = found;
    if (rows.length + fields.length + mentions.length === 0) return untold ?? NOBODY;
    return [
      ...placeLines(found),
      ...mentionLines(found),
      ...(untold === null ? [] : [untold]),
      `Sẽ xóa dữ liệu của người này ở ${placesText(rows.length, fields.length)}, cùng tệp gốc của các báo cáo đó; số liệu báo cáo giữ nguyên. Không hoàn tác được.`,
      'Thêm --confirm "TIÊU HỦY" và --reason "<lý do>" để xóa.',
    ].join('\n');
  },
  exported: (rows: number, path: string) =>
    `Đã ghi ${formatCount(rows)} mục về người này vào ${path}. Tệp có dữ liệu cá nhân, chỉ giao cho chính người đó.`,
  registerWritten: (rows: number, path: string) =>
    `Đã ghi sổ yêu cầu (${formatCount(rows)} yêu cầu) vào ${path}. Sổ không ghi ai yêu cầu; lượt ghi được ghi vào nhật ký xem.`,
  corrected: (rows: number) =>
    `Đã sửa ${formatCount(rows)} chỗ. Giá trị cũ giữ đến khi yêu cầu giải quyết xong; hoàn tác bằng persons undo-correction.`,
  personDestroyed: (one: Destruction) =>
    [
      `Đã xóa dữ liệu của người này ở ${placesText(one.people, fieldsDestroyed(one))} và ${formatCount(one.files)} tệp gốc. Số liệu báo cáo giữ nguyên.`,
      ...listed('Còn chứa dữ liệu, phải tự xóa', [
        ...one.remains.backups,
        ...one.remains.setAside,
        ...one.remains.exports,
      ]),
      ...listed('Còn nhắc đến, giữ nguyên theo hồ sơ lưu trữ hoặc vì là dữ liệu của người khác', one.remains.papers),
    ].join('\n'),
  noColumn: (name: string, known: readonly string[]) =>
    `Không có cột, ô “${name}” ở các dòng tìm thấy${known.length === 0 ? '' : `; có: ${known.join(', ')}`}.`,
  badAction: (known: string) => `Việc với sổ yêu cầu là một trong: ${known}.`,
  badKind: (known: string) => `Loại yêu cầu là một trong: ${known}.`,
  noRequest: (number: string) => `Không có yêu cầu số “${number}” trong sổ.`,
  requests: (all: readonly StandingRequest[]) =>
    all.length === 0
      ? 'Sổ yêu cầu chưa có dòng nào.'
      : all
          .map((one) =>
            one.doneOn === null
              ? `- ${requestName(one)}; nhận ngày ${dayText(one.receivedOn)}; ${one.repliedOn === null ? 'trả lời thủ tục' : 'giải quyết'} trước hết ngày ${dayText(one.nextOn ?? one.dueOn)}${one.standing === 'late' ? ' (quá hạn)' : ''}${extended(one)}${missingDays(one)}`
              : `- ${requestName(one)}; xong ngày ${dayText(one.doneOn)}: ${one.outcome}${extended(one)}`,
          )
          .join('\n'),
  destroyed: ({ people, lists, files, texts, remains, state }: Destruction) =>
    [
      `Đã xóa ${personalPlaces(people, fieldsDestroyed({ lists }))}${otherNotes(notesDestroyed({ lists }))}, ${formatCount(files)} tệp và lời nhắc đến những người đó ở ${formatCount(texts)} chỗ. Số liệu giữ nguyên.`,
      ...(state === 'done' ? [] : ['Chưa dọn hết tệp: chương trình dọn tiếp khi mở lại.']),
      ...listed('Còn chứa dữ liệu, phải tự xóa', [...remains.backups, ...remains.setAside, ...remains.exports]),
      ...listed('Còn nhắc đến, giữ nguyên theo hồ sơ lưu trữ hoặc vì là dữ liệu của người khác', remains.papers),
    ].join('\n'),
  noDestruction: (number: string) =>
    `Không có lần tiêu hủy ${number === '' ? 'nào được nêu' : `“${number}”`}; xem số lần ở lệnh persons destroyed.`,
  destructions: (all: readonly Destruction[]) =>
    all.length === 0
      ? 'Chưa có lần tiêu hủy nào.'
      : all
          .map(
            ({ destroyedAt, account, authorName, people, reason, state, lists }, at) =>
              `- Lần ${all.length - at}, ${momentText(destroyedAt)}, ${authorName ?? account}: ${placesText(people, fieldsDestroyed({ lists }))}; ${reason}${state === 'done' ? '' : ' (chưa dọn xong)'}`,
          )
          .join('\n'),
} as const;
