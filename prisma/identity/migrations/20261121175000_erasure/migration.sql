-- Erasure of a person (IDN-43): rows that may go are deleted, names that others see are replaced, the person's data key is
-- destroyed, and each other subgraph answers with a receipt. The row of the person stays, under a pseudonym.

CREATE TABLE user_erasure (
    user_id UUID NOT NULL,
    org_ids UUID[] NOT NULL,
    erased_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT user_erasure_pkey PRIMARY KEY (user_id)
);
ALTER TABLE user_erasure ADD CONSTRAINT user_erasure_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE user_erasure_receipt (
    user_id UUID NOT NULL,
    subgraph VARCHAR(16) NOT NULL,
    received_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT user_erasure_receipt_pkey PRIMARY KEY (user_id,subgraph),
    CONSTRAINT user_erasure_receipt_subgraph CHECK (subgraph IN ('organization', 'catalog', 'finance'))
);
ALTER TABLE user_erasure_receipt ADD CONSTRAINT user_erasure_receipt_user_id_fkey FOREIGN KEY (user_id) REFERENCES user_erasure(user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Guarantee: a destroyed key never comes back, and an erased person stays erased. Raises 23514.
CREATE FUNCTION keep_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was erased stays erased'
    USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER subject_data_key_stays_destroyed BEFORE UPDATE ON subject_data_key
  FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION keep_erased();
CREATE TRIGGER user_stays_erased BEFORE UPDATE ON "user"
  FOR EACH ROW WHEN (OLD.status = 'ERASED') EXECUTE FUNCTION keep_erased();

ALTER TABLE user_erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY user_erasure_accounts ON user_erasure TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
CREATE POLICY user_erasure_platform ON user_erasure FOR SELECT TO identity_app USING ((SELECT app_platform()));
ALTER TABLE user_erasure_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_erasure_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY user_erasure_receipt_accounts ON user_erasure_receipt TO identity_app
  USING ((SELECT app_service()) = 'accounts') WITH CHECK ((SELECT app_service()) = 'accounts');
CREATE POLICY user_erasure_receipt_platform ON user_erasure_receipt FOR SELECT TO identity_app USING ((SELECT app_platform()));

-- Rows of the person in every organization, whichever they are.
CREATE POLICY org_user_forget ON org_user FOR DELETE TO identity_app
  USING ((SELECT app_service()) = 'accounts' AND user_id = (SELECT app_user_id()));
CREATE POLICY user_profile_org_membership_forget ON user_profile_org_membership FOR UPDATE TO identity_app
  USING ((SELECT app_service()) = 'accounts' AND user_id = (SELECT app_user_id()))
  WITH CHECK ((SELECT app_service()) = 'accounts' AND user_id = (SELECT app_user_id()));

GRANT SELECT, INSERT ON user_erasure, user_erasure_receipt TO identity_app;
GRANT UPDATE (name, display_name, email, image, status, deleted_at, deleted_by) ON "user" TO identity_app;
GRANT UPDATE (slug, deleted_at, deleted_by) ON user_profile TO identity_app;
GRANT UPDATE (slug, deleted_at, deleted_by) ON user_job_profile TO identity_app;
GRANT UPDATE (headline, skills) ON dim_job_profile TO identity_app;
GRANT UPDATE (application_notes) ON user_profile_org_membership TO identity_app;
GRANT DELETE ON user_session, user_credential, account_token, user_profile_i18n, seo_metadata, seo_open_graph,
  seo_structured_data, contact_verification, user_profile_contact_info, contact_info, message_queue TO identity_app;
REVOKE ALL ON FUNCTION keep_erased() FROM PUBLIC;
