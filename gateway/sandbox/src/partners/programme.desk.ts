import { requestToken } from '../dev.client.ts';
import { askGraph } from '../live/graph.asker.ts';
import { createTokenKeeper } from '../token.keeper.ts';

/** Who administers applications on this page: the owner of the first organization of the demo world. */
const ADMINISTRATOR = 'olga';

export interface AttemptRow {
  at: string;
  outcome: string;
  responseCode: number | null;
  detail: string;
}
export interface DeliveryRow {
  id: string;
  eventId: string;
  eventType: string;
  status: string;
  attempts: number;
  nextAttemptAt: string | null;
  log: AttemptRow[];
}
export interface EndpointRow {
  id: string;
  url: string;
  eventTypes: string[];
  status: string;
  disabledReason: string | null;
  deliveries: { edges: { node: DeliveryRow }[] };
}
export interface AppName {
  id: string;
  name: string;
}
export interface AppRow extends AppName {
  status: string;
  grantedSubgraphs: string[];
  eventTypes: { name: string; subject: string }[];
  keys: { id: string; last4: string; isLive: boolean; isUsable: boolean }[];
  endpoints: EndpointRow[];
  usage: { requests: string; cost: string; errors: string; p95Ms: number | null; days: UsageDay[] } | null;
}
export interface UsageDay {
  day: string;
  requests: string;
  cost: string;
  errors: string;
}

const APPS = 'query Applications($orgId: ID!) { partnerApps(orgId: $orgId) { id name } }';
const APP = `query Application($id: ID!) { partnerApp(id: $id) {
  id name status grantedSubgraphs eventTypes { name subject } keys { id last4 isLive isUsable }
  usage(last: "7d") { requests cost errors p95Ms days { day requests cost errors } }
  endpoints { id url eventTypes status disabledReason
    deliveries(first: 10) { edges { node { id eventId eventType status attempts nextAttemptAt
      log { at outcome responseCode detail } } } } } } }`;
const HOME = '{ me { memberships { org { id name } } } }';

const tokens = createTokenKeeper(requestToken, () => Date.now());
const ask = askGraph(() => tokens.tokenOf(ADMINISTRATOR));

/** The organization whose applications the page shows. */
export async function fetchHome(): Promise<{ id: string; name: string }> {
  const { me } = (await ask(HOME)) as { me: { memberships: { org: { id: string; name: string } }[] } };
  const [first] = me.memberships;
  if (!first) throw new Error('the administrator has no organization');
  return first.org;
}

/** Names of the applications of the organization. */
export async function fetchApps(orgId: string): Promise<readonly AppName[]> {
  return ((await ask(APPS, { orgId })) as { partnerApps: AppName[] }).partnerApps;
}

/** One application with all that the page shows of it. */
export async function fetchApp(id: string): Promise<AppRow> {
  return ((await ask(APP, { id })) as { partnerApp: AppRow }).partnerApp;
}

/** A field of the answer that a write made, such as a key that is shown this once. Throws the refusal's sentence. */
async function write(mutation: string, wanted: string, input: object): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
    __typename ... on ${type}Success { ${wanted} } ... on UserError { message } } }`;
  const answer = (await ask(document, { input })) as Record<string, Record<string, unknown>>;
  const outcome = answer[mutation] ?? {};
  if (typeof outcome['message'] === 'string') throw new Error(outcome['message']);
  return String(outcome[wanted] ?? '');
}

const silently = (work: Promise<string>): Promise<string> => work.then(() => '');

/** What may be done on the page; each gives the secret that it made, or an empty text. */
export const acts = {
  createApp: (orgId: string, name: string, subgraphs: readonly string[]) =>
    write('createPartnerApp', 'apiKey', { orgId, name, subgraphs }),
  createKey: (partnerAppId: string) => write('createPartnerKey', 'apiKey', { partnerAppId, isLive: false }),
  subscribe: (partnerAppId: string, wish: { url: string; eventTypes: string[]; selection: string }) =>
    write('subscribePartnerEvent', 'secret', { partnerAppId, ...wish }),
  rotate: (endpointId: string) => write('rotatePartnerEndpointSecret', 'secret', { endpointId }),
  test: (endpointId: string) => silently(write('sendPartnerTestEvent', 'eventId', { endpointId })),
  pause: (endpointId: string, isPaused: boolean) =>
    silently(write('updatePartnerEndpoint', '__typename', { endpointId, isPaused })),
  replay: (endpointId: string, deliveryId: string) =>
    silently(write('replayPartnerDeliveries', 'count', { endpointId, deliveryId })),
};

/** A first selection for a type of event, to be written on. */
export const selectionFor = (subject: string): string =>
  subject === 'Product'
    ? 'query Changed($id: ID!) {\n  product(id: $id) { slug title }\n}'
    : 'query Changed {\n  __typename\n}';
