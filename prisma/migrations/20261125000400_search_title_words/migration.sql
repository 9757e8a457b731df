-- Words of titles are looked up by themselves: where a word stands in the text of very many rows, those
-- with it in the title come first and are found without reading the others.
CREATE OR REPLACE FUNCTION search.create_generation(name text, numbers text[], freshness text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'CREATE TABLE search.%I (
       id text PRIMARY KEY, version bigint NOT NULL,
       title text NOT NULL, body text NOT NULL, plain text NOT NULL,
       lat double precision, lng double precision,
       facets text[] NOT NULL, title_tsv tsvector NOT NULL, all_tsv tsvector NOT NULL,
       stored jsonb NOT NULL%s
     ) WITH (toast_tuple_target = 256)',
    name,
    (SELECT coalesce(string_agg(format(', %I double precision', 'n_' || number), ''), '')
     FROM unnest(numbers) AS number)
  );
  EXECUTE format(
    'ALTER TABLE search.%I ALTER title_tsv SET STORAGE MAIN, ALTER facets SET STORAGE MAIN,
       ALTER title_tsv SET STATISTICS 500, ALTER facets SET STATISTICS 500, ALTER all_tsv SET STATISTICS 500',
    name
  );
  EXECUTE format('CREATE INDEX ON search.%I USING gin (all_tsv) WITH (fastupdate = off)', name);
  EXECUTE format('CREATE INDEX ON search.%I USING gin (title_tsv) WITH (fastupdate = off)', name);
  EXECUTE format('CREATE INDEX ON search.%I USING gin (facets) WITH (fastupdate = off)', name);
  EXECUTE format('CREATE INDEX ON search.%I (%I DESC NULLS LAST, id)', name, 'n_' || freshness);
  EXECUTE format('CREATE INDEX ON search.%I (lat, lng)', name);
END
$$;

ALTER TABLE search.positions ALTER title_tsv SET STATISTICS 500;
CREATE INDEX ON search.positions USING gin (title_tsv) WITH (fastupdate = off);
