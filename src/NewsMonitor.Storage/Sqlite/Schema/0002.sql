-- Analysts' commands. An action's command stands in its partition's log; what it came to is written in the transaction that changed it.
ALTER TABLE log_entry ADD COLUMN action TEXT;

-- Fixed at append: the original may go to another log later.
ALTER TABLE log_entry ADD COLUMN copy_of_position INTEGER;
UPDATE log_entry SET copy_of_position = (
    SELECT o.position FROM partition p JOIN article a ON a.workspace = p.workspace AND a.id = log_entry.article JOIN article o ON o.workspace = a.workspace AND o.id = a.copy_of
    WHERE p.key = log_entry.partition
) WHERE kind = 'Article';

CREATE INDEX article_copies ON article (workspace, copy_of) WHERE copy_of IS NOT NULL;

ALTER TABLE story_fact ADD COLUMN text TEXT;
ALTER TABLE story_fact ADD COLUMN actor TEXT;
ALTER TABLE story_fact ADD COLUMN action TEXT;
ALTER TABLE story ADD COLUMN pin TEXT;   -- JSON: the headline set by hand

CREATE TABLE action (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    workspace   TEXT NOT NULL,
    partition   TEXT NOT NULL,
    position    INTEGER NOT NULL,
    command     TEXT NOT NULL,           -- JSON
    actor       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    request_key TEXT,
    outcome     TEXT,                    -- JSON; NULL while it waits
    undone_by   TEXT
);
CREATE UNIQUE INDEX action_position ON action (partition, position);
CREATE UNIQUE INDEX action_request ON action (workspace, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX action_newest ON action (workspace, row DESC);

-- The stories that an action touched, each with the number of its last fact of that action.
CREATE TABLE action_story (
    action TEXT NOT NULL,
    story  TEXT NOT NULL,
    fact   INTEGER NOT NULL,
    PRIMARY KEY (action, story)
) WITHOUT ROWID;
CREATE INDEX action_of_story ON action_story (story, action);

-- Decisions on articles that went to another partition since: the recovery of the one they left needs them.
CREATE TABLE decision_left (
    workspace   TEXT NOT NULL,
    article     TEXT NOT NULL,
    partition   TEXT NOT NULL,
    position    INTEGER NOT NULL,
    story       TEXT NOT NULL,
    decided     TEXT NOT NULL,
    outcome     TEXT NOT NULL,
    probability REAL NOT NULL,
    evidence    TEXT NOT NULL,
    runner_up   TEXT,
    runner_up_probability REAL,
    merges      TEXT,
    decided_by  TEXT NOT NULL,
    engine      TEXT NOT NULL,
    why         TEXT NOT NULL,
    vector      BLOB NOT NULL,
    PRIMARY KEY (partition, position)
);

-- What one person has read and follows.
CREATE TABLE reader_mark (
    person       TEXT NOT NULL,
    workspace    TEXT NOT NULL,
    story        TEXT NOT NULL,
    read_version INTEGER NOT NULL,
    read_at      INTEGER,
    followed     INTEGER NOT NULL,
    PRIMARY KEY (person, workspace, story)
) WITHOUT ROWID;

-- Keys are random; only their SHA-256 is kept.
CREATE TABLE access_key (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    scope      TEXT NOT NULL,            -- reader | analyst | operator
    hash       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    revoked_at INTEGER
) WITHOUT ROWID;

-- Who wrote what. Kept up to a bound.
CREATE TABLE audit (
    row     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    key     TEXT,
    scope   TEXT NOT NULL,
    origin  TEXT NOT NULL,
    method  TEXT NOT NULL,
    path    TEXT NOT NULL,
    status  INTEGER NOT NULL
);
