-- Closing the books: a period that is closed takes no posting, and the balances at its end are kept, so that a balance of
-- any day is the nearest kept one and the lines after it. Closing and posting exclude each other per organization.

CREATE POLICY closing ON accounting_period FOR INSERT TO finance_app
  WITH CHECK ((SELECT app_service()) = 'close' AND closed_at IS NOT NULL
    AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY closing ON account_balance_snapshot FOR INSERT TO finance_app
  WITH CHECK ((SELECT app_service()) = 'close' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
GRANT INSERT ON accounting_period, account_balance_snapshot TO finance_app;

-- Guarantee: what is closed stays closed and as it was. Error: 42501, also for the owner.
CREATE TRIGGER closed_stays BEFORE UPDATE OR DELETE ON accounting_period FOR EACH ROW
  WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_balance_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Refuses an event inside a closed period. Closing takes the same lock alone: a batch lies wholly before or after it.
CREATE OR REPLACE FUNCTION ledger_check_periods(org uuid, events jsonb, fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE bad record;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('close/' || org, 0));
  SELECT place, period.starts_on, period.ends_on INTO bad
    FROM ledger_events(events, fresh) JOIN accounting_period period
      ON period.org_id = org AND period.closed_at IS NOT NULL
     AND ((event->>'occurred_at')::timestamptz AT TIME ZONE 'UTC')::date BETWEEN period.starts_on AND period.ends_on
   ORDER BY place LIMIT 1;
  IF FOUND THEN
    PERFORM ledger_refuse(bad.place, 'period_closed',
      jsonb_build_object('startsOn', bad.starts_on, 'endsOn', bad.ends_on));
  END IF;
END $$;
