import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

const keySet = z.custom<JSONWebKeySet>(
  (value) => typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys),
  'expected a JSON Web Key Set: { "keys": [...] }',
);

/** One OpenID Connect issuer whose identity tokens open accounts here. Nothing is discovered: keys lie where it says. */
export const issuerModel = z.strictObject({
  /** Exactly what its tokens say. */
  issuer: z.url({ protocol: /^https?$/ }).max(512),
  /** Client ids under which this platform is known to it: the audiences accepted. */
  clientIds: z.array(z.string().min(1)).min(1),
  /** Signatures accepted; none without a key pair, whatever a token's header says. */
  algorithms: z
    .array(z.enum(['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']))
    .min(1)
    .default(['RS256', 'ES256']),
  keys: z.union([z.strictObject({ url: z.url({ protocol: /^https?$/ }) }), z.strictObject({ jwks: keySet })]),
  /** Whether an unknown person with a proven address gets an account. */
  allowsSignUp: z.boolean().default(false),
});

/** Issuers, each once. */
export const issuersModel = z
  .array(issuerModel)
  .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, 'an issuer stands twice');

/** Settings of one issuer, every default filled in. */
export type IssuerSettings = z.infer<typeof issuerModel>;
