-- What an issued paper could not show (5.8, 10.7): texts that did not fit, and characters the font lacks.
CREATE TABLE paper_shortfall (
  lg_code      char(6) NOT NULL,
  issue_no     bigint  NOT NULL,
  shortfall_no integer NOT NULL,
  person_no    integer NOT NULL, -- of the paper, from 1; 0 for the paper as such
  item         text    NOT NULL,
  full_text    text    NOT NULL, -- empty for a two-dimensional code
  length       integer,          -- of a text that did not fit, in characters
  printed      integer,          -- how many of them were printed
  characters   text[],           -- code points of those the font lacks
  PRIMARY KEY (lg_code, issue_no, shortfall_no),
  FOREIGN KEY (lg_code, issue_no) REFERENCES issued_paper (lg_code, issue_no)
);
SELECT protect_municipal_table('paper_shortfall', 'SELECT, INSERT');
