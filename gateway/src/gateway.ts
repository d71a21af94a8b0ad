import type { Link } from '@volmify/shared/link/link';
import type { Log } from '@volmify/shared/log';
import type { SessionDesk } from '@volmify/shared/request.session';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { noTokens, openViewers } from './caller/open.caller.ts';
import { askPartnerFacts } from './caller/partner.facts.ts';
import { acceptKeys, askPartnerToken, type TokenRequest } from './caller/partner.keys.ts';
import { askPublicKeys } from './caller/public.keys.ts';
import { requestIdOf } from './caller/request.id.ts';
import { createTokenVerifier } from './caller/token.verifier.ts';
import { askCallerFacts } from './caller/viewer.facts.ts';
import { createViewerReader } from './caller/viewer.reader.ts';
import type { TrustedDocument } from './document/document.manifest.ts';
import { assembleGateway, type Gateway } from './gateway.assembly.ts';
import {
  type DemoHooks,
  type GatewayConfigInput,
  gatewayConfigModel,
  type PageSettings,
  type TokenSettingsInput,
  tokenSettingsModel,
} from './gateway.config.ts';
import type { ContractSource } from './supergraph/contract.registry.ts';

export { readTrustedDocuments, type TrustedDocument } from './document/document.manifest.ts';
export type { Gateway, GatewayAnswer, GatewayRequest } from './gateway.assembly.ts';
export type { DemoHooks, GatewayConfigInput, PageSettings, TokenSettingsInput } from './gateway.config.ts';
export type { ContractSource, ContractText } from './supergraph/contract.registry.ts';

/** What a gateway is made of. */
export interface GatewayParts {
  readonly config: GatewayConfigInput;
  /** One link per subgraph of the supergraph; identity and organization also say who a caller is. */
  readonly links: readonly Link[];
  readonly supergraphSdl: string;
  readonly tokens: TokenSettingsInput;
  readonly log: Log;
  /** Lets the fetches of one query share what they read; for subgraphs of this process. */
  readonly sessions?: SessionDesk;
  /** Finds the contracts of partner apps; without it none are served. */
  readonly contracts?: ContractSource;
  /** Documents that may be asked by id, whoever asks. */
  readonly documents?: readonly TrustedDocument[];
  /** The sandbox page; absent where there is none. */
  readonly pages?: PageSettings;
  /** Tokens, personas and questions of a demo world: for callers on this machine only, never in production. */
  readonly demo?: DemoHooks;
}

/**
 * Makes a gateway that is ready to execute; nothing listens before `listen`.
 * @throws when the config, the token settings or the supergraph is unusable, or a link is missing
 */
export async function createGateway(parts: GatewayParts): Promise<Gateway> {
  const { links, log } = parts;
  const config = gatewayConfigModel.parse(parts.config);
  const owners = { identity: requireLink(links, 'identity'), organization: requireLink(links, 'organization') };
  const settings = tokenSettingsModel.parse(parts.tokens);
  const exchange = (request: TokenRequest) => askPartnerToken(owners.identity, request, requestIdOf(undefined));
  const tokens = acceptKeys(
    createTokenVerifier(settings, log, () => askPublicKeys(owners.identity, requestIdOf(undefined))),
    exchange,
  );
  const viewers = createViewerReader(
    (caller, id) =>
      caller.kind === 'partner' ? askPartnerFacts(owners.identity, caller, id) : askCallerFacts(owners, caller, id),
    config.viewer,
    log,
  );
  return assembleGateway({ ...parts, config, tokens, viewers, partners: { issuer: settings.issuer, exchange } });
}

/** What a gateway before somebody else's subgraphs is made of. */
export interface OpenGatewayParts {
  readonly config: GatewayConfigInput;
  readonly links: readonly Link[];
  readonly supergraphSdl: string;
  readonly log: Log;
  readonly documents?: readonly TrustedDocument[];
  /** Names of headers, in lower case, that go from callers to subgraphs. */
  readonly forward: readonly string[];
}

/**
 * Makes a gateway for any Federation 2 supergraph: nobody signs in, callers are told apart by the headers that go on.
 * @throws when the config or the supergraph is unusable, or a link is missing
 */
export async function createOpenGateway(parts: OpenGatewayParts): Promise<Gateway> {
  const config = gatewayConfigModel.parse(parts.config);
  return assembleGateway({ ...parts, config, tokens: noTokens, viewers: openViewers });
}

function requireLink(links: readonly Link[], name: SubgraphName): Link {
  const link = links.find((candidate) => candidate.subgraph === name);
  if (!link) throw new Error(`there is no link to ${name}`);
  return link;
}
