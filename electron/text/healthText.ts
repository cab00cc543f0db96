import type { LocalTime } from '../domain/calendar';
import {
  type DiskRoom,
  daysSince,
  type Health,
  type HealthWarning,
  healthWarnings,
  type KeyFileState,
  type KnownError,
  type NotOpened,
  neededRoom,
  newestMoment,
  OLD_BACKUP_DAYS,
} from '../domain/diagnostics/health';
import type { ErrorPlace } from '../domain/diagnostics/loggedError';
import { formatCount } from '../domain/numbers';
import type { HealthSection } from '../ipc/contract';
import { momentText } from './moment';

/** How the program stands, in words for the clerk. */

type Id = HealthSection['id'];
type Facts = HealthSection['facts'];

const SHOWN_ERRORS = 5;

const TITLES: Readonly<Record<Id, string>> = {
  store: 'Dữ liệu',
  backups: 'Sao lưu',
  disks: 'Ổ đĩa',
  versions: 'Phiên bản',
  errors: 'Lỗi gần đây của chương trình',
};

const PLACE_OF_WARNING: Readonly<Record<HealthWarning, Id>> = {
  notOpened: 'store',
  clockBehind: 'store',
  readingOnly: 'store',
  notices: 'store',
  problems: 'store',
  noBackup: 'backups',
  oldBackup: 'backups',
  backupFolderGone: 'backups',
  sameDisk: 'backups',
  badBackups: 'backups',
  dataDiskLow: 'disks',
  backupDiskLow: 'disks',
};

export function healthSections(health: Health): readonly HealthSection[] {
  const facts: Readonly<Record<Id, Facts>> = {
    store: storeFacts(health),
    backups: backupFacts(health),
    disks: diskFacts(health),
    versions: versionFacts(health),
    errors: errorFacts(health.errors),
  };
  return (Object.keys(TITLES) as Id[]).map((id) => ({
    id,
    title: TITLES[id],
    facts: facts[id],
    warnings: warningsOf(health, id),
  }));
}

/** `1,4 GB` */
export function sizeText(bytes: number): string {
  const [size, unit] =
    bytes < 1024 ** 2
      ? [bytes / 1024, 'KB']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'MB']
        : [bytes / 1024 ** 3, 'GB'];
  return `${size.toFixed(1).replace('.', ',')} ${unit}`;
}

/** `17h05 ngày 17/8/2021 (3 ngày trước)` */
export function agoText(time: LocalTime, now: LocalTime): string {
  if (time > now) return `${momentText(time)} (sau giờ hiện tại của máy)`;
  const days = daysSince(time, now);
  return `${momentText(time)} (${days === 0 ? 'chưa đến một ngày' : `${formatCount(days)} ngày trước`})`;
}

export function storeFacts({ at, store }: Health): Facts {
  const { snapshotBytes, foldedAt, journalBytes, attachments, keyFile, lastCheck } = store;
  return [
    ['Thư mục dữ liệu', store.folder],
    ['Tệp dữ liệu', snapshotBytes === null ? 'chưa có' : sizeText(snapshotBytes)],
    ['Gộp vào tệp dữ liệu lần cuối', foldedAt === null ? 'chưa lần nào' : agoText(foldedAt, at)],
    ['Nhật ký thay đổi chờ gộp', journalBytes === 0 ? 'không có' : sizeText(journalBytes)],
    ['Tệp đính kèm', `${formatCount(attachments.files)} tệp, ${sizeText(attachments.bytes)}`],
    ['Mật khẩu', KEY_FILES[keyFile]],
    [
      'Kiểm tra toàn bộ lần cuối',
      lastCheck === null
        ? 'chưa lần nào'
        : `${agoText(lastCheck.at, at)}: ${lastCheck.problems === 0 ? 'nguyên vẹn' : `${formatCount(lastCheck.problems)} vấn đề`}`,
    ],
  ];
}

const KEY_FILES: Readonly<Record<KeyFileState, string>> = {
  none: 'không đặt',
  whole: 'có đặt; tệp khóa và bản dự phòng nguyên vẹn',
  single: 'có đặt; tệp khóa nguyên vẹn, thiếu bản dự phòng',
  spare: 'có đặt; tệp khóa chính hỏng, cũ hoặc thiếu, đang dùng bản dự phòng',
  unusable: 'có đặt; không có tệp khóa nào dùng được',
  gone: 'dữ liệu đã mã hóa; tệp khóa không còn',
};

