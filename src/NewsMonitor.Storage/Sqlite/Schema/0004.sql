ALTER TABLE article ADD COLUMN provenance TEXT;   -- JSON array: what is declared of where the reporting comes from

-- By what near copies are found: the minima of an original's text. The newest so many are kept.
CREATE TABLE article_sketch (
    workspace TEXT NOT NULL,
    row       INTEGER NOT NULL,              -- of the article
    minima    BLOB NOT NULL,
    PRIMARY KEY (workspace, row)
) WITHOUT ROWID;

-- A feed over HTTP: what someone set (to tags, with revision), and what its visits found.
CREATE TABLE feed (
    id             TEXT PRIMARY KEY,
    workspace      TEXT NOT NULL,            -- its name
    origin         TEXT NOT NULL,            -- api | settings
    revision       INTEGER NOT NULL,         -- one more with each change by a person: the fence of a visit's commit
    created_at     INTEGER NOT NULL,
    url            TEXT NOT NULL,            -- where it is visited
    given_url      TEXT NOT NULL,            -- where it was first said to be
    host           TEXT NOT NULL,
    title          TEXT,
    site           TEXT,
    outlet         TEXT,
    language       TEXT,
    full_text      TEXT NOT NULL,            -- when-short | always | never
    every          INTEGER,                  -- milliseconds; null: the schedule's own rule
    paused         INTEGER NOT NULL,
    tags           TEXT NOT NULL,            -- JSON array
    next_visit     INTEGER,                  -- null: never, because paused or ended
    declared_title TEXT,
    etag           TEXT,
    last_modified  TEXT,
    last_unconditional INTEGER,
    last_visit     INTEGER,
    last_success   INTEGER,
    last_status    INTEGER,
    failures       INTEGER NOT NULL,
    failing_since  INTEGER,
    failure_stage  TEXT,
    failure_reason TEXT,
    remark         TEXT,                     -- what was wrong and tolerated at the last visit
    moving_to      TEXT,
    moves_seen     INTEGER NOT NULL,
    ended          INTEGER NOT NULL
);
CREATE UNIQUE INDEX feed_given ON feed (workspace, given_url);
CREATE INDEX feed_due ON feed (next_visit, host) WHERE next_visit IS NOT NULL;

CREATE TABLE feed_visit (
    feed     TEXT NOT NULL,
    number   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    status   INTEGER,
    items    INTEGER,
    articles INTEGER NOT NULL,
    bytes    INTEGER NOT NULL,
    stage    TEXT,
    reason   TEXT,
    PRIMARY KEY (feed, number)
) WITHOUT ROWID;

-- How many articles a feed brought on a day (days since 1970).
CREATE TABLE feed_day (
    feed     TEXT NOT NULL,
    day      INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (feed, day)
) WITHOUT ROWID;

-- The items of a feed that are taken in: what is known and unchanged is not sent again, nor its page visited.
CREATE TABLE feed_item (
    feed    TEXT NOT NULL,
    item    TEXT NOT NULL,                   -- hash of its identity
    content TEXT NOT NULL,                   -- hash of what the feed says of it
    url     TEXT,                            -- under which its article is known
    tries   INTEGER NOT NULL,                -- how often its page could not be had; 0: taken in
    seen    INTEGER NOT NULL,                -- the number of the last visit that saw it
    PRIMARY KEY (feed, item)
) WITHOUT ROWID;

CREATE TABLE feed_subscription (
    token      TEXT PRIMARY KEY,             -- the last part of our address that the hub calls
    feed       TEXT NOT NULL,
    hub        TEXT NOT NULL,
    topic      TEXT NOT NULL,
    secret     TEXT NOT NULL,
    mode       TEXT NOT NULL,
    pending    INTEGER NOT NULL,
    asked_at   INTEGER,
    expires_at INTEGER,
    renew_at   INTEGER,
    denied     TEXT
) WITHOUT ROWID;
CREATE INDEX feed_subscription_feed ON feed_subscription (feed);
