import type { TestWorld } from '../../kit/world.ts';

/** What a mutation answered: its success or refusal, and the codes of top-level errors. */
export interface Deed {
  readonly answer: Record<string, unknown> | null;
  readonly codes: readonly unknown[];
}

let keys = 0;
/** A key that no other deed of this run uses. */
export const freshKey = (): string => `test-key-${process.pid}-${keys++}`;

/** Money as `amount currency`. */
export const MONEY = 'amountMinor currency';

/** Runs one keyed mutation in finance as a person; refusals come with their code, field and own facts. */
export async function deed(
  world: TestWorld,
  who: string,
  call: {
    readonly name: string;
    readonly input: Record<string, unknown>;
    /** Selection on the success type. */
    readonly done: string;
    /** Further fragments, for refusals with facts of their own. */
    readonly also?: string;
  },
): Promise<Deed> {
  const { name, done, also } = call;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const result = await world.executeIn(
    'finance',
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
      __typename ... on ${type}Success { ${done} } ... on UserError { code field } ${also ?? ''} } }`,
    { input: { idempotencyKey: freshKey(), ...call.input } },
  );
  return {
    answer: (result.data?.[name] ?? null) as Deed['answer'],
    codes: (result.errors ?? []).map((error) => error.extensions['code'] ?? error.message),
  };
}
