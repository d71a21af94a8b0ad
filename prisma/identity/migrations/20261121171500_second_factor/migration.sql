-- A second factor beside the password: one shared secret per person, sealed with the person's key, and recovery codes
-- by keyed fingerprint. Only the service of accounts touches them.

CREATE TABLE user_second_factor (
    user_id UUID NOT NULL,
    secret_enc BYTEA NOT NULL,
    enabled_at TIMESTAMPTZ(3),
    last_step BIGINT,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT user_second_factor_pkey PRIMARY KEY (user_id)
);
ALTER TABLE user_second_factor ADD CONSTRAINT user_second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE user_recovery_code (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    code_hash BYTEA NOT NULL,
    used_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT user_recovery_code_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX user_recovery_code_user_id_code_hash_key ON user_recovery_code(user_id, code_hash);
ALTER TABLE user_recovery_code ADD CONSTRAINT user_recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_second_factor(user_id) ON DELETE CASCADE ON UPDATE RESTRICT;

-- Guarantee: a one-time code is accepted once: the step of time only grows, and a used recovery code stays used. Raises 23514.
CREATE FUNCTION keep_codes_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a one-time code is used once'
    USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER user_second_factor_step_grows BEFORE UPDATE OF last_step ON user_second_factor
  FOR EACH ROW WHEN (OLD.enabled_at IS NOT NULL AND NEW.last_step <= OLD.last_step) EXECUTE FUNCTION keep_codes_used();
CREATE TRIGGER user_recovery_code_stays_used BEFORE UPDATE ON user_recovery_code
  FOR EACH ROW WHEN (OLD.used_at IS NOT NULL) EXECUTE FUNCTION keep_codes_used();

ALTER TABLE user_second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_second_factor FORCE ROW LEVEL SECURITY;
CREATE POLICY user_second_factor_accounts ON user_second_factor TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
ALTER TABLE user_recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY user_recovery_code_accounts ON user_recovery_code TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
-- Deleting a factor takes its codes along, as the owner, whom FORCE shuts out too.
CREATE POLICY user_recovery_code_cascade ON user_recovery_code TO identity_owner USING (session_user = 'identity_app');

GRANT SELECT, INSERT, UPDATE (secret_enc, enabled_at, last_step, created_at), DELETE ON user_second_factor TO identity_app;
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON user_recovery_code TO identity_app;
REVOKE ALL ON FUNCTION keep_codes_used() FROM PUBLIC;
