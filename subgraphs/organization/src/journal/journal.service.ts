import type { JournalEntry } from './journal.ts';

/** One event in the life of a member or employee, for people (ORG-52). */
export interface TimelineEntryView {
  readonly at: Date;
  readonly kind: string;
  readonly summary: string;
}

const SENTENCES: Readonly<Record<string, string>> = {
  'member.update': 'The member row was changed.',
  'employee.update': 'The employee row was changed.',
  'employee.link_job_profile': 'A job profile was linked.',
  'employee.unlink_job_profile': 'The job profile was unlinked.',
  'employee.assign_department': 'Joined a department.',
  'employee.remove_department': 'Left a department.',
  'employee.add_team': 'Joined a team.',
  'employee.team_role': 'Got another role in a team.',
  'employee.remove_team': 'Left a team.',
};

/** A line of the audit log as an event: what happened, without who did it and without other values. */
export function toTimelineEntry(entry: JournalEntry): TimelineEntryView {
  const [from, to] = [entry.before?.['status'], entry.after?.['status']];
  const moved =
    typeof to === 'string' ? `Became ${words(to)}${typeof from === 'string' ? `, was ${words(from)}` : ''}.` : null;
  return {
    at: entry.at,
    kind: entry.action,
    summary: SENTENCES[entry.action] ?? moved ?? 'Something changed.',
  };
}

const words = (state: string): string => state.toLowerCase().replaceAll('_', ' ');
