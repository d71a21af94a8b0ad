/** The graph as `/map/graph.json` describes it. */
export interface GraphMap {
  subgraphs: readonly string[];
  types: readonly MapType[];
}

/** Something that can be selected from. */
export interface MapType {
  name: string;
  kind: 'object' | 'interface' | 'union';
  description: string;
  /** The owner first. */
  subgraphs: readonly string[];
  isEntity: boolean;
  possibleTypes: readonly string[];
  fields: readonly MapField[];
}

/** A field and who may read it. */
export interface MapField {
  name: string;
  description: string;
  /** As in the schema, for example `[Money!]!`. */
  type: string;
  typeName: string;
  args: readonly { name: string; type: string; isRequired: boolean }[];
  subgraphs: readonly string[];
  isInternal: boolean;
  isDeprecated: boolean;
  who: string;
  reason: string;
}

let asked: Promise<GraphMap> | undefined;

/** The map, read once a page. Throws where the server does not show it. */
export function fetchGraphMap(): Promise<GraphMap> {
  asked ??= readGraphMap();
  return asked;
}

async function readGraphMap(): Promise<GraphMap> {
  const response = await fetch('/map/graph.json');
  if (!response.ok) throw new Error(`/map/graph.json answered ${response.status}`);
  return response.json();
}

/** Whether a type is a value that several subgraphs speak of alike, like money; nobody owns it. */
export function isShared({ isEntity, subgraphs, fields }: MapType): boolean {
  return !isEntity && subgraphs.length > 1 && fields.every((field) => field.subgraphs.length > 1);
}

/** A type name without the parts that only pages and refusals need. */
export function isPlumbing({ name, kind }: MapType): boolean {
  return kind === 'union' || /(Connection|Edge|Result|Success|Error|PageInfo)$/.test(name) || ROOTS.has(name);
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription', 'Node', 'UserError']);
