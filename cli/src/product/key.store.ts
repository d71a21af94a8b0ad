import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataKeys, IdentityKeys, IssuerSettings } from '@volmify/identity';
import type { ContextKey } from '@volmify/shared/signed-context';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { z } from 'zod';
import type { ProductConfig } from '../config.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { createSigningKey, currentKey, type SigningKey, watchRing, writeRing } from './signing.ring.ts';

export type { SigningKey } from './signing.ring.ts';

/** Which peer may ask which internal operations of which subgraph; the gateway's keys carry any viewer. */
const PEER_OPERATIONS: readonly { issuer: SubgraphName; audience: SubgraphName; operations: readonly string[] }[] = [
  { issuer: 'catalog', audience: 'organization', operations: ['assertActiveEmployees', 'memberStandings'] },
  { issuer: 'finance', audience: 'catalog', operations: ['quoteOrder', 'reserveOrder'] },
  { issuer: 'finance', audience: 'organization', operations: ['authorizeSpend'] },
  { issuer: 'identity', audience: 'organization', operations: ['organizationRecords'] },
  { issuer: 'identity', audience: 'catalog', operations: ['catalogRecords'] },
  { issuer: 'identity', audience: 'finance', operations: ['financeRecords'] },
  { issuer: 'organization', audience: 'identity', operations: ['personFacts', 'assertProfileOwnership'] },
];

/** Where the signing keys of this installation lie. */
export const signingKeyPath = (config: ProductConfig): string =>
  config.signingKeyFile ?? join(config.home, 'keys', 'signing.json');
const contextKeysPath = (config: ProductConfig): string =>
  config.contextKeysFile ?? join(config.home, 'keys', 'context.json');

/**
 * The key that signs in this installation now, made at the first start of a development home.
 * @throws Problem when a file named by SIGNING_KEY_FILE cannot be read
 */
export async function openSigningKey(config: ProductConfig): Promise<SigningKey> {
  const known = await findSigningKey(config);
  if (known) return known;
  const path = signingKeyPath(config);
  if (config.signingKeyFile) throw unreadable('SIGNING_KEY_FILE', path);
  const made = await createSigningKey();
  await writeRing(path, made);
  return made;
}

/** The signing key if a first start made one; nothing is written. */
export async function findSigningKey(config: ProductConfig): Promise<SigningKey | undefined> {
  const ring = await readJson<Parameters<typeof currentKey>[0]>(signingKeyPath(config));
  return ring && currentKey(ring);
}

