-- Courses: the learning side of a product. The outline is as visible as the product; what a lesson teaches lies in a
-- table of its own, so that a wall can stand before it (CAT-35).

CREATE TABLE org_product_course (
  id                         uuid PRIMARY KEY,
  org_id                     uuid NOT NULL,
  product_id                 uuid NOT NULL,
  level                      text NOT NULL,
  difficulty                 integer NOT NULL DEFAULT 5,
  estimated_duration_minutes integer,
  instructor_employee_ids    uuid[] DEFAULT ARRAY[]::uuid[],
  stars_total                bigint NOT NULL DEFAULT 0,
  stars_count                integer NOT NULL DEFAULT 0,
  created_at                 timestamptz(3) NOT NULL,
  updated_at                 timestamptz(3) NOT NULL,
  version                    integer NOT NULL DEFAULT 1,
  CONSTRAINT org_product_course_level_check CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT')),
  CONSTRAINT org_product_course_difficulty_check CHECK (difficulty BETWEEN 1 AND 10),
  CONSTRAINT org_product_course_duration_check CHECK (estimated_duration_minutes >= 0),
  CONSTRAINT org_product_course_instructors_check CHECK (cardinality(instructor_employee_ids) <= 20),
  CONSTRAINT org_product_course_stars_check
    CHECK (stars_count >= 0 AND stars_total BETWEEN stars_count AND 5 * stars_count::bigint),
  CONSTRAINT org_product_course_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_course_org_id_id_key ON org_product_course (org_id, id);
CREATE UNIQUE INDEX org_product_course_org_id_product_id_key ON org_product_course (org_id, product_id);
-- The product stands in the keys of those who learn, so that no enrolment names the course of another product.
CREATE UNIQUE INDEX org_product_course_org_id_product_id_id_key ON org_product_course (org_id, product_id, id);
CREATE UNIQUE INDEX org_product_course_product_id_key ON org_product_course (product_id);

CREATE TABLE org_product_course_module (
  id                   uuid PRIMARY KEY,
  org_id               uuid NOT NULL,
  course_id            uuid NOT NULL,
  title                text NOT NULL,
  sort_order           integer NOT NULL,
  is_required          boolean NOT NULL DEFAULT true,
  created_at           timestamptz(3) NOT NULL,
  updated_at           timestamptz(3) NOT NULL,
  version              integer NOT NULL DEFAULT 1,
  CONSTRAINT org_product_course_module_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT org_product_course_module_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_course_module_org_id_course_id_fkey FOREIGN KEY (org_id, course_id)
    REFERENCES org_product_course (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
-- The course stands in the keys below it, so that a part cannot hang on a module of another course.
CREATE UNIQUE INDEX org_product_course_module_org_id_course_id_id_key ON org_product_course_module (org_id, course_id, id);
CREATE UNIQUE INDEX org_product_course_module_course_id_sort_order_key
  ON org_product_course_module (course_id, sort_order);

CREATE TABLE org_product_course_section (
  id         uuid PRIMARY KEY,
  org_id     uuid NOT NULL,
  course_id  uuid NOT NULL,
  module_id  uuid NOT NULL,
  title      text NOT NULL,
  sort_order integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  CONSTRAINT org_product_course_section_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT org_product_course_section_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_course_section_org_id_course_id_module_id_fkey FOREIGN KEY (org_id, course_id, module_id)
    REFERENCES org_product_course_module (org_id, course_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_course_section_org_id_course_id_id_key
  ON org_product_course_section (org_id, course_id, id);
CREATE UNIQUE INDEX org_product_course_section_module_id_sort_order_key
  ON org_product_course_section (module_id, sort_order);

CREATE TABLE org_lesson (
  id               uuid PRIMARY KEY,
  org_id           uuid NOT NULL,
  type             text NOT NULL,
  title            text NOT NULL,
  duration_seconds integer,
  created_at       timestamptz(3) NOT NULL,
  updated_at       timestamptz(3) NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  CONSTRAINT org_lesson_type_check CHECK (type IN ('VIDEO', 'TEXT', 'QUIZ', 'ASSIGNMENT')),
  CONSTRAINT org_lesson_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT org_lesson_duration_check CHECK (duration_seconds >= 0)
);
CREATE UNIQUE INDEX org_lesson_org_id_id_key ON org_lesson (org_id, id);

CREATE TABLE org_lesson_content (
  lesson_id  uuid PRIMARY KEY,
  org_id     uuid NOT NULL,
  content    jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT org_lesson_content_org_id_lesson_id_fkey FOREIGN KEY (org_id, lesson_id)
    REFERENCES org_lesson (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_lesson_content_org_id_lesson_id_key ON org_lesson_content (org_id, lesson_id);

-- A lesson's place in a course; what the graph calls a lesson.
CREATE TABLE org_product_course_lesson (
  id                   uuid PRIMARY KEY,
  org_id               uuid NOT NULL,
  course_id            uuid NOT NULL,
  section_id           uuid NOT NULL,
  lesson_id            uuid NOT NULL,
  sort_order           integer NOT NULL,
  required_access_tier integer NOT NULL DEFAULT 1,
  prerequisite_ids     uuid[] DEFAULT ARRAY[]::uuid[],
  created_at           timestamptz(3) NOT NULL,
  updated_at           timestamptz(3) NOT NULL,
  version              integer NOT NULL DEFAULT 1,
  CONSTRAINT org_product_course_lesson_tier_check CHECK (required_access_tier >= 0),
  CONSTRAINT org_product_course_lesson_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_course_lesson_prerequisites_check CHECK (NOT id = ANY (prerequisite_ids)),
  CONSTRAINT org_product_course_lesson_org_id_course_id_section_id_fkey FOREIGN KEY (org_id, course_id, section_id)
    REFERENCES org_product_course_section (org_id, course_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_product_course_lesson_org_id_lesson_id_fkey FOREIGN KEY (org_id, lesson_id)
    REFERENCES org_lesson (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_course_lesson_org_id_course_id_id_key
  ON org_product_course_lesson (org_id, course_id, id);
CREATE UNIQUE INDEX org_product_course_lesson_section_id_sort_order_key
  ON org_product_course_lesson (section_id, sort_order);
CREATE UNIQUE INDEX org_product_course_lesson_section_id_lesson_id_key
  ON org_product_course_lesson (section_id, lesson_id);
CREATE INDEX org_product_course_lesson_course_id_idx ON org_product_course_lesson (course_id);
CREATE INDEX org_product_course_lesson_lesson_id_idx ON org_product_course_lesson (lesson_id);

-- Walls. Each part is as visible as the course, the course as the product.

ALTER TABLE org_product_course ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_course FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_course_2_staff ON org_product_course TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_course_1_product ON org_product_course FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product p WHERE p.id = org_product_course.product_id));

ALTER TABLE org_product_course_module ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_course_module FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_course_module_2_staff ON org_product_course_module TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_course_module_1_course ON org_product_course_module FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_course c WHERE c.id = org_product_course_module.course_id));

ALTER TABLE org_product_course_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_course_section FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_course_section_2_staff ON org_product_course_section TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_course_section_1_course ON org_product_course_section FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_course c WHERE c.id = org_product_course_section.course_id));

ALTER TABLE org_product_course_lesson ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_course_lesson FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_course_lesson_2_staff ON org_product_course_lesson TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_course_lesson_1_course ON org_product_course_lesson FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_course c WHERE c.id = org_product_course_lesson.course_id));

ALTER TABLE org_lesson ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_lesson FORCE ROW LEVEL SECURITY;
CREATE POLICY org_lesson_2_staff ON org_lesson TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_lesson_1_place ON org_lesson FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_course_lesson l WHERE l.lesson_id = org_lesson.id));

ALTER TABLE org_lesson_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_lesson_content FORCE ROW LEVEL SECURITY;
CREATE POLICY org_lesson_content_3_staff ON org_lesson_content TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_lesson_content_2_free ON org_lesson_content FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_course_lesson l
                  WHERE l.lesson_id = org_lesson_content.lesson_id AND l.required_access_tier = 0));

GRANT SELECT, INSERT ON org_product_course, org_product_course_module, org_product_course_section, org_lesson,
  org_lesson_content, org_product_course_lesson TO catalog_app;
GRANT UPDATE (stars_total, stars_count, updated_at, version) ON org_product_course TO catalog_app;
