import { NO_CURRENCY } from '@volmify/shared/currency';
import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type pg from 'pg';
import { dateKeyOf } from './metrics/metrics.service.ts';
import { MetricsProjectionRepository } from './metrics/metrics-projection.repository.ts';
import { refoldMetrics } from './metrics/metrics-projection.service.ts';
import type { Vault } from './secrecy/vault.ts';
import { type PortfolioTexts, portfolioMarkup, portfolioTitle } from './seo/seo.service.ts';
import { seedContacts } from './subgraph.seed.contacts.ts';
import type {
  EmployeeFact,
  FactFact,
  HeldSkillFact,
  JobProfileFact,
  MemberFact,
  ProfileFact,
  SessionFact,
  SkillFact,
  TextFact,
  UserFact,
} from './subgraph.seed.facts.ts';
import { seedPartners } from './subgraph.seed.partners.ts';
import { seedLocales, seedOrgMemberships } from './subgraph.seed.relations.ts';
import { insertRows, type Row } from './subgraph.seed.rows.ts';

/**
 * Writes the demo people, their profiles, skills, search texts and opening facts, then folds the facts into metrics.
 * A second run changes nothing: rows keep their ids, and what events added since is among the facts.
 */
export async function seedIdentity(pool: pg.Pool, world: DemoWorld, vault: Vault): Promise<void> {
  const facts = world.rows<FactFact>('identity', 'fact_job_profile_performance');
  const members = world.rows<MemberFact>('organization', 'org_member');
  const orgUuids = [...new Set([...facts, ...members].map((fact) => world.uuidOf(fact.org)))];
  await scopedSql(pool, serviceScope('seed', orgUuids)).transaction(async (sql) => {
    await seedPeople(sql, world);
    await seedOrgUsers(sql, world, members);
    await seedOrgMemberships(sql, world, members);
    await seedLocales(sql, world);
    await seedContacts(sql, world, vault);
    await seedPartners(sql, world);
    await seedSkills(sql, world);
    await seedTexts(sql, world);
    await seedDimension(sql, world);
    await seedFacts(sql, world, facts);
    await foldAll(sql, world);
  });
}

/** Rows that have an id, an instant and nobody who made them. */
const born = (world: DemoWorld, fact: DemoRow): Row => ({
  id: world.uuidOf(fact.key),
  created_at: fact.createdAt,
  updated_at: fact.createdAt,
  version: 1,
});

async function seedPeople(sql: Sql, world: DemoWorld): Promise<void> {
  const users = world.rows<UserFact>('identity', 'user').map((user) => ({
    ...born(world, user),
    name: user.key,
    display_name: user.displayName,
    email: user.email,
    email_verified_at: user.createdAt,
    status: 'ACTIVE',
    platform_role: user.platformRole,
  }));
  const sessions = world.rows<SessionFact>('identity', 'user_session').map((session) => ({
    id: world.uuidOf(session.key),
    user_id: world.uuidOf(session.user),
    // No hash of any token looks like this, so a seeded session can be named by a token but never be renewed.
    token_hash: `none:${session.key}`,
    expires_at: session.expiresAt,
    last_verified_at: session.createdAt,
    auth_strategy: 'demo',
    created_at: session.createdAt,
  }));
  await insertRows(sql, 'user', users);
  await insertRows(sql, 'user_session', sessions);
  const mains = world.rows<ProfileFact>('identity', 'user_profile');
  const jobs = world.rows<JobProfileFact>('identity', 'user_job_profile');
  const profileRow = (profile: ProfileFact, type: 'MAIN' | 'JOB'): Row => ({
    ...born(world, profile),
    user_id: world.uuidOf(profile.user),
    slug: profile.slug,
    display_name: profile.displayName,
    is_active: true,
    type,
    visibility: 'PUBLIC',
  });
  await insertRows(sql, 'user_profile', [
    ...mains.map((profile) => profileRow(profile, 'MAIN')),
    ...jobs.map((profile) => profileRow(profile, 'JOB')),
  ]);
  const texts = defaultTexts(world);
  const extensions = jobs.map((job) => {
    const { id, ...rest } = born(world, job);
    return {
      ...rest,
      user_profile_id: id,
      slug: job.slug,
      display_name: job.displayName,
      headline: texts.get(job.key)?.headline,
      bio: texts.get(job.key)?.bio,
      experience_level: job.experienceLevel,
      verified_at: job.verifiedAt ?? null,
      verified_by: job.verifiedBy === undefined ? null : world.uuidOf(job.verifiedBy),
    };
  });
  await insertRows(sql, 'user_job_profile', extensions);
}

