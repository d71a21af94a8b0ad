import type { DemoWorld } from '@volmify/shared/subgraph';
import { request } from 'undici';
import type { ProductConfig } from '../config.ts';
import { mintPersonaToken } from '../demo/personas.ts';
import { headlineQuestion } from '../demo/questions.ts';
import { Problem } from '../print/problem.ts';
import type { SigningKey } from './key.store.ts';

interface HeadlineAnswer {
  readonly data?: {
    readonly jobProfileBySlug?: {
      readonly displayName: string;
      readonly employments: readonly unknown[] | null;
      readonly metrics: { readonly revenueGeneratedTotal: readonly { decimal: string; currency: string }[] | null };
    } | null;
  };
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks the headline question through the front door, as its first persona, and reads the answer.
 * @returns one sentence with what came back
 * @throws Problem when the graph does not answer it whole
 */
export async function askHeadline(
  url: string,
  parts: { config: ProductConfig; key: SigningKey; world: DemoWorld },
): Promise<string> {
  const question = headlineQuestion();
  const persona = question.personas[0];
  if (!persona) throw new Problem({ what: `${question.id} names no persona.` });
  const { token } = await mintPersonaToken(persona.key, {
    world: parts.world,
    key: parts.key,
    issuer: parts.config.tokenIssuer,
    audience: parts.config.tokenAudience,
  });
  const answer = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: question.document, variables: persona.variables }),
  });
  const body = (await answer.body.json()) as HeadlineAnswer;
  const profile = body.data?.jobProfileBySlug;
  const first = body.errors?.[0]?.message;
  if (!profile || first !== undefined) {
    throw new Problem({
      what: 'The graph started but does not answer its own question.',
      why: first ?? 'The answer is empty.',
      next: 'volmify doctor',
    });
  }
  const earned = (profile.metrics.revenueGeneratedTotal ?? [])
    .map((money) => `${money.decimal} ${money.currency}`)
    .join(', ');
  return `${profile.displayName}, ${profile.employments?.length ?? 0} organizations, ${earned}`;
}
