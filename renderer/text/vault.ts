import type { Role } from '../../electron/domain/access/roles';
import { inChosenLanguage } from './language';

/** Words of the lock, of passwords and of who may do what. */
export const vault = inChosenLanguage('vault', {
  roles: {
    admin: 'Quản trị',
    clerk: 'Cán bộ nghiệp vụ',
    leader: 'Lãnh đạo (chỉ xem)',
  } satisfies Record<Role, string>,
  roleHints: {
    admin: 'Làm được mọi việc, kể cả người dùng, mật khẩu, khôi phục bản sao lưu, xóa hẳn dữ liệu.',
    clerk: 'Nhập, sửa, soạn văn bản; không quản lý người dùng, không khôi phục, không xóa hẳn dữ liệu.',
    leader: 'Xem, in, xuất; không thay đổi được gì.',
  } satisfies Record<Role, string>,

  lookOnly: 'Chỉ xem',
  lookOnlyHere: 'Vai trò của anh/chị chỉ xem, không sửa được ở đây.',
  lookOnlyHint: 'Vai trò lãnh đạo xem, in và xuất được; không thay đổi dữ liệu.',

  lock: {
    title: 'Chương trình đang khóa',
    subtitle: 'Chọn tên và gõ mật khẩu để mở.',
    user: 'Người dùng',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    capsLock: 'Phím Caps Lock đang bật.',
    marks: 'Mật khẩu đang gõ có chữ có dấu: xem bộ gõ tiếng Việt có đang bật nhầm không.',
    unlock: 'Mở khóa',
    opening: 'Đang mở dữ liệu…',
    wait: (time: string) => `Đã gõ sai nhiều lần. Gõ lại được sau ${time}.`,
    minutes: (minutes: number) => `${minutes} phút`,
    seconds: (seconds: number) => `${seconds} giây`,
    forgotten: 'Quên mật khẩu',
    bundle: 'Gói thông tin khi báo lỗi…',
    filesWaiting: (count: string) =>
      count === '1'
        ? 'Tệp vừa mở đang chờ: mở khóa xong, chương trình mở tệp đó ngay.'
        : `${count} tệp vừa mở đang chờ: mở khóa xong, chương trình mở các tệp đó ngay.`,
    unfinished: {
      turningOn:
        'Lần bật mật khẩu trước chưa xong. Dữ liệu còn nguyên: mở khóa bằng mật khẩu vừa đặt, chương trình mã hóa nốt.',
      turningOff:
        'Lần bỏ mật khẩu trước chưa xong. Dữ liệu còn nguyên: mở khóa bằng mật khẩu đang dùng, chương trình làm nốt.',
      changingKey:
        'Lần thay khóa dữ liệu trước chưa xong. Dữ liệu còn nguyên: mở khóa bằng mật khẩu như mọi khi, chương trình làm nốt.',
      changed:
        'Lần thay đổi mật khẩu, người dùng hoặc phiếu khôi phục trước bị ngắt giữa chừng nhưng đã có hiệu lực. Nếu vừa đổi mật khẩu thì dùng mật khẩu mới.',
    },
    under: {
      typed: (name: string) =>
        `${name} đang nhập dở, chưa lưu. Người khác mở khóa thì phần chưa lưu đó mất; tên nào cũng không mất dữ liệu đã lưu.`,
      drafted: (name: string) =>
        `${name} đang nhập dở, mở khóa là nhập tiếp được. Người khác mở khóa thì phần đó vẫn được giữ lại.`,
      working: (name: string) =>
        `Việc ${name} đang làm vẫn chạy tiếp trong lúc khóa; ${name} mở khóa thì thấy kết quả. Người khác mở khóa thì việc chưa xong bị dừng; dữ liệu đã lưu không mất.`,
    },
  },

  recover: {
    title: 'Mở bằng phiếu khôi phục',
    subtitle: 'Gõ mã trên phiếu khôi phục của cơ quan, rồi đặt mật khẩu mới. Sau đó hãy lập phiếu mới.',
    whose: 'Đặt mật khẩu mới cho',
    code: 'Mã khôi phục (8 nhóm)',
    codeHint: 'Chữ thường, chữ hoa, dấu cách đều được.',
    submit: 'Mở và đặt mật khẩu mới',
    back: 'Quay lại',
    noSheet:
      'Không còn phiếu? Hãy nhờ người quản trị đặt mật khẩu mới cho bạn. Nếu người quản trị cũng mất mật khẩu và phiếu thì không ai mở lại được dữ liệu.',
  },

  next: 'Mật khẩu mới',
  again: 'Gõ lại mật khẩu mới',
  differs: 'Hai lần gõ chưa giống nhau.',
  strength: ['Rất dễ đoán', 'Dễ đoán', 'Tạm được', 'Khá tốt', 'Tốt'] as readonly string[],
  strengthLabel: (word: string) => `Độ khó đoán: ${word.toLowerCase()}`,
  passwordHint: 'Ít nhất 8 ký tự; nên ghép 4 từ trở lên. Có phân biệt chữ hoa, chữ thường và dấu.',

  open: 'Mật khẩu và người dùng…',
  atWork: (name: string, role: string) => `${name} – ${role}. Mật khẩu và người dùng…`,
  title: 'Mật khẩu và người dùng',
  lockNow: 'Khóa màn hình (Ctrl+L)',

  off: {
    state: 'Dữ liệu trên máy này chưa đặt mật khẩu: ai mở được máy thì mở được chương trình và đọc được tệp dữ liệu.',
    whatTitle: 'Khi bật mật khẩu',
    what: [
      'Toàn bộ dữ liệu, tệp đính kèm và bản sao lưu trong thư mục dữ liệu được mã hóa; lấy được ổ đĩa, USB cũng không đọc được.',
      'Mở chương trình phải có mật khẩu; để máy không một lúc thì chương trình tự khóa.',
      'Mỗi người một mật khẩu và một vai trò; nhật ký ghi ai đã làm gì.',
      'Quên mật khẩu thì mở bằng phiếu khôi phục. Mất cả mật khẩu lẫn phiếu thì mất dữ liệu, không ai mở lại được.',
    ],
    begin: 'Bật mật khẩu…',
  },

  plain: {
    returns: (files: number) =>
      `${files} tệp trả lại đơn vị nằm trong thư mục tra-lai, có thể ghi họ tên, số điện thoại; mật khẩu không mã hóa các tệp này. Tệp nào còn phải gửi thì gửi trước, rồi xóa hẳn.`,
    others: (files: number, names: string) =>
      `${files} tệp không phải của chương trình nằm trong thư mục dữ liệu, mật khẩu không mã hóa: ${names}. Hãy chuyển ra nơi chỉ người có trách nhiệm mở được, hoặc xóa.`,
    destroy: (files: number) => `Xóa hẳn ${files} tệp trả lại…`,
    destroyTitle: (files: number) => `Xóa hẳn ${files} tệp trong thư mục tra-lai?`,
    destroyText:
      'Các tệp này bị ghi đè rồi xóa, không lấy lại được. Báo cáo, danh sách và số liệu đã nhận giữ nguyên. Tệp đã chép hoặc gửi đi nơi khác thì không đổi.',
    submit: 'Xóa hẳn',
    destroyed: (files: number) => `Đã xóa hẳn ${files} tệp trả lại đơn vị.`,
  },

  begin: {
    title: 'Bật mật khẩu',
    intro: 'Người bật mật khẩu là người quản trị đầu tiên. Có thể thêm người khác sau.',
    name: 'Họ và tên người quản trị',
    next: 'Tiếp: phiếu khôi phục',
  },

  sheet: {
    title: 'Phiếu khôi phục',
    intro:
      'In phiếu này ra giấy và cất trong tủ khóa. Đây là cách duy nhất để mở dữ liệu khi quên mật khẩu hoặc khi máy hỏng.',
    code: 'Mã khôi phục',
    print: 'In phiếu…',
    save: 'Lưu PDF…',
    saved: (path: string) =>
      `Đã lưu ${path}. Hãy in ra rồi xóa tệp này khỏi máy, hoặc chép sang USB cất trong tủ khóa.`,
    made: 'Tiếp: gõ lại nhóm cuối',
    makeFirst: 'In phiếu hoặc lưu PDF xong thì bấm tiếp được.',
    confirmTitle: 'Gõ lại nhóm cuối của phiếu',
    confirmIntro: 'Lấy phiếu vừa in, đọc nhóm thứ 8 và gõ vào đây. Như vậy là chắc phiếu đã in ra và đọc được.',
    lastGroup: 'Nhóm thứ 8 trên phiếu',
    back: 'Xem lại phiếu',
    turnOn: 'Bật mật khẩu và mã hóa dữ liệu',
    replace: 'Dùng phiếu mới này',
    working: 'Đang mã hóa dữ liệu, không tắt máy…',
    newDone: 'Phiếu mới đã có hiệu lực. Phiếu cũ không còn mở được; hãy hủy phiếu cũ.',
  },

  people: {
    caption: 'Người dùng',
    name: 'Họ và tên',
    role: 'Vai trò',
    you: (name: string) => `${name} (bạn)`,
    add: 'Thêm người…',
    addTitle: 'Thêm người dùng',
    addIntro: 'Đặt mật khẩu ban đầu và đưa cho người đó; người đó tự đổi sau khi mở.',
    addSubmit: 'Thêm',
    edit: 'Sửa',
    editTitle: (name: string) => `Sửa ${name}`,
    save: 'Lưu',
    setPassword: 'Đặt mật khẩu mới',
    setTitle: (name: string) => `Đặt mật khẩu mới cho ${name}`,
    setIntro: 'Dùng khi người đó quên mật khẩu. Mật khẩu cũ hết hiệu lực ngay.',
    remove: 'Xóa',
    removeTitle: (name: string) => `Xóa ${name} khỏi danh sách người dùng?`,
    removeText:
      'Người này không mở được chương trình nữa. Việc đã làm vẫn còn trong nhật ký. Nếu người này có thể đã chép tệp dữ liệu đi và còn nhớ mật khẩu, hãy thay khóa dữ liệu sau khi xóa.',
    actions: 'Thao tác',
    done: 'Đã lưu.',
  },

  own: {
    change: 'Đổi mật khẩu của tôi…',
    title: 'Đổi mật khẩu',
    old: 'Mật khẩu đang dùng',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Mật khẩu cũ không còn dùng được.',
  },

  idle: {
    label: 'Tự khóa khi không dùng máy',
    minutes: (minutes: number) => `${minutes} phút`,
    never: 'Không tự khóa',
    hint: 'Luôn khóa khi Windows khóa màn hình hoặc máy ngủ.',
  },

  more: {
    newSheet: 'Lập phiếu khôi phục mới…',
    newSheetIntro:
      'Gõ mật khẩu của bạn để lập phiếu mới. Phiếu cũ dùng được cho đến khi gõ lại nhóm cuối của phiếu mới.',
    changeKey: 'Thay khóa dữ liệu…',
    changeKeyIntro:
      'Làm khi nghi khóa dữ liệu đã lộ: người đã nghỉ còn giữ bản sao tệp khóa và mật khẩu, phiếu cũ bị chụp. Toàn bộ dữ liệu và bản sao lưu trong thư mục dữ liệu được mã hóa lại bằng khóa mới; mật khẩu và phiếu khôi phục giữ nguyên. Bản sao lưu đã chép ra ngoài vẫn theo khóa cũ.',
    turnOff: 'Bỏ mật khẩu…',
    turnOffIntro:
      'Toàn bộ dữ liệu và bản sao lưu trong thư mục dữ liệu được giải mã; ai mở được máy thì đọc được. Danh sách người dùng và phiếu khôi phục bị xóa.',
    password: 'Mật khẩu của bạn',
    working: 'Đang ghi lại toàn bộ dữ liệu, không tắt máy…',
  },

  understood: 'Đã hiểu',
  usedCode:
    'Mã khôi phục đã được dùng và còn mở được cho đến khi lập phiếu mới. Hãy lập phiếu khôi phục mới và hủy phiếu cũ.',
  usedCodeAsk:
    'Mã khôi phục đã được dùng và còn mở được cho đến khi lập phiếu mới. Hãy báo người quản trị lập phiếu khôi phục mới.',
  makeSheet: 'Lập phiếu mới…',
} as const);
