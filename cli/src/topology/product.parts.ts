import type { IdentityKeys, WebhookSettings } from '@volmify/identity';
import type { Clock } from '@volmify/shared/clock';
import type { Log } from '@volmify/shared/log';
import type { Deliver } from '@volmify/shared/message';
import type { StatementObserver } from '@volmify/shared/postgres.pool';
import type { ContextKey } from '@volmify/shared/signed-context';
import type { AuditHeadKeeper, SubgraphName } from '@volmify/shared/subgraph';
import type { ProductConfig } from '../config.ts';
import type { SigningKey } from '../product/key.store.ts';

/** What any topology is made from. */
export interface ProductParts {
  readonly config: ProductConfig;
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  readonly contextKeys: ReadonlyMap<string, ContextKey>;
  readonly signingKey: SigningKey;
  /** Handed to identity alone. */
  readonly identityKeys: IdentityKeys;
  readonly clock: Clock;
  readonly log: Log;
  /** Where heads of the audit chains are kept beside the databases. */
  readonly keepAuditHeads?: AuditHeadKeeper;
  /** Hands mails and texts over; without it they wait. */
  readonly deliver?: Deliver;
  /** How webhooks are delivered, where the settings do not say it. */
  readonly webhooks?: WebhookSettings;
  /** Called with every SQL statement of the subgraphs; for tests and benches that count. */
  readonly onStatement?: (subgraph: SubgraphName, ...statement: Parameters<StatementObserver>) => void;
}
