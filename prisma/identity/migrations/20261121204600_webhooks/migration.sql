-- Webhooks: where a partner app is called, for which events, and what became of every call. A delivery is written in the
-- transaction that marks the event as heard, and it is the queue: what waits has the instant of its next attempt.

CREATE TYPE partner_endpoint_status AS ENUM ('ACTIVE', 'PAUSED', 'DISABLED');
CREATE TYPE partner_delivery_status AS ENUM ('WAITING', 'DELIVERED', 'DEAD', 'WITHDRAWN');
CREATE TYPE partner_attempt_outcome AS ENUM ('DELIVERED', 'ANSWERED', 'FAILED', 'REFUSED', 'NO_PAYLOAD');

-- Secrets are sealed by a master key; the one before signs as well until its time is over.
CREATE TABLE partner_endpoint (
    id UUID NOT NULL,
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    url VARCHAR(2048) NOT NULL,
    secret_enc BYTEA NOT NULL,
    master_key_id VARCHAR(32) NOT NULL,
    old_secret_enc BYTEA,
    old_master_key_id VARCHAR(32),
    old_secret_until TIMESTAMPTZ(3),
    selection VARCHAR(20000) NOT NULL,
    event_types VARCHAR(64)[] NOT NULL,
    is_ordered BOOLEAN NOT NULL DEFAULT false,
    status partner_endpoint_status NOT NULL DEFAULT 'ACTIVE',
    disabled_reason VARCHAR(32),
    failing_since TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    removed_at TIMESTAMPTZ(3),
    CONSTRAINT partner_endpoint_pkey PRIMARY KEY (id),
    CONSTRAINT partner_endpoint_old_secret CHECK ((old_secret_enc IS NULL) = (old_secret_until IS NULL)
      AND (old_secret_enc IS NULL) = (old_master_key_id IS NULL)),
    CONSTRAINT partner_endpoint_event_types CHECK (cardinality(event_types) BETWEEN 1 AND 32),
    CONSTRAINT partner_endpoint_disabled CHECK ((status = 'DISABLED') = (disabled_reason IS NOT NULL))
);
CREATE UNIQUE INDEX partner_endpoint_id_app_id_org_id_key ON partner_endpoint(id, app_id, org_id);
CREATE INDEX partner_endpoint_app_id_status_idx ON partner_endpoint(app_id, status);
CREATE INDEX partner_endpoint_event_types_idx ON partner_endpoint USING GIN (event_types);
ALTER TABLE partner_endpoint ADD CONSTRAINT partner_endpoint_app_id_org_id_fkey FOREIGN KEY (app_id, org_id) REFERENCES partner_app(id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- `org_id` is the organization of the app, `event_org_id` the one in which it happened; platform-wide facts have none.
-- `subject_id` is what the event is about, `aggregate_id` and `sequence` are its place among events of one thing.
CREATE TABLE partner_delivery (
    id UUID NOT NULL,
    endpoint_id UUID NOT NULL,
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    event_id UUID NOT NULL,
    event_type VARCHAR(64) NOT NULL,
    event_org_id UUID,
    subject_id UUID,
    aggregate_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    occurred_at TIMESTAMPTZ(3) NOT NULL,
    status partner_delivery_status NOT NULL DEFAULT 'WAITING',
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ(3),
    leased_until TIMESTAMPTZ(3),
    response_code INTEGER,
    delivered_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT partner_delivery_pkey PRIMARY KEY (id),
    CONSTRAINT partner_delivery_attempts CHECK (attempts >= 0),
    CONSTRAINT partner_delivery_waits CHECK ((status = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT partner_delivery_lease CHECK (leased_until IS NULL OR status = 'WAITING'),
    CONSTRAINT partner_delivery_delivered CHECK (status <> 'DELIVERED' OR delivered_at IS NOT NULL)
);
CREATE UNIQUE INDEX partner_delivery_id_app_id_org_id_key ON partner_delivery(id, app_id, org_id);
CREATE UNIQUE INDEX partner_delivery_endpoint_id_event_id_key ON partner_delivery(endpoint_id, event_id);
CREATE INDEX partner_delivery_endpoint_id_created_at_id_idx ON partner_delivery(endpoint_id, created_at DESC, id DESC);
CREATE INDEX partner_delivery_due_idx ON partner_delivery (endpoint_id, next_attempt_at, id) WHERE status = 'WAITING';
CREATE INDEX partner_delivery_order_idx ON partner_delivery (endpoint_id, aggregate_id, sequence) WHERE status = 'WAITING';
ALTER TABLE partner_delivery ADD CONSTRAINT partner_delivery_endpoint_id_app_id_org_id_fkey FOREIGN KEY (endpoint_id, app_id, org_id) REFERENCES partner_endpoint(id, app_id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The log: one line a call. `detail` is the beginning of the answer or why there was none.
CREATE TABLE partner_attempt (
    id UUID NOT NULL,
    delivery_id UUID NOT NULL,
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,
    duration_ms INTEGER NOT NULL,
    outcome partner_attempt_outcome NOT NULL,
    response_code INTEGER,
    detail VARCHAR(1024) NOT NULL DEFAULT '',
    CONSTRAINT partner_attempt_pkey PRIMARY KEY (id),
    CONSTRAINT partner_attempt_answer CHECK ((response_code IS NOT NULL) = (outcome IN ('DELIVERED', 'ANSWERED')))
);
CREATE INDEX partner_attempt_delivery_id_at_idx ON partner_attempt(delivery_id, at);
ALTER TABLE partner_attempt ADD CONSTRAINT partner_attempt_delivery_id_app_id_org_id_fkey FOREIGN KEY (delivery_id, app_id, org_id) REFERENCES partner_delivery(id, app_id, org_id) ON DELETE CASCADE ON UPDATE RESTRICT;

-- Guarantee: an app has twenty endpoints at most. Takes a lock in the app's name, so that two at once are one after the
-- other. Raises 23514.
CREATE FUNCTION guard_partner_endpoints() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('partner_endpoint ' || NEW.app_id, 0));
  IF (SELECT count(*) FROM partner_endpoint e WHERE e.app_id = NEW.app_id AND e.removed_at IS NULL) >= 20 THEN
    RAISE EXCEPTION 'an app has twenty endpoints at most'
      USING ERRCODE = '23514', CONSTRAINT = 'partner_endpoint_twenty_at_most', TABLE = 'partner_endpoint';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_endpoint_twenty_at_most BEFORE INSERT ON partner_endpoint
  FOR EACH ROW EXECUTE FUNCTION guard_partner_endpoints();

-- As with apps: the staff of the app's organization, the platform and the app itself; the job of deliveries sees all.
ALTER TABLE partner_endpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_endpoint FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_endpoint_staff ON partner_endpoint TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_endpoint_platform ON partner_endpoint TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY partner_endpoint_own ON partner_endpoint TO identity_app
  USING (app_id = (SELECT app_partner())) WITH CHECK (app_id = (SELECT app_partner()));
CREATE POLICY partner_endpoint_deliveries ON partner_endpoint TO identity_app
  USING ((SELECT app_service()) = 'deliveries') WITH CHECK ((SELECT app_service()) = 'deliveries');

ALTER TABLE partner_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_delivery_staff ON partner_delivery TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_delivery_platform ON partner_delivery TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY partner_delivery_own ON partner_delivery TO identity_app
  USING (app_id = (SELECT app_partner())) WITH CHECK (app_id = (SELECT app_partner()));
CREATE POLICY partner_delivery_deliveries ON partner_delivery TO identity_app
  USING ((SELECT app_service()) = 'deliveries') WITH CHECK ((SELECT app_service()) = 'deliveries');

ALTER TABLE partner_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_attempt_staff ON partner_attempt TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_attempt_platform ON partner_attempt TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY partner_attempt_own ON partner_attempt TO identity_app
  USING (app_id = (SELECT app_partner())) WITH CHECK (app_id = (SELECT app_partner()));
CREATE POLICY partner_attempt_deliveries ON partner_attempt TO identity_app
  USING ((SELECT app_service()) = 'deliveries') WITH CHECK ((SELECT app_service()) = 'deliveries');

-- Whether an app still works and who consented decide what is delivered.
CREATE POLICY partner_app_deliveries ON partner_app FOR SELECT TO identity_app USING ((SELECT app_service()) = 'deliveries');
CREATE POLICY partner_consent_deliveries ON partner_consent FOR SELECT TO identity_app
  USING ((SELECT app_service()) = 'deliveries');

-- What an app does to its own endpoints is written down without a person.
CREATE POLICY audit_log_partner ON audit_log FOR INSERT TO identity_app
  WITH CHECK (actor_user_id IS NULL AND (SELECT app_partner()) IS NOT NULL AND entity_type = 'partner_endpoint');

GRANT SELECT, INSERT, UPDATE (url, secret_enc, master_key_id, old_secret_enc, old_master_key_id, old_secret_until, selection, event_types,
  is_ordered, status, disabled_reason, failing_since, updated_at, removed_at) ON partner_endpoint TO identity_app;
GRANT SELECT, INSERT, UPDATE (status, attempts, next_attempt_at, leased_until, response_code, delivered_at), DELETE ON partner_delivery TO identity_app;
GRANT SELECT, INSERT ON partner_attempt TO identity_app;
REVOKE ALL ON FUNCTION guard_partner_endpoints() FROM PUBLIC;
