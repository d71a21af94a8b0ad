import type { Persona } from './dev.client.ts';

/** Asking without a token: what the public sees. */
export const NOBODY: Persona = {
  key: 'nobody',
  name: 'Nobody',
  about: 'An anonymous visitor: the request carries no token.',
  roles: [],
  cannotSee: ['Everything behind a sign-in: shares, earnings, members, orders.'],
};

/** Whether a persona key of a question means "without a token". */
export function isNobody(key: string): boolean {
  return key === NOBODY.key || key === 'anonymous';
}
