import type { IssuerSettings } from './external-account/issuer.settings.ts';

/** What identity alone holds: the key that signs tokens and the keys that wrap everybody's data keys. */
export interface IdentityKeys {
  /** Private key of tokens as a JSON Web Key (ES256) with its key id. */
  readonly signing: {
    readonly privateJwk: Readonly<Record<string, unknown>> & { readonly kid: string };
    readonly issuer: string;
    readonly audience: string;
  };
  readonly data: DataKeys;
  /** Issuers whose identity tokens open accounts; none when left out. */
  readonly issuers?: readonly IssuerSettings[];
}

/** Master keys of 32 bytes by id; new data keys are wrapped by the current one, old ones name theirs. */
export interface DataKeys {
  readonly currentId: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}
