import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type Log, requestScope } from '@volmify/shared/log';
import { stringifyReady } from '../engine/engine.ts';
import { toClientError } from '../errors/error.mapper.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { GraphContext } from '../supergraph/link.data-source.ts';
import { apolloLogger } from './apollo.log.ts';

/** Whatever loads a supergraph for Apollo Server and executes its operations. */
export type ServedGateway = ApolloServerOptionsWithGateway<LaneContext>['gateway'];

/** What Apollo Server carries through one request. */
export interface LaneContext extends GraphContext {
  readonly requestId: string;
  /** Filled while the answer is made. */
  readonly outcome: {
    codes: string[];
    /** Asked when everything ran: what goes with the answer, as `extensions`. */
    readonly extensions: () => Readonly<Record<string, unknown>> | undefined;
  };
}

const VALIDATION_ERRORS_MAX = 5;

/**
 * Apollo Server as a lane: life cycle, validation, introspection, plugins. It reads no HTTP, shows no page, reports to
 * nobody, keeps no answers, and everything it says about errors passes the mapper.
 */
export function createApolloServer(gateway: ServedGateway, config: GatewayConfig, log: Log): ApolloServer<LaneContext> {
  return new ApolloServer<LaneContext>({
    gateway,
    nodeEnv: 'production',
    // Who may ask for the schema is decided per caller, before this.
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: config.mode !== 'development',
    validationOptions: { maxErrors: VALIDATION_ERRORS_MAX },
    parseOptions: { maxTokens: config.document.tokensMax },
    stringifyResult: (result) => stringifyReady(result),
    formatError: (_formatted, error) => toClientError(error, requestScope.getStore()?.requestId ?? '', log),
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      outcomePlugin,
    ],
  });
}

/** Notes the codes of an answer for the log line, and puts what goes with it in. */
const outcomePlugin: ApolloServerPlugin<LaneContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const extensions = contextValue.outcome.extensions();
        if (extensions) response.body.singleResult.extensions = { ...extensions };
        for (const error of response.body.singleResult.errors ?? []) {
          contextValue.outcome.codes.push(String(error.extensions?.['code']));
        }
      },
    };
  },
};
