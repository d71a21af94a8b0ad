-- Sign-in through other issuers (OpenID Connect): which account of which issuer is whose, and tokens that were used.

CREATE TABLE user_external_account (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    issuer VARCHAR(512) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    linked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_used_at TIMESTAMPTZ(3),
    CONSTRAINT user_external_account_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX user_external_account_issuer_subject_key ON user_external_account(issuer, subject);
CREATE UNIQUE INDEX user_external_account_user_id_issuer_key ON user_external_account(user_id, issuer);
ALTER TABLE user_external_account ADD CONSTRAINT user_external_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- An identity token opens one session; its SHA-256 is kept until it has expired.
CREATE TABLE external_token_use (
    token_hash BYTEA NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT external_token_use_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX external_token_use_expires_at_idx ON external_token_use(expires_at);

ALTER TABLE user_external_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_external_account FORCE ROW LEVEL SECURITY;
CREATE POLICY user_external_account_own ON user_external_account FOR SELECT TO identity_app USING (user_id = (SELECT app_user_id()));
CREATE POLICY user_external_account_accounts ON user_external_account TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
ALTER TABLE external_token_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE external_token_use FORCE ROW LEVEL SECURITY;
CREATE POLICY external_token_use_accounts ON external_token_use TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');

GRANT SELECT, INSERT, UPDATE (last_used_at), DELETE ON user_external_account TO identity_app;
GRANT SELECT, INSERT, DELETE ON external_token_use TO identity_app;
