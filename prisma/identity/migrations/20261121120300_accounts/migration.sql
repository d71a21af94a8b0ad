-- Accounts: credentials, one-time tokens sent by mail, and the count of attempts. Only the service of accounts touches
-- them; a person's scope sees none of these rows, not even the own ones.

CREATE TYPE account_token_purpose AS ENUM ('EMAIL_VERIFICATION', 'PASSWORD_RESET');

CREATE TABLE user_credential (
    user_id UUID NOT NULL,
    password_hash VARCHAR(256) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT user_credential_pkey PRIMARY KEY (user_id),
    CONSTRAINT user_credential_is_hash CHECK (password_hash LIKE 'scrypt$%')
);

-- The token itself lies in the sealed mail alone; here its SHA-256.
CREATE TABLE account_token (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    purpose account_token_purpose NOT NULL,
    token_hash BYTEA NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    used_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT account_token_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_token_token_hash_key ON account_token(token_hash);
CREATE INDEX account_token_user_id_purpose_idx ON account_token(user_id, purpose);

-- Attempts per thing tried, whether it exists or not: the subject is a keyed fingerprint.
CREATE TABLE account_attempt (
    subject BYTEA NOT NULL,
    attempts INTEGER NOT NULL,
    window_started_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT account_attempt_pkey PRIMARY KEY (subject),
    CONSTRAINT account_attempt_counts CHECK (attempts > 0)
);

ALTER TABLE user_credential ADD CONSTRAINT user_credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE account_token ADD CONSTRAINT account_token_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE user_credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_credential FORCE ROW LEVEL SECURITY;
CREATE POLICY user_credential_accounts ON user_credential TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
ALTER TABLE account_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_token FORCE ROW LEVEL SECURITY;
CREATE POLICY account_token_accounts ON account_token TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
ALTER TABLE account_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY account_attempt_accounts ON account_attempt TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');

-- A person ends the own sessions.
CREATE POLICY user_session_own_update ON user_session FOR UPDATE TO identity_app
  USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));

-- Guarantee: a session that was ended stays ended. Raises 23514.
CREATE FUNCTION keep_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a session that was ended stays ended'
    USING ERRCODE = '23514', CONSTRAINT = 'user_session_stays_ended', TABLE = 'user_session';
END $$;
CREATE TRIGGER user_session_stays_ended BEFORE UPDATE ON user_session
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  EXECUTE FUNCTION keep_session_ended();

GRANT SELECT, INSERT, UPDATE (password_hash, updated_at) ON user_credential TO identity_app;
GRANT SELECT, INSERT, UPDATE (used_at) ON account_token TO identity_app;
GRANT SELECT, INSERT, UPDATE (attempts, window_started_at), DELETE ON account_attempt TO identity_app;
GRANT UPDATE (revoked_at, last_used_at, last_verified_at, token_hash) ON user_session TO identity_app;
GRANT UPDATE (email_verified_at, last_login_at, updated_at, updated_by, version) ON "user" TO identity_app;
REVOKE ALL ON FUNCTION keep_session_ended() FROM PUBLIC;
