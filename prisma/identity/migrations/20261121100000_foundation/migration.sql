-- Identity: people, their profiles, skills, standing, reference data. Runs as identity_owner; identity_app serves.
-- Every table with rows of a person or an organization has row-level security, enabled and forced: without the
-- transaction-local settings read by the functions below a connection sees no such row.

CREATE TYPE user_status AS ENUM ('ACTIVE', 'SUSPENDED', 'ERASED');
CREATE TYPE platform_role AS ENUM ('NONE', 'ADMIN');
CREATE TYPE profile_type AS ENUM ('MAIN', 'JOB');
CREATE TYPE visibility AS ENUM ('PUBLIC', 'ORGS', 'PRIVATE');
CREATE TYPE experience_level AS ENUM ('JUNIOR', 'MID', 'SENIOR', 'LEAD', 'PRINCIPAL');
CREATE TYPE seo_status AS ENUM ('DRAFT', 'REVIEW', 'APPROVED', 'PUBLISHED', 'NEEDS_UPDATE');
CREATE TYPE change_freq AS ENUM ('ALWAYS', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'NEVER');

CREATE TABLE "user" (
    id UUID NOT NULL,
    name VARCHAR(256) NOT NULL,
    display_name VARCHAR(256) NOT NULL,
    email VARCHAR(320) NOT NULL,
    email_verified_at TIMESTAMPTZ(3),
    image VARCHAR(2048),
    status user_status NOT NULL DEFAULT 'ACTIVE',
    platform_role platform_role NOT NULL DEFAULT 'NONE',
    last_login_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TIMESTAMPTZ(3),
    deleted_by UUID,
    CONSTRAINT user_pkey PRIMARY KEY (id),
    CONSTRAINT user_email_shape CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    CONSTRAINT user_erased_is_deleted CHECK (status <> 'ERASED' OR deleted_at IS NOT NULL)
);

CREATE TABLE user_session (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    token_hash VARCHAR(128) NOT NULL,
    expires_at TIMESTAMPTZ(3) NOT NULL,
    last_verified_at TIMESTAMPTZ(3) NOT NULL,
    last_used_at TIMESTAMPTZ(3),
    ip VARCHAR(45),
    user_agent JSONB,
    two_factor_verified_at TIMESTAMPTZ(3),
    auth_strategy VARCHAR(32) NOT NULL,
    revoked_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT user_session_pkey PRIMARY KEY (id),
    CONSTRAINT user_session_order CHECK (expires_at > created_at)
);

CREATE TABLE user_profile (
    id UUID NOT NULL,
    user_id UUID NOT NULL,
    slug VARCHAR(128) NOT NULL,
    display_name VARCHAR(256) NOT NULL,
    profile_picture_url VARCHAR(2048),
    is_active BOOLEAN NOT NULL DEFAULT true,
    type profile_type NOT NULL DEFAULT 'MAIN',
    visibility visibility NOT NULL DEFAULT 'PUBLIC',
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TIMESTAMPTZ(3),
    deleted_by UUID,
    CONSTRAINT user_profile_pkey PRIMARY KEY (id),
    CONSTRAINT user_profile_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT user_profile_picture_is_url CHECK (profile_picture_url ~ '^https?://')
);

