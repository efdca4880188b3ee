-- Schema 3: layers, looks that were chosen by hand, pinned lines, and states of a design with a name.

-- What is shown and hidden together. An element of which the layer is missing lies on the base layer, which is always
-- there: a lost row must not cost the elements on it, so nothing refers to this table.
CREATE TABLE layer (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL CHECK (length(id) = 36),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, id)
) STRICT;

-- Colours are NULL where the colouring of the design is followed, `layer` is NULL on the base layer.
ALTER TABLE component ADD COLUMN fill_colour TEXT
  CHECK (fill_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE component ADD COLUMN line_colour TEXT
  CHECK (line_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE component ADD COLUMN layer TEXT;
ALTER TABLE component ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));

ALTER TABLE connection ADD COLUMN fill_colour TEXT
  CHECK (fill_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE connection ADD COLUMN line_colour TEXT
  CHECK (line_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE connection ADD COLUMN layer TEXT;
ALTER TABLE connection ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
ALTER TABLE connection ADD COLUMN line TEXT NOT NULL DEFAULT 'orthogonal'
  CHECK (line IN ('orthogonal', 'straight', 'curved'));
ALTER TABLE connection ADD COLUMN arrows TEXT NOT NULL DEFAULT 'forward'
  CHECK (arrows IN ('forward', 'both', 'none'));
ALTER TABLE connection ADD COLUMN waypoints TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(waypoints));
ALTER TABLE connection ADD COLUMN from_anchor_x REAL CHECK (from_anchor_x BETWEEN 0 AND 1);
ALTER TABLE connection ADD COLUMN from_anchor_y REAL
  CHECK (from_anchor_y BETWEEN 0 AND 1 AND (from_anchor_x IS NULL) = (from_anchor_y IS NULL));
ALTER TABLE connection ADD COLUMN to_anchor_x REAL CHECK (to_anchor_x BETWEEN 0 AND 1);
ALTER TABLE connection ADD COLUMN to_anchor_y REAL
  CHECK (to_anchor_y BETWEEN 0 AND 1 AND (to_anchor_x IS NULL) = (to_anchor_y IS NULL));
ALTER TABLE connection ADD COLUMN from_label TEXT NOT NULL DEFAULT '';
ALTER TABLE connection ADD COLUMN to_label TEXT NOT NULL DEFAULT '';
ALTER TABLE connection ADD COLUMN label_place REAL CHECK (label_place BETWEEN 0 AND 1);

ALTER TABLE boundary ADD COLUMN fill_colour TEXT
  CHECK (fill_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE boundary ADD COLUMN line_colour TEXT
  CHECK (line_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE boundary ADD COLUMN layer TEXT;
ALTER TABLE boundary ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));
ALTER TABLE boundary ADD COLUMN collapsed INTEGER NOT NULL DEFAULT 0 CHECK (collapsed IN (0, 1));

ALTER TABLE note ADD COLUMN fill_colour TEXT
  CHECK (fill_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE note ADD COLUMN line_colour TEXT
  CHECK (line_colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE note ADD COLUMN layer TEXT;
ALTER TABLE note ADD COLUMN locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1));

CREATE TABLE boundary_property (
  design TEXT NOT NULL,
  boundary TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, boundary, name),
  FOREIGN KEY (design, boundary) REFERENCES boundary (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE note_property (
  design TEXT NOT NULL,
  note TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, note, name),
  FOREIGN KEY (design, note) REFERENCES note (design, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- A state that the user gave a name. `entry` is the step of the journal that led to it, or the design itself for the state
-- before the first step. The state is not stored: it follows from the present one and the journal.
CREATE TABLE design_state (
  design TEXT NOT NULL REFERENCES design (id) DEFERRABLE INITIALLY DEFERRED,
  entry TEXT NOT NULL CHECK (length(entry) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  changed INTEGER NOT NULL,
  device TEXT NOT NULL,
  deleted INTEGER,
  PRIMARY KEY (design, entry)
) STRICT;