interface StoredDataKeys {
  readonly currentId: string;
  /** 32 random bytes each, by id; the first one is never taken out, because fingerprints are made with it. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The master keys that wrap people's data keys, made at the first start of a development home.
 * @throws Problem when a file named by DATA_KEYS_FILE cannot be read
 */
export async function openDataKeys(config: ProductConfig): Promise<DataKeys> {
  const path = config.dataKeysFile ?? join(config.home, 'keys', 'data.json');
  let stored = await readJson<StoredDataKeys>(path);
  if (!stored) {
    if (config.dataKeysFile) throw unreadable('DATA_KEYS_FILE', path);
    const currentId = randomBytes(8).toString('hex');
    stored = { currentId, keys: { [currentId]: randomBytes(32).toString('base64') } };
    await writeSecret(path, stored);
  }
  const byId = new Map(Object.entries(stored.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  return { currentId: stored.currentId, byId };
}

/** Everything identity alone holds: it signs tokens and wraps data keys. */
export async function openIdentityKeys(config: ProductConfig): Promise<IdentityKeys> {
  await openSigningKey(config);
  const ring = watchRing(signingKeyPath(config));
  return {
    signing: { ...ring, issuer: config.tokenIssuer, audience: config.tokenAudience },
    data: await openDataKeys(config),
    issuers: await readIssuers(config),
  };
}

/**
 * The issuers that open accounts; none without a file.
 * @throws Problem when the file cannot be read or breaks a rule; production takes no plain http
 */
async function readIssuers(config: ProductConfig): Promise<readonly IssuerSettings[]> {
  const path = config.oidcIssuersFile;
  if (path === undefined) return [];
  // Read when it is asked for: a token is printed without loading a subgraph.
  const { issuersModel } = await import('@volmify/identity');
  const found = issuersModel.safeParse(await readJson<unknown>(path).catch(() => undefined));
  const problem = found.success ? plainIssuer(found.data, config) : z.prettifyError(found.error);
  if (!found.success || problem) {
    throw new Problem({
      what: 'The file named by OIDC_ISSUERS_FILE is not usable.',
      why: `${path}: ${problem}`,
      exitCode: EXIT.badConfiguration,
    });
  }
  return found.data;
}

function plainIssuer(issuers: readonly IssuerSettings[], { mode }: ProductConfig): string | undefined {
  const addresses = issuers.flatMap(({ issuer, keys }) => ('url' in keys ? [issuer, keys.url] : [issuer]));
  const plain = mode === 'production' ? addresses.find((address) => address.startsWith('http:')) : undefined;
  return plain && `${plain} is plain http`;
}

/** The key that marks kept heads of audit chains as written by this installation. */
export async function openAuditKey(config: ProductConfig): Promise<Buffer> {
  const path = join(config.home, 'keys', 'audit.json');
  let stored = await readJson<{ readonly secretBase64: string }>(path);
  if (!stored) {
    stored = { secretBase64: randomBytes(32).toString('base64') };
    await writeSecret(path, stored);
  }
  return Buffer.from(stored.secretBase64, 'base64');
}

interface StoredContextKey extends Omit<ContextKey, 'secret'> {
  readonly secretBase64: string;
}

/**
 * The shared secrets between gateway, peers and subgraphs, by key id; made at the first start of a development home.
 * @throws Problem when a file named by CONTEXT_KEYS_FILE cannot be read
 */
export async function openContextKeys(config: ProductConfig): Promise<ReadonlyMap<string, ContextKey>> {
  const path = contextKeysPath(config);
  const known = await readJson<StoredContextKey[]>(path);
  if (!known && config.contextKeysFile) throw unreadable('CONTEXT_KEYS_FILE', path);
  const stored = withMissingKeys(known ?? []);
  // A file of the operator's is never rewritten; a home of an older release gets the keys and operations it lacks.
  if (!config.contextKeysFile && JSON.stringify(stored) !== JSON.stringify(known)) await writeSecret(path, stored);
  return new Map(
    stored.map(({ secretBase64, ...key }) => [key.id, { ...key, secret: Buffer.from(secretBase64, 'base64') }]),
  );
}

/** The keys given, each with the operations that this release asks by it, and those of callers that have none yet. */
function withMissingKeys(known: readonly StoredContextKey[]): StoredContextKey[] {
  const callers = [
    ...SUBGRAPH_NAMES.map((audience) => ({ issuer: 'gateway', audience, operations: undefined })),
    ...PEER_OPERATIONS,
  ];
  const missing = callers.filter(
    ({ issuer, audience }) => !known.some((key) => key.issuer === issuer && key.audience === audience),
  );
  const granted = known.map((key) => {
    const peer = PEER_OPERATIONS.find(({ issuer, audience }) => key.issuer === issuer && key.audience === audience);
    return peer ? { ...key, operations: peer.operations } : key;
  });
  return [...granted, ...missing.map(({ issuer, audience, operations }) => makeKey(issuer, audience, operations))];
}

/** The key with which `issuer` speaks to `audience`. @throws when the installation has none */
export function contextKeyOf(
  keys: ReadonlyMap<string, ContextKey>,
  issuer: string,
  audience: SubgraphName,
): ContextKey {
  for (const key of keys.values()) if (key.issuer === issuer && key.audience === audience) return key;
  throw new Problem({
    what: `No key lets ${issuer} speak to ${audience}.`,
    next: 'Delete keys/context.json in the home folder and start again.',
  });
}

function makeKey(issuer: string, audience: SubgraphName, operations?: readonly string[]): StoredContextKey {
  return {
    id: `${issuer}-${audience}-${randomBytes(4).toString('hex')}`,
    issuer,
    audience,
    secretBase64: randomBytes(32).toString('base64'),
    ...(operations ? { operations } : {}),
  };
}

async function readJson<Content>(path: string): Promise<Content | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Content);
}

async function writeSecret(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
}

const unreadable = (name: string, path: string): Problem =>
  new Problem({ what: `The file named by ${name} cannot be read.`, why: path, exitCode: EXIT.badConfiguration });