export function backupFacts({ at, backups }: Health): Facts {
  const { newest, count, bad, sealed } = backups;
  const parts = [
    formatCount(count),
    ...(bad === 0 ? [] : [`trong đó ${formatCount(bad)} bản hỏng`]),
    ...(sealed === 0 ? [] : [`${formatCount(sealed)} bản mã hóa chưa mở xem được`]),
  ];
  return [
    ['Nơi giữ bản sao lưu', backups.folder],
    ['Bản dùng được mới nhất', newest === null ? 'chưa có' : agoText(newest.madeAt, at)],
    ['Dung lượng bản đó', newest === null ? '–' : sizeText(newest.sizeBytes)],
    ['Số bản đang giữ', parts.join(', ')],
  ];
}

export function diskFacts({ disks, store }: Health): Facts {
  return [
    ['Ổ chứa dữ liệu', roomText(disks.data)],
    ['Ổ chứa bản sao lưu', roomText(disks.backups)],
    ['Nên còn trống ít nhất', sizeText(neededRoom(store))],
  ];
}

export function versionFacts({ versions }: Health): Facts {
  return [
    ['Đôn Đốc', versions.app],
    ['Electron', versions.electron ?? 'không dùng (dòng lệnh)'],
    ['Node.js', versions.node],
    ['Hệ điều hành', `${versions.system}, ${versions.machine}`],
    ['Bộ nhớ máy', `${sizeText(versions.memoryBytes)}, còn trống ${sizeText(versions.freeMemoryBytes)}`],
    ['Lược đồ dữ liệu', versions.schema === null ? 'chưa xem được' : String(versions.schema)],
  ];
}

function errorFacts(errors: Health['errors']): Facts {
  return (errors ?? [])
    .slice(0, SHOWN_ERRORS)
    .map((error, index) => [`${index + 1}. ${momentText(error.at)}`, errorSentence(error)]);
}

const PLACES: Readonly<Record<ErrorPlace, string>> = {
  main: 'Phần chính của chương trình',
  core: 'Phần xử lý dữ liệu',
  window: 'Cửa sổ',
};

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'ổ đĩa hết chỗ trống',
  EDQUOT: 'hết dung lượng được cấp trên ổ đĩa',
  EACCES: 'không được phép đọc hoặc ghi một tệp',
  EPERM: 'không được phép đọc hoặc ghi một tệp',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EBUSY: 'một tệp đang bị chương trình khác giữ',
  ENOENT: 'không tìm thấy một tệp cần dùng',
  EIO: 'ổ đĩa báo lỗi khi đọc hoặc ghi',
  ENOMEM: 'máy hết bộ nhớ',
  fileLocked: 'một tệp đang bị chương trình khác giữ',
  diskFull: 'ổ đĩa hết chỗ trống',
  readOnly: 'nơi ghi chỉ cho đọc',
  damaged: 'một tệp bị hỏng',
};

/** `Cửa sổ: lỗi bên trong chương trình (TypeError), 3 lần.` */
export function errorSentence({ place, name, code, message, times }: KnownError): string {
  const often = times === 1 ? '' : `, ${formatCount(times)} lần`;
  return `${PLACES[place]}: ${causeText(name, code, message)}${often}.`;
}

function causeText(name: string, code: string | null, message: string): string {
  if (message.startsWith('page process gone')) return 'trang màn hình đã ngừng hoạt động';
  if (message.startsWith('page does not respond')) return 'trang màn hình không phản hồi';
  const cause = CAUSES[code ?? message.split(' ')[0] ?? ''];
  return cause ?? `lỗi bên trong chương trình (${code ?? name})`;
}

function roomText({ freeBytes, totalBytes }: DiskRoom): string {
  if (freeBytes === null) return 'hệ điều hành không cho biết';
  return `còn trống ${sizeText(freeBytes)}${totalBytes === null ? '' : ` trong ${sizeText(totalBytes)}`}`;
}

function warningsOf(health: Health, id: Id): HealthSection['warnings'] {
  const own = healthWarnings(health)
    .filter((warning) => PLACE_OF_WARNING[warning] === id)
    .map((kind) => ({ kind, text: saidHere(kind, health) }));
  if (id !== 'backups' || health.backups.isChosenGone) return own;
  return [...own, ...health.backups.troubles.map((text) => ({ kind: 'trouble' as const, text }))];
}

