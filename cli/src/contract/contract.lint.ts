import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** One broken rule of the contract: where, and what to do. */
export interface LintFinding {
  readonly subgraph: SubgraphName;
  /** `Type.field` or `Type`. */
  readonly where: string;
  readonly rule: string;
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
type Sdl = ReadonlyMap<SubgraphName, DocumentNode>;

/** Each breaks the partner subsets that lack the owner, or cannot be run by the gateway library. */
const REFUSED_DIRECTIVES = [
  'requires',
  'provides',
  'external',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
  'fromContext',
];
const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const SCREAMING = /^[A-Z][A-Z0-9_]*$/;

/** Holds the rules of decision over the hand-written SDL; composition itself is checked apart. */
export function lintContract(sdlOf: (name: SubgraphName) => string = readSubgraphSdl): LintFinding[] {
  const sdl: Sdl = new Map(SUBGRAPH_NAMES.map((name) => [name, parse(sdlOf(name))]));
  return [...sdl].flatMap(([subgraph, document]) => [
    ...document.definitions.flatMap((node) => descriptionsAndNames(subgraph, node)),
    ...objectsOf(document).flatMap((node) => [
      ...keyRules(subgraph, node),
      ...directiveRules(subgraph, node),
      ...nullabilityRules(subgraph, node, sdl),
    ]),
  ]);
}

const objectsOf = (document: DocumentNode): ObjectNode[] =>
  document.definitions.filter(
    (node): node is ObjectNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

const directives = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

const isUnresolvable = (key: ConstDirectiveNode): boolean =>
  key.arguments?.some(
    (argument) => argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
  ) ?? false;

/** A stub or an extension of an entity that another subgraph owns: the owner alone implements Node and describes it. */
const isForeign = (node: ObjectNode): boolean =>
  directives(node, 'key').length > 0 && !(node.interfaces ?? []).some((name) => name.name.value === 'Node');

function keyRules(subgraph: SubgraphName, node: ObjectNode): LintFinding[] {
  const keys = directives(node, 'key');
  const finding = (rule: string): LintFinding => ({ subgraph, where: node.name.value, rule });
  if (keys.length > 1) return [finding('an entity has one key')];
  const fields = keys[0]?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  if (fields && !(fields.kind === Kind.STRING && fields.value === 'id'))
    return [finding('the key of an entity is "id"')];
  return [];
}

function directiveRules(subgraph: SubgraphName, node: ObjectNode): LintFinding[] {
  const used = [...(node.directives ?? []), ...(node.fields ?? []).flatMap((field) => field.directives ?? [])];
  return used
    .filter((directive) => REFUSED_DIRECTIVES.includes(directive.name.value))
    .map((directive) => ({
      subgraph,
      where: node.name.value,
      rule: `@${directive.name.value} is not used in this graph`,
    }));
}

/** Root fields, fields added to a foreign entity and references across a border are nullable, list entries included. */
function nullabilityRules(subgraph: SubgraphName, node: ObjectNode, sdl: Sdl): LintFinding[] {
  const isRoot = ROOT_TYPES.includes(node.name.value);
  const addsToForeign = isForeign(node);
  return (node.fields ?? []).flatMap((field) => {
    const where = `${node.name.value}.${field.name.value}`;
    const findings: LintFinding[] = [];
    const isNonNull = field.type.kind === Kind.NON_NULL_TYPE;
    if (isRoot && isNonNull) findings.push({ subgraph, where, rule: 'a root field is nullable' });
    if (addsToForeign && isNonNull && field.name.value !== 'id') {
      findings.push({ subgraph, where, rule: 'a field added to a foreign entity is nullable' });
    }
    if (isBorderReference(subgraph, field, sdl)) findings.push(...borderFindings(subgraph, where, field.type));
    return findings;
  });
}

/** True when the field's type is an entity of another subgraph that this one cannot answer itself. */
function isBorderReference(subgraph: SubgraphName, field: FieldDefinitionNode, sdl: Sdl): boolean {
  const name = namedType(field.type);
  const own = objectsOf(sdl.get(subgraph) ?? { kind: Kind.DOCUMENT, definitions: [] }).filter(
    (node) => node.name.value === name,
  );
  return own.length > 0 && own.every((node) => isForeign(node) || directives(node, 'key').some(isUnresolvable));
}

function borderFindings(subgraph: SubgraphName, where: string, type: TypeNode): LintFinding[] {
  if (type.kind === Kind.NON_NULL_TYPE) return [{ subgraph, where, rule: 'a reference across a border is nullable' }];
  if (type.kind === Kind.LIST_TYPE && type.type.kind === Kind.NON_NULL_TYPE) {
    return [{ subgraph, where, rule: 'entries of a list of references across a border are nullable' }];
  }
  return [];
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Everything is described, and names follow the conventions of the field. */
function descriptionsAndNames(subgraph: SubgraphName, node: DefinitionNode): LintFinding[] {
  if (!('name' in node) || !node.name) return [];
  const findings: LintFinding[] = [];
  const check = (isRight: boolean, where: string, rule: string): void => {
    if (!isRight) findings.push({ subgraph, where, rule });
  };
  const type = node.name.value;
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  const foreign = isObject && isForeign(node);
  const isDefinition = !node.kind.endsWith('Extension');
  if (isDefinition && !foreign) check('description' in node && !!node.description, type, 'a type has a description');
  check(PASCAL.test(type), type, 'a type is named in PascalCase');
  check(!(type === 'Subscription' && isDefinition), type, 'no type of ours is called Subscription');
  if ('fields' in node) {
    for (const field of node.fields ?? []) {
      const where = `${type}.${field.name.value}`;
      const isKeyOfForeign = foreign && field.name.value === 'id';
      check(isKeyOfForeign || !!field.description, where, 'a field has a description');
      check(CAMEL.test(field.name.value), where, 'a field is named in camelCase');
      for (const argument of ('arguments' in field && field.arguments) || []) {
        check(!!argument.description, `${where}(${argument.name.value})`, 'an argument has a description');
        check(CAMEL.test(argument.name.value), `${where}(${argument.name.value})`, 'an argument is named in camelCase');
      }
    }
  }
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const value of node.values ?? []) {
      check(!!value.description, `${type}.${value.name.value}`, 'an enum value has a description');
      check(
        SCREAMING.test(value.name.value),
        `${type}.${value.name.value}`,
        'an enum value is named in SCREAMING_SNAKE_CASE',
      );
    }
  }
  return findings;
}
