import type { Log } from '@volmify/shared/log';
import type { DocumentNode } from 'graphql';
import { type AnswerSetting, type ReadAnswer, readAnswer } from './answer.reader.ts';
import { type AnswerObject, type AnswerPath, type AnyLink, isAnswerObject } from './engine.link.ts';
import { EntityBatch, type EntitySlot, type SlotTable } from './entity.memo.ts';
import { faultOf } from './fault.ts';
import { type FaultCode, type LossReport, LostKeys } from './loss.ts';
import { copyOf, fillMissing, type MergeTree, mergeInto } from './merge.ts';
import { collectDistinct, collectObjects } from './object.walker.ts';
import { type RepresentationWriter, UNFETCHED } from './representation.writer.ts';
import type { RequestState } from './request.state.ts';
import { SeenObjects } from './seen.objects.ts';
import type { TypeFamily } from './type.family.ts';

/** One fetch of a plan, ready to run any number of times. */
export interface FetchUnit<Call> {
  readonly subgraph: string;
  readonly link: AnyLink<Call>;
  readonly query: string;
  readonly document: DocumentNode;
  /** Body of a text request up to the values of its variables. */
  readonly bodyHead: string;
  readonly variableNames: readonly string[];
  /** Where its objects stand; empty for the root. */
  readonly path: readonly string[];
  readonly tree: MergeTree;
  readonly renamed: ReadonlyMap<string, string>;
  readonly rewrite: ((value: AnswerObject) => void) | undefined;
  readonly representation: RepresentationWriter | undefined;
  /** Equal for fetches that ask the same of the same subgraph. */
  readonly shape: string;
  /** True when two objects of this fetch may hold one entity's containers. */
  readonly canShare: boolean;
  /** True when an object on the way to its objects may stand at several places. */
  readonly mayRepeat: boolean;
  /** True when it brings leaves alone: nothing of it could be shared. */
  readonly isFlat: boolean;
  readonly family: TypeFamily;
  readonly log: Log;
}

/** Runs one fetch: finds its objects, asks, merges. Never fails: what went wrong is marked in the answer. */
export async function runFetch<Call>(unit: FetchUnit<Call>, state: RequestState<Call>): Promise<void> {
  const collect = unit.mayRepeat && state.hasShared ? collectDistinct : collectObjects;
  const objects = collect(state.data, unit.path);
  if (objects.length === 0) return;
  if (unit.representation) await fetchEntities(unit, unit.representation, objects, state);
  else await fetchObjects(unit, objects, state);
}

async function fetchObjects<Call>(
  unit: FetchUnit<Call>,
  objects: readonly AnswerObject[],
  state: RequestState<Call>,
): Promise<void> {
  const answer = await ask(unit, undefined, state);
  if ('failed' in answer) {
    const lost = new LostKeys(answer.failed, state.losses, unit.family.isObjectType);
    for (const object of objects) state.lose(() => fillMissing(object, unit.tree, lost));
    return;
  }
  unit.rewrite?.(answer.data);
  for (const [at, object] of objects.entries()) {
    mergeInto(object, at === 0 ? answer.data : copyOf(answer.data, unit.tree), unit.tree);
  }
}

async function fetchEntities<Call>(
  unit: FetchUnit<Call>,
  representation: RepresentationWriter,
  objects: readonly AnswerObject[],
  state: RequestState<Call>,
): Promise<void> {
  const own = new EntityBatch();
  const slots = collectSlots(unit, representation, { objects, own, state });
  if (own.representations.length > 0) {
    state.memo?.added(own.representations.length);
    own.done = fillBatch(unit, own, state);
    await own.done;
    own.isDone = true;
  }
  for (let at = 0; at < slots.length; at += 1) {
    const batch = slots[at]?.batch;
    if (batch && batch !== own && !batch.isDone) await batch.done;
  }
  const merging: Merging<Call> = { own, state, copies: new Map() };
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at];
    const object = objects[at];
    if (slot && object) merge(unit, object, slot, merging);
  }
}