/** On screen and console the reason is told whole, folders and all. */
function saidHere(kind: HealthWarning, health: Health): string {
  return kind === 'notOpened' && health.notOpened !== null ? health.notOpened.message : warningText(kind, health);
}

/** Names no folder and no file, so that it may go with a report of an error. */
export function warningText(warning: HealthWarning, health: Health): string {
  const { store, backups, disks, notOpened } = health;
  const needed = sizeText(neededRoom(store));
  switch (warning) {
    case 'notOpened':
      return notOpenedText(notOpened);
    case 'clockBehind':
      return `Đồng hồ của máy đang chậm hơn thời điểm mới nhất ghi trong dữ liệu và bản sao lưu (${momentText(newestMoment(health) ?? health.at)}). Hãy chỉnh lại ngày giờ của máy: giờ nhận báo cáo và tên bản sao lưu lấy theo đồng hồ này.`;
    case 'readingOnly':
      return 'Dữ liệu đang chỉ được xem, không ghi được.';
    case 'notices':
      return `Có ${formatCount(store.notices)} thông báo về dữ liệu chưa được cất; xem ở đầu cửa sổ.`;
    case 'problems':
      return `Lần kiểm tra toàn bộ gần nhất thấy ${formatCount(store.lastCheck?.problems ?? 0)} vấn đề. Hãy bấm “Kiểm tra ngay” để xem từng vấn đề.`;
    case 'noBackup':
      return 'Chưa có bản sao lưu nào dùng được. Hãy bấm “Sao lưu ngay” trong mục Sao lưu.';
    case 'oldBackup':
      return `Bản sao lưu mới nhất đã quá ${OLD_BACKUP_DAYS} ngày. Hãy bấm “Sao lưu ngay” trong mục Sao lưu.`;
    case 'backupFolderGone':
      return 'Không thấy thư mục sao lưu đã chọn (USB chưa cắm?); bản sao lưu tạm được giữ cùng thư mục dữ liệu.';
    case 'sameDisk':
      return 'Mọi bản sao lưu nằm cùng ổ đĩa với dữ liệu. Hãy đổi thư mục sao lưu sang ổ đĩa khác, hoặc định kỳ sao lưu ra USB.';
    case 'badBackups':
      return `${formatCount(backups.bad)} bản sao lưu không dùng được; lý do ghi trong mục Sao lưu.`;
    case 'dataDiskLow':
      return `Ổ chứa dữ liệu chỉ còn ${sizeText(disks.data.freeBytes ?? 0)}, nên có ít nhất ${needed}. Hãy dọn bớt tệp không cần.`;
    case 'backupDiskLow':
      return `Ổ chứa bản sao lưu chỉ còn ${sizeText(disks.backups.freeBytes ?? 0)}, nên có ít nhất ${needed}. Hãy dọn bớt hoặc đổi thư mục sao lưu.`;
    default:
      return warning satisfies never;
  }
}

/** By the kind of trouble alone: what was said of it may name a folder. */
function notOpenedText(notOpened: NotOpened | null): string {
  switch (notOpened?.code) {
    case 'damaged':
      return 'Chưa mở được dữ liệu: tệp dữ liệu bị hỏng hoặc không còn.';
    case 'locked':
      return 'Chưa mở được dữ liệu: dữ liệu đã mã hóa, chưa có mật khẩu hoặc tệp khóa đúng.';
    case 'newerVersion':
      return 'Chưa mở được dữ liệu: tệp dữ liệu do phiên bản Đôn Đốc mới hơn tạo.';
    case 'conflict':
      return 'Chưa mở được dữ liệu: thư mục dữ liệu đang được mở ở cửa sổ hoặc máy khác.';
    case 'readOnly':
    case 'fileLocked':
      return 'Chưa mở được dữ liệu: không được phép đọc, hoặc tệp đang bị chương trình khác giữ.';
    case 'diskFull':
      return 'Chưa mở được dữ liệu: ổ đĩa hết chỗ trống.';
    case 'notFound':
      return 'Chưa mở được dữ liệu: không thấy thư mục dữ liệu hoặc ổ đĩa chứa nó.';
    default:
      return 'Chưa mở được dữ liệu vì lỗi ngoài dự kiến.';
  }
}
