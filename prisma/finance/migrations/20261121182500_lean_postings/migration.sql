-- Indexes that no list reads: revenue and employee contexts are listed by person, profile, share and product, never by
-- the whole organization. Of 2,000 sales with two shares each they were 787 bytes a sale.

DROP INDEX attribution_revenue_org;
DROP INDEX account_transaction_employee_context_org;