CREATE TABLE user_job_profile (
    user_profile_id UUID NOT NULL,
    slug VARCHAR(128) NOT NULL,
    display_name VARCHAR(256) NOT NULL,
    headline VARCHAR(384) NOT NULL,
    bio VARCHAR(1536) NOT NULL,
    experience_level experience_level,
    verified_at TIMESTAMPTZ(3),
    verified_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    deleted_at TIMESTAMPTZ(3),
    deleted_by UUID,
    CONSTRAINT user_job_profile_pkey PRIMARY KEY (user_profile_id),
    CONSTRAINT user_job_profile_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

CREATE TABLE user_profile_i18n (
    user_profile_id UUID NOT NULL,
    locale_key VARCHAR(10) NOT NULL,
    headline VARCHAR(384),
    bio VARCHAR(1536),
    seo_metadata_id UUID,
    is_default BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT user_profile_i18n_pkey PRIMARY KEY (user_profile_id,locale_key)
);

CREATE TABLE skill (
    id UUID NOT NULL,
    slug VARCHAR(128) NOT NULL,
    name VARCHAR(256) NOT NULL,
    parent_skill_id UUID,
    approved_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT skill_pkey PRIMARY KEY (id),
    CONSTRAINT skill_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT skill_not_its_own_parent CHECK (parent_skill_id <> id)
);

CREATE TABLE skill_i18n (
    skill_id UUID NOT NULL,
    locale_key VARCHAR(10) NOT NULL,
    name VARCHAR(256) NOT NULL,
    CONSTRAINT skill_i18n_pkey PRIMARY KEY (skill_id,locale_key)
);

CREATE TABLE user_job_profile_skill (
    id UUID NOT NULL,
    job_profile_id UUID NOT NULL,
    skill_id UUID NOT NULL,
    verified_at TIMESTAMPTZ(3),
    verified_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT user_job_profile_skill_pkey PRIMARY KEY (id)
);

CREATE TABLE user_job_profile_metrics (
    id UUID NOT NULL,
    job_profile_id UUID NOT NULL,
    currency CHAR(3) NOT NULL,
    students_count INTEGER NOT NULL DEFAULT 0,
    completed_by_students_count INTEGER NOT NULL DEFAULT 0,
    in_progress_by_students_count INTEGER NOT NULL DEFAULT 0,
    courses_total INTEGER NOT NULL DEFAULT 0,
    rating_total INTEGER NOT NULL DEFAULT 0,
    rating_count INTEGER NOT NULL DEFAULT 0,
    rating_avg DECIMAL(3,2),
    revenue_generated_total BIGINT NOT NULL DEFAULT 0,
    payouts_total BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT user_job_profile_metrics_pkey PRIMARY KEY (id),
    CONSTRAINT user_job_profile_metrics_counts CHECK (students_count >= 0 AND completed_by_students_count >= 0
        AND in_progress_by_students_count >= 0 AND courses_total >= 0 AND rating_count >= 0 AND rating_total BETWEEN 0 AND 5 * rating_count),
    CONSTRAINT user_job_profile_metrics_rating_range CHECK (rating_avg BETWEEN 1 AND 5),
    CONSTRAINT user_job_profile_metrics_split CHECK (CASE currency WHEN 'XXX' THEN revenue_generated_total = 0 AND payouts_total = 0
        ELSE students_count = 0 AND completed_by_students_count = 0 AND in_progress_by_students_count = 0 AND courses_total = 0
          AND rating_count = 0 AND rating_avg IS NULL END)
);

CREATE TABLE dim_date (
    date_key INTEGER NOT NULL,
    date DATE NOT NULL,
    year INTEGER NOT NULL,
    quarter INTEGER NOT NULL,
    month INTEGER NOT NULL,
    week INTEGER NOT NULL,
    day_of_week INTEGER NOT NULL,
    is_month_end BOOLEAN NOT NULL,
    CONSTRAINT dim_date_pkey PRIMARY KEY (date_key),
    CONSTRAINT dim_date_key_of_date CHECK (date_key = extract(year FROM date) * 10000 + extract(month FROM date) * 100 + extract(day FROM date))
);

CREATE TABLE dim_job_profile (
    sk BIGINT GENERATED ALWAYS AS IDENTITY,
    job_profile_id UUID NOT NULL,
    headline VARCHAR(384) NOT NULL,
    verified BOOLEAN NOT NULL,
    skills VARCHAR(128)[] NOT NULL,
    experience_level experience_level,
    valid_from TIMESTAMPTZ(3) NOT NULL,
    valid_to TIMESTAMPTZ(3),
    is_current BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT dim_job_profile_pkey PRIMARY KEY (sk),
    CONSTRAINT dim_job_profile_period CHECK (is_current = (valid_to IS NULL) AND valid_to > valid_from)
);

CREATE TABLE fact_job_profile_performance (
    id UUID NOT NULL,
    date_key INTEGER NOT NULL,
    job_profile_sk BIGINT NOT NULL,
    job_profile_id UUID NOT NULL,
    org_id UUID NOT NULL,
    currency CHAR(3) NOT NULL,
    attributed_revenue BIGINT NOT NULL DEFAULT 0,
    payouts BIGINT NOT NULL DEFAULT 0,
    sales_count INTEGER NOT NULL DEFAULT 0,
    refunds_count INTEGER NOT NULL DEFAULT 0,
    new_students INTEGER NOT NULL DEFAULT 0,
    completions INTEGER NOT NULL DEFAULT 0,
    rating_sum INTEGER NOT NULL DEFAULT 0,
    rating_count INTEGER NOT NULL DEFAULT 0,
    attributions_active INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT fact_job_profile_performance_pkey PRIMARY KEY (id),
    CONSTRAINT fact_job_profile_performance_counts CHECK (new_students >= 0 AND completions >= 0 AND sales_count >= 0
        AND refunds_count >= 0 AND rating_count >= 0 AND rating_sum BETWEEN rating_count AND 5 * rating_count),
    CONSTRAINT fact_job_profile_performance_split CHECK (CASE currency
        WHEN 'XXX' THEN attributed_revenue = 0 AND payouts = 0 AND sales_count = 0 AND refunds_count = 0
        ELSE new_students = 0 AND completions = 0 AND rating_count = 0 AND attributions_active = 0 END)
);

CREATE TABLE seo_metadata (
    id UUID NOT NULL,
    status seo_status NOT NULL DEFAULT 'DRAFT',
    title VARCHAR(768),
    description VARCHAR(1536),
    keywords VARCHAR(128)[] NOT NULL,
    canonical_url VARCHAR(2048),
    change_freq change_freq,
    created_at TIMESTAMPTZ(3) NOT NULL,
    created_by UUID,
    updated_at TIMESTAMPTZ(3) NOT NULL,
    updated_by UUID,
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT seo_metadata_pkey PRIMARY KEY (id)
);

CREATE TABLE seo_open_graph (
    seo_metadata_id UUID NOT NULL,
    title VARCHAR(768),
    description VARCHAR(1536),
    image VARCHAR(2048),
    CONSTRAINT seo_open_graph_pkey PRIMARY KEY (seo_metadata_id)
);

CREATE TABLE seo_structured_data (
    seo_metadata_id UUID NOT NULL,
    schema_type VARCHAR(64) NOT NULL,
    data JSONB NOT NULL,
    CONSTRAINT seo_structured_data_pkey PRIMARY KEY (seo_metadata_id)
);

CREATE TABLE system_language (
    code VARCHAR(8) NOT NULL,
    name VARCHAR(128) NOT NULL,
    native_name VARCHAR(128) NOT NULL,
    is_rtl BOOLEAN NOT NULL DEFAULT false,
    is_active BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT system_language_pkey PRIMARY KEY (code)
);

CREATE TABLE system_country (
    code CHAR(2) NOT NULL,
    iso3 CHAR(3) NOT NULL,
    numeric_code CHAR(3) NOT NULL,
    name VARCHAR(128) NOT NULL,
    native_name VARCHAR(128),
    currency_code CHAR(3) NOT NULL,
    phone_code VARCHAR(8) NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT system_country_pkey PRIMARY KEY (code)
);

CREATE TABLE locale (
    key VARCHAR(10) NOT NULL,
    name VARCHAR(128) NOT NULL,
    native_name VARCHAR(128) NOT NULL,
    language_code VARCHAR(8) NOT NULL,
    country_code CHAR(2),
    is_active BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT locale_pkey PRIMARY KEY (key)
);

CREATE TABLE currency (
    code CHAR(3) NOT NULL,
    name VARCHAR(128) NOT NULL,
    symbol VARCHAR(8) NOT NULL,
    minor_unit INTEGER NOT NULL DEFAULT 2,
    is_active BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT currency_pkey PRIMARY KEY (code),
    CONSTRAINT currency_minor_unit_range CHECK (minor_unit BETWEEN 0 AND 4)
);

CREATE TABLE outbox_event (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    event_id UUID NOT NULL,
    type TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    aggregate_type TEXT NOT NULL,
    aggregate_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    org_id UUID,
    occurred_at TIMESTAMPTZ(3) NOT NULL,
    payload JSONB NOT NULL,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    published_at TIMESTAMPTZ(3),
    CONSTRAINT outbox_event_pkey PRIMARY KEY (id)
);

CREATE TABLE inbox_event (
    event_id UUID NOT NULL,
    consumer TEXT NOT NULL,
    processed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT inbox_event_pkey PRIMARY KEY (event_id,consumer)
);
CREATE INDEX user_created_at_idx ON "user"(created_at);
CREATE UNIQUE INDEX user_session_token_hash_key ON user_session(token_hash);
CREATE INDEX user_session_user_id_expires_at_idx ON user_session(user_id, expires_at);
CREATE INDEX user_profile_user_id_type_idx ON user_profile(user_id, type);
CREATE INDEX user_job_profile_verified_at_idx ON user_job_profile(verified_at);
CREATE INDEX user_job_profile_display_name_idx ON user_job_profile(display_name);
CREATE INDEX user_profile_i18n_seo_metadata_id_idx ON user_profile_i18n(seo_metadata_id);
CREATE UNIQUE INDEX skill_slug_key ON skill(slug);
CREATE INDEX skill_parent_skill_id_slug_idx ON skill(parent_skill_id, slug);
CREATE INDEX user_job_profile_skill_skill_id_job_profile_id_idx ON user_job_profile_skill(skill_id, job_profile_id);
CREATE UNIQUE INDEX user_job_profile_skill_job_profile_id_skill_id_key ON user_job_profile_skill(job_profile_id, skill_id);
CREATE INDEX user_job_profile_metrics_rating_avg_idx ON user_job_profile_metrics(rating_avg);
CREATE INDEX user_job_profile_metrics_students_count_idx ON user_job_profile_metrics(students_count);
CREATE UNIQUE INDEX user_job_profile_metrics_job_profile_id_currency_key ON user_job_profile_metrics(job_profile_id, currency);
CREATE UNIQUE INDEX dim_date_date_key ON dim_date(date);
CREATE INDEX dim_job_profile_job_profile_id_valid_from_idx ON dim_job_profile(job_profile_id, valid_from);
CREATE INDEX fact_job_profile_performance_job_profile_id_date_key_idx ON fact_job_profile_performance(job_profile_id, date_key);
CREATE INDEX fact_job_profile_performance_org_id_date_key_idx ON fact_job_profile_performance(org_id, date_key);
CREATE UNIQUE INDEX fact_job_profile_performance_job_profile_id_org_id_date_key_key ON fact_job_profile_performance(job_profile_id, org_id, date_key, currency);
CREATE UNIQUE INDEX system_country_iso3_key ON system_country(iso3);
CREATE UNIQUE INDEX system_country_numeric_code_key ON system_country(numeric_code);
CREATE UNIQUE INDEX outbox_event_event_id_key ON outbox_event(event_id);
CREATE UNIQUE INDEX outbox_event_aggregate_type_aggregate_id_sequence_key ON outbox_event(aggregate_type, aggregate_id, sequence);
ALTER TABLE user_session ADD CONSTRAINT user_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile ADD CONSTRAINT user_profile_user_id_fkey FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_job_profile ADD CONSTRAINT user_job_profile_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES user_profile(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile_i18n ADD CONSTRAINT user_profile_i18n_user_profile_id_fkey FOREIGN KEY (user_profile_id) REFERENCES user_profile(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile_i18n ADD CONSTRAINT user_profile_i18n_locale_key_fkey FOREIGN KEY (locale_key) REFERENCES locale(key) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_profile_i18n ADD CONSTRAINT user_profile_i18n_seo_metadata_id_fkey FOREIGN KEY (seo_metadata_id) REFERENCES seo_metadata(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE skill ADD CONSTRAINT skill_parent_skill_id_fkey FOREIGN KEY (parent_skill_id) REFERENCES skill(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE skill_i18n ADD CONSTRAINT skill_i18n_skill_id_fkey FOREIGN KEY (skill_id) REFERENCES skill(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE skill_i18n ADD CONSTRAINT skill_i18n_locale_key_fkey FOREIGN KEY (locale_key) REFERENCES locale(key) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_job_profile_skill ADD CONSTRAINT user_job_profile_skill_job_profile_id_fkey FOREIGN KEY (job_profile_id) REFERENCES user_job_profile(user_profile_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_job_profile_skill ADD CONSTRAINT user_job_profile_skill_skill_id_fkey FOREIGN KEY (skill_id) REFERENCES skill(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE user_job_profile_metrics ADD CONSTRAINT user_job_profile_metrics_job_profile_id_fkey FOREIGN KEY (job_profile_id) REFERENCES user_job_profile(user_profile_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE dim_job_profile ADD CONSTRAINT dim_job_profile_job_profile_id_fkey FOREIGN KEY (job_profile_id) REFERENCES user_job_profile(user_profile_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE fact_job_profile_performance ADD CONSTRAINT fact_job_profile_performance_date_key_fkey FOREIGN KEY (date_key) REFERENCES dim_date(date_key) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE fact_job_profile_performance ADD CONSTRAINT fact_job_profile_performance_job_profile_sk_fkey FOREIGN KEY (job_profile_sk) REFERENCES dim_job_profile(sk) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE fact_job_profile_performance ADD CONSTRAINT fact_job_profile_performance_job_profile_id_fkey FOREIGN KEY (job_profile_id) REFERENCES user_job_profile(user_profile_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE seo_open_graph ADD CONSTRAINT seo_open_graph_seo_metadata_id_fkey FOREIGN KEY (seo_metadata_id) REFERENCES seo_metadata(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE seo_structured_data ADD CONSTRAINT seo_structured_data_seo_metadata_id_fkey FOREIGN KEY (seo_metadata_id) REFERENCES seo_metadata(id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE system_country ADD CONSTRAINT system_country_currency_code_fkey FOREIGN KEY (currency_code) REFERENCES currency(code) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE locale ADD CONSTRAINT locale_language_code_fkey FOREIGN KEY (language_code) REFERENCES system_language(code) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE locale ADD CONSTRAINT locale_country_code_fkey FOREIGN KEY (country_code) REFERENCES system_country(code) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Uniques that a schema file cannot express: among live rows only, or without regard to case.
CREATE UNIQUE INDEX user_email_live_key ON "user" (lower(email)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX user_name_live_key ON "user" (lower(name)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX user_profile_one_main_key ON user_profile (user_id) WHERE type = 'MAIN' AND deleted_at IS NULL;
CREATE UNIQUE INDEX user_profile_slug_live_key ON user_profile (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX user_job_profile_slug_live_key ON user_job_profile (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX user_profile_i18n_one_default_key ON user_profile_i18n (user_profile_id) WHERE is_default;
CREATE UNIQUE INDEX dim_job_profile_one_current_key ON dim_job_profile (job_profile_id) WHERE is_current;
CREATE INDEX outbox_event_waiting_idx ON outbox_event (xid, id) WHERE published_at IS NULL;

-- What the reader of this transaction may see. A setting that is missing or empty means: nothing.
CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app_scope_orgs() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_staff_orgs() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.staff_org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_public_rows() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.public_rows', true) = 'on', false) $$;

CREATE FUNCTION app_platform() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.platform', true) = 'on', false) $$;

CREATE FUNCTION app_service() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.service', true), '') $$;

-- Guarantee: a professional extension hangs on a profile of type JOB, never on a customer's (IDN-06).
-- Locks nothing: the type of a profile never changes (user_profile_keep_type). Raises 23514.
CREATE FUNCTION require_job_type() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM user_profile p WHERE p.id = NEW.user_profile_id AND p.type = 'JOB') THEN
    RAISE EXCEPTION 'a job profile extends a profile of type JOB'
      USING ERRCODE = '23514', CONSTRAINT = 'user_job_profile_type_job', TABLE = 'user_job_profile';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_job_profile_type_job BEFORE INSERT OR UPDATE OF user_profile_id ON user_job_profile
  FOR EACH ROW EXECUTE FUNCTION require_job_type();

-- Guarantee: a profile stays what it was made as, and with the person it was made for. Raises 23514.
CREATE FUNCTION keep_profile_type() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'type and owner of a profile never change'
    USING ERRCODE = '23514', CONSTRAINT = 'user_profile_keep_type', TABLE = 'user_profile';
END $$;
CREATE TRIGGER user_profile_keep_type BEFORE UPDATE ON user_profile
  FOR EACH ROW WHEN (OLD.type <> NEW.type OR OLD.user_id <> NEW.user_id) EXECUTE FUNCTION keep_profile_type();

-- Guarantee: the calendar day exists in the date dimension (IDN-40); returns its key, yyyymmdd.
CREATE FUNCTION ensure_dim_date(day date) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  key int := to_char(day, 'YYYYMMDD')::int;
BEGIN
  INSERT INTO dim_date (date_key, date, year, quarter, month, week, day_of_week, is_month_end)
  VALUES (key, day, extract(year FROM day), extract(quarter FROM day), extract(month FROM day),
          extract(week FROM day), extract(isodow FROM day), day = (date_trunc('month', day) + interval '1 month - 1 day')::date)
  ON CONFLICT DO NOTHING;
  RETURN key;
END $$;

-- The counters behind a professional's recent standing, one row per organization but without naming it: the public
-- score needs all organizations, while the facts themselves are shown to the person and each organization alone.
-- Security definer, so it asks itself whether the reader may see the profile. No money is returned.
CREATE FUNCTION job_profile_standing(profile_ids uuid[], since_date_key int)
RETURNS TABLE (job_profile_id uuid, students bigint, completions bigint, rating_sum bigint, rating_count bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.job_profile_id, sum(f.new_students), sum(f.completions), sum(f.rating_sum), sum(f.rating_count)
    FROM public.fact_job_profile_performance f
   WHERE f.job_profile_id = ANY (profile_ids)
     AND f.currency = 'XXX'
     AND f.date_key >= since_date_key
     AND EXISTS (
       SELECT 1 FROM public.user_profile p
        WHERE p.id = f.job_profile_id
          AND p.deleted_at IS NULL
          AND (p.user_id = (SELECT public.app_user_id())
               OR (SELECT public.app_platform())
               OR (SELECT public.app_service()) <> ''
               OR ((SELECT public.app_public_rows()) AND p.is_active AND p.visibility = 'PUBLIC')))
   GROUP BY f.job_profile_id, f.org_id
$$;

-- Row-level security. A person's own rows; rows anyone may see, only when the request asks for them; everything for the
-- platform's administrators to read; everything for the product's own services.
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;
CREATE POLICY user_own ON "user" FOR SELECT TO identity_app USING (id = (SELECT app_user_id()));
-- A person is public as far as the customer-side profile is.
CREATE POLICY user_public ON "user" FOR SELECT TO identity_app
  USING ((SELECT app_public_rows()) AND status = 'ACTIVE' AND deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM user_profile p
                      WHERE p.user_id = "user".id AND p.type = 'MAIN' AND p.is_active AND p.visibility = 'PUBLIC'
                        AND p.deleted_at IS NULL));
CREATE POLICY user_platform ON "user" FOR SELECT TO identity_app USING ((SELECT app_platform()));
CREATE POLICY user_service ON "user" TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE user_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_session FORCE ROW LEVEL SECURITY;
CREATE POLICY user_session_own ON user_session FOR SELECT TO identity_app USING (user_id = (SELECT app_user_id()));
CREATE POLICY user_session_service ON user_session TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE user_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_profile FORCE ROW LEVEL SECURITY;
CREATE POLICY user_profile_own ON user_profile FOR SELECT TO identity_app USING (user_id = (SELECT app_user_id()));
CREATE POLICY user_profile_public ON user_profile FOR SELECT TO identity_app
  USING ((SELECT app_public_rows()) AND is_active AND visibility = 'PUBLIC' AND deleted_at IS NULL);
CREATE POLICY user_profile_platform ON user_profile FOR SELECT TO identity_app USING ((SELECT app_platform()));
CREATE POLICY user_profile_service ON user_profile TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');
-- job_profile_standing runs as the owner, whom FORCE shuts out too; a session of the owner itself stays shut out.
CREATE POLICY user_profile_standing ON user_profile FOR SELECT TO identity_owner USING (session_user = 'identity_app');

-- Rows that hang on a profile are seen by whoever sees the profile. A scalar subselect on the key, because the planner
-- may turn EXISTS into a hash of the whole table.
ALTER TABLE user_job_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_job_profile FORCE ROW LEVEL SECURITY;
CREATE POLICY user_job_profile_with_profile ON user_job_profile FOR SELECT TO identity_app
  USING (deleted_at IS NULL AND (SELECT true FROM user_profile p WHERE p.id = user_profile_id));
CREATE POLICY user_job_profile_service ON user_job_profile TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE user_profile_i18n ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_profile_i18n FORCE ROW LEVEL SECURITY;
CREATE POLICY user_profile_i18n_with_profile ON user_profile_i18n FOR SELECT TO identity_app
  USING ((SELECT true FROM user_profile p WHERE p.id = user_profile_id));
CREATE POLICY user_profile_i18n_service ON user_profile_i18n TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE user_job_profile_skill ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_job_profile_skill FORCE ROW LEVEL SECURITY;
CREATE POLICY user_job_profile_skill_with_profile ON user_job_profile_skill FOR SELECT TO identity_app
  USING ((SELECT true FROM user_profile p WHERE p.id = job_profile_id));
CREATE POLICY user_job_profile_skill_service ON user_job_profile_skill TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

-- Counters follow the profile; money is the person's own. Only the seed and the projector write (IDN-45).
ALTER TABLE user_job_profile_metrics ENABLE ROW LEVEL SECURITY;
ALTER TABLE user_job_profile_metrics FORCE ROW LEVEL SECURITY;
CREATE POLICY user_job_profile_metrics_counters ON user_job_profile_metrics FOR SELECT TO identity_app
  USING (currency = 'XXX' AND (SELECT true FROM user_profile p WHERE p.id = job_profile_id));
CREATE POLICY user_job_profile_metrics_money ON user_job_profile_metrics FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR EXISTS (SELECT 1 FROM user_profile p WHERE p.id = job_profile_id AND p.user_id = (SELECT app_user_id())));
CREATE POLICY user_job_profile_metrics_projector ON user_job_profile_metrics TO identity_app
  USING ((SELECT app_service()) IN ('seed', 'projector')) WITH CHECK ((SELECT app_service()) IN ('seed', 'projector'));

ALTER TABLE dim_job_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE dim_job_profile FORCE ROW LEVEL SECURITY;
CREATE POLICY dim_job_profile_own ON dim_job_profile FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR EXISTS (SELECT 1 FROM user_profile p WHERE p.id = job_profile_id AND p.user_id = (SELECT app_user_id())));
CREATE POLICY dim_job_profile_projector ON dim_job_profile TO identity_app
  USING ((SELECT app_service()) IN ('seed', 'projector')) WITH CHECK ((SELECT app_service()) IN ('seed', 'projector'));

-- Facts belong to a person and to an organization: each sees its own, and a service writes for its organizations only.
ALTER TABLE fact_job_profile_performance ENABLE ROW LEVEL SECURITY;
ALTER TABLE fact_job_profile_performance FORCE ROW LEVEL SECURITY;
CREATE POLICY fact_job_profile_performance_own ON fact_job_profile_performance FOR SELECT TO identity_app
  USING ((SELECT app_platform())
         OR EXISTS (SELECT 1 FROM user_profile p WHERE p.id = job_profile_id AND p.user_id = (SELECT app_user_id())));
CREATE POLICY fact_job_profile_performance_staff ON fact_job_profile_performance FOR SELECT TO identity_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY fact_job_profile_performance_fold ON fact_job_profile_performance FOR SELECT TO identity_app
  USING ((SELECT app_service()) IN ('seed', 'projector'));
CREATE POLICY fact_job_profile_performance_projector ON fact_job_profile_performance TO identity_app
  USING ((SELECT app_service()) IN ('seed', 'projector') AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
  WITH CHECK ((SELECT app_service()) IN ('seed', 'projector') AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY fact_job_profile_performance_standing ON fact_job_profile_performance FOR SELECT TO identity_owner
  USING (session_user = 'identity_app');

-- Search texts: the person sees every state, others only what is published.
ALTER TABLE seo_metadata ENABLE ROW LEVEL SECURITY;
ALTER TABLE seo_metadata FORCE ROW LEVEL SECURITY;
CREATE POLICY seo_metadata_published ON seo_metadata FOR SELECT TO identity_app
  USING (status IN ('PUBLISHED', 'NEEDS_UPDATE')
         AND EXISTS (SELECT 1 FROM user_profile_i18n t WHERE t.seo_metadata_id = seo_metadata.id));
CREATE POLICY seo_metadata_own ON seo_metadata FOR SELECT TO identity_app
  USING (EXISTS (SELECT 1 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
                  WHERE t.seo_metadata_id = seo_metadata.id
                    AND (p.user_id = (SELECT app_user_id()) OR (SELECT app_platform()))));
CREATE POLICY seo_metadata_service ON seo_metadata TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE seo_open_graph ENABLE ROW LEVEL SECURITY;
ALTER TABLE seo_open_graph FORCE ROW LEVEL SECURITY;
CREATE POLICY seo_open_graph_with_metadata ON seo_open_graph FOR SELECT TO identity_app
  USING (EXISTS (SELECT 1 FROM seo_metadata s WHERE s.id = seo_metadata_id));
CREATE POLICY seo_open_graph_service ON seo_open_graph TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE seo_structured_data ENABLE ROW LEVEL SECURITY;
ALTER TABLE seo_structured_data FORCE ROW LEVEL SECURITY;
CREATE POLICY seo_structured_data_with_metadata ON seo_structured_data FOR SELECT TO identity_app
  USING (EXISTS (SELECT 1 FROM seo_metadata s WHERE s.id = seo_metadata_id));
CREATE POLICY seo_structured_data_service ON seo_structured_data TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

-- Skills are the platform's, but organizations propose them, so they are shown on request only.
ALTER TABLE skill ENABLE ROW LEVEL SECURITY;
ALTER TABLE skill FORCE ROW LEVEL SECURITY;
CREATE POLICY skill_public ON skill FOR SELECT TO identity_app USING ((SELECT app_public_rows()) OR (SELECT app_platform()));
CREATE POLICY skill_service ON skill TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

ALTER TABLE skill_i18n ENABLE ROW LEVEL SECURITY;
ALTER TABLE skill_i18n FORCE ROW LEVEL SECURITY;
CREATE POLICY skill_i18n_public ON skill_i18n FOR SELECT TO identity_app
  USING ((SELECT app_public_rows()) OR (SELECT app_platform()));
CREATE POLICY skill_i18n_service ON skill_i18n TO identity_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

-- Rights of the serving role: it reads; it writes what seed and projector write; nothing is anybody else's.
GRANT USAGE ON SCHEMA public TO identity_app;
GRANT SELECT, INSERT ON "user", user_session, user_profile, user_job_profile, user_profile_i18n, skill, skill_i18n,
  user_job_profile_skill, seo_metadata, seo_open_graph, seo_structured_data, dim_date, dim_job_profile TO identity_app;
GRANT SELECT, INSERT, UPDATE ON user_job_profile_metrics, fact_job_profile_performance TO identity_app;
GRANT SELECT ON system_language, system_country, locale, currency TO identity_app;
GRANT SELECT, INSERT, UPDATE ON outbox_event TO identity_app;
GRANT SELECT, INSERT ON inbox_event TO identity_app;

REVOKE ALL ON FUNCTION app_user_id(), app_scope_orgs(), app_staff_orgs(), app_public_rows(), app_platform(), app_service(),
  require_job_type(), keep_profile_type(), ensure_dim_date(date), job_profile_standing(uuid[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_user_id(), app_scope_orgs(), app_staff_orgs(), app_public_rows(), app_platform(),
  app_service(), ensure_dim_date(date), job_profile_standing(uuid[], int) TO identity_app;

SELECT count(ensure_dim_date(day::date)) FROM generate_series('2024-01-01'::date, '2027-12-31'::date, interval '1 day') AS day;
