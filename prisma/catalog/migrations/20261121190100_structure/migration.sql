-- Catalog's own copies of organization's structure, fed by its events: where departments lie, whose primary department is
-- which, and who belongs to which team. They say whose shares a department or a team has (API-51, API-62).

CREATE TABLE department_scope (
  department_id uuid NOT NULL,
  org_id        uuid NOT NULL,
  path          text NOT NULL,
  updated_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (department_id)
);
CREATE INDEX department_scope_org_id_path_idx ON department_scope (org_id, path);
ALTER TABLE department_scope ADD CHECK (path <> '');

-- No keys to departments: a membership may be told before the department's own fact.
CREATE TABLE employee_scope (
  employee_id   uuid NOT NULL,
  org_id        uuid NOT NULL,
  department_id uuid NOT NULL,
  updated_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (employee_id)
);
CREATE INDEX employee_scope_org_id_department_id_idx ON employee_scope (org_id, department_id);

CREATE TABLE team_scope (
  team_id     uuid NOT NULL,
  employee_id uuid NOT NULL,
  org_id      uuid NOT NULL,
  updated_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (team_id, employee_id)
);
CREATE INDEX team_scope_employee_id_idx ON team_scope (employee_id);

-- Row-level security: the organization's staff read; the product writes for the organization it acts in.
DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['department_scope', 'employee_scope', 'team_scope']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY staff ON %I FOR SELECT TO catalog_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()))', walled);
    EXECUTE format('CREATE POLICY written ON %I TO catalog_app
      USING ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
      WITH CHECK ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))', walled);
  END LOOP;
END $$;

REVOKE ALL ON department_scope, employee_scope, team_scope FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON department_scope TO catalog_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON employee_scope, team_scope TO catalog_app;
