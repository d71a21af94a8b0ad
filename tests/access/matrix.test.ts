import { readFileSync, writeFileSync } from 'node:fs';
import type { PolicyRow, PolicyRule } from '@volmify/shared/policy/policy.row';
import { allow } from '@volmify/shared/policy/policy.rules';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type { Viewer } from '@volmify/shared/viewer';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';
import { CALLERS, type Caller, viewersOf } from './matrix.callers.ts';
import { closedRowsOf, entityQuery, hiddenAndAbsent, type Question, questionsOf } from './matrix.questions.ts';

/** Refused with which error, `0` nothing without an error, `+` not refused. */
type Verdict = 'FORBIDDEN' | 'UNAUTHENTICATED' | '0' | '+';

const isRefusal = (verdict: Verdict | undefined): boolean => verdict !== undefined && verdict.length > 1;

const REMOVED = process.env['STRESS'] === '1' ? 50 : 6;
const IS_WRITING = process.env['MATRIX'] === 'write';
const KEPT_FILE = new URL('./matrix.txt', import.meta.url);
/** What was agreed: one line per closed field, one letter per caller; `MATRIX=write` writes it anew. */
const KEPT = new Map(
  IS_WRITING
    ? []
    : readFileSync(KEPT_FILE, 'utf8')
        .split('\n')
        .flatMap((line): [string, string][] => {
          const [name, field, letters] = line.split(/ +/);
          return letters === undefined ? [] : [[`${name} ${field}`, letters]];
        }),
);
const written = new Map<string, string>();

function keep(lines: ReadonlyMap<string, string>): void {
  for (const [field, line] of lines) written.set(field, line);
  const width = Math.max(...[...written.keys()].map((field) => field.length)) + 2;
  const text = [...written].sort().map(([field, line]) => `${field.padEnd(width)}${line}`);
  writeFileSync(KEPT_FILE, `${text.join('\n')}\n`);
}

const DENIALS = ['FORBIDDEN', 'UNAUTHENTICATED'] as const;

let world: TestWorld;
let viewers: Readonly<Record<Caller, Viewer>>;
beforeAll(async () => {
  world = await openWorld();
  viewers = await viewersOf(world);
});
afterAll(() => world?.close());

/** What each closed field of a question answers one caller; undefined where the object itself is hidden. */
async function verdictsOf(name: SubgraphName, question: Question, viewer: Viewer): Promise<Map<string, Verdict>> {
  const { data, errors = [] } = await world.subgraphs[name].execute({ query: question.query }, viewer);
  const isRoot = !question.query.includes('_entities');
  const entities = data?.['_entities'] as readonly (Record<string, unknown> | null)[] | undefined;
  const object = isRoot ? (data ?? {}) : entities?.[0];
  const verdicts = new Map<string, Verdict>();
  for (const { row, name: field } of question.fields) {
    // A part of the product that asks what its key does not list is refused whole, before any field.
    const own = errors.filter(({ path }) => path === undefined || path[isRoot ? 0 : 2] === field);
    const code = DENIALS.find((denial) => own.some(({ extensions }) => extensions['code'] === denial));
    if (code) verdicts.set(row.field, code);
    else if (object) verdicts.set(row.field, object[field] == null && own.length === 0 ? '0' : '+');
  }
  return verdicts;
}

/** Only what would run a rule for somebody who passes it is left out: mutations write, and sign-ins count guesses. */
const safeFor = (question: Question, viewer: Viewer): Question => {
  if (!question.query.startsWith('mutation')) return question;
  const fields = question.fields.filter(({ row }) => !row.rule.allows(viewer, {}));
  return { fields, query: `mutation { ${fields.map(({ text }) => text).join('\n')} }` };
};

/** Rows of every table, but those that count guesses: whoever may ask for a balance by a code is counted when it is wrong. */
const countRows = (name: SubgraphName): Promise<string> =>
  withClient(world.databases[name].superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE '%\\_guess' ORDER BY 1",
    );
    const counts = rows.map((table) => `SELECT '${table.name}' AS t, count(*)::int AS n FROM "${table.name}"`);
    return JSON.stringify((await client.query(counts.join(' UNION ALL '))).rows);
  });

/** `x` refused, `0` nothing or hidden, `+` shown or let through: one letter per caller, one line per closed field. */
async function matrixOf(name: SubgraphName): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  const { asked } = questionsOf(world, name);
  for (const caller of CALLERS) {
    for (const whole of asked) {
      const question = safeFor(whole, viewers[caller]);
      const verdicts = question.fields.length === 0 ? new Map() : await verdictsOf(name, question, viewers[caller]);
      for (const { row } of whole.fields) {
        const isLeftOut = !question.fields.some((field) => field.row === row);
        const verdict = isLeftOut ? '+' : (verdicts.get(row.field) ?? '0');
        const letter = isRefusal(verdict) ? 'x' : verdict;
        lines.set(`${name} ${row.field}`, `${lines.get(`${name} ${row.field}`) ?? ''}${letter}`);
      }
    }
  }
  return lines;
}

function isField(schema: GraphQLSchema, field: string): boolean {
  const [typeName = '', fieldName = ''] = field.split('.');
  const type = schema.getType(typeName);
  return isObjectType(type) && type.getFields()[fieldName] !== undefined;
}

