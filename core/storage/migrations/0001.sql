-- Schema 1. docs/formats/library.md explains it.
-- Every user row has a UUID (or the UUIDs of what it belongs to and a place), the stamp of its last change
-- (hybrid clock: wall milliseconds << 16 | counter), the device that made it, and a tombstone stamp instead of a delete.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER
) STRICT;

-- Which version of each shipped design and deck is in this library.
CREATE TABLE content_version (
  template_id TEXT NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL,
  renewed_ms INTEGER NOT NULL
) STRICT;

-- Designs ------------------------------------------------------------------------------------------------------

CREATE TABLE design (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  origin TEXT NOT NULL CHECK (origin IN ('mine', 'reference')),
  template_id TEXT CHECK ((template_id IS NULL) = (origin = 'mine')),
  based_on TEXT REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  family TEXT NOT NULL,
  language TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('LR', 'TB', 'RL', 'BT')),
  created_ms INTEGER NOT NULL,
  opened_ms INTEGER,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER
) STRICT;
CREATE UNIQUE INDEX design_by_template ON design (template_id) WHERE template_id IS NOT NULL;

CREATE TABLE boundary (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL CHECK (width >= 0),
  height REAL NOT NULL CHECK (height >= 0),
  parent TEXT,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id),
  FOREIGN KEY (design, parent) REFERENCES boundary (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE component (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL CHECK (width >= 0),
  height REAL NOT NULL CHECK (height >= 0),
  boundary TEXT,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id),
  FOREIGN KEY (design, boundary) REFERENCES boundary (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX component_alive ON component (design) WHERE deleted IS NULL;

CREATE TABLE component_property (
  design TEXT NOT NULL,
  component TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, component, name),
  FOREIGN KEY (design, component) REFERENCES component (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE connection (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  from_component TEXT NOT NULL,
  to_component TEXT NOT NULL,
  label TEXT NOT NULL,
  call TEXT NOT NULL CHECK (call IN ('sync', 'async', 'stream', 'batch')),
  protocol TEXT NOT NULL,
  route_shape TEXT NOT NULL CHECK (route_shape IN ('automatic', 'curve', 'polyline')),
  route_points TEXT NOT NULL CHECK (json_valid(route_points)),
  label_x REAL,
  label_y REAL CHECK ((label_x IS NULL) = (label_y IS NULL)),
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id),
  FOREIGN KEY (design, from_component) REFERENCES component (design, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (design, to_component) REFERENCES component (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX connection_alive ON connection (design) WHERE deleted IS NULL;

CREATE TABLE connection_property (
  design TEXT NOT NULL,
  connection TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, connection, name),
  FOREIGN KEY (design, connection) REFERENCES connection (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE note (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  text TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL CHECK (width >= 0),
  height REAL NOT NULL CHECK (height >= 0),
  explains_type TEXT CHECK (explains_type IN ('design', 'node', 'edge', 'group', 'note', 'path')),
  explains_id TEXT,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id)
) STRICT;

CREATE TABLE request_path (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id)
) STRICT;

CREATE TABLE path_step (
  design TEXT NOT NULL,
  path TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  connection TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, path, place),
  FOREIGN KEY (design, path) REFERENCES request_path (design, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (design, connection) REFERENCES connection (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE trade_off (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  question TEXT NOT NULL,
  decision INTEGER CHECK (decision >= 0), -- place of the chosen option; NULL while undecided
  why TEXT NOT NULL,
  switch_when TEXT NOT NULL,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id)
) STRICT;
CREATE INDEX trade_off_alive ON trade_off (design) WHERE deleted IS NULL;

CREATE TABLE trade_off_element (
  design TEXT NOT NULL,
  trade_off TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  element_type TEXT NOT NULL CHECK (element_type IN ('design', 'node', 'edge', 'group', 'note', 'path')),
  element_id TEXT,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, trade_off, place),
  FOREIGN KEY (design, trade_off) REFERENCES trade_off (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE trade_off_option (
  design TEXT NOT NULL,
  trade_off TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 0),
  name TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, trade_off, place),
  FOREIGN KEY (design, trade_off) REFERENCES trade_off (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE trade_off_point (
  design TEXT NOT NULL,
  trade_off TEXT NOT NULL,
  option_place INTEGER NOT NULL CHECK (option_place >= 0),
  side TEXT NOT NULL CHECK (side IN ('pro', 'con')),
  place INTEGER NOT NULL CHECK (place >= 0),
  text TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, trade_off, option_place, side, place),
  FOREIGN KEY (design, trade_off, option_place) REFERENCES trade_off_option (design, trade_off, place)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE section (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id)
) STRICT;

-- Cards --------------------------------------------------------------------------------------------------------

CREATE TABLE deck (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  key TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER
) STRICT;

CREATE TABLE fact (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  deck TEXT NOT NULL REFERENCES deck (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('qa', 'cloze')),
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  source TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  content_hash BLOB NOT NULL,
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER
) STRICT;
CREATE INDEX fact_in_deck ON fact (deck, position);

-- `deck` and `position` repeat those of the fact, so that the queue is read from one index.
CREATE TABLE card (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  fact TEXT NOT NULL REFERENCES fact (id) DEFERRABLE INITIALLY DEFERRED,
  deck TEXT NOT NULL REFERENCES deck (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal BETWEEN 0 AND 99),
  state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3), -- new, learning, review, relearning
  step INTEGER NOT NULL CHECK (step >= 0),
  stability REAL CHECK (stability > 0),
  difficulty REAL CHECK (difficulty BETWEEN 1 AND 10 AND (stability IS NULL) = (difficulty IS NULL)),
  due_ms INTEGER NOT NULL,
  last_review_ms INTEGER NOT NULL,
  scheduled_days INTEGER NOT NULL CHECK (scheduled_days >= 0),
  reps INTEGER NOT NULL CHECK (reps >= 0),
  lapses INTEGER NOT NULL CHECK (lapses >= 0),
  suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
  buried_until_ms INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  UNIQUE (fact, ordinal),
  CHECK ((state = 0) = (stability IS NULL))
) STRICT;
-- The queue, of the whole library and of one deck. The conditions of the queries repeat the WHERE word for word.
CREATE INDEX card_new ON card (position, ordinal, deck, buried_until_ms)
  WHERE state = 0 AND suspended = 0 AND deleted IS NULL;
CREATE INDEX card_new_in_deck ON card (deck, position, ordinal, buried_until_ms)
  WHERE state = 0 AND suspended = 0 AND deleted IS NULL;
CREATE INDEX card_due ON card (state, due_ms, deck, buried_until_ms) WHERE suspended = 0 AND deleted IS NULL;
CREATE INDEX card_due_in_deck ON card (deck, state, due_ms, buried_until_ms) WHERE suspended = 0 AND deleted IS NULL;

-- Append-only. An answer that was undone stays, and an 'undo' row refers to it.
CREATE TABLE review_log (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  card TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'undo')),
  undoes TEXT REFERENCES review_log (id) DEFERRABLE INITIALLY DEFERRED CHECK ((undoes IS NULL) = (kind = 'answer')),
  reviewed_ms INTEGER NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  took_ms INTEGER NOT NULL CHECK (took_ms >= 0),
  state_before INTEGER NOT NULL CHECK (state_before BETWEEN 0 AND 3),
  state_after INTEGER NOT NULL CHECK (state_after BETWEEN 0 AND 3),
  last_review_before_ms INTEGER NOT NULL,
  scheduled_days_before INTEGER NOT NULL,
  scheduled_days_after INTEGER NOT NULL,
  due_after_ms INTEGER NOT NULL,
  stability_before REAL,
  difficulty_before REAL,
  stability_after REAL,
  difficulty_after REAL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL
) STRICT;
CREATE INDEX review_log_of_card ON review_log (card, reviewed_ms);
CREATE INDEX review_log_in_time ON review_log (reviewed_ms);
CREATE UNIQUE INDEX review_log_undone ON review_log (undoes) WHERE undoes IS NOT NULL;

-- Journal ------------------------------------------------------------------------------------------------------

-- Append-only: what happened, in full, for undo after a restart, for the history and for other devices.
-- scope: a design, a review session, or the library as a whole (designs that come and go).
CREATE TABLE journal (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  scope_kind TEXT NOT NULL CHECK (scope_kind IN ('design', 'review', 'library')),
  scope_id TEXT NOT NULL,
  stamp INTEGER NOT NULL,
  device TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  label TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
CREATE INDEX journal_of_scope ON journal (scope_kind, scope_id, stamp, kind);

CREATE TRIGGER review_log_is_never_changed BEFORE UPDATE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER review_log_is_never_deleted BEFORE DELETE ON review_log
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
