import { readConfig, readEnvironment } from '../config.ts';
import { readDemoWorld } from '../demo/demo.world.ts';
import { mintPersonaToken, PARTNER_PERSONAS, PERSONAS } from '../demo/personas.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { findSigningKey } from '../product/key.store.ts';

/**
 * Prints a bearer token and nothing else. Needs no running server, only the keys of a first start.
 * @throws Problem for an unknown persona (2), in production (78) and before the first start (1)
 */
export async function token(persona: string): Promise<void> {
  const config = readConfig(readEnvironment());
  const known = [...PERSONAS.map(({ key }) => key), ...PARTNER_PERSONAS];
  if (!known.includes(persona)) {
    throw new Problem({
      what: `There is no persona called "${persona}".`,
      next: `One of: ${known.join(' ')}`,
      exitCode: EXIT.wrongUse,
    });
  }
  if (config.mode === 'production') {
    throw new Problem({
      what: 'Personas exist in the demo world only, and production refuses it.',
      exitCode: EXIT.badConfiguration,
    });
  }
  const key = await findSigningKey(config);
  if (!key)
    throw new Problem({
      what: 'No keys were made yet.',
      why: `Nothing is in ${config.home}/keys.`,
      next: 'Start once: pnpm start',
    });
  const { token: text } = await mintPersonaToken(persona, {
    world: readDemoWorld(),
    key,
    issuer: config.tokenIssuer,
    audience: config.tokenAudience,
  });
  print(text);
}
