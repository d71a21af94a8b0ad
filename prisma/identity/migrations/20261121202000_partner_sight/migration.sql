-- Whoever consented to an app sees the app: its staff would not know otherwise what it let in.
CREATE POLICY partner_app_consented ON partner_app FOR SELECT TO identity_app
  USING ((SELECT app_partner()) IS NULL
         AND EXISTS (SELECT 1 FROM partner_consent c
                      WHERE c.app_id = partner_app.id AND c.org_id = ANY ((SELECT app_staff_orgs())::uuid[])));
