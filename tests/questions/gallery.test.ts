import { readFileSync, writeFileSync } from 'node:fs';
import { type QuestionReader, readQuestions } from '@volmify/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphAnswer, openGraph, type TestGraph } from '../kit/graph.ts';

/** `ANSWERS=write` writes the kept answers anew. */
const IS_WRITING = process.env['ANSWERS'] === 'write';
/** The twelve operations that the product is measured by: their answers are kept as examples. */
const KEPT = /^Q(0\d|1[0-2])-/;

/** What is kept of an answer: all of it, but the ids of single requests. */
function keptText({ body }: GraphAnswer): string {
  const errors = body.errors?.map(({ message, path, extensions: { code } }) => ({ message, path, code }));
  return `${JSON.stringify({ data: body.data, ...(errors ? { errors } : {}) }, null, 2)}\n`;
}

/** Compares an answer with the one kept beside its question, for one of its readers. */
function expectKept(question: { readonly id: string }, reader: QuestionReader, answer: GraphAnswer): void {
  const file = new URL(`../../schema/questions/${question.id}.${reader.key}.answer.json`, import.meta.url);
  const text = keptText(answer);
  if (IS_WRITING) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** The value itself, or the entries of a connection. */
const foldConnection = (value: unknown): unknown =>
  isObject(value) && Array.isArray(value['edges']) ? value['edges'].map((edge) => edge?.node) : value;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything found at a path, lists flattened. */
function valuesAt(source: unknown, steps: readonly string[]): unknown[] {
  const value = foldConnection(source);
  if (Array.isArray(value)) return value.flatMap((entry) => valuesAt(entry, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  return isObject(value) ? valuesAt(value[step], rest) : [];
}

const figuresOf = (answer: GraphAnswer, reader: QuestionReader) =>
  Object.fromEntries(
    Object.keys(reader.figures ?? {}).map((path) => [path, valuesAt(answer.body.data, path.split('.'))]),
  );

const subgraphsOf = ({ body }: GraphAnswer): string[] => {
  const explain = body.extensions?.['explain'];
  const fetches = isObject(explain) && Array.isArray(explain['fetches']) ? explain['fetches'] : [];
  return fetches.map(({ subgraph }) => String(subgraph));
};

/** Code at each refused path, places in lists folded together. */
const refusedOf = (answer: GraphAnswer) =>
  Object.fromEntries(
    (answer.body.errors ?? []).map(({ path, extensions }) => [
      (path ?? []).filter((step) => typeof step === 'string' && step !== 'edges' && step !== 'node').join('.'),
      extensions.code,
    ]),
  );

describe('every question of the gallery', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  /** Subgraphs that took part, by question, whoever asked it. */
  const used = new Map<string, Set<string>>();
  const asked = readQuestions().flatMap((question) =>
    question.personas.map((reader) => [question.id, reader.key, question, reader] as const),
  );

  it.each(asked)('%s answers %s with the figures of the demo world', async (_id, key, question, reader) => {
    const answer = await graph.ask(key, question.document, reader.variables, { 'volmify-explain': '1' });
    for (const name of subgraphsOf(answer)) used.set(question.id, (used.get(question.id) ?? new Set()).add(name));

    expect(answer.body.data, JSON.stringify(answer.body.errors)).toBeTruthy();
    expect(figuresOf(answer, reader)).toEqual(reader.figures ?? {});
    expect(refusedOf(answer)).toEqual(reader.refused ?? {});
    if (KEPT.test(question.id)) expectKept(question, reader, answer);
    const { chart, personas } = question;
    if (!chart || reader !== personas[0]) return;
    const drawn = chart.values.flatMap((path) =>
      valuesAt(answer.body.data, [...chart.list.split('.'), ...path.split('.')]),
    );
    expect(drawn, 'the chart finds something to draw').not.toEqual(drawn.map(() => null));
  });

  it('says of every question which subgraphs answer it', () => {
    const told = readQuestions().map(({ id, subgraphs }) => [id, [...subgraphs].sort()]);

    expect([...used].map(([id, names]) => [id, [...names].sort()])).toEqual(told);
  });

  it('shows every reader a figure or a refusal', () => {
    const silent = asked.filter(([, , , { figures, refused }]) => !figures && !refused);
    expect(silent.map(([id, key]) => `${id} ${key}`)).toEqual([]);
  });
});