/** For each object the slot its entity will be in; undefined for those nothing is asked about. */
function collectSlots<Call>(
  unit: FetchUnit<Call>,
  representation: RepresentationWriter,
  run: { objects: readonly AnswerObject[]; own: EntityBatch; state: RequestState<Call> },
): (EntitySlot | undefined)[] {
  const { own, state } = run;
  const table: SlotTable = state.memo?.tableOf(unit.shape) ?? new Map();
  const seen = new SeenObjects();
  const slots: (EntitySlot | undefined)[] = new Array(run.objects.length);
  for (let at = 0; at < run.objects.length; at += 1) {
    const object = run.objects[at] as AnswerObject;
    const keys = representation.leafKeysOf(object);
    const met = keys && seen.find(object, keys);
    if (met) {
      slots[at] = met;
      continue;
    }
    const text = representation.write(object, state.variables);
    if (text === undefined) continue;
    if (typeof text === 'symbol') {
      const lost = lostWith(text, unit, state);
      state.lose(() => fillMissing(object, unit.tree, lost));
      continue;
    }
    let slot = table.get(text);
    if (!slot) {
      slot = { batch: own, index: own.representations.length, isTaken: false };
      own.representations.push(text);
      table.set(text, slot);
    }
    if (keys) seen.add(object, keys, slot);
    slots[at] = slot;
  }
  return slots;
}

/** What an object loses when something this fetch needs of it was lost before. */
function lostWith<Call>(mark: symbol, unit: FetchUnit<Call>, state: RequestState<Call>): LostKeys {
  if (mark !== UNFETCHED) {
    const { reports } = state.losses.of(mark);
    return new LostKeys(reports.map(withoutPlace), state.losses, unit.family.isObjectType);
  }
  unit.log.error({ subgraph: unit.subgraph, path: unit.path }, 'a plan needs a field that nobody fetched');
  return new LostKeys([faultReport(unit.subgraph, 'INTERNAL_SERVER_ERROR')], state.losses, unit.family.isObjectType);
}

async function fillBatch<Call>(unit: FetchUnit<Call>, batch: EntityBatch, state: RequestState<Call>): Promise<void> {
  const answer = await ask(unit, batch.representations, state);
  if ('failed' in answer) {
    batch.lost = new LostKeys(answer.failed.map(withoutPlace), state.losses, unit.family.isObjectType);
    return;
  }
  const entities = answer.data['_entities'];
  if (!isEntityList(entities, batch.representations.length)) {
    const reports = typeof entities === 'symbol' ? state.losses.of(entities).reports : [malformed(unit)];
    batch.lost = new LostKeys(reports.map(withoutPlace), state.losses, unit.family.isObjectType);
    return;
  }
  if (unit.rewrite) for (const entity of entities) if (isAnswerObject(entity)) unit.rewrite(entity);
  batch.entities = entities;
}

/** Errors that came instead of data speak of one entity each, but all are lost. */
const withoutPlace = (report: LossReport): LossReport => ({ ...report, rest: [] });

const isEntityList = (value: unknown, count: number): value is (AnswerObject | null | symbol)[] =>
  Array.isArray(value) &&
  value.length === count &&
  value.every((entity) => entity === null || typeof entity === 'symbol' || isAnswerObject(entity));

/** One fetch's merging of what it and others were answered. */
interface Merging<Call> {
  readonly own: EntityBatch;
  readonly state: RequestState<Call>;
  /** Copies of entities whose containers another fetch holds. */
  readonly copies: Map<EntitySlot, AnswerObject>;
}

