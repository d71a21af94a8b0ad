import { Secret, TOTP } from 'otpauth';

const STEP_S = 30;
const SECRET_BYTES = 20;
/** Codes of the step before and after are good too: clocks differ. */
const WINDOW_STEPS = 1;

const totpOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: 'Volmify', label, secret, algorithm: 'SHA1', digits: 6, period: STEP_S });

/** A fresh shared secret: its bytes, its text for typing, and the address that authenticators scan (RFC 6238). */
export function createTotpSecret(label: string): { bytes: Buffer; base32: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  return { bytes: Buffer.from(secret.bytes), base32: secret.base32, uri: totpOf(secret, label).toString() };
}

/**
 * The step of time that a code belongs to; undefined for a wrong code.
 * @param nowMs the machine's clock, never business time: authenticators know no other
 */
export function stepOfCode(secretBytes: Buffer, code: string, nowMs: number): bigint | undefined {
  const secret = new Secret({ buffer: new Uint8Array(secretBytes).buffer });
  const delta = totpOf(secret, 'code').validate({ token: code, timestamp: nowMs, window: WINDOW_STEPS });
  return delta === null ? undefined : BigInt(Math.floor(nowMs / 1000 / STEP_S) + delta);
}
