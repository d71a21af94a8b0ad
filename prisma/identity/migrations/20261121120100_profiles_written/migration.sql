-- Profiles written by the people themselves: sections of a portfolio that may be hidden, words to find a professional by,
-- the organizations a person is seen by, an audit log, and the walls and guards of writing.

-- 1. Sections of a portfolio (IDN-39): a section left out is as visible as the profile.
ALTER TABLE user_job_profile ADD COLUMN visibility JSONB NOT NULL DEFAULT '{}';
ALTER TABLE user_job_profile ADD CONSTRAINT user_job_profile_visibility_sections CHECK (
  jsonb_typeof(visibility) = 'object'
  AND visibility - ARRAY['BIO', 'EXPERIENCE_LEVEL', 'SKILLS', 'SEO'] = '{}'
  AND NOT jsonb_path_exists(visibility, '$.* ? (@ != "PUBLIC" && @ != "ORGS" && @ != "PRIVATE")'));

-- 2. The users an organization may see: one row per member ACTIVE or SUSPENDED, a projection that can be made anew.
CREATE TABLE org_user (
    org_id UUID NOT NULL,
    user_id UUID NOT NULL,
    member_id UUID NOT NULL,
    is_employee BOOLEAN NOT NULL DEFAULT false,
    sequence BIGINT NOT NULL DEFAULT 0,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT org_user_pkey PRIMARY KEY (org_id,user_id)
);
CREATE INDEX org_user_user_id_idx ON org_user(user_id);

-- 3. Words of public texts, so that a search compares by operators that the wall lets through to an index.
CREATE TABLE job_profile_word (
    job_profile_id UUID NOT NULL,
    word VARCHAR(64) COLLATE "C" NOT NULL,
    CONSTRAINT job_profile_word_pkey PRIMARY KEY (job_profile_id,word)
);
CREATE INDEX job_profile_word_word_job_profile_id_idx ON job_profile_word(word, job_profile_id);
ALTER TABLE job_profile_word ADD CONSTRAINT job_profile_word_job_profile_id_fkey FOREIGN KEY (job_profile_id)
  REFERENCES user_job_profile(user_profile_id) ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE audit_log (
    id UUID NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL,
    actor_user_id UUID,
    actor_employee_id UUID,
    actor_app_id UUID,
    org_id UUID,
    action TEXT NOT NULL,
    entity_type TEXT NOT NULL,
    entity_id UUID NOT NULL,
    before JSONB,
    after JSONB,
    request_id TEXT NOT NULL,
    ip TEXT,
    seq BIGINT,
    hash BYTEA,
    prev_hash BYTEA,
    CONSTRAINT audit_log_pkey PRIMARY KEY (id),
    CONSTRAINT audit_log_action_check CHECK (length(action) <= 64)
);
CREATE INDEX audit_log_org_id_at_id_idx ON audit_log (org_id, at DESC, id);
CREATE INDEX audit_log_entity_type_entity_id_at_idx ON audit_log (entity_type, entity_id, at DESC);
CREATE INDEX audit_log_actor_user_id_at_idx ON audit_log (actor_user_id, at DESC);
CREATE UNIQUE INDEX audit_log_seq_key ON audit_log (seq) WHERE seq IS NOT NULL;

