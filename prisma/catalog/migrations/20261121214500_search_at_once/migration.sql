-- A product that goes on sale is put into the index at once: rows that wait beside an index are read one by one by every
-- search, half a megabyte of them after a bulk load.
ALTER INDEX product_search_words_idx SET (fastupdate = off);
ALTER INDEX search_word_trigram_idx SET (fastupdate = off);
SELECT gin_clean_pending_list('product_search_words_idx'), gin_clean_pending_list('search_word_trigram_idx');
