-- A person's wish to be forgotten: words that a rating replaced go with those that it holds.

GRANT UPDATE (previous) ON org_member_course_rating_history TO catalog_app;

-- Guarantee: history is only added to; the service that forgets a person takes words out, and changes nothing else. Raises 23514.
CREATE FUNCTION keep_rating_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_service() = 'subject' AND NEW.previous = OLD.previous - 'feedback' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the history of ratings is only added to'
    USING ERRCODE = '23514', CONSTRAINT = 'course_rating_history_kept', TABLE = 'org_member_course_rating_history';
END $$;
CREATE TRIGGER course_rating_history_kept BEFORE UPDATE ON org_member_course_rating_history
  FOR EACH ROW WHEN (NEW.previous IS DISTINCT FROM OLD.previous) EXECUTE FUNCTION keep_rating_history();
REVOKE ALL ON FUNCTION keep_rating_history() FROM PUBLIC;
