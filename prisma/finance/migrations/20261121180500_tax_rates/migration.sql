-- Sales tax as an organization sets it (FIN-26 to FIN-28): categories of goods, rates by jurisdiction, and a version of
-- each rate for every span of time. A version never changes: what was sold under it stays explained.

CREATE TABLE org_tax_category (
  org_id     uuid NOT NULL,
  id         uuid NOT NULL,
  code       varchar(64) NOT NULL,
  name       text NOT NULL,
  is_active  boolean NOT NULL DEFAULT true,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX org_tax_category_org_id_code_key ON org_tax_category (org_id, code);

CREATE TABLE org_tax_rate (
  org_id                 uuid NOT NULL,
  id                     uuid NOT NULL,
  code                   varchar(64) NOT NULL,
  name                   text NOT NULL,
  type                   varchar(8) NOT NULL,
  rate_bps               int,
  amount                 bigint,
  currency               char(3),
  is_inclusive           boolean NOT NULL DEFAULT false,
  jurisdiction           varchar(16),
  region_id              uuid,
  category_id            uuid,
  effective_from         timestamptz(3) NOT NULL,
  effective_to           timestamptz(3),
  version                int NOT NULL,
  managed_by_employee_id uuid,
  created_at             timestamptz(3) NOT NULL,
  updated_at             timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX org_tax_rate_org_id_code_key ON org_tax_rate (org_id, code);
CREATE INDEX org_tax_rate_id_idx ON org_tax_rate (id);
CREATE INDEX org_tax_rate_org_id_jurisdiction_idx ON org_tax_rate (org_id, jurisdiction);
ALTER TABLE org_tax_rate
  ADD CONSTRAINT org_tax_rate_org_id_category_id_fkey
    FOREIGN KEY (org_id, category_id) REFERENCES org_tax_category(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (type IN ('PERCENT', 'FIXED')),
  ADD CHECK (CASE type WHEN 'PERCENT' THEN rate_bps IS NOT NULL AND amount IS NULL
    ELSE amount IS NOT NULL AND currency IS NOT NULL AND rate_bps IS NULL END),
  ADD CHECK (rate_bps BETWEEN 0 AND 10000),
  ADD CHECK (amount >= 0),
  ADD CHECK (version >= 0),
  ADD CHECK (effective_to > effective_from);

CREATE TABLE org_tax_rate_snapshot (
  org_id         uuid NOT NULL,
  id             uuid NOT NULL,
  rate_id        uuid NOT NULL,
  version        int NOT NULL,
  data           jsonb NOT NULL,
  effective_from timestamptz(3) NOT NULL,
  by_employee_id uuid,
  by_owner_user_id uuid,
  created_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX org_tax_rate_snapshot_org_id_rate_id_version_key ON org_tax_rate_snapshot (org_id, rate_id, version);
CREATE INDEX org_tax_rate_snapshot_id_idx ON org_tax_rate_snapshot (id);
CREATE INDEX org_tax_rate_snapshot_rate ON org_tax_rate_snapshot (rate_id, created_at DESC, id DESC);
CREATE INDEX org_tax_rate_snapshot_by ON org_tax_rate_snapshot (by_employee_id, created_at DESC, id DESC);
ALTER TABLE org_tax_rate_snapshot
  ADD CONSTRAINT org_tax_rate_snapshot_org_id_rate_id_fkey
    FOREIGN KEY (org_id, rate_id) REFERENCES org_tax_rate(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (version >= 0),
  ADD CHECK (num_nonnulls(by_employee_id, by_owner_user_id) = 1);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON org_tax_rate_snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Guarantee: a rate changes together with the version that says so, and its versions count up by one. Error: 23514.
CREATE FUNCTION check_tax_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM org_tax_rate_snapshot s
                  WHERE s.org_id = NEW.org_id AND s.rate_id = NEW.id AND s.version = NEW.version) THEN
    RAISE EXCEPTION 'version % of tax rate % has no snapshot', NEW.version, NEW.code
      USING ERRCODE = '23514', CONSTRAINT = 'tax_version';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER tax_version AFTER INSERT OR UPDATE ON org_tax_rate
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_tax_version();
REVOKE ALL ON FUNCTION check_tax_version() FROM PUBLIC;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['org_tax_category', 'org_tax_rate', 'org_tax_rate_snapshot'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY staff ON %I FOR SELECT TO finance_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()))', walled);
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO finance_app
      WITH CHECK ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))', walled);
  END LOOP;
END $$;
CREATE POLICY changed ON org_tax_rate FOR UPDATE TO finance_app
  USING ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
  WITH CHECK ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
REVOKE ALL ON org_tax_category, org_tax_rate, org_tax_rate_snapshot FROM PUBLIC;
GRANT SELECT, INSERT ON org_tax_category, org_tax_rate, org_tax_rate_snapshot TO finance_app;
GRANT UPDATE (rate_bps, effective_from, version, managed_by_employee_id, updated_at) ON org_tax_rate TO finance_app;
