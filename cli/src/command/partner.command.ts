import { request } from 'undici';
import { readConfig, readEnvironment } from '../config.ts';
import { readDemoWorld } from '../demo/demo.world.ts';
import { mintPersonaToken } from '../demo/personas.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { formatTable } from '../print/table.ts';
import { findSigningKey } from '../product/key.store.ts';
import { readRunRecord } from '../product/run.record.ts';

interface Asked {
  readonly as: string;
}

interface App {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly grantedSubgraphs: readonly string[];
  readonly keys: readonly {
    readonly id: string;
    readonly isLive: boolean;
    readonly last4: string;
    readonly isUsable: boolean;
  }[];
}

type Done = {
  readonly partnerApp?: App;
  readonly apiKey?: string;
  readonly message?: string;
  readonly __typename: string;
};

const APP = 'id name status grantedSubgraphs keys { id isLive last4 isUsable }';

/** Registers an application and prints what is shown once. @throws Problem when it is refused */
export async function createPartner(
  name: string,
  options: Asked & { readonly subgraphs: string; readonly org: string },
): Promise<void> {
  const orgId = await orgIdOf(options);
  const subgraphs = options.subgraphs.split(',').map((part) => part.trim());
  const { partnerApp, apiKey } = await change('createPartnerApp', { orgId, name, subgraphs }, options, 'apiKey');
  print(`client id  ${partnerApp?.id}`);
  print(`test key   ${apiKey}`);
  print('The key is shown this once.');
}

/** Lists applications of an organization with their keys. */
export async function listPartners(options: Asked & { readonly org: string }): Promise<void> {
  const orgId = await orgIdOf(options);
  const { partnerApps } = await ask<{ partnerApps: readonly App[] | null }>(
    `query ($orgId: ID!) { partnerApps(orgId: $orgId) { ${APP} } }`,
    { orgId },
    options.as,
  );
  const rows = (partnerApps ?? []).flatMap((app) => app.keys.map((key) => ({ app, key })));
  if (rows.length === 0) return print('There are no applications.');
  print(
    formatTable<(typeof rows)[number]>(
      [
        { title: 'application', value: ({ app }) => app.name },
        { title: 'id', value: ({ app }) => app.id },
        { title: 'state', value: ({ app }) => app.status },
        { title: 'subgraphs', value: ({ app }) => app.grantedSubgraphs.join(' ') },
        { title: 'key', value: ({ key }) => key.id },
        { title: 'kind', value: ({ key }) => `${key.isLive ? 'live' : 'test'} ...${key.last4}` },
        { title: 'good', value: ({ key }) => (key.isUsable ? 'yes' : 'no') },
      ],
      rows,
    ),
  );
}

/** Makes a key in the place of another one and prints it. @throws Problem when it is refused */
export async function rotatePartner(partnerKeyId: string, options: Asked & { readonly grace: string }): Promise<void> {
  const input = { partnerKeyId, graceMinutes: Number(options.grace) };
  const { apiKey } = await change('rotatePartnerKey', input, options, 'apiKey');
  print(`new key  ${apiKey}`);
  print(`The old key ends in ${options.grace} minutes. The new one is shown this once.`);
}

/** Ends a key or an application. @throws Problem when it is refused */
export async function revokePartner(id: string, options: Asked): Promise<void> {
  const isKey = id.startsWith('key_');
  await change(
    isKey ? 'revokePartnerKey' : 'revokePartnerApp',
    isKey ? { partnerKeyId: id } : { partnerAppId: id },
    options,
  );
  print(`${id} has ended.`);
}

async function change(mutation: string, input: object, { as }: Asked, more = ''): Promise<Done> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) { __typename
    ... on UserError { message } ... on ${type}Success { partnerApp { ${APP} } ${more} } } }`;
  const { done } = await ask<{ done: Done }>(document, { input }, as);
  if (done.__typename !== `${type}Success`)
    throw new Problem({ what: done.message ?? 'It was refused.', why: done.__typename });
  return done;
}

async function orgIdOf({ org, as }: Asked & { readonly org: string }): Promise<string> {
  const found = await ask<{ org: { id: string } | null }>(
    'query ($slug: String!) { org(slug: $slug) { id } }',
    { slug: org },
    as,
  );
  if (!found.org) throw new Problem({ what: `There is no organization called "${org}".`, exitCode: EXIT.wrongUse });
  return found.org.id;
}

/** Asks the product that runs on this home as a persona. @throws Problem when none runs, or it answers with an error */
async function ask<Data>(query: string, variables: object, persona: string): Promise<Data> {
  const config = readConfig(readEnvironment());
  const run = await readRunRecord(config.home);
  const key = await findSigningKey(config);
  if (!run || !key) throw new Problem({ what: 'Nothing runs here.', next: 'pnpm start', exitCode: EXIT.unavailable });
  const { token } = await mintPersonaToken(persona, {
    world: readDemoWorld(),
    key,
    issuer: config.tokenIssuer,
    audience: config.tokenAudience,
  });
  const { body } = await request(`${run.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await body.json()) as { data?: Data | null; errors?: readonly { readonly message: string }[] };
  if (answer.errors?.[0] || !answer.data) {
    throw new Problem({ what: 'The graph refused it.', why: answer.errors?.[0]?.message ?? 'no data' });
  }
  return answer.data;
}
