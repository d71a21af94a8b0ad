/** A mail or text as it leaves the house. */
export interface OutgoingMessage {
  /** Names the message: a provider that is handed it twice can tell. */
  readonly id: string;
  readonly channel: 'EMAIL' | 'SMS';
  readonly recipient: string;
  /** Empty for texts. */
  readonly subject: string;
  readonly body: string;
}

/** Hands one message to whoever delivers it. @throws when it was not taken; it is tried again later */
export type Deliver = (message: OutgoingMessage) => Promise<void>;

/** Attempts before a message is given up. */
export const DELIVERY_ATTEMPTS_MAX = 8;

/** How long a message waits after so many failed attempts, milliseconds: half a minute, doubled each time. */
export const deliveryPauseMs = (attempts: number): number => 30_000 * 2 ** Math.min(attempts, 10);

type Values = Readonly<Record<string, unknown>>;
const said = (values: Values, name: string): string => (typeof values[name] === 'string' ? String(values[name]) : '');

/** Words of each kind of message; codes and tokens come from its values. */
const TEMPLATES: Readonly<Record<string, (values: Values) => Pick<OutgoingMessage, 'subject' | 'body'>>> = {
  'account.verify': (values) => ({
    subject: 'Confirm your address',
    body: `Confirm your address with this code: ${said(values, 'token')}`,
  }),
  'account.reset': (values) => ({
    subject: 'Choose a new password',
    body: `Choose a new password with this code: ${said(values, 'token')}\nIf you did not ask for it, nothing has changed.`,
  }),
  'account.password_changed': () => ({
    subject: 'Your password was changed',
    body: 'Your password was changed. If it was not you, reset it now.',
  }),
  'contact.verify': (values) => ({ subject: 'Your code', body: `Your code is ${said(values, 'code')}.` }),
  member_invitation: (values) => ({
    subject: 'You are invited',
    body: [said(values, 'welcomeMessage'), `Accept or decline with this code: ${said(values, 'token')}`]
      .filter((line) => line !== '')
      .join('\n\n'),
  }),
  employee_invitation: (values) => ({
    subject: 'You are invited to work with us',
    body: `Accept or decline with this code: ${said(values, 'token')}`,
  }),
};

/** Subject and body of a message; a kind without words of its own says its name and what it holds. */
export function wordsOf(template: string, values: Values): Pick<OutgoingMessage, 'subject' | 'body'> {
  const words = TEMPLATES[template];
  if (words) return words(values);
  const subject = template.replace(/[._]/g, ' ');
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${String(value)}`);
  return { subject, body: [subject, ...lines].join('\n') };
}
