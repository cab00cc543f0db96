import type { Migration } from '../migrate';

/**
 * A unit that ended used to leave the groups that gathered it by rule, also for the days on which it was there, and its
 * figures of those days left the totals. Those that owed reports as members are members again.
 */
export const endedMembers: Migration = {
  version: 406,
  name: 'units that ended stay in the groups they owed reports in',
  up(db) {
    db.run(
      `INSERT INTO unit_group_member (group_id, unit_id, by_rule)
       SELECT DISTINCT schedule.group_id, obligation.unit_id, 1 FROM obligation
         JOIN schedule ON schedule.directive_id = obligation.directive_id AND schedule.id = obligation.schedule_id
         JOIN unit_group ON unit_group.id = schedule.group_id AND unit_group.rule IS NOT NULL
         JOIN unit ON unit.id = obligation.unit_id AND unit.valid_to IS NOT NULL
        WHERE NOT EXISTS (SELECT 1 FROM unit_group_member AS member
                           WHERE member.group_id = schedule.group_id AND member.unit_id = obligation.unit_id)`,
    );
  },
};
