-- Sums of all time beside those of months, so that a summary costs the same however old the books are; and less to store
-- of every posting. Measured with 10,000 postings of the scale world.

-- 1. What is stored less
-- The key of a context is what makes it one: who, in which role, in which posting. Its id is kept unique by the copies.
ALTER TABLE account_transaction_context DROP CONSTRAINT account_transaction_context_pkey;
DROP INDEX account_transaction_context_org_id_transaction_id_subject_t_key;
ALTER TABLE account_transaction_context ADD PRIMARY KEY (org_id, transaction_id, subject_type, subject_id, role);
-- An account belongs to one organization for good.
DROP INDEX account_transaction_line_org_id_account_id_occurred_at_tran_idx;
CREATE INDEX account_transaction_line_account_id_occurred_at_idx
  ON account_transaction_line (account_id, occurred_at DESC);
-- A page of the person's list reads columns that the index did not carry: it went to the rows anyway.
DROP INDEX account_transaction_user_context_user;
CREATE INDEX account_transaction_user_context_user
  ON account_transaction_user_context (user_id, occurred_at DESC, transaction_id DESC, context_id DESC);
-- A month's sum grows for a month and then stands for good; its page need not stay half empty.
ALTER TABLE context_rollup SET (fillfactor = 85);
ALTER TABLE user_rollup SET (fillfactor = 85);

-- 2. Sums of all time
CREATE TABLE context_total (
  org_id       uuid NOT NULL,
  subject_type varchar(12) NOT NULL,
  subject_id   uuid NOT NULL,
  currency     char(3) NOT NULL,
  metric       varchar(40) NOT NULL,
  amount       bigint NOT NULL,
  count        int NOT NULL,
  PRIMARY KEY (org_id, subject_type, subject_id, currency, metric)
) WITH (fillfactor = 70);
CREATE TABLE user_total (
  user_id        uuid NOT NULL,
  job_profile_id uuid,
  currency       char(3) NOT NULL,
  org_id         uuid NOT NULL,
  metric         varchar(40) NOT NULL,
  amount         bigint NOT NULL,
  count          int NOT NULL
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX user_total_user_id_job_profile_id_currency_org_id_metric_key
  ON user_total (user_id, job_profile_id, currency, org_id, metric) NULLS NOT DISTINCT;
CREATE INDEX user_total_job_profile_id_idx ON user_total (job_profile_id);
ALTER TABLE context_total
  ADD CHECK (subject_type IN ('EMPLOYEE', 'MEMBER', 'ORG', 'DEPARTMENT', 'PRODUCT', 'ATTRIBUTION'));

-- The owner sees the rows it folds for the length of this file only.
ALTER TABLE context_rollup NO FORCE ROW LEVEL SECURITY;
ALTER TABLE user_rollup NO FORCE ROW LEVEL SECURITY;
INSERT INTO context_total (org_id, subject_type, subject_id, currency, metric, amount, count)
SELECT org_id, subject_type, subject_id, currency, metric, sum(amount), sum(count) FROM context_rollup
 GROUP BY org_id, subject_type, subject_id, currency, metric;
INSERT INTO user_total (user_id, job_profile_id, currency, org_id, metric, amount, count)
SELECT user_id, job_profile_id, currency, org_id, metric, sum(amount), sum(count) FROM user_rollup
 GROUP BY user_id, job_profile_id, currency, org_id, metric;
ALTER TABLE context_rollup FORCE ROW LEVEL SECURITY;
ALTER TABLE user_rollup FORCE ROW LEVEL SECURITY;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['context_total', 'user_total']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY posting ON %I TO finance_posting
      USING (org_id = (SELECT app_posting_org())) WITH CHECK (org_id = (SELECT app_posting_org()))', walled);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', walled);
    EXECUTE format('GRANT SELECT ON %I TO finance_app', walled);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO finance_posting', walled);
  END LOOP;
