/** Tests of the database of deleted records. */
@org.jspecify.annotations.NullMarked
package jp.daicho.server.deletedrecords;
