-- Times are milliseconds since 1970 UTC. Ids are opaque texts. A workspace key names one life of a workspace.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE workspace (
    name       TEXT PRIMARY KEY,
    generation INTEGER NOT NULL,
    kind       TEXT NOT NULL,            -- lasting | replay
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The article log. An article's row tells its newest version; the text of each version stands in article_version.
CREATE TABLE article (
    row          INTEGER PRIMARY KEY,
    workspace    TEXT NOT NULL,
    id           TEXT NOT NULL,
    partition    TEXT NOT NULL,
    position     INTEGER NOT NULL,       -- of the first version
    version      INTEGER NOT NULL,
    title        TEXT NOT NULL,
    url          TEXT,
    source_name  TEXT,
    source_url   TEXT,
    language     TEXT NOT NULL,
    published_at INTEGER,
    received_at  INTEGER NOT NULL,
    effective_at INTEGER NOT NULL,
    copy_of      TEXT,
    authors      TEXT NOT NULL,          -- JSON array
    feed         TEXT,
    text_hash    TEXT NOT NULL
);
CREATE UNIQUE INDEX article_id ON article (workspace, id);

CREATE TABLE article_version (
    workspace    TEXT NOT NULL,
    article      TEXT NOT NULL,
    version      INTEGER NOT NULL,
    text_hash    TEXT NOT NULL,
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,
    published_at INTEGER,
    received_at  INTEGER NOT NULL,
    PRIMARY KEY (workspace, article, version)
);
CREATE UNIQUE INDEX article_version_text ON article_version (workspace, article, text_hash);
CREATE INDEX article_text ON article_version (workspace, text_hash);

CREATE VIRTUAL TABLE article_search USING fts5 (title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");

CREATE TABLE partition (
    key       TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    head      INTEGER NOT NULL,          -- the last position appended
    done      INTEGER NOT NULL           -- the last position decided: the fence of the clusterer's commit
) WITHOUT ROWID;

-- Apart from the partition's row, which every article changes: a snapshot is large.
CREATE TABLE partition_snapshot (
    partition TEXT PRIMARY KEY,
    position  INTEGER NOT NULL,
    state     BLOB NOT NULL
);

CREATE TABLE log_entry (
    partition TEXT NOT NULL,
    position  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    article   TEXT,
    version   INTEGER,
    at        INTEGER NOT NULL,
    PRIMARY KEY (partition, position)
) WITHOUT ROWID;

-- What a partition decided. The truth of who is where; story heads follow.
CREATE TABLE decision (
    workspace   TEXT NOT NULL,
    article     TEXT NOT NULL,
    partition   TEXT NOT NULL,
    position    INTEGER NOT NULL,
    story       TEXT NOT NULL,           -- where the article stands now
    decided     TEXT NOT NULL,           -- where it was put
    outcome     TEXT NOT NULL,
    probability REAL NOT NULL,
    evidence    TEXT NOT NULL,           -- JSON
    runner_up   TEXT,
    runner_up_probability REAL,
    merges      TEXT,                    -- JSON: the stories that ended at this position, and where
    decided_by  TEXT NOT NULL,
    engine      TEXT NOT NULL,
    why         TEXT NOT NULL,
    vector      BLOB NOT NULL,
    PRIMARY KEY (workspace, article)
);
CREATE UNIQUE INDEX decision_position ON decision (partition, position);
CREATE INDEX decision_story ON decision (story);

CREATE TABLE story_fact (
    story    TEXT NOT NULL,
    number   INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    articles TEXT NOT NULL,              -- JSON array
    other    TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (story, number)
) WITHOUT ROWID;

-- How many facts a story has, and how many it has applied.
CREATE TABLE story_inbox (
    story     TEXT PRIMARY KEY,
    partition TEXT NOT NULL,
    facts     INTEGER NOT NULL,
    applied   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_inbox_waiting ON story_inbox (partition, story) WHERE applied < facts;

CREATE TABLE story (
    id               TEXT PRIMARY KEY,
    workspace        TEXT NOT NULL,
    partition        TEXT NOT NULL,
    version          INTEGER NOT NULL,
    applied_fact     INTEGER NOT NULL,
    headline         TEXT NOT NULL,
    headline_article TEXT,
    headline_source  TEXT,
    lead             TEXT NOT NULL,
    article_count    INTEGER NOT NULL,
    sources          TEXT NOT NULL,      -- JSON: outlet → articles
    languages        TEXT NOT NULL,      -- JSON: language → articles
    first_published  INTEGER,
    last_published   INTEGER,
    updated_at       INTEGER NOT NULL,
    latest           INTEGER NOT NULL,   -- the cursor of the newest update: orders the list
    merged_into      TEXT
);

-- What the composer remembers of a story, in its own versioned form; the story can be told anew without it.
CREATE TABLE story_memory (
    story  TEXT PRIMARY KEY,
    memory TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_latest ON story (workspace, latest DESC) WHERE merged_into IS NULL;
CREATE INDEX story_size ON story (workspace, article_count DESC, latest DESC) WHERE merged_into IS NULL;

CREATE TABLE story_article (
    story        TEXT NOT NULL,
    article      TEXT NOT NULL,
    workspace    TEXT NOT NULL,
    effective_at INTEGER NOT NULL,
    PRIMARY KEY (story, article)
) WITHOUT ROWID;
CREATE INDEX story_article_newest ON story_article (story, effective_at DESC, article);

CREATE TABLE story_update (
    sequence      INTEGER PRIMARY KEY,   -- the cursor: dense, in commit order
    workspace     TEXT NOT NULL,
    story         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    changes       TEXT NOT NULL,         -- JSON
    headline      TEXT NOT NULL,
    article_count INTEGER NOT NULL
);
CREATE UNIQUE INDEX story_update_version ON story_update (story, version);

CREATE TABLE stream_checkpoint (
    queue    INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL
);

CREATE TABLE quarantine (
    id        TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    stage     TEXT NOT NULL,
    subject   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    document  TEXT,                      -- JSON, for a retry
    scope     TEXT,
    feed      TEXT,
    at        INTEGER NOT NULL,
    state     TEXT NOT NULL              -- waiting | retried | discarded
) WITHOUT ROWID;
CREATE INDEX quarantine_waiting ON quarantine (workspace, at DESC, id) WHERE state = 'waiting';

CREATE TABLE folder_file (
    feed         TEXT NOT NULL,
    path         TEXT NOT NULL,
    size         INTEGER NOT NULL,
    modified_at  INTEGER NOT NULL,       -- ticks, as the file system tells
    content_hash TEXT NOT NULL,
    PRIMARY KEY (feed, path)
) WITHOUT ROWID;

CREATE TABLE replay (
    id         TEXT PRIMARY KEY,
    workspace  TEXT NOT NULL,
    path       TEXT NOT NULL,
    scope      TEXT NOT NULL,
    speed      REAL NOT NULL,            -- 0: as fast as it goes
    loops      INTEGER NOT NULL,
    state      TEXT NOT NULL,            -- running | paused | done | cancelled | failed
    reason     TEXT,
    total      INTEGER NOT NULL,
    done       INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    round      INTEGER NOT NULL,
    started_at INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('epoch', lower(hex(randomblob(4))));
