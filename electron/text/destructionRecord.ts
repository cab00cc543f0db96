import {
  type DestroyedList,
  type Destruction,
  type DestructionKind,
  fieldsDestroyed,
  notesDestroyed,
} from '../domain/destruction/destruction';
import { formatCount } from '../domain/numbers';
import { dayText, momentText } from './moment';

const WHAT: Readonly<Record<DestructionKind, string>> = {
  purge: 'họ tên, địa chỉ, số điện thoại và nội dung ghi thêm của người trong các danh sách',
  person:
    'họ tên, địa chỉ, số điện thoại và thông tin khác của một cá nhân theo yêu cầu, ở các danh sách và ô của báo cáo',
  secret:
    'dấu một chiều và khóa của dấu (danh sách đếm xong không lưu, không có họ tên, số điện thoại), ở các danh sách',
};

/** Words of the printed record of a destruction; "- " and "1." are understood as they are in typed papers. */
export const destructionRecord = {
  notThere: 'Không có lần tiêu hủy này.',
  subject: 'tiêu hủy dữ liệu cá nhân',
  place: 'Trụ sở cơ quan',
  body: (destruction: Destruction) => {
    const { kind, destroyedAt, account, people, files, texts, reason, lists, takesBackups, remains } = destruction;
    const fields = fieldsDestroyed(destruction);
    const notes = notesDestroyed(destruction);
    return [
      '1. Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định số 356/2025/NĐ-CP ngày 31/12/2025.',
      `2. Lý do tiêu hủy: ${reason}.`,
      `3. Dữ liệu đã tiêu hủy: ${whatWent(destruction)}:`,
      ...lists.map((list, at) => `${listLine(list)}${endOf(at, lists)}`),
      `4. Tổng số: ${formatCount(people)} dòng dữ liệu cá nhân${fields === 0 ? '' : ` và ${formatCount(fields)} ô của báo cáo`}${notes === 0 ? '' : `; ${formatCount(notes)} ô chữ khác của báo cáo, có thể nhắc tên người`}; ${formatCount(files)} tệp gốc, tệp minh chứng; ${formatCount(texts)} chỗ khác có nhắc đến.`,
      `5. Cách tiêu hủy: xóa trong cơ sở dữ liệu bằng phần mềm Đôn Đốc (tài khoản ${account}) lúc ${momentText(destroyedAt)}, ghi lại tệp dữ liệu không còn phần đã xóa, ghi đè và xóa tệp kèm theo. Không khôi phục được.`,
      `6. Phần còn giữ: số lượng, tỷ lệ, lượt báo cáo, thời điểm nhận báo cáo; không còn dữ liệu nhận ra được ${kind === 'person' ? 'cá nhân này' : 'cá nhân'}${remains.papers.length === 0 ? '' : ', trừ mục 9'}.`,
      takesBackups
        ? '7. Các bản sao lưu của chương trình có trước thời điểm tiêu hủy đã được xóa.'
        : '7. Các bản sao lưu có trước thời điểm tiêu hủy chưa xóa, phải quản lý và xóa riêng.',
      ...leftLines([...remains.backups, ...remains.setAside, ...remains.exports]),
      ...(remains.papers.length === 0
        ? []
        : [
            '9. Còn nhắc đến, giữ nguyên theo hồ sơ lưu trữ hoặc vì là dữ liệu của người khác:',
            ...remains.papers.map((one, at) => `- ${one}${endOf(at, remains.papers)}`),
          ]),
    ].join('\n');
  },
} as const;

function whatWent({ kind, people, lists }: Destruction): string {
  if (kind !== 'purge' || fieldsDestroyed({ lists }) === 0) return WHAT[kind];
  return people === 0
    ? 'họ tên, số điện thoại và dữ liệu cá nhân khác ở ô của báo cáo'
    : `${WHAT.purge}, và ở ô của báo cáo`;
}

function listLine({ form, directive, lists, people, fields = 0, notes = 0, from, to }: DestroyedList): string {
  const span = from === null || to === null ? '' : `, từ ngày ${dayText(from)} đến ngày ${dayText(to)}`;
  const what = [
    ...(lists > 0 || fields === 0 ? [`${formatCount(lists)} danh sách`, `${formatCount(people)} dòng`] : []),
    ...(fields > 0 ? [`${formatCount(fields)} ô của báo cáo`] : []),
    ...(notes > 0 ? [`${formatCount(notes)} ô chữ khác`] : []),
  ];
  return `- ${form} (${directive}): ${what.join(', ')}${span}`;
}

function leftLines(left: readonly string[]): readonly string[] {
  if (left.length === 0) return ['8. Không còn bản sao nào khác mà chương trình biết.'];
  return [
    '8. Bản sao khác mà chương trình biết, cơ quan tự thu hồi, xóa:',
    ...left.map((one, at) => `- ${one}${endOf(at, left)}`),
  ];
}

function endOf(at: number, all: readonly unknown[]): string {
  return at === all.length - 1 ? '.' : ';';
}
