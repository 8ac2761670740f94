-- What parts of one language say to each other: the stories, what is shown of one, and what came of it.
ALTER TABLE log_entry ADD COLUMN story TEXT COLLATE "C";
ALTER TABLE log_entry ADD COLUMN other TEXT COLLATE "C";
ALTER TABLE log_entry ADD COLUMN offered BYTEA;
ALTER TABLE log_entry ADD COLUMN outcome TEXT COLLATE "C";
