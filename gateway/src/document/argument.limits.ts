import { badUserInput, CodedError } from '@volmify/shared/errors';
import { type DocumentNode, Kind, type ValueNode, visit } from 'graphql';
import { TooComplexError } from '../errors/gateway.error.ts';
import type { DocumentLimits } from '../gateway.config.ts';

/** Arguments that say how long a page is, whatever field they are given to. */
const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'last', 'limit']);
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor']);
const NUL = '\u0000';

/**
 * Holds the limits on values and names written in a document.
 * @returns names of the variables that say how long a page is
 * @throws DOCUMENT_TOO_COMPLEX, BAD_USER_INPUT for a page size out of range, GRAPHQL_VALIDATION_FAILED for a name
 */
export function checkWrittenArguments(document: DocumentNode, limits: DocumentLimits): readonly string[] {
  const pageVariables = new Set<string>();
  visit(document, {
    Name(node, key) {
      bounded('characters in a name', node.value.length, limits.nameCharactersMax);
      if (key === 'alias') checkName(node.value, limits);
    },
    Variable: (node) => checkName(node.name.value, limits),
    OperationDefinition: (node) => checkName(node.name?.value ?? '', limits),
    FragmentDefinition: (node) => checkName(node.name.value, limits),
    Argument(node) {
      if (!PAGE_ARGUMENTS.has(node.name.value)) return;
      if (node.value.kind === Kind.VARIABLE) pageVariables.add(node.value.name.value);
      else checkWrittenPage(node.name.value, node.value, limits);
    },
    ListValue(node) {
      bounded('items in a list', node.values.length, limits.listItemsMax);
    },
    StringValue(node) {
      checkText(node.value, limits);
    },
  });
  checkDefaults(document, pageVariables, limits);
  return [...pageVariables];
}

/** A name of the caller's choice that every object has by birth, or that makes one look like a promise. */
function checkName(name: string, { isPlainNamed }: DocumentLimits): void {
  if (!isPlainNamed || !(name in Object.prototype || name === 'prototype' || name === 'then')) return;
  throw new CodedError('GRAPHQL_VALIDATION_FAILED', `Nothing may be called ${name}.`);
}

/** A default stands before the arguments that use it, so it is looked at when those are known. */
function checkDefaults(document: DocumentNode, pages: ReadonlySet<string>, limits: DocumentLimits): void {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue && pages.has(variable.name.value)) {
        checkWrittenPage(variable.name.value, defaultValue, limits);
      }
    }
  }
}

function checkWrittenPage(name: string, value: ValueNode, limits: DocumentLimits): void {
  if (value.kind === Kind.INT) checkPage(name, Number(value.value), limits);
}

function checkPage(name: string, size: number, { pageSizeMax }: DocumentLimits): void {
  if (pageSizeMax > 0 && (size < 1 || size > pageSizeMax)) {
    throw badUserInput(`The page size "${name}" is ${size}; it is 1 to ${pageSizeMax}.`);
  }
}

function checkText(text: string, limits: DocumentLimits): void {
  if (text.includes(NUL)) throw badUserInput('A text holds the character NUL.');
  bounded('characters in a text', text.length, limits.textCharactersMax);
}

/**
 * Holds the limits on the values of variables; walks without recursion, so no depth can end the process.
 * @throws DOCUMENT_TOO_COMPLEX, BAD_USER_INPUT
 */
export function checkVariableValues(
  variables: Readonly<Record<string, unknown>>,
  pageVariables: readonly string[],
  limits: DocumentLimits,
): void {
  for (const name of pageVariables) {
    const size = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof size === 'number') checkPage(name, size, limits);
  }
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    count += 1;
    bounded('values in variables', count, limits.variableValuesMax);
    if (typeof value === 'string') checkText(value, limits);
    if (typeof value !== 'object' || value === null) continue;
    bounded('nested values in variables', depth, limits.variableDepthMax);
    for (const child of childrenOf(value, limits)) waiting.push({ value: child, depth: depth + 1 });
  }
}

function childrenOf(value: object, limits: DocumentLimits): readonly unknown[] {
  if (Array.isArray(value)) {
    bounded('items in a list', value.length, limits.listItemsMax);
    return value;
  }
  for (const key of Object.keys(value)) {
    if (REFUSED_KEYS.has(key)) throw new CodedError('BAD_USER_INPUT', 'A value has a member of a reserved name.');
  }
  return Object.values(value);
}

function bounded(limit: string, found: number, bound: number): void {
  if (found > bound) throw new TooComplexError(limit, found, bound);
}
