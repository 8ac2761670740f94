-- Watches: saved queries, where they deliver, what they told, and what is on its way.
CREATE TABLE watch (
    id          TEXT NOT NULL PRIMARY KEY,
    workspace   TEXT NOT NULL,                 -- a name, not one life of a workspace
    owner       TEXT NOT NULL,
    owner_name  TEXT NOT NULL,
    name        TEXT NOT NULL,
    query       TEXT NOT NULL,
    telling     TEXT NOT NULL,                 -- JSON
    since       INTEGER,
    paused      INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    cursor      INTEGER NOT NULL,              -- updates after it are the watch's own
    live        INTEGER NOT NULL,
    latest      INTEGER NOT NULL DEFAULT 0     -- number of its last entry
) WITHOUT ROWID;
CREATE INDEX watch_workspace ON watch (workspace, id);
CREATE TABLE watch_desk (                      -- the fence: who stands elsewhere commits nothing
    workspace   TEXT NOT NULL PRIMARY KEY,
    revision    INTEGER NOT NULL,
    position    INTEGER                        -- up to here the live watches were asked
) WITHOUT ROWID;
CREATE TABLE watch_endpoint (
    id            TEXT NOT NULL PRIMARY KEY,
    watch         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    target        TEXT NOT NULL,
    format        TEXT NOT NULL,
    mail          TEXT,                        -- JSON
    secrets       TEXT NOT NULL,               -- JSON, the newest first
    disabled      TEXT,
    failures      INTEGER NOT NULL DEFAULT 0,
    failing_since INTEGER,
    last_try      INTEGER,
    last_success  INTEGER,
    last_status   INTEGER,
    last_reason   TEXT,
    rests_until   INTEGER
) WITHOUT ROWID;
CREATE INDEX watch_endpoint_watch ON watch_endpoint (watch, id);
CREATE TABLE watch_told (
    story     TEXT NOT NULL,
    watch     TEXT NOT NULL,
    version   INTEGER NOT NULL,
    at        INTEGER,
    articles  INTEGER NOT NULL,
    seen      INTEGER NOT NULL,
    due       INTEGER,
    muted     INTEGER NOT NULL,
    PRIMARY KEY (story, watch)
) WITHOUT ROWID;
CREATE INDEX watch_told_watch ON watch_told (watch);
CREATE INDEX watch_told_due ON watch_told (due) WHERE due IS NOT NULL;
CREATE TABLE watch_entry (
    watch         TEXT NOT NULL,
    sequence      INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    story         TEXT NOT NULL,
    from_version  INTEGER NOT NULL,
    to_version    INTEGER NOT NULL,
    update_at     INTEGER NOT NULL,            -- sequence in the update log
    at            INTEGER NOT NULL,
    headline      TEXT NOT NULL,
    article_count INTEGER NOT NULL,
    PRIMARY KEY (watch, sequence)
) WITHOUT ROWID;
CREATE TABLE watch_delivery (
    row       INTEGER PRIMARY KEY,
    endpoint  TEXT NOT NULL,
    sequence  INTEGER NOT NULL,
    watch     TEXT NOT NULL,
    story     TEXT NOT NULL,
    state     TEXT NOT NULL,
    tries     INTEGER NOT NULL DEFAULT 0,
    due       INTEGER,                         -- null when it is settled
    tried_at  INTEGER,
    status    INTEGER,
    reason    TEXT,
    UNIQUE (endpoint, sequence)
);
CREATE INDEX watch_delivery_due ON watch_delivery (due) WHERE due IS NOT NULL;
CREATE INDEX watch_delivery_story ON watch_delivery (endpoint, story, sequence) WHERE due IS NOT NULL;
CREATE INDEX watch_delivery_watch ON watch_delivery (watch, sequence, row);
