-- Learning: who is in which course, how far, in which groups and cohorts, and what they think of it. A learner reads the
-- own rows; they are written by the product inside the organization, after it asked whether the learner may.

CREATE TABLE org_member_product_course_enrollment (
  id                       uuid PRIMARY KEY,
  org_id                   uuid NOT NULL,
  member_id                uuid NOT NULL,
  user_id                  uuid NOT NULL,
  product_id               uuid NOT NULL,
  course_id                uuid NOT NULL,
  status                   text NOT NULL DEFAULT 'NOT_STARTED',
  source                   text NOT NULL,
  order_id                 uuid,
  order_item_id            uuid,
  access_tier              integer NOT NULL DEFAULT 1,
  progress_bps             integer NOT NULL DEFAULT 0,
  enrolled_at              timestamptz(3) NOT NULL,
  first_access_at          timestamptz(3),
  last_accessed_at         timestamptz(3),
  completed_at             timestamptz(3),
  revoked_at               timestamptz(3),
  access_expires_at        timestamptz(3),
  total_time_spent_seconds integer NOT NULL DEFAULT 0,
  created_at               timestamptz(3) NOT NULL,
  created_by               uuid,
  updated_at               timestamptz(3) NOT NULL,
  version                  integer NOT NULL DEFAULT 1,
  CONSTRAINT enrollment_status_check CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'REVOKED', 'EXPIRED')),
  CONSTRAINT enrollment_source_check CHECK (source IN ('PURCHASE', 'GRANT', 'SUBSCRIPTION', 'INVITATION')),
  CONSTRAINT enrollment_tier_check CHECK (access_tier >= 0),
  CONSTRAINT enrollment_progress_check CHECK (progress_bps BETWEEN 0 AND 10000),
  CONSTRAINT enrollment_started_check CHECK (status <> 'NOT_STARTED' OR progress_bps = 0),
  CONSTRAINT enrollment_completed_check
    CHECK (status <> 'COMPLETED' OR (progress_bps = 10000 AND completed_at IS NOT NULL)),
  CONSTRAINT enrollment_revoked_check CHECK ((status = 'REVOKED') = (revoked_at IS NOT NULL)),
  CONSTRAINT enrollment_time_check CHECK (total_time_spent_seconds >= 0),
  CONSTRAINT enrollment_course_fkey FOREIGN KEY (org_id, product_id, course_id)
    REFERENCES org_product_course (org_id, product_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_member_product_course_enrollment_org_id_course_id_id_key
  ON org_member_product_course_enrollment (org_id, course_id, id);
-- One enrolment per member and course (CAT-18).
CREATE UNIQUE INDEX org_member_product_course_enrollment_member_id_course_id_key
  ON org_member_product_course_enrollment (member_id, course_id);
CREATE INDEX org_member_product_course_enrollment_member_id_id_idx
  ON org_member_product_course_enrollment (member_id, id);
CREATE INDEX org_member_product_course_enrollment_user_id_id_idx
  ON org_member_product_course_enrollment (user_id, id);
CREATE INDEX org_member_product_course_enrollment_user_id_course_id_idx
  ON org_member_product_course_enrollment (user_id, course_id);
CREATE INDEX org_member_product_course_enrollment_user_id_product_id_idx
  ON org_member_product_course_enrollment (user_id, product_id);
CREATE INDEX org_member_product_course_enrollment_course_id_status_idx
  ON org_member_product_course_enrollment (course_id, status);
CREATE INDEX org_member_product_course_enrollment_org_id_status_idx
  ON org_member_product_course_enrollment (org_id, status);

CREATE TABLE org_member_lesson_progress (
  enrollment_id    uuid NOT NULL,
  course_lesson_id uuid NOT NULL,
  org_id           uuid NOT NULL,
  course_id        uuid NOT NULL,
  user_id          uuid NOT NULL,
  seconds_spent    integer NOT NULL DEFAULT 0,
  completed_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (enrollment_id, course_lesson_id),
  CONSTRAINT lesson_progress_seconds_check CHECK (seconds_spent >= 0),
  CONSTRAINT lesson_progress_enrollment_fkey FOREIGN KEY (org_id, course_id, enrollment_id)
    REFERENCES org_member_product_course_enrollment (org_id, course_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT lesson_progress_lesson_fkey FOREIGN KEY (org_id, course_id, course_lesson_id)
    REFERENCES org_product_course_lesson (org_id, course_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE access_grant (
  id                     uuid PRIMARY KEY,
  org_id                 uuid NOT NULL,
  member_id              uuid NOT NULL,
  user_id                uuid NOT NULL,
  product_id             uuid NOT NULL,
  tier                   integer NOT NULL,
  source                 text NOT NULL DEFAULT 'GRANT',
  granted_by_employee_id uuid,
  order_item_id          uuid,
  expires_at             timestamptz(3),
  revoked_at             timestamptz(3),
  created_at             timestamptz(3) NOT NULL,
  created_by             uuid,
  CONSTRAINT access_grant_tier_check CHECK (tier >= 0),
  CONSTRAINT access_grant_source_check CHECK (source IN ('PURCHASE', 'GRANT', 'SUBSCRIPTION', 'INVITATION')),
  CONSTRAINT access_grant_window_check CHECK (expires_at > created_at),
  CONSTRAINT access_grant_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX access_grant_member_id_product_id_idx ON access_grant (member_id, product_id);
CREATE INDEX access_grant_user_id_product_id_idx ON access_grant (user_id, product_id);
CREATE UNIQUE INDEX access_grant_order_item_key ON access_grant (order_item_id) WHERE order_item_id IS NOT NULL;

CREATE TABLE org_member_learning_profile (
  member_id               uuid PRIMARY KEY,
  org_id                  uuid NOT NULL,
  user_id                 uuid NOT NULL,
  total_courses_completed integer NOT NULL DEFAULT 0,
  total_learning_seconds  bigint NOT NULL DEFAULT 0,
  total_certificates      integer NOT NULL DEFAULT 0,
  preferences             jsonb,
  created_at              timestamptz(3) NOT NULL,
  updated_at              timestamptz(3) NOT NULL,
  version                 integer NOT NULL DEFAULT 1,
  CONSTRAINT learning_profile_totals_check
    CHECK (total_courses_completed >= 0 AND total_learning_seconds >= 0 AND total_certificates >= 0)
);
CREATE INDEX org_member_learning_profile_user_id_idx ON org_member_learning_profile (user_id);

CREATE TABLE org_member_course_rating (
  id                uuid PRIMARY KEY,
  org_id            uuid NOT NULL,
  member_id         uuid NOT NULL,
  user_id           uuid NOT NULL,
  course_id         uuid NOT NULL,
  stars             integer,
  level_rating      integer,
  difficulty_rating integer,
  feedback          text,
  created_at        timestamptz(3) NOT NULL,
  updated_at        timestamptz(3) NOT NULL,
  version           integer NOT NULL DEFAULT 1,
  CONSTRAINT course_rating_stars_check CHECK (stars BETWEEN 1 AND 5),
  CONSTRAINT course_rating_level_check CHECK (level_rating BETWEEN 1 AND 10),
  CONSTRAINT course_rating_difficulty_check CHECK (difficulty_rating BETWEEN 1 AND 10),
  CONSTRAINT course_rating_feedback_check CHECK (length(feedback) <= 4000),
  CONSTRAINT org_member_course_rating_org_id_course_id_fkey FOREIGN KEY (org_id, course_id)
    REFERENCES org_product_course (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_member_course_rating_org_id_id_key ON org_member_course_rating (org_id, id);
CREATE UNIQUE INDEX org_member_course_rating_member_id_course_id_key ON org_member_course_rating (member_id, course_id);
CREATE INDEX org_member_course_rating_member_id_id_idx ON org_member_course_rating (member_id, id);

CREATE TABLE org_member_course_rating_history (
  rating_id   uuid NOT NULL,
  version     integer NOT NULL,
  org_id      uuid NOT NULL,
  user_id     uuid NOT NULL,
  previous    jsonb NOT NULL,
  reason      text NOT NULL,
  replaced_at timestamptz(3) NOT NULL,
  PRIMARY KEY (rating_id, version),
  CONSTRAINT course_rating_history_reason_check CHECK (reason IN ('INITIAL', 'UPDATED', 'CORRECTED')),
  CONSTRAINT course_rating_history_rating_fkey FOREIGN KEY (org_id, rating_id)
    REFERENCES org_member_course_rating (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE org_member_learning_group (
  id                   uuid PRIMARY KEY,
  org_id               uuid NOT NULL,
  name                 text NOT NULL,
  course_id            uuid,
  is_private           boolean NOT NULL DEFAULT false,
  max_members          integer,
  member_count         integer NOT NULL DEFAULT 0,
  created_by_member_id uuid,
  created_at           timestamptz(3) NOT NULL,
  updated_at           timestamptz(3) NOT NULL,
  deleted_at           timestamptz(3),
  CONSTRAINT learning_group_name_check CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT learning_group_places_check CHECK (member_count >= 0 AND member_count <= coalesce(max_members, member_count)),
  CONSTRAINT org_member_learning_group_org_id_course_id_fkey FOREIGN KEY (org_id, course_id)
    REFERENCES org_product_course (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_member_learning_group_org_id_id_key ON org_member_learning_group (org_id, id);

CREATE TABLE org_member_learning_group_membership (
  id        uuid PRIMARY KEY,
  org_id    uuid NOT NULL,
  group_id  uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id   uuid NOT NULL,
  role      text NOT NULL DEFAULT 'MEMBER',
  joined_at timestamptz(3) NOT NULL,
  left_at   timestamptz(3),
  CONSTRAINT learning_group_membership_role_check CHECK (role IN ('OWNER', 'MODERATOR', 'MEMBER')),
  CONSTRAINT learning_group_membership_window_check CHECK (left_at >= joined_at),
  CONSTRAINT org_member_learning_group_membership_org_id_group_id_fkey FOREIGN KEY (org_id, group_id)
    REFERENCES org_member_learning_group (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX learning_group_membership_live_key ON org_member_learning_group_membership (group_id, member_id)
  WHERE left_at IS NULL;
CREATE INDEX org_member_learning_group_membership_member_id_idx ON org_member_learning_group_membership (member_id);
CREATE INDEX org_member_learning_group_membership_group_id_id_idx ON org_member_learning_group_membership (group_id, id);
CREATE INDEX org_member_learning_group_membership_user_id_group_id_idx
  ON org_member_learning_group_membership (user_id, group_id);

CREATE TABLE org_member_cohort (
  id                     uuid PRIMARY KEY,
  org_id                 uuid NOT NULL,
  course_id              uuid NOT NULL,
  name                   text NOT NULL,
  status                 text NOT NULL,
  starts_at              timestamptz(3) NOT NULL,
  ends_at                timestamptz(3),
  capacity               integer,
  member_count           integer NOT NULL DEFAULT 0,
  instructor_employee_id uuid,
  created_at             timestamptz(3) NOT NULL,
  updated_at             timestamptz(3) NOT NULL,
  deleted_at             timestamptz(3),
  CONSTRAINT cohort_name_check CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT cohort_status_check CHECK (status IN ('PLANNED', 'OPEN', 'RUNNING', 'FINISHED', 'CANCELLED')),
  CONSTRAINT cohort_window_check CHECK (ends_at > starts_at),
  CONSTRAINT cohort_places_check CHECK (member_count >= 0 AND member_count <= coalesce(capacity, member_count)),
  CONSTRAINT org_member_cohort_org_id_course_id_fkey FOREIGN KEY (org_id, course_id)
    REFERENCES org_product_course (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_member_cohort_org_id_id_key ON org_member_cohort (org_id, id);

CREATE TABLE org_member_cohort_membership (
  id        uuid PRIMARY KEY,
  org_id    uuid NOT NULL,
  cohort_id uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id   uuid NOT NULL,
  joined_at timestamptz(3) NOT NULL,
  left_at   timestamptz(3),
  CONSTRAINT cohort_membership_window_check CHECK (left_at >= joined_at),
  CONSTRAINT org_member_cohort_membership_org_id_cohort_id_fkey FOREIGN KEY (org_id, cohort_id)
    REFERENCES org_member_cohort (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX cohort_membership_live_key ON org_member_cohort_membership (cohort_id, member_id)
  WHERE left_at IS NULL;
CREATE INDEX org_member_cohort_membership_member_id_idx ON org_member_cohort_membership (member_id);
CREATE INDEX org_member_cohort_membership_user_id_cohort_id_idx ON org_member_cohort_membership (user_id, cohort_id);

-- Guarantee: member_count is the number of live memberships, and with it the places hold however many join at once: the
-- row of the group or cohort is locked by the count, its CHECK refuses the one too many (CAT-22, CAT-23).
CREATE FUNCTION count_group_members() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change integer := (NEW.left_at IS NULL)::int - CASE WHEN TG_OP = 'UPDATE' THEN (OLD.left_at IS NULL)::int ELSE 0 END;
BEGIN
  UPDATE org_member_learning_group SET member_count = member_count + change WHERE org_id = NEW.org_id AND id = NEW.group_id;
  RETURN NULL;
END $$;
CREATE TRIGGER learning_group_counts AFTER INSERT OR UPDATE OF left_at ON org_member_learning_group_membership
  FOR EACH ROW EXECUTE FUNCTION count_group_members();
CREATE FUNCTION count_cohort_members() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change integer := (NEW.left_at IS NULL)::int - CASE WHEN TG_OP = 'UPDATE' THEN (OLD.left_at IS NULL)::int ELSE 0 END;
BEGIN
  UPDATE org_member_cohort SET member_count = member_count + change WHERE org_id = NEW.org_id AND id = NEW.cohort_id;
  RETURN NULL;
END $$;
CREATE TRIGGER cohort_counts AFTER INSERT OR UPDATE OF left_at ON org_member_cohort_membership
  FOR EACH ROW EXECUTE FUNCTION count_cohort_members();

-- Guarantee: a course's stars are the sum and number of its ratings' stars; the course's row is locked by the sum, so
-- ratings given at once all count.
CREATE FUNCTION sum_course_stars() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP = 'UPDATE' THEN OLD.stars END;
BEGIN
  UPDATE org_product_course
     SET stars_total = stars_total + coalesce(NEW.stars, 0) - coalesce(before, 0),
         stars_count = stars_count + (NEW.stars IS NOT NULL)::int - (before IS NOT NULL)::int
   WHERE org_id = NEW.org_id AND id = NEW.course_id;
  RETURN NULL;
END $$;
CREATE TRIGGER course_stars_follow AFTER INSERT OR UPDATE OF stars ON org_member_course_rating
  FOR EACH ROW EXECUTE FUNCTION sum_course_stars();

-- Walls: staff of the organization (finer rights: the policy table), the person, the platform.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['org_member_product_course_enrollment', 'org_member_lesson_progress', 'access_grant',
    'org_member_learning_profile', 'org_member_course_rating', 'org_member_course_rating_history',
    'org_member_learning_group_membership', 'org_member_cohort_membership'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO catalog_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
      WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))', name || '_3_staff', name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO catalog_app
      USING (user_id = (SELECT app_user_id()))', name || '_2_own', name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO catalog_app
      USING ((SELECT app_platform()))', name || '_1_platform', name);
  END LOOP;
END $$;

ALTER TABLE org_member_learning_group ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_member_learning_group FORCE ROW LEVEL SECURITY;
CREATE POLICY org_member_learning_group_4_staff ON org_member_learning_group TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_member_learning_group_3_open ON org_member_learning_group FOR SELECT TO catalog_app
  USING (NOT is_private AND deleted_at IS NULL AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY org_member_learning_group_2_own ON org_member_learning_group FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_member_learning_group_membership m
                  WHERE m.user_id = (SELECT app_user_id()) AND m.group_id = org_member_learning_group.id));
CREATE POLICY org_member_learning_group_1_platform ON org_member_learning_group FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

ALTER TABLE org_member_cohort ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_member_cohort FORCE ROW LEVEL SECURITY;
CREATE POLICY org_member_cohort_4_staff ON org_member_cohort TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_member_cohort_3_open ON org_member_cohort FOR SELECT TO catalog_app
  USING (deleted_at IS NULL AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY org_member_cohort_2_own ON org_member_cohort FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_member_cohort_membership m
                  WHERE m.user_id = (SELECT app_user_id()) AND m.cohort_id = org_member_cohort.id));
CREATE POLICY org_member_cohort_1_platform ON org_member_cohort FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

-- A learner opens what the own enrolment or grant opens, while the membership is active: `app.org_ids` leaves out
-- organizations in which it is not. When access ends is asked by the repository, which knows the business clock.
CREATE POLICY org_lesson_content_1_learner ON org_lesson_content FOR SELECT TO catalog_app
  USING (org_id = ANY ((SELECT app_scope_orgs())::uuid[])
    AND EXISTS (
      SELECT 1 FROM org_product_course_lesson l JOIN org_product_course c ON c.id = l.course_id
       WHERE l.lesson_id = org_lesson_content.lesson_id
         AND (EXISTS (SELECT 1 FROM org_member_product_course_enrollment e
                       WHERE e.user_id = (SELECT app_user_id()) AND e.course_id = l.course_id
                         AND e.status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED')
                         AND e.access_tier >= l.required_access_tier)
           OR EXISTS (SELECT 1 FROM access_grant g
                       WHERE g.user_id = (SELECT app_user_id()) AND g.product_id = c.product_id
                         AND g.revoked_at IS NULL AND g.tier >= l.required_access_tier))));

-- A learner still sees a course that went off sale: the product, and with it the outline.
CREATE POLICY org_product_0_learner ON org_product FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_member_product_course_enrollment e
                  WHERE e.user_id = (SELECT app_user_id()) AND e.product_id = org_product.id)
    OR EXISTS (SELECT 1 FROM access_grant g
                WHERE g.user_id = (SELECT app_user_id()) AND g.product_id = org_product.id));

REVOKE EXECUTE ON FUNCTION count_group_members(), count_cohort_members(), sum_course_stars() FROM PUBLIC;
GRANT SELECT, INSERT ON org_member_product_course_enrollment, org_member_lesson_progress, access_grant,
  org_member_learning_profile, org_member_course_rating, org_member_course_rating_history, org_member_learning_group,
  org_member_learning_group_membership, org_member_cohort, org_member_cohort_membership TO catalog_app;
GRANT UPDATE (status, source, order_id, order_item_id, access_tier, progress_bps, first_access_at, last_accessed_at,
  completed_at, revoked_at, access_expires_at, total_time_spent_seconds, updated_at, version)
  ON org_member_product_course_enrollment TO catalog_app;
GRANT UPDATE (revoked_at) ON access_grant TO catalog_app;
GRANT UPDATE (total_courses_completed, total_learning_seconds, total_certificates, preferences, updated_at, version)
  ON org_member_learning_profile TO catalog_app;
GRANT UPDATE (stars, level_rating, difficulty_rating, feedback, updated_at, version) ON org_member_course_rating
  TO catalog_app;
GRANT UPDATE (member_count, status, updated_at) ON org_member_cohort TO catalog_app;
GRANT UPDATE (member_count, updated_at) ON org_member_learning_group TO catalog_app;
GRANT UPDATE (left_at) ON org_member_learning_group_membership, org_member_cohort_membership TO catalog_app;
