-- Skills are proposed by people and accepted by the platform (IDN-14); a skill on a profile is confirmed by the platform,
-- and by nobody for themselves (IDN-46).

CREATE POLICY skill_propose ON skill FOR INSERT TO identity_app
  WITH CHECK (approved_at IS NULL AND created_by = (SELECT app_user_id()));
CREATE POLICY skill_approve ON skill FOR UPDATE TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
CREATE POLICY user_job_profile_skill_confirm ON user_job_profile_skill FOR UPDATE TO identity_app
  USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));

-- Guarantee: a confirmation names the administrator who gave it, never the professional. Raises 23514.
CREATE FUNCTION guard_skill_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_service() = '' AND (NEW.verified_by IS DISTINCT FROM app_user_id()
     OR EXISTS (SELECT 1 FROM user_profile p WHERE p.id = NEW.job_profile_id AND p.user_id = NEW.verified_by)) THEN
    RAISE EXCEPTION 'a skill is confirmed by others'
      USING ERRCODE = '23514', CONSTRAINT = 'user_job_profile_skill_confirmed_by_others', TABLE = 'user_job_profile_skill';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_job_profile_skill_guard BEFORE UPDATE OF verified_at, verified_by ON user_job_profile_skill
  FOR EACH ROW EXECUTE FUNCTION guard_skill_confirmation();

GRANT UPDATE (approved_at, updated_at, updated_by, version) ON skill TO identity_app;
GRANT UPDATE (verified_at, verified_by) ON user_job_profile_skill TO identity_app;
REVOKE ALL ON FUNCTION guard_skill_confirmation() FROM PUBLIC;
