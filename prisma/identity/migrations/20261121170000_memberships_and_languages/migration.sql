-- What ties a person to organizations, kept after its end, and the languages a person works in.

CREATE TYPE affiliation_type AS ENUM ('OWNER', 'EMPLOYEE', 'CONTRACTOR', 'GUEST', 'PARTNER', 'VOLUNTEER');
CREATE TYPE connection_method AS ENUM ('EMAIL', 'PHONE', 'IN_PERSON', 'OTHER');
CREATE TYPE locale_proficiency AS ENUM ('NATIVE', 'FLUENT', 'CONVERSATIONAL', 'BASIC');

-- 1. History (IDN-29, IDN-32): one live row per member and kind; organization's events open and end rows.
CREATE TABLE user_profile_org_membership (
    id UUID NOT NULL,
    user_profile_id UUID NOT NULL,
    user_id UUID NOT NULL,
    org_member_id UUID NOT NULL,
    org_id UUID NOT NULL,
    affiliation_type affiliation_type NOT NULL,
    connection_method connection_method,
    application_notes VARCHAR(2048),
    joined_at TIMESTAMPTZ(3) NOT NULL,
    approved_at TIMESTAMPTZ(3),
    started_at TIMESTAMPTZ(3),
    ended_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT user_profile_org_membership_pkey PRIMARY KEY (id),
    CONSTRAINT user_profile_org_membership_order CHECK (ended_at >= joined_at AND started_at >= joined_at)
);
CREATE INDEX user_profile_org_membership_user_id_joined_at_id_idx ON user_profile_org_membership(user_id, joined_at, id);
CREATE INDEX user_profile_org_membership_org_member_id_idx ON user_profile_org_membership(org_member_id);
CREATE INDEX user_profile_org_membership_org_id_affiliation_type_idx ON user_profile_org_membership(org_id, affiliation_type);
CREATE UNIQUE INDEX user_profile_org_membership_live_key ON user_profile_org_membership (user_profile_id, org_member_id, affiliation_type)
  WHERE ended_at IS NULL;
-- The person stands beside the profile, so that staff find a member's relations where the profile is kept from them.
CREATE UNIQUE INDEX user_profile_id_user_id_key ON user_profile(id, user_id);
ALTER TABLE user_profile_org_membership ADD CONSTRAINT user_profile_org_membership_user_profile_id_user_id_fkey FOREIGN KEY (user_profile_id, user_id)
  REFERENCES user_profile(id, user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Guarantee: what ended stays ended, and a relation stays with its person and organization. Raises 23514.
CREATE FUNCTION keep_membership_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of memberships is only added to'
    USING ERRCODE = '23514', CONSTRAINT = 'user_profile_org_membership_history', TABLE = 'user_profile_org_membership';
END $$;
CREATE TRIGGER user_profile_org_membership_history BEFORE UPDATE ON user_profile_org_membership
  FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at
                     OR OLD.user_profile_id <> NEW.user_profile_id OR OLD.org_member_id <> NEW.org_member_id
                     OR OLD.org_id <> NEW.org_id OR OLD.joined_at <> NEW.joined_at)
  EXECUTE FUNCTION keep_membership_history();

-- 2. Languages (IDN-33): one default per person.
CREATE TABLE user_locale (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    locale_key VARCHAR(10) NOT NULL,
    proficiency locale_proficiency NOT NULL,
    is_default BOOLEAN NOT NULL DEFAULT false,
    is_active BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT user_locale_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX user_locale_user_id_locale_key_key ON user_locale(user_id, locale_key);
CREATE UNIQUE INDEX user_locale_one_default_key ON user_locale (user_id) WHERE is_default;
ALTER TABLE user_locale ADD CONSTRAINT user_locale_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_locale ADD CONSTRAINT user_locale_locale_key_fkey FOREIGN KEY (locale_key) REFERENCES locale(key) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- 3. Walls. An organization's staff read its own relations alone; only the projector and the seed write them.
ALTER TABLE user_profile_org_membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_profile_org_membership FORCE ROW LEVEL SECURITY;
CREATE POLICY user_profile_org_membership_own ON user_profile_org_membership FOR SELECT TO identity_app
  USING (user_id = (SELECT app_user_id()));
CREATE POLICY user_profile_org_membership_staff ON user_profile_org_membership FOR SELECT TO identity_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY user_profile_org_membership_platform ON user_profile_org_membership FOR SELECT TO identity_app
  USING ((SELECT app_platform()));
CREATE POLICY user_profile_org_membership_service ON user_profile_org_membership TO identity_app
  USING ((SELECT app_service()) IN ('seed', 'projector') AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
  WITH CHECK ((SELECT app_service()) IN ('seed', 'projector') AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));

ALTER TABLE user_locale ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_locale FORCE ROW LEVEL SECURITY;
CREATE POLICY user_locale_own ON user_locale TO identity_app
  USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));
CREATE POLICY user_locale_platform ON user_locale FOR SELECT TO identity_app USING ((SELECT app_platform()));
CREATE POLICY user_locale_service ON user_locale TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

GRANT SELECT, INSERT, UPDATE (approved_at, started_at, ended_at, updated_at, version) ON user_profile_org_membership TO identity_app;
GRANT SELECT, INSERT, UPDATE (proficiency, is_default, is_active, updated_at, updated_by, version), DELETE ON user_locale TO identity_app;
REVOKE ALL ON FUNCTION keep_membership_history() FROM PUBLIC;
