-- What other subgraphs know of members, employees and teams, so far as lists are filtered and sorted by it (GAP-14): fed
-- by their events, each applied once. A row stands for every member, employee and team from its first moment, so that a
-- filter is a range of one index, also the one for what never happened.
-- Money is minor units of the organization's default currency; what came in another currency is not in it.

CREATE TABLE member_facts (
    member_id             uuid PRIMARY KEY,
    org_id                uuid           NOT NULL,
    -- Orders paid, with tax, by any tender (4.12).
    purchased             bigint         NOT NULL DEFAULT 0,
    last_purchase_at      timestamptz(3),
    last_gift_card_at     timestamptz(3),
    last_learning_at      timestamptz(3),
    -- NOT_STARTED and IN_PROGRESS.
    active_enrollments    integer        NOT NULL DEFAULT 0,
    completed_enrollments integer        NOT NULL DEFAULT 0,
    enrollment_state      varchar(16)    NOT NULL GENERATED ALWAYS AS (
        CASE WHEN active_enrollments > 0 THEN 'ACTIVE' WHEN completed_enrollments > 0 THEN 'COMPLETED' ELSE 'NONE' END
    ) STORED,
    CONSTRAINT member_facts_org_id_member_id_key UNIQUE (org_id, member_id),
    CONSTRAINT member_facts_org_id_member_id_fkey FOREIGN KEY (org_id, member_id)
        REFERENCES org_member (org_id, id) ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT member_facts_enrollments_positive CHECK (active_enrollments >= 0 AND completed_enrollments >= 0)
);
CREATE INDEX member_facts_org_id_purchased_member_id_idx ON member_facts (org_id, purchased, member_id);
CREATE INDEX member_facts_org_id_last_purchase_at_idx ON member_facts (org_id, last_purchase_at);
CREATE INDEX member_facts_org_id_last_gift_card_at_idx ON member_facts (org_id, last_gift_card_at);
CREATE INDEX member_facts_org_id_last_learning_at_idx ON member_facts (org_id, last_learning_at);
CREATE INDEX member_facts_org_id_enrollment_state_idx ON member_facts (org_id, enrollment_state);

-- The latest word on each enrolment: counters are the sum over these rows, whatever order the words come in.
CREATE TABLE member_enrollment_fact (
    enrollment_id uuid PRIMARY KEY,
    org_id        uuid           NOT NULL,
    member_id     uuid           NOT NULL,
    status        varchar(16)    NOT NULL,
    -- Place of the word in the history of its enrolment.
    sequence      bigint         NOT NULL,
    CONSTRAINT member_enrollment_fact_org_id_member_id_fkey FOREIGN KEY (org_id, member_id)
        REFERENCES org_member (org_id, id) ON DELETE CASCADE ON UPDATE NO ACTION,
    CONSTRAINT member_enrollment_fact_status_known CHECK (
        status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'REVOKED', 'EXPIRED')
    )
);
CREATE INDEX member_enrollment_fact_org_id_member_id_idx ON member_enrollment_fact (org_id, member_id);

CREATE TABLE employee_facts (
    employee_id         uuid PRIMARY KEY,
    org_id              uuid   NOT NULL,
    -- Shares, salaries, bonuses and fees, refunds taken off (totalEarnings, 4.12).
    earned              bigint NOT NULL DEFAULT 0,
    -- Shares of sales alone, refunds taken off (attributionRevenue, 4.12).
    attributed          bigint NOT NULL DEFAULT 0,
    -- A share was agreed, earned or given back.
    last_attribution_at timestamptz(3),
    CONSTRAINT employee_facts_org_id_employee_id_key UNIQUE (org_id, employee_id),
    CONSTRAINT employee_facts_org_id_employee_id_fkey FOREIGN KEY (org_id, employee_id)
        REFERENCES org_employee (org_id, id) ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX employee_facts_org_id_earned_employee_id_idx ON employee_facts (org_id, earned, employee_id);
CREATE INDEX employee_facts_org_id_last_attribution_at_idx ON employee_facts (org_id, last_attribution_at);

CREATE TABLE team_facts (
    team_id             uuid PRIMARY KEY,
    org_id              uuid    NOT NULL,
    members             integer NOT NULL DEFAULT 0,
    attributed          bigint  NOT NULL DEFAULT 0,
    -- Attributed revenue per live member: what teams are ranked by.
    productivity        bigint  NOT NULL DEFAULT 0,
    last_attribution_at timestamptz(3),
    CONSTRAINT team_facts_org_id_team_id_key UNIQUE (org_id, team_id),
    CONSTRAINT team_facts_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
        REFERENCES org_team (org_id, id) ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX team_facts_org_id_productivity_team_id_idx ON team_facts (org_id, productivity, team_id);

-- How far the events of others have been followed, per organization.
CREATE TABLE facts_progress (
    org_id uuid PRIMARY KEY,
    -- Instant of the newest fact applied.
    as_of  timestamptz(3) NOT NULL,
    CONSTRAINT facts_progress_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id) ON DELETE CASCADE ON UPDATE NO ACTION
);

-- A row for everybody: those that stand already, then each with its maker's statement.
ALTER TABLE org_member NO FORCE ROW LEVEL SECURITY;
ALTER TABLE org_employee NO FORCE ROW LEVEL SECURITY;
ALTER TABLE org_team NO FORCE ROW LEVEL SECURITY;
INSERT INTO member_facts (member_id, org_id) SELECT id, org_id FROM org_member;
INSERT INTO employee_facts (employee_id, org_id) SELECT id, org_id FROM org_employee;
INSERT INTO team_facts (team_id, org_id) SELECT id, org_id FROM org_team;
ALTER TABLE org_member FORCE ROW LEVEL SECURITY;
ALTER TABLE org_employee FORCE ROW LEVEL SECURITY;
ALTER TABLE org_team FORCE ROW LEVEL SECURITY;

-- Guarantee: whoever stands in the table named first has a row in the one named second. Locks: none. Raises: nothing.
CREATE FUNCTION facts_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO %I (%I, org_id) SELECT id, org_id FROM made ON CONFLICT DO NOTHING',
                   TG_ARGV[0], TG_ARGV[1]);
    RETURN NULL;
