import { CodedError } from './errors.ts';
import { toUuid, toUuids } from './ids.ts';
import { staffOrgIds, tiedOrgIds, type Viewer } from './viewer.ts';

/**
 * Transaction-local settings that every row-level policy reads (security 8). Empty text means "none":
 * a connection without them sees no row at all.
 */
export interface ScopeSettings {
  /** uuid of the person. */
  readonly 'app.user_id': string;
  /** uuid[] literal: organizations with any live tie. */
  readonly 'app.org_ids': string;
  /** uuid[] literal: organizations in which the person is active staff or owner. */
  readonly 'app.staff_org_ids': string;
  /** `on` in every request: rows anyone may see are visible. */
  readonly 'app.public_rows': string;
  /** `on` for a platform administrator. */
  readonly 'app.platform': string;
  /** Name of the service; event handlers, jobs and internal operations. */
  readonly 'app.service': string;
  /** uuid of the partner app that asks. */
  readonly 'app.partner_id': string;
}

const uuidArray = (uuids: readonly string[]): string => (uuids.length === 0 ? '' : `{${uuids.join(',')}}`);

/** What the database may show this viewer. */
export function scopeOf(viewer: Viewer): ScopeSettings {
  return {
    'app.user_id': viewer.userId ? toUuid(viewer.userId) : '',
    'app.org_ids': uuidArray(toUuids(tiedOrgIds(viewer))),
    'app.staff_org_ids': uuidArray(toUuids(staffOrgIds(viewer))),
    'app.public_rows': 'on',
    'app.platform': viewer.platformAdmin ? 'on' : '',
    'app.service': viewer.service?.name ?? '',
    'app.partner_id': viewer.partner ? toUuid(viewer.partner.appId) : '',
  };
}

/** Scope of work that the product itself does inside given organizations: seed, event handlers, jobs. */
export function serviceScope(service: string, orgUuids: readonly string[] = []): ScopeSettings {
  return {
    'app.user_id': '',
    'app.org_ids': uuidArray(orgUuids),
    'app.staff_org_ids': uuidArray(orgUuids),
    'app.public_rows': '',
    'app.platform': '',
    'app.service': service,
    'app.partner_id': '',
  };
}

/** `SELECT set_config(...)` for all settings in one statement; values go as parameters $1, $2, ... */
export const SCOPE_STATEMENT = (
  [
    'app.user_id',
    'app.org_ids',
    'app.staff_org_ids',
    'app.public_rows',
    'app.platform',
    'app.service',
    'app.partner_id',
  ] as const
).reduce((sql, name, index) => `${sql}${index === 0 ? '' : ', '}set_config('${name}', $${index + 1}, true)`, 'SELECT ');

/** Parameters of {@link SCOPE_STATEMENT}, in order. */
export function scopeParameters(settings: ScopeSettings): string[] {
  return [
    settings['app.user_id'],
    settings['app.org_ids'],
    settings['app.staff_org_ids'],
    settings['app.public_rows'],
    settings['app.platform'],
    settings['app.service'],
    settings['app.partner_id'],
  ];
}

/** The part of a Prisma client that a scope needs; generic, because shared code knows no generated client. */
export interface TransactionalClient<Tx> {
  $transaction<Result>(
    work: (tx: Tx) => Promise<Result>,
    options: { maxWait: number; timeout: number },
  ): Promise<Result>;
}

/** True when every connection was busy for as long as a request may wait: the honest answer is "later", not "fault". */
function isNoConnection(cause: unknown): boolean {
  const text = cause instanceof Error ? cause.message : '';
  return /timeout exceeded when trying to connect|Unable to start a transaction in the given time/.test(text);
}

interface RawExecutor {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/**
 * One scoped database transaction per subgraph request, opened by the first query and not at all when none is asked.
 * All reads of the request see one snapshot of rights; nothing outlives the transaction, so pooled connections stay clean.
 */
export class Scope<Tx extends RawExecutor> {
  #opened: Promise<Tx> | undefined;
  #finish: ((error?: unknown) => void) | undefined;
  #done: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly client: TransactionalClient<Tx>,
    private readonly settings: ScopeSettings,
    private readonly limits: { maxWaitMs: number; timeoutMs: number } = { maxWaitMs: 2_000, timeoutMs: 5_000 },
  ) {}

  /** Runs work inside the transaction; rejects once the scope was closed. */
  async query<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new Error('the scope of this request is closed');
    this.#opened ??= this.#open();
    return work(await this.#opened);
  }

  /** Ends the transaction: commits, or rolls back when an error is given. Safe to call when nothing was opened. */
  async close(error?: unknown): Promise<void> {
    this.#closed = true;
    // A transaction still opening must open before it can end.
    await this.#opened?.catch(() => undefined);
    this.#finish?.(error);
    // What failed to open was told to every query that waited for it; only a failed commit is news here.
    await this.#done.catch((cause: unknown) => {
      if (error === undefined && this.#finish) throw cause;
    });
  }

  #open(): Promise<Tx> {
    return new Promise<Tx>((resolve, reject) => {
      this.#done = this.client.$transaction(
        async (tx) => {
          const finished = new Promise<void>((finish, fail) => {
            this.#finish = (error) => (error === undefined ? finish() : fail(error));
          });
          await tx.$executeRawUnsafe(SCOPE_STATEMENT, ...scopeParameters(this.settings));
          resolve(tx);
          await finished;
        },
        { maxWait: this.limits.maxWaitMs, timeout: this.limits.timeoutMs },
      );
      // A failure to open reaches every waiting query; after opening, reject is a no-op and close() reports.
      this.#done.catch((cause: unknown) => reject(isNoConnection(cause) ? new CodedError('OVERLOADED') : cause));
    });
  }
}
