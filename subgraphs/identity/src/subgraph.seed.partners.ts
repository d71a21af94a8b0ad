import { randomBytes } from 'node:crypto';
import type { Sql } from '@volmify/shared/events/sql';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { insertRows } from './subgraph.seed.rows.ts';

interface AppFact extends DemoRow {
  readonly name: string;
  readonly org: string;
  readonly owner: string;
  readonly approvedBy: string;
  readonly tier: string;
  readonly subgraphs: readonly string[];
  readonly scopes: readonly string[];
}

interface KeyFact extends DemoRow {
  readonly app: string;
  readonly isLive: boolean;
}

interface ConsentFact extends DemoRow {
  readonly app: string;
  readonly org: string;
  readonly grantedBy: string;
}

/** Partner apps of the demo world. A seeded key has a secret that nobody knows: a token can name it, nobody can show it. */
export async function seedPartners(sql: Sql, world: DemoWorld): Promise<void> {
  const facts = world.rows<AppFact>('identity', 'partner_app');
  const orgOf = new Map(facts.map((app) => [app.key, world.uuidOf(app.org)]));
  const apps = facts.map((app) => ({
    id: world.uuidOf(app.key),
    org_id: world.uuidOf(app.org),
    name: app.name,
    owner_user_id: world.uuidOf(app.owner),
    subgraphs: app.subgraphs,
    scopes: app.scopes,
    tier: app.tier,
    status: 'ACTIVE',
    approved_at: app.createdAt,
    approved_by: world.uuidOf(app.approvedBy),
    created_at: app.createdAt,
    updated_at: app.createdAt,
    version: 1,
  }));
  const keys = world.rows<KeyFact>('identity', 'partner_key').map((key) => ({
    id: world.uuidOf(key.key),
    app_id: world.uuidOf(key.app),
    org_id: orgOf.get(key.app),
    is_live: key.isLive,
    secret_hmac: `\\x${randomBytes(32).toString('hex')}`,
    last4: 'demo',
    allowed_addresses: [],
    created_at: key.createdAt,
  }));
  const consents = world.rows<ConsentFact>('identity', 'partner_consent').map((consent) => ({
    id: world.uuidOf(consent.key),
    app_id: world.uuidOf(consent.app),
    app_org_id: orgOf.get(consent.app),
    org_id: world.uuidOf(consent.org),
    granted_by: world.uuidOf(consent.grantedBy),
    granted_at: consent.createdAt,
  }));
  await insertRows(sql, 'partner_app', apps);
  await insertRows(sql, 'partner_key', keys);
  await insertRows(sql, 'partner_consent', consents);
}
