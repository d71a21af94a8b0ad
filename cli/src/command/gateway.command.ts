import { watchFile } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Log } from '@volmify/shared/log';
import { readConfig, readEnvironment } from '../config.ts';
import { describeTakenPort } from '../database/port.holder.ts';
import { type OpenGatewayConfig, readOpenGatewayConfig } from '../open-gateway/open-gateway.config.ts';
import { type OpenGateway, openAnyGateway } from '../open-gateway/open-gateway.ts';
import type { GraphSource } from '../open-gateway/open-supergraph.ts';
import { print } from '../print/output.ts';
import { EXIT, messageOf, Problem } from '../print/problem.ts';
import { openLog } from '../product/product.log.ts';
import { runUntilSignal } from '../product/run.life.ts';

/** Options of `volmify gateway` as commander hands them over. */
export interface GatewayOptions {
  readonly supergraph?: string;
  readonly subgraphs?: string;
  readonly port?: string;
  readonly config?: string;
}

const WATCH_MS = 1_000;

/**
 * Serves any Federation 2 supergraph and stays until a signal ends it; a changed file or SIGHUP swaps.
 * @throws Problem: 1 for subgraphs that do not compose or a taken port, 2 for wrong use, 78 for a bad file or config
 */
export async function gateway(options: GatewayOptions): Promise<void> {
  const source = sourceOf(options);
  // What production demands of the product is nothing this gateway has.
  const { mode, logLevel, port: configured } = readConfig({ ...readEnvironment(), NODE_ENV: undefined });
  const port = options.port === undefined ? configured : portOf(options.port);
  const config = await readOpenGatewayConfig(options.config);
  const log = await openLog({ mode, logLevel });
  const served = await openAnyGateway({ source, config: located(config, options.config), port, log }).catch(explain);
  print(`Serving ${served.subgraphs.join(', ')} at ${served.url}/graphql`);
  reloadOnChange(served, 'supergraph' in source ? source.supergraph : source.subgraphs, log);
  await runUntilSignal(() => served.close());
}

function sourceOf({ supergraph, subgraphs }: GatewayOptions): GraphSource {
  if (supergraph !== undefined && subgraphs === undefined) return { supergraph };
  if (subgraphs !== undefined && supergraph === undefined) return { subgraphs };
  throw new Problem({
    what: 'Say which graph to serve: either --supergraph FILE or --subgraphs FILE.json.',
    next: 'volmify gateway --supergraph supergraph.graphql --port 4000',
    exitCode: EXIT.wrongUse,
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem({
    what: `--port ${text} is no port.`,
    next: 'A number from 1 to 65535; below 32768 is best; 0 takes any.',
    exitCode: EXIT.wrongUse,
  });
}

/** Paths in a config file are meant from where it lies. */
function located(config: OpenGatewayConfig, file: string | undefined): OpenGatewayConfig {
  const { path } = config.trustedDocuments;
  if (path === undefined || file === undefined) return config;
  return { ...config, trustedDocuments: { ...config.trustedDocuments, path: resolve(dirname(file), path) } };
}

function reloadOnChange(served: OpenGateway, file: string, log: Log): void {
  const reload = (): void => {
    served.reload().then(
      () => log.info({ file }, 'another graph is served'),
      (cause: unknown) =>
        log.error({ file, cause: messageOf(cause) }, 'a changed graph was refused; the old one serves'),
    );
  };
  process.on('SIGHUP', reload);
  watchFile(file, { interval: WATCH_MS, persistent: false }, reload);
}

async function explain(cause: unknown): Promise<never> {
  const fault = cause as { code?: unknown; port?: unknown } | null;
  if (fault?.code !== 'EADDRINUSE' || typeof fault.port !== 'number') throw cause;
  throw new Problem({
    what: await describeTakenPort(fault.port),
    next: `Free it or: npx volmify gateway --port ${fault.port + 10} ...`,
    cause,
  });
}
