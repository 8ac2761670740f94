-- What parts of one language say to each other: the stories, what is shown of one, and what came of it.
ALTER TABLE log_entry ADD COLUMN story TEXT;
ALTER TABLE log_entry ADD COLUMN other TEXT;
ALTER TABLE log_entry ADD COLUMN offered BLOB;
ALTER TABLE log_entry ADD COLUMN outcome TEXT;
