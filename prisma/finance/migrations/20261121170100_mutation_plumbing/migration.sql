-- What every mutation of money writes besides its rows: the key that makes asking twice harmless, and its audit line.

CREATE TABLE idempotency_key (
  principal_id uuid NOT NULL,
  operation    text NOT NULL,
  key          text NOT NULL,
  request_hash text NOT NULL,
  response     jsonb NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (principal_id, operation, key)
);
CREATE INDEX idempotency_key_expires_at_idx ON idempotency_key (expires_at);

CREATE TABLE audit_log (
  id                uuid NOT NULL,
  at                timestamptz(3) NOT NULL,
  actor_user_id     uuid,
  actor_employee_id uuid,
  actor_app_id      uuid,
  org_id            uuid,
  action            text NOT NULL,
  entity_type       text NOT NULL,
  entity_id         uuid NOT NULL,
  before            jsonb,
  after             jsonb,
  request_id        text NOT NULL,
  ip                text,
  seq               bigint,
  hash              bytea,
  prev_hash         bytea,
  PRIMARY KEY (id),
  CONSTRAINT audit_log_action_check CHECK (length(action) <= 64)
);
CREATE INDEX audit_log_org_id_at_id_idx ON audit_log (org_id, at DESC, id);
CREATE INDEX audit_log_entity_type_entity_id_at_idx ON audit_log (entity_type, entity_id, at DESC);
CREATE INDEX audit_log_actor_user_id_at_idx ON audit_log (actor_user_id, at DESC);
CREATE UNIQUE INDEX audit_log_org_id_seq_key ON audit_log (org_id, seq) WHERE seq IS NOT NULL;

-- Guarantee: an audit row never changes, except that the sealing job chains it once. Error: 23514.
CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE chain CONSTANT text[] := ARRAY['seq', 'hash', 'prev_hash'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seq IS NULL AND OLD.hash IS NULL AND OLD.prev_hash IS NULL
     AND NEW.seq IS NOT NULL AND NEW.hash IS NOT NULL AND to_jsonb(NEW) - chain = to_jsonb(OLD) - chain THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = '23514', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION keep_audit_log();

-- A line is written by whoever acts inside the organization, a customer's by the service that acts for them;
-- nobody serves it yet, so nobody reads it here.
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY written ON audit_log FOR INSERT TO finance_app
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));

REVOKE ALL ON idempotency_key, audit_log FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO finance_app;
GRANT INSERT ON audit_log TO finance_app;
