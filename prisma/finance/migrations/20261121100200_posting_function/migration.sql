-- The one writer of the books.
--
-- post_transactions(org_id, events, shards) posts a batch of events of one organization, all or none.
-- Guarantee: one idempotency key = one transaction; one business fact = one transaction; every transaction balances;
-- header, lines, contexts, revenue, guards, rollups, balances and outbox commit together.
-- Lock order: idempotency keys (operation, key) -> accounts (code, currency, subject) -> headers -> guards (budgets from
-- the root down, then order items) -> revenue rows by id -> rollups by key -> balances by (account, shard) -> outbox.
-- Refusals: SQLSTATE P0V01, MESSAGE = outcome, DETAIL = {"event": index, "outcome": ..., ...}: conflict,
-- duplicate_fact, insufficient, guard_exceeded, state_changed, period_closed, already_reversed.
-- The steps are PL/pgSQL, whose plans are kept per session.
-- Faults: 22P02/22003 no integer, 23503 wrong account or currency, 23514 unbalanced, 42501 outside the scope.

-- Ends the call: the event at this place (from 1) is refused.
CREATE FUNCTION ledger_refuse(place bigint, outcome text, detail jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'P0V01', MESSAGE = outcome,
    DETAIL = (jsonb_build_object('event', place - 1, 'outcome', outcome) || detail)::text;
END $$;

-- The events that are to be posted, with their place in the batch.
CREATE FUNCTION ledger_events(events jsonb, fresh bigint[]) RETURNS TABLE (place bigint, event jsonb)
LANGUAGE sql STABLE AS $$
  SELECT ordinality, value FROM jsonb_array_elements(events) WITH ORDINALITY WHERE ordinality = ANY (fresh)
$$;

-- Readable number of a transaction: year of the business time and the last 60 bits of its id, all of them random, so
-- that numbers are unique and repeatable without a counter that postings would queue for.
CREATE FUNCTION ledger_number(id uuid, occurred_at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-') || upper(substr(id::text, 21, 3) || substr(id::text, 25, 2)
      || '-' || substr(id::text, 27, 5) || '-' || substr(id::text, 32, 5))
$$;

-- Takes the keys of the batch; the places whose key is new. A twin under way is waited for.
CREATE FUNCTION ledger_take_keys(org uuid, events jsonb, posted_at timestamptz) RETURNS bigint[]
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE taken_places bigint[];
BEGIN
  WITH wanted AS (
    SELECT DISTINCT ON (event->>'operation', event->>'key') place, event->>'operation' AS operation, event->>'key' AS key,
           decode(event->>'request_hash', 'hex') AS request_hash, (event->>'id')::uuid AS id,
           (event->>'occurred_at')::timestamptz AS occurred_at
      FROM jsonb_array_elements(events) WITH ORDINALITY batch (event, place)
     ORDER BY event->>'operation', event->>'key', place),
  taken AS (
    INSERT INTO posting_key (org_id, operation, key, request_hash, transaction_id, outcome, created_at)
    SELECT org, operation, key, request_hash, id,
           jsonb_build_object('transactionNumber', ledger_number(id, occurred_at)), posted_at
      FROM wanted ORDER BY operation, key
    ON CONFLICT DO NOTHING RETURNING operation, key)
  SELECT coalesce(array_agg(place ORDER BY place), '{}') INTO taken_places FROM wanted JOIN taken USING (operation, key);
  RETURN taken_places;
END $$;

-- Opens the accounts that the events name and that do not exist yet.
CREATE FUNCTION ledger_open_accounts(org uuid, events jsonb, fresh bigint[], posted_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO account (org_id, id, code, subject_id, name, type, normal_balance, currency, min_balance,
                       floor_exempt_kinds, shards, managed_by_employee_id, created_at, updated_at)
  SELECT DISTINCT ON (a.code, a.currency, a.subject_id)
         org, a.id, a.code, a.subject_id, a.name, a.type, a.normal_balance, a.currency, a.min_balance,
         coalesce(a.floor_exempt_kinds, '{}'), coalesce(a.shards, 1), a.managed_by_employee_id, posted_at, posted_at
    FROM ledger_events(events, fresh),
         jsonb_to_recordset(event->'accounts') AS a (id uuid, code text, subject_id uuid, name text, type text,
           normal_balance text, currency char(3), min_balance bigint, floor_exempt_kinds text[], shards smallint,
           managed_by_employee_id uuid)
   ORDER BY a.code, a.currency, a.subject_id, place
  ON CONFLICT (org_id, code, currency, subject_id) DO NOTHING;
END $$;

-- Refuses an event inside a closed period. A period that is being closed waits for this batch, or this batch for it.
CREATE FUNCTION ledger_check_periods(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record;
BEGIN
  IF NOT EXISTS (SELECT FROM accounting_period WHERE org_id = org) THEN RETURN; END IF;
  FOR bad IN
    SELECT place, period.starts_on, period.ends_on, period.closed_at
      FROM ledger_events(events, fresh) JOIN accounting_period period
        ON period.org_id = org
       AND ((event->>'occurred_at')::timestamptz AT TIME ZONE 'UTC')::date BETWEEN period.starts_on AND period.ends_on
     ORDER BY period.id, place FOR SHARE OF period
  LOOP
    IF bad.closed_at IS NOT NULL THEN
      PERFORM ledger_refuse(bad.place, 'period_closed',
        jsonb_build_object('startsOn', bad.starts_on, 'endsOn', bad.ends_on));
    END IF;
  END LOOP;
END $$;

-- Writes the headers; refuses a business fact that is in the books and a second or nested reversal.
CREATE FUNCTION ledger_insert_headers(org uuid, events jsonb, fresh bigint[], posted_at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE written uuid[]; bad record;
BEGIN
  WITH header AS (
    INSERT INTO account_transaction (org_id, id, transaction_number, kind, business_entity_type, business_entity_id,
      occurred_at, posted_at, period_id, reverses_id, reversal_kind, correlation_id, posted_by_employee_id,
      posted_by_owner_user_id, department_id, reference, description, total_amount, currency, metadata, sealed_xid)
    SELECT org, h.id, ledger_number(h.id, h.occurred_at), h.kind, h.business_entity_type, h.business_entity_id,
           h.occurred_at, ledger_insert_headers.posted_at,
           (SELECT id FROM accounting_period p WHERE p.org_id = org
               AND (h.occurred_at AT TIME ZONE 'UTC')::date BETWEEN p.starts_on AND p.ends_on),
           h.reverses_id, h.reversal_kind, coalesce(h.correlation_id, h.id), h.posted_by_employee_id, h.posted_by_owner_user_id,
           h.department_id, coalesce(h.reference, ''), h.description,
           (SELECT coalesce(sum(l.amount), 0)
              FROM jsonb_to_recordset(event->'lines') AS l (currency text, side smallint, amount bigint)
             WHERE l.side = 1 AND l.currency = h.currency),
           h.currency,
           -- What later rows are folded from and no other journal row holds: parts taken back, shares paid out.
           nullif(coalesce(h.metadata, '{}') || jsonb_strip_nulls(jsonb_build_object(
             'reversals', event#>'{revenue,reversals}', 'payouts', event#>'{revenue,payouts}')), '{}'),
           pg_current_xact_id()
      FROM ledger_events(events, fresh),
           jsonb_to_record(event) AS h (id uuid, kind text, business_entity_type text, business_entity_id uuid,
             occurred_at timestamptz, reverses_id uuid, reversal_kind text, correlation_id uuid,
             posted_by_employee_id uuid, posted_by_owner_user_id uuid, department_id uuid, reference text,
             description text, currency text, metadata jsonb)
     ORDER BY h.reverses_id, h.business_entity_type, h.business_entity_id, h.kind, place
    ON CONFLICT DO NOTHING RETURNING id)
  SELECT array_agg(id) INTO written FROM header;

  FOR bad IN
    SELECT place, event, fact.id AS fact_id, reversal.id AS reversal_id
      FROM ledger_events(events, fresh)
      LEFT JOIN account_transaction fact
        ON fact.org_id = org AND fact.business_entity_type = event->>'business_entity_type'
       AND fact.business_entity_id = (event->>'business_entity_id')::uuid AND fact.kind = event->>'kind'
      LEFT JOIN account_transaction reversal
        ON reversal.org_id = org AND reversal.reverses_id = (event->>'reverses_id')::uuid
       AND reversal.reversal_kind = 'FULL' AND event->>'reversal_kind' = 'FULL'
     WHERE cardinality(written) IS DISTINCT FROM cardinality(fresh) AND NOT (event->>'id')::uuid = ANY (coalesce(written, '{}'))
     ORDER BY place LIMIT 1
  LOOP
    IF bad.fact_id IS NOT NULL THEN
      PERFORM ledger_refuse(bad.place, 'duplicate_fact', jsonb_build_object('transactionId', bad.fact_id));
    ELSIF bad.reversal_id IS NOT NULL THEN
      PERFORM ledger_refuse(bad.place, 'already_reversed', jsonb_build_object('transactionId', bad.reversal_id));
    END IF;
    RAISE EXCEPTION 'the id or number of transaction % is taken', bad.event->>'id' USING ERRCODE = '23505';
  END LOOP;

  SELECT place, original.id INTO bad
    FROM ledger_events(events, fresh) JOIN account_transaction original
      ON original.org_id = org AND original.id = (event->>'reverses_id')::uuid AND original.reversal_kind = 'FULL'
   ORDER BY place LIMIT 1;
  IF FOUND THEN
    PERFORM ledger_refuse(bad.place, 'already_reversed', jsonb_build_object('transactionId', bad.id));
  END IF;
END $$;

-- Writes all lines in one statement. A line names its account by code and subject, or by id. Returns the transactions.
CREATE FUNCTION ledger_insert_lines(org uuid, events jsonb, fresh bigint[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE ids uuid[]; bad record;
BEGIN
  INSERT INTO account_transaction_line
    (org_id, transaction_id, line_no, account_id, currency, side, amount, occurred_at, subject_id, memo)
  SELECT org, (event->>'id')::uuid, l.line_no,
         -- No account has the nil id: an unknown name fails the foreign key like a foreign account does.
         coalesce(l.account_id, CASE WHEN l.subject_id IS NULL
           THEN (SELECT id FROM account a WHERE a.org_id = org AND a.code = l.account AND a.currency = l.currency
                    AND a.subject_id IS NULL AND a.status = 'OPEN')
           ELSE (SELECT id FROM account a WHERE a.org_id = org AND a.code = l.account AND a.currency = l.currency
                    AND a.subject_id = l.subject_id AND a.status = 'OPEN')
         END, '00000000-0000-0000-0000-000000000000'),
         l.currency, l.side, l.amount, (event->>'occurred_at')::timestamptz, l.subject_id, l.memo
    FROM ledger_events(events, fresh),
         ROWS FROM (jsonb_to_recordset(event->'lines') AS (account text, account_id uuid, subject_id uuid,
           currency char(3), side smallint, amount bigint, memo text))
         WITH ORDINALITY AS l (account, account_id, subject_id, currency, side, amount, memo, line_no);

  SELECT array_agg((event->>'id')::uuid) INTO ids FROM ledger_events(events, fresh);
  -- A header without lines would be no posting at all.
  SELECT header.id INTO bad FROM unnest(ids) header (id)
   WHERE NOT EXISTS (SELECT FROM account_transaction_line l WHERE l.org_id = org AND l.transaction_id = header.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'transaction % has no lines', bad.id USING ERRCODE = '23514';
  END IF;
  -- A full reversal is the mirror of what it reverses, line by line.
  SELECT place INTO bad
    FROM ledger_events(events, fresh)
   WHERE event->>'reversal_kind' = 'FULL' AND EXISTS (
     SELECT FROM (SELECT account_id, currency, side::int, amount FROM account_transaction_line
                   WHERE org_id = org AND transaction_id = (event->>'id')::uuid) mirror
       FULL JOIN (SELECT account_id, currency, -side::int AS side, amount FROM account_transaction_line
                   WHERE org_id = org AND transaction_id = (event->>'reverses_id')::uuid) original
       USING (account_id, currency, side, amount)
      GROUP BY account_id, currency, side, amount
     HAVING count(mirror.amount) <> count(original.amount)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'a full reversal mirrors every line' USING ERRCODE = '23514';
  END IF;
  RETURN ids;
END $$;

-- Writes the contexts: the fact and, in the same statement, the reading copy of its kind.
CREATE FUNCTION ledger_insert_contexts(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  WITH parsed AS MATERIALIZED (
    SELECT (event->>'id')::uuid AS transaction_id, (event->>'occurred_at')::timestamptz AS occurred_at,
           event->>'kind' AS kind, c.*
      FROM ledger_events(events, fresh),
           jsonb_to_recordset(event->'contexts') AS c (id uuid, subject_type text, subject_id uuid, context_type text,
             relationship_type text, role text, access_level text, access_source text, direction text,
             currency char(3), amount bigint, share_bps int, user_id uuid, employee_id uuid, job_profile_id uuid,
             department_id uuid)),
  base AS (
    INSERT INTO account_transaction_context (org_id, id, transaction_id, subject_type, subject_id, context_type,
      relationship_type, role, access_level, direction, currency, amount, share_bps, metadata)
    SELECT org, id, transaction_id, subject_type, subject_id, context_type, relationship_type, role, access_level,
           direction, currency, amount, share_bps,
           nullif(jsonb_strip_nulls(jsonb_build_object('userId', user_id, 'employeeId', employee_id,
             'jobProfileId', job_profile_id, 'departmentId', department_id, 'accessSource', access_source)), '{}')
      FROM parsed),
  user_copy AS (
    INSERT INTO account_transaction_user_context (user_id, context_id, org_id, transaction_id, occurred_at, kind, role,
      context_type, relationship_type, direction, currency, amount, access_level, access_source, job_profile_id,
      employee_id, share_bps)
    SELECT subject_id, id, org, transaction_id, occurred_at, kind, role, context_type, relationship_type, direction,
           currency, amount, access_level, access_source, job_profile_id, employee_id, share_bps
      FROM parsed WHERE subject_type = 'USER'),
  employee_copy AS (
    INSERT INTO account_transaction_employee_context (org_id, context_id, employee_id, user_id, job_profile_id,
      transaction_id, occurred_at, kind, role, context_type, relationship_type, direction, currency, amount, share_bps)
    SELECT org, id, subject_id, user_id, job_profile_id, transaction_id, occurred_at, kind, role, context_type,
           relationship_type, direction, currency, amount, share_bps
      FROM parsed WHERE subject_type = 'EMPLOYEE'),
  member_copy AS (
    INSERT INTO account_transaction_member_context (org_id, context_id, member_id, user_id, transaction_id, occurred_at,
      kind, role, context_type, relationship_type, direction, currency, amount)
    SELECT org, id, subject_id, user_id, transaction_id, occurred_at, kind, role, context_type, relationship_type,
           direction, currency, amount
      FROM parsed WHERE subject_type = 'MEMBER')
  INSERT INTO account_transaction_org_context (org_id, context_id, department_id, transaction_id, occurred_at, kind,
    role, context_type, relationship_type, direction, currency, amount)
  SELECT org, id, department_id, transaction_id, occurred_at, kind, role, context_type, relationship_type, direction,
         currency, amount
    FROM parsed WHERE subject_type = 'ORG';
END $$;

-- Spends against budgets, level by level from the root down; refuses at the first level that would be passed.
CREATE FUNCTION ledger_apply_budgets(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record; wanted jsonb;
BEGIN
  SELECT jsonb_agg(guard || jsonb_build_object('place', place) ORDER BY place) INTO wanted
    FROM ledger_events(events, fresh), jsonb_array_elements(event->'guards') guard WHERE guard->>'counter' = 'budget';
  IF wanted IS NULL THEN RETURN; END IF;

  -- Zero rows first, then the lock: a lock on a row that does not exist locks nothing.
  INSERT INTO budget_usage (org_id, department_id, currency, period_key)
  SELECT DISTINCT ON (g.depth, g.department_id, g.currency, g.period_key) org, g.department_id, g.currency, g.period_key
    FROM jsonb_to_recordset(wanted) AS g (depth int, department_id uuid, currency char(3), period_key text)
   ORDER BY g.depth, g.department_id, g.currency, g.period_key
  ON CONFLICT DO NOTHING;
  PERFORM FROM budget_usage usage
    JOIN (SELECT DISTINCT depth, department_id, currency, period_key FROM jsonb_to_recordset(wanted)
            AS g (depth int, department_id uuid, currency char(3), period_key text)) g
      USING (department_id, currency, period_key)
   WHERE usage.org_id = org ORDER BY g.depth, department_id, currency, period_key FOR UPDATE OF usage;

  SELECT * INTO bad FROM (
    SELECT g.place, g.depth, g.department_id, g.delta, g.spend_limit, g.limit_version, usage.limit_version AS known_version,
           usage.used + usage.reserved + sum(g.delta) OVER (
             PARTITION BY department_id, currency, period_key ORDER BY g.place, g.ordinality) AS total
      FROM budget_usage usage
      JOIN (SELECT * FROM ROWS FROM (jsonb_to_recordset(wanted) AS (place bigint, depth int, department_id uuid,
              currency char(3), period_key text, delta bigint, spend_limit bigint, limit_version int)) WITH ORDINALITY) g
        USING (department_id, currency, period_key)
     WHERE usage.org_id = org) level
   WHERE (delta > 0 AND total > spend_limit) OR limit_version < known_version
   ORDER BY place, depth LIMIT 1;
  IF FOUND AND bad.limit_version < bad.known_version THEN
    PERFORM ledger_refuse(bad.place, 'state_changed', jsonb_build_object('counter', 'budget', 'level', bad.department_id));
  ELSIF FOUND THEN
    PERFORM ledger_refuse(bad.place, 'guard_exceeded', jsonb_build_object('counter', 'budget',
      'level', bad.department_id, 'used', bad.total - bad.delta, 'limit', bad.spend_limit));
  END IF;

  -- A limit that was lowered below what is used is not kept beside it: it binds the next spend, not the past.
  UPDATE budget_usage usage
     SET used = usage.used + g.delta,
         limit_snapshot = CASE WHEN usage.used + usage.reserved + g.delta <= g.spend_limit THEN g.spend_limit END,
         limit_version = coalesce(g.limit_version, usage.limit_version)
    FROM (SELECT department_id, currency, period_key, sum(delta)::bigint AS delta,
                 (array_agg(spend_limit ORDER BY place DESC))[1] AS spend_limit, max(limit_version) AS limit_version
            FROM jsonb_to_recordset(wanted) AS g (place bigint, department_id uuid, currency char(3), period_key text,
              delta bigint, spend_limit bigint, limit_version int)
           GROUP BY department_id, currency, period_key) g
   WHERE usage.org_id = org AND usage.department_id = g.department_id AND usage.currency = g.currency
     AND usage.period_key = g.period_key;
END $$;

-- Adds to and takes from what may still be given back of order items; refuses to take more than remains.
CREATE FUNCTION ledger_apply_remainders(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record; wanted jsonb;
BEGIN
  SELECT jsonb_agg(guard || jsonb_build_object('place', place) ORDER BY place) INTO wanted
    FROM ledger_events(events, fresh), jsonb_array_elements(event->'guards') guard WHERE guard->>'counter' = 'remainder';
  IF wanted IS NULL THEN RETURN; END IF;

  INSERT INTO order_item_remainder (org_id, order_item_id, component, remaining)
  SELECT DISTINCT org, g.order_item_id, g.component, 0
    FROM jsonb_to_recordset(wanted) AS g (order_item_id uuid, component text) ORDER BY 2, 3
  ON CONFLICT DO NOTHING;
  PERFORM FROM order_item_remainder item
    JOIN (SELECT DISTINCT order_item_id, component FROM jsonb_to_recordset(wanted)
            AS g (order_item_id uuid, component text)) g USING (order_item_id, component)
   WHERE item.org_id = org ORDER BY order_item_id, component FOR UPDATE OF item;

  SELECT * INTO bad FROM (
    SELECT g.place, g.order_item_id, component, g.delta,
           item.remaining + sum(g.delta) OVER (PARTITION BY order_item_id, component ORDER BY g.place, g.ordinality) AS left_over
      FROM order_item_remainder item
      JOIN (SELECT * FROM ROWS FROM (jsonb_to_recordset(wanted) AS (place bigint, order_item_id uuid, component text,
              delta bigint)) WITH ORDINALITY) g USING (order_item_id, component)
     WHERE item.org_id = org) part
   WHERE delta < 0 AND left_over < 0 ORDER BY place LIMIT 1;
  IF FOUND THEN
    PERFORM ledger_refuse(bad.place, 'guard_exceeded', jsonb_build_object('counter', 'remainder',
      'level', bad.component, 'used', -bad.delta, 'limit', bad.left_over - bad.delta));
  END IF;

  UPDATE order_item_remainder item SET remaining = item.remaining + g.delta
    FROM (SELECT order_item_id, component, sum(delta)::bigint AS delta
            FROM jsonb_to_recordset(wanted) AS g (order_item_id uuid, component text, delta bigint)
           GROUP BY order_item_id, component) g
   WHERE item.org_id = org AND item.order_item_id = g.order_item_id AND item.component = g.component;
END $$;

-- Writes revenue rows, takes parts back, ties rows to a payout or frees them from it.
CREATE FUNCTION ledger_apply_revenue(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record; touched int;
BEGIN
  INSERT INTO org_employee_product_attribution_revenue (org_id, id, order_id, order_item_id, attribution_id,
    attribution_set_id, product_id, employee_id, user_id, job_profile_id, recipient_type, attribution_basis, share_bps,
    gross, platform_fee, processing_fee, withholding, net, attributed, currency, transaction_id, calculated_at, payable_at)
  SELECT org, r.id, r.order_id, r.order_item_id, r.attribution_id, r.attribution_set_id, r.product_id, r.employee_id,
         r.user_id, r.job_profile_id, r.recipient_type, r.attribution_basis, r.share_bps, r.gross, r.platform_fee,
         r.processing_fee, r.withholding, r.net, r.attributed, event->>'currency', (event->>'id')::uuid,
         (event->>'occurred_at')::timestamptz, r.payable_at
    FROM ledger_events(events, fresh),
         jsonb_to_recordset(event#>'{revenue,rows}') AS r (id uuid, order_id uuid, order_item_id uuid,
           attribution_id uuid, attribution_set_id uuid, product_id uuid, employee_id uuid, user_id uuid,
           job_profile_id uuid, recipient_type text, attribution_basis text, share_bps int, gross bigint,
           platform_fee bigint, processing_fee bigint, withholding bigint, net bigint, attributed bigint,
           payable_at timestamptz);

  IF NOT EXISTS (SELECT FROM ledger_events(events, fresh)
                  WHERE event#>'{revenue,reversals}' IS NOT NULL OR event#>'{revenue,payouts}' IS NOT NULL) THEN RETURN; END IF;
  PERFORM FROM org_employee_product_attribution_revenue revenue
   WHERE revenue.org_id = org AND revenue.id IN (
     SELECT row.id FROM ledger_events(events, fresh), jsonb_to_recordset(event#>'{revenue,reversals}') AS row (id uuid)
     UNION
     SELECT row.id FROM ledger_events(events, fresh), jsonb_to_recordset(event#>'{revenue,payouts}') AS row (id uuid))
   ORDER BY revenue.id FOR UPDATE;

  UPDATE org_employee_product_attribution_revenue revenue SET reversed = revenue.reversed + taken.amount
    FROM (SELECT row.id, sum(row.amount)::bigint AS amount FROM ledger_events(events, fresh),
                 jsonb_to_recordset(event#>'{revenue,reversals}') AS row (id uuid, amount bigint) GROUP BY row.id) taken
   WHERE revenue.org_id = org AND revenue.id = taken.id;

  FOR bad IN
    SELECT place, row.id, row.payout_id, row.is_freed FROM ledger_events(events, fresh),
           jsonb_to_recordset(event#>'{revenue,payouts}') AS row (id uuid, payout_id uuid, is_freed boolean) ORDER BY place
  LOOP
    UPDATE org_employee_product_attribution_revenue revenue
       SET payout_id = CASE WHEN bad.is_freed THEN NULL ELSE bad.payout_id END
     WHERE revenue.org_id = org AND revenue.id = bad.id
       AND revenue.payout_id IS NOT DISTINCT FROM CASE WHEN bad.is_freed THEN bad.payout_id END;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched = 0 THEN
      PERFORM ledger_refuse(bad.place, 'state_changed', jsonb_build_object('counter', 'payout', 'level', bad.id));
    END IF;
  END LOOP;
END $$;

-- What each fact of the batch adds to which sum, by the rules of rollup_rule. Every context is counted besides.
CREATE FUNCTION ledger_rollup_deltas(org uuid, events jsonb, fresh bigint[])
RETURNS TABLE (target_type text, subject_id uuid, job_profile_id uuid, currency char(3), month date, metric text, amount bigint)
LANGUAGE sql STABLE AS $$
  WITH event AS MATERIALIZED (
    SELECT event, event->>'kind' AS kind,
           date_trunc('month', (event->>'occurred_at')::timestamptz AT TIME ZONE 'UTC')::date AS month
      FROM ledger_events(events, fresh)),
  context AS MATERIALIZED (
    SELECT event.kind, event.month, c.* FROM event, jsonb_to_recordset(event->'contexts') AS c (subject_type text,
      subject_id uuid, role text, currency char(3), amount bigint, job_profile_id uuid, department_id uuid)),
  revenue AS (
    SELECT event.month, (event->>'currency')::char(3) AS currency, r.recipient_type, r.product_id, r.attribution_id,
           r.attributed AS amount
      FROM event, jsonb_to_recordset(event#>'{revenue,rows}')
             AS r (recipient_type text, product_id uuid, attribution_id uuid, attributed bigint)
    UNION ALL
    SELECT event.month, row.currency, row.recipient_type, row.product_id, row.attribution_id, -taken.amount
      FROM event, jsonb_to_recordset(event#>'{revenue,reversals}') AS taken (id uuid, amount bigint)
      JOIN org_employee_product_attribution_revenue row ON row.org_id = org AND row.id = taken.id)
  SELECT subject_type, subject_id, job_profile_id, currency, month, 'CONTEXTS', 0 FROM context
  UNION ALL
  SELECT r.target_type,
         CASE r.target_type WHEN 'ORG' THEN org WHEN 'DEPARTMENT' THEN c.department_id ELSE c.subject_id END,
         c.job_profile_id, c.currency, c.month, r.metric, r.factor * c.amount
    FROM context c JOIN rollup_rule r
      ON r.source = 'CONTEXT' AND r.kind = c.kind AND r.subject_type = c.subject_type AND r.discriminator = c.role
   WHERE r.target_type <> 'DEPARTMENT' OR c.department_id IS NOT NULL
  UNION ALL
  SELECT r.target_type,
         CASE r.target_type WHEN 'ORG' THEN org ELSE (
           SELECT c.subject_id
             FROM jsonb_to_recordset(event->'contexts') AS c (subject_type text, subject_id uuid, role text)
            WHERE c.subject_type = r.target_type AND c.role = 'PURCHASER' LIMIT 1) END,
         NULL, l.currency, event.month, r.metric, r.factor * l.side * l.amount
    FROM event JOIN rollup_rule r ON r.source = 'LINE' AND r.kind = event.kind
    JOIN LATERAL jsonb_to_recordset(event->'lines') AS l (account text, account_id uuid, currency char(3),
           side smallint, amount bigint)
      ON r.discriminator = CASE WHEN l.account_id IS NULL THEN l.account
           ELSE (SELECT code FROM account a WHERE a.org_id = org AND a.id = l.account_id) END
  UNION ALL
  SELECT r.target_type,
         CASE r.target_type WHEN 'ORG' THEN org WHEN 'ATTRIBUTION' THEN v.attribution_id ELSE v.product_id END,
         NULL, v.currency, v.month, r.metric, r.factor * v.amount
    FROM revenue v JOIN rollup_rule r ON r.source = 'REVENUE' AND r.discriminator = v.recipient_type
   WHERE r.target_type <> 'ATTRIBUTION' OR v.attribution_id IS NOT NULL
$$;

-- Adds the batch to the sums; rows are touched in key order, so that two batches never wait for each other in a circle.
CREATE FUNCTION ledger_apply_rollups(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  WITH delta AS MATERIALIZED (
    SELECT target_type, subject_id, CASE target_type WHEN 'USER' THEN job_profile_id END AS job_profile_id, currency,
           month, metric, sum(amount)::bigint AS amount, count(*)::int AS count
      FROM ledger_rollup_deltas(org, events, fresh)
     GROUP BY 1, 2, 3, 4, 5, 6),
  inside AS (
    INSERT INTO context_rollup (org_id, subject_type, subject_id, currency, month, metric, amount, count)
    SELECT org, target_type, subject_id, currency, month, metric, amount, count FROM delta WHERE target_type <> 'USER'
     ORDER BY target_type, subject_id, currency, month, metric
    ON CONFLICT (org_id, subject_type, subject_id, currency, month, metric) DO UPDATE
      SET amount = context_rollup.amount + excluded.amount, count = context_rollup.count + excluded.count
    RETURNING 1)
  INSERT INTO user_rollup (user_id, job_profile_id, currency, org_id, month, metric, amount, count)
  SELECT subject_id, job_profile_id, currency, org, month, metric, amount, count
    -- Reading the first result ends the first upsert before the second begins: one lock order.
    FROM delta WHERE target_type = 'USER' AND (SELECT count(*) FROM inside) IS NOT NULL
   ORDER BY subject_id, job_profile_id, currency, month, metric
  ON CONFLICT (user_id, job_profile_id, currency, org_id, month, metric) DO UPDATE
    SET amount = user_rollup.amount + excluded.amount, count = user_rollup.count + excluded.count;
END $$;

-- Moves the balances and refuses, event by event, what would pass an authorising account's floor.
CREATE FUNCTION ledger_apply_balances(org uuid, events jsonb, fresh bigint[], ids uuid[], shards int) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE bad record;
BEGIN
  -- Kept apart, so that the sort below carries a name and not the whole event.
  WITH posted AS MATERIALIZED (
    SELECT place, (event->>'id')::uuid AS id, event->>'kind' AS kind FROM ledger_events(events, fresh)),
  moved AS MATERIALIZED (
    SELECT t.place, t.kind, a.id AS account_id, a.code, a.subject_id, a.currency, a.normal_balance, a.min_balance, a.status,
           t.kind = ANY (a.floor_exempt_kinds) AS is_exempt,
           CASE WHEN least(a.shards, ledger_apply_balances.shards) = 1 THEN 0
             ELSE mod(uuid_hash_extended(l.transaction_id, 0) & 9223372036854775807, least(a.shards, ledger_apply_balances.shards))
           END::smallint AS shard,
           sum(l.amount) FILTER (WHERE l.side = 1) AS debits, sum(l.amount) FILTER (WHERE l.side = -1) AS credits,
           sum(l.amount * l.side * CASE a.normal_balance WHEN 'DEBIT' THEN 1 ELSE -1 END) AS rise
      FROM posted t
      JOIN account_transaction_line l ON l.org_id = org AND l.transaction_id = t.id
      JOIN account a ON a.org_id = org AND a.id = l.account_id
     WHERE l.transaction_id = ANY (ids)
     GROUP BY t.place, t.kind, a.org_id, a.id, l.transaction_id),
  balance AS (
    INSERT INTO account_balance (org_id, account_id, shard, debits, credits, version)
    SELECT org, account_id, shard, coalesce(sum(debits), 0), coalesce(sum(credits), 0), 1
      FROM moved GROUP BY account_id, shard ORDER BY account_id, shard
    ON CONFLICT (org_id, account_id, shard) DO UPDATE SET debits = account_balance.debits + excluded.debits,
      credits = account_balance.credits + excluded.credits, version = account_balance.version + 1
    RETURNING account_id, shard, debits, credits)
  SELECT * INTO bad FROM (
    SELECT m.place, m.code, m.subject_id, m.currency, m.min_balance, m.rise, m.is_exempt, m.status,
           -- The balance right after this event: the final one less what the later events of the batch move.
           CASE m.normal_balance WHEN 'DEBIT' THEN b.debits - b.credits ELSE b.credits - b.debits END
             - sum(m.rise) OVER (PARTITION BY m.account_id)
             + sum(m.rise) OVER (PARTITION BY m.account_id ORDER BY m.place) AS standing
      FROM moved m JOIN balance b USING (account_id, shard)
     WHERE m.min_balance IS NOT NULL OR m.status = 'CLOSED') after
   WHERE status = 'CLOSED' OR (rise < 0 AND NOT is_exempt AND standing < min_balance)
   ORDER BY place LIMIT 1;
  IF FOUND AND bad.status = 'CLOSED' THEN
    RAISE EXCEPTION 'account % is closed', bad.code USING ERRCODE = '23514';
  ELSIF FOUND THEN
    PERFORM ledger_refuse(bad.place, 'insufficient', jsonb_build_object('account', bad.code, 'subjectId', bad.subject_id,
      'currency', bad.currency, 'missing', bad.min_balance - bad.standing));
  END IF;
END $$;

-- Announces every posting, and whatever else its event carries; sequence counts from 1 per transaction.
CREATE FUNCTION ledger_append_outbox(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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
               'occurredAt', event->>'occurred_at', 'currency', event->>'currency') AS payload
      UNION ALL
      SELECT o.event_id, o.type, coalesce(o.version, 1), 1 + o.ordinality, o.payload
        FROM ROWS FROM (jsonb_to_recordset(event->'outbox') AS (event_id uuid, type text, version int, payload jsonb))
             WITH ORDINALITY AS o) note
   ORDER BY place, note.sequence;
END $$;

CREATE FUNCTION post_transactions(org_id uuid, events jsonb, shards int)
RETURNS TABLE (event_index int, transaction_id uuid, status text, detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
-- One plan per statement and session, by the indexes: planning anew costs more than posting, and books that were empty
-- when the plan was made must not be scanned when they are full.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
#variable_conflict use_column
DECLARE
  org CONSTANT uuid := post_transactions.org_id;
  now_posting CONSTANT timestamptz := ledger_clock();
  fresh bigint[]; ids uuid[]; bad record;
BEGIN
  IF org IS NULL OR NOT org = ANY (app_scope_orgs()) THEN
    RAISE EXCEPTION 'the scope of this call does not hold organization %', org USING ERRCODE = '42501';
  END IF;
  IF jsonb_typeof(events) IS DISTINCT FROM 'array' OR coalesce(shards, 0) NOT BETWEEN 1 AND 16 THEN
    RAISE EXCEPTION 'expected an array of events and 1 to 16 shards' USING ERRCODE = '22023';
  END IF;
  PERFORM set_config('app.posting_org_id', org::text, true);

  fresh := ledger_take_keys(org, events, now_posting);
  IF cardinality(fresh) < jsonb_array_length(events) THEN
    SELECT place, k.transaction_id INTO bad
      FROM jsonb_array_elements(events) WITH ORDINALITY batch (event, place)
      JOIN posting_key k ON k.org_id = org AND k.operation = event->>'operation' AND k.key = event->>'key'
     WHERE NOT place = ANY (fresh) AND k.request_hash <> decode(event->>'request_hash', 'hex') ORDER BY place LIMIT 1;
    IF FOUND THEN
      PERFORM ledger_refuse(bad.place, 'conflict', jsonb_build_object('transactionId', bad.transaction_id));
    END IF;
  END IF;

  IF cardinality(fresh) > 0 THEN
    PERFORM ledger_open_accounts(org, events, fresh, now_posting);
    PERFORM ledger_check_periods(org, events, fresh);
    PERFORM ledger_insert_headers(org, events, fresh, now_posting);
    ids := ledger_insert_lines(org, events, fresh);
    PERFORM ledger_insert_contexts(org, events, fresh);
    PERFORM ledger_apply_budgets(org, events, fresh);
    PERFORM ledger_apply_remainders(org, events, fresh);
    PERFORM ledger_apply_revenue(org, events, fresh);
    PERFORM ledger_apply_rollups(org, events, fresh);
    PERFORM ledger_apply_balances(org, events, fresh, ids, shards);
    PERFORM ledger_append_outbox(org, events, fresh);
  END IF;

  RETURN QUERY
    SELECT (place - 1)::int, k.transaction_id, CASE WHEN place = ANY (fresh) THEN 'posted' ELSE 'replayed' END, k.outcome
      FROM jsonb_array_elements(events) WITH ORDINALITY batch (event, place)
      JOIN posting_key k ON k.org_id = org AND k.operation = event->>'operation' AND k.key = event->>'key'
     ORDER BY place;
  PERFORM set_config('app.posting_org_id', '', true);
END $$;

-- The function runs as finance_posting, which cannot log in and which row-level security binds. Making it the owner
-- needs membership (given when the roles are made) and, for the moment of the change, CREATE on the schema.
REVOKE ALL ON FUNCTION post_transactions(uuid, jsonb, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_transactions(uuid, jsonb, int) TO finance_app;
GRANT CREATE ON SCHEMA public TO finance_posting;
ALTER FUNCTION post_transactions(uuid, jsonb, int) OWNER TO finance_posting;
REVOKE CREATE ON SCHEMA public FROM finance_posting;
GRANT EXECUTE ON FUNCTION ledger_refuse(bigint, text, jsonb), ledger_events(jsonb, bigint[]), ledger_number(uuid, timestamptz),
  ledger_take_keys(uuid, jsonb, timestamptz), ledger_open_accounts(uuid, jsonb, bigint[], timestamptz),
  ledger_check_periods(uuid, jsonb, bigint[]), ledger_insert_headers(uuid, jsonb, bigint[], timestamptz),
  ledger_insert_lines(uuid, jsonb, bigint[]), ledger_insert_contexts(uuid, jsonb, bigint[]),
  ledger_apply_budgets(uuid, jsonb, bigint[]), ledger_apply_remainders(uuid, jsonb, bigint[]),
  ledger_apply_revenue(uuid, jsonb, bigint[]), ledger_rollup_deltas(uuid, jsonb, bigint[]),
  ledger_apply_rollups(uuid, jsonb, bigint[]), ledger_apply_balances(uuid, jsonb, bigint[], uuid[], int),
  ledger_append_outbox(uuid, jsonb, bigint[]) TO finance_posting;
-- Locking a period for the length of a batch needs the right to update it.
GRANT UPDATE (closed_at) ON accounting_period TO finance_posting;