END $$;

CREATE TRIGGER org_member_facts_begin AFTER INSERT ON org_member REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION facts_begin('member_facts', 'member_id');
CREATE TRIGGER org_employee_facts_begin AFTER INSERT ON org_employee REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION facts_begin('employee_facts', 'employee_id');
CREATE TRIGGER org_team_facts_begin AFTER INSERT ON org_team REFERENCING NEW TABLE AS made
    FOR EACH STATEMENT EXECUTE FUNCTION facts_begin('team_facts', 'team_id');

-- Adds up the teams named anew from their live members. Locks: their rows. Raises: nothing.
CREATE FUNCTION team_facts_refresh(teams uuid[]) RETURNS void LANGUAGE sql AS $$
    UPDATE team_facts f
       SET members = s.members, attributed = s.attributed, last_attribution_at = s.last_at,
           productivity = CASE WHEN s.members = 0 THEN 0 ELSE round(s.attributed::numeric / s.members) END
      FROM (SELECT t.id, count(e.employee_id)::int AS members, coalesce(sum(e.attributed), 0)::bigint AS attributed,
                   max(e.last_attribution_at) AS last_at
              FROM unnest(teams) AS t (id)
              LEFT JOIN org_employee_team_membership m ON m.team_id = t.id AND m.left_at IS NULL
              LEFT JOIN employee_facts e ON e.employee_id = m.employee_id
             GROUP BY t.id) s
     WHERE f.team_id = s.id
       AND (f.members, f.attributed, f.last_attribution_at) IS DISTINCT FROM (s.members, s.attributed, s.last_at)
$$;

CREATE FUNCTION org_team_membership_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM team_facts_refresh(ARRAY(SELECT DISTINCT team_id FROM written));
    RETURN NULL;
END $$;
CREATE TRIGGER org_team_membership_facts_insert AFTER INSERT ON org_employee_team_membership
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION org_team_membership_facts();
CREATE TRIGGER org_team_membership_facts_update AFTER UPDATE ON org_employee_team_membership
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION org_team_membership_facts();

-- The serving role keeps these tables for staff's lists and for the projector, which works inside one organization; a
-- person finds the facts of the own member and employee row.
DO $$
DECLARE
    scoped text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY['member_facts', 'member_enrollment_fact', 'employee_facts', 'team_facts',
                                  'facts_progress'] LOOP
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
END $$;
CREATE POLICY member_facts_own ON member_facts FOR SELECT TO organization_app
    USING (member_id = ANY (ARRAY(SELECT m.id FROM org_member m WHERE m.user_id = (SELECT app_user_id()))));
CREATE POLICY employee_facts_own ON employee_facts FOR SELECT TO organization_app
    USING (employee_id = ANY (ARRAY(SELECT e.id FROM org_employee e WHERE e.user_id = (SELECT app_user_id()))));

GRANT UPDATE (purchased, last_purchase_at, last_gift_card_at, last_learning_at, active_enrollments,
              completed_enrollments) ON member_facts TO organization_app;
GRANT UPDATE (status, sequence) ON member_enrollment_fact TO organization_app;
GRANT UPDATE (earned, attributed, last_attribution_at) ON employee_facts TO organization_app;
GRANT UPDATE (members, attributed, productivity, last_attribution_at) ON team_facts TO organization_app;
GRANT UPDATE (as_of) ON facts_progress TO organization_app;