-- Guarantee: what was written stays; a row is chained once. Raises 23514.
CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chain text[] := ARRAY['seq', 'hash', 'prev_hash'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seq IS NULL AND OLD.hash IS NULL AND OLD.prev_hash IS NULL
     AND NEW.seq IS NOT NULL AND NEW.hash IS NOT NULL
     AND to_jsonb(NEW) - chain = to_jsonb(OLD) - chain THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the audit log is append-only'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION keep_audit_log();

-- 4. Guards. They bind the serving role; a service of the product (seed, projector) writes facts as it finds them.

-- Words of a text as the search compares them: lower case, letters and digits, at most 64 characters each.
CREATE FUNCTION words_of(text) RETURNS text[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(array_agg(DISTINCT left(w, 64)), '{}') FROM regexp_split_to_table(lower($1), '[^[:alnum:]]+') AS w WHERE w <> '' $$;

-- Guarantee: the words of a professional are those of the texts that anyone may read. Runs with the rights of whoever
-- changes a text. Locks the words of that professional alone.
CREATE FUNCTION refresh_job_profile_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM job_profile_word w WHERE w.job_profile_id = NEW.user_profile_id;
  INSERT INTO job_profile_word (job_profile_id, word)
  SELECT NEW.user_profile_id, w
    FROM unnest(words_of((
      SELECT string_agg(concat_ws(' ', j.display_name, j.headline, t.headline,
                                  CASE WHEN coalesce(j.visibility->>'BIO', 'PUBLIC') = 'PUBLIC'
                                       THEN concat_ws(' ', j.bio, t.bio) END), ' ')
        FROM user_job_profile j
        LEFT JOIN user_profile_i18n t ON t.user_profile_id = j.user_profile_id
       WHERE j.user_profile_id = NEW.user_profile_id))) AS w;
  RETURN NULL;
END $$;
CREATE TRIGGER user_job_profile_words AFTER INSERT OR UPDATE OF display_name, headline, bio, visibility ON user_job_profile
  FOR EACH ROW EXECUTE FUNCTION refresh_job_profile_words();
CREATE TRIGGER user_profile_i18n_words AFTER INSERT OR UPDATE OF headline, bio ON user_profile_i18n
  FOR EACH ROW EXECUTE FUNCTION refresh_job_profile_words();

-- Guarantee: the mark of verification is set by the platform and by nobody for themselves (IDN-12). Raises 23514.
CREATE FUNCTION guard_verification() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  marked boolean := CASE TG_OP WHEN 'INSERT' THEN NEW.verified_at IS NOT NULL OR NEW.verified_by IS NOT NULL
    ELSE (NEW.verified_at, NEW.verified_by) IS DISTINCT FROM (OLD.verified_at, OLD.verified_by) END;
BEGIN
  IF marked AND current_user = 'identity_app' AND app_service() = '' THEN
    IF NOT app_platform() OR NEW.verified_by IS DISTINCT FROM app_user_id()
       OR EXISTS (SELECT 1 FROM user_profile p WHERE p.id = NEW.user_profile_id AND p.user_id = NEW.verified_by) THEN
      RAISE EXCEPTION 'the platform verifies, and nobody verifies the own profile'
        USING ERRCODE = '23514', CONSTRAINT = 'user_job_profile_verified_by_platform', TABLE = 'user_job_profile';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_job_profile_guard_verification BEFORE INSERT OR UPDATE OF verified_at, verified_by ON user_job_profile
  FOR EACH ROW EXECUTE FUNCTION guard_verification();

-- Guarantee: the platform changes the mark of verification on a profile and nothing that the person says. Raises 23514.
CREATE FUNCTION keep_professional_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mark text[] := ARRAY['verified_at', 'verified_by', 'updated_at', 'updated_by', 'version'];
BEGIN
  IF current_user = 'identity_app' AND app_service() = '' AND to_jsonb(NEW) - mark IS DISTINCT FROM to_jsonb(OLD) - mark
     AND NOT EXISTS (SELECT 1 FROM user_profile p WHERE p.id = NEW.user_profile_id AND p.user_id = app_user_id()) THEN
    RAISE EXCEPTION 'the texts of a profile are the professional''s own'
      USING ERRCODE = '23514', CONSTRAINT = 'user_job_profile_own_words', TABLE = 'user_job_profile';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_job_profile_own_words BEFORE UPDATE ON user_job_profile
  FOR EACH ROW EXECUTE FUNCTION keep_professional_words();

-- 5. Row-level security.
ALTER TABLE org_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_user FORCE ROW LEVEL SECURITY;
CREATE POLICY org_user_own ON org_user FOR SELECT TO identity_app USING (user_id = (SELECT app_user_id()));
CREATE POLICY org_user_staff ON org_user FOR SELECT TO identity_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_user_platform ON org_user FOR SELECT TO identity_app USING ((SELECT app_platform()));
CREATE POLICY org_user_service ON org_user TO identity_app
  USING ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
  WITH CHECK ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));

ALTER TABLE job_profile_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_profile_word FORCE ROW LEVEL SECURITY;
CREATE POLICY job_profile_word_with_profile ON job_profile_word FOR SELECT TO identity_app
  USING ((SELECT true FROM user_profile p WHERE p.id = job_profile_id));
CREATE POLICY job_profile_word_own ON job_profile_word TO identity_app
  USING ((SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()));
CREATE POLICY job_profile_word_service ON job_profile_word TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_log_own ON audit_log FOR INSERT TO identity_app
  WITH CHECK (actor_user_id = (SELECT app_user_id()) OR (SELECT app_service()) <> '');

-- Profiles shown to organizations: their staff see those of the people with a tie to them.
CREATE POLICY user_profile_orgs ON user_profile FOR SELECT TO identity_app
  USING (visibility = 'ORGS' AND is_active AND deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM org_user o WHERE o.user_id = user_profile.user_id
                        AND o.org_id = ANY ((SELECT app_staff_orgs())::uuid[])));

CREATE POLICY user_profile_own_insert ON user_profile FOR INSERT TO identity_app
  WITH CHECK (user_id = (SELECT app_user_id()));
CREATE POLICY user_profile_own_update ON user_profile FOR UPDATE TO identity_app
  USING (user_id = (SELECT app_user_id())) WITH CHECK (user_id = (SELECT app_user_id()));

CREATE POLICY user_job_profile_own_insert ON user_job_profile FOR INSERT TO identity_app
  WITH CHECK ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()));
CREATE POLICY user_job_profile_own_update ON user_job_profile FOR UPDATE TO identity_app
  USING ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()));
CREATE POLICY user_job_profile_platform_update ON user_job_profile FOR UPDATE TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));

CREATE POLICY user_profile_i18n_own ON user_profile_i18n TO identity_app
  USING ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT p.user_id FROM user_profile p WHERE p.id = user_profile_id) = (SELECT app_user_id()));

