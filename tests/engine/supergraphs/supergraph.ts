import type { WorldRules } from '../world.ts';

/** A small federated graph that is hard on its gateway. */
export interface HostileGraph {
  readonly name: string;
  /** SDL of each subgraph, without the link to the specification unless `isLinked`. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly isLinked?: boolean;
  readonly rules: WorldRules;
}

/** Put before every subgraph's SDL. */
export const FEDERATION_LINK = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
    "@key", "@requires", "@provides", "@external", "@shareable", "@interfaceObject", "@override", "@inaccessible"
  ])
`;

/** The SDL of one subgraph as it is composed. */
export const sdlOf = ({ isLinked }: HostileGraph, sdl: string): string => (isLinked ? sdl : FEDERATION_LINK + sdl);

/** Identities `<prefix>1` to `<prefix>n`. */
export const identities = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
