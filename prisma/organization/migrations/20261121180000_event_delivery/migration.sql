-- An event that a consumer refuses waits longer after every attempt and is parked after the last one, so that the rest
-- flows: parked events are looked at and sent again by hand.
ALTER TABLE outbox_event
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_attempt_at timestamptz(3),
  ADD COLUMN parked_at timestamptz(3),
  ADD COLUMN last_error text,
  ADD CONSTRAINT outbox_event_attempts_check CHECK (attempts >= 0),
  ADD CONSTRAINT outbox_event_parked_check CHECK (parked_at IS NULL OR (published_at IS NULL AND attempts > 0));
CREATE INDEX outbox_event_parked_idx ON outbox_event (parked_at) WHERE parked_at IS NOT NULL;
