-- What a variant is to the tax office: the code of one of the organization's tax categories, which finance keeps.
ALTER TABLE org_product_variant ADD COLUMN tax_category_code text,
  ADD CONSTRAINT org_product_variant_tax_category_check CHECK (tax_category_code ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
