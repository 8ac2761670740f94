-- Whether a replay carries judgements on the same articles along.
ALTER TABLE replay ADD COLUMN carries INTEGER NOT NULL DEFAULT 0;
