-- Partner apps: who asks in the name of a product and not of a person. An app hangs on one organization, is granted
-- subgraphs, and reads rows of the organizations that consented. Rows below an app carry its organization, so that no key,
-- consent or figure can be moved to another one.

CREATE TYPE partner_app_status AS ENUM ('ACTIVE', 'SUSPENDED', 'REVOKED');

CREATE TABLE partner_app (
    id UUID NOT NULL,
    org_id UUID NOT NULL,
    name VARCHAR(100) NOT NULL,
    owner_user_id UUID NOT NULL,
    subgraphs VARCHAR(16)[] NOT NULL,
    scopes VARCHAR(32)[] NOT NULL,
    tier VARCHAR(16) NOT NULL DEFAULT 'STARTER',
    status partner_app_status NOT NULL DEFAULT 'ACTIVE',
    approved_at TIMESTAMPTZ(3),
    approved_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT partner_app_pkey PRIMARY KEY (id),
    CONSTRAINT partner_app_is_named CHECK (btrim(name) <> ''),
    CONSTRAINT partner_app_subgraphs CHECK (cardinality(subgraphs) > 0
      AND subgraphs::text[] <@ ARRAY['identity', 'organization', 'catalog', 'finance']),
    CONSTRAINT partner_app_tier CHECK (tier IN ('STARTER', 'GROWTH', 'SCALE', 'ENTERPRISE')),
    CONSTRAINT partner_app_approval CHECK ((approved_at IS NULL) = (approved_by IS NULL))
);
CREATE UNIQUE INDEX partner_app_id_org_id_key ON partner_app(id, org_id);
CREATE INDEX partner_app_org_id_idx ON partner_app(org_id);
CREATE UNIQUE INDEX partner_app_org_name_key ON partner_app (org_id, lower(name)) WHERE status <> 'REVOKED';
ALTER TABLE partner_app ADD CONSTRAINT partner_app_owner_user_id_fkey FOREIGN KEY (owner_user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The secret itself is shown once; here its keyed fingerprint.
CREATE TABLE partner_key (
    id UUID NOT NULL,
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    is_live BOOLEAN NOT NULL,
    secret_hmac BYTEA NOT NULL,
    last4 CHAR(4) NOT NULL,
    allowed_addresses VARCHAR(45)[] NOT NULL DEFAULT '{}',
    created_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL,
    last_used_at TIMESTAMPTZ(3),
    expires_at TIMESTAMPTZ(3),
    revoked_at TIMESTAMPTZ(3),
    CONSTRAINT partner_key_pkey PRIMARY KEY (id),
    CONSTRAINT partner_key_is_fingerprint CHECK (octet_length(secret_hmac) = 32)
);
CREATE UNIQUE INDEX partner_key_secret_hmac_key ON partner_key(secret_hmac);
CREATE INDEX partner_key_app_id_revoked_at_idx ON partner_key(app_id, revoked_at);
ALTER TABLE partner_key ADD CONSTRAINT partner_key_app_id_org_id_fkey FOREIGN KEY (app_id, org_id) REFERENCES partner_app(id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An organization lets an app read its rows; `app_org_id` is the organization of the app.
CREATE TABLE partner_consent (
    id UUID NOT NULL,
    app_id UUID NOT NULL,
    app_org_id UUID NOT NULL,
    org_id UUID NOT NULL,
    granted_by UUID NOT NULL,
    granted_at TIMESTAMPTZ(3) NOT NULL,
    revoked_by UUID,
    revoked_at TIMESTAMPTZ(3),
    CONSTRAINT partner_consent_pkey PRIMARY KEY (id),
    CONSTRAINT partner_consent_end CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE UNIQUE INDEX partner_consent_one_live_key ON partner_consent (app_id, org_id) WHERE revoked_at IS NULL;
CREATE INDEX partner_consent_org_id_granted_at_idx ON partner_consent(org_id, granted_at DESC);
ALTER TABLE partner_consent ADD CONSTRAINT partner_consent_app_id_app_org_id_fkey FOREIGN KEY (app_id, app_org_id) REFERENCES partner_app(id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What an app asked, by day and operation; added to by the gateway. Buckets count requests by time taken: up to 5, 10, 25,
-- 50, 100, 250, 500, 1000, 2500 milliseconds, and longer.
CREATE TABLE partner_usage (
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    day DATE NOT NULL,
    operation VARCHAR(128) NOT NULL,
    requests BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    latency_buckets BIGINT[] NOT NULL,
    error_codes JSONB NOT NULL DEFAULT '{}',
    deprecated_fields VARCHAR(256)[] NOT NULL DEFAULT '{}',
    CONSTRAINT partner_usage_pkey PRIMARY KEY (app_id,day,operation),
    CONSTRAINT partner_usage_counts CHECK (requests >= 0 AND cost >= 0 AND errors >= 0 AND cardinality(latency_buckets) = 10)
);
ALTER TABLE partner_usage ADD CONSTRAINT partner_usage_app_id_org_id_fkey FOREIGN KEY (app_id, org_id) REFERENCES partner_app(id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Documents an app really sends, by SHA-256: what a change of the schema is checked against.
CREATE TABLE partner_document (
    app_id UUID NOT NULL,
    org_id UUID NOT NULL,
    sha256 BYTEA NOT NULL,
    operation VARCHAR(128) NOT NULL,
    document VARCHAR(20000) NOT NULL,
    first_used_at TIMESTAMPTZ(3) NOT NULL,
    last_used_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT partner_document_pkey PRIMARY KEY (app_id,sha256),
    CONSTRAINT partner_document_is_sha256 CHECK (octet_length(sha256) = 32)
);
CREATE INDEX partner_document_app_id_last_used_at_idx ON partner_document(app_id, last_used_at DESC);
ALTER TABLE partner_document ADD CONSTRAINT partner_document_app_id_org_id_fkey FOREIGN KEY (app_id, org_id) REFERENCES partner_app(id, org_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The app that asks; null for everybody else. Its scope names the organizations that consented as if it were their staff,
-- so the tables of apps are closed to it by this one, and open for what is its own.
CREATE FUNCTION app_partner() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.partner_id', true), '')::uuid $$;

-- Guarantee: at most two keys of a kind are good at once, one of them during rotation. Locks the row of the app, so that
-- two rotations at once are one after the other. Raises 23514.
CREATE FUNCTION guard_partner_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM partner_app a WHERE a.id = NEW.app_id FOR UPDATE;
  IF (SELECT count(*) FROM partner_key k WHERE k.app_id = NEW.app_id AND k.is_live = NEW.is_live AND k.revoked_at IS NULL
         AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())) >= 2 THEN
    RAISE EXCEPTION 'an app has two keys of a kind at most'
      USING ERRCODE = '23514', CONSTRAINT = 'partner_key_two_at_most', TABLE = 'partner_key';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_key_two_at_most BEFORE INSERT ON partner_key FOR EACH ROW EXECUTE FUNCTION guard_partner_keys();

-- Guarantee: what was revoked stays revoked: app, key and consent. Raises 23514.
CREATE FUNCTION keep_partner_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was revoked stays revoked'
    USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER partner_app_stays_revoked BEFORE UPDATE ON partner_app
  FOR EACH ROW WHEN (OLD.status = 'REVOKED' AND NEW.status <> 'REVOKED') EXECUTE FUNCTION keep_partner_revoked();
CREATE TRIGGER partner_key_stays_revoked BEFORE UPDATE ON partner_key
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  EXECUTE FUNCTION keep_partner_revoked();
CREATE TRIGGER partner_consent_stays_revoked BEFORE UPDATE ON partner_consent
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION keep_partner_revoked();

-- An app is read by the staff of its organization and by the platform; a consent also by the staff of the organization that
-- gave it. The service of partners (tokens, facts, usage, deliveries) reads and writes all; other services read.
ALTER TABLE partner_app ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_app FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_app_staff ON partner_app TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_app_own ON partner_app FOR SELECT TO identity_app USING (id = (SELECT app_partner()));
CREATE POLICY partner_app_platform ON partner_app TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY partner_app_service ON partner_app TO identity_app
  USING ((SELECT app_service()) IN ('partners', 'seed')) WITH CHECK ((SELECT app_service()) IN ('partners', 'seed'));
CREATE POLICY partner_app_facts ON partner_app FOR SELECT TO identity_app USING ((SELECT app_service()) = 'gateway');

ALTER TABLE partner_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_key FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_key_staff ON partner_key TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_key_own ON partner_key FOR SELECT TO identity_app USING (app_id = (SELECT app_partner()));
CREATE POLICY partner_key_platform ON partner_key TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY partner_key_service ON partner_key TO identity_app
  USING ((SELECT app_service()) IN ('partners', 'seed')) WITH CHECK ((SELECT app_service()) IN ('partners', 'seed'));
CREATE POLICY partner_key_facts ON partner_key FOR SELECT TO identity_app USING ((SELECT app_service()) = 'gateway');

ALTER TABLE partner_consent ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_consent FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_consent_of_app ON partner_consent FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR ((SELECT app_partner()) IS NULL AND app_org_id = ANY ((SELECT app_staff_orgs())::uuid[])));
CREATE POLICY partner_consent_staff ON partner_consent TO identity_app
  USING ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY partner_consent_own ON partner_consent FOR SELECT TO identity_app USING (app_id = (SELECT app_partner()));
CREATE POLICY partner_consent_service ON partner_consent TO identity_app
  USING ((SELECT app_service()) IN ('partners', 'seed')) WITH CHECK ((SELECT app_service()) IN ('partners', 'seed'));
CREATE POLICY partner_consent_facts ON partner_consent FOR SELECT TO identity_app USING ((SELECT app_service()) = 'gateway');

ALTER TABLE partner_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_usage FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_usage_staff ON partner_usage FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR ((SELECT app_partner()) IS NULL AND org_id = ANY ((SELECT app_staff_orgs())::uuid[])));
CREATE POLICY partner_usage_own ON partner_usage FOR SELECT TO identity_app USING (app_id = (SELECT app_partner()));
CREATE POLICY partner_usage_service ON partner_usage TO identity_app
  USING ((SELECT app_service()) = 'partners') WITH CHECK ((SELECT app_service()) = 'partners');

ALTER TABLE partner_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_document FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_document_service ON partner_document TO identity_app
  USING ((SELECT app_service()) = 'partners') WITH CHECK ((SELECT app_service()) = 'partners');

GRANT SELECT, INSERT, UPDATE (status, tier, approved_at, approved_by, updated_at, updated_by, version) ON partner_app TO identity_app;
GRANT SELECT, INSERT, UPDATE (last_used_at, expires_at, revoked_at) ON partner_key TO identity_app;
GRANT SELECT, INSERT, UPDATE (revoked_by, revoked_at) ON partner_consent TO identity_app;
GRANT SELECT, INSERT, UPDATE (requests, cost, errors, latency_buckets, error_codes, deprecated_fields) ON partner_usage TO identity_app;
GRANT SELECT, INSERT, UPDATE (last_used_at), DELETE ON partner_document TO identity_app;
REVOKE ALL ON FUNCTION app_partner(), guard_partner_keys(), keep_partner_revoked() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_partner() TO identity_app;
