-- What stories tell. Rows are written as they change, so that a version of a large story writes little.

ALTER TABLE story ADD COLUMN origin_count INTEGER NOT NULL DEFAULT 0;

-- The small parts, written whole with each version that changes them.
CREATE TABLE story_told (
    story         TEXT PRIMARY KEY,
    summary       TEXT NOT NULL,         -- JSON
    names         TEXT NOT NULL,         -- JSON
    disagreements TEXT NOT NULL,         -- JSON
    limits        TEXT NOT NULL,         -- JSON
    one_origin    INTEGER NOT NULL       -- 1: all articles rest on one origin
) WITHOUT ROWID;

CREATE TABLE story_statement (
    story         TEXT NOT NULL,
    id            TEXT NOT NULL,
    place         INTEGER NOT NULL,      -- the order of appearance
    speaker       TEXT,
    article_count INTEGER NOT NULL,
    first_article TEXT NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;

CREATE TABLE story_wording (
    story     TEXT NOT NULL,
    statement TEXT NOT NULL,
    article   TEXT NOT NULL,
    start     INTEGER NOT NULL,          -- code points in the article's body
    end       INTEGER NOT NULL,
    place     INTEGER NOT NULL,          -- 0 is the fullest
    text      TEXT NOT NULL,
    words     TEXT NOT NULL,             -- each with its mark before it: = same, ~ changed, + added, - missing
    PRIMARY KEY (story, statement, article, start)
) WITHOUT ROWID;
CREATE INDEX story_wording_article ON story_wording (article);

CREATE TABLE story_origin (
    story         TEXT NOT NULL,
    name          TEXT NOT NULL,
    article_count INTEGER NOT NULL,
    PRIMARY KEY (story, name)
) WITHOUT ROWID;
CREATE INDEX story_origin_name ON story_origin (name);

CREATE TABLE story_origin_article (
    story    TEXT NOT NULL,
    origin   TEXT NOT NULL,
    article  TEXT NOT NULL,
    place    INTEGER NOT NULL,
    basis    TEXT NOT NULL,              -- stated | inferred
    evidence TEXT NOT NULL,
    PRIMARY KEY (story, origin, article)
) WITHOUT ROWID;

-- What each article brought that its story had not had.
CREATE TABLE story_news (
    story    TEXT NOT NULL,
    article  TEXT NOT NULL,
    number   INTEGER NOT NULL,
    sequence INTEGER NOT NULL,           -- the update that told it
    kind     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (story, article, number)
) WITHOUT ROWID;
CREATE INDEX story_news_since ON story_news (story, sequence);

ALTER TABLE story_article ADD COLUMN why TEXT;
ALTER TABLE story_article ADD COLUMN kept_apart TEXT;
