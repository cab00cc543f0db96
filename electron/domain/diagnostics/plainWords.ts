/**
 * Words a message of the log may keep. A list of what is allowed, not of what is forbidden: names, phones and typed texts
 * have no shape of their own, and whatever is not here is left out. Surnames and given names written without marks ("do",
 * "ho", "long", "van", "an") are no words of this list, though English has them.
 */
const PLAIN = `
  access aborted accessed acquire addon after allocate allocation already answer argument arguments array async
  attempt available await bad base before began begin belongs between binding blob body bound bug buffer bytes call called
  callback cancelled cannot chain changed channel character checksum class clean clone closed closing column command
  complete conflict connection constraint constructor content context convert converted copy core corrupt could crash
  crashed create created crypto current cycle cyclic damaged data database declaration decode decoded defined delete
  denied deprecated destroyed device directory disconnected disk does dispatch doctype document duplicate element empty
  encode encoding ended engine entry environment error event exceeded exception exist existing exists exit expected
  export expression extension extract failed failure fatal fetch field file finished first fold folder foreign format
  found frame free frozen function generation generator global gone handle handler hash header heap host hook identifier
  ignored illegal image implemented import incomplete index initialized initialization input insert instance instead
  integer integrity internal interrupted invalid invoke items iterable iterator job journal keyword kill killed language
  large last layer layout length level limit list literal load loaded loading locked main malformed maximum media memory
  message method migration minimum misuse missing mode module native network never nested next node nodes non-configurable
  nothing null number numeric object objects offset open opened opening operation option options order out-of-memory
  overflow page pages parameter parent parse parsed pattern pending permission permitted pipe port position present
  prevented primary print printer printing private process promise properties property protected protocol prototype query
  queue range reached read readable reader reading recursive reference refused rejected rejection release removed rename
  render renderer replace request required reserved reset resolve resource respond response restart result return row rows
  runs sandbox saved schema scope second security seek select sequence serialize service shell should signal size snapshot
  source spawn stack started state statement static step stopped storage store stream string structure such support
  supported switch symbol syntax system table tables target task template temporary terminated textual thread threw timed
  timeout token transaction trigger truncated trusted type types unable unavailable uncaught undefined unexpected unhandled
  unique unit units unknown unresponsive unsupported update updated upgrade valid value values variable version view
  wasm window worker writable write writing written wrong zero zip
  integrity-failure abnormal-exit clean-exit launch-failed oom
`;
/** Short ones that a name could begin a sentence with: only as written here. */
const SMALL =
  'a and are as at be been by for from has have if into is it its more must not of one only or other the this was were when while which with without';

const PLAIN_WORDS: ReadonlySet<string> = new Set(PLAIN.trim().split(/\s+/));
const SMALL_WORDS: ReadonlySet<string> = new Set(SMALL.split(' '));

/** How the system names what it refused. */
const SYSTEM_CODES: ReadonlySet<string> = new Set(
  (
    'EACCES EAGAIN EBADF EBUSY EDQUOT EEXIST EFBIG EINVAL EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOENT ' +
    'ENOMEM ENOSPC ENOSYS ENOTDIR ENOTEMPTY ENXIO EPERM EPIPE EROFS ETIMEDOUT ETXTBSY EXDEV UNKNOWN'
  ).split(' '),
);
const PROGRAM_CODE = /^(?:ERR|SQLITE)_[A-Z_]{1,40}$/;

export function isSystemCode(text: string): boolean {
  return SYSTEM_CODES.has(text) || PROGRAM_CODE.test(text);
}

/** Whether the word may stand in the log as it is. */
export function isPlainWord(word: string): boolean {
  if (SMALL_WORDS.has(word)) return true;
  const isWritten = /^[A-Z]?[a-z-]+$/.test(word);
  return isWritten && PLAIN_WORDS.has(word.toLowerCase());
}
