package app.doable.account;

/** What a feature keeps of a person: it goes into the file that people can download. */
public interface PersonalData {
    /** The member of the file, such as {@code tasks}. */
    String name();

    /** Everything of that person, to be written as JSON; called within a read. */
    Object of(long personId);
}
