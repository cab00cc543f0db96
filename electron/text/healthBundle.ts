import { describeFolder } from '../domain/diagnostics/describeFolder';
import { type Health, healthWarnings, type KnownError } from '../domain/diagnostics/health';
import { formatCount } from '../domain/numbers';
import type { HealthSection } from '../ipc/contract';
import { backupFacts, diskFacts, errorSentence, storeFacts, versionFacts, warningText } from './healthText';
import { momentText } from './moment';

/**
 * The text that goes with a report of an error. It is made of sizes, times, versions and what the log has kept; folders
 * are described, not named, and what the last backups said of their files is only counted.
 */
export function healthBundle(health: Health): string {
  return [
    ...head(health),
    ...parts(health).flatMap(([title, lines], index) => ['', `${index + 1}. ${title}`, ...lines]),
  ]
    .concat('')
    .join('\n');
}

function head(health: Health): readonly string[] {
  return [
    'ĐÔN ĐỐC – GÓI THÔNG TIN KHI BÁO LỖI',
    `Lập lúc ${momentText(health.at)}`,
    '',
    'Trong gói này có: phiên bản chương trình và hệ điều hành; dung lượng, thời điểm và số dòng',
    'của dữ liệu; tình trạng sao lưu và ổ đĩa; lỗi của chương trình (loại lỗi, chỗ xảy ra trong mã).',
    'Trong gói này không có: tên cơ quan, đơn vị, người; số điện thoại; số liệu báo cáo; nội dung',
    'văn bản, tệp, chữ đã nhập; tên tệp, tên thư mục; tên máy, tên tài khoản. Trong thông báo lỗi,',
    'dấu “…” thay cho mọi chữ không phải của chương trình.',
    'Chương trình không tự gửi gói này đi đâu. Anh/chị đọc lại, rồi tự gửi cho người hỗ trợ nếu đồng ý.',
  ];
}

type Part = readonly [title: string, lines: readonly string[]];

function parts(health: Health): readonly Part[] {
  const { store, backups } = health;
  const warnings = healthWarnings(health).map((warning) => warningText(warning, health));
  return [
    ['Cần chú ý', warnings.length === 0 ? ['- Không có gì.'] : warnings.map((warning) => `- ${warning}`)],
    ['Phiên bản', lines(versionFacts(health))],
    ['Dữ liệu', [...lines(withoutFolder(storeFacts(health))), `- Thư mục dữ liệu: ${traitsText(store.folder)}`]],
    [
      'Sao lưu',
      [
        ...lines(withoutFolder(backupFacts(health))),
        `- Nơi giữ: ${backups.isChosen ? 'thư mục do cán bộ chọn' : 'trong thư mục dữ liệu'}; ${traitsText(backups.folder)}`,
        `- Thông báo của những lần sao lưu gần đây: ${formatCount(backups.troubles.length)}`,
      ],
    ],
    ['Ổ đĩa', lines(diskFacts(health))],
    ['Số dòng từng bảng', rowLines(health)],
    ['Lỗi gần đây, mới nhất trước', errorLines(health.errors)],
  ];
}

function rowLines({ notOpened, store }: Health): readonly string[] {
  if (notOpened !== null) return ['- Chưa xem được: dữ liệu chưa mở.'];
  return Object.entries(store.rows).map(([table, rows]) => `- ${table}: ${formatCount(rows)}`);
}

/** The first fact of both is the folder. */
function withoutFolder(facts: HealthSection['facts']): HealthSection['facts'] {
  return facts.slice(1);
}

function lines(facts: HealthSection['facts']): readonly string[] {
  return facts.map(([label, value]) => `- ${label}: ${value}`);
}

function traitsText(folder: string): string {
  const { characters, hasMarks, isNetwork, isSynced } = describeFolder(folder);
  return [
    `đường dẫn ${formatCount(characters)} ký tự`,
    hasMarks ? 'có chữ có dấu' : 'không có chữ có dấu',
    ...(isNetwork ? ['trên ổ mạng'] : []),
    ...(isSynced ? ['trong thư mục đồng bộ trên mạng'] : []),
  ].join(', ');
}

function errorLines(errors: Health['errors']): readonly string[] {
  if (errors === null) return ['- Không có tệp nhật ký lỗi: chương trình chưa ghi lỗi nào trên máy này.'];
  if (errors.length === 0) return ['- Không có lỗi nào.'];
  return errors.flatMap((error) => [`- ${momentText(error.at)} – ${errorSentence(error)}`, ...detail(error)]);
}

function detail({ appVersion, name, code, message, frames }: KnownError): readonly string[] {
  const head = `  ${appVersion} ${name}${code === null ? '' : ` ${code}`}: ${message}`;
  return [head, ...frames.map((frame) => `    ${frame}`)];
}
