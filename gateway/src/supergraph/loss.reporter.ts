import type { ErrorCode } from '@volmify/shared/errors';
import type { Log } from '@volmify/shared/log';
import { type GraphQLSchema, isAbstractType, isObjectType, parse, type SelectionSetNode } from 'graphql';
import { type SubgraphError, toLocatedError } from '../errors/error.mapper.ts';
import { LocatedError, type ResponsePath } from '../errors/gateway.error.ts';
import { type FetchRecord, type FetchTrace, isObject, type Place } from './fetch.trace.ts';
import {
  fieldsOf,
  isIncluded,
  isSelected,
  type ReadableOperation,
  readableOperation,
  responseKey,
} from './selection.reader.ts';

/** What is needed to say where a failed fetch is missed. */
export interface LossSetting {
  readonly trace: FetchTrace;
  /** What the client asked. */
  readonly client: ReadableOperation;
  readonly schema: GraphQLSchema;
  readonly log: Log;
}

/** Places named for one missing field of one fetch; the count of all goes with them. */
const PLACES_MAX = 10;
/** Errors in one answer. */
const ERRORS_MAX = 100;

/**
 * The errors of all fetches of a request, at places of the client's answer: an error of a subgraph where its path points,
 * and for a fetch that brought nothing one error per field the client selected and nobody else answered.
 */
export function reportLosses(setting: LossSetting): LocatedError[] {
  return setting.trace.records.flatMap((record) => errorsOf(record, setting)).slice(0, ERRORS_MAX);
}

function errorsOf(record: FetchRecord, setting: LossSetting): LocatedError[] {
  if (!record.fault && !record.errors) return [];
  const places = setting.trace.placesOf(record);
  const found = (record.errors ?? []).flatMap((error) => locate(error, record, places, setting));
  const lost = lossOf(record);
  if (!lost) return found;
  return [...found, ...loseFields(lost, record, places, setting)];
}

/** An error with a path, at the object it speaks of; errors without one are told by the fields that are missing. */
function locate(
  error: SubgraphError,
  record: FetchRecord,
  places: readonly Place[],
  { client, log, schema }: LossSetting,
): LocatedError[] {
  if (record.representations && error.path?.length === 2) {
    // The whole entity failed: its object stands, what this fetch would have added is missing.
    const place = places.find((candidate) => candidate.representation === error.path?.[1]);
    const paths = place ? missingFields(place, record, schema) : [];
    const told = paths.filter((path) => isSelected(client, path));
    return told.map((path) => toLocatedError(error, record.subgraph, path, log));
  }
  const at = placedPath(error, record, places);
  if (!at) return [];
  // The nearest place the client knows: keys fetched for the gateway's own use are not the client's.
  let path = at;
  while (path.length > 0 && !isSelected(client, path)) path = path.slice(0, -1);
  return [toLocatedError(error, record.subgraph, path, log)];
}

function placedPath(error: SubgraphError, record: FetchRecord, places: readonly Place[]): ResponsePath | undefined {
  if (!error.path || error.path.length === 0) return undefined;
  if (!record.representations) return [...(places[0]?.path ?? []), ...error.path];
  const [, index, ...rest] = error.path;
  const place = places.find((candidate) => candidate.representation === index);
  return place && [...place.path, ...rest];
}

/** What the client is told about fields nobody brought: the fault, or the error that came without a place. */
function lossOf(record: FetchRecord): SubgraphError | undefined {
  if (record.fault) return { message: '', code: record.fault.code };
  return record.errors?.find((error) => !error.path || error.path.length < (record.representations ? 2 : 1));
}

function loseFields(
  loss: SubgraphError,
  record: FetchRecord,
  places: readonly Place[],
  setting: LossSetting,
): LocatedError[] {
  const paths = places.flatMap((place) => missingFields(place, record, setting.schema));
  const groups = new Map<string, ResponsePath[]>();
  for (const path of paths.filter((candidate) => isSelected(setting.client, candidate))) {
    const field = path.filter((step) => typeof step === 'string').join('.');
    groups.set(field, [...(groups.get(field) ?? []), path]);
  }
  return [...groups.values()].flatMap((group) =>
    group.slice(0, PLACES_MAX).map((path) => lossError(loss, record, path, { affected: group.length, setting })),
  );
}

function lossError(
  loss: SubgraphError,
  record: FetchRecord,
  path: ResponsePath,
  { affected, setting }: { affected: number; setting: LossSetting },
): LocatedError {
  const cut = affected > PLACES_MAX ? { affected } : {};
  if (record.fault) return new LocatedError(record.fault.code, { path, subgraph: record.subgraph, ...cut });
  const error = toLocatedError(loss, record.subgraph, path, setting.log);
  const code: ErrorCode = error.code;
  return new LocatedError(code, { path, message: error.message, subgraph: record.subgraph, ...cut });
}

/** Fields of the fetch's own operation that are absent at one place; a null that somebody answered is not missing. */
function missingFields(place: Place, record: FetchRecord, schema: GraphQLSchema): ResponsePath[] {
  const { operation, fragments } = readableOperation(parse(record.request.query));
  const variables = record.request.variables ?? {};
  const entities = operation.selectionSet.selections[0];
  const isEntityFetch = record.representations !== undefined && entities && 'selectionSet' in entities;
  const top = isEntityFetch ? entities.selectionSet : operation.selectionSet;

  function missing(set: SelectionSetNode, value: unknown, path: ResponsePath): ResponsePath[] {
    if (Array.isArray(value)) return value.flatMap((entry, index) => missing(set, entry, [...path, index]));
    if (!isObject(value)) return [];
    const fields = fieldsOf(set, fragments, {
      included: (node) => isIncluded(node, variables),
      applies: (type) => isOfType(schema, value['__typename'], type),
    });
    return fields.flatMap((field) => {
      const key = responseKey(field);
      if (field.name.value === '__typename') return [];
      const held = value[key];
      if (held === undefined) return [[...path, key]];
      return field.selectionSet ? missing(field.selectionSet, held, [...path, key]) : [];
    });
  }

  return top ? missing(top, place.object, place.path) : [];
}

/** True when an object of that type may be read through a fragment on the other; unknown types are given the benefit. */
function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typeof typename !== 'string' || typename === condition) return true;
  const abstract = schema.getType(condition);
  const type = schema.getType(typename);
  return isAbstractType(abstract) && isObjectType(type) && schema.isSubType(abstract, type);
}

/** Places where a subgraph answered that an entity does not exist, or is hidden: nulls above them are no fault. */
export function absentPlaces(trace: FetchTrace): ResponsePath[] {
  return trace.records.flatMap((record) => {
    const entities = record.data?.['_entities'];
    if (!record.representations || !Array.isArray(entities) || !entities.includes(null)) return [];
    return trace
      .placesOf(record)
      .filter((place) => place.representation !== undefined && entities[place.representation] === null)
      .map((place) => place.path);
  });
}
