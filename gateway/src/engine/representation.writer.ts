import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type AnswerObject, isAnswerObject } from './engine.link.ts';
import type { IdleRequirements } from './idle.requirements.ts';
import { quoted } from './json.text.ts';
import { ABSENT } from './loss.ts';
import type { Rewrite, RewriteStep } from './rewrites.ts';
import type { LeafKeys } from './seen.objects.ts';
import type { TypeFamily } from './type.family.ts';

/** Stands for a field that the plan needs and nobody fetched: the plan is wrong, or a subgraph left it out. */
export const UNFETCHED = Symbol('unfetched');

/** JSON text; a mark when something it needs was lost; undefined when the object is of a type that is not asked about. */
export type Representation = string | symbol | undefined;

/** Says which entity an object is, in the words of one subgraph. */
export interface RepresentationWriter {
  write(object: AnswerObject, variables: Readonly<Record<string, unknown>>): Representation;
  /** The keys whose values alone decide about the text; undefined when there is more to it, or nothing is asked. */
  leafKeysOf(object: AnswerObject): LeafKeys | undefined;
}

interface Part {
  readonly key: string;
  /** Text before the value: separator, name, colon. */
  readonly prefix: string;
  readonly constant?: string;
  readonly below?: Shapes;
}
interface Shape {
  readonly parts: readonly Part[];
  readonly leafKeys: LeafKeys | undefined;
}

/** Shapes by concrete type, made when first met. */
class Shapes {
  readonly #known = new Map<string, Shape | undefined>();

  constructor(
    private readonly selections: readonly QueryPlanSelectionNode[],
    private readonly rewrites: readonly Rewrite[],
    private readonly family: TypeFamily,
  ) {}

  of(typename: string): Shape | undefined {
    const known = this.#known.get(typename);
    if (known || this.#known.has(typename)) return known;
    const shape = this.#make(typename);
    this.#known.set(typename, shape);
    return shape;
  }

  #make(typename: string): Shape | undefined {
    const fields = this.#fieldsOf(typename);
    if (fields.size === 0) return undefined;
    const rewrites = this.rewrites.flatMap((rewrite) => forType(rewrite, typename, this.family));
    const keys = new Set([...fields.keys(), ...rewrites.flatMap((rewrite) => setKey(rewrite))]);
    const parts = [...keys].map((key, at) => {
      const here = rewrites.filter((rewrite) => rewrite.steps.length === 0 && rewrite.key === key);
      let name = key;
      let constant: string | undefined;
      for (const { change } of here) {
        if ('renameTo' in change) name = change.renameTo;
        else constant = JSON.stringify(change.value);
      }
      const selections = fields.get(key)?.flatMap((field) => field.selections ?? []) ?? [];
      const below = rewrites.flatMap((rewrite) => descend(rewrite, key));
      return {
        key,
        prefix: `${at === 0 ? '' : ','}${JSON.stringify(name)}:`,
        ...(constant === undefined ? {} : { constant }),
        ...(selections.length > 0 ? { below: new Shapes(selections, below, this.family) } : {}),
      };
    });
    return { parts, leafKeys: leafKeysOf(parts) };
  }

  #fieldsOf(typename: string): Map<string, QueryPlanFieldNode[]> {
    const fields = new Map<string, QueryPlanFieldNode[]>();
    const visit = (selections: readonly QueryPlanSelectionNode[]): void => {
      for (const node of selections) {
        if (node.kind === 'Field') {
          const key = node.alias ?? node.name;
          fields.set(key, [...(fields.get(key) ?? []), node]);
        } else if (node.typeCondition === undefined || this.family.isOfType(typename, node.typeCondition)) {
          visit(node.selections);
        }
      }
    };
    visit(this.selections);
    return fields;
  }
}

function leafKeysOf(parts: readonly Part[]): LeafKeys | undefined {
  if (parts.some((part) => part.below !== undefined || isBorn(part.key))) return undefined;
  return parts.filter((part) => part.constant === undefined && part.key !== '__typename').map((part) => part.key);
}

/** A rewrite as it holds for objects of one type: its leading types are checked and dropped. */
function forType(rewrite: Rewrite, typename: string, family: TypeFamily): Rewrite[] {
  let at = 0;
  for (let step = rewrite.steps[at]; step && 'type' in step; step = rewrite.steps[at]) {
    if (typename !== '' && !family.isOfType(typename, step.type)) return [];
    at += 1;
  }
  return [{ ...rewrite, steps: rewrite.steps.slice(at) }];
}

function descend(rewrite: Rewrite, key: string): Rewrite[] {
  const [first, ...rest] = rewrite.steps as readonly RewriteStep[];
  return first && 'key' in first && first.key === key ? [{ ...rewrite, steps: rest }] : [];
}

const setKey = (rewrite: Rewrite): string[] =>
  rewrite.steps.length === 0 && 'value' in rewrite.change ? [rewrite.key] : [];

/** Prepares the writer of one fetch from what the plan says it requires. */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly Rewrite[],
  setting: { readonly family: TypeFamily; readonly idle: IdleRequirements },
): RepresentationWriter {
  const { family, idle } = setting;
  const shapes = new Shapes(requires, rewrites, family);
  const shapeOf = ({ __typename: typename }: AnswerObject): Shape | undefined =>
    typeof typename === 'string' ? shapes.of(typename) : undefined;
  return {
    write(object, variables) {
      const shape = shapeOf(object);
      if (!shape) return undefined;
      const written = writeShape(object, shape);
      if (written !== UNFETCHED) return written;
      const { __typename: typename } = object;
      const parts = shape.parts.filter((part) => {
        const isMissing = part.constant === undefined && object[part.key] === undefined;
        return !isMissing || !idle.isIdle(String(typename), part.key, variables);
      });
      return writeShape(object, { ...shape, parts });
    },
    leafKeysOf: (object) => shapeOf(object)?.leafKeys,
  };
}

/** True for names that every object answers to. */
const isBorn = (key: string): boolean => key in Object.prototype;

function writeShape(object: AnswerObject, { parts }: Shape): string | symbol {
  let text = '';
  for (const { key, prefix, constant, below } of parts) {
    if (constant !== undefined) {
      text += prefix + constant;
      continue;
    }
    const written = writeValue(isBorn(key) && !Object.hasOwn(object, key) ? undefined : object[key], below);
    if (typeof written === 'symbol') return written;
    text += prefix + written;
  }
  return `{${text.startsWith(',') ? text.slice(1) : text}}`;
}

function writeValue(value: unknown, below: Shapes | undefined): string | symbol {
  if (value === undefined) return UNFETCHED;
  if (value === ABSENT) return 'null';
  if (typeof value === 'symbol') return value;
  if (below === undefined || value === null) return writeLeaf(value);
  if (Array.isArray(value)) return writeList(value, below);
  if (!isAnswerObject(value)) return JSON.stringify(value);
  const { __typename: typename } = value;
  const shape = below.of(typeof typename === 'string' ? typename : '');
  return shape ? writeShape(value, shape) : '{}';
}

function writeList(values: readonly unknown[], below: Shapes): string | symbol {
  const parts: string[] = [];
  for (const value of values) {
    const written = writeValue(value, below);
    if (typeof written === 'symbol') return written;
    parts.push(written);
  }
  return `[${parts.join(',')}]`;
}

function writeLeaf(value: unknown): string | symbol {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  // Lists of leaves may hold a mark of a loss, which no JSON text can say.
  if (Array.isArray(value)) {
    const lost = value.find((entry) => typeof entry === 'symbol');
    if (typeof lost === 'symbol') return lost;
  }
  return JSON.stringify(value);
}
