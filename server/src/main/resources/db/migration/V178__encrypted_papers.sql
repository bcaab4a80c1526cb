-- The bytes of a paper are encrypted with a key of their own, and that with the municipality's: a new key of the
-- municipality has only the short one written anew (ADR 0040). Without a key, bytes are from before.
ALTER TABLE issued_paper ADD COLUMN pdf_key text;
