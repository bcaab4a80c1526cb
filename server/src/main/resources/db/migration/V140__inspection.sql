-- 住民基本台帳の一部の写し（閲覧用） (9.5, 20.3.1): what was ordered, how far it is, and what came out. Nothing of it is
-- removed by the service; an interrupted run leaves its row as it was and nothing else.
CREATE TABLE inspection_list (
  lg_code        char(6)     NOT NULL REFERENCES served_municipality (code),
  list_no        bigint      GENERATED ALWAYS AS IDENTITY,
  conditions     jsonb       NOT NULL,
  format         text        NOT NULL CHECK (format IN ('PDF', 'CSV')),
  state          text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  ordered_at     timestamptz NOT NULL,
  progress_at    timestamptz NOT NULL,
  ended_at       timestamptz,
  persons        integer     NOT NULL DEFAULT 0,
  left_out       integer     NOT NULL DEFAULT 0,
  pages          integer     NOT NULL DEFAULT 0,
  overflows      integer     NOT NULL DEFAULT 0,
  issue_no       bigint,
  operator_id    bigint      NOT NULL,
  place_of_entry text        NOT NULL,
  terminal       text        NOT NULL,
  PRIMARY KEY (lg_code, list_no)
);
SELECT protect_municipal_table('inspection_list', 'SELECT, INSERT, UPDATE');

-- The parts of a list, each a file of its own, with the 宛名番号 of those listed in their order.
CREATE TABLE inspection_part (
  lg_code         char(6) NOT NULL,
  list_no         bigint  NOT NULL,
  part_no         integer NOT NULL,
  first_page      integer NOT NULL,
  pages           integer NOT NULL,
  address_numbers text[]  NOT NULL,
  content         bytea   NOT NULL,
  PRIMARY KEY (lg_code, list_no, part_no),
  FOREIGN KEY (lg_code, list_no) REFERENCES inspection_list (lg_code, list_no)
);
-- A PDF is compressed already.
ALTER TABLE inspection_part ALTER COLUMN content SET STORAGE EXTERNAL;
SELECT protect_municipal_table('inspection_part', 'SELECT, INSERT');
