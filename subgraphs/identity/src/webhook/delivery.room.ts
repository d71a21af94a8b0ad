import { type AuditEntry, writeAudit } from '@volmify/shared/audit';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import { MessageWriter } from '../message/message.repository.ts';
import { SubjectKeyRepository } from '../secrecy/subject-key.repository.ts';
import type { Vault } from '../secrecy/vault.ts';
import { DueDeliveryRepository } from './due.repository.ts';

/** One transaction of the job of deliveries. */
export interface DeliveryRoom {
  readonly due: DueDeliveryRepository;
  readonly messages: MessageWriter;
  readonly subjects: SubjectKeyRepository;
  audit(entry: AuditEntry): Promise<void>;
}

/** Runs work in a transaction of its own; a fault rolls it back whole. */
export type OpenDeliveryRoom = <Result>(work: (room: DeliveryRoom) => Promise<Result>) => Promise<Result>;

/** Rooms under the scope of the job of deliveries. */
export const deliveryRooms =
  (sql: TransactionalSql, vault: Vault): OpenDeliveryRoom =>
  (work) =>
    sql.transaction((held) =>
      work({
        due: new DueDeliveryRepository(held),
        messages: new MessageWriter(held),
        subjects: new SubjectKeyRepository(held, vault),
        audit: (entry) => writeAudit(held, entry),
      }),
    );
