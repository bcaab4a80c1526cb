package jp.daicho.forms;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import org.jspecify.annotations.Nullable;

/** Everything that is printed on one paper. Immutable; made with a {@link Builder}. */
public final class FormValues {

  private final Map<FormItem, FieldValue> document;
  private final List<PersonValues> people;
  private final IssueNumber issueNumber;
  private final String certification;
  private final Authenticator authenticator;
  private final @Nullable SealImage seal;
  private final @Nullable String sealWords;
  private final boolean officialUse;
  private final List<String> codes;
  private final List<String> annex;
  private final OverflowPolicy overflow;
  private final OffsetDateTime created;

  private FormValues(Builder builder) {
    document = new EnumMap<>(builder.document);
    people = List.copyOf(builder.people);
    issueNumber = Objects.requireNonNull(builder.issueNumber, "the issue number is missing");
    certification = Objects.requireNonNull(builder.certification, "the certification is missing");
    authenticator = Objects.requireNonNull(builder.authenticator, "the authenticator is missing");
    created = Objects.requireNonNull(builder.created, "the time of making is missing");
    seal = builder.seal;
    sealWords = builder.sealWords;
    officialUse = builder.officialUse;
    codes = List.copyOf(builder.codes);
    annex = List.copyOf(builder.annex);
    overflow = builder.overflow;
  }

  /** Starts with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The value of an item of the paper.
   *
   * @throws IllegalArgumentException if none was given
   */
  public FieldValue get(FormItem item) {
    FieldValue value = document.get(item);
    if (value == null) {
      throw new IllegalArgumentException("no value was given for " + item.id());
    }
    return value;
  }

  /** The people, in the order they are printed. */
  public List<PersonValues> people() {
    return people;
  }

  /** The number of this copy. */
  public IssueNumber issueNumber() {
    return issueNumber;
  }

  /** The key of the certification sentence in the form's data file. */
  public String certification() {
    return certification;
  }

  /** Who certifies. */
  public Authenticator authenticator() {
    return authenticator;
  }

  /** The seal, or null where it is left out. */
  public @Nullable SealImage seal() {
    return seal;
  }

  /** The words about the seal, or null for those of the form (5.6). */
  public @Nullable String sealWords() {
    return sealWords;
  }

  /** Whether 公用 is printed. */
  public boolean officialUse() {
    return officialUse;
  }

  /** What the two-dimensional codes of the pages say, in their order; may be fewer than pages. */
  public List<String> codes() {
    return codes;
  }

  /** The entries of the 別紙; empty where there is none (5.1). */
  public List<String> annex() {
    return annex;
  }

  /** What happens to a text that does not fit. */
  public OverflowPolicy overflow() {
    return overflow;
  }

  /** When the paper was made. */
  public OffsetDateTime created() {
    return created;
  }

  /** Collects what is printed. */
  public static final class Builder {

    private final Map<FormItem, FieldValue> document = new EnumMap<>(FormItem.class);
    private final List<PersonValues> people = new ArrayList<>();
    private @Nullable IssueNumber issueNumber;
    private @Nullable String certification;
    private @Nullable Authenticator authenticator;
    private @Nullable SealImage seal;
    private @Nullable String sealWords;
    private @Nullable OffsetDateTime created;
    private boolean officialUse;
    private List<String> codes = List.of();
    private List<String> annex = List.of();
    private OverflowPolicy overflow = OverflowPolicy.PRINT_TO_LIMIT;

    private Builder() {}

    /** Sets an item of the paper to a text; an empty one prints the sign for empty. */
    public Builder set(FormItem item, String text) {
      return set(item, FieldValue.of(text));
    }

    /**
     * Sets an item of the paper.
     *
     * @throws IllegalArgumentException if it is an item of a person
     */
    public Builder set(FormItem item, FieldValue value) {
      if (item.isOfPerson()) {
        throw new IllegalArgumentException(item.id() + " is an item of a person");
      }
      document.put(item, value);
      return this;
    }

    /** Adds a person after those already there. */
    public Builder add(PersonValues person) {
      people.add(person);
      return this;
    }

    /** Sets the number of this copy. */
    public Builder issueNumber(IssueNumber number) {
      issueNumber = number;
      return this;
    }

    /** Chooses the certification sentence by its key in the form's data file. */
    public Builder certification(String key) {
      certification = key;
      return this;
    }

    /** Sets who certifies. */
    public Builder authenticator(Authenticator authenticator) {
      this.authenticator = authenticator;
      return this;
    }

    /** Sets the seal; null leaves it out and prints the form's words for that. */
    public Builder seal(@Nullable SealImage seal) {
      this.seal = seal;
      return this;
    }

    /** Sets the words about the seal; null prints those of the form (5.6). */
    public Builder sealWords(@Nullable String words) {
      sealWords = words;
      return this;
    }

    /** Sets whether 公用 is printed (5.7). */
    public Builder officialUse(boolean officialUse) {
      this.officialUse = officialUse;
      return this;
    }

    /** Sets what the two-dimensional codes say, one a page. */
    public Builder codes(List<String> texts) {
      codes = texts;
      return this;
    }

    /** Sets the entries of the 別紙, which follows the last person (5.1). */
    public Builder annex(List<String> entries) {
      annex = entries;
      return this;
    }

    /** Sets what happens to a text that does not fit. */
    public Builder overflow(OverflowPolicy policy) {
      overflow = policy;
      return this;
    }

    /** Sets when the paper was made; the same values give the same bytes. */
    public Builder created(OffsetDateTime time) {
      created = time;
      return this;
    }

    /**
     * The values.
     *
     * @throws NullPointerException if issue number, certification, authenticator or time is missing
     */
    public FormValues build() {
      return new FormValues(this);
    }
  }
}
