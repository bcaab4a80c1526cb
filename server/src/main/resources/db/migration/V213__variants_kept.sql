-- The municipality's own variants of characters are kept in memory, too: each search asks for them (ADR 0045).
CREATE TRIGGER variants_changed_by_insert AFTER INSERT ON registered_variant REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();
CREATE TRIGGER variants_changed_by_update AFTER UPDATE ON registered_variant REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();
CREATE TRIGGER variants_changed_by_delete AFTER DELETE ON registered_variant REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_changed();
