import type { PasswordFault } from '../domain/access/password';
import type { Access, Role } from '../domain/access/roles';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  admin: 'quản trị',
  clerk: 'cán bộ nghiệp vụ',
  leader: 'lãnh đạo (chỉ xem)',
};

const ASK_SHEET = 'Nếu không nhớ, bấm “Quên mật khẩu” ở màn hình khóa và dùng phiếu khôi phục.';
const ROOM_FIRST = 'Ổ đĩa đã đầy: hãy giải phóng dung lượng rồi mở lại, chương trình sẽ làm nốt.';
const KEY_FILE_LOST =
  'Hãy chép lại tệp khoa.json từ bản sao của thư mục dữ liệu rồi mở lại chương trình. Không có bản sao đó thì dữ liệu chưa mất: đổi tên thư mục dữ liệu, mở chương trình để có thư mục mới, rồi khôi phục bản sao lưu bằng mật khẩu hoặc mã trên phiếu khôi phục. Đừng xóa tệp nào trong thư mục dữ liệu.';

/** Words about passwords, people and what they may do, for window and console alike. */
export const vaultText = {
  roleNames: ROLE_NAMES,

  refused: (role: Role, access: Access) =>
    access === 'manage'
      ? `Việc này chỉ người có vai trò ${ROLE_NAMES.admin} làm được; bạn đang dùng vai trò ${ROLE_NAMES[role]}. Hãy nhờ người quản trị của cơ quan.`
      : `Vai trò ${ROLE_NAMES[role]} xem, in và xuất được, không thay đổi được dữ liệu. Hãy nhờ cán bộ nghiệp vụ làm việc này.`,

  locked: 'Chương trình đang khóa. Hãy mở khóa bằng mật khẩu rồi làm lại.',
  wrong: (secondsLeft: number) =>
    secondsLeft === 0
      ? `Mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại. ${ASK_SHEET}`
      : `Mật khẩu chưa đúng. Đã gõ sai nhiều lần nên phải chờ ${durationText(secondsLeft)} mới gõ lại được. ${ASK_SHEET}`,
  wait: (secondsLeft: number) =>
    `Đã gõ sai nhiều lần nên phải chờ thêm ${durationText(secondsLeft)} mới gõ lại được. ${ASK_SHEET}`,
  otherSystem:
    'Mật khẩu này còn được Windows của tài khoản đã đặt nó bảo vệ thêm, nên ở máy, ở tài khoản Windows này hoặc từ dòng lệnh thì không mở được bằng mật khẩu. Hãy dùng mã trên phiếu khôi phục.',
  noUser: (name: string) => `Không có người dùng “${name}”. Hãy xem danh sách bằng lệnh vault state.`,
  userGone: 'Người dùng này không còn trong danh sách. Hãy chọn lại.',

  codeLength: 'Mã khôi phục có 8 nhóm, mỗi nhóm 5 ký tự. Hãy gõ đủ như trên phiếu.',
  codeGroups: (groups: readonly number[]) =>
    groups.length === 1
      ? `Nhóm thứ ${groups[0]} của mã khôi phục gõ chưa đúng. Hãy xem lại nhóm đó trên phiếu.`
      : `Các nhóm ${groups.join(', ')} của mã khôi phục gõ chưa đúng. Hãy xem lại các nhóm đó trên phiếu.`,
  otherCode:
    'Mã gõ đúng dạng nhưng không phải mã khôi phục đang dùng của dữ liệu này: phiếu của cơ quan khác, hoặc phiếu cũ đã được thay. Hãy tìm phiếu làm gần đây nhất.',
  otherBackupSecret:
    'Mã khôi phục hoặc mật khẩu vừa gõ không mở được bản sao lưu này. Hãy dùng phiếu khôi phục của máy đã làm bản sao lưu, đúng phiếu của lúc đó.',
  otherGroup: 'Nhóm cuối gõ lại không khớp với phiếu vừa in. Hãy gõ lại nhóm thứ tám đúng như trên phiếu.',
  noSheet: 'Phiếu khôi phục này không còn hiệu lực. Hãy làm lại từ bước đặt mật khẩu.',

  passwordFault: {
    short: 'Mật khẩu cần ít nhất 8 ký tự. Hãy dùng vài từ dễ nhớ ghép lại.',
    long: 'Mật khẩu dài quá 200 ký tự. Hãy rút ngắn.',
    common: 'Mật khẩu này nằm trong số dễ đoán nhất. Hãy chọn mật khẩu khác.',
    name: 'Mật khẩu trùng với tên người dùng. Hãy chọn mật khẩu khác.',
  } satisfies Readonly<Record<PasswordFault, string>>,

  opening: 'Dữ liệu đang được mở. Hãy chờ một lát.',
  settled: {
    turningOn: 'Đã mã hóa xong toàn bộ dữ liệu. Từ nay mở chương trình phải có mật khẩu.',
    turningOff: 'Đã bỏ mật khẩu và giải mã xong toàn bộ dữ liệu.',
    changingKey: 'Đã thay khóa dữ liệu và mã hóa lại toàn bộ. Mật khẩu và phiếu khôi phục giữ nguyên.',
    on: '',
  },
  /** The disk took no more while everything was written anew: what counts from now on, and what to do. */
  sealingStopped: {
    turningOn:
      'Ổ đĩa đã đầy nên chưa mã hóa xong. Mật khẩu đã đặt và phiếu khôi phục đã có hiệu lực: từ nay mở chương trình phải có mật khẩu. Dữ liệu còn nguyên; hãy giải phóng dung lượng rồi mở lại, chương trình sẽ mã hóa nốt.',
    turningOff:
      'Ổ đĩa đã đầy nên chưa giải mã xong, mật khẩu vẫn còn dùng. Dữ liệu còn nguyên; hãy giải phóng dung lượng rồi mở lại, chương trình sẽ làm nốt.',
    changingKey:
      'Ổ đĩa đã đầy nên chưa thay xong khóa dữ liệu. Mật khẩu và phiếu khôi phục giữ nguyên, dữ liệu còn nguyên; hãy giải phóng dung lượng rồi mở lại, chương trình sẽ làm nốt.',
    on: 'Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng dung lượng rồi mở lại.',
  },
  notSealed: (files: readonly string[], isOff: boolean, isDiskFull: boolean) => {
    const named = `${files.slice(0, 5).join('; ')}${files.length > 5 ? '; …' : ''}`;
    return isOff
      ? `Chưa bỏ được mật khẩu vì ${files.length} tệp chưa giải mã được: ${named}. ${isDiskFull ? ROOM_FIRST : 'Hãy đóng chương trình đang giữ các tệp đó, hoặc chuyển chúng ra khỏi thư mục dữ liệu, rồi mở lại.'}`
      : `Dữ liệu đã mã hóa, trừ ${files.length} tệp chưa chuyển được: ${named}. ${isDiskFull ? ROOM_FIRST : 'Hãy đóng chương trình đang giữ các tệp đó, hoặc chuyển chúng đi, rồi mở lại.'}`;
  },

  cli: {
    passwordNeeded:
      'Dữ liệu này có mật khẩu. Hãy ghi mật khẩu (hoặc mã khôi phục) vào một tệp và nêu tệp đó bằng --password-file <tệp> hoặc biến DON_DOC_PASSWORD_FILE.',
    noPasswordFile: (path: string) => `Không đọc được tệp mật khẩu ${path}. Hãy kiểm tra đường dẫn và quyền đọc.`,
    emptyPasswordFile: (path: string) => `Tệp mật khẩu ${path} không có gì. Hãy ghi mật khẩu vào dòng đầu.`,
    state: (isOn: boolean, users: readonly { readonly name: string; readonly role: Role }[]) =>
      isOn
        ? ['Dữ liệu có mật khẩu. Người dùng:', ...users.map(({ name, role }) => `  ${name}: ${ROLE_NAMES[role]}`)].join(
            '\n',
          )
        : 'Dữ liệu chưa đặt mật khẩu.',
    /** What the lock screen says of a change that was cut off. */
    unfinished: {
      turningOn:
        'Lần bật mật khẩu trước chưa xong. Dữ liệu còn nguyên: mở chương trình bằng mật khẩu vừa đặt, chương trình mã hóa nốt.',
      turningOff:
        'Lần bỏ mật khẩu trước chưa xong. Dữ liệu còn nguyên: mở chương trình bằng mật khẩu đang dùng, chương trình làm nốt.',
      changingKey:
        'Lần thay khóa dữ liệu trước chưa xong. Dữ liệu còn nguyên: mở chương trình bằng mật khẩu như mọi khi, chương trình làm nốt.',
      changed:
        'Lần thay đổi mật khẩu, người dùng hoặc phiếu khôi phục trước bị ngắt giữa chừng nhưng đã có hiệu lực. Nếu vừa đổi mật khẩu thì dùng mật khẩu mới.',
    },
    changed: (name: string) => `Đã đổi mật khẩu của ${name}.`,
    recovered: (name: string) =>
      `Đã đặt mật khẩu mới cho ${name}. Mã khôi phục vừa dùng còn mở được: hãy lập phiếu mới bằng lệnh vault sheet và hủy phiếu cũ.`,
    recoveredWithSheet: (name: string, sheet: string) =>
      `Đã đặt mật khẩu mới cho ${name} và ghi phiếu khôi phục mới vào ${sheet}; mã cũ không còn mở được.`,
    added: (name: string) => `Đã thêm ${name}.`,
    removed: (name: string) => `Đã xóa ${name} khỏi danh sách người dùng.`,
    unknownRole: (known: string) => `Vai trò là một trong: ${known}.`,
    sheetMade: (path: string) => `Đã lập phiếu khôi phục mới ở ${path}. Phiếu cũ không còn dùng được.`,
    sheetThere: (path: string) => `Đã có tệp ${path}. Hãy chọn tên khác cho phiếu khôi phục.`,
    sheetText: (groups: readonly string[]) =>
      `Mã khôi phục dữ liệu Đôn Đốc:\n${groups.map((group, at) => `${at + 1}. ${group}`).join('\n')}`,
    byCode: 'Phiếu khôi phục',
  },

  saveSheet: 'Lưu phiếu khôi phục',
  pdf: 'Tệp PDF',
  lockedAlarm: {
    title: 'Sắp đến hạn báo cáo',
    body: 'Hãy mở khóa chương trình để xem hạn nào, đơn vị nào.',
  },

  nameNeeded: 'Chưa ghi tên người dùng. Hãy ghi họ và tên.',
  nameTaken: 'Đã có người dùng tên này. Hãy ghi thêm chức danh hoặc bộ phận để phân biệt.',
  adminNeeded: 'Cơ quan cần ít nhất một người quản trị. Hãy giao vai trò quản trị cho người khác trước.',
  notYourself: 'Không tự xóa mình khỏi danh sách được. Hãy nhờ người quản trị khác.',

  isOnAlready: 'Dữ liệu này đã có mật khẩu.',
  inTrial: 'Đang mở dữ liệu thử. Hãy về dữ liệu của cơ quan rồi làm việc này.',
  isOff: 'Dữ liệu này chưa đặt mật khẩu.',
  unfinished:
    'Lần bật, tắt mật khẩu hoặc thay khóa trước chưa xong. Hãy đóng rồi mở lại chương trình để làm nốt, sau đó làm lại việc này.',
  notWritten:
    'Không ghi được tệp khóa khoa.json vào thư mục dữ liệu nên chưa có gì thay đổi. Hãy kiểm tra ổ đĩa còn chỗ và cho ghi rồi làm lại.',

  edited:
    'Tệp khóa khoa.json đã bị sửa từ bên ngoài chương trình nên không dùng được. Hãy mở bằng mã trên phiếu khôi phục, rồi lập lại danh sách người dùng.',
  editedSpareUsed:
    'Tệp khóa khoa.json đã bị sửa từ bên ngoài; chương trình dùng bản dự phòng và đã ghi lại. Hãy xem ai đã vào thư mục dữ liệu.',
  spareUsed: (fault: 'damaged' | 'newer' | 'foreign' | 'missing' | 'older') =>
    fault === 'older'
      ? 'Tệp khóa khoa.json là bản cũ, có thể do chép hoặc đồng bộ từ nơi khác; chương trình dùng bản mới hơn khoa.du-phong.json và đã ghi lại. Hãy xem ai đã chép tệp vào thư mục dữ liệu.'
      : `Tệp khóa khoa.json ${FAULTS[fault]}; chương trình dùng bản dự phòng khoa.du-phong.json và đã ghi lại. Nếu mật khẩu vừa đổi không vào được, hãy dùng mật khẩu trước đó.`,
  keyFileFault: (fault: 'damaged' | 'newer' | 'foreign') =>
    fault === 'newer'
      ? 'Tệp khóa khoa.json do phiên bản mới hơn của chương trình ghi. Hãy cập nhật chương trình rồi mở lại.'
      : `Tệp khóa khoa.json ${FAULTS[fault]}, và không có bản dự phòng dùng được nên chưa mở được dữ liệu. ${KEY_FILE_LOST}`,

  /** The store is sealed and there is no key file beside it. */
  keyFileGone: `Dữ liệu được mã hóa nhưng không thấy tệp khóa khoa.json. ${KEY_FILE_LOST}`,
} as const;

const FAULTS = {
  damaged: 'bị hỏng hoặc bị cắt mất một phần',
  newer: 'do phiên bản mới hơn ghi',
  foreign: 'không phải tệp khóa của chương trình',
  missing: 'không còn',
} as const;

/** "30 giây", "2 phút", "1 phút 20 giây". */
export function durationText(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}
