import { createHash, createHmac, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** 16 characters of 5 random bits each in groups of four: more than anybody can guess (80 bits). */
export function newGiftCardCode(bytes: Buffer = randomBytes(LENGTH)): string {
  const characters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '0').join('');
  return characters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? characters;
}

/** The code as it is compared: what people mistype is read alike, signs between the groups do not count. */
export function normalizedCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** What is stored of a code. A code has 80 random bits, so its plain SHA-256 tells nothing to whoever reads the table. */
export const hashGiftCardCode = (code: string): Buffer => createHash('sha256').update(normalizedCode(code)).digest();

/** Last characters of a code: enough to tell cards of one holder apart. */
export const codeLast4 = (code: string): string => normalizedCode(code).slice(-GROUP);

/** A code of which only the end is known any more. */
export const maskedCode = (last4: string): string => `****-****-****-${last4}`;

/** The code of a card of the demo world, by its natural key (demo world 7.3): no secret, so that anybody can try it. */
export const demoGiftCardCode = (naturalKey: string): string =>
  newGiftCardCode(createHmac('sha256', 'volmify-demo-v1').update(naturalKey).digest());
