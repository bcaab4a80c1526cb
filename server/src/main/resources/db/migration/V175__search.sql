-- By which keys people are found (2.1.2, 2.1.3; ADR 0035). All three tables are derived from the versions of the
-- register and of the database of deleted records and can be rebuilt, which a command does and checks.
--
-- Under row-level security only equality and ranges reach an index. So a part of a name is looked up among the words
-- of the municipality, which are few, and then asked for by equality: each name and each address a person has or had
-- is one row, and the columns of an index stand in the order in which people are shown.

-- Each word by each of its ends, so that whatever holds a part is a range. Kinds: 1 and 2 surnames and given names as
-- read, 3 and 4 as written, 5 towns, 6 buildings, 7 address codes (the word is the town). Of what is written, each
-- character stands for the group of its variants. Words stay when nobody has them any more.
CREATE TABLE search_word (
  lg_code char(6)  NOT NULL,
  kind    smallint NOT NULL,
  ending  text     COLLATE "C" NOT NULL,
  word    text     COLLATE "C" NOT NULL,
  PRIMARY KEY (lg_code, kind, ending, word)
);
SELECT protect_municipal_table('search_word', 'SELECT, INSERT, DELETE');

-- Every name somebody has or had. Standing: 0 resident, 1 deleted record, 2 in the database of deleted records alone.
CREATE TABLE search_name (
  lg_code        char(6)  NOT NULL,
  address_number text     NOT NULL,
  standing       smallint NOT NULL,
  is_past        boolean  NOT NULL,
  sex            char(1)  NOT NULL,
  ward           integer  NOT NULL,
  birth_from     date     NOT NULL,
  birth_to       date     NOT NULL,
  surname_kana   text     COLLATE "C" NOT NULL,
  given_kana     text     COLLATE "C" NOT NULL,
  surname        text     COLLATE "C" NOT NULL,
  given          text     COLLATE "C" NOT NULL,
  name_hash      bigint   GENERATED ALWAYS AS (
    hashtextextended(surname || '|' || given || '|' || surname_kana || '|' || given_kana, 0)) STORED,
  PRIMARY KEY (lg_code, address_number, name_hash)
);
SELECT protect_municipal_table('search_name', 'SELECT, INSERT, UPDATE, DELETE');

CREATE INDEX search_name_surname_kana ON search_name
  (lg_code, standing, is_past, surname_kana, given_kana, address_number) INCLUDE (ward, sex, birth_from, birth_to);
CREATE INDEX search_name_given_kana ON search_name
  (lg_code, standing, is_past, given_kana, surname_kana, address_number);
CREATE INDEX search_name_surname ON search_name
  (lg_code, standing, is_past, surname, surname_kana, given_kana, address_number)
  INCLUDE (ward, sex, birth_from, birth_to);
CREATE INDEX search_name_given ON search_name
  (lg_code, standing, is_past, given, surname, surname_kana, given_kana, address_number);
CREATE INDEX search_name_birth ON search_name (lg_code, standing, birth_from, address_number) WHERE NOT is_past;
CREATE INDEX search_name_uncertain_birth ON search_name (lg_code, standing, birth_from)
  WHERE NOT is_past AND birth_from <> birth_to;

-- Every address in the municipality somebody has or had.
CREATE TABLE search_address (
  lg_code        char(6)  NOT NULL,
  address_number text     NOT NULL,
  standing       smallint NOT NULL,
  is_past        boolean  NOT NULL,
  ward           integer  NOT NULL,
  town           text     COLLATE "C" NOT NULL,
  lot            text     COLLATE "C" NOT NULL,
  building       text     COLLATE "C" NOT NULL,
  room           text     COLLATE "C" NOT NULL,
  place_hash     bigint   GENERATED ALWAYS AS (
    hashtextextended(town || '|' || lot || '|' || building || '|' || room, 0)) STORED,
  PRIMARY KEY (lg_code, address_number, place_hash)
);
SELECT protect_municipal_table('search_address', 'SELECT, INSERT, UPDATE, DELETE');

CREATE INDEX search_address_town ON search_address
  (lg_code, standing, is_past, town, lot, building, room, address_number) INCLUDE (ward);
CREATE INDEX search_address_building ON search_address
  (lg_code, standing, is_past, building, room, address_number) WHERE building <> '';

-- What was a key of all names in one text is no longer needed; what else is searched for comes in its place.
DROP VIEW public.deleted_person;
DROP INDEX current_resident_birth;
DROP INDEX deleted_records.deleted_person_birth;
ALTER TABLE current_resident DROP COLUMN name_key, DROP COLUMN kana_key, DROP COLUMN address_key;
ALTER TABLE deleted_records.deleted_person
  DROP COLUMN name_key, DROP COLUMN kana_key, DROP COLUMN address_key;
ALTER TABLE current_resident
  ADD COLUMN relationship text, ADD COLUMN deletion_reason text;
CREATE INDEX current_resident_relationship ON current_resident (lg_code, relationship);
CREATE INDEX current_resident_deletion ON current_resident (lg_code, deletion_reason)
  WHERE deletion_reason IS NOT NULL;
SELECT deleted_records.follow_register();
