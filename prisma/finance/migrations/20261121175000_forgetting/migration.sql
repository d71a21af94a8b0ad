-- A person's wish to be forgotten: words given with a refund or a dispute go; the books name people by id alone and stay.

GRANT UPDATE (reason) ON refund, dispute TO finance_app;
