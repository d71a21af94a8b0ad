-- Ways to reach a person, encrypted with a key of the person: destroying the key erases them wherever a copy lies.

CREATE TYPE contact_type AS ENUM ('EMAIL', 'PHONE', 'SOCIAL', 'ADDRESS');
CREATE TYPE message_status AS ENUM ('WAITING', 'SENT', 'FAILED');

-- The key of a person, wrapped by the master key that is named. No foreign key: the row outlives the person, and says
-- when the key was destroyed.
CREATE TABLE subject_data_key (
    subject_id UUID NOT NULL,
    wrapped_key BYTEA,
    master_key_id VARCHAR(32) NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL,
    destroyed_at TIMESTAMPTZ(3),
    CONSTRAINT subject_data_key_pkey PRIMARY KEY (subject_id),
    CONSTRAINT subject_data_key_destroyed CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE contact_info (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    type contact_type NOT NULL,
    value_enc BYTEA NOT NULL,
    value_hash BYTEA NOT NULL,
    label VARCHAR(128),
    region CHAR(2),
    is_verified BOOLEAN NOT NULL DEFAULT false,
    verified_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TIMESTAMPTZ(3),
    deleted_by UUID,
    CONSTRAINT contact_info_pkey PRIMARY KEY (id),
    CONSTRAINT contact_info_verified_when CHECK (is_verified = (verified_at IS NOT NULL))
);
CREATE INDEX contact_info_user_id_type_idx ON contact_info(user_id, type);
CREATE INDEX contact_info_value_hash_idx ON contact_info(value_hash);
CREATE UNIQUE INDEX contact_info_live_key ON contact_info (user_id, type, value_hash) WHERE deleted_at IS NULL;

CREATE TABLE user_profile_contact_info (
    id UUID NOT NULL,
    user_profile_id UUID NOT NULL,
    contact_info_id UUID NOT NULL,
    is_default BOOLEAN NOT NULL DEFAULT false,
    shared_with_orgs BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    deleted_at TIMESTAMPTZ(3),
    CONSTRAINT user_profile_contact_info_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX user_profile_contact_info_user_profile_id_contact_info_id_key ON user_profile_contact_info(user_profile_id, contact_info_id);
CREATE INDEX user_profile_contact_info_contact_info_id_idx ON user_profile_contact_info(contact_info_id);
CREATE UNIQUE INDEX user_profile_contact_info_one_default_key ON user_profile_contact_info (user_profile_id)
  WHERE is_default AND deleted_at IS NULL;

-- Codes sent to prove control of a contact; the code itself is stored nowhere but in the sealed message.
CREATE TABLE contact_verification (
    id UUID NOT NULL,
    contact_info_id UUID NOT NULL,
    code_hash BYTEA NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    used_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT contact_verification_pkey PRIMARY KEY (id),
    CONSTRAINT contact_verification_attempts CHECK (attempts BETWEEN 0 AND 5)
);
CREATE INDEX contact_verification_contact_info_id_created_at_idx ON contact_verification(contact_info_id, created_at);

-- Mails and texts on their way out, sealed with the key of the person they are for.
CREATE TABLE message_queue (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    template VARCHAR(64) NOT NULL,
    content_enc BYTEA NOT NULL,
    status message_status NOT NULL DEFAULT 'WAITING',
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL,
    sent_at TIMESTAMPTZ(3),
    CONSTRAINT message_queue_pkey PRIMARY KEY (id)
);
CREATE INDEX message_queue_status_created_at_idx ON message_queue(status, created_at);
CREATE INDEX message_queue_user_id_idx ON message_queue(user_id);

ALTER TABLE contact_info ADD CONSTRAINT contact_info_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile_contact_info ADD CONSTRAINT user_profile_contact_info_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES user_profile(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile_contact_info ADD CONSTRAINT user_profile_contact_info_contact_info_id_fkey FOREIGN KEY (contact_info_id) REFERENCES contact_info(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE contact_verification ADD CONSTRAINT contact_verification_contact_info_id_fkey FOREIGN KEY (contact_info_id) REFERENCES contact_info(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE message_queue ADD CONSTRAINT message_queue_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Guarantee: a contact hangs on profiles of its own person alone. Raises 23514.
CREATE FUNCTION require_own_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM user_profile p JOIN contact_info c ON c.user_id = p.user_id
                  WHERE p.id = NEW.user_profile_id AND c.id = NEW.contact_info_id) THEN
    RAISE EXCEPTION 'a contact belongs to the person of the profile'
      USING ERRCODE = '23514', CONSTRAINT = 'user_profile_contact_info_own', TABLE = 'user_profile_contact_info';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_profile_contact_info_own BEFORE INSERT OR UPDATE OF user_profile_id, contact_info_id
  ON user_profile_contact_info FOR EACH ROW EXECUTE FUNCTION require_own_contact();

-- Row-level security: the person; the staff of organizations the person has a tie to, as far as a contact is shared; the
-- platform's administrators to read; services of the product.
ALTER TABLE subject_data_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE subject_data_key FORCE ROW LEVEL SECURITY;
CREATE POLICY subject_data_key_own ON subject_data_key TO identity_app
  USING (subject_id = (SELECT app_user_id())) WITH CHECK (subject_id = (SELECT app_user_id()));
CREATE POLICY subject_data_key_staff ON subject_data_key FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR EXISTS (SELECT 1 FROM org_user o WHERE o.user_id = subject_id
                       AND o.org_id = ANY ((SELECT app_staff_orgs())::uuid[])));
CREATE POLICY subject_data_key_service ON subject_data_key TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE user_profile_contact_info ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_profile_contact_info FORCE ROW LEVEL SECURITY;
CREATE POLICY user_profile_contact_info_own ON user_profile_contact_info TO identity_app
  USING ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()));
CREATE POLICY user_profile_contact_info_staff ON user_profile_contact_info FOR SELECT TO identity_app
  USING (deleted_at IS NULL AND ((SELECT app_platform()) OR (shared_with_orgs
         AND EXISTS (SELECT 1 FROM user_profile p JOIN org_user o ON o.user_id = p.user_id
                      WHERE p.id = user_profile_id AND o.org_id = ANY ((SELECT app_staff_orgs())::uuid[])))));
CREATE POLICY user_profile_contact_info_service ON user_profile_contact_info TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE contact_info ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_info FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_info_own ON contact_info TO identity_app
  USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));
