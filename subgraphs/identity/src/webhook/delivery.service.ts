import type { Clock } from '@volmify/shared/clock';
import { type IdSource, toId } from '@volmify/shared/ids';
import type { GuardedPost, PostOutcome } from '@volmify/shared/outgoing/guarded.post';
import type { Vault } from '../secrecy/vault.ts';
import type { OpenDeliveryRoom } from './delivery.room.ts';
import type { Attempt, DueDelivery, Settlement } from './due.repository.ts';
import { tellOwner } from './endpoint-end.service.ts';
import { FAILING_MAX_MS, nextAttemptAt } from './retry.schedule.ts';
import { placeOfSecret } from './secret.place.ts';
import { signedHeaders } from './signature.ts';
import { TEST_EVENT, WEBHOOK_EVENTS } from './webhook.event.ts';

/** The answer to a partner's selection: what is sent, or why nothing can be. */
export type Payload =
  | { readonly type: 'answer'; readonly data: unknown; readonly errors?: readonly unknown[] }
  | { readonly type: 'none'; readonly reason: string };

/** Runs a selection as the app itself, with no other right than its own. */
export type RunAsPartner = (
  app: { readonly appUuid: string },
  selection: string,
  variables: { readonly id: string; readonly eventId: string },
) => Promise<Payload>;

/** What deliveries are made with. */
export interface DeliveryParts {
  readonly open: OpenDeliveryRoom;
  /** What attempts and schedules go by; the machine's clock outside of tests, whatever business time is. */
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly vault: Vault;
  readonly post: GuardedPost;
  readonly run: RunAsPartner;
  /** 0..1, for the jitter of retries. */
  readonly random: () => number;
}

const DETAIL_MAX = 1_024;
const GONE = 410;
const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Calls the endpoint once and writes down what came of it; a fault before that leaves the delivery to the next lease. */
export async function deliver(parts: DeliveryParts, delivery: DueDelivery): Promise<void> {
  if (!delivery.isGranted) return withdraw(parts, delivery);
  const at = parts.clock.now();
  const began = performance.now();
  const outcome = await call(parts, delivery);
  const attempt: Attempt = {
    uuid: parts.ids.newUuid(),
    at,
    durationMs: Math.round(performance.now() - began),
    ...attemptOf(outcome),
  };
  await parts.open(async (room) => {
    const { due } = room;
    await due.insertAttempt(delivery, attempt);
    await due.settle(delivery.uuid, settlementOf(delivery, attempt, parts));
    if (attempt.outcome === 'DELIVERED') return due.markWell(delivery.endpointUuid);
    // What is ours to blame says nothing of the endpoint.
    if (attempt.outcome === 'NO_PAYLOAD') return;
    const since = (await due.markFailing(delivery.endpointUuid, at)) ?? at;
    const reason = endReason(attempt, at.getTime() - since.getTime());
    if (!reason) return;
    const owner = await due.disable(delivery.endpointUuid, reason, at);
    if (owner) await tellOwner(room, parts.ids, delivery, { ...owner, reason, at });
  });
}

type CallOutcome = PostOutcome | { readonly type: 'no_payload'; readonly reason: string };

async function call(parts: DeliveryParts, delivery: DueDelivery): Promise<CallOutcome> {
  const payload = await payloadOf(parts.run, delivery);
  if (payload.type === 'none') return { type: 'no_payload', reason: payload.reason };
  const { data, errors } = payload;
  const body = JSON.stringify({
    type: delivery.eventType,
    timestamp: delivery.occurredAt.toISOString(),
    sequence: Number(delivery.sequence),
    data,
    ...(errors ? { errors } : {}),
  });
  const secrets = delivery.secrets.map((sealed) => parts.vault.openText(placeOfSecret(delivery.endpointUuid), sealed));
  return parts.post(delivery.url, body, {
    'content-type': 'application/json',
    'user-agent': 'Volmify-Webhooks/1',
    // Receivers compare the instant with their own clocks, whatever clock the schedule follows.
    ...signedHeaders({ id: toId('Event', delivery.eventUuid), at: new Date(), body }, secrets),
  });
}

async function payloadOf(run: RunAsPartner, delivery: DueDelivery): Promise<Payload> {
  if (delivery.eventType === TEST_EVENT) return { type: 'answer', data: { isTest: true } };
  const event = WEBHOOK_EVENTS.get(delivery.eventType);
  if (!event || delivery.subjectUuid === null)
    return { type: 'none', reason: 'this type of event is not told any more' };
  return run({ appUuid: delivery.appUuid }, delivery.selection, {
    id: toId(event.kind, delivery.subjectUuid),
    eventId: toId('Event', delivery.eventUuid),
  });
}

function attemptOf(outcome: CallOutcome): Pick<Attempt, 'outcome' | 'responseCode' | 'detail'> {
  if (outcome.type === 'answered') {
    const { status, beginning } = outcome;
    const detail = beginning.replaceAll('\0', '').slice(0, DETAIL_MAX);
    return { outcome: isSuccess(status) ? 'DELIVERED' : 'ANSWERED', responseCode: status, detail };
  }
  const kinds = { refused: 'REFUSED', failed: 'FAILED', no_payload: 'NO_PAYLOAD' } as const;
  return { outcome: kinds[outcome.type], responseCode: null, detail: outcome.reason.slice(0, DETAIL_MAX) };
}

function settlementOf(delivery: DueDelivery, attempt: Attempt, { random }: DeliveryParts): Settlement {
  const settled = { at: attempt.at, responseCode: attempt.responseCode, isAttempt: true, nextAttemptAt: null };
  if (attempt.outcome === 'DELIVERED') return { ...settled, status: 'DELIVERED' };
  const next = attempt.responseCode === GONE ? undefined : nextAttemptAt(delivery.failures + 1, attempt.at, random());
  return next ? { ...settled, status: 'WAITING', nextAttemptAt: next } : { ...settled, status: 'DEAD' };
}

function endReason(attempt: Attempt, failingMs: number): string | undefined {
  if (attempt.responseCode === GONE) return 'GONE';
  return failingMs >= FAILING_MAX_MS ? 'FAILING' : undefined;
}

const withdraw = (parts: DeliveryParts, delivery: DueDelivery): Promise<void> =>
  parts.open(({ due }) =>
    due.settle(delivery.uuid, {
      status: 'WITHDRAWN',
      at: parts.clock.now(),
      nextAttemptAt: null,
      responseCode: null,
      isAttempt: false,
    }),
  );
