import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { z } from 'zod';
import { EXIT, Problem } from './print/problem.ts';
import { TELEMETRY_SETTINGS, toTelemetry } from './telemetry.settings.ts';

/** The clone this command runs from. */
export const REPOSITORY_ROOT = resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** Ports of a distributed installation on one machine; all below the kernel's ephemeral range. */
export const SUBGRAPH_PORTS: Readonly<Record<SubgraphName, number>> = {
  identity: 4001,
  organization: 4002,
  catalog: 4003,
  finance: 4004,
};

const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/[^\s]+$/);
const httpUrl = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);

interface Setting {
  readonly model: z.ZodType;
  /** What a right value looks like. */
  readonly example: string;
  /** One sentence for `.env.example`. */
  readonly about: string;
  readonly isSecret?: boolean;
}

const setting = (model: z.ZodType, example: string, about: string, isSecret = false): Setting => ({
  model,
  example,
  about,
  isSecret,
});

const perSubgraph = (make: (name: SubgraphName) => [string, Setting]): Record<string, Setting> =>
  Object.fromEntries(SUBGRAPH_NAMES.map(make));

/** Every setting the product reads from the environment; an empty string means unset. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  NODE_ENV: setting(
    z.enum(['development', 'production', 'test']),
    'development',
    'Production refuses the demo world and its keys.',
  ),
  PORT: setting(port, '4000', 'Port of the gateway; subgraphs of a distributed start take 4001 to 4004.'),
  HOST: setting(text, '127.0.0.1', 'Address the gateway listens on.'),
  DATABASE_URL: setting(
    postgresUrl,
    'postgresql://owner:secret@db.example.test:5432/postgres',
    'A PostgreSQL server of 15 or newer; four databases are made on it. Unset: an embedded server.',
    true,
  ),
  ...perSubgraph((name) => [
    `${name.toUpperCase()}_DATABASE_URL`,
    setting(
      postgresUrl,
      `postgresql://owner:secret@db.example.test:5432/${name}`,
      `Owner of the ${name} database; wins over DATABASE_URL.`,
      true,
    ),
  ]),
  ...perSubgraph((name) => [
    `${name.toUpperCase()}_APP_DATABASE_URL`,
    setting(
      postgresUrl,
      `postgresql://${name}_app:secret@db.example.test:5432/${name}`,
      `Serving login of ${name}, where roles are made by an administrator.`,
      true,
    ),
  ]),
  VOLMIFY_HOME: setting(text, '.volmify', 'Folder of the embedded database, keys and logs.'),
  LOG_LEVEL: setting(
    z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']),
    'info',
    'Least level of the JSON log on standard error.',
  ),
  ...perSubgraph((name) => [
    `${name.toUpperCase()}_URL`,
    setting(
      httpUrl,
      `http://127.0.0.1:${SUBGRAPH_PORTS[name]}`,
      `Where the gateway finds ${name} in a distributed installation.`,
    ),
  ]),
  GATEWAY_URL: setting(
    httpUrl,
    'http://127.0.0.1:4000',
    'Where identity asks the graph in the name of partner apps for the payloads of webhooks.',
  ),
  NATS_URL: setting(
    z.string().regex(/^(nats|tls):\/\/[^\s]+$/),
    'nats://127.0.0.1:4222',
    'NATS server with JetStream that carries events between the parts of a distributed installation; required there in production.',
    true,
  ),
  CONTEXT_KEYS_FILE: setting(
    text,
    '/run/secrets/volmify-context-keys.json',
    'Shared secrets of gateway and subgraphs; required in production.',
  ),
  SIGNING_KEY_FILE: setting(
    text,
    '/run/secrets/volmify-signing-key.json',
    'Private key that signs tokens (JWK); required in production.',
  ),
  DATA_KEYS_FILE: setting(
    text,
    '/run/secrets/volmify-data-keys.json',
    'Master keys that wrap the data keys of people; required in production, backed up apart.',
  ),
  VOLMIFY_ENGINE: setting(
    z.enum(['own', 'apollo']),
    'own',
    "Who executes query plans: the product's engine, or the executor of Apollo's gateway.",
  ),
  OIDC_ISSUERS_FILE: setting(
    text,
    '/etc/volmify/issuers.json',
    'OpenID Connect issuers that open accounts: a JSON list of { issuer, clientIds, keys: { url }, algorithms, allowsSignUp }.',
  ),
  SMTP_URL: setting(
    z.string().regex(/^smtps?:\/\/[^\s]+$/),
    'smtps://user:secret@mail.example.test',
    'Server that takes mails. Unset: they are written into the folder mail of VOLMIFY_HOME; in production they wait.',
    true,
  ),
  MAIL_FROM: setting(text, 'Volmify <post@example.test>', 'Sender of mails.'),
  TOKEN_ISSUER: setting(text, 'https://identity.example.test', 'Issuer written into and demanded of tokens.'),
  TOKEN_AUDIENCE: setting(text, 'volmify-graph', 'Audience demanded of tokens.'),
  CORS_ORIGINS: setting(
    text,
    'https://app.example.test,https://admin.example.test',
    'Origins that browsers may call from, separated by commas.',
  ),
  RATE_LIMITS: setting(
    z.enum(['measure', 'enforce']),
    'measure',
    'Whether callers whose budget is spent are told so or refused; enforced in production unless set.',
  ),
  GATEWAY_REPLICAS: setting(
    z.coerce.number().int().min(1).max(1_000),
    '1',
    'Gateways that share the callers: each gives its part of every budget.',
  ),
  PERSISTED_DOCUMENTS: setting(
    z.enum(['off', 'log', 'safelist']),
    'log',
    'Documents by id; safelist (in production unless set) refuses other documents of people who are not signed in.',
  ),
  PERSISTED_DOCUMENTS_PATH: setting(
    text,
    'schema/questions',
    'Manifest (Apollo or code generator) or folder of documents that may be asked by id.',
  ),
  ...TELEMETRY_SETTINGS,
  SANDBOX: setting(z.enum(['on', 'off']), 'on', 'The sandbox pages; off in production unless switched on.'),
};

/** Everything the product was told from outside, checked. */
export interface ProductConfig {
  readonly mode: 'development' | 'production' | 'test';
  readonly host: string;
  readonly port: number;
  /** True when PORT was given, so a clash is the caller's to solve. */
  readonly home: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  readonly databaseUrl?: string;
  readonly ownerUrls: Partial<Record<SubgraphName, string>>;
  readonly appUrls: Partial<Record<SubgraphName, string>>;
  readonly subgraphUrls: Readonly<Record<SubgraphName, string>>;
  /** Where identity asks the graph; the own gateway in one process. */
  readonly gatewayUrl?: string;
  readonly natsUrl?: string;
  readonly contextKeysFile?: string;
  readonly signingKeyFile?: string;
  readonly dataKeysFile?: string;
  readonly oidcIssuersFile?: string;
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly engine: 'own' | 'apollo';
  readonly tokenIssuer: string;
  readonly tokenAudience: string;
  readonly corsOrigins: readonly string[];
  readonly rateLimits: 'measure' | 'enforce';
  readonly gatewayReplicas: number;
  readonly persistedDocuments: 'off' | 'log' | 'safelist';
  readonly persistedDocumentsPath: string;
  readonly telemetry: ReturnType<typeof toTelemetry>;
  readonly isSandboxOn: boolean;
}

