-- Keeping the books: fingerprints of postings for the seal chain, the right to write blocks, and the folds that prove
-- the stored sums. Nothing here changes a posting.

-- Beside its root a block keeps id and first eight bytes of the fingerprint of each posting: they secure nothing, they
-- name the posting that differs.
ALTER TABLE ledger_seal ADD COLUMN marks bytea NOT NULL DEFAULT '';

-- Fingerprints of the postings that follow another one in the order of their commit, at most so many. Canonical text of
-- header, lines and contexts, column by column: a column added later changes no old fingerprint.
CREATE FUNCTION ledger_fingerprints(org uuid, after_xid xid8, after_id uuid, size int)
RETURNS TABLE (id uuid, xid xid8, digest bytea) LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT t.id, t.sealed_xid, sha256(convert_to(concat_ws(E'\x1f', t.org_id, t.id, t.transaction_number, t.kind,
           t.business_entity_type, t.business_entity_id, extract(epoch FROM t.occurred_at)::text,
           extract(epoch FROM t.posted_at)::text, coalesce(t.reverses_id::text, '-'), coalesce(t.reversal_kind, '-'),
           coalesce(t.correlation_id::text, '-'), coalesce(t.posted_by_employee_id::text, '-'),
           coalesce(t.posted_by_owner_user_id::text, '-'), coalesce(t.department_id::text, '-'), t.reference,
           coalesce(t.description, '-'), t.total_amount::text, t.currency, coalesce(t.metadata::text, '-'),
           (SELECT string_agg(concat_ws(E'\x1e', l.line_no::text, l.account_id, l.currency, l.side::text, l.amount::text,
                     coalesce(l.subject_id::text, '-'), coalesce(l.memo, '-')), E'\x1d' ORDER BY l.line_no)
              FROM account_transaction_line l WHERE l.org_id = t.org_id AND l.transaction_id = t.id),
           (SELECT string_agg(concat_ws(E'\x1e', c.id, c.subject_type, c.subject_id, c.context_type, c.relationship_type,
                     c.role, coalesce(c.access_level, '-'), c.direction, c.currency, c.amount::text,
                     coalesce(c.share_bps::text, '-'), coalesce(c.metadata::text, '-')), E'\x1d' ORDER BY c.id)
              FROM account_transaction_context c WHERE c.org_id = t.org_id AND c.transaction_id = t.id)), 'UTF8'))
    FROM account_transaction t
   WHERE t.org_id = org AND (t.sealed_xid, t.id) > (after_xid, after_id)
     -- What began earlier may still commit; it is sealed next time.
     AND t.sealed_xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY t.sealed_xid, t.id LIMIT size
$$;
CREATE INDEX account_transaction_commit_order ON account_transaction (org_id, sealed_xid, id)
  WHERE org_id IS NOT NULL;

CREATE POLICY sealed ON ledger_seal FOR INSERT TO finance_app
  WITH CHECK ((SELECT app_service()) = 'seal' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
GRANT INSERT ON ledger_seal TO finance_app;
GRANT EXECUTE ON FUNCTION ledger_fingerprints(uuid, xid8, uuid, int),
  ledger_events(jsonb, bigint[]), ledger_rollup_deltas(uuid, jsonb, bigint[]) TO finance_app;

-- What the journal of an organization adds to every sum: the events are put together again from their rows and folded
-- by the rules that posted them.
CREATE FUNCTION ledger_folded_sums(org uuid)
RETURNS TABLE (target_type text, subject_id uuid, job_profile_id uuid, currency char(3), month date, metric text,
               amount bigint, count bigint) LANGUAGE sql STABLE AS $$
  WITH batch AS (
    SELECT jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
             'id', t.id, 'kind', t.kind, 'currency', t.currency, 'occurred_at', t.occurred_at,
             'contexts', (SELECT jsonb_agg(jsonb_build_object('subject_type', c.subject_type, 'subject_id', c.subject_id,
                            'role', c.role, 'currency', c.currency, 'amount', c.amount,
                            'job_profile_id', c.metadata->>'jobProfileId', 'department_id', c.metadata->>'departmentId'))
                            FROM account_transaction_context c WHERE c.org_id = t.org_id AND c.transaction_id = t.id),
             'lines', (SELECT jsonb_agg(jsonb_build_object('account_id', l.account_id, 'currency', l.currency,
                         'side', l.side, 'amount', l.amount))
                         FROM account_transaction_line l WHERE l.org_id = t.org_id AND l.transaction_id = t.id),
             'revenue', jsonb_build_object('reversals', t.metadata->'reversals', 'rows', (
                SELECT jsonb_agg(jsonb_build_object('recipient_type', r.recipient_type, 'product_id', r.product_id,
                         'attribution_id', r.attribution_id, 'attributed', r.attributed))
                  FROM org_employee_product_attribution_revenue r
                 WHERE r.org_id = t.org_id AND r.transaction_id = t.id))))) AS events
      FROM account_transaction t WHERE t.org_id = org)
  SELECT d.target_type, d.subject_id, CASE d.target_type WHEN 'USER' THEN d.job_profile_id END, d.currency, d.month,
         d.metric, sum(d.amount)::bigint, count(*)
    FROM batch CROSS JOIN LATERAL ledger_rollup_deltas(org, batch.events, ARRAY[1]::bigint[]) d GROUP BY 1, 2, 3, 4, 5, 6
$$;
REVOKE ALL ON FUNCTION ledger_folded_sums(uuid), ledger_fingerprints(uuid, xid8, uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_folded_sums(uuid), ledger_fingerprints(uuid, xid8, uuid, int) TO finance_app;