describe.each(SUBGRAPH_NAMES)('%s: closed fields for every kind of caller', (name) => {
  it('answer as the policy table and the kept matrix say, and what is refused writes nothing', async () => {
    const before = await countRows(name);
    const lines = await matrixOf(name);
    expect(await countRows(name)).toBe(before);
    const rules = new Map<string, PolicyRow>(closedRowsOf(name).map((row) => [`${name} ${row.field}`, row]));
    for (const [field, line] of lines) {
      const row = rules.get(field);
      const isRoot = / (Query|Mutation)\./.test(field);
      // A root field has no parent: its rule alone decides. On an entity the rule decides with the row in hand.
      const wanted = [...CALLERS].map((caller, at) =>
        !isRoot || row?.rule.allows(viewers[caller], {})
          ? line[at]?.replace('x', isRoot ? '+' : 'x')
          : row?.onDeny === 'null'
            ? '0'
            : 'x',
      );
      expect(`${field} ${line}`).toBe(`${field} ${wanted.join('')}`);
      // Nobody sees more than was agreed; a new field is agreed on by adding it.
      const kept = KEPT.get(field);
      const more = [...CALLERS].filter((_caller, at) => line[at] === '+' && kept !== undefined && kept[at] !== '+');
      expect(`${field}: ${more.join(', ')}`).toBe(`${field}: `);
    }
    // A rule that is gone altogether leaves no line: only a field that is gone may do that.
    const opened = [...KEPT.keys()].filter((field) => field.startsWith(`${name} `) && !lines.has(field));
    expect(opened.filter((field) => isField(world.subgraphs[name].schema, field.slice(name.length + 1)))).toEqual([]);
    expect([...lines.values()].join('').match(/x/g)?.length).toBeGreaterThan(40);
    if (IS_WRITING) keep(lines);
  });

  it('hide what is not there and what may not be seen behind the same bytes', async () => {
    for (const caller of CALLERS) {
      for (const { query } of questionsOf(world, name).asked) {
        const type = /__typename: "(\w+)"/.exec(query)?.[1];
        const pair = type && hiddenAndAbsent(world, type);
        if (!type || !pair) continue;
        const [hidden, absent] = await Promise.all(
          pair.map((id) =>
            world.subgraphs[name].execute({ query: entityQuery(type, id, '__typename id') }, viewers[caller]),
          ),
        );
        const entities = hidden?.data?.['_entities'] as readonly unknown[] | undefined;
        if (entities?.[0] === null)
          expect(`${type} ${JSON.stringify(hidden)}`).toBe(`${type} ${JSON.stringify(absent)}`);
      }
    }
  });
});

interface Refused {
  readonly name: SubgraphName;
  readonly question: Question;
  readonly row: PolicyRow;
  readonly caller: Caller;
  readonly verdict: Verdict;
}

/** Every row whose field refuses somebody, with the first caller who meets it. */
async function refusingRows(): Promise<Refused[]> {
  const found: Refused[] = [];
  for (const name of SUBGRAPH_NAMES) {
    for (const whole of questionsOf(world, name).asked) {
      const seen = new Set<string>();
      // Nobody is last: the services behind the rules refuse nobody with the same words.
      for (const caller of ['member', 'creator', 'head', 'user', 'partner', 'anonymous'] as const) {
        const question = safeFor(whole, viewers[caller]);
        if (question.fields.length === 0) continue;
        for (const [field, verdict] of await verdictsOf(name, question, viewers[caller])) {
          const asked = question.fields.find(({ row }) => row.field === field);
          if (!isRefusal(verdict) || seen.has(field) || !asked) continue;
          seen.add(field);
          const query = question.query.includes('_entities')
            ? question.query
            : `${question.query.startsWith('mutation') ? 'mutation' : 'query'} { ${asked.text} }`;
          found.push({ name, caller, verdict, row: asked.row, question: { fields: [asked], query } });
        }
      }
    }
  }
  return found;
}

it(`every rule carries weight: without any one of ${REMOVED} of them the matrix differs`, async () => {
  const all = await refusingRows();
  expect(all.length).toBeGreaterThan(REMOVED);
  const step = all.length / REMOVED;
  const chosen = Array.from({ length: REMOVED }, (_, at) => all[Math.floor(at * step)]).flatMap((one) => one ?? []);
  for (const { name, question, row, caller, verdict } of chosen) {
    const standing = row as { rule: PolicyRule };
    const { rule } = row;
    standing.rule = allow.anyone;
    const without = await verdictsOf(name, question, viewers[caller]).finally(() => {
      standing.rule = rule;
    });
    expect(`${caller} ${row.field} ${without.get(row.field)}`).not.toBe(`${caller} ${row.field} ${verdict}`);
    expect((await verdictsOf(name, question, viewers[caller])).get(row.field)).toBe(verdict);
  }
});

it('no closed row of any table is out of reach but those of values inside entities', () => {
  for (const name of SUBGRAPH_NAMES) {
    const { asked, unreached } = questionsOf(world, name);
    const reached = asked.flatMap(({ fields }) => fields).length;
    expect(reached + unreached.length).toBe(closedRowsOf(name).length);
    expect(reached).toBeGreaterThan(unreached.length);
  }
});