/** What organization's events make of its live members: the users each organization may see. */
async function seedOrgUsers(sql: Sql, world: DemoWorld, members: readonly MemberFact[]): Promise<void> {
  const employed = new Set(
    world
      .rows<EmployeeFact>('organization', 'org_employee')
      .filter((employee) => employee.status === 'ACTIVE')
      .map((employee) => employee.key.replace('/employee/', '/member/')),
  );
  const live = members.filter((member) => member.status === 'ACTIVE' || member.status === 'SUSPENDED');
  const rows = live.map((member) => ({
    org_id: world.uuidOf(member.org),
    user_id: world.uuidOf(member.user),
    member_id: world.uuidOf(member.key),
    is_employee: employed.has(member.key),
    sequence: 0,
    updated_at: member.createdAt,
  }));
  await insertRows(sql, 'org_user', rows);
}

const defaultTexts = (world: DemoWorld): ReadonlyMap<string, TextFact> =>
  new Map(
    world
      .rows<TextFact>('identity', 'user_profile_i18n')
      .filter((text) => text.isDefault)
      .map((text) => [text.jobProfile, text]),
  );

async function seedSkills(sql: Sql, world: DemoWorld): Promise<void> {
  const skills = world.rows<SkillFact>('identity', 'skill');
  const rows = skills.map((skill) => ({
    ...born(world, skill),
    slug: skill.slug,
    name: skill.name,
    parent_skill_id: skill.parent === undefined ? null : world.uuidOf(skill.parent),
    approved_at: skill.approvedAt ?? null,
  }));
  await insertRows(sql, 'skill', rows);
  const names = skills.flatMap((skill) =>
    Object.entries(skill.names ?? {}).map(([locale, name]) => ({
      skill_id: world.uuidOf(skill.key),
      locale_key: locale,
      name,
    })),
  );
  await insertRows(sql, 'skill_i18n', names);
  const held = world.rows<HeldSkillFact>('identity', 'user_job_profile_skill').map((skill) => ({
    id: world.uuidOf(skill.key),
    job_profile_id: world.uuidOf(skill.jobProfile),
    skill_id: world.uuidOf(skill.skill),
    verified_at: skill.verifiedAt ?? null,
    verified_by: skill.verifiedBy === undefined ? null : world.uuidOf(skill.verifiedBy),
    created_at: skill.createdAt,
  }));
  await insertRows(sql, 'user_job_profile_skill', held);
}

