-- What an organization sets for itself: switches, brands, market regions, store fronts and their host names. Texts stand
-- in tables of their own, one row a language and one default each.

CREATE TABLE org_feature_flag (
    id         uuid PRIMARY KEY,
    org_id     uuid           NOT NULL,
    key        varchar(64)    NOT NULL,
    enabled    boolean        NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by uuid,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by uuid,
    version    integer        NOT NULL DEFAULT 1,
    CONSTRAINT org_feature_flag_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_feature_flag_org_id_key_key UNIQUE (org_id, key),
    CONSTRAINT org_feature_flag_key_form CHECK (key ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$')
);

CREATE TABLE org_brand (
    id             uuid PRIMARY KEY,
    org_id         uuid           NOT NULL,
    slug           varchar(128)   NOT NULL,
    logo_url       varchar(2048),
    brand_category varchar(64),
    created_at     timestamptz(3) NOT NULL DEFAULT now(),
    created_by     uuid,
    updated_at     timestamptz(3) NOT NULL DEFAULT now(),
    updated_by     uuid,
    version        integer        NOT NULL DEFAULT 1,
    deleted_at     timestamptz(3),
    deleted_by     uuid,
    CONSTRAINT org_brand_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_brand_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_brand_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE UNIQUE INDEX org_brand_slug_live_key ON org_brand (org_id, slug) WHERE deleted_at IS NULL;

CREATE TABLE org_brand_i18n (
    brand_id    uuid         NOT NULL,
    locale_key  varchar(10)  NOT NULL,
    org_id      uuid         NOT NULL,
    name        varchar(256) NOT NULL,
    description text,
    story       text,
    is_default  boolean      NOT NULL DEFAULT false,
    CONSTRAINT org_brand_i18n_pkey PRIMARY KEY (brand_id, locale_key),
    CONSTRAINT org_brand_i18n_org_id_brand_id_fkey FOREIGN KEY (org_id, brand_id) REFERENCES org_brand (org_id, id),
    CONSTRAINT org_brand_i18n_name_said CHECK (btrim(name) <> '')
);
CREATE UNIQUE INDEX org_brand_i18n_one_default_key ON org_brand_i18n (brand_id) WHERE is_default;

CREATE TABLE org_region (
    id            uuid PRIMARY KEY,
    org_id        uuid           NOT NULL,
    currency_code char(3)        NOT NULL,
    includes_tax  boolean        NOT NULL DEFAULT false,
    jurisdiction  varchar(16),
    country_code  char(2),
    created_at    timestamptz(3) NOT NULL DEFAULT now(),
    created_by    uuid,
    updated_at    timestamptz(3) NOT NULL DEFAULT now(),
    updated_by    uuid,
    version       integer        NOT NULL DEFAULT 1,
    deleted_at    timestamptz(3),
    deleted_by    uuid,
    CONSTRAINT org_region_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_region_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_region_currency_form CHECK (currency_code ~ '^[A-Z]{3}$'),
    CONSTRAINT org_region_country_form CHECK (country_code ~ '^[A-Z]{2}$')
);
CREATE UNIQUE INDEX org_region_currency_live_key ON org_region (org_id, currency_code) WHERE deleted_at IS NULL;

CREATE TABLE org_region_i18n (
    region_id  uuid         NOT NULL,
    locale_key varchar(10)  NOT NULL,
    org_id     uuid         NOT NULL,
    name       varchar(256) NOT NULL,
    is_default boolean      NOT NULL DEFAULT false,
    CONSTRAINT org_region_i18n_pkey PRIMARY KEY (region_id, locale_key),
    CONSTRAINT org_region_i18n_org_id_region_id_fkey FOREIGN KEY (org_id, region_id) REFERENCES org_region (org_id, id),
    CONSTRAINT org_region_i18n_name_said CHECK (btrim(name) <> '')
);
CREATE UNIQUE INDEX org_region_i18n_one_default_key ON org_region_i18n (region_id) WHERE is_default;

CREATE TABLE org_funnel (
    id         uuid PRIMARY KEY,
    org_id     uuid           NOT NULL,
    slug       varchar(128)   NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by uuid,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by uuid,
    version    integer        NOT NULL DEFAULT 1,
    deleted_at timestamptz(3),
    deleted_by uuid,
    CONSTRAINT org_funnel_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_funnel_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_funnel_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
CREATE UNIQUE INDEX org_funnel_slug_live_key ON org_funnel (org_id, slug) WHERE deleted_at IS NULL;

CREATE TABLE org_funnel_i18n (
    funnel_id  uuid         NOT NULL,
    locale_key varchar(10)  NOT NULL,
    org_id     uuid         NOT NULL,
    name       varchar(256) NOT NULL,
    is_default boolean      NOT NULL DEFAULT false,
    CONSTRAINT org_funnel_i18n_pkey PRIMARY KEY (funnel_id, locale_key),
    CONSTRAINT org_funnel_i18n_org_id_funnel_id_fkey FOREIGN KEY (org_id, funnel_id) REFERENCES org_funnel (org_id, id),
    CONSTRAINT org_funnel_i18n_name_said CHECK (btrim(name) <> '')
);
CREATE UNIQUE INDEX org_funnel_i18n_one_default_key ON org_funnel_i18n (funnel_id) WHERE is_default;

CREATE TABLE org_funnel_region (
    funnel_id uuid NOT NULL,
    region_id uuid NOT NULL,
    org_id    uuid NOT NULL,
    CONSTRAINT org_funnel_region_pkey PRIMARY KEY (funnel_id, region_id),
    CONSTRAINT org_funnel_region_org_id_funnel_id_fkey FOREIGN KEY (org_id, funnel_id) REFERENCES org_funnel (org_id, id),
    CONSTRAINT org_funnel_region_org_id_region_id_fkey FOREIGN KEY (org_id, region_id) REFERENCES org_region (org_id, id)
);

-- A host name leads to one store front of one organization, whoever asks for it first.
CREATE TABLE org_funnel_domain (
    id                 uuid PRIMARY KEY,
    org_id             uuid           NOT NULL,
    funnel_id          uuid           NOT NULL,
    domain             varchar(253)   NOT NULL,
    is_canonical       boolean        NOT NULL DEFAULT false,
    dns_verified       boolean        NOT NULL DEFAULT false,
    verification_token varchar(64)    NOT NULL,
    created_at         timestamptz(3) NOT NULL DEFAULT now(),
    created_by         uuid,
    updated_at         timestamptz(3) NOT NULL DEFAULT now(),
    updated_by         uuid,
    version            integer        NOT NULL DEFAULT 1,
    deleted_at         timestamptz(3),
    deleted_by         uuid,
    CONSTRAINT org_funnel_domain_org_id_funnel_id_fkey FOREIGN KEY (org_id, funnel_id) REFERENCES org_funnel (org_id, id),
    CONSTRAINT org_funnel_domain_form CHECK (domain ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$')
);
CREATE UNIQUE INDEX org_funnel_domain_live_key ON org_funnel_domain (domain) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX org_funnel_domain_one_canonical_key ON org_funnel_domain (funnel_id)
    WHERE is_canonical AND deleted_at IS NULL;

-- Row-level security, with the ways in of the foundation. Brands and regions are shown to whoever sees the organization;
-- switches and store fronts are for its staff.
DO $$
DECLARE
    scoped text;
    columns text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY[
        'org_feature_flag', 'org_brand', 'org_brand_i18n', 'org_region', 'org_region_i18n', 'org_funnel', 'org_funnel_i18n',
        'org_funnel_region', 'org_funnel_domain'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I TO organization_app
                USING      (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
                WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))',
            scoped || '_staff', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app USING ((SELECT app_platform()))',
            scoped || '_platform', scoped);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO organization_app', scoped);
    END LOOP;
    -- Whoever sees the organization: its own policies answer.
    FOREACH scoped IN ARRAY ARRAY['org_brand', 'org_brand_i18n', 'org_region', 'org_region_i18n'] LOOP
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app
                USING ((SELECT app_public_rows()) AND (SELECT true FROM org o WHERE o.id = %I.org_id))',
            scoped || '_seen', scoped, scoped);
    END LOOP;
    FOREACH scoped IN ARRAY ARRAY['org_locale', 'org_currency_setting'] LOOP
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app
                USING ((SELECT app_public_rows()) AND (SELECT true FROM org o WHERE o.id = %I.org_id))',
            scoped || '_seen', scoped, scoped);
    END LOOP;
    FOREACH scoped IN ARRAY ARRAY['org_feature_flag', 'org_brand', 'org_region', 'org_funnel', 'org_funnel_domain', 'org_locale'] LOOP
        SELECT string_agg(quote_ident(a.attname), ', ') INTO columns
          FROM pg_attribute a
         WHERE a.attrelid = scoped::regclass AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attname NOT IN ('id', 'org_id', 'created_at', 'created_by');
        EXECUTE format('GRANT UPDATE (%s) ON %I TO organization_app', columns, scoped);
    END LOOP;
    -- Texts and places of sale are written anew as a whole.
    FOREACH scoped IN ARRAY ARRAY['org_brand_i18n', 'org_region_i18n', 'org_funnel_i18n', 'org_funnel_region'] LOOP
        EXECUTE format('GRANT DELETE ON %I TO organization_app', scoped);
    END LOOP;
END $$;
GRANT UPDATE (display_format, rounding_mode, rounding_increment) ON org_currency_setting TO organization_app;
-- What a person's ties say about an organization names what is switched off there.
CREATE POLICY org_feature_flag_service ON org_feature_flag FOR SELECT TO organization_app
    USING ((SELECT app_service() <> '' AND cardinality(app_scope_orgs()) = 0));
