-- The embedded search engine and what both engines need to stay true to the rows they index.
CREATE SCHEMA search;

-- The newest version of each document that an engine was told of; removed ones stay as tombstones,
-- so that a late write of an older version cannot bring them back.
CREATE TABLE search.document_versions (
  engine     text NOT NULL,
  index_name text NOT NULL,
  id         text NOT NULL,
  version    bigint NOT NULL,
  removed    boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (engine, index_name, id)
);
CREATE INDEX document_versions_changed ON search.document_versions (engine, index_name, changed_at);

-- Words in Latin script that occur, for finding what a mistyped word may have meant.
CREATE TABLE search.words (
  index_name text NOT NULL,
  word       text NOT NULL,
  PRIMARY KEY (index_name, word)
);

-- Hash of the settings last applied to a generation of an index.
CREATE TABLE search.applied_settings (
  generation text PRIMARY KEY,
  hash       text NOT NULL,
  applied_at timestamptz NOT NULL
);

CREATE TABLE search.drift_checks (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  engine     text NOT NULL,
  index_name text NOT NULL,
  checked_at timestamptz NOT NULL,
  compared   integer NOT NULL,
  missing    integer NOT NULL,
  stale      integer NOT NULL,
  surplus    integer NOT NULL,
  repaired   boolean NOT NULL
);
CREATE INDEX drift_checks_latest ON search.drift_checks (engine, index_name, checked_at DESC);

-- A generation of an index. `numbers` become columns "n_<name>"; `freshness` is one of them.
-- title_tsv stays inline, so that ranking reads no toasted value; all_tsv is only read through its
-- index. fastupdate is off: flushing a pending list would stop one unlucky writer or reader for a second.
CREATE FUNCTION search.create_generation(name text, numbers text[], freshness text) RETURNS void
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
       ALTER facets SET STATISTICS 500, ALTER all_tsv SET STATISTICS 500',
    name
  );
  EXECUTE format('CREATE INDEX ON search.%I USING gin (all_tsv) WITH (fastupdate = off)', name);
  EXECUTE format('CREATE INDEX ON search.%I USING gin (facets) WITH (fastupdate = off)', name);
  EXECUTE format('CREATE INDEX ON search.%I (%I DESC NULLS LAST, id)', name, 'n_' || freshness);
  EXECUTE format('CREATE INDEX ON search.%I (lat, lng)', name);
END
$$;

SELECT search.create_generation(
  'positions',
  ARRAY['publishedAt', 'closesOn', 'wageFrom', 'wageTo', 'experienceYears'],
  'publishedAt'
);
