import { formatCount } from '../domain/numbers';

/** Sentences about the registry of units. */
export const registryMessages = {
  unitInUse: (
    name: string,
    {
      duties,
      tasks,
      reminders,
      files,
      counts,
      children,
    }: Readonly<Record<'duties' | 'tasks' | 'reminders' | 'files' | 'counts' | 'children', number>>,
  ) => {
    const parts = [
      ...(duties > 0 ? [`${formatCount(duties)} nghĩa vụ báo cáo`] : []),
      ...(tasks > 0 ? [`${formatCount(tasks)} nhiệm vụ`] : []),
      ...(reminders > 0 ? [`${formatCount(reminders)} lần đôn đốc`] : []),
      ...(files > 0 ? [`${formatCount(files)} tệp đã nhận`] : []),
      ...(counts > 0 ? [`${formatCount(counts)} số liệu đối chiếu`] : []),
      ...(children > 0 ? [`${formatCount(children)} đơn vị trực thuộc`] : []),
    ];
    return `Không xóa được ${name}: còn ${parts.join(', ')}. Nếu đơn vị không còn hoạt động, hãy ghi ngày hết hiệu lực hoặc sáp nhập vào đơn vị khác; số liệu cũ vẫn giữ nguyên.`;
  },
  groupInUse: (name: string) =>
    `Không xóa được nhóm “${name}”: có văn bản chỉ đạo giao việc cho nhóm này. Hãy đổi tên hoặc sửa thành viên.`,
  noStep: 'Không có lần sửa này trong danh sách đơn vị.',
  undoneAlready: 'Lần sửa này đã được hoàn tác trước đó.',
  changedSince: (name: string) =>
    `“${name}” đã được sửa tiếp sau lần này nên chưa hoàn tác được. Hãy hoàn tác các lần sửa mới hơn trước.`,
  noGroup: (id: string) => `Không có nhóm đơn vị mang mã “${id}”.`,
  nameNeeded: 'Hãy ghi tên đơn vị.',
  groupNameNeeded: 'Hãy ghi tên nhóm.',
  groupNameTaken: (name: string) => `Đã có nhóm tên “${name}”. Hãy đặt tên khác hoặc sửa nhóm đó.`,
  codeTaken: (code: string, name: string) =>
    `Mã “${code}” đang là mã của ${name} trong cùng thời gian. Hãy kiểm tra lại mã.`,
  outcomeThere: (name: string, unit: string) =>
    `“${name}” đã có trong danh sách (${unit}) và vẫn hoạt động. Hãy chọn “Đơn vị đang có” rồi chọn ${unit}, hoặc đặt tên khác.`,
  alike: (name: string, other: string, area: string | null) =>
    `“${name}” rất giống “${other}”${area === null ? '' : ` (${area})`} đang có trong danh sách. Nếu là một đơn vị, hãy sửa đơn vị đó; nếu là đơn vị khác, hãy đánh dấu là đơn vị khác rồi lưu.`,
  parentCircle: (name: string) => `${name} không thể thuộc chính mình hay thuộc một đơn vị trực thuộc của mình.`,
  daysTurned: (name: string) => `Ngày hết hiệu lực của ${name} sớm hơn ngày bắt đầu. Hãy sửa lại.`,
  measureNeeded: 'Hãy ghi tên số liệu nền, ví dụ “Số người có điện thoại thông minh”.',
  mergedBase: (from: string, source: string) => `Cộng từ ${from} (${source})`,
  sourceNeeded: 'Hãy ghi căn cứ hoặc nguồn (nghị quyết, danh mục, báo cáo).',
  mergeNeedsTwo: 'Sáp nhập cần ít nhất hai đơn vị cũ, hoặc một đơn vị nhập vào đơn vị khác đang có.',
  splitNeedsTwo: 'Chia tách cần ít nhất hai đơn vị sau khi chia.',
  oneOnly: 'Đổi tên, chuyển cấp trên chỉ làm với từng đơn vị một.',
  parentGone: (name: string, day: string) =>
    `${name} không có hiệu lực vào ngày ${day}, nên không nhận đơn vị trực thuộc từ ngày đó được.`,
  notThere: (name: string, day: string) =>
    `${name} không còn hiệu lực vào ngày ${day}, nên không sáp nhập, chia tách hay đổi tên từ ngày đó được.`,
  movedTo: (names: string, day: string) => `Từ ngày ${day} đã chuyển thành ${names}`,
  passedOn: (reason: string) => `${reason} (chuyển từ đơn vị cũ)`,
  dutyGranted: (name: string) =>
    `${name} đã được gia hạn hoặc miễn báo cáo sau lần sửa này nên chưa hoàn tác được. Hãy bỏ gia hạn, miễn báo cáo đó trước.`,
  taskNoted: (name: string) =>
    `${name} đã có ghi nhận nhiệm vụ sau lần sửa này nên chưa hoàn tác được. Hãy giữ lần sửa này, hoặc ghi một lần sáp nhập, đổi tên mới.`,
  dutyReported: (name: string) =>
    `${name} đã có báo cáo sau lần sửa này nên chưa hoàn tác được. Hãy hoàn tác đợt nhập báo cáo đó trước.`,
} as const;

/** How a step of the registry is called in the list of steps. */
export const registrySteps = {
  unitAdded: (name: string) => `Thêm ${name}`,
  unitEdited: (name: string) => `Sửa ${name}`,
  aliases: (name: string) => `Sửa tên gọi khác của ${name}`,
  unitRemoved: (name: string) => `Xóa ${name}`,
  groupAdded: (name: string) => `Thêm nhóm “${name}”`,
  groupEdited: (name: string) => `Sửa nhóm “${name}”`,
  groupRemoved: (name: string) => `Xóa nhóm “${name}”`,
  baselines: (label: string, day: string, count: number) =>
    `Ghi số liệu nền “${label}” ngày ${day} của ${formatCount(count)} đơn vị`,
  list: (source: string) => `Nhập danh sách đơn vị từ “${source}”`,
  merge: (from: string, into: string) => `Sáp nhập ${from} thành ${into}`,
  split: (from: string, into: string) => `Chia ${from} thành ${into}`,
  rename: (from: string, into: string) => `Đổi tên ${from} thành ${into}`,
  moved: (name: string, parent: string) => `Chuyển ${name} về ${parent}`,
  undo: (label: string) => `Hoàn tác: ${label}`,
} as const;
