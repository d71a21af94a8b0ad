import { exitCode, medianOf, printFigure } from './figure.ts';
import { type Burst, burst, peakMiBOf, type Subject, startChild, startSubject, stopChild } from './gateway/load.ts';
import { startPeers } from './gateway/peers.ts';
import { FIRST_PORT, QUESTION } from './gateway/shape.ts';

/**
 * CPU per request of gateways over the reference workload (gateway.md 21, 22): four http subgraphs with memoised answers,
 * every request with an Authorization of its own, all gateways in one run, in turns. Ratios are the figures to read.
 */
const ROUNDS = Number(process.argv.find((option) => option.startsWith('--rounds='))?.slice('--rounds='.length) ?? 5);
const CONNECTIONS = 50;
const LOAD = { connections: CONNECTIONS, requests: 400 };
const SLOW_LOAD = { connections: CONNECTIONS, requests: 150 };

const subgraphs = await startChild('subgraphs.child.ts', ['memo']);
const subjects: Subject[] = [];
try {
  for (const [at, name] of ['bare', 'lane', 'apollo', 'hand'].entries()) {
    subjects.push(await startSubject(name, `${name}.child.ts`, FIRST_PORT + 10 + at));
  }
  subjects.push(...(await startPeers(FIRST_PORT + 20, QUESTION)));
  const bursts = await measure(subjects);
  report(bursts);
} finally {
  for (const subject of subjects) await subject.stop();
  await stopChild(subgraphs);
}
process.exit(exitCode());

async function measure(running: readonly Subject[]): Promise<ReadonlyMap<string, Burst[]>> {
  const reference = running.find((subject) => subject.name === 'apollo');
  if (!reference) throw new Error('there is no reference');
  const expected = await answerOf(reference);
  const bursts = new Map<string, Burst[]>(running.map((subject) => [subject.name, []]));
  const loadOf = (subject: Subject) => (['apollo', 'hive'].includes(subject.name) ? SLOW_LOAD : LOAD);
  for (const subject of running) await burst(subject, QUESTION, await checked(subject, expected), loadOf(subject));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of running) {
      const found = await burst(subject, QUESTION, await checked(subject, expected), loadOf(subject));
      bursts.get(subject.name)?.push(found);
    }
  }
  return bursts;
}

async function answerOf(subject: Subject): Promise<string> {
  const answer = await fetch(`${subject.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  return answer.text();
}

/** The subject's own text, after its data was compared with the reference. */
async function checked(subject: Subject, expected: string): Promise<string> {
  const text = await answerOf(subject);
  const [ours, theirs] = [text, expected].map((each) =>
    JSON.stringify(sorted((JSON.parse(each) as { data: unknown }).data)),
  );
  if (ours !== theirs) throw new Error(`${subject.name} answers otherwise: ${text.slice(0, 300)}`);
  return text;
}

/** Keys in one order: gateways may order fields of merged selections in their own way. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

function report(bursts: ReadonlyMap<string, Burst[]>): void {
  const cpu = (name: string): number => medianOf((bursts.get(name) ?? []).map((each) => each.cpuMsPerRequest));
  for (const [name, found] of bursts) {
    printFigure({ name: `gateway.${name}.cpu`, value: cpu(name), unit: 'ms/request', better: 'lower' });
    printFigure({
      name: `gateway.${name}.rate`,
      value: medianOf(found.map((each) => each.requestsPerSecond)),
      unit: 'requests/s',
      better: 'higher',
    });
    printFigure({
      name: `gateway.${name}.p95`,
      value: medianOf(found.map((each) => each.p95Ms)),
      unit: 'ms',
      better: 'lower',
    });
  }
  for (const subject of subjects) {
    const memory = {
      name: `gateway.${subject.name}.memory`,
      value: peakMiBOf(subject.pid),
      unit: 'MiB peak',
      better: 'lower',
    } as const;
    printFigure(subject.name === 'lane' ? { ...memory, target: 250 } : memory);
  }
  const ratio = (name: string, value: number, target: number | undefined, better: 'higher' | 'lower'): void =>
    printFigure({ name: `gateway.${name}`, value, unit: 'x', ...(target === undefined ? {} : { target }), better });
  for (const ours of ['lane', 'bare'] as const) {
    const target = (bound: number): number | undefined => (ours === 'lane' ? bound : undefined);
    ratio(`${ours}.less-cpu-than-apollo`, cpu('apollo') / cpu(ours), target(8), 'higher');
    ratio(`${ours}.cpu-of-hand-plan`, cpu(ours) / cpu('hand'), target(1.8), 'lower');
    if (bursts.has('hive')) ratio(`${ours}.less-cpu-than-hive`, cpu('hive') / cpu(ours), target(3), 'higher');
    if (bursts.has('grafbase')) ratio(`${ours}.cpu-of-grafbase`, cpu(ours) / cpu('grafbase'), target(1.3), 'lower');
  }
}
