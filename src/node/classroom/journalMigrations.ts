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
  // What classes came to, worked out of the log; results_to tells how many events of it are in there.
  `ALTER TABLE classes ADD COLUMN results_to INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE seats (
     class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
     seat TEXT NOT NULL, name TEXT NOT NULL, pseudonym TEXT NOT NULL, team TEXT,
     removed INTEGER NOT NULL, points REAL,
     PRIMARY KEY (class, seat)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE rounds (
     class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
     round INTEGER NOT NULL, mission TEXT NOT NULL, unit TEXT NOT NULL, landings INTEGER NOT NULL,
     ended TEXT NOT NULL, question TEXT, right_option INTEGER,
     PRIMARY KEY (class, round)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE scores (
     class INTEGER NOT NULL, round INTEGER NOT NULL, seat TEXT NOT NULL,
     place INTEGER, points REAL, craft_loss REAL, final_loss REAL, race_loss REAL, guesses INTEGER NOT NULL,
     PRIMARY KEY (class, round, seat),
     FOREIGN KEY (class, round) REFERENCES rounds (class, round) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE guesses (
     class INTEGER NOT NULL, round INTEGER NOT NULL, number INTEGER NOT NULL, seat TEXT NOT NULL,
     at INTEGER NOT NULL, landing INTEGER NOT NULL, n INTEGER NOT NULL, guess TEXT NOT NULL,
     mle_mu REAL, mle_sigma REAL, em_mu REAL, em_sigma REAL, loss REAL, regret REAL,
     PRIMARY KEY (class, round, number),
     FOREIGN KEY (class, round) REFERENCES rounds (class, round) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE answers (
     class INTEGER NOT NULL, round INTEGER NOT NULL, seat TEXT NOT NULL,
     before_option INTEGER, after_option INTEGER,
     PRIMARY KEY (class, round, seat),
     FOREIGN KEY (class, round) REFERENCES rounds (class, round) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE awards (
     class INTEGER NOT NULL, round INTEGER NOT NULL, award TEXT NOT NULL, seat TEXT NOT NULL, value REAL NOT NULL,
     PRIMARY KEY (class, round, award, seat),
     FOREIGN KEY (class, round) REFERENCES rounds (class, round) ON DELETE CASCADE
   ) STRICT, WITHOUT ROWID;`,
];

export const SCHEMA_VERSION = MIGRATIONS.length;
