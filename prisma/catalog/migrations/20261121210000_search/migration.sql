-- Search over what is on sale: one row per product and language, kept by triggers in the transaction of the change, so
-- that nothing is found that is not on sale. Words of titles are kept beside, to forgive typing errors.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE product_search (
  product_id   uuid NOT NULL,
  locale_key   text NOT NULL,
  org_id       uuid NOT NULL,
  type         text NOT NULL,
  title        text NOT NULL,
  words        tsvector NOT NULL,
  PRIMARY KEY (product_id, locale_key),
  CONSTRAINT product_search_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX product_search_words_idx ON product_search USING gin (words);

-- Compared byte by byte, so that its key serves beginnings too.
CREATE TABLE search_word (
  word text COLLATE "C" PRIMARY KEY,
  CONSTRAINT search_word_length_check CHECK (length(word) BETWEEN 3 AND 40)
);
CREATE INDEX search_word_trigram_idx ON search_word USING gin (word gin_trgm_ops);

-- How words of a language are cut to their stems; the default texts are taken for English.
CREATE FUNCTION search_config(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE split_part(locale, '-', 1)
    WHEN '' THEN 'english' WHEN 'en' THEN 'english' WHEN 'es' THEN 'spanish' WHEN 'fr' THEN 'french'
    WHEN 'de' THEN 'german' WHEN 'it' THEN 'italian' WHEN 'pt' THEN 'portuguese' WHEN 'nl' THEN 'dutch'
    WHEN 'sv' THEN 'swedish' WHEN 'da' THEN 'danish' WHEN 'fi' THEN 'finnish' WHEN 'no' THEN 'norwegian'
    WHEN 'ru' THEN 'russian' WHEN 'tr' THEN 'turkish' WHEN 'ar' THEN 'arabic' ELSE 'simple' END::regconfig
$$;

-- Titles weigh most. Every word stands as it is written and as its stem.
CREATE FUNCTION search_vector(locale text, title text, description text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT setweight(to_tsvector('simple', title) || to_tsvector(search_config(locale), title), 'A')
      || setweight(to_tsvector(search_config(locale), left(coalesce(description, ''), 5000)), 'D')
$$;

-- Keeps words of titles; nobody reads them but the search itself.
CREATE FUNCTION learn_search_words(title text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = public AS $$
  INSERT INTO search_word
  SELECT DISTINCT w FROM unnest(regexp_split_to_array(lower(title), '[^[:alnum:]]+')) AS w
   WHERE length(w) BETWEEN 3 AND 40 AND w ~ '[[:alpha:]]'
  ON CONFLICT DO NOTHING
$$;

-- Guarantee: the rows of a product are its texts while it is on sale, and none otherwise.
CREATE FUNCTION refresh_product_search(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM product_search WHERE product_id = wanted;
  INSERT INTO product_search (product_id, locale_key, org_id, type, title, words)
  SELECT p.id, t.locale_key, p.org_id, p.type, t.title, search_vector(t.locale_key, t.title, t.description)
    FROM org_product p
   CROSS JOIN LATERAL (
     SELECT '' AS locale_key, p.title, p.description
      UNION ALL
     SELECT i.locale_key, i.title, i.description FROM org_product_i18n i WHERE i.product_id = p.id) t
   WHERE p.id = wanted AND p.status = 'PUBLISHED' AND p.deleted_at IS NULL;
  PERFORM learn_search_words(s.title) FROM product_search s WHERE s.product_id = wanted;
END $$;

CREATE FUNCTION follow_product_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'org_product' THEN
    PERFORM refresh_product_search(NEW.id);
  ELSE
    PERFORM refresh_product_search(NEW.product_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER product_search_on_sale AFTER INSERT ON org_product
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION follow_product_texts();
CREATE TRIGGER product_search_changed AFTER UPDATE OF status, title, description, type, deleted_at ON org_product
  FOR EACH ROW WHEN (OLD.status = 'PUBLISHED' OR NEW.status = 'PUBLISHED') EXECUTE FUNCTION follow_product_texts();
CREATE TRIGGER product_search_translated AFTER INSERT OR UPDATE ON org_product_i18n
  FOR EACH ROW EXECUTE FUNCTION follow_product_texts();

-- What a shopper's words ask for: all of them (or, with `any_word`, at least one), each as it is written or by its stem,
-- the last by its beginning, for it may not be typed to its end; a word that no title knows stands for those written
-- alike. Words that say nothing are left out.
CREATE FUNCTION search_query(wanted text, config regconfig, any_word boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  words text[] := array_remove((regexp_split_to_array(lower(wanted), '[^[:alnum:]]+'))[1:12], '');
  last integer := cardinality(words);
  part tsquery;
  near text;
  asked tsquery;
BEGIN
  FOR place IN 1..last LOOP
    CONTINUE WHEN numnode(to_tsquery(config, quote_literal(words[place]))) = 0 AND (place < last OR asked IS NOT NULL);
    part := to_tsquery('simple', quote_literal(words[place]) || CASE WHEN place = last THEN ':*' ELSE '' END)
         || to_tsquery(config, quote_literal(words[place]));
    IF length(words[place]) >= 4 AND NOT EXISTS (SELECT 1 FROM search_word s WHERE s.word LIKE words[place] || '%') THEN
      FOR near IN SELECT s.word FROM search_word s WHERE s.word % words[place]
                   ORDER BY similarity(s.word, words[place]) DESC, s.word LIMIT 3 LOOP
        part := part || to_tsquery('simple', quote_literal(near));
      END LOOP;
    END IF;
    asked := CASE WHEN asked IS NULL THEN part WHEN any_word THEN asked || part ELSE asked && part END;
  END LOOP;
  RETURN asked;
END $$;

-- One page of the products on sale that a shopper's words find, best first. Ranked are five hundred hits at most, so that
-- no word, however common, costs more. Title as asked, title that begins so, words in the title, words in the text: in
-- this order; among equals the later product. Bitmap scans are the only way into the index of words.
CREATE FUNCTION search_products(
  wanted text, locales text[], kind text, org uuid, after_score numeric, after_id uuid, is_upwards boolean, size integer
) RETURNS TABLE (product_id uuid, score numeric) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public SET enable_bitmapscan = on SET pg_trgm.similarity_threshold = 0.3 AS $$
DECLARE
  config regconfig := search_config(coalesce(locales[1], ''));
  asked tsquery;
  hits product_search[];
BEGIN
  FOR attempt IN 1..2 LOOP
    asked := search_query(wanted, config, attempt = 2);
    hits := ARRAY(
      SELECT s FROM product_search s
       WHERE s.words @@ asked AND (locales IS NULL OR s.locale_key = '' OR s.locale_key = ANY (locales))
         AND (kind IS NULL OR s.type = kind) AND (org IS NULL OR s.org_id = org)
       LIMIT 500);
    EXIT WHEN cardinality(hits) > 0;
  END LOOP;
  RETURN QUERY
  WITH ranked AS (
    SELECT h.product_id, max(round((
        CASE WHEN lower(h.title) = lower(trim(wanted)) THEN 100
             WHEN starts_with(lower(h.title), lower(trim(wanted))) THEN 50 ELSE 0 END
        + 10 * ts_rank('{0.05, 0.1, 0.2, 1.0}', h.words, asked) + 5 * similarity(h.title, wanted))::numeric, 6)) AS score
      FROM unnest(hits) AS h GROUP BY h.product_id)
  SELECT r.product_id, r.score FROM ranked r
   WHERE after_score IS NULL
      OR CASE WHEN is_upwards THEN (r.score, r.product_id) > (after_score, after_id)
              ELSE (r.score, r.product_id) < (after_score, after_id) END
   ORDER BY CASE WHEN is_upwards THEN r.score END, CASE WHEN is_upwards THEN r.product_id END,
            CASE WHEN NOT is_upwards THEN r.score END DESC, CASE WHEN NOT is_upwards THEN r.product_id END DESC
   LIMIT size;
END $$;

ALTER TABLE product_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_search FORCE ROW LEVEL SECURITY;
ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_word FORCE ROW LEVEL SECURITY;
-- The search reads as the owner: a condition on words may not come before a wall, and no index would serve it.
CREATE POLICY product_search_1_search ON product_search FOR SELECT TO catalog_owner USING (TRUE);
CREATE POLICY product_search_2_staff ON product_search TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY search_word_1_search ON search_word TO catalog_owner USING (TRUE) WITH CHECK (TRUE);

REVOKE EXECUTE ON FUNCTION search_config(text), search_vector(text, text, text), learn_search_words(text),
  refresh_product_search(uuid), follow_product_texts(), search_query(text, regconfig, boolean),
  search_products(text, text[], text, uuid, numeric, uuid, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_config(text), search_vector(text, text, text), learn_search_words(text),
  refresh_product_search(uuid), search_products(text, text[], text, uuid, numeric, uuid, boolean, integer) TO catalog_app;
GRANT SELECT, INSERT, DELETE ON product_search TO catalog_app;

-- What is on sale already is found from now on; the walls stand again at the end of this transaction.
ALTER TABLE org_product NO FORCE ROW LEVEL SECURITY;
ALTER TABLE org_product_i18n NO FORCE ROW LEVEL SECURITY;
ALTER TABLE product_search NO FORCE ROW LEVEL SECURITY;
SELECT refresh_product_search(id) FROM org_product WHERE status = 'PUBLISHED';
ALTER TABLE org_product FORCE ROW LEVEL SECURITY;
ALTER TABLE org_product_i18n FORCE ROW LEVEL SECURITY;
ALTER TABLE product_search FORCE ROW LEVEL SECURITY;
