import { writeAudit } from '@volmify/shared/audit';
import type { Clock } from '@volmify/shared/clock';
import { unauthenticated } from '@volmify/shared/errors';
import type { EventType } from '@volmify/shared/events/event';
import { appendNextEvent } from '@volmify/shared/events/outbox';
import type { Sql } from '@volmify/shared/events/sql';
import { type IdSource, toUuid, type Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { type ScopeSettings, scopeOf } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type pg from 'pg';
import { AccountRepository } from './account/account.repository.ts';
import { ContactWriter } from './contact/contact-writing.repository.ts';
import { ExternalAccountRepository } from './external-account/external-account.repository.ts';
import { JobProfileWriter } from './job-profile/job-profile-writing.repository.ts';
import { MessageWriter } from './message/message.repository.ts';
import { PartnerAppWriter } from './partner/partner-app-writing.repository.ts';
import { PartnerTokenRepository } from './partner/partner-token.repository.ts';
import { PartnerUsageWriter } from './partner/partner-usage.repository.ts';
import { ProfileWriter } from './profile/profile-writing.repository.ts';
import { SecondFactorRepository } from './second-factor/second-factor.repository.ts';
import { SubjectKeyRepository } from './secrecy/subject-key.repository.ts';
import type { Vault } from './secrecy/vault.ts';
import { SeoWriter } from './seo/seo-writing.repository.ts';
import { SkillWriter } from './skill/skill-writing.repository.ts';
import { ErasureRepository } from './subject/erasure.repository.ts';
import { SubjectRepository } from './subject/subject.repository.ts';
import { UserLocaleWriter } from './user-locale/user-locale-writing.repository.ts';

/** A line of the audit log, without what the room knows itself. Values are never written, only names of what changed. */
export interface Deed {
  /** `<entity>.<verb>`. */
  readonly action: string;
  readonly entityType: string;
  readonly entityUuid: Uuid;
  readonly changed?: readonly string[];
  /** The organization it was done in, if any. */
  readonly orgUuid?: Uuid;
  /** Whose deed it is, where the room was opened before that was known. */
  readonly actorUuid?: Uuid;
}

/** One write of one person: its transaction, its instant, and the lines that go with it. */
export interface WriteRoom {
  readonly viewer: Viewer;
  /** The person who writes. */
  readonly userUuid: Uuid;
  readonly at: Date;
  readonly accounts: AccountRepository;
  readonly contacts: ContactWriter;
  readonly erasures: ErasureRepository;
  readonly externals: ExternalAccountRepository;
  readonly factors: SecondFactorRepository;
  readonly jobProfiles: JobProfileWriter;
  readonly locales: UserLocaleWriter;
  readonly messages: MessageWriter;
  readonly partnerApps: PartnerAppWriter;
  readonly partnerTokens: PartnerTokenRepository;
  readonly partnerUsage: PartnerUsageWriter;
  readonly profiles: ProfileWriter;
  readonly records: SubjectRepository;
  readonly seo: SeoWriter;
  readonly skills: SkillWriter;
  readonly subjects: SubjectKeyRepository;
  readonly ids: IdSource;
  audit(deed: Deed): Promise<void>;
  /** Puts a fact about a row into the outbox; the caller holds the row's lock. */
  emit<Payload>(type: EventType<Payload>, aggregate: { type: string; uuid: Uuid }, payload: Payload): Promise<void>;
}

/** What writes are made from. */
export interface WritingParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly vault: Vault;
}

/**
 * Runs one write in a transaction of its own, committed before the answer is made; a fault rolls it back whole.
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export function writeAs<Result>(
  parts: WritingParts,
  viewer: Viewer,
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result> {
  if (viewer.kind !== 'person' || !viewer.userId) throw unauthenticated();
  return writeFor(parts, { viewer, userUuid: toUuid(viewer.userId), settings: scopeOf(viewer) }, work);
}

/** The same for a person whom the request does not prove yet: sign-up and sign-in, under the scope of that service. */
export function writeFor<Result>(
  parts: WritingParts,
  who: { readonly viewer: Viewer; readonly userUuid: Uuid; readonly settings: ScopeSettings },
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result> {
  return scopedSql(parts.pool, who.settings).transaction((sql) => work(roomOn(sql, parts, who)));
}

function roomOn(
  sql: Sql,
  { clock, ids, vault }: WritingParts,
  { viewer, userUuid }: { readonly viewer: Viewer; readonly userUuid: Uuid },
): WriteRoom {
  const at = clock.now();
  return {
    viewer,
    userUuid,
    at,
    ids,
    accounts: new AccountRepository(sql),
    contacts: new ContactWriter(sql, userUuid),
    erasures: new ErasureRepository(sql),
    externals: new ExternalAccountRepository(sql),
    factors: new SecondFactorRepository(sql),
    jobProfiles: new JobProfileWriter(sql, userUuid),
    locales: new UserLocaleWriter(sql, userUuid),
    messages: new MessageWriter(sql),
    partnerApps: new PartnerAppWriter(sql, userUuid),
    partnerTokens: new PartnerTokenRepository(sql),
    partnerUsage: new PartnerUsageWriter(sql),
    profiles: new ProfileWriter(sql, userUuid),
    records: new SubjectRepository(sql),
    seo: new SeoWriter(sql, userUuid),
    skills: new SkillWriter(sql, userUuid),
    subjects: new SubjectKeyRepository(sql, vault),
    audit: ({ action, entityType, entityUuid, changed, actorUuid, orgUuid = null }) =>
      writeAudit(sql, {
        id: ids.newUuid(),
        at,
        actorUserId: actorUuid ?? userUuid,
        actorEmployeeId: null,
        orgId: orgUuid,
        action,
        entityType,
        entityId: entityUuid,
        before: null,
        after: changed ? { changed } : null,
        requestId: viewer.requestId,
      }),
    emit: (type, aggregate, payload) =>
      appendNextEvent(sql, type, {
        eventId: ids.newUuid(),
        aggregateType: aggregate.type,
        aggregateId: aggregate.uuid,
        orgId: null,
        occurredAt: at,
        payload,
      }),
  };
}
