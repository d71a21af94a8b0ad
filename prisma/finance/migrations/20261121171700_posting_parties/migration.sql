-- The announcement of a posting names the members and employees it moved money for, so that lists of people elsewhere can
-- be filtered by what they bought and earned; amounts are signed from the side of each.

-- Announces every posting, and whatever else its event carries; sequence counts from 1 per transaction.
CREATE OR REPLACE FUNCTION ledger_append_outbox(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO outbox_event (event_id, type, version, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
  SELECT note.event_id, note.type, note.version, 'transaction', (event->>'id')::uuid, note.sequence, org,
         (event->>'occurred_at')::timestamptz, note.payload
    FROM ledger_events(events, fresh)
    CROSS JOIN LATERAL (
      SELECT (event->>'id')::uuid AS event_id, 'finance.transaction.posted' AS type, 1 AS version, 1 AS sequence,
             jsonb_build_object('transactionId', event->>'id', 'orgId', org, 'kind', event->>'kind',
               'businessEntityType', event->>'business_entity_type', 'businessEntityId', event->>'business_entity_id',
               'occurredAt', event->>'occurred_at', 'currency', event->>'currency',
               'hasGiftCard', coalesce(event->'metadata' ? 'giftCardUsageId', false),
               'parties', coalesce((
                 SELECT jsonb_agg(jsonb_build_object('type', c.subject_type, 'id', c.subject_id, 'amountMinor', c.moved)
                          ORDER BY c.subject_type, c.subject_id)
                   FROM (SELECT subject_type, subject_id, sum(amount)::text AS moved
                           FROM jsonb_to_recordset(event->'contexts')
                             AS (subject_type text, subject_id uuid, amount numeric)
                          WHERE subject_type IN ('EMPLOYEE', 'MEMBER')
                          GROUP BY subject_type, subject_id HAVING sum(amount) <> 0) c), '[]'::jsonb)) AS payload
      UNION ALL
      SELECT o.event_id, o.type, coalesce(o.version, 1), 1 + o.ordinality, o.payload
        FROM ROWS FROM (jsonb_to_recordset(event->'outbox') AS (event_id uuid, type text, version int, payload jsonb))
             WITH ORDINALITY AS o) note
   ORDER BY place, note.sequence;
END $$;
