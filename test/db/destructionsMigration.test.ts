import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';

test('the log stays as it is, but for words a running destruction takes out of it', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 380),
  );
  db.run(
    `INSERT INTO change_log (sequence, happened_at, account, subject_kind, subject_id, subject_label, field, field_label,
       reason, folded) VALUES (1, '2021-08-17T15:00', 'van.thu', 'batch', 'b', 'Đợt nhập', 'undo', 'Hoàn tác', 'chị Hoa', 'chi hoa')`,
  );
  migrate(db);
  const put = (column: string, value: string) =>
    db.run(`UPDATE change_log SET ${column} = :value`, { ':value': value });
  expect(() => put('reason', '[đã xóa]')).toThrow('never changed');
  db.run(
    `INSERT INTO destruction (id, sequence, kind, destroyed_at, account, reason, lists, people, files, texts, state,
       is_with_backups, remains) VALUES ('d', 1, 'purge', '2021-11-21T08:00', 'van.thu', 'Hết hạn', '[]', 3, 0, 1, 'cleaning', 1, '{}')`,
  );
  expect(() => put('reason', 'gì khác')).toThrow('never changed');
  expect(() => put('account', '[đã xóa]')).toThrow('never changed');
  put('reason', '[đã xóa]');
  db.run("UPDATE destruction SET state = 'done'");
  expect(() => put('reason', 'chị Lan [đã xóa]')).toThrow('never changed');
  expect(() => db.run('DELETE FROM change_log')).toThrow('never removed');
  expect(db.find('SELECT reason, folded FROM change_log')).toEqual({ reason: '[đã xóa]', folded: 'chi hoa' });
  db.close();
});
