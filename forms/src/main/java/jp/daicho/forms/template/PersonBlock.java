package jp.daicho.forms.template;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a page that is repeated for each person.
 *
 * @param first where the first one is on the page
 * @param perPage how many stand one below the other
 * @param atMost how many people one paper may have; {@link Integer#MAX_VALUE} if any number
 * @param unusedWords the words in the first block left over, such as 以下余白
 * @param cells in millimetres from the upper left corner of the block
 */
public record PersonBlock(
    Box first, int perPage, int atMost, String unusedWords, List<Cell> cells) {

  /** A block with a list of its own. */
  public PersonBlock {
    cells = List.copyOf(cells);
  }

  /** The place of the block with the given index on the page, from 0. */
  public Box place(int index) {
    return first.moved(0, index * first.height());
  }

  /** The places of all blocks of a page. */
  public Stream<Box> places() {
    return IntStream.range(0, perPage).mapToObj(this::place);
  }
}
