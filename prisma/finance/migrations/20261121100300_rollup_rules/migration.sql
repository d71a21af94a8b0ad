-- Which posted fact feeds which sum. CONTEXT: amount of a context by (kind, subject, role); LINE: debit amount of a line
-- by (kind, account code), for the purchaser or the organization; REVENUE: amount of a revenue row, less what was taken
-- back, by recipient.
INSERT INTO rollup_rule (source, kind, subject_type, discriminator, target_type, metric, factor)
SELECT 'CONTEXT', kind, subject_type, 'BENEFICIARY', subject_type, metric, 1
  FROM unnest(ARRAY['EMPLOYEE', 'USER']) subject_type,
       (VALUES ('SALE', 'TOTAL_EARNINGS'), ('REFUND', 'TOTAL_EARNINGS'), ('BONUS', 'TOTAL_EARNINGS'),
               ('SALARY', 'TOTAL_EARNINGS'), ('FEE', 'TOTAL_EARNINGS'),
               ('SALE', 'ATTRIBUTION_REVENUE'), ('REFUND', 'ATTRIBUTION_REVENUE'), ('SALARY', 'SALARIES'),
               ('BONUS', 'BONUSES'), ('PAYOUT_SETTLED', 'PAYOUTS')) earned (kind, metric)
UNION ALL VALUES
  ('CONTEXT', 'EXPENSE', 'EMPLOYEE', 'CREATOR', 'EMPLOYEE', 'EXPENSES_POSTED', -1),
  ('CONTEXT', 'SALE', 'USER', 'PURCHASER', 'USER', 'TOTAL_PURCHASES', -1),
  ('CONTEXT', 'SALE', 'USER', 'PURCHASER', 'USER', 'TOTAL_SPENDING', -1),
  ('CONTEXT', 'REFUND', 'USER', 'REFUND_RECIPIENT', 'USER', 'TOTAL_SPENDING', -1),
  ('CONTEXT', 'REFUND', 'USER', 'REFUND_RECIPIENT', 'USER', 'REFUNDS_RECEIVED', 1),
  ('CONTEXT', 'SALE', 'MEMBER', 'PURCHASER', 'MEMBER', 'TOTAL_PURCHASES', -1),
  ('CONTEXT', 'SALE', 'MEMBER', 'PURCHASER', 'ORG', 'TOTAL_PURCHASES', -1),
  ('CONTEXT', 'REFUND', 'MEMBER', 'REFUND_RECIPIENT', 'MEMBER', 'REFUNDS_RECEIVED', 1),
  ('CONTEXT', 'REFUND', 'MEMBER', 'REFUND_RECIPIENT', 'ORG', 'REFUNDS_RECEIVED', 1),
  ('CONTEXT', 'EXPENSE', 'ORG', 'EXPENSE', 'ORG', 'OPERATIONAL_EXPENSES', -1),
  ('CONTEXT', 'EXPENSE', 'ORG', 'EXPENSE', 'DEPARTMENT', 'OPERATIONAL_EXPENSES', -1),
  ('CONTEXT', 'PAYOUT_SETTLED', 'ORG', 'EXPENSE', 'ORG', 'EMPLOYEE_PAYOUTS', -1),
  ('CONTEXT', 'SALARY_PAYMENT', 'ORG', 'EXPENSE', 'ORG', 'SALARY_PAYMENTS', -1),
  ('CONTEXT', 'BONUS', 'ORG', 'EXPENSE', 'ORG', 'BONUSES', -1),
  ('LINE', 'PAYOUT_APPROVED', '', '2125', 'ORG', 'PAYOUT_WITHHOLDING', -1);
INSERT INTO rollup_rule (source, kind, subject_type, discriminator, target_type, metric, factor)
SELECT 'LINE', 'SALE', '', code, target_type, 'GIFT_CARD_USAGE', 1
  FROM unnest(ARRAY['2200', '2210']) code, unnest(ARRAY['MEMBER', 'USER', 'ORG']) target_type;
INSERT INTO rollup_rule (source, kind, subject_type, discriminator, target_type, metric, factor)
SELECT 'REVENUE', '', '', recipient, target_type, metric, 1
  FROM unnest(ARRAY['ORG', 'PRODUCT']) target_type,
       (VALUES ('PLATFORM', 'GROSS_REVENUE'), ('PAYMENT_PROCESSOR', 'GROSS_REVENUE'), ('TAX_AUTHORITY', 'GROSS_REVENUE'),
               ('JOB', 'GROSS_REVENUE'), ('ORGANIZATION', 'GROSS_REVENUE'), ('PLATFORM', 'PLATFORM_FEES'),
               ('PAYMENT_PROCESSOR', 'PROCESSING_FEES'), ('TAX_AUTHORITY', 'TAX_WITHHOLDING'),
               ('JOB', 'NET_REVENUE'), ('ORGANIZATION', 'NET_REVENUE'), ('JOB', 'ATTRIBUTED_REVENUE')) part (recipient, metric)
UNION ALL VALUES ('REVENUE', '', '', 'JOB', 'ATTRIBUTION', 'ATTRIBUTED_REVENUE', 1);
