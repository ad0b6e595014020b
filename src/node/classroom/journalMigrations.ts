/**
 * The schema, step by step: entry k leads from version k to k + 1. A step that has been published is never changed;
 * the next one is added behind it. `user_version` of the file tells how many were taken.
 */
export const MIGRATIONS: readonly string[] = [
  // The log. A batch is what one tick brought; `last` is the number of its last event.
  `CREATE TABLE classes (
     id INTEGER PRIMARY KEY,
     class_id TEXT NOT NULL UNIQUE,
     title TEXT NOT NULL,
     opened_at TEXT NOT NULL,
     ended INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE batches (
     class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
     first INTEGER NOT NULL,
     last INTEGER NOT NULL,
     at INTEGER NOT NULL,
     body TEXT NOT NULL,
     sum INTEGER NOT NULL,
     PRIMARY KEY (class, first)
   ) STRICT, WITHOUT ROWID;`,
];

export const SCHEMA_VERSION = MIGRATIONS.length;
