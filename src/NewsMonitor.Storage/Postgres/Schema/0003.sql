-- Which silos there are. Orleans' ADO.NET clustering reads its statements from OrleansQuery, by fixed names, with fixed names of parameters and columns; tables and statements are ours.
CREATE TABLE silo_version (
    deployment TEXT COLLATE "C" PRIMARY KEY,
    version    INTEGER NOT NULL             -- one more with each change of a silo's row: the fence of membership
);

CREATE TABLE silo (
    deployment TEXT COLLATE "C" NOT NULL REFERENCES silo_version,
    address    TEXT COLLATE "C" NOT NULL,
    port       INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    name       TEXT NOT NULL,
    host       TEXT NOT NULL,
    status     INTEGER NOT NULL,
    gateway    INTEGER,
    suspects   TEXT,
    started    TIMESTAMPTZ(3) NOT NULL,
    alive      TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE OrleansQuery (
    QueryKey  VARCHAR(64) PRIMARY KEY,
    QueryText VARCHAR(8000) NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $q$
WITH made AS (INSERT INTO silo_version (deployment, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) > 0 FROM made
$q$),
('InsertMembershipKey', $q$
WITH turn AS (
    UPDATE silo_version v SET version = version + 1 WHERE v.deployment = @DeploymentId AND v.version = CAST(@Version AS INTEGER)
    AND NOT EXISTS (SELECT 1 FROM silo s WHERE s.deployment = v.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
    RETURNING v.deployment),
made AS (
    INSERT INTO silo (deployment, address, port, generation, name, host, status, gateway, started, alive)
    SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turn RETURNING 1)
SELECT count(*) > 0 FROM made
$q$),
('UpdateMembershipKey', $q$
WITH turn AS (
    UPDATE silo_version v SET version = version + 1 WHERE v.deployment = @DeploymentId AND v.version = CAST(@Version AS INTEGER)
    AND EXISTS (SELECT 1 FROM silo s WHERE s.deployment = v.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
    RETURNING v.deployment),
made AS (
    UPDATE silo s SET status = @Status, suspects = @SuspectTimes, alive = @IAmAliveTime FROM turn
    WHERE s.deployment = turn.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation RETURNING 1)
SELECT count(*) > 0 FROM made
$q$),
('UpdateIAmAlivetimeKey', $q$
UPDATE silo SET alive = @IAmAliveTime WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$q$),
('MembershipReadRowKey', $q$
SELECT v.deployment AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
    s.gateway AS ProxyPort, s.suspects AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, v.version AS Version
FROM silo_version v LEFT JOIN silo s ON s.deployment = v.deployment AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
WHERE v.deployment = @DeploymentId
$q$),
('MembershipReadAllKey', $q$
SELECT v.deployment AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName, s.status AS Status,
    s.gateway AS ProxyPort, s.suspects AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, v.version AS Version
FROM silo_version v LEFT JOIN silo s ON s.deployment = v.deployment WHERE v.deployment = @DeploymentId
$q$),
('GatewaysQueryKey', $q$
SELECT address AS Address, gateway AS ProxyPort, generation AS Generation FROM silo WHERE deployment = @DeploymentId AND status = @Status AND gateway > 0
$q$),
('DeleteMembershipTableEntriesKey', $q$
WITH gone AS (DELETE FROM silo WHERE deployment = @DeploymentId) DELETE FROM silo_version WHERE deployment = @DeploymentId
$q$),
('CleanupDefunctSiloEntriesKey', $q$
DELETE FROM silo WHERE deployment = @DeploymentId AND status = 6 AND alive < @IAmAliveTime AND started < @IAmAliveTime
$q$);
