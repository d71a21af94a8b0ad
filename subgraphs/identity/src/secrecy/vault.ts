import type { Uuid } from '@volmify/shared/ids';
import type { DataKeys } from '../subgraph.keys.ts';
import { fingerprint, newKey, open, seal } from './cipher.ts';

/** The key of one person as it lies in the database. */
export interface WrappedKey {
  readonly wrapped: Buffer;
  readonly masterKeyId: string;
}

/** A text sealed by a master key itself. */
export interface SealedText {
  readonly sealed: Buffer;
  readonly masterKeyId: string;
}

/** Wraps and unwraps people's keys, and knows the keyed fingerprints that find equal values. */
export class Vault {
  constructor(private readonly keys: DataKeys) {}

  /** A new key of a person with its wrapped form. */
  createKey(subjectUuid: Uuid): WrappedKey & { readonly key: Buffer } {
    const key = newKey();
    const masterKeyId = this.keys.currentId;
    return { key, masterKeyId, wrapped: seal(this.master(masterKeyId), key, placeOfKey(subjectUuid)) };
  }

  /** @throws when the master key is not held any more or the wrapped key is another person's */
  unwrap(subjectUuid: Uuid, { wrapped, masterKeyId }: WrappedKey): Buffer {
    return open(this.master(masterKeyId), wrapped, placeOfKey(subjectUuid));
  }

  /** Seals a text that belongs to no person, under the current master key. */
  sealText(place: string, text: string): SealedText {
    const masterKeyId = this.keys.currentId;
    return { masterKeyId, sealed: seal(this.master(masterKeyId), Buffer.from(text), place) };
  }

  /** @throws when the master key is not held any more or the text belongs to another place */
  openText(place: string, { sealed, masterKeyId }: SealedText): string {
    return open(this.master(masterKeyId), sealed, place).toString('utf8');
  }

  /** Fingerprint of a text for one purpose. It stays with the first master key, so that rotation finds old rows. */
  fingerprint(purpose: string, text: string): Buffer {
    const [first] = this.keys.byId.values();
    if (!first) throw new Error('no master key is held');
    return fingerprint(first, purpose, text);
  }

  private master(id: string): Buffer {
    const key = this.keys.byId.get(id);
    if (!key) throw new Error(`master key ${id} is not held`);
    return key;
  }
}

const placeOfKey = (subjectUuid: Uuid): string => `subject/${subjectUuid}`;
