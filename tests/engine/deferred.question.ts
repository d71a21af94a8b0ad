import {
  type GraphQLFormattedError,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from 'graphql';
import { expect } from 'vitest';
import type { Answer, Question, TestGateways } from './gateways.ts';
import { type ArgumentValues, Dice, makeQuestion } from './operation.generator.ts';

/** An answer whose parts were laid where they belong. */
export interface PartedAnswer extends Answer {
  /** How many parts came after the first. */
  readonly parts: number;
}

/** A generated query with some of its fragments deferred. */
export function makeDeferred(schema: GraphQLSchema, seed: number, values: ArgumentValues | undefined): Question {
  for (let attempt = 0; ; attempt += 1) {
    const question = makeQuestion(schema, seed * 1_000 + attempt, values);
    const dice = new Dice(seed + attempt);
    let labels = 0;
    const defer = <Node extends SelectionNode>(node: Node): Node | undefined => {
      if (labels >= 10 || !dice.chance(60)) return undefined;
      labels += 1;
      const directive = dice.chance(50) ? `@defer(label: "L${labels}")` : '@defer';
      return { ...node, directives: [...(node.directives ?? []), directiveOf(directive)] };
    };
    const document = visit(question.document, {
      InlineFragment: { leave: defer },
      FragmentSpread: { leave: defer },
      // Selections without a fragment are deferred too.
      SelectionSet: {
        leave(node, _key, parent) {
          const isField = parent !== undefined && 'kind' in parent && parent.kind === Kind.FIELD;
          if (!isField || node.selections.length < 2 || !dice.chance(25)) return undefined;
          const [first, ...rest] = node.selections;
          if (!first) return undefined;
          const alone: InlineFragmentNode = {
            kind: Kind.INLINE_FRAGMENT,
            selectionSet: { kind: Kind.SELECTION_SET, selections: rest },
          };
          const later = defer(alone);
          return later && { ...node, selections: [first, later] };
        },
      },
    });
    const isQuery = document.definitions.every((node) => !('operation' in node) || node.operation === 'query');
    if (labels > 0 && isQuery) return { document, variables: question.variables };
  }
}

function directiveOf(text: string) {
  const [definition] = parse(`{ ... ${text} { a } }`, { noLocation: true }).definitions;
  const node = definition && 'selectionSet' in definition ? definition.selectionSet?.selections[0] : undefined;
  const directive = node?.directives?.[0];
  if (!directive) throw new Error('no directive was parsed');
  return directive;
}

/** The parts of an answer laid where they belong. */
export async function inParts({ engine }: TestGateways, question: Question): Promise<PartedAnswer> {
  const first = await engine.execute({ ...question, call: undefined, acceptsParts: true });
  const data = asJson(first.data ?? null);
  const errors: GraphQLFormattedError[] = (first.errors ?? []).map((error) => asJson(error.toJSON()));
  let parts = 0;
  let hasNext = first.later !== undefined;
  if (first.later) {
    for await (const { incremental, hasNext: more } of first.later) {
      expect(hasNext).toBe(true);
      hasNext = more;
      for (const part of incremental) {
        parts += 1;
        errors.push(...(part.errors ?? []).map((error) => asJson(error.toJSON())));
        if (part.data)
          lay(
            part.path.reduce<unknown>((at, step) => (at as Box)[step], data),
            asJson(part.data),
          );
      }
    }
    await first.later.finished;
  }
  expect(hasNext).toBe(false);
  return { data, errors, parts };
}

type Box = Record<string | number, unknown>;
const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;
const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

function lay(target: unknown, source: unknown): void {
  if (!isBox(target) || !isBox(source)) return;
  for (const key of Object.keys(source)) {
    const held = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isBox(held) && isBox(source[key])) lay(held, source[key]);
    else if (!isBox(held)) {
      Object.defineProperty(target, key, { value: source[key], enumerable: true, writable: true, configurable: true });
    }
  }
}

/** True when everything the second has is in the first. */
export function holds(all: unknown, some: unknown): boolean {
  if (some === null || some === undefined) return true;
  if (!isBox(some)) return all === some;
  if (!isBox(all)) return false;
  return Object.keys(some).every((key) => holds(all[key], some[key]));
}

/** True when nothing stands at a place. */
export function isMissing(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const step of path) {
    // Some keys are names that every object has by birth.
    if (!isBox(value) || !Object.hasOwn(value, step)) return true;
    value = value[step];
  }
  return value === null || value === undefined;
}
