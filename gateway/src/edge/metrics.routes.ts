import { createHash, timingSafeEqual } from 'node:crypto';

/** True when an `Authorization` header carries the token of those who read figures; told apart without a hint by time. */
export function mayReadMetrics(authorization: string | undefined, token: string): boolean {
  const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(authorization ?? ''), hashOf(`Bearer ${token}`));
}