function merge<Call>(unit: FetchUnit<Call>, object: AnswerObject, slot: EntitySlot, merging: Merging<Call>): void {
  const { batch } = slot;
  const entity = batch.entities[slot.index];
  if (batch.lost || typeof entity === 'symbol') {
    const lost = batch.lostEntity(slot.index, merging.state.losses, unit.family);
    merging.state.lose(() => fillMissing(object, unit.tree, lost));
  } else if (entity) {
    adopt(object, unit.isFlat ? entity : holdable(unit, slot, entity, merging), unit);
  } else {
    fillMissing(object, unit.tree, null);
  }
}

/** The entity as one more object may hold it: itself, or a copy where the places of its containers could grow apart. */
function holdable<Call>(
  unit: FetchUnit<Call>,
  slot: EntitySlot,
  entity: AnswerObject,
  { own, copies, state }: Merging<Call>,
): AnswerObject {
  if (!slot.isTaken) {
    slot.isTaken = true;
    return entity;
  }
  if (!unit.canShare) return copyOf(entity, unit.tree);
  state.hasShared = true;
  if (slot.batch === own) return entity;
  const known = copies.get(slot);
  if (known) return known;
  const copy = copyOf(entity, unit.tree);
  copies.set(slot, copy);
  return copy;
}

function adopt<Call>(object: AnswerObject, entity: AnswerObject, { tree, family }: FetchUnit<Call>): void {
  const { __typename: held } = object;
  mergeInto(object, entity, tree);
  // A subgraph that knows only the interface answers the interface's name: the concrete one is worth more.
  const { __typename: brought } = object;
  if (
    brought !== held &&
    typeof held === 'string' &&
    family.isObjectType(held) &&
    !family.isObjectType(String(brought))
  ) {
    object['__typename'] = held;
  }
}

async function ask<Call>(
  unit: FetchUnit<Call>,
  representations: readonly string[] | undefined,
  state: RequestState<Call>,
): Promise<ReadAnswer> {
  state.fetches.push(unit.subgraph);
  const setting: AnswerSetting = {
    subgraph: unit.subgraph,
    losses: state.losses,
    renamed: unit.renamed,
    stray: (report) => state.strays.push({ ...report, rest: strayPlace(unit.path, report.rest) }),
  };
  try {
    const { link } = unit;
    const sent =
      'post' in link
        ? link.post(bodyOf(unit, representations, state), state.call)
        : link.fetch(
            {
              query: unit.query,
              document: unit.document,
              variables: variablesOf(unit, representations, state.variables),
            },
            state.call,
          );
    return readAnswer(await sent, setting);
  } catch (cause) {
    return { failed: [faultReport(unit.subgraph, faultOf(cause, unit.subgraph, unit.log))] };
  }
}

/** The nearest list above an error that speaks of no null: which of its entries is meant cannot be told. */
function strayPlace(path: readonly string[], rest: AnswerPath): AnswerPath {
  if (path.length === 0) return rest;
  const list = path.indexOf('@');
  return list < 0 ? path : path.slice(0, list);
}

function bodyOf<Call>(
  { bodyHead, variableNames }: FetchUnit<Call>,
  representations: readonly string[] | undefined,
  { variables }: RequestState<Call>,
): string {
  const parts: string[] = [];
  for (const name of variableNames) {
    const value = variables[name];
    if (value !== undefined) parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  if (representations) parts.push(`"representations":[${representations.join(',')}]`);
  return `${bodyHead}${parts.join(',')}}}`;
}

/** Values of the variables one fetch sends. */
export function variablesOf<Call>(
  { variableNames }: FetchUnit<Call>,
  representations: readonly string[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of variableNames) if (variables[name] !== undefined) values[name] = variables[name];
  if (representations) values['representations'] = JSON.parse(`[${representations.join(',')}]`);
  return values;
}

const malformed = <Call>({ subgraph, log }: FetchUnit<Call>): LossReport => {
  log.warn({ subgraph }, 'the entities are not those asked for');
  return faultReport(subgraph, 'SUBGRAPH_UNAVAILABLE');
};

const faultReport = (subgraph: string, fault: FaultCode): LossReport => ({
  error: { message: '', fault },
  subgraph,
  rest: [],
});
