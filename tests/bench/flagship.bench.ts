import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readQuestions } from '@volmify/cli';
import { exitCode, medianOf, printFigure } from './figure.ts';
import { type Asked, answerOf, burstOf, type QuestionBurst } from './flagship/burst.ts';
import { type BenchHome, createBenchHome, endChild } from './flagship/product.process.ts';

/**
 * What the flagship question costs in both topologies, against a hand-written program that gives the same answer with
 * plain SQL from the same databases. Both are asked in turns in one run, so the ratios are the figures to read.
 */
const PORT = 20_710;
const HAND_PORT = 20_730;
const ROUNDS = Number(process.argv.find((option) => option.startsWith('--rounds='))?.slice('--rounds='.length) ?? 5);
const LOAD = { connections: 4, requests: 120 };
/** One after the other: a process that just started answers slowly, and a queue in front of it would run out of time. */
const WARM_UP = { connections: 1, requests: 80 };
const TOPOLOGIES = ['all-in-one', 'distributed'] as const;

const question = readQuestions().find(({ id }) => id === 'Q01-cross-org-professional');
if (!question) throw new Error('the flagship question is not there');
const body = JSON.stringify({ query: question.document, variables: { slug: 'sarah-johnson' } });

const home = await createBenchHome();
try {
  for (const topology of TOPOLOGIES) report(topology, await measure(home, topology));
} finally {
  await home.remove();
}
process.exit(exitCode());

interface Measured {
  readonly product: readonly QuestionBurst[];
  readonly hand: readonly QuestionBurst[];
}

async function measure(where: BenchHome, topology: (typeof TOPOLOGIES)[number]): Promise<Measured> {
  const running = await where.start(PORT, topology);
  try {
    const token = await where.run('token', 'sarah');
    const byHand = await startHand(where, token);
    try {
      return await inTurns({ url: running.url, token, pids: running.pids }, byHand);
    } finally {
      await byHand.stop();
    }
  } finally {
    await running.stop();
  }
}

async function inTurns(product: Asked, hand: Asked): Promise<Measured> {
  const [ours, theirs] = [await answerOf(product, body), await answerOf(hand, body)];
  if (ours !== theirs) throw new Error(`the two programs answer differently:\n${ours}\n${theirs}`);
  for (const asked of [product, hand]) await burstOf(asked, body, WARM_UP);
  const found = { product: [] as QuestionBurst[], hand: [] as QuestionBurst[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    found.product.push(await burstOf(product, body, LOAD));
    found.hand.push(await burstOf(hand, body, LOAD));
  }
  return found;
}

async function startHand(where: BenchHome, token: string): Promise<Asked & { stop(): Promise<void> }> {
  const file = fileURLToPath(new URL('flagship/hand.child.ts', import.meta.url));
  const args = ['--import', 'tsx', file, String(HAND_PORT), where.path, JSON.stringify(where.databaseUrls())];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the hand-written program ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', () => resolve());
  });
  return {
    url: `http://127.0.0.1:${HAND_PORT}`,
    token,
    pids: { hand: child.pid ?? 0 },
    stop: () => endChild(child),
  };
}

function report(topology: string, { product, hand }: Measured): void {
  const sum = (burst: QuestionBurst): number => Object.values(burst.cpuMs).reduce((total, each) => total + each, 0);
  const figure = (name: string, value: number, unit: string, better: 'higher' | 'lower'): void =>
    printFigure({ name: `flagship.${topology}.${name}`, value, unit, better });
  const cpu = medianOf(product.map(sum));
  const rate = medianOf(product.map((burst) => burst.requestsPerSecond));
  const handCpu = medianOf(hand.map(sum));
  const handRate = medianOf(hand.map((burst) => burst.requestsPerSecond));
  for (const part of Object.keys(product[0]?.cpuMs ?? {})) {
    figure(`cpu.${part}`, medianOf(product.map((burst) => burst.cpuMs[part] ?? 0)), 'ms/request', 'lower');
  }
  figure('cpu', cpu, 'ms/request', 'lower');
  figure('rate', rate, 'requests/s', 'higher');
  figure('p95', medianOf(product.map((burst) => burst.p95Ms)), 'ms', 'lower');
  figure('hand.cpu', handCpu, 'ms/request', 'lower');
  figure('hand.rate', handRate, 'requests/s', 'higher');
  figure('cpu-against-hand', cpu / handCpu, 'ratio', 'lower');
  figure('rate-against-hand', rate / handRate, 'ratio', 'higher');
}
