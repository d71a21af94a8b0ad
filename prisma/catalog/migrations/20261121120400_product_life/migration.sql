-- Products are made, changed, put on sale and taken off it by staff. What must hold for a product on sale is asked by
-- the triggers of the foundation, at commit, whoever writes.
GRANT UPDATE (status, title, description, published_at, updated_at, updated_by, version) ON org_product TO catalog_app;
