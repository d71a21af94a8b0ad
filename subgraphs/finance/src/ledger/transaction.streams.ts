import { badUserInput } from '@volmify/shared/errors';
import { transactionPosted } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { type Id, requireId, toId, toUuids } from '@volmify/shared/ids';
import type { StreamCall } from '@volmify/shared/live/stream.call';
import type { LiveEvent } from '@volmify/shared/subgraph.subscriber';
import type { FinanceContext } from '../subgraph.context.ts';

/** Whose postings a stream is about. */
export type StreamSubject = { readonly orgId: Id<'Org'> } | { readonly userId: Id<'User'> };

/** `transactionPosted` as its resolvers pass it on; it carries the stream's subject, which the policy row is asked about. */
export type TransactionPosted = LiveEvent &
  StreamSubject & {
    readonly eventId: Id<'Event'>;
    readonly occurredAt: Date;
    readonly transactionId: Id<'Transaction'>;
  };

/** Arguments of `transactionPosted`. */
export interface PostedArguments {
  readonly orgId?: string | null;
  readonly userId?: string | null;
}

/** @throws BAD_USER_INPUT unless exactly one subject is named, by an id of its kind */
export function parseSubject({ orgId, userId }: PostedArguments): StreamSubject {
  if ((orgId == null) === (userId == null)) throw badUserInput('Name either orgId or userId.');
  return orgId == null ? { userId: requireId('User', userId) } : { orgId: requireId('Org', orgId) };
}

/**
 * Postings as they come: of one organization, or of every organization that the viewer has any tie to. Whether one
 * may be seen is asked per event.
 */
export async function openPostings(
  call: StreamCall,
  args: PostedArguments,
  { feed, viewer }: FinanceContext,
): Promise<AsyncGenerator<TransactionPosted, void, void>> {
  const subject = parseSubject(args);
  const orgIds = 'orgId' in subject ? [subject.orgId] : viewer.memberships.map(({ orgId }) => orgId);
  const question = { type: transactionPosted.type, orgUuids: toUuids(orgIds) };
  return postingsOf(await feed.open(question, call), subject);
}

async function* postingsOf(
  events: AsyncGenerator<EventEnvelope, void, void>,
  subject: StreamSubject,
): AsyncGenerator<TransactionPosted, void, void> {
  for await (const event of events) {
    const fact = transactionPosted.model.parse(event.payload);
    const eventId = toId('Event', event.eventId);
    yield {
      ...subject,
      cursor: eventId,
      eventId,
      occurredAt: event.occurredAt,
      transactionId: toId('Transaction', fact.transactionId),
    };
  }
}
