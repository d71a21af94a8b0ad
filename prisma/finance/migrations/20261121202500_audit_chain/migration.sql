-- The hash chain of the audit log: the job that seals reads the lines and gives each its place, once. Whoever serves
-- requests does neither. The trigger of the log keeps everything else as it was written.

-- Chains begin at 1 and have no two lines in one place, also the one of lines that belong to no organization.
CREATE UNIQUE INDEX audit_log_orgless_seq_key ON audit_log (seq) WHERE org_id IS NULL AND seq IS NOT NULL;
-- Lines that wait for their place.
CREATE INDEX audit_log_unchained_idx ON audit_log (org_id, at, id) WHERE seq IS NULL;

-- Guarantee: nobody empties the audit log. Raises 23514.
CREATE FUNCTION refuse_audit_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = '23514', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_truncate();

CREATE POLICY audit_log_sealed_read ON audit_log FOR SELECT TO finance_app USING ((SELECT app_service()) = 'seal');
CREATE POLICY audit_log_sealed ON audit_log FOR UPDATE TO finance_app
  USING ((SELECT app_service()) = 'seal') WITH CHECK ((SELECT app_service()) = 'seal');
CREATE POLICY audit_log_sealed_alone ON audit_log AS RESTRICTIVE FOR UPDATE TO finance_app
  USING ((SELECT app_service()) = 'seal') WITH CHECK ((SELECT app_service()) = 'seal');
GRANT SELECT, UPDATE (seq, hash, prev_hash) ON audit_log TO finance_app;
