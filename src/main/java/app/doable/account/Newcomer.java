package app.doable.account;

/** What happens for a person in the transaction that makes their account. */
public interface Newcomer {
    void arrived(long personId);
}