END $$;
CREATE POLICY staff ON context_total FOR SELECT TO finance_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()));
CREATE POLICY own ON context_total FOR SELECT TO finance_app
  USING (CASE subject_type
    WHEN 'MEMBER' THEN (SELECT own.user_id FROM account_transaction_member_context own
      WHERE own.member_id = context_total.subject_id LIMIT 1) = (SELECT app_user_id())
    WHEN 'EMPLOYEE' THEN (SELECT own.user_id FROM account_transaction_employee_context own
      WHERE own.employee_id = context_total.subject_id LIMIT 1) = (SELECT app_user_id())
    WHEN 'ATTRIBUTION' THEN (SELECT own.user_id FROM org_employee_product_attribution_revenue own
      WHERE own.attribution_id = context_total.subject_id LIMIT 1) = (SELECT app_user_id())
    ELSE false END);
CREATE POLICY own ON user_total FOR SELECT TO finance_app
  USING (user_id = (SELECT app_user_id()) OR (SELECT app_platform()) OR (SELECT app_service()) <> '');

-- Adds the batch to the sums of months and of all time; rows are touched in key order, table after table, so that two
-- batches never wait for each other in a circle.
CREATE OR REPLACE FUNCTION ledger_apply_rollups(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
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
    RETURNING 1),
  -- Reading the result before ends that upsert before the next begins: one lock order.
  person AS (
    INSERT INTO user_rollup (user_id, job_profile_id, currency, org_id, month, metric, amount, count)
    SELECT subject_id, job_profile_id, currency, org, month, metric, amount, count
      FROM delta WHERE target_type = 'USER' AND (SELECT count(*) FROM inside) IS NOT NULL
     ORDER BY subject_id, job_profile_id, currency, month, metric
    ON CONFLICT (user_id, job_profile_id, currency, org_id, month, metric) DO UPDATE
      SET amount = user_rollup.amount + excluded.amount, count = user_rollup.count + excluded.count
    RETURNING 1),
  inside_total AS (
    INSERT INTO context_total (org_id, subject_type, subject_id, currency, metric, amount, count)
    SELECT org, target_type, subject_id, currency, metric, sum(amount)::bigint, sum(count)::int
      FROM delta WHERE target_type <> 'USER' AND (SELECT count(*) FROM person) IS NOT NULL
     GROUP BY target_type, subject_id, currency, metric ORDER BY target_type, subject_id, currency, metric
    ON CONFLICT (org_id, subject_type, subject_id, currency, metric) DO UPDATE
      SET amount = context_total.amount + excluded.amount, count = context_total.count + excluded.count
    RETURNING 1)
  INSERT INTO user_total (user_id, job_profile_id, currency, org_id, metric, amount, count)
  SELECT subject_id, job_profile_id, currency, org, metric, sum(amount)::bigint, sum(count)::int
    FROM delta WHERE target_type = 'USER' AND (SELECT count(*) FROM inside_total) IS NOT NULL
   GROUP BY subject_id, job_profile_id, currency, metric ORDER BY subject_id, job_profile_id, currency, metric
  ON CONFLICT (user_id, job_profile_id, currency, org_id, metric) DO UPDATE
    SET amount = user_total.amount + excluded.amount, count = user_total.count + excluded.count;
END $$;

-- 3. What may be given back: every row is written once in key order, which also locks it; what is taken is taken after.
CREATE OR REPLACE FUNCTION ledger_apply_remainders(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record; wanted jsonb;
BEGIN
  SELECT jsonb_agg(guard || jsonb_build_object('place', place) ORDER BY place) INTO wanted
    FROM ledger_events(events, fresh), jsonb_array_elements(event->'guards') guard WHERE guard->>'counter' = 'remainder';
  IF wanted IS NULL THEN RETURN; END IF;

  INSERT INTO order_item_remainder AS item (org_id, order_item_id, component, remaining)
  SELECT org, g.order_item_id, g.component, CASE WHEN min(g.delta) < 0 THEN 0 ELSE sum(g.delta) END
    FROM jsonb_to_recordset(wanted) AS g (order_item_id uuid, component text, delta bigint)
   GROUP BY g.order_item_id, g.component ORDER BY g.order_item_id, g.component
  ON CONFLICT (org_id, order_item_id, component) DO UPDATE SET remaining = item.remaining + excluded.remaining;

  SELECT * INTO bad FROM (
    SELECT g.place, component, g.delta,
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
           GROUP BY order_item_id, component HAVING min(delta) < 0) g
   WHERE item.org_id = org AND item.order_item_id = g.order_item_id AND item.component = g.component;
END $$;
