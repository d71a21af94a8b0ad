import type { ContactType } from './contact.ts';

/** A value in its normal form (IDN-28), or the sentence that says what is wrong with it. */
export type NormalForm = { readonly value: string } | { readonly problem: string };

const EMAIL_LENGTH_MAX = 320;
const EMAIL = /^[^@\s"(),:;<>[\\\]]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const E164 = /^\+[1-9]\d{7,14}$/;
const SOCIAL = /^(@[a-z0-9._-]{1,64}|[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.~@%+-]{1,128}){1,4})$/i;
const ADDRESS_LENGTH_MAX = 512;
/** Countries whose numbers keep the zero in front when dialled from abroad. */
const KEEPS_ZERO = ['+39', '+378'];

/**
 * Lower-case address, E.164 number, handle or page without its scheme, address in one line.
 * @param phoneCode dialling code of the region a national number belongs to
 */
export function normalForm(type: ContactType, typed: string, phoneCode: string | null): NormalForm {
  const text = typed.normalize('NFC').trim();
  switch (type) {
    case 'EMAIL':
      return email(text.toLowerCase());
    case 'PHONE':
      return phone(text, phoneCode);
    case 'SOCIAL':
      return social(text);
    case 'ADDRESS':
      return address(text.replace(/\s*[\r\n]+\s*/g, ', ').replace(/\s+/g, ' '));
  }
}

const email = (value: string): NormalForm =>
  value.length <= EMAIL_LENGTH_MAX && EMAIL.test(value) ? { value } : { problem: 'This is no e-mail address.' };

function phone(text: string, phoneCode: string | null): NormalForm {
  if (!/^[+\d\s().\-/]+$/.test(text)) return { problem: 'A number has digits, blanks and ( ) . - / only.' };
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return checked(`+${digits}`);
  if (digits.startsWith('00')) return checked(`+${digits.slice(2)}`);
  if (phoneCode === null)
    return { problem: 'A national number needs its region; or write it with + and country code.' };
  return checked(`${phoneCode}${KEEPS_ZERO.includes(phoneCode) ? digits : digits.replace(/^0/, '')}`);
}

const checked = (value: string): NormalForm =>
  E164.test(value) ? { value } : { problem: 'An international number has 8 to 15 digits.' };

function social(text: string): NormalForm {
  const bare = text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/+$/, '');
  if (!SOCIAL.test(bare)) return { problem: 'Expected a handle such as @name, or the address of a page.' };
  const [host = '', ...path] = bare.split('/');
  return { value: [host.toLowerCase(), ...path].join('/') };
}

const address = (value: string): NormalForm =>
  value.length >= 5 && value.length <= ADDRESS_LENGTH_MAX
    ? { value }
    : { problem: `An address has 5 to ${ADDRESS_LENGTH_MAX} characters.` };
