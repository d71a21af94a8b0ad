-- A person's wish to be forgotten: the service that carries it out finds and deletes mails that wait or were sent.

CREATE POLICY email_queue_subject ON email_queue FOR SELECT TO organization_app
    USING ((SELECT app_service()) = 'subject' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY email_queue_forget ON email_queue FOR DELETE TO organization_app
    USING ((SELECT app_service()) = 'subject' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
GRANT SELECT (id, org_id, to_email), DELETE ON email_queue TO organization_app;
