-- Finds a text at one look. With the article in it the planner has no reason to look through the workspace's articles in an index that has it.
DROP INDEX article_text;
CREATE INDEX article_text ON article_version (text_hash, workspace, article);
