-- Schema 2: what a design and a request path are calculated with, timed practice, and material that was opened.

CREATE TABLE design_property (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, name)
) STRICT;

CREATE TABLE path_property (
  design TEXT NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, path, name),
  FOREIGN KEY (design, path) REFERENCES request_path (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The interview question that a drawing answers.
ALTER TABLE design ADD COLUMN question TEXT CHECK (question <> '');
-- When a reference stopped being sealed: the user asked to see it, or attempted its question.
ALTER TABLE design ADD COLUMN revealed_ms INTEGER;

-- Whoever opened a reference or copied it has seen it.
UPDATE design SET revealed_ms = coalesce(opened_ms, created_ms)
  WHERE origin = 'reference'
    AND (opened_ms IS NOT NULL OR id IN (SELECT based_on FROM design WHERE based_on IS NOT NULL));

-- New cards come from opened decks only.
ALTER TABLE deck ADD COLUMN opened_ms INTEGER;
ALTER TABLE deck ADD COLUMN origin TEXT NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'own'));

UPDATE deck SET opened_ms = (
  SELECT min(review_log.reviewed_ms) FROM review_log JOIN card ON card.id = review_log.card WHERE card.deck = deck.id);

-- Practice -----------------------------------------------------------------------------------------------------

-- One timed session on one interview question.
CREATE TABLE sitting (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  question TEXT NOT NULL,
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'finished', 'abandoned')),
  started_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
  phase TEXT NOT NULL,
  requirement_change TEXT CHECK (requirement_change <> ''),
  change_at_ms INTEGER CHECK ((change_at_ms IS NULL) = (requirement_change IS NULL)), -- of elapsed_ms
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER
) STRICT;
CREATE INDEX sitting_in_time ON sitting (started_ms) WHERE deleted IS NULL;

CREATE TABLE sitting_phase (
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT NOT NULL,
  spent_ms INTEGER CHECK (spent_ms >= 0), -- NULL while the user was not in it
  note TEXT,                              -- Markdown; NULL while nothing was written
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (sitting, phase)
) STRICT;

CREATE TABLE sitting_answer (
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  estimate TEXT NOT NULL,
  value REAL NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (sitting, estimate)
) STRICT;

CREATE TABLE sitting_score (
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  criterion TEXT NOT NULL,
  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 4),
  comment TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (sitting, criterion)
) STRICT;

CREATE TABLE sitting_action (
  sitting TEXT NOT NULL REFERENCES sitting (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  text TEXT NOT NULL,
  is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (sitting, id)
) STRICT;

-- A difference between a drawing and what it was compared with that the user answered: "mine is right, because ...".
CREATE TABLE comparison_dismissal (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  reference TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  difference TEXT NOT NULL,
  reason TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, reference, difference)
) STRICT;
