import { readConfig, readEnvironment } from '../config.ts';
import { print } from '../print/output.ts';
import { Problem } from '../print/problem.ts';
import { findSigningKey, signingKeyPath } from '../product/key.store.ts';
import { rotateRing } from '../product/signing.ring.ts';

/**
 * Adds a signing key; running parts see it without a restart.
 * @throws Problem before the first start, and when the file cannot be written
 */
export async function rotateKeys({ lead }: { readonly lead: string }): Promise<void> {
  const config = readConfig(readEnvironment());
  const path = signingKeyPath(config);
  if (!(await findSigningKey(config))) {
    throw new Problem({ what: 'No signing key was made yet.', why: path, next: 'Start once: pnpm start' });
  }
  const ring = await rotateRing(path, Number(lead) * 1_000).catch((cause: unknown) => {
    throw new Problem({ what: 'The file of signing keys cannot be replaced.', why: `${path}: ${String(cause)}` });
  });
  for (const { publicJwk, signsFrom, retiresAt } of ring.keys) {
    print(
      `${publicJwk.kid}  signs from ${signsFrom ?? 'the beginning'}${retiresAt ? `, accepted until ${retiresAt}` : ''}`,
    );
  }
}