/** Texts per language, each with its search texts: title, share card and markup follow from headline and bio. */
async function seedTexts(sql: Sql, world: DemoWorld): Promise<void> {
  const jobs = new Map(world.rows<JobProfileFact>('identity', 'user_job_profile').map((job) => [job.key, job]));
  const texts = world.rows<TextFact>('identity', 'user_profile_i18n').map((text) => {
    const job = jobs.get(text.jobProfile);
    if (!job) throw new Error(`${text.key} belongs to no job profile`);
    const page: PortfolioTexts = { ...text, slug: job.slug, displayName: job.displayName };
    return { text, page, seoUuid: world.makeUuid(`${text.key}/seo`, new Date(text.createdAt)) };
  });
  const metadata = texts.map(({ text, page, seoUuid }) => ({
    ...born(world, text),
    id: seoUuid,
    status: 'PUBLISHED',
    title: portfolioTitle(page),
    description: text.bio,
    keywords: text.keywords,
    change_freq: 'MONTHLY',
  }));
  await insertRows(sql, 'seo_metadata', metadata);
  const cards = texts.map(({ text, page, seoUuid }) => ({
    seo_metadata_id: seoUuid,
    title: portfolioTitle(page),
    description: text.bio,
  }));
  await insertRows(sql, 'seo_open_graph', cards);
  const markup = texts.map(({ page, seoUuid }) => ({
    seo_metadata_id: seoUuid,
    schema_type: 'Person',
    data: portfolioMarkup(page),
  }));
  await insertRows(sql, 'seo_structured_data', markup);
  const rows = texts.map(({ text, seoUuid }) => ({
    user_profile_id: world.uuidOf(text.jobProfile),
    locale_key: text.localeKey,
    headline: text.headline,
    bio: text.bio,
    seo_metadata_id: seoUuid,
    is_default: text.isDefault,
    created_at: text.createdAt,
    updated_at: text.createdAt,
    version: 1,
  }));
  await insertRows(sql, 'user_profile_i18n', rows);
}

/** One current row per job profile in the slowly changing dimension (IDN-41). */
async function seedDimension(sql: Sql, world: DemoWorld): Promise<void> {
  const held = world.rows<HeldSkillFact>('identity', 'user_job_profile_skill');
  const texts = defaultTexts(world);
  const rows = world.rows<JobProfileFact>('identity', 'user_job_profile').map((job) => ({
    job_profile_id: world.uuidOf(job.key),
    headline: texts.get(job.key)?.headline,
    verified: job.verifiedAt !== undefined,
    skills: held.filter((skill) => skill.jobProfile === job.key).map((skill) => skill.skill.slice('skill/'.length)),
    experience_level: job.experienceLevel,
    valid_from: job.createdAt,
    is_current: true,
  }));
  await insertRows(sql, 'dim_job_profile', rows);
}

async function seedFacts(sql: Sql, world: DemoWorld, facts: readonly FactFact[]): Promise<void> {
  const dimension = await sql.query<{ job_profile_id: Uuid; sk: string }>(
    'SELECT job_profile_id::text, sk::text FROM dim_job_profile WHERE is_current AND job_profile_id = ANY ($1::uuid[])',
    [[...new Set(facts.map(({ jobProfile }) => world.uuidOf(jobProfile)))]],
  );
  const keyOf = new Map(dimension.map((row) => [row.job_profile_id, row.sk]));
  const rows = facts.map(({ key, createdAt, jobProfile, org, date, ...counters }) => ({
    id: world.uuidOf(key),
    date_key: dateKeyOf(new Date(date)),
    job_profile_sk: keyOf.get(world.uuidOf(jobProfile)),
    job_profile_id: world.uuidOf(jobProfile),
    org_id: world.uuidOf(org),
    currency: NO_CURRENCY,
    attributed_revenue: 0,
    payouts: 0,
    sales_count: 0,
    refunds_count: 0,
    new_students: counters.newStudents ?? 0,
    completions: counters.completions ?? 0,
    rating_sum: counters.ratingSum ?? 0,
    rating_count: counters.ratingCount ?? 0,
    attributions_active: counters.attributionsActive ?? 0,
    created_at: createdAt,
    updated_at: createdAt,
  }));
  await insertRows(sql, 'fact_job_profile_performance', rows);
}

async function foldAll(sql: Sql, world: DemoWorld): Promise<void> {
  const jobs = world.rows<JobProfileFact>('identity', 'user_job_profile');
  const byUuid = new Map(jobs.map((job) => [world.uuidOf(job.key), job]));
  await refoldMetrics(new MetricsProjectionRepository(sql), [...byUuid.keys()], (jobProfileUuid, currency) => {
    const job = byUuid.get(jobProfileUuid);
    if (!job) throw new Error(`no demo job profile has the uuid ${jobProfileUuid}`);
    return world.makeUuid(`${job.key}/metrics/${currency}`, new Date(job.createdAt));
  });
}
