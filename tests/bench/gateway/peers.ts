import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Subject, stopChild } from './load.ts';
import { BENCH_SUBGRAPHS, benchSupergraph, portOf } from './shape.ts';

/** Other gateways, installed apart from the product the first time they are measured. */
const FOLDER = fileURLToPath(new URL('../.peers/', import.meta.url));
const MANIFEST = {
  name: 'bench-peers',
  private: true,
  dependencies: { '@graphql-hive/gateway': '2.15.1', '@graphql-hive/router-runtime': '1.4.23', grafbase: '0.80.4' },
  // Newer ones are missing from lagging registries.
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};
const HIVE = 'node_modules/.bin/hive-gateway';
const GRAFBASE = 'node_modules/grafbase/grafbase';
const READY_MS = 60_000;

/** Starts those peers that can be installed and run here; why another one cannot is printed. */
export async function startPeers(firstPort: number, query: string): Promise<Subject[]> {
  if (!install()) return [];
  const hive = [HIVE, 'supergraph', 'supergraph.graphql', '-c', 'gateway.config.mjs', '-h', '127.0.0.1', '-p'];
  const grafbase = ['--home', 'home', 'dev', '-c', 'grafbase.toml', '-o', 'overrides.toml', '-p'];
  const started = [
    await start('hive', process.execPath, [...hive, String(firstPort), '--hive-router-runtime'], {
      port: firstPort,
      query,
    }),
    await start('grafbase', `${FOLDER}${GRAFBASE}`, [...grafbase, String(firstPort + 1)], {
      port: firstPort + 1,
      query,
    }),
  ];
  return started.flatMap((subject) => (subject ? [subject] : []));
}

function install(): boolean {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}package.json`, JSON.stringify(MANIFEST, null, 2));
  writeFileSync(`${FOLDER}supergraph.graphql`, benchSupergraph());
  writeFileSync(
    `${FOLDER}gateway.config.mjs`,
    "export const gatewayConfig = { propagateHeaders: { fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }) } };\n",
  );
  writeFileSync(`${FOLDER}grafbase.toml`, '[[headers]]\nrule = "forward"\nname = "authorization"\n');
  const overrides = BENCH_SUBGRAPHS.map((name) => {
    const url = `http://127.0.0.1:${portOf(name)}/graphql`;
    return `[subgraphs.${name}]\nurl = "${url}"\nintrospection_url = "${url}"\n`;
  });
  writeFileSync(`${FOLDER}overrides.toml`, overrides.join('\n'));
  if (existsSync(`${FOLDER}${HIVE}`) && existsSync(`${FOLDER}${GRAFBASE}`)) return true;
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return true;
  } catch {
    console.error('The peers cannot be installed here; they are left out.');
    return false;
  }
}

async function start(
  name: string,
  command: string,
  args: readonly string[],
  { port, query }: { port: number; query: string },
): Promise<Subject | undefined> {
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' };
  const child = spawn(command, args, { cwd: FOLDER, stdio: 'ignore', env });
  const url = `http://127.0.0.1:${port}`;
  const { pid } = child;
  const isReady = pid !== undefined && (await answers(url, query));
  if (isReady) return { name, pid, url, stop: () => stopChild(child) };
  console.error(`${name} does not run here; it is left out.`);
  await stopChild(child);
  return undefined;
}

async function answers(url: string, query: string): Promise<boolean> {
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; ) {
    const isRight = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
      .then(async (answer) => answer.ok && (await answer.text()).includes('"data"'))
      .catch(() => false);
    if (isRight) return true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return false;
}
