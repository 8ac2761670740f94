-- When the text of a version went to the archive: its row stays, with its title and hash, so that what comes again is known.
ALTER TABLE article_version ADD COLUMN removed_at BIGINT;
CREATE INDEX article_version_kept ON article_version (received_at) WHERE removed_at IS NULL;
