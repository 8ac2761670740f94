-- What sign-ins are protected with, so that every host, and every start, believes them.
CREATE TABLE protection_key (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    xml  TEXT NOT NULL
);
