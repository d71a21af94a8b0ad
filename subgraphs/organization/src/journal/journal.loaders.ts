import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import type { JournalRepository } from './journal.repository.ts';
import type { JournalEntry } from './journal.ts';

/** Lines of the audit log by what they are about. */
export type JournalLoaders = ReturnType<typeof createJournalLoaders>;

/** Loaders of one request over the lines that the reader may see; subjects are uuids. */
export const createJournalLoaders = (journal: JournalRepository) => ({
  journalOfEntity: createPagedLoader<PageRequest, JournalEntry>((uuids, page) => journal.listOfEntities(uuids, page)),
  journalOfOrg: createPagedLoader<PageRequest, JournalEntry>((uuids, page) => journal.listOfOrgs(uuids, page)),
});
