-- Price lists, bundles, collections and offers live on after they are made (CAT-04 to CAT-07).

GRANT UPDATE (name, priority, valid_to, is_active, updated_at, version) ON org_price_book TO catalog_app;
GRANT UPDATE (price), DELETE ON org_price_book_entry TO catalog_app;
GRANT UPDATE (title, price, status, updated_at, version) ON org_product_bundle TO catalog_app;
GRANT DELETE ON org_product_bundle_item TO catalog_app;
GRANT UPDATE (title, is_active, updated_at, version) ON org_product_collection TO catalog_app;
GRANT DELETE ON org_product_collection_product TO catalog_app;
GRANT UPDATE (name, valid_to, max_uses, max_uses_per_member, stackable) ON org_product_offer TO catalog_app;

-- Guarantee: a bundle on sale has two plans or more. Raises check_violation.
CREATE FUNCTION check_bundle_on_sale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'PUBLISHED' AND (SELECT count(*) FROM org_product_bundle_item WHERE bundle_id = NEW.id) < 2 THEN
    RAISE EXCEPTION 'a bundle on sale has two plans or more'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_bundle_whole';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER org_product_bundle_whole BEFORE INSERT OR UPDATE OF status ON org_product_bundle
  FOR EACH ROW EXECUTE FUNCTION check_bundle_on_sale();

-- Guarantee: what is in a bundle changes while it is a draft alone; the bundle is held, so that nobody publishes it
-- meanwhile. Raises check_violation.
CREATE FUNCTION keep_bundle_items() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state text;
BEGIN
  SELECT status INTO state FROM org_product_bundle WHERE id = coalesce(NEW.bundle_id, OLD.bundle_id) FOR SHARE;
  IF state <> 'DRAFT' THEN
    RAISE EXCEPTION 'what is in a bundle changes while it is a draft alone'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_bundle_item_draft';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER org_product_bundle_item_draft BEFORE INSERT OR UPDATE OR DELETE ON org_product_bundle_item
  FOR EACH ROW EXECUTE FUNCTION keep_bundle_items();

REVOKE EXECUTE ON FUNCTION check_bundle_on_sale(), keep_bundle_items() FROM PUBLIC;