/** What the environment says, as found: the one read of `process.env`. */
export function readEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

/** Apollo's packages report their use to their maker unless told not to; nothing of this product leaves the machine. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

/**
 * Checks the settings.
 * @throws Problem with exit code 78 that lists every bad or missing setting at once; values of secrets are not shown
 */
export function readConfig(environment: NodeJS.ProcessEnv): ProductConfig {
  const found: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, { model, example, isSecret }] of Object.entries(SETTINGS)) {
    const value = environment[name]?.trim();
    if (!value) continue;
    if (model.safeParse(value).success) found[name] = value;
    else
      problems.push(
        `${name} is ${isSecret ? 'set to something unusable (not shown)' : `"${value}"`}; expected something like ${example}`,
      );
  }
  const mode = (found['NODE_ENV'] ?? 'development') as ProductConfig['mode'];
  if (mode === 'production') problems.push(...missingInProduction(found));
  if (problems.length > 0) {
    throw new Problem({
      what: problems.length === 1 ? 'One setting is wrong.' : `${problems.length} settings are wrong.`,
      why: problems.join('\n'),
      next: 'Correct them in the environment; .env.example lists every setting.',
      exitCode: EXIT.badConfiguration,
    });
  }
  return toConfig(found, mode);
}

function missingInProduction(found: Record<string, string>): string[] {
  const hasDatabases =
    found['DATABASE_URL'] !== undefined ||
    SUBGRAPH_NAMES.every(
      (name) => found[`${name.toUpperCase()}_DATABASE_URL`] ?? found[`${name.toUpperCase()}_APP_DATABASE_URL`],
    );
  return [
    ...['CONTEXT_KEYS_FILE', 'SIGNING_KEY_FILE', 'DATA_KEYS_FILE', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE']
      .filter((name) => found[name] === undefined)
      .map(
        (name) => `${name} is missing, and production has no default for it; for example ${SETTINGS[name]?.example}`,
      ),
    ...(hasDatabases ? [] : ['DATABASE_URL is missing, and production does not use the embedded server']),
  ];
}

function toConfig(found: Record<string, string>, mode: ProductConfig['mode']): ProductConfig {
  const home = found['VOLMIFY_HOME'] ?? '.volmify';
  const pick = (suffix: string): Partial<Record<SubgraphName, string>> =>
    Object.fromEntries(
      SUBGRAPH_NAMES.flatMap((name) => {
        const value = found[`${name.toUpperCase()}_${suffix}`];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  const urls = pick('URL');
  return {
    mode,
    host: found['HOST'] ?? '127.0.0.1',
    port: Number(found['PORT'] ?? 4000),
    home: isAbsolute(home) ? home : join(REPOSITORY_ROOT, home),
    logLevel: (found['LOG_LEVEL'] ?? 'info') as ProductConfig['logLevel'],
    ...(found['DATABASE_URL'] === undefined ? {} : { databaseUrl: found['DATABASE_URL'] }),
    ownerUrls: pick('DATABASE_URL'),
    appUrls: pick('APP_DATABASE_URL'),
    subgraphUrls: Object.fromEntries(
      SUBGRAPH_NAMES.map((name) => [name, urls[name] ?? `http://127.0.0.1:${SUBGRAPH_PORTS[name]}`]),
    ) as Record<SubgraphName, string>,
    ...(found['GATEWAY_URL'] === undefined ? {} : { gatewayUrl: found['GATEWAY_URL'] }),
    ...(found['NATS_URL'] === undefined ? {} : { natsUrl: found['NATS_URL'] }),
    ...(found['CONTEXT_KEYS_FILE'] === undefined ? {} : { contextKeysFile: found['CONTEXT_KEYS_FILE'] }),
    ...(found['SIGNING_KEY_FILE'] === undefined ? {} : { signingKeyFile: found['SIGNING_KEY_FILE'] }),
    ...(found['DATA_KEYS_FILE'] === undefined ? {} : { dataKeysFile: found['DATA_KEYS_FILE'] }),
    ...(found['SMTP_URL'] === undefined ? {} : { smtpUrl: found['SMTP_URL'] }),
    mailFrom: found['MAIL_FROM'] ?? 'Volmify <post@localhost>',
    engine: found['VOLMIFY_ENGINE'] === 'apollo' ? 'apollo' : 'own',
    ...(found['OIDC_ISSUERS_FILE'] === undefined ? {} : { oidcIssuersFile: found['OIDC_ISSUERS_FILE'] }),
    tokenIssuer: found['TOKEN_ISSUER'] ?? 'urn:volmify:demo',
    tokenAudience: found['TOKEN_AUDIENCE'] ?? 'volmify-graph',
    corsOrigins: (found['CORS_ORIGINS'] ?? '').split(',').filter((origin) => origin !== ''),
    rateLimits: (found['RATE_LIMITS'] ?? (mode === 'production' ? 'enforce' : 'measure')) as 'measure' | 'enforce',
    gatewayReplicas: Number(found['GATEWAY_REPLICAS'] ?? 1),
    persistedDocuments: (found['PERSISTED_DOCUMENTS'] ??
      (mode === 'production' ? 'safelist' : 'log')) as ProductConfig['persistedDocuments'],
    persistedDocumentsPath: resolve(REPOSITORY_ROOT, found['PERSISTED_DOCUMENTS_PATH'] ?? 'schema/questions'),
    telemetry: toTelemetry(found),
    isSandboxOn: found['SANDBOX'] === undefined ? mode !== 'production' : found['SANDBOX'] === 'on',
  };
}

/** Text of `.env.example`, made from {@link SETTINGS}. */
export function environmentExample(): string {
  const lines = Object.entries(SETTINGS).map(([name, { about, example }]) => `# ${about}\n# ${name}=${example}\n`);
  return `# Made by "pnpm generate" from the settings of the product; every line is optional in development.\n\n${lines.join('\n')}`;
}
