import type { Uuid } from '@volmify/shared/ids';
import type { DemoWorld } from '@volmify/shared/subgraph';
import type { Customer, EntryIds, Worker } from '../ledger/entry.parts.ts';
import type { AccountIds } from '../ledger/posting.service.ts';
import type { EmployeeRow, GiftCardRow } from './demo.rows.ts';

/** Books of the demo world were opened then; the time part of account ids. */
const BOOKS_OPENED_AT = new Date('2025-01-01T00:00:00.000Z');

/** Turns the persons and keys of the demo facts into ids. */
export interface DemoParties {
  orgId(org: string): Uuid;
  uuid(naturalKey: string): Uuid;
  customer(org: string, person: string): Customer;
  /** @throws when the person has no employment there */
  worker(org: string, person: string): Worker;
  workerOf(employeeKey: string): Worker;
  isWorker(org: string, person: string): boolean;
  /** Ids of the rows of one posting. */
  entryIds(naturalKey: string, createdAt: Date): EntryIds;
  readonly accountIds: AccountIds;
}

export function createDemoParties(world: DemoWorld): DemoParties {
  const employees = new Map(world.rows<EmployeeRow>('organization', 'org_employee').map((row) => [row.key, row]));
  const lastName = (key: string) => key.slice(key.lastIndexOf('/') + 1);
  const owners = [...employees.keys(), ...world.rows<GiftCardRow>('finance', 'org_gift_card').map(({ key }) => key)];
  const subjectNames = new Map(owners.map((key) => [world.uuidOf(key), lastName(key)]));
  const orgNames = new Map(world.rows('organization', 'org').map(({ key }) => [world.uuidOf(key), key]));

  function workerOf(employeeKey: string): Worker {
    const row = employees.get(employeeKey);
    if (!row) throw new Error(`the demo world has no employment called ${employeeKey}`);
    return {
      employeeId: world.uuidOf(employeeKey),
      userId: world.uuidOf(lastName(employeeKey)),
      jobProfileId: row.jobProfile === null ? null : world.uuidOf(row.jobProfile),
    };
  }

  return {
    orgId: (org) => world.uuidOf(org),
    uuid: (naturalKey) => world.uuidOf(naturalKey),
    customer: (org, person) => ({ userId: world.uuidOf(person), memberId: world.uuidOf(`${org}/member/${person}`) }),
    worker: (org, person) => workerOf(`${org}/employee/${person}`),
    workerOf,
    isWorker: (org, person) => employees.has(`${org}/employee/${person}`),
    entryIds: (naturalKey, createdAt) => (part) => world.makeUuid(`${naturalKey}/${part}`, createdAt),
    accountIds: ({ orgId, code, currency, subjectId }) => {
      const owner = subjectId === null ? '' : `/${subjectNames.get(subjectId) ?? subjectId}`;
      return world.makeUuid(`${orgNames.get(orgId) ?? orgId}/account/${code}/${currency}${owner}`, BOOKS_OPENED_AT);
    },
  };
}