-- A skill is confirmed by others, never by adding it.
CREATE POLICY user_job_profile_skill_own_insert ON user_job_profile_skill FOR INSERT TO identity_app
  WITH CHECK (verified_at IS NULL AND verified_by IS NULL
              AND (SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()));
CREATE POLICY user_job_profile_skill_own_delete ON user_job_profile_skill FOR DELETE TO identity_app
  USING ((SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()));

-- Metrics are born at zero with the profile (IDN-15); only the projector moves them (IDN-45).
CREATE POLICY user_job_profile_metrics_birth ON user_job_profile_metrics FOR INSERT TO identity_app
  WITH CHECK (currency = 'XXX' AND students_count = 0 AND completed_by_students_count = 0
              AND in_progress_by_students_count = 0 AND courses_total = 0 AND rating_total = 0 AND rating_count = 0
              AND rating_avg IS NULL
              AND (SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()));

-- History turns with what the person says and with the platform's mark (IDN-41).
CREATE POLICY dim_job_profile_turn ON dim_job_profile TO identity_app
  USING ((SELECT app_platform())
         OR (SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()))
  WITH CHECK ((SELECT app_platform())
         OR (SELECT p.user_id FROM user_profile p WHERE p.id = job_profile_id) = (SELECT app_user_id()));

-- Search texts follow headline and bio. A row that no text names is seen by nobody.
CREATE POLICY seo_metadata_own_insert ON seo_metadata FOR INSERT TO identity_app
  WITH CHECK ((SELECT app_user_id()) IS NOT NULL);
CREATE POLICY seo_metadata_own_update ON seo_metadata FOR UPDATE TO identity_app
  USING (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_metadata.id AND p.user_id = (SELECT app_user_id())))
  WITH CHECK (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_metadata.id AND p.user_id = (SELECT app_user_id())));
CREATE POLICY seo_open_graph_own ON seo_open_graph TO identity_app
  USING (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_open_graph.seo_metadata_id AND p.user_id = (SELECT app_user_id())))
  WITH CHECK (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_open_graph.seo_metadata_id AND p.user_id = (SELECT app_user_id())));
CREATE POLICY seo_structured_data_own ON seo_structured_data TO identity_app
  USING (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_structured_data.seo_metadata_id AND p.user_id = (SELECT app_user_id())))
  WITH CHECK (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_structured_data.seo_metadata_id AND p.user_id = (SELECT app_user_id())));

-- 6. Rights of the serving role, column by column where rows change.
GRANT SELECT, INSERT, UPDATE (member_id, is_employee, sequence, updated_at), DELETE ON org_user TO identity_app;
GRANT SELECT, INSERT, DELETE ON job_profile_word TO identity_app;
GRANT INSERT ON audit_log TO identity_app;
GRANT UPDATE (display_name, profile_picture_url, is_active, visibility, updated_at, updated_by, version)
  ON user_profile TO identity_app;
GRANT UPDATE (display_name, headline, bio, experience_level, visibility, verified_at, verified_by, updated_at, updated_by, version)
  ON user_job_profile TO identity_app;
GRANT UPDATE (headline, bio, seo_metadata_id, updated_at, updated_by, version) ON user_profile_i18n TO identity_app;
GRANT DELETE ON user_job_profile_skill TO identity_app;
GRANT UPDATE (valid_to, is_current) ON dim_job_profile TO identity_app;
GRANT UPDATE (title, description, keywords, updated_at, updated_by, version) ON seo_metadata TO identity_app;
GRANT UPDATE (title, description) ON seo_open_graph TO identity_app;
GRANT UPDATE (data) ON seo_structured_data TO identity_app;
REVOKE ALL ON FUNCTION words_of(text), refresh_job_profile_words(), guard_verification(),
  keep_professional_words(), keep_audit_log() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION words_of(text) TO identity_app;

-- 7. Words of the professionals that an older installation has: the owner is shut out by its own wall, so it is lowered
-- for this one statement, inside this transaction.
ALTER TABLE user_job_profile NO FORCE ROW LEVEL SECURITY;
ALTER TABLE user_profile_i18n NO FORCE ROW LEVEL SECURITY;
ALTER TABLE job_profile_word NO FORCE ROW LEVEL SECURITY;
INSERT INTO job_profile_word (job_profile_id, word)
SELECT j.user_profile_id, w
  FROM user_job_profile j
 CROSS JOIN LATERAL unnest(words_of(concat_ws(' ', j.display_name, j.headline, j.bio,
   (SELECT string_agg(concat_ws(' ', t.headline, t.bio), ' ') FROM user_profile_i18n t
     WHERE t.user_profile_id = j.user_profile_id)))) AS w;
ALTER TABLE user_job_profile FORCE ROW LEVEL SECURITY;
ALTER TABLE user_profile_i18n FORCE ROW LEVEL SECURITY;
ALTER TABLE job_profile_word FORCE ROW LEVEL SECURITY;
