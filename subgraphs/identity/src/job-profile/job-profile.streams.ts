import { jobProfileVerified } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { type Id, requireId, toId } from '@volmify/shared/ids';
import type { StreamCall } from '@volmify/shared/live/stream.call';
import type { LiveEvent } from '@volmify/shared/subgraph.subscriber';
import type { IdentityContext } from '../subgraph.context.ts';

/** `jobProfileVerified` as its resolvers pass it on. */
export interface JobProfileVerified extends LiveEvent {
  readonly eventId: Id<'Event'>;
  readonly occurredAt: Date;
  readonly jobProfileId: Id<'JobProfile'>;
}

/** Verifications as they come: of one professional, or of all. Whether one may be seen is asked per event. */
export async function openVerifications(
  call: StreamCall,
  { jobProfileId }: { readonly jobProfileId?: string | null },
  { feed }: IdentityContext,
): Promise<AsyncGenerator<JobProfileVerified, void, void>> {
  const wished = jobProfileId == null ? null : requireId('JobProfile', jobProfileId);
  const question = { type: jobProfileVerified.type, orgUuids: [], isPlatformWide: true };
  return verificationsOf(await feed.open(question, call), wished);
}

async function* verificationsOf(
  events: AsyncGenerator<EventEnvelope, void, void>,
  wished: Id<'JobProfile'> | null,
): AsyncGenerator<JobProfileVerified, void, void> {
  for await (const event of events) {
    const fact = jobProfileVerified.model.parse(event.payload);
    const [eventId, jobProfileId] = [toId('Event', event.eventId), toId('JobProfile', fact.jobProfileId)];
    if (wished !== null && wished !== jobProfileId) continue;
    yield { cursor: eventId, eventId, occurredAt: event.occurredAt, jobProfileId };
  }
}
