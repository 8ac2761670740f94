-- How fast a story's articles come. Momentum is a decayed sum of articles as a logarithm referred to 1970, in millionths of a doubling every six hours:
-- its order never changes as time passes. A story from before has what its last article gives, and is told anew by its next.
ALTER TABLE story ADD COLUMN momentum    INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN quick       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN arrivals    TEXT NOT NULL DEFAULT '';          -- width in minutes, number of the first stretch, counts
ALTER TABLE story ADD COLUMN arrived_at  INTEGER;
ALTER TABLE story ADD COLUMN phase       TEXT NOT NULL DEFAULT 'Steady';
ALTER TABLE story ADD COLUMN phase_until INTEGER;                           -- when the phase changes if nothing comes
UPDATE story SET momentum = coalesce(last_published, 0) * 1000000 / 21600000, arrived_at = updated_at, phase_until = updated_at + 172800000 WHERE merged_into IS NULL;
CREATE INDEX story_momentum ON story (workspace, momentum DESC, latest DESC) WHERE merged_into IS NULL;
CREATE INDEX story_phase_due ON story (partition, phase_until) WHERE phase_until IS NOT NULL;
CREATE INDEX story_new ON story (workspace) WHERE merged_into IS NULL;
CREATE INDEX article_feed ON article (workspace, feed) WHERE feed IS NOT NULL;
