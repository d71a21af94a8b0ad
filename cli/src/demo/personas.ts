import { toId } from '@volmify/shared/ids';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { importJWK, SignJWT } from 'jose';
import type { SigningKey } from '../product/key.store.ts';

/** A person of the demo world that a visitor can be. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  /** Who it is, in one line. */
  readonly about: string;
  readonly roles: readonly { readonly org: string; readonly role: string }[];
  /** What this person is not shown, in one line. */
  readonly cannotSee: string;
}

const role = (org: string, name: string): Persona['roles'][number] => ({ org, role: name });

/** The nine people a token is printed for (demo world 3.1). */
export const PERSONAS: readonly Persona[] = [
  {
    key: 'sarah',
    name: 'Sarah Johnson',
    about: 'Creator employed by three organizations, with shares of 70, 80 and 60 %.',
    roles: [role('Lumen Academy', 'Creator'), role('Atelier Nord', 'Creator'), role('Kumo School', 'Creator')],
    cannotSee: "Other creators' shares and the books of her organizations.",
  },
  {
    key: 'john',
    name: 'John Carter',
    about: 'Creator of one organization with a share in three products.',
    roles: [role('Lumen Academy', 'Creator')],
    cannotSee: 'Shares and earnings of anybody else.',
  },
  {
    key: 'lena',
    name: 'Lena Fischer',
    about: 'Learner and subscriber, member of two organizations.',
    roles: [role('Lumen Academy', 'Member'), role('Atelier Nord', 'Member')],
    cannotSee: 'Everything staff sees: shares, earnings, other members.',
  },
  {
    key: 'olga',
    name: 'Olga Petrova',
    about: 'Owner of Lumen Academy.',
    roles: [role('Lumen Academy', 'Owner')],
    cannotSee: 'What her people earn or own in other organizations.',
  },
  {
    key: 'adam',
    name: 'Adam Novak',
    about: 'First employee and administrator of Lumen Academy.',
    roles: [role('Lumen Academy', 'Administrator')],
    cannotSee: 'Other organizations.',
  },
  {
    key: 'mona',
    name: 'Mona Haddad',
    about: 'Manager, head of the curriculum department.',
    roles: [role('Lumen Academy', 'Manager')],
    cannotSee: 'Departments outside her own subtree.',
  },
  {
    key: 'ivan',
    name: 'Ivan Kovac',
    about: 'Instructor of Analytics Studio.',
    roles: [role('Lumen Academy', 'Instructor')],
    cannotSee: 'Money other than his own.',
  },
  {
    key: 'dora',
    name: 'Dora Silva',
    about: 'Customer and creator in one organization; leads the launch crew.',
    roles: [role('Lumen Academy', 'Member and creator')],
    cannotSee: 'As a customer nothing of staff, as staff nothing of other customers.',
  },
  {
    key: 'petra',
    name: 'Petra Lindqvist',
    about: 'Administrator of the platform; every look is audited.',
    roles: [role('Volmify', 'Platform administrator')],
    cannotSee: 'Nothing is hidden; posting in an organization is not allowed.',
  },
];

/** A partner app of the demo world that a visitor can be; it asks with the one key the world seeds. */
export const PARTNER_PERSONAS: readonly string[] = ['acme'];

/** Seconds the token of a partner app lives, and the audience that nothing else has. */
const PARTNER_TOKEN_LIFETIME_S = 3_600;
const PARTNER_AUDIENCE = 'partner';

/** Seconds a person's token lives. */
export const TOKEN_LIFETIME_S = 900;

/** A printed token and when it ends. */
export interface PersonaToken {
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * A bearer token of a persona, signed like any other: who and which session, no rights.
 * @throws when the demo world has no such person with a session
 */
export async function mintPersonaToken(
  persona: string,
  parts: { world: DemoWorld; key: SigningKey; issuer: string; audience: string },
): Promise<PersonaToken> {
  if (PARTNER_PERSONAS.includes(persona)) return mintPartnerToken(persona, parts);
  const privateKey = await importJWK(parts.key.privateJwk, 'ES256');
  const expiresAtS = Math.floor(Date.now() / 1000) + TOKEN_LIFETIME_S;
  const token = await new SignJWT({ sid: toId('UserSession', parts.world.uuidOf(`${persona}/session`)) })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: parts.key.privateJwk.kid })
    .setIssuer(parts.issuer)
    .setAudience(parts.audience)
    .setSubject(toId('User', parts.world.uuidOf(persona)))
    .setIssuedAt()
    .setExpirationTime(expiresAtS)
    .sign(privateKey);
  return { token, expiresAt: new Date(expiresAtS * 1000).toISOString() };
}

/** A token of a partner app with everything it was granted. */
async function mintPartnerToken(
  app: string,
  { world, key, issuer }: { world: DemoWorld; key: SigningKey; issuer: string },
): Promise<PersonaToken> {
  const fact = world
    .rows<DemoRow & { readonly scopes: readonly string[] }>('identity', 'partner_app')
    .find((row) => row.key === app);
  const appId = toId('PartnerApp', world.uuidOf(app));
  const expiresAtS = Math.floor(Date.now() / 1000) + PARTNER_TOKEN_LIFETIME_S;
  const keyId = toId('PartnerKey', world.uuidOf(`${app}/key`));
  const token = await new SignJWT({ client_id: appId, key: keyId, scope: (fact?.scopes ?? []).join(' ') })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.privateJwk.kid })
    .setIssuer(issuer)
    .setAudience(PARTNER_AUDIENCE)
    .setSubject(appId)
    .setIssuedAt()
    .setExpirationTime(expiresAtS)
    .sign(await importJWK(key.privateJwk, 'ES256'));
  return { token, expiresAt: new Date(expiresAtS * 1000).toISOString() };
}