CREATE POLICY contact_info_staff ON contact_info FOR SELECT TO identity_app
  USING (deleted_at IS NULL AND ((SELECT app_platform()) OR (
         EXISTS (SELECT 1 FROM user_profile_contact_info l
                  WHERE l.contact_info_id = contact_info.id AND l.shared_with_orgs AND l.deleted_at IS NULL)
         AND EXISTS (SELECT 1 FROM org_user o WHERE o.user_id = contact_info.user_id
                        AND o.org_id = ANY ((SELECT app_staff_orgs())::uuid[])))));
CREATE POLICY contact_info_service ON contact_info TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE contact_verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_verification FORCE ROW LEVEL SECURITY;
CREATE POLICY contact_verification_own ON contact_verification TO identity_app
  USING ((SELECT c.user_id FROM contact_info c WHERE c.id = contact_info_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT c.user_id FROM contact_info c WHERE c.id = contact_info_id) = (SELECT app_user_id()));

-- A person puts messages to themselves into the queue; only the sender reads it.
ALTER TABLE message_queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_queue FORCE ROW LEVEL SECURITY;
CREATE POLICY message_queue_own ON message_queue FOR INSERT TO identity_app
  WITH CHECK (user_id = (SELECT app_user_id()) AND status = 'WAITING');
CREATE POLICY message_queue_service ON message_queue TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

GRANT SELECT, INSERT, UPDATE (wrapped_key, master_key_id, destroyed_at) ON subject_data_key TO identity_app;
GRANT SELECT, INSERT, UPDATE (value_enc, value_hash, label, region, is_verified, verified_at, updated_at, updated_by,
  version, deleted_at, deleted_by) ON contact_info TO identity_app;
GRANT SELECT, INSERT, UPDATE (is_default, shared_with_orgs, updated_at, deleted_at) ON user_profile_contact_info TO identity_app;
GRANT SELECT, INSERT, UPDATE (attempts, used_at) ON contact_verification TO identity_app;
GRANT SELECT, INSERT, UPDATE (status, attempts, sent_at) ON message_queue TO identity_app;
REVOKE ALL ON FUNCTION require_own_contact() FROM PUBLIC;

-- An organization's staff see the people with a tie to it; who of them reads an address is the policy table's business.
CREATE POLICY user_orgs ON "user" FOR SELECT TO identity_app
  USING (deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM org_user o WHERE o.user_id = "user".id
                        AND o.org_id = ANY ((SELECT app_staff_orgs())::uuid[])));
