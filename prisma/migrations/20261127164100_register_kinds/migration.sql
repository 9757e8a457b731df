-- Besides graduates, an office hands over who is to be helped to work (就业帮扶对象); whoever stands on both lists is one entry.
ALTER TABLE graduate_lists ADD COLUMN kind plan_kind NOT NULL DEFAULT 'graduate';
ALTER TABLE register_entries ADD COLUMN kind plan_kind NOT NULL DEFAULT 'graduate';
DROP INDEX register_entries_region_year_id_idx;
CREATE INDEX register_entries_region_kind_year_id_idx ON register_entries (region, kind, year, id);
