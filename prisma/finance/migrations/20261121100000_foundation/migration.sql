-- Tables of the books: keys, checks and foreign keys. Every key of the organization side begins with org_id.
-- Amounts are bigint minor units, shares basis points, occurred_at business time, posted_at the ledger's own clock.
-- Row-level security, triggers and grants follow in ledger_walls, the one writer in posting_function.

CREATE TABLE currency (
  code     char(3) NOT NULL,
  exponent smallint NOT NULL,
  name     text NOT NULL,
  symbol   text NOT NULL,
  PRIMARY KEY (code)
);

CREATE TABLE account (
  org_id                 uuid NOT NULL,
  id                     uuid NOT NULL,
  code                   varchar(16) NOT NULL,
  subject_id             uuid,
  parent_id              uuid,
  name                   text NOT NULL,
  description            text,
  type                   text NOT NULL,
  normal_balance         text NOT NULL,
  currency               char(3) NOT NULL,
  min_balance            bigint,
  floor_exempt_kinds     text[] NOT NULL DEFAULT '{}',
  shards                 smallint NOT NULL DEFAULT 1,
  status                 text NOT NULL DEFAULT 'OPEN',
  managed_by_employee_id uuid,
  member_id              uuid,
  is_system              boolean NOT NULL DEFAULT true,
  created_at             timestamptz(3) NOT NULL,
  updated_at             timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX account_org_id_type_idx ON account (org_id, type);
CREATE INDEX account_org_id_managed_by_employee_id_idx ON account (org_id, managed_by_employee_id);
CREATE INDEX account_id_idx ON account (id);
CREATE UNIQUE INDEX account_org_id_id_currency_key ON account (org_id, id, currency);
CREATE UNIQUE INDEX account_org_id_code_currency_subject_id_key ON account (org_id, code, currency, subject_id)
  NULLS NOT DISTINCT;

CREATE TABLE accounting_period (
  org_id    uuid NOT NULL,
  id        uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on   date NOT NULL,
  closed_at timestamptz(3),
  closed_by uuid,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE account_transaction (
  org_id                  uuid NOT NULL,
  id                      uuid NOT NULL,
  transaction_number      varchar(32) NOT NULL,
  kind                    varchar(40) NOT NULL,
  business_entity_type    varchar(40) NOT NULL,
  business_entity_id      uuid NOT NULL,
  occurred_at             timestamptz(3) NOT NULL,
  posted_at               timestamptz(3) NOT NULL,
  period_id               uuid,
  reverses_id             uuid,
  reversal_kind           varchar(8),
  correlation_id          uuid,
  posted_by_employee_id   uuid,
  posted_by_owner_user_id uuid,
  department_id           uuid,
  reference               text NOT NULL,
  description             text,
  total_amount            bigint NOT NULL,
  currency                char(3) NOT NULL,
  metadata                jsonb,
  sealed_xid              xid8 NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX account_transaction_org_id_occurred_at_id_idx ON account_transaction (org_id, occurred_at DESC, id DESC);
CREATE INDEX account_transaction_org_id_correlation_id_idx ON account_transaction (org_id, correlation_id);
CREATE INDEX account_transaction_id_idx ON account_transaction (id);
CREATE UNIQUE INDEX account_transaction_org_id_transaction_number_key
  ON account_transaction (org_id, transaction_number);
CREATE UNIQUE INDEX account_transaction_org_id_business_entity_type_business_en_key
  ON account_transaction (org_id, business_entity_type, business_entity_id, kind);

CREATE TABLE account_transaction_line (
  org_id         uuid NOT NULL,
  transaction_id uuid NOT NULL,
  line_no        smallint NOT NULL,
  account_id     uuid NOT NULL,
  currency       char(3) NOT NULL,
  side           smallint NOT NULL,
  amount         bigint NOT NULL,
  occurred_at    timestamptz(3) NOT NULL,
  subject_id     uuid,
  memo           text,
  PRIMARY KEY (org_id, transaction_id, line_no)
);
CREATE INDEX account_transaction_line_org_id_account_id_occurred_at_tran_idx
  ON account_transaction_line (org_id, account_id, occurred_at DESC, transaction_id DESC);

CREATE TABLE account_transaction_context (
  org_id            uuid NOT NULL,
  id                uuid NOT NULL,
  transaction_id    uuid NOT NULL,
  subject_type      varchar(8) NOT NULL,
  subject_id        uuid NOT NULL,
  context_type      varchar(16) NOT NULL,
  relationship_type varchar(16) NOT NULL,
  role              varchar(20) NOT NULL,
  access_level      varchar(12),
  direction         varchar(3) NOT NULL,
  currency          char(3) NOT NULL,
  amount            bigint NOT NULL,
  share_bps         int,
  metadata          jsonb,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX account_transaction_context_org_id_transaction_id_subject_t_key
  ON account_transaction_context (org_id, transaction_id, subject_type, subject_id, role);

CREATE TABLE account_transaction_user_context (
  user_id           uuid NOT NULL,
  context_id        uuid NOT NULL,
  org_id            uuid NOT NULL,
  transaction_id    uuid NOT NULL,
  occurred_at       timestamptz(3) NOT NULL,
  kind              varchar(40) NOT NULL,
  role              varchar(20) NOT NULL,
  context_type      varchar(16) NOT NULL,
  relationship_type varchar(16) NOT NULL,
  direction         varchar(3) NOT NULL,
  currency          char(3) NOT NULL,
  amount            bigint NOT NULL,
  access_level      varchar(12) NOT NULL,
  access_source     varchar(16) NOT NULL,
  job_profile_id    uuid,
  employee_id       uuid,
  share_bps         int,
  PRIMARY KEY (user_id, context_id)
);
-- Covering, so that a page of the person's list stays flat however its rows lie. The predicate is always true; it keeps
-- the included columns away from tools that would read them as key columns.
CREATE INDEX account_transaction_user_context_user ON account_transaction_user_context
  (user_id, occurred_at DESC, transaction_id DESC, context_id DESC)
  INCLUDE (org_id, kind, role, direction, currency, amount)
  WHERE user_id IS NOT NULL;
CREATE INDEX account_transaction_user_context_user_org
  ON account_transaction_user_context (user_id, org_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_user_context_user_kind
  ON account_transaction_user_context (user_id, kind, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_user_context_job_profile
  ON account_transaction_user_context (job_profile_id, occurred_at DESC, transaction_id DESC, context_id DESC)
  WHERE job_profile_id IS NOT NULL;
CREATE INDEX account_transaction_user_context_transaction ON account_transaction_user_context (org_id, transaction_id);
CREATE INDEX account_transaction_user_context_id ON account_transaction_user_context (context_id);

CREATE TABLE account_transaction_employee_context (
  org_id            uuid NOT NULL,
  context_id        uuid NOT NULL,
  employee_id       uuid NOT NULL,
  user_id           uuid NOT NULL,
  job_profile_id    uuid,
  transaction_id    uuid NOT NULL,
  occurred_at       timestamptz(3) NOT NULL,
  kind              varchar(40) NOT NULL,
  role              varchar(20) NOT NULL,
  context_type      varchar(16) NOT NULL,
  relationship_type varchar(16) NOT NULL,
  direction         varchar(3) NOT NULL,
  currency          char(3) NOT NULL,
  amount            bigint NOT NULL,
  share_bps         int,
  PRIMARY KEY (org_id, context_id)
);
CREATE INDEX account_transaction_employee_context_employee
  ON account_transaction_employee_context (employee_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_employee_context_job_profile
  ON account_transaction_employee_context (org_id, job_profile_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_employee_context_org
  ON account_transaction_employee_context (org_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_employee_context_transaction
  ON account_transaction_employee_context (org_id, transaction_id);
CREATE INDEX account_transaction_employee_context_id ON account_transaction_employee_context (context_id);

CREATE TABLE account_transaction_member_context (
  org_id            uuid NOT NULL,
  context_id        uuid NOT NULL,
  member_id         uuid NOT NULL,
  user_id           uuid NOT NULL,
  transaction_id    uuid NOT NULL,
  occurred_at       timestamptz(3) NOT NULL,
  kind              varchar(40) NOT NULL,
  role              varchar(20) NOT NULL,
  context_type      varchar(16) NOT NULL,
  relationship_type varchar(16) NOT NULL,
  direction         varchar(3) NOT NULL,
  currency          char(3) NOT NULL,
  amount            bigint NOT NULL,
  PRIMARY KEY (org_id, context_id)
);
CREATE INDEX account_transaction_member_context_member
  ON account_transaction_member_context (member_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_member_context_role
  ON account_transaction_member_context (member_id, role, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_member_context_transaction
  ON account_transaction_member_context (org_id, transaction_id);
CREATE INDEX account_transaction_member_context_id ON account_transaction_member_context (context_id);

CREATE TABLE account_transaction_org_context (
  org_id            uuid NOT NULL,
  context_id        uuid NOT NULL,
  department_id     uuid,
  transaction_id    uuid NOT NULL,
  occurred_at       timestamptz(3) NOT NULL,
  kind              varchar(40) NOT NULL,
  role              varchar(20) NOT NULL,
  context_type      varchar(16) NOT NULL,
  relationship_type varchar(16) NOT NULL,
  direction         varchar(3) NOT NULL,
  currency          char(3) NOT NULL,
  amount            bigint NOT NULL,
  PRIMARY KEY (org_id, context_id)
);
CREATE INDEX account_transaction_org_context_org
  ON account_transaction_org_context (org_id, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_org_context_role
  ON account_transaction_org_context (org_id, role, occurred_at DESC, transaction_id DESC, context_id DESC);
CREATE INDEX account_transaction_org_context_department
  ON account_transaction_org_context (department_id, occurred_at DESC, transaction_id DESC, context_id DESC)
  WHERE department_id IS NOT NULL;
CREATE INDEX account_transaction_org_context_transaction ON account_transaction_org_context (org_id, transaction_id);
CREATE INDEX account_transaction_org_context_id ON account_transaction_org_context (context_id);

CREATE TABLE posting_key (
  org_id         uuid NOT NULL,
  operation      varchar(64) NOT NULL,
  key            varchar(255) NOT NULL,
  request_hash   bytea NOT NULL,
  transaction_id uuid NOT NULL,
  outcome        jsonb NOT NULL,
  created_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, operation, key)
);

CREATE TABLE ledger_seal (
  org_id    uuid NOT NULL,
  seq       bigint NOT NULL,
  count     int NOT NULL,
  first_id  uuid NOT NULL,
  last_id   uuid NOT NULL,
  root      bytea NOT NULL,
  previous  bytea,
  hash      bytea NOT NULL,
  sealed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, seq)
);

CREATE TABLE account_balance (
  org_id     uuid NOT NULL,
  account_id uuid NOT NULL,
  shard      smallint NOT NULL,
  debits     bigint NOT NULL,
  credits    bigint NOT NULL,
  version    int NOT NULL,
  PRIMARY KEY (org_id, account_id, shard)
) WITH (fillfactor = 50);

CREATE TABLE account_balance_snapshot (
  org_id     uuid NOT NULL,
  account_id uuid NOT NULL,
  day        date NOT NULL,
  debits     bigint NOT NULL,
  credits    bigint NOT NULL,
  PRIMARY KEY (org_id, account_id, day)
);

CREATE TABLE context_rollup (
  org_id       uuid NOT NULL,
  subject_type varchar(12) NOT NULL,
  subject_id   uuid NOT NULL,
  currency     char(3) NOT NULL,
  month        date NOT NULL,
  metric       varchar(40) NOT NULL,
  amount       bigint NOT NULL,
  count        int NOT NULL,
  PRIMARY KEY (org_id, subject_type, subject_id, currency, month, metric)
) WITH (fillfactor = 50);

CREATE TABLE user_rollup (
  user_id        uuid NOT NULL,
  job_profile_id uuid,
  currency       char(3) NOT NULL,
  org_id         uuid NOT NULL,
  month          date NOT NULL,
  metric         varchar(40) NOT NULL,
  amount         bigint NOT NULL,
  count          int NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX user_rollup_job_profile_id_idx ON user_rollup (job_profile_id);
CREATE UNIQUE INDEX user_rollup_user_id_job_profile_id_currency_org_id_month_me_key
  ON user_rollup (user_id, job_profile_id, currency, org_id, month, metric)
  NULLS NOT DISTINCT;

CREATE TABLE rollup_rule (
  source        varchar(8) NOT NULL,
  kind          varchar(40) NOT NULL,
  subject_type  varchar(8) NOT NULL,
  discriminator varchar(20) NOT NULL,
  target_type   varchar(12) NOT NULL,
  metric        varchar(40) NOT NULL,
  factor        smallint NOT NULL,
  PRIMARY KEY (source, kind, subject_type, discriminator, target_type, metric)
);

CREATE TABLE org_employee_product_attribution_revenue (
  org_id             uuid NOT NULL,
  id                 uuid NOT NULL,
  order_id           uuid NOT NULL,
  order_item_id      uuid NOT NULL,
  attribution_id     uuid,
  attribution_set_id uuid,
  product_id         uuid NOT NULL,
  employee_id        uuid,
  user_id            uuid,
  job_profile_id     uuid,
  recipient_type     varchar(20) NOT NULL,
  attribution_basis  varchar(24) NOT NULL,
  share_bps          int,
  gross              bigint NOT NULL,
  platform_fee       bigint NOT NULL,
  processing_fee     bigint NOT NULL,
  withholding        bigint NOT NULL,
  net                bigint NOT NULL,
  attributed         bigint NOT NULL,
  reversed           bigint NOT NULL DEFAULT 0,
  currency           char(3) NOT NULL,
  transaction_id     uuid NOT NULL,
  calculated_at      timestamptz(3) NOT NULL,
  payable_at         timestamptz(3),
  payout_id          uuid,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX attribution_revenue_employee
  ON org_employee_product_attribution_revenue (employee_id, calculated_at DESC, id DESC)
  WHERE employee_id IS NOT NULL;
CREATE INDEX attribution_revenue_job_profile
  ON org_employee_product_attribution_revenue (job_profile_id, calculated_at DESC, id DESC)
  WHERE job_profile_id IS NOT NULL;
CREATE INDEX attribution_revenue_attribution
  ON org_employee_product_attribution_revenue (attribution_id, calculated_at DESC, id DESC)
  WHERE attribution_id IS NOT NULL;
CREATE INDEX attribution_revenue_product
  ON org_employee_product_attribution_revenue (product_id, calculated_at DESC, id DESC);
CREATE INDEX attribution_revenue_org ON org_employee_product_attribution_revenue (org_id, calculated_at DESC, id DESC);
CREATE INDEX attribution_revenue_payout ON org_employee_product_attribution_revenue (payout_id)
  WHERE payout_id IS NOT NULL;
CREATE INDEX attribution_revenue_id ON org_employee_product_attribution_revenue (id);
CREATE UNIQUE INDEX attribution_revenue_recipient
  ON org_employee_product_attribution_revenue (org_id, order_item_id, recipient_type, employee_id)
  NULLS NOT DISTINCT;

CREATE TABLE order_item_remainder (
  org_id        uuid NOT NULL,
  order_item_id uuid NOT NULL,
  component     varchar(64) NOT NULL,
  remaining     bigint NOT NULL,
  PRIMARY KEY (org_id, order_item_id, component)
);

CREATE TABLE budget_usage (
  org_id         uuid NOT NULL,
  department_id  uuid NOT NULL,
  currency       char(3) NOT NULL,
  period_key     varchar(16) NOT NULL,
  used           bigint NOT NULL DEFAULT 0,
  reserved       bigint NOT NULL DEFAULT 0,
  limit_snapshot bigint,
  limit_version  int,
  PRIMARY KEY (org_id, department_id, currency, period_key)
);

CREATE TABLE fee_policy (
  id                    uuid NOT NULL,
  org_id                uuid,
  platform_fee_bps      int NOT NULL,
  processing_fee_bps    int NOT NULL,
  refund_platform_fee   boolean NOT NULL,
  refund_processing_fee boolean NOT NULL,
  payout_hold_days      int NOT NULL,
  min_payout            bigint NOT NULL,
  effective_from        timestamptz(3) NOT NULL,
  effective_to          timestamptz(3),
  PRIMARY KEY (id)
);
CREATE INDEX fee_policy_org_id_effective_from_idx ON fee_policy (org_id, effective_from);

CREATE TABLE tax_withholding_rule (
  id                 uuid NOT NULL,
  org_id             uuid,
  jurisdiction       varchar(16),
  applies_to         varchar(8) NOT NULL,
  rate_bps           int NOT NULL,
  base               varchar(12) NOT NULL,
  effective_from     timestamptz(3) NOT NULL,
  effective_to       timestamptz(3),
  set_by_employee_id uuid,
  PRIMARY KEY (id)
);
CREATE INDEX tax_withholding_rule_org_id_applies_to_effective_from_idx
  ON tax_withholding_rule (org_id, applies_to, effective_from);

CREATE TABLE ledger_time (
  only_row boolean NOT NULL DEFAULT true,
  fixed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (only_row)
);

CREATE TABLE outbox_event (
  id             bigint GENERATED ALWAYS AS IDENTITY,
  event_id       uuid NOT NULL,
  type           text NOT NULL,
  version        int NOT NULL DEFAULT 1,
  aggregate_type text NOT NULL,
  aggregate_id   uuid NOT NULL,
  sequence       bigint NOT NULL,
  org_id         uuid,
  occurred_at    timestamptz(3) NOT NULL,
  payload        jsonb NOT NULL,
  xid            xid8 NOT NULL DEFAULT pg_current_xact_id(),
  created_at     timestamptz(3) NOT NULL DEFAULT now(),
  published_at   timestamptz(3),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX outbox_event_event_id_key ON outbox_event (event_id);
CREATE UNIQUE INDEX outbox_event_aggregate_type_aggregate_id_sequence_key
  ON outbox_event (aggregate_type, aggregate_id, sequence);

CREATE TABLE inbox_event (
  event_id     uuid NOT NULL,
  consumer     text NOT NULL,
  processed_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (event_id, consumer)
);

ALTER TABLE account
  ADD CONSTRAINT account_currency_fkey
    FOREIGN KEY (currency) REFERENCES currency(code) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT account_org_id_parent_id_fkey
    FOREIGN KEY (org_id, parent_id) REFERENCES account(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE account_transaction
  ADD CONSTRAINT account_transaction_currency_fkey
    FOREIGN KEY (currency) REFERENCES currency(code) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT account_transaction_org_id_period_id_fkey
    FOREIGN KEY (org_id, period_id) REFERENCES accounting_period(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT account_transaction_org_id_reverses_id_fkey
    FOREIGN KEY (org_id, reverses_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE account_transaction_line
  ADD CONSTRAINT account_transaction_line_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT account_transaction_line_org_id_account_id_currency_fkey
    FOREIGN KEY (org_id, account_id, currency) REFERENCES account(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE account_transaction_context
  ADD CONSTRAINT account_transaction_context_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_employee_product_attribution_revenue
  ADD CONSTRAINT org_employee_product_attribution_revenue_org_id_transactio_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE currency ADD CHECK (exponent BETWEEN 0 AND 4);

ALTER TABLE account
  ADD CHECK (type IN ('ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE')),
  ADD CHECK (normal_balance IN ('DEBIT', 'CREDIT')),
  ADD CHECK (status IN ('OPEN', 'CLOSED')),
  ADD CHECK (shards IN (1, 16)),
  -- A floor is checked under the lock of one row, so an authorising account is never sharded.
  ADD CHECK (min_balance IS NULL OR shards = 1);

-- A range over uuid, so that "same organization" and "days overlap" fit one exclusion constraint without an extension.
CREATE TYPE uuid_range AS RANGE (subtype = uuid);
ALTER TABLE accounting_period
  ADD CHECK (ends_on >= starts_on),
  ADD CONSTRAINT accounting_period_no_overlap
    EXCLUDE USING gist (uuid_range(org_id, org_id, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&);

ALTER TABLE account_transaction
  ADD CHECK (kind IN ('SALE', 'GIFT_CARD_SALE', 'GIFT_CARD_PROMOTION', 'GIFT_CARD_EXPIRY', 'REFUND', 'DISPUTE_OPENED',
    'DISPUTE_WON', 'DISPUTE_LOST', 'PAYOUT_APPROVED', 'PAYOUT_SETTLED', 'PAYOUT_FAILED', 'SUBSCRIPTION_DEFERRAL',
    'REVENUE_RECOGNITION', 'SALARY', 'SALARY_PAYMENT', 'BONUS', 'FEE', 'EXPENSE', 'PLATFORM_FEE',
    'PLATFORM_FEE_SETTLEMENT', 'TAX_REMITTANCE', 'ADJUSTMENT', 'CLAWBACK', 'REVERSAL')),
  ADD CHECK (business_entity_type IN ('ORG_MEMBER_ORDER', 'ORG_EMPLOYEE_PAYOUT', 'ORG_MEMBER_REFUND', 'PLATFORM_FEE',
    'PAYMENT_PROCESSOR', 'ADJUSTMENT', 'GIFT_CARD', 'SUBSCRIPTION', 'DISPUTE', 'COMPENSATION', 'EXPENSE',
    'TAX_REMITTANCE')),
  ADD CHECK (reversal_kind IN ('FULL', 'PARTIAL')),
  ADD CHECK ((reverses_id IS NULL) = (reversal_kind IS NULL)),
  ADD CHECK (total_amount > 0),
  -- What people post by hand names its poster.
  ADD CHECK (kind NOT IN ('ADJUSTMENT', 'EXPENSE')
    OR posted_by_employee_id IS NOT NULL OR posted_by_owner_user_id IS NOT NULL);
CREATE UNIQUE INDEX account_transaction_one_full_reversal ON account_transaction (org_id, reverses_id)
  WHERE reversal_kind = 'FULL';

ALTER TABLE account_transaction_line
  ADD CHECK (line_no >= 1),
  ADD CHECK (side IN (1, -1)),
  ADD CHECK (amount > 0 AND amount <= 9000000000000000);

ALTER TABLE account_transaction_context
  ADD CHECK (subject_type IN ('USER', 'EMPLOYEE', 'MEMBER', 'ORG')),
  ADD CHECK (context_type IN ('PRIMARY', 'SECONDARY', 'DERIVED', 'ADMINISTRATIVE')),
  ADD CHECK (relationship_type IN ('BENEFICIARY', 'PARTICIPANT', 'CREATOR', 'VIEWER', 'ADMINISTRATOR')),
  ADD CHECK (access_level IN ('FULL', 'SUMMARY', 'VIEWER', 'RESTRICTED')),
  ADD CHECK ((subject_type = 'USER') = (access_level IS NOT NULL)),
  ADD CHECK (direction IN ('IN', 'OUT')),
  ADD CHECK (CASE direction WHEN 'IN' THEN amount >= 0 ELSE amount <= 0 END),
  ADD CHECK (abs(amount) <= 9000000000000000),
  ADD CHECK (share_bps BETWEEN 0 AND 10000);

ALTER TABLE account_transaction_user_context
  ADD CHECK (role IN ('BENEFICIARY', 'CREATOR', 'PROCESSOR', 'APPROVER', 'PURCHASER', 'REFUND_RECIPIENT', 'PARTICIPANT')),
  ADD CHECK (access_source IN ('MEMBER_ACTIVITY', 'EMPLOYEE_ROLE', 'ADMIN_GRANT'));
ALTER TABLE account_transaction_employee_context
  ADD CHECK (role IN ('CREATOR', 'BENEFICIARY', 'PROCESSOR', 'APPROVER'));
ALTER TABLE account_transaction_member_context
  ADD CHECK (role IN ('PURCHASER', 'REFUND_RECIPIENT', 'PARTICIPANT'));
ALTER TABLE account_transaction_org_context
  ADD CHECK (role IN ('REVENUE', 'EXPENSE', 'ADMINISTRATIVE'));

ALTER TABLE posting_key ADD CHECK (octet_length(request_hash) = 32);

ALTER TABLE account_balance
  ADD CHECK (shard BETWEEN 0 AND 15),
  ADD CHECK (debits >= 0 AND credits >= 0);

ALTER TABLE context_rollup
  ADD CHECK (subject_type IN ('EMPLOYEE', 'MEMBER', 'ORG', 'DEPARTMENT', 'PRODUCT', 'ATTRIBUTION')),
  ADD CHECK (extract(day FROM month) = 1);
ALTER TABLE user_rollup ADD CHECK (extract(day FROM month) = 1);

ALTER TABLE rollup_rule
  ADD CHECK (source IN ('CONTEXT', 'LINE', 'REVENUE')),
  ADD CHECK (target_type IN ('USER', 'EMPLOYEE', 'MEMBER', 'ORG', 'DEPARTMENT', 'PRODUCT', 'ATTRIBUTION')),
  ADD CHECK (factor IN (1, -1));

ALTER TABLE org_employee_product_attribution_revenue
  ADD CHECK (recipient_type IN ('ORGANIZATION', 'JOB', 'PLATFORM', 'PAYMENT_PROCESSOR', 'TAX_AUTHORITY')),
  ADD CHECK (attribution_basis IN ('PRODUCT_OWNERSHIP', 'JOB_ATTRIBUTION', 'ORG_COMMISSION', 'PLATFORM_FEE',
    'PROCESSING_FEE', 'TAX_WITHHOLDING', 'REFERRAL_COMMISSION')),
  -- One recipient: a professional's row names the employment and the person, every other row names neither.
  ADD CHECK (CASE recipient_type
    WHEN 'JOB' THEN employee_id IS NOT NULL AND user_id IS NOT NULL
    ELSE employee_id IS NULL AND user_id IS NULL AND job_profile_id IS NULL END),
  ADD CHECK (gross = platform_fee + processing_fee + withholding + net),
  ADD CHECK (platform_fee >= 0 AND processing_fee >= 0 AND withholding >= 0 AND net >= 0),
  ADD CHECK (attributed BETWEEN 0 AND gross),
  ADD CHECK (reversed BETWEEN 0 AND attributed),
  ADD CHECK (share_bps BETWEEN 0 AND 10000);

ALTER TABLE order_item_remainder ADD CHECK (remaining >= 0);
ALTER TABLE budget_usage
  ADD CHECK (used >= 0 AND reserved >= 0),
  ADD CHECK (limit_snapshot IS NULL OR used + reserved <= limit_snapshot);

ALTER TABLE fee_policy
  ADD CHECK (platform_fee_bps BETWEEN 0 AND 10000 AND processing_fee_bps BETWEEN 0 AND 10000),
  ADD CHECK (payout_hold_days >= 0 AND min_payout >= 0),
  ADD CHECK (effective_to > effective_from);
ALTER TABLE tax_withholding_rule
  ADD CHECK (applies_to IN ('SALE', 'PAYOUT')),
  ADD CHECK (base IN ('GROSS', 'POST_FEES', 'PAYOUT')),
  ADD CHECK (rate_bps BETWEEN 0 AND 10000),
  ADD CHECK (effective_to > effective_from);

ALTER TABLE ledger_time ADD CHECK (only_row);
CREATE INDEX outbox_event_waiting ON outbox_event (xid, id) WHERE published_at IS NULL;

INSERT INTO currency (code, exponent, name, symbol) VALUES
  ('AED', 2, 'UAE dirham', 'AED'), ('AUD', 2, 'Australian dollar', 'A$'), ('BHD', 3, 'Bahraini dinar', 'BHD'),
  ('BRL', 2, 'Brazilian real', 'R$'), ('CAD', 2, 'Canadian dollar', 'CA$'), ('CHF', 2, 'Swiss franc', 'CHF'),
  ('CNY', 2, 'Chinese yuan', 'CN¥'), ('EGP', 2, 'Egyptian pound', 'E£'), ('EUR', 2, 'Euro', '€'),
  ('GBP', 2, 'Pound sterling', '£'), ('INR', 2, 'Indian rupee', '₹'), ('JPY', 0, 'Japanese yen', '¥'),
  ('KRW', 0, 'South Korean won', '₩'), ('KWD', 3, 'Kuwaiti dinar', 'KWD'), ('SAR', 2, 'Saudi riyal', 'SAR'),
  ('SEK', 2, 'Swedish krona', 'kr'), ('USD', 2, 'US dollar', '$');
