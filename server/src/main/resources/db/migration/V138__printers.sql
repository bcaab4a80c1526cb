-- Printers that papers go to by IPP, with what stands for them in 発行番号 and their trays (5.5, 10.7). Only who may
-- manage masters sets their addresses; clerks choose among them.
CREATE TABLE printer (
  lg_code      char(6) NOT NULL REFERENCES served_municipality (code),
  printer_code text    NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  name         text    NOT NULL,
  mark         text,
  address      text    NOT NULL CHECK (address ~ '^ipps?://'),
  trays        text,
  usual        text    NOT NULL CHECK (usual IN ('YES', 'NO')),
  valid_from   date    NOT NULL,
  valid_to     date,
  PRIMARY KEY (lg_code, printer_code)
);
SELECT protect_municipal_table('printer', 'SELECT, INSERT, UPDATE');

-- What comes to a terminal if nothing else is chosen: PDF or paper, and from which printer.
ALTER TABLE terminal ADD COLUMN output text CHECK (output IN ('PDF', 'PAPER'));
ALTER TABLE terminal ADD COLUMN printer_code text;
ALTER TABLE terminal ADD FOREIGN KEY (lg_code, printer_code) REFERENCES printer (lg_code, printer_code);
