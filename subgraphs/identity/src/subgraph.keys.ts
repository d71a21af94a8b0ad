import type { IssuerSettings } from './external-account/issuer.settings.ts';

/** A private key of tokens as a JSON Web Key (ES256) with its key id. */
export type PrivateJwk = Readonly<Record<string, unknown>> & { readonly kid: string };

/** What tokens are signed with. Keys change while the product runs, so they are asked for anew each time. */
export interface SigningKeys {
  readonly issuer: string;
  readonly audience: string;
  /** The key that signs now. */
  current(): PrivateJwk;
  /** Public keys of every token that may be under way, as JSON Web Keys. */
  publicJwks(): readonly object[];
}

/** What identity alone holds: the key that signs tokens and the keys that wrap everybody's data keys. */
export interface IdentityKeys {
  readonly signing: SigningKeys;
  readonly data: DataKeys;
  /** Issuers whose identity tokens open accounts; none when left out. */
  readonly issuers?: readonly IssuerSettings[];
}

/** Master keys of 32 bytes by id; new data keys are wrapped by the current one, old ones name theirs. */
export interface DataKeys {
  readonly currentId: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}
