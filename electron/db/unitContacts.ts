import type { UnitContact } from '../domain/unit';
import type { ReadDb, WriteDb } from './database';

interface ContactRow extends UnitContact {
  readonly unitId: string;
}

/** Contacts by unit, each list in the order the clerk keeps it. */
export function listContacts(db: ReadDb): ReadonlyMap<string, readonly UnitContact[]> {
  const rows = db.all<ContactRow & object>(
    `SELECT unit_id AS unitId, full_name AS fullName, job_title AS jobTitle, phone, email, zalo FROM unit_contact
      ORDER BY unit_id, position`,
  );
  const lists = new Map<string, UnitContact[]>();
  for (const { unitId, ...contact } of rows) {
    const list = lists.get(unitId);
    if (list === undefined) lists.set(unitId, [contact]);
    else list.push(contact);
  }
  return lists;
}

export function replaceContacts(db: WriteDb, unitId: string, contacts: readonly UnitContact[]): void {
  db.run('DELETE FROM unit_contact WHERE unit_id = :unitId', { ':unitId': unitId });
  contacts.forEach((contact, position) => {
    db.run(
      `INSERT INTO unit_contact (unit_id, position, full_name, job_title, phone, email, zalo)
       VALUES (:unitId, :position, :fullName, :jobTitle, :phone, :email, :zalo)`,
      {
        ':unitId': unitId,
        ':position': position,
        ':fullName': contact.fullName,
        ':jobTitle': contact.jobTitle,
        ':phone': contact.phone,
        ':email': contact.email,
        ':zalo': contact.zalo,
      },
    );
  });
}
