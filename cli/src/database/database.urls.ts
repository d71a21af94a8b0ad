import type { SubgraphName } from '@volmify/shared/subgraph';

/** A value for each of the four subgraphs. */
export type PerSubgraph<T> = Readonly<Record<SubgraphName, T>>;

/** What the settings say about databases; all optional. Without any of them the embedded server is used. */
export interface DatabaseSettings {
  /** DATABASE_URL: a server; the four databases are derived from its name. */
  readonly databaseUrl?: string | undefined;
  /** IDENTITY_DATABASE_URL and its siblings: wins over DATABASE_URL. */
  readonly ownerUrls?: Partial<Record<SubgraphName, string | undefined>> | undefined;
  /** <SUBGRAPH>_APP_DATABASE_URL: the serving login, where the given user may not make roles. */
  readonly appUrls?: Partial<Record<SubgraphName, string | undefined>> | undefined;
  /** <SUBGRAPH>_JOBS_DATABASE_URL: the login of the job queue, likewise. */
  readonly jobsUrls?: Partial<Record<SubgraphName, string | undefined>> | undefined;
}

/** The part of an embedded server that addresses are made from. */
export interface UrlSource {
  superuserUrl(database: string): string;
}

/** Where one subgraph's database is, before any role of ours exists. */
export interface DatabaseSource {
  /** Name of the database. */
  readonly database: string;
  /** URL of the user who may make roles and databases; undefined in a process that only serves. */
  readonly adminUrl: string | undefined;
  /** Serving login given by the settings. */
  readonly appUrl: string | undefined;
  /** Login of the job queue given by the settings. */
  readonly jobsUrl: string | undefined;
}

/** The addresses one subgraph is run with. Never print them: they hold passwords. */
export interface DatabaseUrls {
  /** Migrates and owns the objects; undefined in a process that only serves. */
  readonly ownerUrl?: string;
  /** Serves: owns nothing, bound by row level security. */
  readonly appUrl: string;
  /** The job queue's own login. */
  readonly jobsUrl?: string;
}

/** Passwords of our login roles, by role name. */
export type RolePasswords = Readonly<Record<string, string>>;

/** Names of the roles of one subgraph. */
export const roleNames = (subgraph: SubgraphName) =>
  ({ owner: `${subgraph}_owner`, app: `${subgraph}_app`, jobs: `${subgraph}_jobs` }) as const;

/** How database names differ from the subgraphs' names; tests make `identity_template` and the like. */
export interface DatabaseNaming {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** True when the settings name no server, so that the embedded one has to be started. */
export function isEmbedded(settings: DatabaseSettings): boolean {
  const urls = [
    settings.databaseUrl,
    ...Object.values(settings.ownerUrls ?? {}),
    ...Object.values(settings.appUrls ?? {}),
  ];
  return urls.every((url) => !url);
}

/**
 * Where the four databases are. A subgraph's own URL names its database itself (prefix and suffix do not apply unless
 * it names none); from DATABASE_URL and the embedded server the names are derived.
 */
export function resolveSources(
  settings: DatabaseSettings,
  embedded?: UrlSource,
  naming: DatabaseNaming = {},
): PerSubgraph<DatabaseSource> {
  return mapSubgraphs((subgraph) => {
    const derived = `${naming.prefix ?? ''}${subgraph}${naming.suffix ?? ''}`;
    const own = settings.ownerUrls?.[subgraph] || undefined;
    const appUrl = settings.appUrls?.[subgraph] || undefined;
    const jobsUrl = settings.jobsUrls?.[subgraph] || undefined;
    if (own) {
      const database = databaseOf(own) ?? derived;
      return { database, adminUrl: withDatabase(own, database), appUrl, jobsUrl };
    }
    const server = settings.databaseUrl || undefined;
    const adminUrl = server ? withDatabase(server, derived) : embedded?.superuserUrl(derived);
    const database = appUrl && !adminUrl ? (databaseOf(appUrl) ?? derived) : derived;
    return { database, adminUrl, appUrl, jobsUrl };
  });
}

/**
 * The addresses to run with: logins given by the settings first, else our roles with their passwords on the server of
 * the admin URL. Where roles could not be made (no password is known), the given user migrates itself.
 */
export function resolveUrls(sources: PerSubgraph<DatabaseSource>, passwords: RolePasswords): PerSubgraph<DatabaseUrls> {
  return mapSubgraphs((subgraph) => {
    const { adminUrl, appUrl, jobsUrl } = sources[subgraph];
    const roles = roleNames(subgraph);
    const loginOf = (role: string): string | undefined => {
      const password = passwords[role];
      return adminUrl && password ? withLogin(adminUrl, role, password) : undefined;
    };
    const serving = appUrl ?? loginOf(roles.app);
    if (!serving) throw new Error(`No serving login is known for ${subgraph}: its roles were not provisioned.`);
    const owner = loginOf(roles.owner) ?? adminUrl;
    const jobs = jobsUrl ?? loginOf(roles.jobs);
    return { appUrl: serving, ...(owner ? { ownerUrl: owner } : {}), ...(jobs ? { jobsUrl: jobs } : {}) };
  });
}

/** One value per subgraph. */
export function mapSubgraphs<T>(make: (subgraph: SubgraphName) => T): PerSubgraph<T> {
  return {
    identity: make('identity'),
    organization: make('organization'),
    catalog: make('catalog'),
    finance: make('finance'),
  };
}

/** The same server with another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** The same database with another login. */
export function withLogin(url: string, user: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(user);
  address.password = encodeURIComponent(password);
  return address.href;
}

/** Host, port and database of a URL: what may be printed of it. */
export function describeUrl(url: string): string {
  const address = new URL(url);
  return `${databaseOf(url) ?? 'postgres'} at ${address.hostname}:${address.port || '5432'}`;
}

function databaseOf(url: string): string | undefined {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  return name === '' ? undefined : name;
}
