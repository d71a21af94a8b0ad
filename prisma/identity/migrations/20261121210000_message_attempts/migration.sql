-- A message that could not be handed over waits longer after every attempt.
ALTER TABLE message_queue
    ADD COLUMN next_attempt_at TIMESTAMPTZ(3),
    ADD COLUMN last_error VARCHAR(512);
GRANT UPDATE (next_attempt_at, last_error) ON message_queue TO identity_app;
